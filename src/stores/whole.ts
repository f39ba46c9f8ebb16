/** All that a store holds, whatever it is: what a copy is made of, and what it is put back into. */
import type { Document, StoredDocument } from './documents.ts';

export const CONTAINERS = ['followup', 'directory'] as const;
export type ContainerName = (typeof CONTAINERS)[number];

export interface Placed<D extends Document = Document> {
  readonly container: ContainerName;
  readonly document: D;
}

/** Which copy a store is filled from. */
export interface Filling {
  readonly sha256: string;
  /** When it was taken. */
  readonly at: string;
}

export interface Whole {
  /** What a person knows it by: a file, or an address. */
  readonly name: string;
  /** Whether all that is read was there at one moment, whatever is written meanwhile. */
  readonly isSnapshot: boolean;
  /** How many documents there are; undefined where it is dear to know. */
  count(): Promise<number | undefined>;
  /** Every document of every partition, also of those that nothing tells of. */
  everything(): AsyncIterable<Placed<StoredDocument>>;
  /**
   * Writes all of it into a store that is empty, but for what is left out of a copy. Cut off, it leaves the store empty, or so that
   * nothing uses it before the same copy has been put back whole.
   * @throws Problem `store-not-empty`, `half-restored`
   */
  fill(filling: Filling, documents: AsyncIterable<Placed>): Promise<void>;
  close(): void;
}

/**
 * What holds for minutes, and would be wrong at another time or in another place: who sends at this moment, what somebody has just talked
 * of, the probe of a disk, the mark of a restore, the key of links that last an hour.
 */
const PASSING = new Set(['shares', 'talk', 'ping', 'restoring', 'link-key']);

export function isPassing({ type }: Pick<Document, 'type'>): boolean {
  return PASSING.has(type);
}
