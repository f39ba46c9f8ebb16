import { isDeepStrictEqual } from 'node:util';
import { Problem } from '../domain/errors.ts';
import type { Ownership } from '../domain/people/people.ts';
import type { Change } from '../domain/trail.ts';
import type { Owners } from '../ports/stores.ts';
import type { Versioned } from '../ports/versioned.ts';
import type { Together } from './batches.ts';
import { type Documents, MOST_POINTS, unlessConflict, type Write } from './documents.ts';
import { documentId, readOne, readRange } from './kinds.ts';
import { newFacts, remembering } from './marks.ts';
import { retell, writeAndTell } from './news.ts';
import { factsOf } from './plans.ts';
import type { Look } from './register.ts';
import { type ItemOwners, KINDS } from './schemas.ts';
import { lineOf } from './trail.ts';

/** How often a change is computed anew when others change owners of the same items. */
const ATTEMPTS = 5;

interface Stored {
  readonly ownerships: readonly Ownership[];
  /** Of the items that have a document of their own. */
  readonly etags: ReadonlyMap<string, string>;
  /** Hashes of the lines of the trail that tell of them. */
  readonly lines: ReadonlyMap<string, string | undefined>;
  /** What is written with the first item that gets a document of its own; undefined when there are some. */
  readonly seal?: Write | undefined;
}

/** The list of a whole plan, and the same in the form that says that it is not all. */
async function readFormer(followup: Documents, plan: string) {
  const document = await followup.read(plan, documentId('owners'));
  const stored = document && KINDS.formerOwners.read(document);
  const { value = [], etag } = stored ?? {};
  const isSealed = document && !KINDS.formerOwners.isFormer(document);
  return { value, seal: isSealed ? undefined : KINDS.formerOwners.write(plan, ['owners'], value, etag) };
}

/** Every item has a document of its own; what was stored before that is one list, which holds for those that have none yet. */
async function readOwners(followup: Documents, plan: string): Promise<Stored> {
  const [former, items] = await Promise.all([
    readFormer(followup, plan),
    readRange(followup, KINDS.owners, plan, 'owners'),
  ]);
  return { ...storedOf(former.value, items), seal: former.seal };
}

async function readOwnersOf(followup: Documents, plan: string, items: readonly string[]): Promise<Stored> {
  if (items.length > MOST_POINTS) {
    const all = await readOwners(followup, plan);
    return { ...all, ownerships: all.ownerships.filter(({ item }) => items.includes(item)) };
  }
  const found = await Promise.all(items.map((item) => readOne(followup, KINDS.owners, plan, 'owners', item)));
  const former = found.includes(undefined) ? await readFormer(followup, plan) : undefined;
  const wanted = former?.value.filter(({ item }) => items.includes(item)) ?? [];
  const own = found.filter((one) => one !== undefined);
  return { ...storedOf(wanted, own), seal: former?.seal };
}

function storedOf(former: readonly Ownership[], items: readonly Versioned<ItemOwners>[]): Stored {
  const etags = new Map(items.map(({ value, etag }) => [value.item, etag]));
  const own = items.flatMap(({ value }) => ownershipsIn(value));
  const lines = new Map(items.map(({ value }) => [value.item, value.line]));
  return { etags, lines, ownerships: [...former.filter(({ item }) => !etags.has(item)), ...own] };
}

function ownershipsIn({ item, owners }: ItemOwners): Ownership[] {
  return owners.map((owner) => ({ item, ...owner }));
}

/** The owners of plans, for as long as the register says that none has changed. */
export function ownersMemory(followup: Documents) {
  return remembering(async (plan) => (await readOwners(followup, plan)).ownerships);
}

export function ownersRepository(
  followup: Documents,
  look: Look,
  memory: ReturnType<typeof ownersMemory>,
): Owners {
  /** False when somebody else has changed one of the items in between. */
  async function write(plan: string, changes: readonly Together[]): Promise<boolean> {
    const written = writeAndTell(followup, look, changes, () => newFacts(plan));
    return (await unlessConflict(written.then(() => true))) ?? false;
  }

  return {
    async ofPlan(plan) {
      return memory(plan, await factsOf(plan, look));
    },
    async update(plan, items, change, by) {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const stored = await readOwnersOf(followup, plan, items);
        const next = change(stored.ownerships);
        if (!next) return undefined;
        const changes = changesOf(plan, stored, next, by);
        if (changes.length === 0) await retell(followup, plan, look);
        if (changes.length === 0 || (await write(plan, changes))) return next;
      }
      throw new Problem('busy-store');
    },
  };
}

/** One change for each item whose owners are others than before. */
function changesOf(plan: string, stored: Stored, next: readonly Ownership[], by: Change): Together[] {
  const [before, after] = [stored.ownerships, next].map(byItem);
  const items = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  const changes = [...items].flatMap((item): Together[] => {
    const [was, is] = [before?.get(item) ?? [], after?.get(item) ?? []];
    if (isDeepStrictEqual(was, is)) return [];
    const changed = { what: 'owners' as const, item, before: was, after: is };
    const line = lineOf(plan, by, changed, { previous: stored.lines.get(item) });
    const owned = { item, owners: is, line: line.hash };
    return [[KINDS.owners.write(plan, ['owners', item], owned, stored.etags.get(item)), line.write]];
  });
  const [first, ...rest] = changes;
  return first && stored.seal ? [[stored.seal, ...first], ...rest] : changes;
}

function byItem(ownerships: readonly Ownership[]): ReadonlyMap<string, ItemOwners['owners']> {
  const grouped = Map.groupBy(ownerships, ({ item }) => item);
  return new Map(
    [...grouped].map(([item, ofItem]) => [
      item,
      ofItem.map(({ person, unit, respondent }) => ({
        person,
        ...(unit === undefined ? {} : { unit }),
        ...(respondent === undefined ? {} : { respondent }),
      })),
    ]),
  );
}
