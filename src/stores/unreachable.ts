import type { Unreachable, UnreachableRecipient } from '../ports/delivery-stores.ts';
import { type Documents, unlessConflict, type Write } from './documents.ts';
import { documentId, readOne, readRange } from './kinds.ts';
import { remembering, withUnreachable } from './marks.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';

/** Those who could not be reached, kept in memory for as long as the register says that none has come or gone. */
export function unreachableMemory(directory: Documents) {
  return remembering(async (tenant) => {
    const all = await readRange(directory, KINDS.unreachable, tenant, 'unreachable');
    return new Map(all.map(({ value }) => [value.recipient, value]));
  });
}

export function unreachableRepository(
  directory: Documents,
  tenant: string,
  look: Look,
  memory: ReturnType<typeof unreachableMemory>,
): Unreachable {
  const known = async (): Promise<ReadonlyMap<string, UnreachableRecipient>> => {
    const { unreachable } = await look.register();
    // Most municipalities never have any: then nothing is read.
    return unreachable === undefined ? new Map() : memory(tenant, unreachable);
  };

  return {
    all: async () => [...(await known()).values()],
    has: async (recipient) => (await known()).has(recipient),
    async add(one) {
      const { recipient } = one;
      if ((await known()).has(recipient)) return;
      const write = KINDS.unreachable.write(tenant, ['unreachable', recipient], one);
      await unlessConflict(look.write([write], withUnreachable));
    },
    async remove(recipient) {
      const parts = ['unreachable', recipient];
      const found = await readOne(directory, KINDS.unreachable, tenant, ...parts);
      if (!found) return;
      const document = { partition: tenant, id: documentId(...parts) };
      const gone: Write = { op: 'delete', document, etag: found.etag };
      await unlessConflict(look.write([gone], withUnreachable));
    },
  };
}
