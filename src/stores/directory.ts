import { isDeepStrictEqual } from 'node:util';
import type { Address } from '../domain/deliveries/delivery.ts';
import type { Conversations, Subscriptions } from '../ports/stores.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { documentId, rangeOf, readOne, readRange } from './kinds.ts';
import { withWorkEverywhere } from './marks.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';
import { trailOf } from './trail.ts';

/** As it is read back: without the fields that have no value. */
function asStored(value: Address): unknown {
  return JSON.parse(JSON.stringify(value));
}

export function conversationRepository(directory: Documents, tenant: string, look: Look): Conversations {
  const read = (person: string) => readOne(directory, KINDS.conversation, tenant, 'conversation', person);
  return {
    async read(person) {
      return (await read(person))?.value;
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
    async known(people) {
      const stored = new Set((await rangeOf(directory, tenant, 'conversation')).map(({ id }) => id));
      return new Set(people.filter((person) => stored.has(documentId('conversation', person))));
    },
    async remove(person) {
      const current = await read(person);
      if (!current) return;
      const document = { partition: tenant, id: documentId('conversation', person) };
      // Changed at this very moment, it is of somebody who is there.
      await unlessConflict(directory.write([{ op: 'delete', document, etag: current.etag }]));
    },
  };
}

export function subscriptionRepository(directory: Documents, tenant: string): Subscriptions {
  return {
    async read(channel) {
      return (await readOne(directory, KINDS.subscription, tenant, 'subscription', channel))?.value;
    },
    async all() {
      return (await readRange(directory, KINDS.subscription, tenant, 'subscription')).map((one) => one.value);
    },
    async save(subscription, by) {
      const parts = ['subscription', subscription.channel];
      const current = await readOne(directory, KINDS.subscription, tenant, ...parts);
      const since = current?.value.since ?? subscription.since;
      const write = KINDS.subscription.write(tenant, parts, { ...subscription, since }, current?.etag);
      const isNew = current === undefined;
      const { channel } = subscription;
      const trail = isNew ? [trailOf(tenant, by, { what: 'subscription', channel })] : [];
      await unlessConflict(directory.write([write, ...trail]));
      return isNew;
    },
  };
}
