import { isDeepStrictEqual } from 'node:util';
import type { Address } from '../domain/deliveries/delivery.ts';
import { isInForce, type Subscription, turnOf } from '../domain/deliveries/subscription.ts';
import { Problem } from '../domain/errors.ts';
import type { Person } from '../domain/people/people.ts';
import type { Conversations, People, Subscriptions } from '../ports/stores.ts';
import { type Together, writeInBatches } from './batches.ts';
import { DocumentConflict, type Documents, MOST_POINTS, unlessConflict } from './documents.ts';
import { documentId, rangeOf, readOne, readRange } from './kinds.ts';
import { remembering, withPeople, withWorkEverywhere } from './marks.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';
import { trailOf } from './trail.ts';

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

  return {
    async read(id) {
      return (await known()).byId.get(id);
    },
    async all() {
      return (await known()).people;
    },
    async update(change, by) {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const stored = await readRange(directory, KINDS.person, tenant, 'person');
        const byId = new Map(stored.map((one) => [one.value.id, one]));
        const changes = change(stored.map(({ value }) => value)).flatMap((person): Together[] => {
          const before = byId.get(person.id);
          if (before && isDeepStrictEqual(before.value, asStored(person))) return [];
          return [
            [
              KINDS.person.write(tenant, ['person', person.id], person, before?.etag),
              trailOf(tenant, by, { what: 'person', before: before?.value, after: person }),
            ],
          ];
        });
        if (changes.length === 0 || (await write(changes))) return;
      }
      throw new Problem('busy-store');
    },
  };
}

/** As it is read back: without the fields that have no value. */
function asStored(value: Address | Person | Subscription): unknown {
  return JSON.parse(JSON.stringify(value));
}

export function conversationRepository(directory: Documents, tenant: string, look: Look): Conversations {
  const read = (person: string) => readOne(directory, KINDS.conversation, tenant, 'conversation', person);
  return {
    async read(person) {
      return (await read(person))?.value;
    },
    async known(people) {
      if (people.length <= MOST_POINTS) {
        const found = await Promise.all(people.map(read));
        return new Set(people.filter((_, place) => found[place] !== undefined));
      }
      const ids = new Set((await rangeOf(directory, tenant, 'conversation')).map(({ id }) => id));
      return new Set(people.filter((person) => ids.has(documentId('conversation', person))));
    },
    async save(person, address) {
      const current = await read(person);
      if (current && isDeepStrictEqual(current.value, asStored(address))) return false;
      const write = KINDS.conversation.write(tenant, ['conversation', person], address, current?.etag);
      // What waited for an address may go out now. One that has changed is no news to anybody.
      const isNew = current === undefined;
      const save = async () => {
        await (isNew ? look.write([write], withWorkEverywhere) : directory.write([write]));
        return isNew;
      };
      // Two activities of one person at once bring the same address: the one that was first has saved it.
      return (await unlessConflict(save())) ?? false;
    },
    async remove(person, conversation) {
      const current = await read(person);
      if (current?.value.conversation !== conversation) return;
      const document = { partition: tenant, id: documentId('conversation', person) };
      // Whoever was first has removed it, or brought a newer one.
      await unlessConflict(directory.write([{ op: 'delete', document, etag: current.etag }]));
    },
  };
}

export function subscriptionRepository(directory: Documents, tenant: string): Subscriptions {
  const ever = async () =>
    (await readRange(directory, KINDS.subscription, tenant, 'subscription')).map((one) => one.value);
  return {
    async read(channel) {
      return (await readOne(directory, KINDS.subscription, tenant, 'subscription', channel))?.value;
    },
    all: async () => (await ever()).filter(isInForce),
    ever,
    async update(channel, change, by) {
      const parts = ['subscription', channel];
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const current = await readOne(directory, KINDS.subscription, tenant, ...parts);
        const before = current?.value;
        const next = change(before);
        if (!next || isDeepStrictEqual(before, asStored(next))) return before;
        const write = KINDS.subscription.write(tenant, parts, next, current?.etag);
        const turn = turnOf(before, next);
        const line = { what: 'subscription' as const, channel };
        const told = turn === 'new' ? [line] : turn === undefined ? [] : [{ ...line, became: turn }];
        const trail = told.map((one) => trailOf(tenant, by, one));
        const isWritten = directory.write([write, ...trail]).then(() => true);
        if (await unlessConflict(isWritten)) return before;
      }
      throw new Problem('busy-store');
    },
  };
}
