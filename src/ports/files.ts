import type { FilledLine } from '../domain/answers/filled-round.ts';
import type { Plan } from '../domain/plans/plan.ts';
import type { ReadDocument } from '../domain/plans/read-document.ts';

/** A file that somebody has sent; it is fetched when it is read. */
export interface SentFile {
  readonly name: string;
  /**
   * Reads a plan, or a report of a past round, out of it.
   * @throws Problem `file-refused`, `file-too-large`, `file-too-slow`, `file-not-given`, `invalid-plan`, `not-a-plan`
   */
  read(): Promise<ReadDocument>;
  /**
   * Whether it is a table of answers rather than a plan.
   * @throws Problem `file-refused`, `file-too-large`, `file-too-slow`, `file-not-given`
   */
  holdsAnswers(): Promise<boolean>;
  /**
   * Reads the lines of a table of answers by what a plan asks.
   * @throws Problem `file-refused`, `file-too-large`, `file-too-slow`, `file-not-given`, `preview-too-large`, `invalid-answers`
   */
  readAnswers(plan: Plan): Promise<readonly FilledLine[]>;
}

/** Reads what is in a file; its name has the ending that says what kind it is. @throws Problem `invalid-plan`, `not-a-plan` */
export type ReadFile = (name: string, bytes: Uint8Array) => Promise<ReadDocument>;

/** Whether a file of that name holds answers. */
export type HoldsAnswers = (name: string, bytes: Uint8Array) => boolean;

/** Reads the answers in a table, as much as waits for a yes in the chat. @throws Problem `preview-too-large`, `invalid-answers` */
export type ReadAnswers = (bytes: Uint8Array, plan: Plan) => readonly FilledLine[];
