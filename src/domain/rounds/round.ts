import type { RoundKind } from '../answers/scale.ts';
import type { IsoDate, IsoInstant } from '../dates.ts';
import type { Ownership } from '../people/people.ts';
import type { RoundScope } from './scope.ts';

/** A reporting round (`rapporteringsomgång`): a period, a due date, a lock. */
export interface Round {
  readonly id: string;
  readonly plan: string;
  readonly planVersion: number;
  readonly kind: RoundKind;
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The last day to answer: the one in force, if it has been moved. */
  readonly due: IsoDate;
  /** `withdrawn`: it was opened by mistake, and nobody had answered. */
  readonly state: 'open' | 'closed' | 'withdrawn';
  readonly openedAt: IsoInstant;
  readonly closedAt?: IsoInstant | undefined;
  /** Who owned what when the round was closed: what it says does not change with later owners. */
  readonly owners?: readonly Ownership[] | undefined;
  /** It was made out of a report: nobody was asked. */
  readonly history?: boolean | undefined;
  /** Its answers are being stored: until all are, nobody sees it. */
  readonly loading?: boolean | undefined;
  /** By what its answers are approved; left out where nobody is asked to. */
  readonly approval?: 'area' | undefined;
  /** Each time that it was opened again, whole or for some answers; oldest first. */
  readonly reopened?: readonly Reopening[] | undefined;
  /** Answers that were opened again, and sent again as they were: they are given, and have no new version that says so. */
  readonly stood?: readonly StoodAnswer[] | undefined;
  /** What is asked about; left out where all of the plan is. */
  readonly scope?: RoundScope | undefined;
  /** Each time that its due day was moved; oldest first. */
  readonly moved?: readonly MovedDue[] | undefined;
  readonly withdrawn?: { readonly by: ByWhom; readonly at: IsoInstant } | undefined;
  /** Its answers are for all once it is published. Rounds that were closed before there was such a thing have been for all since then. */
  readonly readers?: 'published' | undefined;
  /** The version that is published and in force; left out where none is, or it was withdrawn. */
  readonly published?: { readonly version: number; readonly at: IsoInstant } | undefined;
}

interface ByWhom {
  readonly id: string;
  readonly name: string;
}

/** That a due day was moved, and which day it was before. */
export interface MovedDue {
  readonly from: IsoDate;
  readonly by: ByWhom;
  readonly at: IsoInstant;
}

/** That a closed round takes answers again, and why. */
export interface Reopening {
  readonly reason: string;
  readonly by: ByWhom;
  readonly at: IsoInstant;
  /** The answers that may be given anew, each once, with the version that it had (0 for none); left out where the whole round is open. */
  readonly answers?: readonly ReopenedAnswer[] | undefined;
}

export interface ReopenedAnswer {
  readonly item: string;
  readonly respondent: string;
  readonly version: number;
}

export interface StoodAnswer extends ReopenedAnswer {
  readonly at: IsoInstant;
}

/** Whether all that it is to hold is stored. */
export function isWhole({ loading = false }: Pick<Round, 'loading'>): boolean {
  return !loading;
}

/** Whether people are being asked in it: reminded, counted and told of as late. What it says is provisional meanwhile. */
export function isOpen({ state }: Pick<Round, 'state'>): boolean {
  return state === 'open';
}

/** Whether what was said in it stands, and is kept as history. */
export function isClosed({ state }: Pick<Round, 'state'>): boolean {
  return state === 'closed';
}

/** Whether what was said in it is published as it is now: since it was, nothing of it has been opened again. */
export function isPublished({
  state,
  published,
  reopened = [],
}: Pick<Round, 'state' | 'published' | 'reopened'>): boolean {
  return isClosed({ state }) && published !== undefined && reopened.every(({ at }) => at <= published.at);
}

/** A closed round of which a version is published. */
export function publishRound(round: Round, published: NonNullable<Round['published']>): Round {
  return { ...round, readers: 'published', published };
}

/** The round when the version that was in force is withdrawn. */
export function withdrawPublished({ published: _, ...round }: Round): Round {
  return round;
}

/** Whether it is as if it had never been opened: of it only the list of all rounds and the trail tell. */
export function isWithdrawn({ state }: Pick<Round, 'state'>): boolean {
  return state === 'withdrawn';
}

/** Whether an answer may be given or changed in it. */
export function takesAnswers(round: Pick<Round, 'state'>): boolean {
  return isOpen(round);
}

/** Why an answer of a closed round may be given anew; undefined where it may not, and once it has been. */
export function reopeningOf(
  round: Pick<Round, 'reopened' | 'stood' | 'published'>,
  answer: ReopenedAnswer,
): Reopening | undefined {
  return round.reopened?.findLast((one) => isReopenedBy(one, answer, round));
}

/**
 * Whether an answer of a closed round, as it is, may be given anew since it was opened again. Publishing ends that: what came afterwards
 * would be read by everybody as published.
 */
export function isReopenedBy(
  { answers = [], at }: Reopening,
  answer: ReopenedAnswer,
  { stood = [], published }: Pick<Round, 'stood' | 'published'>,
): boolean {
  if (published && published.at >= at) return false;
  const isIt = ({ item, respondent, version }: ReopenedAnswer) =>
    item === answer.item && respondent === answer.respondent && version === answer.version;
  return answers.some(isIt) && !stood.some((one) => isIt(one) && one.at > at);
}

/** A closed round in which an answer that was opened again has been sent again as it was. */
export function standBy(round: Round, answer: ReopenedAnswer, at: IsoInstant): Round {
  const { item, respondent, version } = answer;
  return { ...round, stood: [...(round.stood ?? []), { item, respondent, version, at }] };
}

/** A closed round that takes answers again: all of them, or only some. */
export function reopenRound(round: Round, reopening: Reopening): Round {
  const reopened = [...(round.reopened ?? []), reopening];
  if (reopening.answers) return { ...round, reopened };
  const { closedAt: _, owners: __, readers: ___, ...rest } = round;
  return { ...rest, state: 'open', reopened };
}

/** Longest reason, in characters, for opening a round again. */
export const MAX_REASON = 1_000;

/** Whether nobody was asked in it, so that nobody is lacking. A round that was closed before anyone had an owner is no such. */
export function isHistory({ history = false }: Pick<Round, 'history'>): boolean {
  return history;
}

/** Closing twice is no fault: the round stays as it was closed. */
export function closeRound(round: Round, owners: readonly Ownership[], now: Date): Round {
  if (!isOpen(round)) return round;
  return { ...round, state: 'closed', closedAt: now.toISOString(), owners, readers: 'published' };
}

/** The round with another day as the last to answer. */
export function moveDue(round: Round, due: IsoDate, { by, at }: Omit<MovedDue, 'from'>): Round {
  return { ...round, due, moved: [...(round.moved ?? []), { from: round.due, by, at }] };
}

/** The round as one that was opened by mistake. Whether nobody has answered is for the caller to know. */
export function withdrawRound(round: Round, { by, at }: Omit<MovedDue, 'from'>): Round {
  return { ...round, state: 'withdrawn', withdrawn: { by, at } };
}

/** The round as it was before it was withdrawn. */
export function undoWithdrawing({ withdrawn: _, ...round }: Round): Round {
  return { ...round, state: 'open' };
}

/** The round that a question about "now" means: the open one opened last, or else the last one at all. */
export function currentRound(rounds: readonly Round[]): Round | undefined {
  const newestFirst = rounds.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));
  return newestFirst.find(isOpen) ?? newestFirst[0];
}
