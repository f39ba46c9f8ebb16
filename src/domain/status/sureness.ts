import { dayIn, daysBetween, type IsoDate, type IsoInstant } from '../dates.ts';
import type { SummaryLine } from './summary.ts';

/** How well some answers cover what was asked (`träffbild`), and how old they are. */
export interface Sureness {
  readonly asked: number;
  readonly answered: number;
  /** Answered without saying how it goes: it cannot be assessed, or nobody has. An assignment's stage says so. */
  readonly unjudged: number;
  /** Days since the newest and the oldest answer; undefined when there is none. */
  readonly age: { readonly newest: number; readonly oldest: number } | undefined;
}

/** @param today where whoever asks is */
export function surenessOf(lines: readonly SummaryLine[], today: IsoDate, timezone: string): Sureness {
  const said = lines.flatMap(({ assessment }) => assessment ?? []);
  const [first] = said;
  // As times are written, they sort by their characters.
  const newest = said.reduce((last, { at }) => (at > last ? at : last), first?.at ?? '');
  const oldest = said.reduce((last, { at }) => (at < last ? at : last), first?.at ?? '');
  const ageOf = (instant: IsoInstant) => daysBetween(dayIn(timezone, new Date(instant)), today);
  return {
    asked: lines.length,
    answered: said.length,
    unjudged: said.filter(({ status, stage }) => status === 'unknown' && stage === undefined).length,
    age: first ? { newest: ageOf(newest), oldest: ageOf(oldest) } : undefined,
  };
}
