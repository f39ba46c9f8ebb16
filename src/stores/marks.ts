import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod/v4';
import type { IsoInstant } from '../domain/dates.ts';
import type { PlanEntry } from '../ports/stores.ts';
import type { Write } from './documents.ts';
import { kind } from './kinds.ts';

/**
 * Which plans there are, and the marks of what seldom changes: one document, so that one read tells what is news. The marks of
 * plans are copies. The plan's own lie in its partition, where they are written in one batch with what they are marks of.
 */
export interface Register {
  /** Changes with the people. */
  readonly people: string;
  readonly plans: readonly PlanEntry[];
  /** Changes when there may be new work for every plan, as when somebody is back or can be reached. */
  readonly everywhere?: string | undefined;
  /** Changes when somebody cannot be reached, or can be again; not there before that has ever happened. */
  readonly unreachable?: string | undefined;
  /** Changes when somebody follows something, or ends that; not there before that has ever happened. */
  readonly followers?: string | undefined;
  /** Plans that somebody was about to store for the first time: without this, nobody would know where to look for them. */
  readonly announced?: readonly { readonly plan: string; readonly at: IsoInstant }[] | undefined;
}

/** A change of the register. It may be made twice, and late. */
export type RegisterChange = (register: Register) => Register;

/** What may be news of a plan: its versions, its rounds and owners, the answers of its closed rounds, work for the worker. */
type News = 'plan' | 'facts' | 'closed' | 'work';

export interface Mark {
  readonly news: News;
  readonly mark: string;
  /** Of the newest version, in the mark of the versions. */
  readonly title?: string | undefined;
  readonly version?: number | undefined;
}

export const MARK = kind<Mark>(
  'mark',
  z.object({
    news: z.enum(['plan', 'facts', 'closed', 'work']),
    mark: z.string(),
    title: z.string().optional(),
    version: z.int().optional(),
  }),
);

/** News of a plan: what is written in the batch that makes them, and how the register tells of them. */
export interface Told {
  readonly writes: readonly Write[];
  readonly tell: RegisterChange;
}

/** Marks that there is new work for a plan, and nothing else. */
export function newWork(plan: string): Told {
  return told(plan, [{ news: 'work', mark: randomUUID() }]);
}

/** Marks that rounds or owners of a plan have changed, which is new work as well. */
export function newFacts(plan: string): Told {
  return told(plan, [
    { news: 'facts', mark: randomUUID() },
    { news: 'work', mark: randomUUID() },
  ]);
}

/** Marks that answers of a plan's closed rounds have changed. */
export function newClosedAnswers(plan: string): Told {
  return told(plan, [
    { news: 'facts', mark: randomUUID() },
    { news: 'closed', mark: randomUUID() },
    { news: 'work', mark: randomUUID() },
  ]);
}

/** Marks a version of a plan as its newest. */
export function newVersion({ id, title, version }: Pick<PlanEntry, 'id' | 'title' | 'version'>): Told {
  return told(id, [
    { news: 'plan', mark: randomUUID(), title, version },
    { news: 'facts', mark: randomUUID() },
    { news: 'work', mark: randomUUID() },
  ]);
}

function told(plan: string, marks: readonly Mark[]): Told {
  return {
    writes: marks.map((mark) => MARK.put(plan, ['mark', mark.news], mark)),
    tell: (register) => withMarks(register, plan, marks),
  };
}

/** The register with what a plan's own marks say. A plan that is not in it yet is added when they name its version. */
export function withMarks(register: Register, plan: string, marks: readonly Mark[]): Register {
  const known = register.plans.find(({ id }) => id === plan);
  const markOf = (news: News) => marks.find((one) => one.news === news);
  const head = markOf('plan');
  const { title, version } = isNewer(head, known) ? head : { title: known?.title, version: known?.version };
  if (title === undefined || version === undefined) return register;
  const facts = markOf('facts')?.mark ?? known?.facts ?? '';
  const stamp = markOf('work')?.mark ?? known?.stamp ?? '';
  const closedAnswers = markOf('closed')?.mark ?? known?.closedAnswers;
  const entry = {
    ...{ id: plan, title, version, facts, stamp },
    ...(closedAnswers === undefined ? {} : { closedAnswers }),
  };
  const plans = known
    ? register.plans.map((one) => (one === known ? entry : one))
    : [...register.plans, entry].toSorted((a, b) => a.id.localeCompare(b.id));
  return {
    ...register,
    plans,
    announced: register.announced?.filter((one) => one.plan !== plan),
  };
}

/** What is told late never takes the place of a later version. */
function isNewer(head: Mark | undefined, known: PlanEntry | undefined): head is Mark {
  return head?.version !== undefined && head.version >= (known?.version ?? 0);
}

/** Marks that there may be new work for every plan: written in one batch with what makes it, in the register's own partition. */
export function withWorkEverywhere(register: Register): Register {
  return { ...register, everywhere: randomUUID() };
}

/** The register when people or their absences have changed. */
export function withPeople(register: Register): Register {
  return { ...register, people: randomUUID() };
}

/** The register when somebody cannot be reached, or can be again. */
export function withUnreachable(register: Register): Register {
  return { ...register, unreachable: randomUUID() };
}

/** The register when somebody follows something, or ends that. */
export function withFollowers(register: Register): Register {
  return { ...register, followers: randomUUID() };
}

/** Plans and the like of each sort that are remembered: more than anybody looks at in a season. */
const MAX_REMEMBERED = 500;

/**
 * Remembers what was read under a mark until the mark changes; without a mark nothing is remembered.
 * @param most how much is remembered, in what `sizeOf` counts; as many as there are, each for one, when left out
 */
export function remembering<T>(
  read: (key: string) => Promise<T>,
  most = MAX_REMEMBERED,
  sizeOf: (value: T) => number = () => 1,
) {
  const known = new LRUCache<string, { readonly mark: string; readonly value: Promise<T> }>({
    // Counted one by one: with `max`, room for all of them is laid out at once.
    maxSize: most,
    sizeCalculation: () => 1,
  });
  return (key: string, mark: string | undefined): Promise<T> => {
    const before = known.get(key);
    if (before && before.mark === mark) return before.value;
    const value = read(key);
    if (mark === undefined) return value;
    const entry = { mark, value };
    known.set(key, entry);
    const isThere = () => known.peek(key) === entry;
    value.then(
      // Another object, since of the very same the size would stay as it was.
      (found) => isThere() && known.set(key, { ...entry }, { size: sizeOf(found) }),
      () => isThere() && known.delete(key),
    );
    return value;
  };
}
