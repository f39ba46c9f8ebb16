import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod/v4';
import { Problem, type StoreFault, type StoreWork } from '../domain/errors.ts';

const SqliteFault = z.object({ errcode: z.number(), errstr: z.string() });
const SystemFault = z.object({ code: z.string(), syscall: z.string() });
/** What Node says of a database that has been closed meanwhile. */
const ClosedFault = z.object({ code: z.literal('ERR_INVALID_STATE') });

/** By SQLite's primary code, https://sqlite.org/rescode.html; an extended one holds it in its lowest byte. */
const SQLITE_FAULTS: ReadonlyMap<number, StoreFault> = new Map([
  [3, 'forbidden'],
  [5, 'locked'],
  [6, 'locked'],
  [8, 'read-only'],
  [10, 'other'],
  [11, 'corrupt'],
  [13, 'full'],
  [14, 'forbidden'],
  [15, 'locked'],
  [26, 'corrupt'],
]);

/** By the whole code, where it says more: no room for the index beside the file (SQLITE_IOERR_SHMSIZE). */
const EXTENDED_FAULTS: ReadonlyMap<number, StoreFault> = new Map([[4874, 'full']]);

/** SQLite's code for what a statement may not do: at the start, that the tables are not ours. */
const NOT_OURS = 1;

const SYSTEM_FAULTS: ReadonlyMap<string, StoreFault> = new Map([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'forbidden'],
  ['EPERM', 'forbidden'],
  ['ENOENT', 'no-folder'],
  ['ENOTDIR', 'no-folder'],
  ['EEXIST', 'no-folder'],
]);

interface Trouble {
  readonly cause: StoreFault;
  /** What SQLite or the system calls it. */
  readonly code: string;
}

/** What is wrong with the file, its folder or its disk; undefined for a fault of any other kind. */
function troubleOf(error: unknown, during: StoreWork | undefined): Trouble | undefined {
  const { data: sqlite } = SqliteFault.safeParse(error);
  const cause = sqlite && causeOf(sqlite.errcode, during);
  if (cause) return { cause, code: `${sqlite.errstr} (${sqlite.errcode})` };
  const { data: system } = SystemFault.safeParse(error);
  if (system) return { cause: SYSTEM_FAULTS.get(system.code) ?? 'other', code: system.code };
  const { data: closed } = ClosedFault.safeParse(error);
  return closed && { cause: 'other', code: closed.code };
}

function causeOf(errcode: number, during: StoreWork | undefined): StoreFault | undefined {
  if (errcode === NOT_OURS && during === undefined) return 'corrupt';
  return EXTENDED_FAULTS.get(errcode) ?? SQLITE_FAULTS.get(errcode & 0xff);
}

/** Milliseconds between looks whether another process has let go of the lock, spread so that two that wait part. */
const PAUSE_MS = 5;
const SPREAD_MS = 20;

/** The way to a database file that other processes use too. */
export interface FileAccess {
  /**
   * Does what is to be done with the file, as soon as nobody else stands in the way; meanwhile, the process does other things.
   * @param during nothing at the start
   * @throws Problem `failing-store`
   */
  whenFree<T>(during: StoreWork | undefined, work: () => T, budgetMs?: number): Promise<T>;
  /** Why the last write failed, or what was found damaged; undefined when all is well. A lock is no fault. */
  fault(): Problem | undefined;
}

export function fileAccess(file: string, lockBudgetMs: number): FileAccess {
  let fault: Problem | undefined;
  let isDamaged = false;

  function problemOf({ cause, code }: Trouble, during: StoreWork | undefined): Problem {
    const problem = new Problem('failing-store', { file, cause, code, ...(during && { during }) });
    isDamaged ||= cause === 'corrupt';
    if (isDamaged || (during === 'write' && cause !== 'locked')) fault = problem;
    return problem;
  }

  return {
    async whenFree(during, work, budgetMs = lockBudgetMs) {
      const end = performance.now() + budgetMs;
      for (;;) {
        try {
          const done = work();
          // What is damaged stays so until somebody puts another file in its place, which takes a restart.
          if (during === 'write' && !isDamaged) fault = undefined;
          return done;
        } catch (error) {
          const trouble = troubleOf(error, during);
          if (!trouble) throw error;
          if (trouble.cause !== 'locked' || performance.now() >= end) throw problemOf(trouble, during);
        }
        await pause(PAUSE_MS + Math.random() * SPREAD_MS);
      }
    },
    fault: () => fault,
  };
}

export function isCausedBy(cause: StoreFault, error: unknown): boolean {
  return error instanceof Problem && 'cause' in error.fields && error.fields.cause === cause;
}
