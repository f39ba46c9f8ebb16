import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../domain/errors.ts';
import { REGISTER_MS } from './budgets.ts';
import { DocumentConflict, type Documents, type Write } from './documents.ts';
import { readOne } from './kinds.ts';
import type { Register, RegisterChange } from './marks.ts';
import { KINDS } from './schemas.ts';

/** How one piece of work sees the register. */
export interface Look {
  register(): Promise<Register>;
  /**
   * Writes what lies in the register's own partition in one batch with it: all or nothing.
   * @throws DocumentConflict when somebody else was first with one of the writes
   * @throws Problem `busy-store` when others change the register all the time
   */
  write(writes: readonly Write[], change: RegisterChange): Promise<void>;
  /**
   * Tells of what has been written elsewhere, and never fails for that: what cannot be told is known here at once, is told by the
   * next write that goes well, and by any instance's `settle`.
   */
  tell(change: RegisterChange): Promise<void>;
}

export interface RegisterStore {
  readonly always: Look;
  /** Reads the register once for one piece of work. */
  once(): Look;
}

const EMPTY: Register = { people: '', plans: [] };

/** @param now milliseconds from any start */
export function openRegister(directory: Documents, tenant: string, now: () => number): RegisterStore {
  /** What was written elsewhere, and the register does not say yet. */
  const untold: RegisterChange[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  /** One write at a time, so that nobody here is in anybody's way. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  const read = () => readOne(directory, KINDS.register, tenant, 'register');
  const withUntold = (register: Register) => untold.reduce((so, change) => change(so), register);

  async function write(writes: readonly Write[], change: RegisterChange): Promise<Register> {
    const end = now() + REGISTER_MS;
    for (let attempt = 1; ; attempt += 1) {
      const current = await read();
      const told = untold.length;
      const next = change(withUntold(current?.value ?? EMPTY));
      const ours = KINDS.register.write(tenant, ['register'], next, current?.etag);
      try {
        await directory.write([ours, ...writes]);
        untold.splice(0, told);
        return next;
      } catch (error) {
        if (!(error instanceof DocumentConflict) || error.id !== ours.document.id) throw error;
      }
      if (now() > end) throw new Problem('busy-store');
      await pause(Math.random() * 10 * Math.min(attempt, 10));
    }
  }

  /** Has not begun, so it tells what is untold by then, for all who wait. */
  let nextFlush: Promise<void> | undefined;

  /** All that is untold is told by one write. */
  function flush(): Promise<void> {
    nextFlush ??= inTurn(async () => {
      nextFlush = undefined;
      if (untold.length > 0) await write([], (register) => register);
    });
    return nextFlush;
  }

  const always: Look = {
    register: async () => withUntold((await read())?.value ?? EMPTY),
    write: async (writes, change) => void (await inTurn(() => write(writes, change))),
    async tell(change) {
      untold.push(change);
      await flush().catch(() => {});
    },
  };

  return { always, once: () => lookingOnce(always) };
}

/** Reads the register once for one piece of work. */
function lookingOnce(always: Look): Look {
  let seen: Promise<Register> | undefined;
  return {
    register() {
      seen ??= always.register();
      return seen;
    },
    async write(writes, change) {
      seen = undefined;
      await always.write(writes, change);
    },
    async tell(change) {
      await always.tell(change);
      const before = seen;
      seen = before?.then(change);
    },
  };
}
