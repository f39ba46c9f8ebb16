import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Json } from './cards.ts';
import { freePort, temporaryFolder } from './fakes.ts';
import { environmentOf } from './test-store.ts';

const ROOT = join(import.meta.dirname, '..');

/** Three items, as another program would hand them over. */
export const SMALL_PLAN = {
  id: 'plan-2030',
  title: 'Nämndsbudget 2030',
  board: 'Provnämnden',
  year: 2030,
  language: 'sv',
  items: [
    { id: 'a1', kind: 'area', title: 'Ett målområde' },
    { id: 'm1', kind: 'councilGoal', parent: 'a1', title: 'Staden blir grönare', short: 'träden' },
    { id: 'm2', kind: 'councilGoal', parent: 'a1', title: 'Staden blir tystare', short: 'bullret' },
  ],
};

/** Målvakt as others see it: an HTTP door, a terminal, and a loopback Teams. None of our code runs in this process. */
export class Outside {
  readonly folder = temporaryFolder();
  #child: ChildProcess | undefined;
  #url = '';
  readonly #extra: NodeJS.ProcessEnv;

  /** @param extra variables beside those that name the store */
  constructor(extra: NodeJS.ProcessEnv = {}) {
    this.#extra = extra;
  }

  async #env(): Promise<NodeJS.ProcessEnv> {
    const { PATH, HOME, NODE_COMPILE_CACHE, NODE_V8_COVERAGE } = process.env;
    const tools = { PATH, HOME, NODE_COMPILE_CACHE, NODE_V8_COVERAGE };
    return { ...tools, ...(await environmentOf(this.folder)), ...this.#extra };
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['src/index.ts', '--no-playground'], {
      cwd: ROOT,
      env: { ...(await this.#env()), PORT: String(await freePort()) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    const [line] = await once(child.stdout, 'data');
    this.#url = /http:\S+/.exec(String(line))?.[0] ?? '';
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  get port(): number {
    return Number(new URL(this.#url).port);
  }

  async end(signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const closed = once(child, 'close');
    child.kill(signal);
    await closed;
    return child.exitCode;
  }

  async post(activity: Json): Promise<{ readonly status: number; readonly body: unknown }> {
    const response = await fetch(`${this.#url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const body = await response.text();
    return { status: response.status, body: body.startsWith('{') ? JSON.parse(body) : body };
  }

  cli(...args: string[]) {
    return this.run('src/cli/cli.ts', ...args);
  }

  /** Runs a program of ours to its end. */
  async run(
    ...args: string[]
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    const env = await this.#env();
    return new Promise((resolve) => {
      execFile(process.execPath, args, { cwd: ROOT, env }, (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err });
      });
    });
  }

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }
}

/** Waits for something that another process does. */
export async function soon<T>(look: () => T | undefined): Promise<T> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const found = look();
    if (found !== undefined) return found;
    await pause(50);
  }
  throw new Error('It did not happen within 10 s');
}
