import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Spread, spreadOf } from './arithmetic.ts';
import { serve, serveBot } from './children.ts';

export interface Started {
  readonly program: string;
  readonly ms: readonly number[];
  readonly spread: Spread;
}

/** Milliseconds from the start of a process to its first answer, one of each in turn, so many times. */
export async function measureStarts(times: number): Promise<Started[]> {
  const programs = {
    'node, doing nothing': startNode,
    'teams-ai echo': async () => {
      const { child, startMs } = await serve('test/bench/echo.ts', { args: ['teams-ai'], hasProbe: false });
      await child.end();
      return startMs;
    },
    'Målvakt, empty folder': async () => {
      const folder = mkdtempSync(join(tmpdir(), 'malvakt-bench-'));
      const { child, startMs } = await serveBot({ MALVAKT_DATA: folder }, { hasProbe: false });
      await child.end();
      rmSync(folder, { recursive: true, force: true });
      return startMs;
    },
  };
  const taken = new Map<string, number[]>();
  for (let time = 0; time < times; time += 1) {
    for (const [program, start] of Object.entries(programs)) {
      taken.set(program, [...(taken.get(program) ?? []), await start()]);
    }
  }
  return [...taken].map(([program, ms]) => ({ program, ms, spread: spreadOf(ms) }));
}

/** Until it has ended by itself: there is nothing to be answered. */
async function startNode(): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await once(child, 'exit');
  return performance.now() - start;
}
