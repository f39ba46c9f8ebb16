import type { IsoInstant } from '../domain/dates.ts';

/** Is told while it lasts. `of` is undefined where it is not known how much there is. */
export type OnProgress = (done: number, of: number | undefined) => void;

/** A copy of all that is stored. */
export interface Backup {
  readonly at: IsoInstant;
  /** Version of the program that took it. */
  readonly program: string;
  readonly documents: { readonly followup: number; readonly directory: number };
  /**
   * Whether all of it was there at one moment. If not, somebody wrote all the time while it was taken, and a change may be in it without
   * what was written together with it.
   */
  readonly isWhole: boolean;
  /** Of the file up to its tail, which says it. */
  readonly sha256: string;
}

/** The bytes of a copy, wherever they lie: they are read more than once. */
export interface CopyBytes {
  /** What a person knows it by. */
  readonly name: string;
  readonly size: number;
  /** From one place up to another, which is not included. */
  read(from: number, to: number): AsyncIterable<Uint8Array>;
}

/** Copies of a store, and the way back. */
export interface Backups {
  /**
   * @param now when the copy is taken
   * @param write puts the bytes where they are to lie, and is done when they do
   * @throws Problem `empty-store`
   */
  backup(
    now: Date,
    write: (bytes: AsyncIterable<Uint8Array>) => Promise<void>,
    onProgress?: OnProgress,
  ): Promise<Backup>;
  /**
   * Checks the whole copy before anything is written.
   * @throws Problem `bad-backup`, `newer-backup`, `other-tenant`, `store-not-empty`, `half-restored`
   */
  restore(copy: CopyBytes, onProgress?: OnProgress): Promise<Backup>;
  close(): void;
}
