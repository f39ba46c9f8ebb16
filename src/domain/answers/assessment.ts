import type { IsoDate, IsoInstant } from '../dates.ts';
import type { Budget } from './economy.ts';
import { ASKS, type Ask, compareVerdicts, type Verdict, verdictOf } from './scale.ts';

/** An outcome for women or girls, and for men or boys. */
export interface BySex {
  readonly women: number;
  readonly men: number;
}

/** How it is going with an item, in short. `value` is the outcome, in the unit of the item's measure. */
export interface Said extends Verdict {
  readonly value?: number | string | undefined;
  /** What `value` is the total of. */
  readonly bySex?: BySex | undefined;
  /** The day an assignment is to be finished. */
  readonly day?: IsoDate | undefined;
  /** What a budget area is expected to come to in the whole year, in tkr. */
  readonly forecast?: number | undefined;
  /** What its sums were measured against: budgets are moved during a year, and what was said then stands. */
  readonly budget?: Budget | undefined;
}

/** What is said in words, by question id; only those questions that were answered. */
export interface Words {
  readonly texts: Readonly<Record<string, string>>;
}

/** What an owner says about an item. */
export interface Answer extends Said, Words {}

/** One answer about one item in one round (`bedömning`), without its words. Versions count from 1 and are never rewritten. */
export interface Assessment extends Said {
  readonly round: string;
  readonly item: string;
  readonly respondent: string;
  readonly version: number;
  readonly author: { readonly id: string; readonly name: string };
  readonly at: IsoInstant;
  /** Who loaded the report that it was read out of, and when; `author` and `at` are then the report's own. */
  readonly storedBy?: { readonly id: string; readonly name: string } | undefined;
  readonly storedAt?: IsoInstant | undefined;
  /** It says what this one said, in better words, by somebody who looks after the language. */
  readonly mends?:
    | { readonly author: Assessment['author']; readonly at: IsoInstant; readonly version: number }
    | undefined;
  /** What was said just before, so that a change can be told without reading the history. */
  readonly previous?: (Verdict & { readonly at: IsoInstant }) | undefined;
}

/** An assessment with its words, which are kept apart: a board of answers is read without them. */
export interface WordedAssessment extends Assessment, Words {}

/** Who stands for an answer that was read out of a report; its name is that of the report. */
export const PAST_ROUND_AUTHOR = 'import';

/** An answer as it arrives: every field as text, nothing checked. */
export interface RawAnswer {
  readonly status?: string | undefined;
  readonly direction?: string | undefined;
  readonly value?: string | undefined;
  readonly women?: string | undefined;
  readonly men?: string | undefined;
  readonly stage?: string | undefined;
  readonly day?: string | undefined;
  readonly forecast?: string | undefined;
  readonly texts: Readonly<Record<string, string>>;
}

/** Chosen instead of a status where the number comes later. */
export const NOT_MEASURED = 'notMeasured';

/** An answer as it would have been filled in. */
export function rawOf(answer: Answer): RawAnswer {
  const { direction, texts, value, bySex, stage, day, forecast, budget } = answer;
  // Where costs have a minus sign, income needs its plus to be read back as such.
  const numberOf = budget?.costs === 'negative' ? signedNumber : plainNumber;
  return {
    status: statusFilledIn(answer),
    direction,
    texts,
    value: typeof value === 'number' ? numberOf(value) : value,
    women: bySex && plainNumber(bySex.women),
    men: bySex && plainNumber(bySex.men),
    ...(stage === undefined ? {} : { stage }),
    ...(day === undefined ? {} : { day }),
    ...(forecast === undefined ? {} : { forecast: numberOf(forecast) }),
  };
}

function statusFilledIn({ status, unassessed, notMeasured, stage }: Verdict): string | undefined {
  if (notMeasured) return NOT_MEASURED;
  return unassessed || stage ? undefined : status;
}

/** As it is typed: without grouping or exponent, so that it is read back as the same number. */
function plainNumber(value: number): string {
  return value.toLocaleString('sv-SE', { useGrouping: false, maximumFractionDigits: 20 });
}

function signedNumber(value: number): string {
  return value > 0 ? `+${plainNumber(value)}` : plainNumber(value);
}

/** Reads a number as it is written in Sweden ("12 500", "13,7") or elsewhere ("13.7"). */
export function parseNumber(text: string): number | undefined {
  // "45 52" is two numbers, and so is "10, 12": blanks part thousands, and nothing else.
  const isOne = !/\d\s+\d|[.,]\s+\d|\d\s+[.,]/.test(text) || PARTED.test(text);
  const plain = text.replace(/\s/g, '').replace(',', '.');
  return isOne && /^[-−]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace('−', '-')) : undefined;
}

