/** Seals (`förseglingar`) of the audit trail: what it held at a time, so that what is altered later is found and named. */
import { addDays, dayIn, type IsoInstant, instantAt } from '../dates.ts';

/** What a plan's trail, or that of the municipality, held when it was sealed. Each seal holds the hash of the one before. */
export interface Seal {
  /** From 1. */
  readonly number: number;
  readonly at: IsoInstant;
  /** Lines that are sealed by now, all seals before included. */
  readonly lines: number;
  /** SHA-256 in hex of all that the seal holds. */
  readonly hash: string;
}

/** The whole hour of each night at which the trail is sealed: few change anything then. */
const HOUR = 2;

/** When the trail was last to be sealed. */
export function lastSealDue(timezone: string, now: Date): Date {
  const today = dayIn(timezone, now);
  const tonight = instantAt(timezone, today, HOUR);
  return +tonight <= +now ? tonight : instantAt(timezone, addDays(today, -1), HOUR);
}
