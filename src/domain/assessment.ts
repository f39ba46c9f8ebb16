import type { IsoInstant } from './dates.ts';
import { type Finding, Problem } from './errors.ts';
import { asksOf, type Item, type Measure, measureOf, type Plan, questionsOf, scaleOf } from './plan.ts';
import { MAX_TEXT, type Question } from './questions.ts';
import {
  ASKS,
  type Ask,
  asksTrendOnly,
  compareVerdicts,
  DIRECTIONS,
  type Direction,
  isDeviation,
  type ScaleStep,
  type Status,
  statusOfDirection,
  type Verdict,
} from './scale.ts';

/** What an owner says about an item. `value` is the outcome, in the unit of the item's measure. */
export interface Answer extends Verdict {
  readonly value?: number | string | undefined;
  /** By question id; only those that were answered. */
  readonly texts: Readonly<Record<string, string>>;
}

/** One answer about one item in one round (`bedömning`). Versions count from 1 and are never rewritten. */
export interface Assessment extends Answer {
  readonly round: string;
  readonly item: string;
  readonly respondent: string;
  readonly version: number;
  readonly author: { readonly id: string; readonly name: string };
  readonly at: IsoInstant;
  /** What was said just before, so that a change can be told without reading the history. */
  readonly previous?: (Verdict & { readonly at: IsoInstant }) | undefined;
}

/** An answer as it arrives: every field as text, nothing checked. */
export interface RawAnswer {
  readonly status?: string | undefined;
  readonly direction?: string | undefined;
  readonly value?: string | undefined;
  readonly texts: Readonly<Record<string, string>>;
}

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

/**
 * Turns what was filled in into an answer. Cause and remedy are kept only for a deviation, since the form shows them
 * for nothing else.
 * @throws Problem `invalid-answer` with one finding for each field: `status`, `direction`, `value` or a question's id.
 */
export function checkAnswer(raw: RawAnswer, rules: AnswerRules): Answer {
  const findings: Finding[] = [];
  const isTrendOnly = asksTrendOnly(rules.asks);
  const chosen = isTrendOnly ? undefined : checkStatus(raw.status, rules.scale, findings);
  const direction = rules.asks.includes('direction') ? checkDirection(raw.direction, findings) : undefined;
  const status = isTrendOnly && direction ? statusOfDirection(direction) : chosen;

  const value = checkValue(raw.value, rules.measure, findings);
  const deviates = status !== undefined && isDeviation(status);
  const asked = rules.questions.filter((question) => question.when === 'always' || deviates);
  const texts = checkTexts(raw.texts, asked, findings);

  if (!status || findings.length > 0) throw new Problem('invalid-answer', {}, findings);
  return {
    status,
    ...(direction === undefined ? {} : { direction }),
    ...(value === undefined ? {} : { value }),
    texts,
  };
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

function checkValue(raw: string | undefined, measure: Measure | undefined, findings: Finding[]) {
  const text = (raw ?? '').trim();
  if (!measure || text === '') return undefined;
  if (text.length > MAX_VALUE) {
    findings.push({ at: 'value', code: 'too-long', value: text.length, limit: MAX_VALUE });
    return undefined;
  }
  if (measure.type === 'text') return text;
  const number = parseNumber(text);
  if (number === undefined) findings.push({ at: 'value', code: 'not-a-number', value: text });
  return number;
}

/** Reads a number as it is written in Sweden ("12 500", "13,7") or elsewhere ("13.7"). */
export function parseNumber(text: string): number | undefined {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  return /^[-−]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace('−', '-')) : undefined;
}

export interface AssessmentSubject {
  readonly round: string;
  readonly item: string;
  readonly respondent: string;
}

/**
 * The version that follows. The person answered with `basedOn` before their eyes (0 = nothing was said yet).
 * The same answer sent again by the same person – Teams resends after 15 s – is the version that is already there.
 * @param asks what the plan asks, which says what counts as a change
 * @throws Problem `someone-was-first` when somebody has answered in between.
 */
export function nextVersion(
  current: Assessment | undefined,
  subject: AssessmentSubject,
  answer: Answer,
  basedOn: number,
  author: { readonly id: string; readonly name: string },
  now: Date,
  asks: readonly Ask[] = ASKS,
): { readonly assessment: Assessment; readonly isNew: boolean } {
  if (
    current &&
    current.version === basedOn + 1 &&
    current.author.id === author.id &&
    sameAnswer(current, answer)
  ) {
    return { assessment: current, isNew: false };
  }
  if ((current?.version ?? 0) !== basedOn) {
    throw new Problem('someone-was-first');
  }
  const assessment: Assessment = {
    ...subject,
    ...answer,
    version: basedOn + 1,
    author: { id: author.id, name: author.name },
    at: now.toISOString(),
    ...previousOf(current, answer, asks),
  };
  return { assessment, isNew: true };
}

/** What this answer is a change from: when only words are corrected, that is what the one before it was a change from. */
function previousOf(
  current: Assessment | undefined,
  answer: Answer,
  asks: readonly Ask[],
): Pick<Assessment, 'previous'> {
  if (!current) return {};
  const { status, direction, at, previous } = current;
  if (compareVerdicts(current, answer, asks) === 'same') return previous ? { previous } : {};
  return { previous: { status, ...(direction === undefined ? {} : { direction }), at } };
}

function sameAnswer(a: Answer, b: Answer): boolean {
  const ids = new Set([...Object.keys(a.texts), ...Object.keys(b.texts)]);
  return (
    a.status === b.status &&
    a.direction === b.direction &&
    a.value === b.value &&
    [...ids].every((id) => a.texts[id] === b.texts[id])
  );
}
