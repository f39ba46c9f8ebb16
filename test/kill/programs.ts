import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../fakes.ts';

const ROOT = join(import.meta.dirname, '../..');

/** None outlives this run, however it ends. */
const living = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

function spawned(args: readonly string[], env: NodeJS.ProcessEnv, isTold = false): ChildProcess {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH, HOME, NODE_COMPILE_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(isTold ? (['ipc'] as const) : [])],
  });
  living.add(child);
  child.once('exit', () => living.delete(child));
  return child;
}

async function killed(child: ChildProcess): Promise<boolean> {
  if (child.exitCode !== null || child.signalCode !== null) return false;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  return child.signalCode === 'SIGKILL';
}

/** Målvakt, listening. */
export interface Served {
  readonly url: string;
  /** @returns false when it had ended by itself */
  kill(): Promise<boolean>;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>;
  /** Tells something to what was loaded before it. */
  tell(message: object): void;
}

/** A port that was free may be taken before the program has it: others come and go all the time here. */
const TRIES = 5;

/** @param preload a module that is loaded before it, and may be told things */
export async function startBot(env: NodeJS.ProcessEnv, preload?: string): Promise<Served> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await startOnce(env, preload);
    } catch (error) {
      if (tries === TRIES || !String(error).includes('PORT=')) throw error;
    }
  }
}

async function startOnce(env: NodeJS.ProcessEnv, preload: string | undefined): Promise<Served> {
  const port = String(await freePort());
  const before = preload === undefined ? [] : ['--import', preload];
  const args = [...before, 'src/index.ts', '--no-playground'];
  const child = spawned(args, { ...env, PORT: port, LOG_LEVEL: 'error' }, preload !== undefined);
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  const listening = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      const url = /http:\S+/.exec(String(chunk))?.[0];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`Målvakt ended with ${code} before it listened: ${said}`)));
  });
  return {
    url: await listening,
    kill: () => killed(child),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
    tell: (message) => void child.send(message),
  };
}

/** How a command of the terminal ended. */
export interface Ended {
  readonly isKilled: boolean;
  readonly code: number | null;
  readonly said: string;
  readonly tookMs: number;
}

/** Runs a command of the terminal. @param lifeMs after which it is killed; to its end when left out */
export async function runTerminal(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  lifeMs?: number,
): Promise<Ended> {
  const start = performance.now();
  const child = spawned(['src/cli/cli.ts', ...args], env);
  let said = '';
  for (const channel of [child.stdout, child.stderr])
    channel?.on('data', (chunk) => {
      said += String(chunk);
    });
  const timer = lifeMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), lifeMs);
  await once(child, 'close');
  clearTimeout(timer);
  const tookMs = performance.now() - start;
  return { isKilled: child.signalCode === 'SIGKILL', code: child.exitCode, said, tookMs };
}
