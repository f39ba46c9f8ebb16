import type { BySex } from '../answers/assessment.ts';
import type { Budget } from '../answers/economy.ts';
import type { Direction, RoundKind, Status } from '../answers/scale.ts';
import type { Stage } from '../answers/stage.ts';
import type { IsoDate } from '../dates.ts';
import type { Finding, GuessedField } from '../errors.ts';
import type { Accounts } from './accounts.ts';
import type { Plan } from './plan.ts';
import type { ItemField } from './plan-changes.ts';

/** What was read out of a file: a plan, and from an old report also its answers. Nothing is stored until somebody confirms it. */
export interface ReadDocument {
  readonly plan: Plan;
  /** `given`: the author's own, by which an item is known again. `made`: made up here, so that only words tell. */
  readonly ids: 'given' | 'made';
  /** What the file says that could not be placed, and what it lacks: listed rather than lost or guessed in silence. */
  readonly unplaced: readonly Finding[];
  /** Ids of items that the file itself gives, where it gives only some: by these an item is known again whatever it is called. */
  readonly givenIds?: readonly string[] | undefined;
  /** What the file has no place for, such as a column: of that an item that is known stays as it was. */
  readonly silentOn?: readonly ItemField[] | undefined;
  /** Who answers about what, as a goal list names them. */
  readonly owners?: readonly ListedOwners[] | undefined;
  /** Of a text: what has become of each of its characters, and what nothing was read from. */
  readonly accounts?: Accounts | undefined;
  readonly pastRound?: ReadPastRound | undefined;
}

/** What was read out of a report: a plan with answers. */
export type PastRoundDocument = ReadDocument & { readonly pastRound: ReadPastRound };

/** What a row of a goal list says of who answers, in its own words: they are looked up in the register of people. */
export interface ListedOwners {
  /** Id of an item in the document's own plan. */
  readonly item: string;
  readonly line: number;
  readonly sheet?: string | undefined;
  /** The heads of the columns, for what is said of them. */
  readonly heads: { readonly person: string; readonly deputy: string };
  readonly people: readonly string[];
  readonly deputies: readonly string[];
  readonly unit?: string | undefined;
}

/** Whether the document does not say it, so that what stands there is a guess. */
export function isGuessed({ unplaced }: Pick<ReadDocument, 'unplaced'>, field: GuessedField): boolean {
  return unplaced.some(({ at, code }) => at === field && code === 'guessed');
}

/** How what was read is to be stored as a plan: which of what it says holds against the plan that is there. */
export function importOf(document: ReadDocument) {
  const { plan, ids, givenIds, silentOn } = document;
  return { plan, matchWords: ids === 'made', givenIds, silentOn, keepsTitle: isGuessed(document, 'title') };
}

/** The answers of an interim or annual report, on their way to become a round of history. */
export interface ReadPastRound {
  readonly kind: RoundKind;
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly answers: readonly ReadAnswer[];
}

export interface ReadAnswer {
  /** Id of an item in the document's own plan; undefined when the document does not say what the answer is about. */
  readonly item: string | undefined;
  /** Line of the document, from 1. */
  readonly line: number;
  readonly status?: Status | undefined;
  /** Its number comes later; `status` is then `unknown`. */
  readonly notMeasured?: boolean | undefined;
  readonly direction?: Direction | undefined;
  /** Of an assignment, told instead of a status. */
  readonly stage?: Stage | undefined;
  readonly value?: number | string | undefined;
  /** The outcome for girls or women, and for boys or men ("Värden inom parentes"). */
  readonly bySex?: BySex | undefined;
  /** Of a budget area, in tkr. */
  readonly forecast?: number | undefined;
  readonly deviation?: number | undefined;
  readonly budget?: Budget | undefined;
  /** By question id. */
  readonly texts: Readonly<Record<string, string>>;
}
