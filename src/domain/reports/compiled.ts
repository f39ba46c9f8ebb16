/** A compiled round as cards, documents and the auditor's test tell it: in the plan's own order, each kind counted by itself. */
import type { RoundApproval } from '../answers/approval.ts';
import type { Assessment, WordedAssessment } from '../answers/assessment.ts';
import type { Item, ItemKind, PlanVersion } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';
import type { PastAnswer } from '../status/history.ts';
import type { Count, Summary, SummaryEntry } from '../status/summary.ts';

/** What part of a round is told; all of it where nothing is named. */
export interface CompiledPart {
  /** Id of an area. */
  readonly area?: string | undefined;
  /** A unit, as it answers. */
  readonly unit?: string | undefined;
  readonly kind?: ItemKind | undefined;
}

/** Everything of one kind (`mål`, `indikatorer`, `åtaganden`, `uppdrag`), with its own counts. */
export interface KindOverview<A extends Assessment = Assessment> {
  readonly kind: ItemKind;
  /**
   * In the plan's own order, never the worst first. Without lines where nobody is asked about it, though somebody ought to be: no one
   * owns it, or where the round is history, its report does not tell of it.
   */
  readonly entries: readonly SummaryEntry<A>[];
  /** By what this kind is asked: a scale's steps or the trends, stages of assignments; and whatever else was given. */
  readonly counts: readonly Count[];
  readonly answered: number;
  readonly expected: number;
}

/** What was said in an earlier round, to be told beside this one. */
export interface ComparedRound {
  /** The round before; or the same kind of round a year before. */
  readonly as: 'last' | 'lastYear';
  readonly round: Round;
  readonly plan: PlanVersion;
  /** By `keyOfAnswer` of the line in this round: what its forerunner was said to be then. */
  readonly before: ReadonlyMap<string, PastAnswer>;
}

/** One area (`målområde`) with all that is told of it, and that ought to be; `area` is undefined for what stands under none. */
export interface CompiledArea<A extends Assessment = Assessment> {
  readonly area: Item | undefined;
  /** As in the overview, of every kind, in the plan's own order. */
  readonly entries: readonly SummaryEntry<A>[];
}

export interface Compiled<A extends Assessment = WordedAssessment> {
  readonly summary: Summary<A>;
  readonly part: CompiledPart;
  /** In the order of `ITEM_KINDS`: goals, indicators, commitments, assignments, priorities; kinds that the part does not hold are not there. */
  readonly overview: readonly KindOverview<A>[];
  /** In the plan's own order, also those in which nothing is answered. */
  readonly areas: readonly CompiledArea<A>[];
  /** The budget areas, apart from what is judged; none where the part is the economy, which its areas then list. */
  readonly economy: readonly SummaryEntry<A>[];
  /** The last round and the same round last year, where there are any and they are not the same. */
  readonly compared: readonly ComparedRound[];
  /** How far its approval is; undefined where nobody is asked for it. */
  readonly approval?: RoundApproval | undefined;
}
