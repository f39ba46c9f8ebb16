import { Worker } from 'node:worker_threads';
import { Problem } from '../domain/errors.ts';
import { DocumentConflict } from './documents.ts';
import type { Batch } from './sqlite-tables.ts';

/** What the thread is told: batches for one transaction, or that there is no more. */
export type Order = readonly Batch[] | 'end';

/** What it says: at first that it is there, then of each order what stands in the way of its batches, and nothing when all of it failed. */
export type Word = 'ready' | readonly (Pick<DocumentConflict, 'reason' | 'id'> | undefined)[] | undefined;

type InTheWay = readonly (DocumentConflict | undefined)[];

/**
 * A thread that waits for the disk in the process's stead: a commit takes milliseconds, in which nobody else would be answered. It is
 * started when the first come at once, which most municipalities never see.
 */
export class WritingThread {
  readonly #file: string;
  readonly #orders: PromiseWithResolvers<InTheWay | undefined>[] = [];
  #worker: Worker | undefined;
  #isReady = false;
  #fault: string | undefined;
  #ended = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
  }

  /** Whether it takes an order. Until it is there, and where it cannot start, the process writes itself. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Once is enough; one that has ended is not started again. */
  start(): void {
    if (this.#worker) return;
    const setting = { workerData: this.#file, env: {}, execArgv: [] };
    const worker = new Worker(new URL('./writing-worker.ts', import.meta.url), setting);
    worker.unref();
    // It is our own thread, so its word is taken.
    worker.on('message', (word: Word) => this.#hear(word));
    worker.on('error', (error) => {
      this.#fault = error instanceof Error ? error.message : undefined;
    });
    this.#ended = new Promise((resolve) => worker.once('exit', resolve)).then(() => this.#giveUp());
    this.#worker = worker;
  }

  /**
   * @returns for each batch what stands in its way; undefined when nothing of them is stored
   * @throws Problem `perhaps-stored` when the thread has ended instead
   */
  commit(batches: readonly Batch[]): Promise<InTheWay | undefined> {
    const order = Promise.withResolvers<InTheWay | undefined>();
    this.#orders.push(order);
    // The process does not end before it has heard.
    this.#worker?.ref();
    this.#tell(batches);
    return order.promise;
  }

  /** Ends it, after all that it has been told. */
  end(): Promise<void> {
    this.#worker?.ref();
    this.#tell('end');
    return this.#ended;
  }

  #tell(order: Order): void {
    this.#worker?.postMessage(order);
  }

  #hear(word: Word): void {
    if (word === 'ready') {
      this.#isReady = true;
      return;
    }
    this.#orders.shift()?.resolve(word?.map((one) => one && new DocumentConflict(one.reason, one.id)));
    if (this.#orders.length === 0) this.#worker?.unref();
  }

  #giveUp(): void {
    this.#isReady = false;
    const cause = this.#fault;
    for (const { reject } of this.#orders.splice(0)) {
      reject(new Problem('perhaps-stored', { endpoint: this.#file, cause }));
    }
  }
}
