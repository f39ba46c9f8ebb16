import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What Målvakt itself puts into its data folder: the database with what SQLite keeps beside it, and the Playground's files. */
const OURS = /^(malvakt\.db(-wal|-shm|-journal)?|playground\.(yml|log))$/;

/** The mode of a folder to which nobody has given another; an earlier version left its own like that. */
const UNTOUCHED = 0o755;

/**
 * Makes the data folder and an empty database file, for their owner alone, and closes those of an earlier version to
 * others. A folder in which somebody has other things, or to which they have given a mode, keeps it.
 * @returns the path of the database
 */
export function openDataFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = readdirSync(folder);
  const file = join(folder, 'malvakt.db');
  const isOurs = names.includes('malvakt.db') && names.every((name) => OURS.test(name));
  if (isOurs && (statSync(folder).mode & 0o777) === UNTOUCHED) closeToOthers(folder);
  // SQLite takes an empty file for a new database, and gives what it puts beside a database the mode of it.
  closeSync(openSync(file, 'a', 0o600));
  for (const path of [file, `${file}-wal`, `${file}-shm`]) closeToOthers(path);
  return file;
}

function closeToOthers(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || (found.mode & 0o077) === 0) return;
  try {
    chmodSync(path, found.mode & 0o700);
  } catch {
    // Its owner is somebody else, or the disk knows no modes: it is for them to say who reads it.
  }
}
