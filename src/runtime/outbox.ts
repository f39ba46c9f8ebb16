import { appWindows, freeAt, THREAD_WINDOWS } from '../domain/deliveries/pace.ts';

/** A message to be sent. */
export interface Job {
  readonly id: string;
  /** What takes turns with others: no plan, and no kind of message, waits for the end of another. */
  readonly lane: string;
  /** Where it goes: Teams counts what goes to one conversation by itself. */
  readonly thread: string;
  /**
   * Prepares it and sends it. It never fails.
   * @param turn waits until it may go out; false when the program is being stopped
   */
  run(turn: () => Promise<boolean>): Promise<void>;
}

/** What is to be sent: many at a time, as fast as Teams permits, each lane in its turn. */
export interface Outbox {
  /** Adds jobs; one that is here already, and not under way, is put in the place of itself. */
  add(jobs: readonly Job[]): void;
  /** Whether jobs of a lane wait for their turn. */
  hasQueued(lane: string): boolean;
  isEmpty(): boolean;
  /** Looks whether something may go out, as when the rate has changed. */
  pump(): void;
  /** Returns when nothing is queued or under way. */
  idle(): Promise<void>;
  /** Begins nothing more, and returns when what is under way has ended. */
  stop(): Promise<void>;
}

export interface OutboxSetting {
  /** How many a second may go out at present; 0 for none. */
  readonly rate: () => number;
  readonly time: Time;
}

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
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

/** Requests that wait for Teams at once, at most: enough for the whole rate when one in seven hangs for as long as we wait. */
const MOST_UNDER_WAY = 150;

/** Seconds' worth of messages that are made ready before their turn: a slow store does not slow the stream. */
const AHEAD_S = 0.6;

/** A timer that is so many milliseconds late says that the program, or the machine, had no time for it. */
const LATE_MS = 15;

/** The first messages after a pause travel longer, since connections are opened: so many milliseconds the stream is half as wide. */
const WARM_UP_MS = 300;

/** Milliseconds without a message after which it begins anew. */
const COLD_MS = 5_000;

/** Milliseconds in which a message that may go out has left the program, when nothing stands in the way. */
const LEAVING_MS = 100;

interface Ready {
  readonly thread: string;
  readonly go: (may: boolean) => void;
}

