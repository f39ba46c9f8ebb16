import { Problem } from '../domain/errors.ts';
import type { Conversations, People, Subscriptions } from '../ports.ts';
import { type Documents, MAX_BATCH } from './documents.ts';
import { readOne, readRange } from './kinds.ts';
import { unlessConflict } from './plans.ts';
import { KINDS } from './schemas.ts';

export function peopleRepository(directory: Documents, tenant: string): People {
  const all = () => readRange(directory, KINDS.person, tenant, 'person');
  return {
    async read(id) {
      return (await readOne(directory, KINDS.person, tenant, 'person', id))?.value;
    },
    async all() {
      return (await all()).map((person) => person.value);
    },
    async update(change) {
      const known = await all();
      const etags = new Map(known.map(({ value, etag }) => [value.id, etag]));
      const writes = change(known.map(({ value }) => value)).map((person) =>
        KINDS.person.write(tenant, ['person', person.id], person, etags.get(person.id)),
      );
      for (let start = 0; start < writes.length; start += MAX_BATCH) {
        const batch = writes.slice(start, start + MAX_BATCH);
        if (!(await unlessConflict(directory.write(batch)))) throw new Problem('busy-store');
      }
    },
  };
}

export function conversationRepository(directory: Documents, tenant: string): Conversations {
  const read = (person: string) => readOne(directory, KINDS.conversation, tenant, 'conversation', person);
  return {
    async read(person) {
      return (await read(person))?.value;
    },
    async save(person, address) {
      const current = await read(person);
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
