import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { Problem } from '../domain/errors.ts';
import type { PlanVersion } from '../domain/plans/plan.ts';
import { type Round, takesAnswers } from '../domain/rounds/round.ts';
import type { Owners, PlanEntry, Plans, Rounds } from '../ports/stores.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { readOne, readRange } from './kinds.ts';
import { remembering, withFacts, withWork } from './marks.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';

/** Plan versions that are kept: more than a municipality follows up at a time, for years are looked back on now and then. */
const MAX_VERSIONS = 100;

/** What of the plans is kept in memory: versions, which never change, and what the register's marks tell the news of. */
export function planMemory(followup: Documents) {
  return {
    versions: new LRUCache<string, PlanVersion>({ max: MAX_VERSIONS }),
    rounds: remembering(async (plan) => {
      const rounds = await readRange(followup, KINDS.round, plan, 'round');
      return rounds.toSorted((a, b) => a.value.openedAt.localeCompare(b.value.openedAt));
    }),
    owners: remembering(async (plan) => (await readOne(followup, KINDS.owners, plan, 'owners'))?.value ?? []),
  };
}

export type PlanMemory = ReturnType<typeof planMemory>;

export function planRepository(followup: Documents, look: Look, memory: PlanMemory): Plans {
  return {
    async list() {
      return (await look.register()).plans;
    },
    async read(id, version) {
      const key = `${id}/${version}`;
      const known = memory.versions.get(key);
      if (known) return known;
      const found = await readOne(followup, KINDS.plan, id, 'plan', versionPart(version));
      if (found) memory.versions.set(key, found.value);
      return found?.value;
    },
    async save(plan) {
      const saved: PlanVersion = { ...plan, version: await nextPlanVersion(followup, plan.id) };
      const write = KINDS.plan.write(plan.id, ['plan', versionPart(saved.version)], saved);
      if (!(await unlessConflict(followup.write([write])))) throw new Problem('busy-store');
      const { id, title, version } = saved;
      await look.change((register) => {
        const others = register.plans.filter((entry) => entry.id !== id);
        const known = register.plans.find((entry) => entry.id === id);
        const newer = known && known.version > version ? known : undefined;
        const marks = { facts: randomUUID(), stamp: randomUUID() };
        const entry: PlanEntry = { ...known, ...(newer ?? { id, title, version }), ...marks };
        return { ...register, plans: [...others, entry].toSorted((a, b) => a.id.localeCompare(b.id)) };
      });
      return saved;
    },
    async touch(id) {
      await look.change((register) => withWork(register, id));
    },
  };
}

/** Counted from what is stored and not from the register, so that an import cut off between the two can be repeated. */
async function nextPlanVersion(followup: Documents, plan: string): Promise<number> {
  return (await followup.range(plan, 'plan/')).length + 1;
}

/** Version numbers as parts of ids, padded so that they sort. */
export function versionPart(version: number): string {
  return String(version).padStart(6, '0');
}

export async function entryOf(plan: string, look: Look): Promise<PlanEntry | undefined> {
  return (await look.register()).plans.find((entry) => entry.id === plan);
}

async function factsOf(plan: string, look: Look): Promise<string | undefined> {
  return (await entryOf(plan, look))?.facts;
}

export function roundRepository(followup: Documents, look: Look, memory: PlanMemory): Rounds {
  return {
    async ofPlan(plan) {
      return memory.rounds(plan, await factsOf(plan, look));
    },
    async create(round) {
      const write = KINDS.round.write(round.plan, ['round', round.id], round);
      const writes = takesAnswers(round) ? [write] : [write, lidOf(round)];
      const isFirst = (await unlessConflict(followup.write(writes))) !== undefined;
      // In both cases: giving a command again completes one that was cut off before it could tell of its change.
      await look.change((register) => withFacts(register, round.plan));
      return isFirst;
    },
    async replace({ value, etag }) {
      const write = KINDS.round.write(value.plan, ['round', value.id], value, etag);
      const isFirst = (await unlessConflict(followup.write([write]))) !== undefined;
      // In both cases, as when one is created.
      await look.change((register) => withFacts(register, value.plan));
      return isFirst;
    },
    async close({ value, etag }) {
      const writes = [KINDS.round.write(value.plan, ['round', value.id], value, etag), lidOf(value)];
      const isFirst = (await unlessConflict(followup.write(writes))) !== undefined;
      // In both cases, as when one is created.
      await look.change((register) => withFacts(register, value.plan));
      if (isFirst) return value;
      const stored = await readOne(followup, KINDS.round, value.plan, 'round', value.id);
      if (!stored || takesAnswers(stored.value)) throw new Problem('busy-store');
      return stored.value;
    },
  };
}

function lidOf(round: Round) {
  return KINDS.lid.write(round.plan, ['assessment', round.id, 'lid'], { at: round.closedAt ?? '' });
}

export function ownersRepository(followup: Documents, look: Look, memory: PlanMemory): Owners {
  return {
    async ofPlan(plan) {
      return memory.owners(plan, await factsOf(plan, look));
    },
    async update(plan, change) {
      const current = await readOne(followup, KINDS.owners, plan, 'owners');
      const next = change(current?.value ?? []);
      if (!next) return false;
      const write = KINDS.owners.write(plan, ['owners'], next, current?.etag);
      if (!(await unlessConflict(followup.write([write])))) throw new Problem('busy-store');
      await look.change((register) => withFacts(register, plan));
      return true;
    },
  };
}
