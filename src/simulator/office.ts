import type { Actor } from '../domain/people/people.ts';
import type { Deps } from '../ports/deps.ts';
import { Cut, type Instance, type InstanceSetting, openInstance } from './instance.ts';
import type { Resident } from './municipality.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Milliseconds from a crash until the platform has started the bot anew. */
const RESTART_MS = 60_000;
/** Milliseconds after which somebody who has heard nothing tries again. */
const TRY_AGAIN_MS = 5 * 60_000;

/** The bot as the municipality has it: crashed at times, and started anew on the same store. */
export interface Office {
  /** @throws Cut when the bot crashes meanwhile */
  take(activity: unknown): ReturnType<Instance['take']>;
  /** Gives a command, and gives it again until it has been heard. */
  command<T>(work: (deps: Deps) => Promise<T>): Promise<T>;
  /** Does something until no crash is in its way. */
  insist<T>(work: () => Promise<T>): Promise<T>;
  crashAfter(steps: number): void;
  stop(): Promise<void>;
}

/**
 * @param instances how many there are of the bot on the same store; whoever sends something is heard by any of them, in turn
 * @param setting `onCrash` is told of each crash
 */
export async function openOffice(instances: number, setting: InstanceSetting): Promise<Office> {
  const { time } = setting;
  const places = Array.from({ length: instances }, (_, place) => place);
  const running = places.map(open);
  let turn = 0;

  function open(place: number): Promise<Instance> {
    return openInstance({
      ...setting,
      onCrash() {
        setting.onCrash();
        running[place] = time.startPause(RESTART_MS).over.then(() => open(place));
      },
    });
  }

  function next(): Promise<Instance> {
    turn += 1;
    return running[turn % instances] ?? open(0);
  }

  async function insist<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Cut)) throw error;
      }
      await time.startPause(TRY_AGAIN_MS).over;
    }
  }

  await Promise.all(running);
  return {
    take: async (activity) => (await next()).take(activity),
    command: (work) => insist(async () => (await next()).command(work)),
    insist,
    crashAfter: (steps) => void next().then((instance) => instance.crashAfter(steps)),
    stop: async () => {
      for (const instance of running) await (await instance).stop();
    },
  };
}

export function actorOf({ id, name, roles }: Resident): Actor {
  return { id, name, roles, language: 'sv' };
}

/** A wait in the municipality's time. */
export function pause(time: VirtualTime, ms: number): Promise<void> {
  return time.startPause(ms).over;
}
