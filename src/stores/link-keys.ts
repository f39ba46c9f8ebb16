import { randomBytes } from 'node:crypto';
import type { LinkKeys } from '../ports/reports.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { readOne } from './kinds.ts';
import { KINDS } from './schemas.ts';

const BYTES = 32;

/** Read once by each program. Whoever wants all links to end deletes the document and starts the programs anew. */
export function linkKeyRepository(directory: Documents, tenant: string): LinkKeys {
  let known: Promise<Uint8Array> | undefined;

  async function stored(): Promise<Uint8Array | undefined> {
    const found = await readOne(directory, KINDS.linkKey, tenant, 'link-key');
    return found && Buffer.from(found.value.key, 'base64');
  }

  async function readOrMake(): Promise<Uint8Array> {
    const before = await stored();
    if (before) return before;
    const made = randomBytes(BYTES);
    const write = KINDS.linkKey.write(tenant, ['link-key'], { key: made.toString('base64') });
    if (await unlessConflict(directory.write([write]))) return made;
    // Another program was first: its key is the one.
    const theirs = await stored();
    if (!theirs) throw new Error('The key of links was deleted while it was read');
    return theirs;
  }

  return {
    current() {
      const reading = known ?? readOrMake();
      known = reading;
      // What could not be read is read again the next time.
      reading.catch(() => {
        known = undefined;
      });
      return reading;
    },
  };
}
