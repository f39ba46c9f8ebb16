import type { Finding } from '../errors.ts';
import {
  asksOf,
  type Item,
  isBySex,
  type Measure,
  measureOf,
  type Plan,
  questionsOf,
  scaleOf,
  targetReached,
} from '../plans/plan.ts';
import { type Answer, type BySex, parseNumber, type RawAnswer } from './assessment.ts';
import { MAX_TEXT, type Question } from './questions.ts';
import {
  type Ask,
  asksTrendOnly,
  DIRECTIONS,
  type Direction,
  isDeviation,
  type ScaleStep,
  type Status,
  statusOfDirection,
} from './scale.ts';

/** What an answer is checked against: what the plan asks, its own scale and questions, and the item's measure. */
export interface AnswerRules {
  readonly asks: readonly Ask[];
  readonly scale: readonly ScaleStep[];
  readonly questions: readonly Question[];
  readonly measure: Measure | undefined;
}

export function answerRules(plan: Plan, item: Item): AnswerRules {
  return {
    asks: asksOf(plan),
    scale: scaleOf(plan),
    questions: questionsOf(plan),
    measure: measureOf(plan, item),
  };
}

/** An answer, or one finding for each field that is in its way: `status`, `direction`, `value`, `women`, `men` or a question's id. */
export type CheckedAnswer =
  | { readonly answer: Answer; readonly findings?: undefined }
  | { readonly answer?: undefined; readonly findings: readonly Finding[] };

/**
 * Turns what was filled in into an answer. Cause and remedy have to be told of a status that deviates, and may be of a trend that
 * does; of anything else they are not kept, as the form says above their fields.
 */
export function checkAnswer(raw: RawAnswer, rules: AnswerRules): CheckedAnswer {
  const findings: Finding[] = [];
  const isTrendOnly = asksTrendOnly(rules.asks);
  const chosen = isTrendOnly ? undefined : checkStatus(raw.status, rules.scale, findings);
  const direction = rules.asks.includes('direction') ? checkDirection(raw.direction, findings) : undefined;
  const status = isTrendOnly && direction ? statusOfDirection(direction) : chosen;

  const value = checkValue('value', raw.value, rules.measure, findings);
  const bySex = checkBySex(raw, value, rules.measure, findings);
  const deviates = status !== undefined && isDeviation(status);
  const mayExplain = deviates || (direction !== undefined && isDeviation(statusOfDirection(direction)));
  const asked = rules.questions
    .filter(({ when }) => when === 'always' || mayExplain)
    .map((question) =>
      question.when === 'always' || deviates ? question : { ...question, required: false },
    );
  const texts = checkTexts(raw.texts, asked, findings);

  if (!status || findings.length > 0) return { findings };
  const answer = {
    status,
    ...(direction === undefined ? {} : { direction }),
    ...(value === undefined ? {} : { value }),
    ...(bySex === undefined ? {} : { bySex }),
    texts,
  };
  return { answer };
}

function checkStatus(
  raw: string | undefined,
  scale: readonly ScaleStep[],
  findings: Finding[],
): Status | undefined {
  const status = scale.find((step) => step.status === raw)?.status;
  if (!raw) findings.push({ at: 'status', code: 'missing' });
  else if (!status) findings.push({ at: 'status', code: 'not-on-scale', value: raw });
  return status;
}

function checkDirection(raw: string | undefined, findings: Finding[]): Direction | undefined {
  const direction = DIRECTIONS.find((candidate) => candidate === raw);
  if (!raw) findings.push({ at: 'direction', code: 'missing' });
  else if (!direction) findings.push({ at: 'direction', code: 'not-one-of', value: raw });
  return direction;
}

function checkTexts(raw: Readonly<Record<string, string>>, asked: readonly Question[], findings: Finding[]) {
  const texts: Record<string, string> = {};
  for (const question of asked) {
    const text = (Object.hasOwn(raw, question.id) ? (raw[question.id] ?? '') : '').trim();
    if (text.length > MAX_TEXT) {
      findings.push({ at: question.id, code: 'too-long', value: text.length, limit: MAX_TEXT });
    } else if (text !== '') {
      texts[question.id] = text;
    } else if (question.required) {
      findings.push({ at: question.id, code: 'missing' });
    }
  }
  return texts;
}

/** Longest outcome in words: it stands on one line of a table. */
const MAX_VALUE = 100;

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
  for (const [at, text] of Object.entries(given)) if (!text?.trim()) findings.push({ at, code: 'missing' });
  const isWhole = typeof women === 'number' && typeof men === 'number' && total !== undefined;
  return isWhole ? { women, men } : undefined;
}

/**
 * Whether status and outcome say different things: met where the target is missed, or not met where it is reached. Asked
 * about once, never refused, since an outcome may be on its way to its target.
 */
export function contradicts(answer: Answer, { asks, measure }: AnswerRules): boolean {
  if (asksTrendOnly(asks) || !measure || answer.value === undefined) return false;
  const isReached = targetReached(measure, answer.value);
  return isReached === false ? answer.status === 'met' : isReached === true && answer.status === 'notMet';
}
