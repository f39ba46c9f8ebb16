import { type Job, Lanes } from './lanes.ts';
import { Stream } from './stream.ts';

/** Time as it passes here, which is not that of the clock on the wall. */
export interface Time {
  /** Milliseconds from any start. */
  now(): number;
  /** Does something after so many milliseconds; returns how to call it off. */
  after(ms: number, work: () => void): () => void;
}

export const realTime: Time = {
  now: () => performance.now(),
  after(ms, work) {
    // What is due already, after the machine has stood still, is a wait of none: Node warns of less.
    const timer = setTimeout(work, Math.max(0, ms));
    return () => clearTimeout(timer);
  },
};

/** Seconds' worth of requests that may wait for Teams at once: as long as one is waited for, so that those that hang delay nobody else. */
const WAITING_S = 15;

/** Seconds' worth of messages that are claimed and made ready before their turn: a store that is a little slow does not slow the stream. */
const AHEAD_S = 0.25;

/** A timer that is so many milliseconds late says that the program, or the machine, had no time for it. */
const LATE_MS = 15;

interface Ready {
  readonly thread: string;
  readonly go: (may: boolean) => void;
}

/** What is to be sent: many at a time, as fast as Teams permits, each lane in its turn. */
export class Outbox {
  readonly #rate: () => number;
  readonly #time: Time;
  readonly #lanes = new Lanes();
  readonly #stream = new Stream();
  /** Jobs under way, in whatever stage – preparing, ready, sent and not answered –, and where they go: one to each place. */
  readonly #underWay = new Set<string>();
  readonly #busy = new Set<string>();
  readonly #ready: Ready[] = [];
  readonly #waiting = new Set<() => void>();
  #sending = 0;
  #isStopping = false;
  #callOff: (() => void) | undefined;

  /** @param rate how many a second may go out at present; 0 for none */
  constructor(rate: () => number, time: Time) {
    this.#rate = rate;
    this.#time = time;
  }

  /** Adds jobs; one that is here already, and not under way, is put in the place of itself. */
  add(jobs: readonly Job[]): void {
    for (const job of jobs) if (!this.#underWay.has(job.id)) this.#lanes.add(job);
    this.pump();
  }

  /** Somebody has been answered in a conversation. Replies wait for nobody: they take the places of messages, which wait for longer. */
  replied(conversation: string): void {
    this.#stream.replied(conversation, this.#time.now());
  }

  /** Whether jobs of a lane wait for their turn. */
  hasQueued(lane: string): boolean {
    return this.#lanes.has(lane);
  }

  get isEmpty(): boolean {
    return this.#lanes.isEmpty && this.#underWay.size === 0;
  }

  /** Returns when nothing is queued or under way. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
      this.pump();
    });
  }

  /** Begins nothing more, and returns when what is under way has ended. */
  stop(): Promise<void> {
    this.#isStopping = true;
    this.#lanes.clear();
    return this.idle();
  }

  /** Lets out what may go, makes ready what is next, and sees to it that this is done again in time. Called when the rate has changed. */
  pump(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#isStopping) for (const one of this.#ready.splice(0)) one.go(false);
    const perSecond = this.#rate();
    if (perSecond > 0) {
      const waits = [...this.#letGo(perSecond), ...this.#begin(perSecond)];
      if (waits.length > 0) this.#wake(Math.max(this.#time.now() + 1, Math.min(...waits)));
    }
    if (!this.isEmpty) return;
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  /** @returns when the next of those that are ready may go out */
  #letGo(perSecond: number): number[] {
    const now = this.#time.now();
    while (this.#sending < mostSending(perSecond)) {
      const at = this.#stream.freeAt(perSecond, now);
      if (at > now && this.#ready.length > 0) return [at];
      const first = this.#ready.shift();
      if (!first) break;
      this.#stream.go(first.thread, now);
      first.go(true);
    }
    return [];
  }

  /** @returns when conversations that have had their share may have more, if only those are left */
  #begin(perSecond: number): number[] {
    const ahead = Math.max(1, Math.ceil(perSecond * AHEAD_S));
    const now = this.#time.now();
    const mayGo = (thread: string) => !this.#busy.has(thread) && this.#stream.threadFreeAt(thread) <= now;
    while (this.#sending < mostSending(perSecond) && this.#underWay.size - this.#sending < ahead) {
      const job = this.#lanes.next(mayGo);
      if (!job)
        return [...this.#lanes.threads()]
          .filter((thread) => !this.#busy.has(thread))
          .map((thread) => this.#stream.threadFreeAt(thread));
      this.#run(job);
    }
    return [];
  }

  #run({ id, thread, run }: Job): void {
    this.#underWay.add(id);
    this.#busy.add(thread);
    let isSent = false;
    const turn = () =>
      new Promise<boolean>((resolve) => {
        const go = (may: boolean) => {
          isSent = may;
          if (may) this.#sending += 1;
          resolve(may);
        };
        this.#ready.push({ thread, go });
        this.pump();
      });
    const unused = () => {
      this.#stream.takeBack(thread);
      this.pump();
    };
    void run(turn, unused).finally(() => {
      if (isSent) this.#sending -= 1;
      this.#underWay.delete(id);
      this.#busy.delete(thread);
      this.pump();
    });
  }

  #wake(at: number): void {
    this.#callOff = this.#time.after(at - this.#time.now(), () => {
      const now = this.#time.now();
      if (now - at > LATE_MS) this.#stream.countAgain(at, now);
      this.pump();
    });
  }
}

function mostSending(perSecond: number): number {
  return Math.ceil(perSecond * WAITING_S);
}
