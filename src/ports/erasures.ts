import type { Alias, Erasure, Identity, Mention } from '../domain/people/erasure.ts';
import type { Change } from '../domain/trail.ts';

/** How many documents an erasure changes and takes away. */
export interface Traces {
  readonly changed: number;
  readonly removed: number;
  /** Where somebody is named inside a text. */
  readonly mentions: readonly Mention[];
}

/** The erasures of people, and what they leave. */
export interface Erasures {
  /** All that were begun; those that were cut off still say who it is. */
  all(): Promise<readonly Erasure[]>;
  /** Stores that somebody is to be erased, before anything is changed, so that it can be completed whatever happens. */
  begin(identity: Identity, aliasOf: (number: number) => Alias, by: Change): Promise<Erasure>;
  /** What there is of somebody, and changes nothing. */
  traces(identity: Identity): Promise<Traces>;
  /**
   * Puts the alias in the place of somebody in all that is stored, and takes away what is of no use without them. Done again, it
   * completes what was cut off.
   * @throws Problem `busy-store` when others write what is theirs all the time
   */
  carryOut(erasure: Erasure, by: Change): Promise<Traces>;
  /** Forgets who it was, and tells the trail that it is done. */
  finish(erasure: Erasure, by: Change): Promise<void>;
}
