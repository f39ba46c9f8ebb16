import { setImmediate } from 'node:timers';
import type { Clock } from '../ports/clock-and-log.ts';
import type { Time } from '../runtime/outbox.ts';
import type { StartPause } from '../teams/patience.ts';

interface Timer {
  readonly at: number;
  readonly number: number;
  readonly work: () => void;
  isOff: boolean;
}

/** Turns of the event loop without a sign of work after which nothing is under way: a commit takes one, and what it wakes the next. */
const QUIET_TURNS = 6;

/**
 * Time that stands still while there is work, and then leaps to whatever is to happen next. Nothing here waits for anything outside of
 * the process, so the same work is done in the same order each time.
 */
export class VirtualTime implements Time {
  #now: number;
  #count = 0;
  /** Signs of work: calls to the store, and requests. */
  #signs = 0;
  readonly #heap: Timer[] = [];

  constructor(start: Date) {
    this.#now = +start;
  }

  readonly clock: Clock = { now: () => new Date(this.#now) };

  now(): number {
    return this.#now;
  }

  after(ms: number, work: () => void): () => void {
    return this.at(this.#now + Math.max(0, ms), work);
  }

  at(instant: number, work: () => void): () => void {
    this.#count += 1;
    const timer = { at: Math.max(instant, this.#now), number: this.#count, work, isOff: false };
    push(this.#heap, timer);
    return () => {
      timer.isOff = true;
    };
  }

  readonly startPause: StartPause = (ms) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    return { over: promise, stop: this.after(ms, resolve) };
  };

  /** To be called wherever work passes by. */
  sign(): void {
    this.#signs += 1;
  }

  /** Lets everything happen until an instant, in its order. */
  async until(end: number): Promise<void> {
    await this.#quiet();
    for (let next = this.#next(); next && next.at <= end; next = this.#next()) {
      pop(this.#heap);
      this.#now = next.at;
      next.work();
      const following = this.#next();
      if (!following || following.at > this.#now) await this.#quiet();
    }
    this.#now = Math.max(this.#now, end);
  }

  /** What comes of a piece of work, however long that takes. @throws Error when nothing is left that would end it */
  async during<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const over = () => {
      isDone = true;
    };
    work.then(over, over);
    await this.#quiet();
    while (!isDone) {
      const next = this.#next();
      if (!next) throw new Error('Nothing is left that would end the work');
      await this.until(next.at);
    }
    return work;
  }

  #next(): Timer | undefined {
    while (this.#heap[0]?.isOff) pop(this.#heap);
    return this.#heap[0];
  }

  async #quiet(): Promise<void> {
    for (let turns = 0; turns < QUIET_TURNS; turns += 1) {
      const before = this.#signs;
      await new Promise<void>((resolve) => void setImmediate(resolve));
      if (this.#signs !== before) turns = 0;
    }
  }
}

function isBefore(one: Timer | undefined, other: Timer | undefined): boolean {
  if (!one || !other) return one !== undefined;
  return one.at < other.at || (one.at === other.at && one.number < other.number);
}

function push(heap: Timer[], timer: Timer): void {
  let place = heap.push(timer) - 1;
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (!isBefore(timer, heap[above])) break;
    swap(heap, place, above);
    place = above;
  }
}

function pop(heap: Timer[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  heap[0] = last;
  for (let place = 0; ; ) {
    const [left, right] = [2 * place + 1, 2 * place + 2];
    const least = isBefore(heap[right], heap[left]) ? right : left;
    if (!isBefore(heap[least], heap[place])) break;
    swap(heap, place, least);
    place = least;
  }
}

function swap(heap: Timer[], one: number, other: number): void {
  const [a, b] = [heap[one], heap[other]];
  if (a) heap[other] = a;
  if (b) heap[one] = b;
}
