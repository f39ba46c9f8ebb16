import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTerminal } from '../src/cli/terminal.ts';
import { temporaryFolder } from './fakes.ts';
import { environmentOf } from './test-store.ts';

/** The terminal with a store of its own, without a process for each command: what one starts and ends like is told by `Outside`. */
export class Terminal {
  readonly folder: string;
  readonly #extra: NodeJS.ProcessEnv;

  /**
   * @param extra variables beside those that name the store
   * @param folder of a store that others use as well
   */
  constructor(extra: NodeJS.ProcessEnv = {}, folder = temporaryFolder()) {
    this.#extra = extra;
    this.folder = folder;
  }

  async cli(
    ...args: string[]
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, ...(await environmentOf(this.folder)), ...this.#extra };
    let [out, err] = ['', ''];
    const code = await runTerminal(args, env, {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
    });
    return { code, out, err };
  }

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }
}
