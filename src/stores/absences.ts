import { randomUUID } from 'node:crypto';
import { Problem } from '../domain/errors.ts';
import type { Absence } from '../domain/people/absence.ts';
import type { Absences } from '../ports/stores.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { readOne, readRange } from './kinds.ts';
import { remembering } from './marks.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';

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
  async function write(absence: Absence, removedAt?: string): Promise<void> {
    const parts = ['absence', absence.person, absence.from];
    const current = await readOne(directory, KINDS.absence, tenant, ...parts);
    const next = KINDS.absence.write(tenant, parts, { ...absence, removedAt }, current?.etag);
    if (!(await unlessConflict(directory.write([next])))) throw new Problem('busy-store');
    await look.change((register) => ({ ...register, people: randomUUID() }));
  }

  return {
    async all() {
      return memory(tenant, (await look.register()).people);
    },
    save: (absence) => write(absence),
    remove: (absence, at) => write(absence, at),
  };
}
