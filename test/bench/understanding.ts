/** What it costs to understand a message on a plan of 2,000 items, beside a bare query of minisearch with the same words. */
import { readdirSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { allCapabilities } from '../../src/chat/capabilities.ts';
import { perform } from '../../src/chat/perform.ts';
import { lastTalk, rememberTalk } from '../../src/chat/talk.ts';
import { inLanguage, type Turn } from '../../src/chat/turn.ts';
import { readWords } from '../../src/chat/words.ts';
import { importOwners } from '../../src/commands/people/import-owners.ts';
import { importPeople } from '../../src/commands/people/import-people.ts';
import { newestPlans } from '../../src/commands/plans/find-plans.ts';
import { openNewRound } from '../../src/commands/rounds/manage-rounds.ts';
import { samplePeople } from '../../src/demo/sample.ts';
import { nearestWord } from '../../src/deps.ts';
import { Problem } from '../../src/domain/errors.ts';
import { viewerOf } from '../../src/domain/people/viewer.ts';
import { type Item, isAskedAbout, type PlanVersion } from '../../src/domain/plans/plan.ts';
import type { Talk } from '../../src/domain/status/talk.ts';
import type { Deps } from '../../src/ports/deps.ts';
import { itemSearch } from '../../src/runtime/search.ts';
import { BY_ANNA } from '../build.ts';
import { type Conversation, readTable } from '../phrasings/expectation.ts';
import { percentile, spreadOf } from './arithmetic.ts';
import { temporaryFolder } from './candidates.ts';
import { largePlan } from './finding.ts';
import { COORDINATOR, sqlitePlace } from './seed.ts';
import { table } from './table.ts';

const MEDIAN_MS = 5;
const MOST_MS = 20;
const ROUNDS = 3;

interface Understood {
  readonly say: string;
  /** Of each round. */
  readonly own: number[];
  readonly bare: number[];
}

export async function measureUnderstanding(): Promise<readonly Understood[]> {
  const plan = await largePlan();
  const deps = await sqlitePlace(temporaryFolder()).open();
  await fill(plan, deps);
  const index = new MiniSearch<Item>({
    fields: ['short', 'title'],
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  index.addAll(plan.items);
  const all = tables().flatMap(readTable);
  const understood = all.flatMap(({ turns }) =>
    turns.map(({ say }): Understood => ({ say, own: [], bare: [] })),
  );
  for (let round = 0; round <= ROUNDS; round += 1) {
    // What has been looked up is known to nobody at the beginning of a round; the index is.
    const findItems = itemSearch();
    for (const stored of await newestPlans(deps)) findItems(stored, '');
    const took = await takeRound(all, { ...deps, findItems }, (words) => index.search(words));
    // In the first, the engine gets to know the program.
    if (round > 0)
      took.forEach(([own, bare], place) => {
        understood[place]?.own.push(own);
        understood[place]?.bare.push(bare);
      });
  }
  await deps.stores.close();
  return understood;
}

function tables(): string[] {
  const names = readdirSync(new URL('../phrasings/', import.meta.url));
  return names.flatMap((name) => (/^(?!plan-|people-)(.+)\.json$/.exec(name)?.[1] ?? []).toString() || []);
}

async function fill(plan: PlanVersion, deps: Deps): Promise<void> {
  await deps.stores.plans.save(plan, BY_ANNA, 0);
  const { people } = samplePeople();
  await importPeople(COORDINATOR, people, deps);
  const owners = plan.items.filter(isAskedAbout).map(({ id }, line) => {
    return { item: id, person: people[line % people.length]?.id ?? '', line };
  });
  await importOwners(COORDINATOR, { plan: plan.id, owners }, deps);
  const period = { kind: 'interim', name: 'Delårsrapport 2025', from: '2025-01-01', to: '2025-08-31' };
  await openNewRound(COORDINATOR, { plan: plan.id, ...period, due: '2099-12-15' }, deps);
}

/** @returns milliseconds of each message, and of a bare query */
async function takeRound(
  all: readonly Conversation[],
  deps: Deps,
  search: (words: string) => unknown,
): Promise<(readonly [own: number, bare: number])[]> {
  const took: (readonly [number, number])[] = [];
  const words = { capabilities: allCapabilities(), nearestWord };
  for (const [place, { isShared, turns }] of all.entries()) {
    for (const [at, { say }] of turns.entries()) {
      const turn = turnOf(`talk-${place}`, isShared, deps);
      const talk = await lastTalk(turn);
      const begin = performance.now();
      const understood = await readWords(say, turn, talk, words);
      const own = performance.now() - begin;
      if (understood.capability && at < turns.length - 1) await answer(understood, turn, talk);
      const from = performance.now();
      search(say);
      took.push([own, performance.now() - from]);
    }
  }
  return took;
}

/** What is said next may be about the answer. */
async function answer(
  {
    capability,
    intent,
    language,
  }: Extract<Awaited<ReturnType<typeof readWords>>, { readonly capability: object }>,
  turn: Turn,
  talk: Talk | undefined,
): Promise<void> {
  try {
    await rememberTalk(await perform(capability, inLanguage(turn, language), intent), intent, turn, talk);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

function turnOf(conversation: string, isShared: boolean, deps: Deps): Turn {
  const [self] = samplePeople().people;
  const roles = ['owner', 'manager', 'coordinator'] as const;
  const actor = { id: self?.id ?? '', name: self?.name ?? '', roles, language: 'sv' } as const;
  const type = isShared ? ('channel' as const) : ('personal' as const);
  const address = { conversation, serviceUrl: '', channel: 'x', type, bot: { id: '' } };
  return {
    ...{ actor, viewer: { ...viewerOf(actor), isShared }, isShared, address, team: address },
    roster: {
      members: () => Promise.resolve([]),
      member: () => Promise.resolve(undefined),
      names: async () => undefined,
    },
    wording: { language: 'sv', timezone: deps.timezone, now: deps.clock.now() },
    deps: { ...deps, stores: deps.stores.lookingOnce() },
  };
}

export function understandingText(understood: readonly Understood[]): string {
  const own = understood.map((one) => spreadOf(one.own).median);
  const bare = understood.map((one) => spreadOf(one.bare).median);
  const row = (name: string, figures: readonly number[], limits: readonly [string, string]) => [
    name,
    ...[percentile(figures, 0.5), percentile(figures, 0.99), percentile(figures, 1)].map((ms) =>
      ms.toFixed(2),
    ),
    ...limits,
  ];
  const isWithin = percentile(own, 0.5) < MEDIAN_MS && percentile(own, 1) <= MOST_MS;
  const slowest = understood
    .toSorted((a, b) => spreadOf(b.own).median - spreadOf(a.own).median)
    .slice(0, 3)
    .map(({ say, own }) => `  ${spreadOf(own).median.toFixed(1)} ms: ${say}`);
  return [
    `Understanding ${understood.length} messages on 2000 items, milliseconds: of each the median of ${ROUNDS} rounds.`,
    '',
    table(
      ['', 'median', '99 of 100', 'most', 'limits', 'verdict'],
      [
        row('understanding', own, [`${MEDIAN_MS} / ${MOST_MS}`, isWithin ? 'within' : 'over']),
        row('bare minisearch', bare, ['', '']),
      ],
    ),
    '',
    'The slowest:',
    ...slowest,
  ].join('\n');
}
