import { LRUCache } from 'lru-cache';
import { Problem } from '../domain/errors.ts';
import { firstBy, once } from '../domain/once.ts';
import type { PlanVersion } from '../domain/plans/plan.ts';
import type { Change } from '../domain/trail.ts';
import type { PlanEntry, Plans } from '../ports/stores.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { readOne } from './kinds.ts';
import { newVersion, type Register } from './marks.ts';
import { newestVersion } from './news.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';
import { trailOf } from './trail.ts';

/**
 * Characters of plans that are kept: those of all boards and programmes of a municipality of five thousand owners, and of years that are
 * looked back on now and then. By size, since a board may have ten items or two thousand.
 */
const MAX_KEPT = 32_000_000;

/** Versions of plans, which never change. */
export type VersionMemory = LRUCache<string, PlanVersion>;

export function versionMemory(): VersionMemory {
  return new LRUCache({ maxSize: MAX_KEPT, sizeCalculation: (plan) => JSON.stringify(plan).length });
}

export function planRepository(followup: Documents, look: Look, versions: VersionMemory): Plans {
  async function read(id: string, version: number): Promise<PlanVersion | undefined> {
    const key = `${id}/${version}`;
    const known = versions.get(key);
    if (known) return known;
    const found = await readOne(followup, KINDS.plan, id, 'plan', versionPart(version));
    if (found) versions.set(key, found.value);
    return found?.value;
  }

  async function newest(id: string): Promise<PlanVersion | undefined> {
    // The version before writes no marks, and tells the register alone.
    const [own, entry] = await Promise.all([newestVersion(followup, id), entryOf(id, look)]);
    const version = Math.max(own ?? 0, entry?.version ?? 0);
    return version === 0 ? undefined : read(id, version);
  }

  return {
    list: async () => listIn(await look.register()),
    read,
    newest,
    async save(plan, by, follows) {
      if (follows === 0) await announce(plan.id, by, look);
      const saved: PlanVersion = { ...plan, version: follows + 1 };
      const before = follows === 0 ? undefined : follows;
      const news = newVersion(saved);
      const covers = KINDS.plan.write(plan.id, ['plan', versionPart(saved.version)], saved);
      const changed = { what: 'plan' as const, plan: plan.id, before, after: saved.version };
      const writes = [covers, ...news.writes, trailOf(plan.id, by, changed, { covers })];
      if (!(await unlessConflict(followup.write(writes)))) throw new Problem('busy-store');
      await look.tell(news.tell);
      return saved;
    },
  };
}

/** Whatever is done looks at the list, and there may be a hundred plans. */
const listIn = once(({ plans, everywhere }: Register) =>
  plans.map((entry) => ({ ...entry, stamp: `${entry.stamp} ${everywhere ?? ''}` })),
);

/** So that any instance finds a plan whose first version is stored and could not be told of. */
async function announce(plan: string, { at }: Change, look: Look): Promise<void> {
  await look.write([], (register) => ({
    ...register,
    announced: [...(register.announced ?? []).filter((one) => one.plan !== plan), { plan, at }],
  }));
}

/** Version numbers as parts of ids, padded so that they sort. */
export function versionPart(version: number): string {
  return String(version).padStart(6, '0');
}

const entriesOf = once((plans: Register['plans']) => firstBy(plans, ({ id }) => id));

export async function entriesIn(look: Look): Promise<ReadonlyMap<string, PlanEntry>> {
  return entriesOf((await look.register()).plans);
}

export async function entryOf(plan: string, look: Look): Promise<PlanEntry | undefined> {
  return (await entriesIn(look)).get(plan);
}

export async function factsOf(plan: string, look: Look): Promise<string | undefined> {
  return (await entryOf(plan, look))?.facts;
}
