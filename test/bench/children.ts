import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod/v4';
import { freePort } from '../fakes.ts';

const ROOT = join(import.meta.dirname, '../..');
const PROBE = join(import.meta.dirname, 'probe.ts');
const START_MS = 60_000;

const Answer = z.looseObject({ id: z.number() });
const Usage = z.object({ cpuMicros: z.number(), rssBytes: z.number() });
const Seen = z.object({
  calls: z.array(z.string()),
  queryPlans: z.number(),
  bytesRead: z.number(),
  bytesWritten: z.number(),
  charged: z.number(),
});

export interface ProgramSetting {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Without the probe, a program starts as it does for anybody; then its usage cannot be asked. */
  readonly hasProbe?: boolean;
  /** The checkout that the program is of; this one when left out. */
  readonly root?: string;
}

/** None outlives the bench, however that ends. */
const living = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A process of ours that can be asked things. What it prints is thrown away, as to /dev/null. */
export class Child {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (answer: unknown) => void>();
  #asked = 0;

  constructor(path: string, { args = [], env = {}, hasProbe = true, root = ROOT }: ProgramSetting = {}) {
    const { PATH, HOME } = process.env;
    this.#process = fork(join(root, path), [...args], {
      cwd: root,
      env: { PATH, HOME, ...env },
      execArgv: hasProbe ? ['--import', PROBE] : [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#process.on('message', (message) => {
      const answer = Answer.safeParse(message);
      if (answer.success) this.#waiting.get(answer.data.id)?.(message);
    });
    living.add(this.#process);
    this.#process.once('exit', () => living.delete(this.#process));
  }

  get hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  async #ask<T>(question: Readonly<Record<string, unknown>>, schema: z.ZodType<T>): Promise<T> {
    if (this.hasEnded) throw new Error('A process of the bench has ended by itself');
    this.#asked += 1;
    const id = this.#asked;
    const answer = await new Promise<unknown>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#process.send({ id, ...question });
    });
    this.#waiting.delete(id);
    return schema.parse(answer);
  }

  /** CPU of all its threads since it started, and the memory that it holds now. */
  usage() {
    return this.#ask({}, Usage);
  }

  /** Opens a wire fake in the process of `wire.ts`. @returns its address */
  async openFake(): Promise<string> {
    return (await this.#ask({ ask: 'open', endpoint: '' }, z.object({ endpoint: z.string() }))).endpoint;
  }

  /** The calls that a wire fake has seen since they were last taken. */
  look(endpoint: string) {
    return this.#ask({ ask: 'look', endpoint }, Seen);
  }

  take(endpoint: string) {
    return this.#ask({ ask: 'take', endpoint }, Seen);
  }

  async end(): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    const cutOff = setTimeout(() => this.#process.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(cutOff);
  }
}

/** A child that serves HTTP. */
export interface Served {
  readonly child: Child;
  readonly url: string;
  /** From the start of the process to its first answer. */
  readonly startMs: number;
}

/** Starts a program and waits until it answers. */
export async function serve(path: string, setting: ProgramSetting = {}): Promise<Served> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const start = performance.now();
  const child = new Child(path, { ...setting, env: { ...setting.env, PORT: String(port) } });
  while (!(await answers(`${url}/healthz`))) {
    if (child.hasEnded || performance.now() - start > START_MS) throw new Error(`${path} did not start`);
    await pause(2);
  }
  return { child, url, startMs: performance.now() - start };
}

/** Målvakt itself, as it runs in production but for the credentials. */
export function serveBot(
  env: NodeJS.ProcessEnv,
  { hasProbe = true, root = ROOT }: Pick<ProgramSetting, 'hasProbe' | 'root'> = {},
): Promise<Served> {
  const args = ['--no-playground'];
  return serve('src/index.ts', { args, hasProbe, root, env: { ...env, LOG_LEVEL: 'info' } });
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => resolve(false));
  });
}
