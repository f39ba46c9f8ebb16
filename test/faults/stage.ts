import { z } from 'zod/v4';
import { importOwners } from '../../src/commands/people/import-owners.ts';
import { importPeople } from '../../src/commands/people/import-people.ts';
import { importPlan } from '../../src/commands/plans/import-plan.ts';
import { openNewRound } from '../../src/commands/rounds/manage-rounds.ts';
import type { Item, Plan } from '../../src/domain/plans/plan.ts';
import type { Documents, StoredDocument, Write } from '../../src/stores/documents.ts';
import { type Bot, COORDINATOR, type Place, type Someone } from '../bot.ts';
import { dataOf, filledIn } from '../cards.ts';
import type { TestDocuments } from '../test-store.ts';

export const ANNA: Someone = { id: 'anna', name: 'Anna Ek' };
export const BO: Someone = { id: 'bo', name: 'Bo Lind' };
/** Coordinator and manager; owns nothing. */
export const CECILIA: Someone = { id: 'cecilia', name: 'Cecilia Ståhl' };
/** In the list of people; owns nothing. */
export const DORA: Someone = { id: 'dora', name: 'Dora Alm' };

export const PLAN = 'prov-2025';
export const ROUND = 'prov-2025-interim-1';
/** Which partitions the stage and what is done on it lie in. */
const PARTITIONS = { followup: [PLAN, 'ny-2026', 'hamnnamnden-2031'], directory: ['local'] } as const;

const goal = (id: string, title: string, short: string): Item => {
  return { id, kind: 'boardGoal', parent: 'staden', title, short };
};

export const THE_PLAN: Plan = {
  ...{ id: PLAN, title: 'Nämndsbudget 2025', board: 'Provnämnden', year: 2025, language: 'sv' },
  items: [
    { id: 'staden', kind: 'area', title: 'En god stad' },
    goal('traden', 'Staden blir grönare', 'träden'),
    goal('bullret', 'Staden blir tystare', 'bullret'),
    goal('lekplatserna', 'Barnen leker mer', 'lekplatserna'),
  ],
};

/** Channels that subscribe. */
const CHANNELS: readonly Place[] = ['19:ett@thread.tacv2', '19:tva@thread.tacv2'].map((conversation) => ({
  conversation,
  type: 'channel',
}));

/** A Tuesday, ten in the morning in Malmö. */
export const STAGED_AT = '2025-09-02T08:00:00.000Z';

/** A plan with an open round that everybody has been asked about; Anna has answered one of her two questions. */
export async function setStage(bot: Bot): Promise<void> {
  bot.clock.set(STAGED_AT);
  await importPlan(COORDINATOR, { plan: THE_PLAN, dryRun: false }, bot.deps);
  const owner = { roles: ['owner' as const] };
  const people = [
    { ...ANNA, ...owner },
    { ...BO, ...owner, deputy: DORA.id },
    { ...DORA, ...owner },
  ];
  const coordinator = { ...CECILIA, roles: ['coordinator' as const, 'manager' as const] };
  await importPeople(COORDINATOR, [...people, coordinator], bot.deps);
  const owners = [
    { item: 'traden', person: ANNA.id },
    { item: 'lekplatserna', person: ANNA.id },
    { item: 'bullret', person: BO.id },
  ];
  const lines = owners.map((owner, line) => ({ ...owner, line }));
  await importOwners(COORDINATOR, { plan: PLAN, owners: lines }, bot.deps);
  for (const person of [ANNA, BO, CECILIA, DORA]) await bot.install(person);
  for (const channel of CHANNELS) await bot.say(CECILIA, '<at>Målvakt</at> prenumerera', channel);
  const period = { kind: 'interim', name: 'Delår', from: '2025-01-01', to: '2025-08-31', due: '2025-09-15' };
  await openNewRound(COORDINATOR, { plan: PLAN, ...period }, bot.deps);
  for (let looks = 0; looks < 2; looks += 1) await bot.worker.tick();
  const { card } = await bot.say(ANNA, 'svara träden');
  await bot.execute(ANNA, { ...dataOf(card, 'submit'), ...filledIn(card, { text_happened: 'Ett svar' }) });
}

export interface Snapshot {
  readonly followup: readonly StoredDocument[];
  readonly directory: readonly StoredDocument[];
}

const TABLES = ['followup', 'directory'] as const;

/** All that lies in a store. */
export async function snapshotOf(documents: TestDocuments): Promise<Snapshot> {
  const all = async (table: (typeof TABLES)[number]) =>
    (await Promise.all(PARTITIONS[table].map((partition) => documents[table].range(partition, '')))).flat();
  return { followup: await all('followup'), directory: await all('directory') };
}

/** More than Cosmos DB takes in one batch are written in several. */
const MOST_IN_A_BATCH = 100;

async function writeAll(documents: Documents, writes: readonly Write[]): Promise<void> {
  for (const group of Map.groupBy(writes, ({ document }) => document.partition).values()) {
    for (let from = 0; from < group.length; from += MOST_IN_A_BATCH)
      await documents.write(group.slice(from, from + MOST_IN_A_BATCH));
  }
}

/** Leaves nothing in a store. */
export async function clear(documents: TestDocuments): Promise<void> {
  const there = await snapshotOf(documents);
  for (const table of TABLES) {
    const deletions = there[table].map(({ partition, id, etag }): Write => {
      return { op: 'delete', document: { partition, id }, etag };
    });
    await writeAll(documents[table], deletions);
  }
}

/** Puts all that lay in another store into an empty one. */
export async function putInto(documents: TestDocuments, snapshot: Snapshot): Promise<void> {
  for (const table of TABLES) {
    const creations = snapshot[table].map(({ partition, id, type, schema, value }): Write => {
      return { op: 'create', document: { partition, id, type, schema, value } };
    });
    await writeAll(documents[table], creations);
  }
}

/** The kinds of documents that hold what somebody has stored; all others follow from it, or are of its delivery. */
const FACTS = new Set([
  ...['plan', 'round', 'item-owners', 'assessment', 'person', 'absence', 'subscription'],
]);

/** As much of a document as tells of a round that is not to be seen before all its answers are stored, and of what belongs to it. */
const OfRound = z.object({
  id: z.string().optional(),
  round: z.string().optional(),
  loading: z.boolean().optional(),
});

/** All that has been stored, whether anybody has been told of it or not. */
export async function factsIn(documents: TestDocuments): Promise<string> {
  const { followup, directory } = await snapshotOf(documents);
  const stored = [...followup, ...directory].map((one) => ({
    ...one,
    of: OfRound.safeParse(one.value).data,
  }));
  const unseen = new Set(stored.flatMap(({ type, of }) => (type === 'round' && of?.loading ? of.id : [])));
  const facts = stored.filter(
    ({ type, of }) => FACTS.has(type) && !unseen.has(of?.round) && !(type === 'round' && unseen.has(of?.id)),
  );
  return JSON.stringify(facts.map(({ partition, id, value }) => [partition, id, value]));
}
