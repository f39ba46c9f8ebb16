import type { ReadDocument } from '../domain/plans/read-document.ts';

/** A file that somebody has sent; its bytes come when they are asked for. */
export interface SentFile {
  readonly name: string;
  /** @throws Problem `file-refused`, `file-too-large`, `file-too-slow`, `file-not-given` */
  fetch(): Promise<Uint8Array>;
}

/**
 * Reads a plan, or a report of a past round, out of a file.
 * @param name with the ending that says what kind of file it is
 * @throws Problem `invalid-plan`, `not-a-plan`
 */
export type ReadFile = (name: string, bytes: Uint8Array) => Promise<ReadDocument>;
