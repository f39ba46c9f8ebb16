import { importOwners } from '../../src/commands/people/import-owners.ts';
import { importPeople } from '../../src/commands/people/import-people.ts';
import { importPlan } from '../../src/commands/plans/import-plan.ts';
import { openNewRound } from '../../src/commands/rounds/manage-rounds.ts';
import type { Address } from '../../src/domain/deliveries/delivery.ts';
import type { Person } from '../../src/domain/people/people.ts';
import type { Item, Plan } from '../../src/domain/plans/plan.ts';
import type { Deps } from '../../src/ports/deps.ts';
import { chatOf } from '../bench/activities.ts';
import { COORDINATOR } from '../bench/seed.ts';
import { aboutDigest, aboutItem, keyOf, roundName } from './ledger.ts';

const PERIOD = { kind: 'pulse', from: '2025-01-01', to: '2025-08-31', due: '2099-12-15' };

/** A sending: a plan with an open round, and the keys of what everybody is to get of it. */
export interface Sending {
  readonly plan: string;
  readonly expected: readonly string[];
  /** Deliveries that there are when all are planned. */
  readonly deliveries: number;
}

/** People who all can be reached. */
export async function seedPeople(count: number, serviceUrl: string, deps: Deps): Promise<readonly Person[]> {
  const people = Array.from({ length: count }, (_, index): Person => {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const email = `person.${index}@exempel.invalid`;
    return { id, name: `Påhittad Person ${index}`, email, roles: ['owner'], unit: 'Stadskontoret' };
  });
  await importPeople(COORDINATOR, people, deps);
  for (const { id } of people) {
    await deps.stores.conversations.save(id, addressOf(chatOf(id), 'personal', serviceUrl));
  }
  return people;
}

/** Channels that have subscribed since long before the digest that is due. */
export async function seedChannels(
  count: number,
  serviceUrl: string,
  { stores }: Deps,
): Promise<readonly string[]> {
  const channels = Array.from({ length: count }, (_, index) => `19:kanal-${index}@thread.tacv2`);
  const since = '2025-01-01T08:00:00.000Z';
  const by = { by: COORDINATOR, at: since, from: 'sample' as const };
  for (const channel of channels) {
    const address = addressOf(channel, 'channel', serviceUrl);
    await stores.subscriptions.update(channel, () => ({ channel, address, since }), by);
  }
  return channels;
}

function addressOf(conversation: string, type: Address['type'], serviceUrl: string): Address {
  const bot = { id: '28:malvakt', name: 'Målvakt' };
  return { conversation, serviceUrl, channel: 'msteams', type, tenant: 'tenant', bot };
}

/** A plan with a goal for each of some people, and an open round in which nobody has been asked yet. */
export async function openSending(
  number: number,
  people: readonly Person[],
  channels: readonly string[],
  deps: Deps,
): Promise<Sending> {
  const goals = people.map((_, index): Item => {
    const title = `Malmö stad arbetar för det som är viktigt i stadsdel ${index}`;
    return { id: `mal-${index}`, kind: 'boardGoal', title };
  });
  const plan: Plan = {
    ...{ id: `utskick-${number}`, title: `Budget ${number}`, board: `Provnämnd ${number}` },
    ...{ year: 2025, language: 'sv', items: goals },
  };
  await importPlan(COORDINATOR, { plan, dryRun: false }, deps);
  const owners = people.map(({ id }, line) => ({ item: `mal-${line}`, person: id, line }));
  await importOwners(COORDINATOR, { plan: plan.id, owners }, deps);
  const name = roundName(number);
  const round = await openNewRound(COORDINATOR, { plan: plan.id, ...PERIOD, name }, deps);
  const asked = people.map(({ id }, index) =>
    keyOf({ conversation: chatOf(id), about: aboutItem(round.id, `mal-${index}`) }),
  );
  const digests = channels.map((conversation) => keyOf({ conversation, about: aboutDigest(name) }));
  return { plan: plan.id, expected: [...asked, ...digests], deliveries: asked.length + digests.length };
}
