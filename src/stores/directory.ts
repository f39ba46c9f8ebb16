import { isDeepStrictEqual } from 'node:util';
import type { Address } from '../domain/deliveries/delivery.ts';
import { isInForce, type Subscription, turnOf } from '../domain/deliveries/subscription.ts';
import { Problem } from '../domain/errors.ts';
import type { Conversations, Subscriptions } from '../ports/delivery-stores.ts';
import { type Documents, MOST_POINTS, unlessConflict } from './documents.ts';
import { documentId, rangeOf, readOne, readRange } from './kinds.ts';
import { withWorkEverywhere } from './marks.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';
import { trailOf } from './trail.ts';

/** How often a change of a subscription is computed anew when others change it at the same moment. */
const ATTEMPTS = 5;

/** As it is read back: without the fields that have no value. */
function asStored(value: Address | Subscription): unknown {
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
      if (!current || current.value.conversation !== (conversation ?? current.value.conversation)) return;
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
        const chosen = turn === 'chosen' ? { before: before?.wishes, after: next.wishes } : {};
        const told =
          turn === 'new' ? [line] : turn === undefined ? [] : [{ ...line, became: turn, ...chosen }];
        const trail = told.map((one) => trailOf(tenant, by, one));
        const isWritten = directory.write([write, ...trail]).then(() => true);
        if (await unlessConflict(isWritten)) return before;
      }
      throw new Problem('busy-store');
    },
  };
}