export function openOutbox({ rate, time }: OutboxSetting): Outbox {
  /** In the order in which the lanes get their turn. */
  const lanes = new Map<string, Map<string, Job>>();
  /** Under way, in whatever stage: preparing, ready, or sent and not answered. */
  const underWay = new Set<string>();
  const busyThreads = new Set<string>();
  const ready: Ready[] = [];
  const begun: number[] = [];
  const begunIn = new Map<string, number[]>();
  const waiting = new Set<() => void>();
  let sending = 0;
  let streamFrom = Number.NEGATIVE_INFINITY;
  let isStopping = false;
  let callOff: (() => void) | undefined;

  const isEmpty = () => lanes.size === 0 && underWay.size === 0;

  function nextJob(): Job | undefined {
    for (const [lane, jobs] of lanes) {
      const job = [...jobs.values()].find(({ thread }) => isFree(thread));
      if (!job) continue;
      jobs.delete(job.id);
      // To the end of the line, if there is anything left of it.
      lanes.delete(lane);
      if (jobs.size > 0) lanes.set(lane, jobs);
      return job;
    }
    return undefined;
  }

  function isFree(thread: string): boolean {
    return !busyThreads.has(thread) && freeAt(THREAD_WINDOWS, begunIn.get(thread) ?? []) <= time.now();
  }

  function begin({ id, thread, run }: Job): void {
    underWay.add(id);
    busyThreads.add(thread);
    let isSent = false;
    const turn = () =>
      new Promise<boolean>((resolve) => {
        ready.push({
          thread,
          go(may) {
            isSent = may;
            if (may) sending += 1;
            resolve(may);
          },
        });
        pump();
      });
    void run(turn).finally(() => {
      if (isSent) sending -= 1;
      underWay.delete(id);
      busyThreads.delete(thread);
      pump();
    });
  }

  function letGo(now: number): void {
    const [first] = ready.splice(0, 1);
    if (!first) return;
    if (now - (begun.at(-1) ?? Number.NEGATIVE_INFINITY) > COLD_MS) streamFrom = now;
    begun.push(now);
    if (begun.length > 10_000) begun.splice(0, 5_000);
    const inThread = begunIn.get(first.thread) ?? [];
    inThread.push(now);
    begunIn.delete(first.thread);
    begunIn.set(first.thread, inThread);
    first.go(true);
  }

  /** What is no longer in any window is forgotten; the thread that was quiet the longest comes first. */
  function forget(now: number): void {
    const longest = Math.max(...THREAD_WINDOWS.map(({ ms }) => ms));
    for (const [thread, moments] of begunIn) {
      if ((moments.at(-1) ?? 0) > now - longest) break;
      begunIn.delete(thread);
    }
  }

  function pump(): void {
    callOff?.();
    callOff = undefined;
    if (isStopping) {
      for (const one of ready.splice(0)) one.go(false);
    }
    const perSecond = rate();
    const now = time.now();
    forget(now);
    const waits: number[] = [];
    while (ready.length > 0 && perSecond > 0 && sending < MOST_UNDER_WAY) {
      const isCold = perSecond > 1 && now - streamFrom < WARM_UP_MS;
      const at = freeAt(appWindows(isCold ? perSecond / 2 : perSecond), begun);
      if (at > now) {
        waits.push(at);
        break;
      }
      letGo(now);
    }
    const ahead = Math.max(1, Math.ceil(perSecond * AHEAD_S));
    while (!isStopping && perSecond > 0 && sending < MOST_UNDER_WAY && underWay.size - sending < ahead) {
      const job = nextJob();
      if (!job) break;
      begin(job);
    }
    if (lanes.size > 0 && underWay.size - sending < ahead && perSecond > 0) waits.push(...threadsFreeAt(now));
    if (waits.length > 0) wake(Math.max(now + 1, Math.min(...waits)));
    if (isEmpty() || (isStopping && underWay.size === 0)) {
      for (const resolve of waiting) resolve();
      waiting.clear();
    }
  }

  function wake(at: number): void {
    callOff = time.after(at - time.now(), () => {
      if (time.now() - at > LATE_MS) countAgain(at - LEAVING_MS);
      pump();
    });
  }

  /** The program has stood still since: what was let go shortly before that leaves it only now. */
  function countAgain(since: number): void {
    const now = time.now();
    for (let place = begun.length - 1; place >= 0 && (begun[place] ?? 0) >= since; place -= 1)
      begun[place] = now;
  }

  /** When conversations that have had their share may have more. */
  function threadsFreeAt(now: number): readonly number[] {
    const threads = [...lanes.values()].flatMap((jobs) => [...jobs.values()].map(({ thread }) => thread));
    return [...new Set(threads)]
      .filter((thread) => !busyThreads.has(thread))
      .map((thread) => freeAt(THREAD_WINDOWS, begunIn.get(thread) ?? []))
      .filter((at) => at > now);
  }

  const settled = () =>
    new Promise<void>((resolve) => {
      waiting.add(resolve);
      pump();
    });

  return {
    add(jobs) {
      for (const job of jobs) {
        if (underWay.has(job.id)) continue;
        const lane = lanes.get(job.lane) ?? new Map<string, Job>();
        lanes.set(job.lane, lane.set(job.id, job));
      }
      pump();
    },
    hasQueued: (lane) => lanes.has(lane),
    isEmpty,
    pump,
    idle: settled,
    stop() {
      isStopping = true;
      lanes.clear();
      return settled();
    },
  };
}
