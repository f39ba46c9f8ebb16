import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Address } from '../domain/deliveries/delivery.ts';
import { Problem } from '../domain/errors.ts';
import type { Conversations, People, Subscriptions } from '../ports/stores.ts';
import { type Documents, MAX_BATCH, unlessConflict, type Write } from './documents.ts';
import { readOne, readRange } from './kinds.ts';
import { remembering } from './marks.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';

/** How often a change of people is computed anew: others change theirs one at a time. */
const ATTEMPTS = 5;

/** The people, kept in memory for as long as the register says that none has changed. */
export function peopleMemory(directory: Documents) {
  return remembering(async (tenant) => {
    const people = (await readRange(directory, KINDS.person, tenant, 'person')).map((one) => one.value);
    return { people, byId: new Map(people.map((person) => [person.id, person])) };
  });
}

export function peopleRepository(
  directory: Documents,
  tenant: string,
  look: Look,
  memory: ReturnType<typeof peopleMemory>,
): People {
  const known = async () => memory(tenant, (await look.register()).people);
  return {
    async read(id) {
      return (await known()).byId.get(id);
    },
    async all() {
      return (await known()).people;
    },
    async update(change) {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const known = await readRange(directory, KINDS.person, tenant, 'person');
        const etags = new Map(known.map(({ value, etag }) => [value.id, etag]));
        const writes = change(known.map(({ value }) => value)).map((person) =>
          KINDS.person.write(tenant, ['person', person.id], person, etags.get(person.id)),
        );
        if (writes.length === 0) return;
        try {
          if (await writeAll(writes)) return;
        } finally {
          // Also when it failed half-way: what has been written counts.
          await look.change((register) => ({ ...register, people: randomUUID() }));
        }
      }
      throw new Problem('busy-store');
    },
  };

  /** False when somebody else has changed one of them in between; those before are written by then. */
  async function writeAll(writes: readonly Write[]): Promise<boolean> {
    for (let start = 0; start < writes.length; start += MAX_BATCH) {
      const batch = writes.slice(start, start + MAX_BATCH);
      if (!(await unlessConflict(directory.write(batch)))) return false;
    }
    return true;
  }
}

/** As it is read back: without the fields that have no value. */
function asStored(address: Address): unknown {
  return JSON.parse(JSON.stringify(address));
}

export function conversationRepository(directory: Documents, tenant: string): Conversations {
  const read = (person: string) => readOne(directory, KINDS.conversation, tenant, 'conversation', person);
  return {
    async read(person) {
      return (await read(person))?.value;
    },
    async save(person, address) {
      const current = await read(person);
      if (current && isDeepStrictEqual(current.value, asStored(address))) return false;
      const write = KINDS.conversation.write(tenant, ['conversation', person], address, current?.etag);
      // Two activities of one person at once bring the same address: the one that was first has saved it.
      const isSaved = (await unlessConflict(directory.write([write]))) !== undefined;
      return isSaved && current === undefined;
    },
  };
}

export function subscriptionRepository(directory: Documents, tenant: string): Subscriptions {
  return {
    async all() {
      return (await readRange(directory, KINDS.subscription, tenant, 'subscription')).map((one) => one.value);
    },
    async save(subscription) {
      const parts = ['subscription', subscription.channel];
      const current = await readOne(directory, KINDS.subscription, tenant, ...parts);
      const since = current?.value.since ?? subscription.since;
      const write = KINDS.subscription.write(tenant, parts, { ...subscription, since }, current?.etag);
      await unlessConflict(directory.write([write]));
      return current === undefined;
    },
  };
}
