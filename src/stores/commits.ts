/** How batches come to the disk: those that come at once are one transaction, so that it is waited for once. */
import type { DatabaseSync } from 'node:sqlite';
// As it is at the start: a test that has a clock of its own does not hold up what is written.
import { setImmediate } from 'node:timers';
import type { DocumentConflict } from './documents.ts';
import { type FileAccess, isCausedBy } from './file-access.ts';
import { apply, type Batch, etagsOf, type Tables } from './sqlite-tables.ts';
import { commitAll, inTransaction } from './transactions.ts';
import type { WritingThread } from './writing-thread.ts';

/** A batch that somebody waits for. */
interface Asked {
  readonly batch: Batch;
  readonly resolve: (etags: readonly string[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The way to write batches. Those of many people who answer in the same moment are committed together: each is stored whole or not at
 * all, and nobody hears that theirs is stored before all of them are on the disk. What stands in the way of one of them is told of that
 * one alone.
 */
export class Commits {
  readonly #database: DatabaseSync;
  readonly #tables: Tables;
  readonly #access: FileAccess;
  #thread: WritingThread | undefined;
  #waiting: Asked[] = [];
  #isUnderWay = false;

  /** @param thread waits for the disk once several have come at once; without it, the process always does itself */
  constructor(database: DatabaseSync, tables: Tables, access: FileAccess, thread?: WritingThread) {
    this.#database = database;
    this.#tables = tables;
    this.#access = access;
    this.#thread = thread;
  }

  /** @returns the new etags, in order */
  write(batch: Batch): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, resolve, reject });
      // All that has come in by now is worked on before.
      if (this.#waiting.length === 1) setImmediate(() => this.#commit());
    });
  }

  /**
   * Commits at once what is asked for by now: the database is to be closed. Where something is wrong with the file, all of it is refused,
   * as `failing-store`: there is no time to try each by itself.
   * @returns when the thread has ended, if there is one
   */
  finish(): Promise<void> | undefined {
    const thread = this.#thread;
    // A thread takes it after what it is at.
    this.#isUnderWay = false;
    this.#commit();
    this.#thread = undefined;
    return thread?.end();
  }

  #commit(): void {
    // What comes meanwhile goes together in the next.
    if (this.#isUnderWay) return;
    const all = this.#waiting;
    this.#waiting = [];
    const [first] = all;
    if (!first) return;
    if (all.length > 1) this.#thread?.start();
    const isWell = this.#access.fault() === undefined;
    if (this.#thread?.isReady && isWell) void this.#inThread(all, this.#thread);
    else void (all.length === 1 ? this.#alone(first) : this.#together(all));
  }

  async #alone({ batch, resolve, reject }: Asked): Promise<void> {
    const work = () => inTransaction(this.#database, () => apply(this.#tables, batch));
    await this.#access.whenFree('write', work).then(() => resolve(etagsOf(batch)), reject);
  }

  async #together(all: readonly Asked[]): Promise<void> {
    let inTheWay: InTheWay = [];
    try {
      await this.#access.whenFree('write', () => {
        inTheWay = commitAll(this.#database, this.#tables, batchesIn(all));
        // To write nothing would always go well, whatever is wrong with the file.
        if (!inTheWay.includes(undefined)) throw inTheWay[0];
      });
      settle(all, inTheWay);
    } catch (error) {
      if (inTheWay.length > 0) settle(all, inTheWay);
      // All have waited for the lock by now.
      else if (isCausedBy('locked', error)) for (const { reject } of all) reject(error);
      // Whose fault it is shows when each is tried by itself: there may be room on the disk for some of them.
      else for (const one of all) await this.#alone(one);
    }
  }

  async #inThread(all: readonly Asked[], thread: WritingThread): Promise<void> {
    this.#isUnderWay = true;
    let tell: () => void = () => undefined;
    try {
      const inTheWay = await thread.commit(batchesIn(all));
      if (inTheWay) tell = () => settle(all, inTheWay);
      // What could not be written there is tried here, where it shows what is wrong.
      else await this.#together(all);
    } catch (error) {
      tell = () => {
        for (const { reject } of all) reject(error);
      };
    }
    this.#isUnderWay = false;
    // First, so that the thread is at work on what has come while those who have waited are told, which takes longer.
    this.#commit();
    tell();
  }
}

type InTheWay = readonly (DocumentConflict | undefined)[];

function batchesIn(all: readonly Asked[]): readonly Batch[] {
  return all.map(({ batch }) => batch);
}

function settle(all: readonly Asked[], inTheWay: InTheWay): void {
  for (const [place, { batch, resolve, reject }] of all.entries()) {
    const conflict = inTheWay[place];
    if (conflict) reject(conflict);
    else resolve(etagsOf(batch));
  }
}
