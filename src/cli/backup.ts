import { createReadStream, statSync } from 'node:fs';
import type { Config } from '../config.ts';
import { openBackups } from '../deps.ts';
import type { OnProgress } from '../ports/backups.ts';
import { backupLines } from '../views/backup-lines.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { progress } from './progress.ts';
import { type Asked, type Output, only, reading } from './run.ts';
import { demandWritable, writeWhole } from './whole-file.ts';

/** Takes a copy of the whole store. */
export async function runBackup({ words, options }: Asked, config: Config): Promise<Output> {
  const file = only(words, terminalTextsIn(config.language).usageOf.backup);
  const force = options.force === true;
  // Before hours of work, and before a store is opened.
  demandWritable(file, { force });
  const backups = await openBackups(config);
  try {
    const write = (bytes: AsyncIterable<Uint8Array>) => writeWhole(file, bytes, { force });
    const done = await backups.backup(new Date(), write, onProgress());
    return { lines: backupLines('backedUp', file, done, config.language), json: { file, ...done } };
  } finally {
    backups.close();
  }
}

/** Puts a copy back into a store in which nothing is. */
export async function runRestore({ words }: Asked, config: Config): Promise<Output> {
  const file = only(words, terminalTextsIn(config.language).usageOf.restore);
  const size = reading(file, () => sizeOf(file));
  const read = (from: number, to: number) =>
    to > from ? createReadStream(file, { start: from, end: to - 1 }) : nothing();
  const backups = await openBackups(config);
  try {
    const done = await backups.restore({ name: file, size, read }, onProgress());
    return { lines: backupLines('restored', file, done, config.language), json: { file, ...done } };
  } finally {
    backups.close();
  }
}

/** The system tells of a folder only once it is read. */
function sizeOf(file: string): number {
  const there = statSync(file);
  if (there.isDirectory()) throw Object.assign(new Error('A folder'), { code: 'EISDIR' });
  return there.size;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Draws every hundredth document, where somebody looks and it is known how many there are. */
function onProgress(): OnProgress | undefined {
  const draw = progress();
  return (
    draw &&
    ((done, of) => {
      if (of !== undefined && (done === of || done % 100 === 0)) draw(done / of);
    })
  );
}
