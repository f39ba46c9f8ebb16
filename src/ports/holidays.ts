import type { IsoDate } from '../domain/dates.ts';

/** The days on which nobody in a Swedish municipality is at work, whatever weekday they fall on. */
export interface Holidays {
  /** Their Swedish names by day, from the first day to the last. */
  between(from: IsoDate, to: IsoDate): Promise<ReadonlyMap<IsoDate, string>>;
}
