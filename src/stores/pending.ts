/** What somebody has sent in the chat, and has not said yes or no to. */
import { z } from 'zod/v4';
import { Problem } from '../domain/errors.ts';
import { type Documents, MAX_BATCH, type StoredDocument, unlessConflict, type Write } from './documents.ts';
import { type Kind, rangeOf } from './kinds.ts';

/** Cosmos DB takes 2 MB in a document; the rest is for what it adds, and for the batch around it. */
const MAX_BYTES = 1_500_000;

/** Left-overs are cleared away when so many milliseconds old: a week, in which a holiday fits. */
const MAX_AGE_MS = 7 * 24 * 60 * 60 * 1000;

/** How often saving is tried anew when the same person's change meanwhile. */
const ATTEMPTS = 3;

/** As much of it as tells its age, whatever the rest of it looks like. */
const Aged = z.object({ at: z.iso.datetime() });

interface Pending {
  readonly id: string;
  readonly by: string;
  readonly at: string;
}

/** Keeps one of each person, by the name that its documents' ids begin with. */
export function pendingRepository<T extends Pending>(
  directory: Documents,
  tenant: string,
  name: string,
  form: Kind<T>,
) {
  const ofPerson = (person: string) => rangeOf(directory, tenant, name, person);
  return {
    async save(value: T): Promise<void> {
      const create = form.write(tenant, [name, value.by, value.id], value);
      if (Buffer.byteLength(JSON.stringify(value)) > MAX_BYTES) throw new Problem('preview-too-large');
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const own = new Set((await ofPerson(value.by)).map(({ id }) => id));
        const useless = (await rangeOf(directory, tenant, name)).filter(
          (document) => own.has(document.id) || isLeftOver(document, value.at),
        );
        const deletions = useless.slice(0, MAX_BATCH - 1).map(deletion);
        if (await unlessConflict(directory.write([create, ...deletions]))) return;
      }
      throw new Problem('busy-store');
    },
    async read(person: string, id: string): Promise<T | undefined> {
      return (await ofPerson(person))
        .map((document) => form.read(document).value)
        .find((one) => one.id === id);
    },
    async remove(person: string, id: string): Promise<void> {
      const found = (await ofPerson(person)).filter((document) => form.read(document).value.id === id);
      // When somebody was first it is gone, which is what was wanted.
      if (found.length > 0) await unlessConflict(directory.write(found.map(deletion)));
    },
  };
}

function deletion(document: StoredDocument): Write {
  return { op: 'delete', document, etag: document.etag };
}

/** One that cannot be read is of no use to anybody. */
function isLeftOver({ value }: StoredDocument, now: string): boolean {
  const at = Aged.safeParse(value).data?.at;
  return at === undefined || Date.parse(now) - Date.parse(at) > MAX_AGE_MS;
}
