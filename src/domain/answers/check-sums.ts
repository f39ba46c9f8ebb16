/** The sums that an answer gives of a budget area: what has been spent, and what the year is expected to come to. */
import type { Finding } from '../errors.ts';
import type { RawAnswer, Said } from './assessment.ts';
import { deviationOf, type EconomyRules, parseSum } from './economy.ts';
import type { Need, Needs } from './questions.ts';

type Sums = Pick<Said, 'value' | 'forecast'> & { readonly value?: number | undefined };

export function checkSums(
  raw: RawAnswer,
  { outcome, forecast }: Pick<Needs, 'outcome' | 'forecast'>,
  rules: EconomyRules,
  findings: Finding[],
): Sums {
  const value = checkSum('value', raw.value, outcome, rules, findings);
  const year = checkSum('forecast', raw.forecast, forecast, rules, findings);
  return {
    ...(value === undefined ? {} : { value }),
    ...(year === undefined ? {} : { forecast: year }),
  };
}

/** Longest sum in characters: a thousand billions with its unit is shorter. */
const MAX_SUM = 40;

function checkSum(
  at: 'value' | 'forecast',
  raw: string | undefined,
  need: Need,
  { budget }: EconomyRules,
  findings: Finding[],
): number | undefined {
  const text = need === 'not' ? '' : (raw ?? '').trim();
  if (text === '') {
    if (need === 'required') findings.push({ at, code: 'missing' });
    return undefined;
  }
  const sum = text.length > MAX_SUM ? undefined : parseSum(text, budget);
  if (sum === undefined) findings.push({ at, code: 'not-a-number', value: text.slice(0, MAX_SUM) });
  return sum;
}

/**
 * How far what was told is from the budget: by the forecast, or where none is asked for, the year being over, by the outcome. Nothing
 * where the plan says no budget.
 */
export function deviationIn(
  { value, forecast }: Pick<Said, 'value' | 'forecast'>,
  needs: Pick<Needs, 'forecast'>,
  { budget }: EconomyRules,
): number | undefined {
  const year = needs.forecast === 'not' ? value : forecast;
  if (!budget || typeof year !== 'number') return undefined;
  return deviationOf(budget, year);
}
