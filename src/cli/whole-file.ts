import { randomUUID } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { unwritable } from './run.ts';

/** Whether what is there already is overwritten. */
interface Forced {
  readonly force: boolean;
}

/**
 * Refuses a file that may not be written, before any work is done for it. A link is refused whatever is said.
 * @throws Problem `unwritable-file`
 */
export function demandWritable(file: string, { force }: Forced): void {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (!there || (force && there.isFile())) return;
  throw unwritable(file, Object.assign(new Error('There is something'), { code: 'EEXIST' }));
}

/**
 * Writes a file that holds what not everybody may read: under another name, for its owner alone, and under its own when all of it is on
 * the disk. What fails leaves what was there before.
 * @throws Problem `unwritable-file`
 * @throws what the bytes themselves throw
 */
export async function writeWhole(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  forced: Forced,
): Promise<void> {
  const part = `${file}.${randomUUID().slice(0, 8)}.part`;
  try {
    const handle = await open(part, 'wx', 0o600).catch((error: unknown) => {
      throw unwritable(file, error);
    });
    try {
      await writeAll(handle, file, bytes);
    } finally {
      await handle.close();
    }
    // Somebody may have put something there in the meantime.
    demandWritable(file, forced);
    await rename(part, file).catch((error: unknown) => {
      throw unwritable(file, error);
    });
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function writeAll(handle: FileHandle, file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const writing = (work: Promise<void>) =>
    work.catch((error: unknown) => {
      throw unwritable(file, error);
    });
  for await (const chunk of bytes) await writing(handle.appendFile(chunk));
  await writing(handle.sync());
}
