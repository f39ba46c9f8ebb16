import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../fakes.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const START_MS = 90_000;
const STOP_MS = 15_000;
const POLL_MS = 100;

/** How a program ended, and all that it printed. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Ports and folder of one start. */
export interface Place {
  readonly port: number;
  readonly playgroundPort: number;
  readonly folder: string;
}

/** Two free ports and an empty folder. */
export async function newPlace(): Promise<Place> {
  const [port, playgroundPort] = [await freePort(), await freePort()];
  return { port, playgroundPort, folder: await mkdtemp(join(tmpdir(), 'malvakt-e2e-')) };
}

/** Målvakt, started as `npm start` does it, with nothing configured but its ports, its folder and where files come from. */
export class Program {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly place: Place;
  #out = '';
  #err = '';

  /** @param preload a module that is loaded before it */
  constructor(place: Place, fileHosts = '', preload?: URL) {
    this.place = place;
    const { PATH, HOME, NODE_COMPILE_CACHE, NODE_V8_COVERAGE } = process.env;
    this.#child = spawn(process.execPath, [...(preload ? ['--import', preload.href] : []), 'src/index.ts'], {
      cwd: REPOSITORY,
      // A process group of its own, so that a test can send Ctrl-C as a terminal does: to all that was started.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH,
        HOME,
        NODE_COMPILE_CACHE,
        NODE_V8_COVERAGE,
        PORT: String(place.port),
        MALVAKT_PLAYGROUND_PORT: String(place.playgroundPort),
        MALVAKT_DATA: place.folder,
        ...(fileHosts === '' ? {} : { MALVAKT_FILE_HOSTS: fileHosts }),
      },
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#out += text;
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#err += text;
    });
    this.#ended = once(this.#child, 'close');
    process.once('exit', () => this.#child.kill());
  }

  /** Waits for the line that says where the page is. @returns the address */
  async address(): Promise<string> {
    const hasEnded = () => this.#child.exitCode !== null;
    const read = () => /Öppna (http\S+) i webbläsaren/.exec(this.#out)?.[1];
    await until(() => read() !== undefined || hasEnded(), START_MS);
    const address = read();
    if (address === undefined) throw new Error(`Målvakt did not start:\n${this.#out}${this.#err}`);
    return address;
  }

  /** Presses Ctrl-C. */
  interrupt(): Promise<Ended> {
    if (this.#child.pid !== undefined && this.#child.exitCode === null) {
      process.kill(-this.#child.pid, 'SIGINT');
    }
    return this.end();
  }

  /** Waits until the program has ended by itself; one that does not is killed, and its exit code is null. */
  async end(): Promise<Ended> {
    const limit = new AbortController();
    await Promise.race([this.#ended, pause(STOP_MS, undefined, { signal: limit.signal })]);
    limit.abort();
    if (this.#child.exitCode === null) {
      this.#child.kill('SIGKILL');
      await this.#ended;
    }
    return { code: this.#child.exitCode, out: this.#out, err: this.#err };
  }

  /** Ends what still runs, and leaves nothing behind. */
  async cleanUp(): Promise<void> {
    await this.interrupt();
    await rm(this.place.folder, { recursive: true, force: true });
  }
}

/** Waits until something is so. @throws Error when it takes too long */
export async function until(isSo: () => boolean | Promise<boolean>, limit: number): Promise<void> {
  const end = Date.now() + limit;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Not so within ${limit} ms: ${isSo}`);
    await pause(POLL_MS);
  }
}

export async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port);
  const isListening = await once(probe, 'listening').then(
    () => true,
    () => false,
  );
  probe.close();
  return isListening;
}
