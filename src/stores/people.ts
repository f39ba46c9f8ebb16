import { isDeepStrictEqual } from 'node:util';
import { Problem } from '../domain/errors.ts';
import { once } from '../domain/once.ts';
import type { Person } from '../domain/people/people.ts';
import type { Change } from '../domain/trail.ts';
import type { People } from '../ports/stores.ts';
import type { Versioned } from '../ports/versioned.ts';
import { type Together, writeInBatches } from './batches.ts';
import { DocumentConflict, type Documents, type StoredDocument } from './documents.ts';
import { rangeOf, readRange } from './kinds.ts';
import { remembering, withPeople } from './marks.ts';
import type { Look } from './register.ts';
import { KINDS, type StoredPerson } from './schemas.ts';
import { trailOf } from './trail.ts';

/** How often a change of people is computed anew: others change theirs one at a time. */
const ATTEMPTS = 5;

/** The people, kept in memory for as long as the register says that none has changed. */
export function peopleMemory(directory: Documents) {
  return remembering(async (tenant) => listed(await rangeOf(directory, tenant, 'person')));
}

/** The register tells of absences as well: a store that finds all as it was hands out the same documents, and people stay the same. */
const listed = once((documents: readonly StoredDocument[]) => {
  const ever = documents.map((document) => KINDS.person.read(document).value);
  const people = ever.filter(isThere);
  return { ever, people, byId: new Map(people.map((person) => [person.id, person])) };
});

export function peopleRepository(
  directory: Documents,
  tenant: string,
  look: Look,
  memory: ReturnType<typeof peopleMemory>,
): People {
  const known = async () => memory(tenant, (await look.register()).people);

  /** False when somebody else has changed one of them in between; those before are written by then. */
  async function write(changes: readonly Together[]): Promise<boolean> {
    try {
      // The register goes along with each.
      await writeInBatches(changes, 1, (batch) => look.write(batch, withPeople));
      return true;
    } catch (error) {
      if (error instanceof DocumentConflict) return false;
      throw error;
    }
  }

  /** Writes what is computed from the people there are, again when others change one of them in between. */
  async function change(
    compute: (there: readonly Person[]) => readonly StoredPerson[],
    by: Change,
  ): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const all = await readRange(directory, KINDS.person, tenant, 'person');
      const stored = new Map(all.map((one) => [one.value.id, one]));
      const next = compute(all.map(({ value }) => value).filter(isThere));
      const changes = changesOf(tenant, next, stored, by);
      if (changes.length === 0 || (await write(changes))) return;
    }
    throw new Problem('busy-store');
  }

  return {
    async read(id) {
      return (await known()).byId.get(id);
    },
    async all() {
      return (await known()).people;
    },
    async ever() {
      return (await known()).ever;
    },
    update: change,
    remove: (id, others, by) =>
      change((there) => {
        const leaving = there.filter((person) => person.id === id);
        return [...others(there).filter((one) => one.id !== id), ...leaving.map((one) => gone(one, by.at))];
      }, by),
  };
}

type Stored = ReadonlyMap<string, Versioned<StoredPerson>>;

/** One change for each person who is another than before. */
function changesOf(tenant: string, next: readonly StoredPerson[], stored: Stored, by: Change): Together[] {
  return next.flatMap((person): Together[] => {
    const lies = stored.get(person.id);
    if (lies && (lies.value === person || isDeepStrictEqual(lies.value, asStored(person)))) return [];
    const [before, after] = [lies?.value, person].map((one) => (one && isThere(one) ? one : undefined));
    const write = KINDS.person.write(tenant, ['person', person.id], person, lies?.etag);
    return [[write, trailOf(tenant, by, { what: 'person', before, after })]];
  });
}

function isThere({ goneAt }: StoredPerson): boolean {
  return goneAt === undefined;
}

/** As much as tells who it was. */
function gone({ id, name, email }: Person, goneAt: string): StoredPerson {
  return { id, name, email, roles: [], goneAt };
}

/** As it is read back: without the fields that have no value. */
function asStored(value: StoredPerson): unknown {
  return JSON.parse(JSON.stringify(value));
}
