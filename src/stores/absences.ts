import { Problem } from '../domain/errors.ts';
import type { Absence } from '../domain/people/absence.ts';
import type { Change, TrailAbsence } from '../domain/trail.ts';
import type { Absences } from '../ports/stores.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { readOne, readRange } from './kinds.ts';
import { remembering, withPeople, withWorkEverywhere } from './marks.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';
import { trailOf } from './trail.ts';

/** The absences, kept in memory under the mark of the people, so that whoever reads both looks once. */
export function absenceMemory(directory: Documents) {
  return remembering(async (tenant) => {
    const all = (await readRange(directory, KINDS.absence, tenant, 'absence')).map((one) => one.value);
    return all.filter(({ removedAt }) => removedAt === undefined);
  });
}

export function absenceRepository(
  directory: Documents,
  tenant: string,
  look: Look,
  memory: ReturnType<typeof absenceMemory>,
): Absences {
  async function write(absence: Absence, by: Change, removedAt?: string): Promise<void> {
    const { person, from: day } = absence;
    const parts = ['absence', person, day];
    const current = await readOne(directory, KINDS.absence, tenant, ...parts);
    const writes = [
      KINDS.absence.write(tenant, parts, { ...absence, removedAt }, current?.etag),
      trailOf(tenant, by, {
        ...{ what: 'absence', person, day },
        before: current && !current.value.removedAt ? inTrail(current.value) : undefined,
        after: removedAt === undefined ? inTrail(absence) : undefined,
      }),
    ];
    // Whose questions are put off may have changed with it.
    const saved = look.write(writes, (register) => withWorkEverywhere(withPeople(register)));
    if (!(await unlessConflict(saved.then(() => true)))) throw new Problem('busy-store');
  }

  return {
    async all() {
      return memory(tenant, (await look.register()).people);
    },
    save: (absence, by) => write(absence, by),
    remove: (absence, by) => write(absence, by, by.at),
  };
}

function inTrail({ to, deputy }: Absence): TrailAbsence {
  return { to, ...(deputy === undefined ? {} : { deputy }) };
}
