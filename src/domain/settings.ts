import type { IsoDate } from './dates.ts';

/** How the municipality follows up (`inställningar`): what a coordinator may change while Målvakt runs. */
export interface Settings {
  /** Whole hours of a working day, in the municipality's time zone, between which people are reminded; `to` itself is not. */
  readonly workingHours: { readonly from: number; readonly to: number };
  /** The municipality's own pauses, such as the weeks of summer: nobody is reminded from the first day to the last. */
  readonly pauses: readonly DaySpan[];
  /** The days on which the council meets, from which the statutory chain is computed backwards. */
  readonly councilDays: readonly IsoDate[];
  readonly reminders: ReminderRules;
  /** Above what deviation, in thousands of kronor, an explanation has to be given. */
  readonly economyThreshold: number;
}

export interface DaySpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** On which days somebody with unanswered questions is reminded. */
export interface ReminderRules {
  /** Days counted from the due day: -3 is three days before it, 0 the day itself. */
  readonly days: readonly number[];
  /** After the last of those days, the longest pause in days until the next reminder. */
  readonly thenEvery: number;
}

/** What holds until a coordinator changes it. */
export const DEFAULT_SETTINGS: Settings = {
  workingHours: { from: 8, to: 17 },
  pauses: [],
  councilDays: [],
  reminders: { days: [-3, 0, 2], thenEvery: 7 },
  economyThreshold: 500,
};
