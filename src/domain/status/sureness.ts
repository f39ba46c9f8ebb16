import { dayIn, daysBetween, type IsoDate } from '../dates.ts';
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
  const given = said.map(({ at }) => Date.parse(at));
  const ageOf = (instant: number) => daysBetween(dayIn(timezone, new Date(instant)), today);
  return {
    asked: lines.length,
    answered: said.length,
    unjudged: said.filter(({ status, stage }) => status === 'unknown' && stage === undefined).length,
    age:
      given.length > 0 ? { newest: ageOf(Math.max(...given)), oldest: ageOf(Math.min(...given)) } : undefined,
  };
}
