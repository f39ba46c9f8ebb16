import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Answer, type Order } from './orders.ts';

const TESTER = join(import.meta.dirname, 'tester.ts');

/** None outlives the run, however that ends. */
const living = new Set<TesterProcess>();
process.once('exit', () => {
  for (const tester of living) tester.end();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A process that runs tests, and a folder for what they leave behind. */
export class TesterProcess {
  readonly #folder = mkdtempSync(join(tmpdir(), 'malvakt-mutation-'));
  readonly #process: ChildProcess;
  #lastWords = '';
  #onMessage: (message: unknown) => void = () => {};

  constructor() {
    this.#process = fork(TESTER, {
      env: { ...process.env, TMPDIR: this.#folder, MALVAKT_TEST_STORE: '' },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#process.stderr?.on('data', (chunk) => {
      this.#lastWords = (this.#lastWords + chunk).slice(-2_000);
    });
    this.#process.on('message', (message) => this.#onMessage(message));
    living.add(this);
  }

  /** What it wrote last to its standard error. */
  get lastWords(): string {
    return this.#lastWords;
  }

  /** @returns undefined when the process ended, or was ended because it gave no sign of life for so long */
  async ask(order: Order, silentMs: number): Promise<Answer | undefined> {
    const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
    const giveUp = () => resolve(undefined);
    const watchdog = setTimeout(giveUp, silentMs);
    this.#onMessage = (message) => {
      watchdog.refresh();
      const answer = Answer.parse(message);
      if (answer.answer !== 'alive') resolve(answer);
    };
    this.#process.once('exit', giveUp);
    if (this.#process.connected) this.#process.send(order);
    else giveUp();
    const answer = await promise;
    clearTimeout(watchdog);
    this.#process.off('exit', giveUp);
    if (!answer) this.end();
    return answer;
  }

  /** Ends it at once, whatever it is at. */
  end(): void {
    living.delete(this);
    this.#process.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
