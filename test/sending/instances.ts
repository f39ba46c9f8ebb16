import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { type Served, startBot } from '../kill/programs.ts';
import type { Kill } from './arithmetic.ts';
import { Count, Ledger } from './ledger.ts';

const PRELOAD = join(import.meta.dirname, 'preload.ts');

export interface Connector {
  readonly url: string;
  count(): Promise<Count>;
  ledger(): Promise<Ledger>;
  tell(message: { readonly aheadMs: number }): void;
  end(): void;
}

export async function startConnector(args: readonly string[], aheadMs: number): Promise<Connector> {
  const { PATH, HOME } = process.env;
  const child = fork(join(import.meta.dirname, 'connector.ts'), [...args], {
    env: { PATH, HOME, SENDING_AHEAD_MS: String(aheadMs) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const [message] = await once(child, 'message');
  const url = `http://127.0.0.1:${z.object({ port: z.number() }).parse(message).port}`;
  const get = async (path: string): Promise<unknown> => (await fetch(`${url}${path}`)).json();
  return {
    url,
    count: async () => Count.parse(await get('/count')),
    ledger: async () => Ledger.parse(await get('/ledger')),
    tell: (moved) => void child.send(moved),
    end: () => void child.kill('SIGKILL'),
  };
}

/** The instances of Målvakt that share a store, each in a place where another can be started when it was killed. */
export interface Instances {
  readonly kills: readonly Kill[];
  /** Moves the clocks of those who run, and of those who are started from now on. */
  moveTo(aheadMs: number): void;
  /** Names the process that runs in a place; undefined while another is being started. */
  at(place: number): string | undefined;
  /** Kills the one in a place. */
  kill(place: number): Promise<void>;
  start(place: number): Promise<void>;
  /** Asks the one in a place to stop, and waits until it has. */
  stop(place: number): Promise<void>;
  endAll(): Promise<void>;
}

export function openInstances(env: NodeJS.ProcessEnv, firstAheadMs: number): Instances {
  const running = new Map<number, { readonly name: string; readonly served: Served }>();
  const kills: Kill[] = [];
  let aheadMs = firstAheadMs;
  let started = 0;

  function take(place: number) {
    const found = running.get(place);
    if (!found) throw new Error(`No instance runs in place ${place}`);
    running.delete(place);
    return found;
  }

  return {
    kills,
    moveTo(ms) {
      aheadMs = ms;
      for (const { served } of running.values()) served.tell({ aheadMs });
    },
    at: (place) => running.get(place)?.name,
    async kill(place) {
      const { name, served } = take(place);
      const at = performance.timeOrigin + performance.now();
      if (!(await served.kill())) throw new Error('Målvakt ended by itself');
      kills.push({ at, instance: name });
    },
    async start(place) {
      started += 1;
      const name = `${place}.${started}`;
      const own = { SENDING_INSTANCE: name, SENDING_AHEAD_MS: String(aheadMs) };
      const served = await startBot({ ...env, ...own }, PRELOAD);
      // The clock may have been moved while it was started.
      served.tell({ aheadMs });
      running.set(place, { name, served });
    },
    stop: (place) => take(place).served.stop(),
    async endAll() {
      await Promise.all([...running.values()].map(({ served }) => served.kill()));
      running.clear();
    },
  };
}
