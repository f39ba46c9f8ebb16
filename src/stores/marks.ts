import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { PlanEntry } from '../ports/stores.ts';

/** Which plans there are, and the marks of what seldom changes: one document, so that one read tells what is news. */
export interface Register {
  /** Changes with the people. */
  readonly people: string;
  readonly plans: readonly PlanEntry[];
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
