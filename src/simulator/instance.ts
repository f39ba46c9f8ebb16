import { openBot } from '../bot.ts';
import { depsOn } from '../deps.ts';
import type { Log, Telemetry } from '../ports/clock-and-log.ts';
import type { Deps } from '../ports/deps.ts';
import type { Time } from '../runtime/outbox.ts';
import type { Documents } from '../stores/documents.ts';
import { openSqlite, type SqliteDatabase } from '../stores/sqlite.ts';
import { openAdapter } from '../teams/adapter.ts';
import { FILE_LIMITS } from '../teams/attachments.ts';
import type { Carry } from '../teams/clients.ts';
import type { StartPause } from '../teams/patience.ts';
import { type Mutant, withFault } from './mutants.ts';
import type { VirtualTime } from './virtual-time.ts';
import { isWorkingTime, TIMEZONE } from './working-days.ts';

/**
 * Milliseconds between looks of the worker. In truth it looks each second; a year has too many of them. While nobody is at work it
 * looks on the hour, since that is when something may be due.
 */
const LOOK_EVERY_MS = 20 * 60_000;
const HOUR_MS = 3_600_000;

/** What Teams permits the app, and the program's own setting when nobody has set another. */
const SENDS_PER_SECOND = 50;

/** One start of the bot, until it is stopped or crashes. */
export interface Instance {
  readonly deps: Deps;
  /** What Teams sends. @throws Cut when the bot crashes meanwhile */
  take(activity: unknown): Promise<{ readonly status: number; readonly body?: unknown }>;
  /** A command that somebody gives in a terminal, which is a process of its own. @throws Cut */
  command<T>(work: (deps: Deps) => Promise<T>): Promise<T>;
  /** It crashes at the step of its work that comes after so many others. */
  crashAfter(steps: number): void;
  stop(): Promise<void>;
}

/** The bot has crashed: nobody will hear from it. */
export class Cut extends Error {}

export interface InstanceSetting {
  readonly folder: string;
  readonly time: VirtualTime;
  readonly carry: Carry;
  readonly log: Log;
  readonly onCrash: () => void;
  readonly mutant?: Mutant | undefined;
}

/** A process, as far as the program can tell: once it is over nothing of it goes on, and nothing it waits for comes. */
class Life {
  isOver = false;
  #left = Number.POSITIVE_INFINITY;
  readonly #heard = new Set<() => void>();
  readonly #onCrash: () => void;

  constructor(onCrash: () => void) {
    this.#onCrash = onCrash;
  }

  crashAfter(steps: number): void {
    this.#left = steps;
  }

  end(): void {
    this.isOver = true;
  }

  /** One step of the work; after the last one, it is over. */
  step(): void {
    this.#left -= 1;
    if (this.#left > 0 || this.isOver) return;
    this.end();
    for (const cut of this.#heard) cut();
    this.#onCrash();
  }

  /** A call that leaves the process: it is not made, or not answered, when that is over. */
  async call<T>(work: () => Promise<T>): Promise<T> {
    this.step();
    if (this.isOver) return new Promise<never>(() => {});
    try {
      return await work();
    } finally {
      // Neither an answer nor a fault reaches anybody.
      if (this.isOver) await new Promise<never>(() => {});
    }
  }

  /** What somebody outside waits for. @throws Cut */
  heard<T>(start: () => Promise<T>): Promise<T> {
    // It may have crashed since whoever speaks to it found it running.
    if (this.isOver) return Promise.reject(new Cut());
    const work = start();
    return new Promise((resolve, reject) => {
      const cut = () => reject(new Cut());
      this.#heard.add(cut);
      work.then(resolve, reject).finally(() => this.#heard.delete(cut));
    });
  }
}

export async function openInstance(setting: InstanceSetting): Promise<Instance> {
  const { folder, time, log, mutant } = setting;
  const database = await openSqlite(folder);
  const life = new Life(() => {
    // What is committed by now is kept, as with a file whose process was killed.
    time.after(0, () => database.close());
    setting.onCrash();
  });
  const documents = lived(database, life, time);
  const own = depsOn(mutant?.documents?.(documents) ?? documents, {
    ...{ tenant: 'kommunen', timezone: TIMEZONE, municipality: undefined },
    ...{ clock: time.clock, origin: 'chat' },
  });
  const deps = mutant ? withFault(own, mutant) : own;
  const toTeams = mutant?.carry?.(setting.carry) ?? setting.carry;
  const carry: Carry = (request) => life.call(() => toTeams(request));
  const bot = openBot({
    ...{ deps, log, telemetry: SILENT, language: 'sv', coordinators: [], tenants: [] },
    ...{ adapter: openAdapter(undefined, undefined, undefined, undefined, carry), botId: undefined },
    ...{
      files: { hosts: [], ...FILE_LIMITS },
      modelsFolder: undefined,
      vocabularyFile: undefined,
      publicUrl: undefined,
    },
    ...{
      sendsPerSecond: mutant?.sendsPerSecond ?? SENDS_PER_SECOND,
      lookEveryMs: LOOK_EVERY_MS,
      jitter: () => 0.5,
    },
    time: timeOf(life, time),
    startPause: pausesOf(life, time),
  });
  bot.worker.start();
  return {
    deps,
    take: (activity) => life.heard(() => bot.take(Buffer.from(JSON.stringify(activity)))),
    command: (work) =>
      life.heard(() => work({ ...deps, stores: deps.stores.lookingOnce(), origin: 'terminal' })),
    crashAfter: (steps) => life.crashAfter(steps),
    async stop() {
      await bot.worker.stop();
      await bot.finishLate();
      life.end();
      await deps.stores.close();
    },
  };
}

/** Time as the process has it, until it is over. */
function timeOf(life: Life, time: VirtualTime): Time {
  const untilHour = (ms: number) => HOUR_MS - ((time.now() + ms) % HOUR_MS || HOUR_MS) + ms;
  const isLook = (ms: number) => ms === LOOK_EVERY_MS;
  return {
    now: () => time.now(),
    after: (ms, work) => {
      const wait = isLook(ms) && !isWorkingTime(time.now()) ? untilHour(ms) : ms;
      return time.after(wait, () => life.isOver || work());
    },
  };
}

/** How the process waits: what it waits for does not come once it is over. */
function pausesOf(life: Life, time: VirtualTime): StartPause {
  return (ms) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    return { over: promise, stop: time.after(ms, () => life.isOver || resolve()) };
  };
}

/** The real store, for as long as the process lives. */
function lived(database: SqliteDatabase, life: Life, time: VirtualTime): SqliteDatabase {
  const gated = (documents: Documents): Documents => {
    const call = <T>(work: () => Promise<T>) => {
      time.sign();
      return life.call(work);
    };
    return {
      read: (partition, id) => call(() => documents.read(partition, id)),
      write: (writes) => call(() => documents.write(writes)),
      range: (...asked) => call(() => documents.range(...asked)),
    };
  };
  return { ...database, followup: gated(database.followup), directory: gated(database.directory) };
}

/** Numbers that nobody asks for. */
const SILENT: Telemetry = {
  measure: (_, work) => work(),
  name() {},
  outcome() {},
  reference: () => '00000000',
  charged() {},
  queued() {},
};
