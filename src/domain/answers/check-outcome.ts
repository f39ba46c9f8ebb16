/** The number, or the words, that an answer gives as its outcome. */
import type { Finding } from '../errors.ts';
import { isBySex, type Measure, targetReached } from '../plans/plan.ts';
import { type BySex, parseNumber, type RawAnswer, type Said } from './assessment.ts';

/** Longest outcome in words: it stands on one line of a table. */
const MAX_VALUE = 100;

/** The outcome that was filled in. @param isRequired whether something is lacking where there is none */
export function checkOutcome(
  raw: RawAnswer,
  measure: Measure | undefined,
  isRequired: boolean,
  findings: Finding[],
): Pick<Said, 'value' | 'bySex'> {
  const value = checkValue('value', raw.value, measure, findings);
  if (measure && isRequired && !raw.value?.trim()) findings.push({ at: 'value', code: 'missing' });
  const bySex = checkBySex(raw, value, measure, findings);
  return { ...(value === undefined ? {} : { value }), ...(bySex === undefined ? {} : { bySex }) };
}

/** The status that a number proposes: met where it reaches its target. Words may say the same in other words. */
export function proposedStatus(
  measure: Measure | undefined,
  value: number | string | undefined,
): 'met' | 'notMet' | undefined {
  if (!measure || typeof value !== 'number') return undefined;
  const isReached = targetReached(measure, value);
  if (isReached === undefined) return undefined;
  return isReached ? 'met' : 'notMet';
}

function checkValue(
  at: 'value' | 'women' | 'men',
  raw: string | undefined,
  measure: Measure | undefined,
  findings: Finding[],
) {
  const text = (raw ?? '').trim();
  if (!measure || text === '') return undefined;
  if (text.length > MAX_VALUE) {
    findings.push({ at, code: 'too-long', value: text.length, limit: MAX_VALUE });
    return undefined;
  }
  if (measure.type === 'text') return text;
  const number = parseNumber(text);
  if (number === undefined) findings.push({ at, code: 'not-a-number', value: text });
  return number;
}

/** Neither half without the other, nor both without their total: the three are read together, "54 (60/48)". */
function checkBySex(
  raw: RawAnswer,
  total: number | string | undefined,
  measure: Measure | undefined,
  findings: Finding[],
): BySex | undefined {
  if (!measure || !isBySex(measure)) return undefined;
  const women = checkValue('women', raw.women, measure, findings);
  const men = checkValue('men', raw.men, measure, findings);
  const given = { value: raw.value, women: raw.women, men: raw.men };
  if (!given.women?.trim() && !given.men?.trim()) return undefined;
  for (const [at, text] of Object.entries(given)) {
    const isTold = findings.some((finding) => finding.at === at);
    if (!text?.trim() && !isTold) findings.push({ at, code: 'missing' });
  }
  const isWhole = typeof women === 'number' && typeof men === 'number' && total !== undefined;
  return isWhole ? { women, men } : undefined;
}
