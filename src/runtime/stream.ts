import { appWindows, freeAt, THREAD_WINDOWS } from '../domain/deliveries/pace.ts';

/** The first messages after a pause travel longer, since connections are opened: so many milliseconds the stream is half as wide. */
const WARM_UP_MS = 300;

/** Milliseconds without a message after which it begins anew. */
const COLD_MS = 5_000;

/** Milliseconds in which a message that may go out has left the program, when nothing stands in the way. */
const LEAVING_MS = 100;

/** Milliseconds over which replies are counted, to know how many are to be expected. */
const REPLIES_MS = 3_000;

/** People answer each for themselves: in a second, there are seldom more than the mean and so many times its root. */
const SPREAD = 2;

/** More moments than any window of the app holds. */
const MOST_KEPT = 10_000;

const LONGEST_MS = Math.max(...THREAD_WINDOWS.map(({ ms }) => ms));

/** What has gone out lately, and when more may. Moments are milliseconds from any start. */
export class Stream {
  readonly #begun: number[] = [];
  readonly #begunIn = new Map<string, number[]>();
  /** When people were answered lately: they wait for nobody, so the stream leaves them room. */
  readonly #replied: number[] = [];
  #from = Number.NEGATIVE_INFINITY;

  /** When the next may go out. */
  freeAt(perSecond: number, now: number): number {
    const isCold = perSecond > 1 && now - this.#from < WARM_UP_MS;
    const left = Math.max(perSecond / 2, perSecond - this.#roomForReplies(now));
    return freeAt(appWindows(isCold ? perSecond / 2 : left), this.#begun);
  }

  /** Somebody is answered now. */
  replied(thread: string, now: number): void {
    this.go(thread, now);
    this.#repliesUntil(now).push(now);
  }

  /** By how many the replies of a second may well be more than those of the last ones, which are counted already. */
  #roomForReplies(now: number): number {
    return Math.ceil(SPREAD * Math.sqrt((this.#repliesUntil(now).length * 1_000) / REPLIES_MS));
  }

  #repliesUntil(now: number): number[] {
    const first = this.#replied.findIndex((at) => at > now - REPLIES_MS);
    this.#replied.splice(0, first < 0 ? this.#replied.length : first);
    return this.#replied;
  }

  /** When the next may go to a conversation. */
  threadFreeAt(thread: string): number {
    return freeAt(THREAD_WINDOWS, this.#begunIn.get(thread) ?? []);
  }

  /** One goes out now. */
  go(thread: string, now: number): void {
    if (now - (this.#begun.at(-1) ?? Number.NEGATIVE_INFINITY) > COLD_MS) this.#from = now;
    this.#begun.push(now);
    if (this.#begun.length > MOST_KEPT) this.#begun.splice(0, MOST_KEPT / 2);
    const inThread = this.#begunIn.get(thread) ?? [];
    inThread.push(now);
    this.#begunIn.delete(thread);
    this.#begunIn.set(thread, inThread);
    this.#forget(now);
  }

  /** What went last to a conversation did not go out after all. */
  takeBack(thread: string): void {
    const at = this.#begunIn.get(thread)?.pop();
    const place = at === undefined ? -1 : this.#begun.lastIndexOf(at);
    if (place >= 0) this.#begun.splice(place, 1);
  }

  /** The program has stood still from a moment on: what was let go shortly before leaves it only now. */
  countAgain(from: number, now: number): void {
    const begun = this.#begun;
    for (
      let place = begun.length - 1;
      (begun[place] ?? Number.NEGATIVE_INFINITY) >= from - LEAVING_MS;
      place -= 1
    )
      begun[place] = now;
  }

  /** What is no longer in any window is forgotten; the conversation that was quiet the longest comes first. */
  #forget(now: number): void {
    for (const [thread, moments] of this.#begunIn) {
      if ((moments.at(-1) ?? 0) > now - LONGEST_MS) break;
      this.#begunIn.delete(thread);
    }
  }
}