/** "1 200 000", "-12 500,5" */
const PARTED = /^\s*[-−]?\s*\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?\s*$/;

const GROUPED = /^\s*[-−–+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?\s*$/;

/** What somebody who reads English has written, "12,500", as it is read here: "12500". */
export function withoutGroups(text: string): string {
  return GROUPED.test(text) ? text.replaceAll(',', '') : text;
}

/** A number that is filled in for somebody who reads English, to whom a comma parts thousands. */
export function withPoint(text: string): string {
  return text.replace(/^([-−–+]?\d+),(\d+)$/, '$1.$2');
}

export interface AssessmentSubject {
  readonly round: string;
  readonly item: string;
  readonly respondent: string;
}

/**
 * What an answer becomes: a new version, the one that is there already – since the same was sent twice, or nothing of it has been
 * changed (`standing`) – or none since somebody has answered in between.
 */
export type NextVersion =
  | { readonly outcome: 'new' | 'repeated' | 'standing'; readonly assessment: WordedAssessment }
  | { readonly outcome: 'conflict'; readonly assessment?: undefined };

/** Whether an answer follows right upon what is there. */
function isUpToDate(current: Assessment | undefined, basedOn: number): boolean {
  return (current?.version ?? 0) === basedOn;
}

/** Whether what becomes of an answer depends on the words of what is there: these are read only then. */
export function needsWords(current: Assessment, answer: Answer, basedOn: number): boolean {
  return !isUpToDate(current, basedOn) || saysSame(current, answer);
}

/**
 * The version that follows. The person answered with `basedOn` before their eyes (0 = nothing was said yet).
 * The same answer sent again by the same person – Teams resends after 15 s – is the version that is already there.
 * @param current with its words where `needsWords` says so
 * @param asks what the plan asks, which says what counts as a change
 */
export function nextVersion(
  current: Assessment | WordedAssessment | undefined,
  subject: AssessmentSubject,
  answer: Answer,
  basedOn: number,
  author: { readonly id: string; readonly name: string },
  now: Date,
  asks: readonly Ask[] = ASKS,
): NextVersion {
  if (
    current &&
    'texts' in current &&
    current.version === basedOn + 1 &&
    current.author.id === author.id &&
    sameAnswer(current, answer)
  ) {
    return { outcome: 'repeated', assessment: current };
  }
  if (!isUpToDate(current, basedOn)) return { outcome: 'conflict' };
  if (current && 'texts' in current && sameAnswer(current, answer))
    return { outcome: 'standing', assessment: current };
  return { outcome: 'new', assessment: versionAfter(current, subject, answer, author, now, asks) };
}

/** An answer as the version that follows what is there, whoever saw what. */
export function versionAfter(
  current: Assessment | undefined,
  subject: AssessmentSubject,
  answer: Answer,
  author: { readonly id: string; readonly name: string },
  now: Date,
  asks: readonly Ask[],
): WordedAssessment {
  return {
    ...subject,
    ...answer,
    version: (current?.version ?? 0) + 1,
    author: { id: author.id, name: author.name },
    at: now.toISOString(),
    ...previousOf(current, answer, asks),
  };
}

/** What this answer is a change from: when only words are corrected, that is what the one before it was a change from. */
function previousOf(
  current: Assessment | undefined,
  answer: Answer,
  asks: readonly Ask[],
): Pick<Assessment, 'previous'> {
  if (!current) return {};
  const { at, previous } = current;
  if (compareVerdicts(current, answer, asks) === 'same') return previous ? { previous } : {};
  return { previous: { ...verdictOf(current), at } };
}

/** Whether two answers say the same, whoever gave them. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  const ids = new Set([...Object.keys(a.texts), ...Object.keys(b.texts)]);
  return saysSame(a, b) && [...ids].every((id) => a.texts[id] === b.texts[id]);
}

/** The same, of all but the words. */
function saysSame(a: Said, b: Said): boolean {
  return (
    a.status === b.status &&
    a.unassessed === b.unassessed &&
    a.notMeasured === b.notMeasured &&
    a.stage === b.stage &&
    a.day === b.day &&
    a.forecast === b.forecast &&
    a.deviation === b.deviation &&
    a.budget?.amount === b.budget?.amount &&
    a.direction === b.direction &&
    a.value === b.value &&
    a.bySex?.women === b.bySex?.women &&
    a.bySex?.men === b.bySex?.men
  );
}
