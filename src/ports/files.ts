import type { ReadDocument } from '../domain/plans/read-document.ts';

/** A file that somebody has sent; it is fetched when it is read. */
export interface SentFile {
  readonly name: string;
  /**
   * Reads a plan, or a report of a past round, out of it.
   * @throws Problem `file-refused`, `file-too-large`, `file-too-slow`, `file-not-given`, `invalid-plan`, `not-a-plan`
   */
  read(): Promise<ReadDocument>;
}

/** Reads what is in a file; its name has the ending that says what kind it is. @throws Problem `invalid-plan`, `not-a-plan` */
export type ReadFile = (name: string, bytes: Uint8Array) => Promise<ReadDocument>;
