/** A reminder that somebody has asked for themselves: by the rules none comes before it. */
import type { Prompt } from '../answers/prompt.ts';
import type { IsoDate, IsoInstant } from '../dates.ts';
import type { FreeDay, WorkCalendar } from '../working-time.ts';

/** When somebody wants to be reminded: on a day, as work begins or at a time. */
export interface SnoozeWish {
  readonly day: IsoDate;
  /** Minutes past midnight. */
  readonly minutes?: number | undefined;
}

export interface Snoozed {
  readonly at: IsoInstant;
  readonly wished: IsoDate;
  /** Why it is not when it was wished for. */
  readonly moved?: FreeDay['why'] | 'away' | 'hours' | undefined;
  readonly workingHours: WorkCalendar['workingHours'];
  /** The last day to answer, where that is over by then. */
  readonly beyond?: IsoDate | undefined;
  readonly prompts: readonly [Prompt, ...Prompt[]];
}

/** `nothing`: they have nothing left to answer. `past`: that time is over. */
export type SnoozeOutcome =
  | ({ readonly outcome: 'snoozed' } & Snoozed)
  | { readonly outcome: 'nothing' | 'past' };
