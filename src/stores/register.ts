import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../domain/errors.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { readOne } from './kinds.ts';
import type { Register } from './marks.ts';
import { KINDS } from './schemas.ts';

type Change = (register: Register) => Register;

/** How one piece of work sees the register. */
export interface Look {
  register(): Promise<Register>;
  /** @throws Problem `busy-store` when others change it all the time */
  change(change: Change): Promise<void>;
}

const EMPTY: Register = { people: '', plans: [] };

/** Milliseconds within which another process that changes the register at the same time is waited out. */
const BUDGET_MS = 5_000;

/** @param now milliseconds from any start, for the age of what was read */
export function openRegister(directory: Documents, tenant: string, now: () => number) {
  let last: { readonly register: Register; readonly at: number } | undefined;

  /** @param at when it was asked for: by the time it has come, it may be older than that */
  function keep(register: Register, at: number): Register {
    if (!last || last.at <= at) last = { register, at };
    return register;
  }

  const read = () => readOne(directory, KINDS.register, tenant, 'register');

  async function readNow(): Promise<Register> {
    const at = now();
    return keep((await read())?.value ?? EMPTY, at);
  }

  const change = together(async (wanted: Change): Promise<Register> => {
    const end = now() + BUDGET_MS;
    for (let attempt = 1; ; attempt += 1) {
      const at = now();
      const current = await read();
      const next = wanted(current?.value ?? EMPTY);
      const writes = [KINDS.register.write(tenant, ['register'], next, current?.etag)];
      if (await unlessConflict(directory.write(writes))) return keep(next, at);
      if (now() > end) throw new Problem('busy-store');
      await pause(Math.random() * 10 * Math.min(attempt, 10));
    }
  });

  /** Looks each time it is asked. */
  const always: Look = {
    register: readNow,
    change: async (wanted) => void (await change(wanted)),
  };

  /** Looks once, or not at all when anybody here has looked less than `trustMs` milliseconds ago. */
  function once(trustMs: number): Look {
    let seen: Promise<Register> | undefined;
    return {
      register() {
        const isRecent = last !== undefined && now() - last.at < trustMs;
        seen ??= isRecent && last ? Promise.resolve(last.register) : readNow();
        return seen;
      },
      async change(wanted) {
        seen = Promise.resolve(await change(wanted));
      },
    };
  }

  return { always, once };
}

interface Wanted {
  readonly change: Change;
  readonly done: (register: Register) => void;
  readonly failed: (error: unknown) => void;
}

/** What is wanted while a write is under way is written by the next one, all of it: here nobody is in anybody's way. */
function together(write: (change: Change) => Promise<Register>): (change: Change) => Promise<Register> {
  let waiting: Wanted[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    while (waiting.length > 0) {
      const all = waiting;
      waiting = [];
      try {
        const register = await write((before) => all.reduce((so, { change }) => change(so), before));
        for (const { done } of all) done(register);
      } catch (error) {
        for (const { failed } of all) failed(error);
      }
    }
    isWriting = false;
  }

  return (change) =>
    new Promise((done, failed) => {
      waiting.push({ change, done, failed });
      void writeAll();
    });
}
