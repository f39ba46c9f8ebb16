import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { Problem } from '../domain/errors.ts';
import type { PlanEntry } from '../ports.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { readOne } from './kinds.ts';
import { KINDS } from './schemas.ts';

/** Which plans there are, and the marks of what seldom changes: one document, so that one read tells what is news. */
export interface Register {
  /** Changes with the people. */
  readonly people: string;
  readonly plans: readonly PlanEntry[];
}

/** How one piece of work sees the register. */
export interface Look {
  register(): Promise<Register>;
  /** @throws Problem `busy-store` when others change it all the time */
  change(change: (register: Register) => Register): Promise<void>;
}

const EMPTY: Register = { people: '', plans: [] };

/** Milliseconds within which another process that changes the register at the same time is waited out. */
const BUDGET_MS = 5_000;

interface Wanted {
  readonly change: (register: Register) => Register;
  readonly done: (register: Register) => void;
  readonly failed: (error: unknown) => void;
}

/** @param now milliseconds from any start, for the age of what was read */
export function openRegister(directory: Documents, tenant: string, now: () => number) {
  let last: { readonly register: Register; readonly at: number } | undefined;

  /** @param at when it was asked for: by the time it has come, it may be older than that */
  function keep(register: Register, at: number): Register {
    if (!last || last.at <= at) last = { register, at };
    return register;
  }

  const read = () => readOne(directory, KINDS.register, tenant, 'register');

  async function write(change: (register: Register) => Register): Promise<Register> {
    const end = now() + BUDGET_MS;
    for (let attempt = 1; ; attempt += 1) {
      const at = now();
      const current = await read();
      const next = change(current?.value ?? EMPTY);
      const writes = [KINDS.register.write(tenant, ['register'], next, current?.etag)];
      if (await unlessConflict(directory.write(writes))) return keep(next, at);
      if (now() > end) throw new Problem('busy-store');
      await pause(Math.random() * 10 * Math.min(attempt, 10));
    }
  }

  let waiting: Wanted[] = [];
  let isWriting = false;

  /** What is wanted while a write is under way is written by the next one, all of it: here nobody is in anybody's way. */
  async function writeAll(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      try {
        const register = await write((before) => together.reduce((so, { change }) => change(so), before));
        for (const { done } of together) done(register);
      } catch (error) {
        for (const { failed } of together) failed(error);
      }
    }
    isWriting = false;
  }

  function change(wanted: (register: Register) => Register): Promise<Register> {
    return new Promise((done, failed) => {
      waiting.push({ change: wanted, done, failed });
      void writeAll();
    });
  }

  async function readNow(): Promise<Register> {
    const at = now();
    return keep((await read())?.value ?? EMPTY, at);
  }

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

/** The register when there is new work for a plan. */
export function withWork(register: Register, plan: string): Register {
  return withChange(register, plan, { stamp: randomUUID() });
}

/** The register when rounds or owners of a plan have changed, which is new work as well. */
export function withFacts(register: Register, plan: string): Register {
  return withChange(register, plan, { facts: randomUUID(), stamp: randomUUID() });
}

/** The register when answers of a plan's closed rounds have changed: an import, which is told of as a whole. */
export function withClosedAnswers(register: Register, plan: string): Register {
  return withChange(withFacts(register, plan), plan, { closedAnswers: randomUUID() });
}

function withChange(register: Register, plan: string, marks: Partial<PlanEntry>): Register {
  const plans = register.plans.map((entry) => (entry.id === plan ? { ...entry, ...marks } : entry));
  return { ...register, plans };
}

/** Plans and closed rounds of each sort that are remembered: more than anybody looks at in a season. */
const MAX_REMEMBERED = 500;

/** Remembers what was read under a mark until the mark changes; without a mark nothing is remembered. */
export function remembering<T>(read: (key: string) => Promise<T>) {
  const known = new LRUCache<string, { readonly mark: string; readonly value: Promise<T> }>({
    max: MAX_REMEMBERED,
  });
  return (key: string, mark: string | undefined): Promise<T> => {
    const before = known.get(key);
    if (before && before.mark === mark) return before.value;
    const value = read(key);
    if (mark === undefined) return value;
    const entry = { mark, value };
    known.set(key, entry);
    value.catch(() => known.get(key) === entry && known.delete(key));
    return value;
  };
}
