import { randomUUID } from 'node:crypto';
import { Problem } from '../domain/errors.ts';
import type { PlanVersion } from '../domain/plan.ts';
import type { Owners, PlanEntry, Plans, Rounds } from '../ports.ts';
import { DocumentConflict, type Documents } from './documents.ts';
import { readOne, readRange } from './kinds.ts';
import { KINDS } from './schemas.ts';

/** Runs a write whose only expected refusal is that somebody else was first. */
export async function unlessConflict<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof DocumentConflict) return undefined;
    throw error;
  }
}

export function planRepository(followup: Documents, directory: Documents, tenant: string): Plans {
  const readEntry = (id: string) => readOne(directory, KINDS.planEntry, tenant, 'plan', id);

  /** Writes the register's entry for a plan; false when somebody else did so first. */
  async function saveEntry(entry: PlanEntry, etag: string | undefined): Promise<boolean> {
    const write = KINDS.planEntry.write(tenant, ['plan', entry.id], entry, etag);
    return (await unlessConflict(directory.write([write]))) !== undefined;
  }

  return {
    async list() {
      return (await readRange(directory, KINDS.planEntry, tenant, 'plan')).map((entry) => entry.value);
    },
    async read(id, version) {
      return (await readOne(followup, KINDS.plan, id, 'plan', versionPart(version)))?.value;
    },
    async save(plan) {
      const entry = await readEntry(plan.id);
      const saved: PlanVersion = { ...plan, version: await nextPlanVersion(followup, plan.id) };
      const write = KINDS.plan.write(plan.id, ['plan', versionPart(saved.version)], saved);
      const isFirst = (await unlessConflict(followup.write([write]))) !== undefined;
      const { id, title, version } = saved;
      if (!isFirst || !(await saveEntry({ id, title, version, stamp: randomUUID() }, entry?.etag))) {
        throw new Problem('busy-store');
      }
      return saved;
    },
    async touch(id) {
      const entry = await readEntry(id);
      // When somebody else has touched it in between, the stamp is new as well: nothing is left to do.
      if (entry) await saveEntry({ ...entry.value, stamp: randomUUID() }, entry.etag);
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

export function roundRepository(followup: Documents): Rounds {
  return {
    async ofPlan(plan) {
      const rounds = await readRange(followup, KINDS.round, plan, 'round');
      return rounds.toSorted((a, b) => a.value.openedAt.localeCompare(b.value.openedAt));
    },
    async create(round) {
      const write = KINDS.round.write(round.plan, ['round', round.id], round);
      if (!(await unlessConflict(followup.write([write])))) {
        throw new Problem('round-exists', { round: round.id });
      }
    },
    async replace({ value, etag }) {
      const write = KINDS.round.write(value.plan, ['round', value.id], value, etag);
      if (!(await unlessConflict(followup.write([write])))) throw new Problem('busy-store');
    },
  };
}

export function ownersRepository(followup: Documents): Owners {
  return {
    async ofPlan(plan) {
      return (await readOne(followup, KINDS.owners, plan, 'owners'))?.value ?? [];
    },
    async update(plan, change) {
      const current = await readOne(followup, KINDS.owners, plan, 'owners');
      const next = change(current?.value ?? []);
      const write = KINDS.owners.write(plan, ['owners'], next, current?.etag);
      if (!(await unlessConflict(followup.write([write])))) throw new Problem('busy-store');
    },
  };
}
