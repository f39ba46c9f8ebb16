import assert from 'node:assert/strict';
import sinon from 'sinon';
import { findNextPrompt } from '../../src/commands/answers/find-prompt.ts';
import { unansweredBy } from '../../src/commands/deliveries/compose-reminder.ts';
import { importOwners } from '../../src/commands/people/import-owners.ts';
import { roundsAsking } from '../../src/commands/rounds/asking-rounds.ts';
import { openRounds } from '../../src/commands/rounds/find-rounds.ts';
import { openNewRound } from '../../src/commands/rounds/manage-rounds.ts';
import type { Documents } from '../../src/stores/documents.ts';
import { type Bot, COORDINATOR, startBot } from '../bot.ts';
import { dataOf, filledIn } from '../cards.ts';
import { temporaryFolder } from '../fakes.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../sample-round.ts';
import { openTestDocuments } from '../test-store.ts';

/** So many that examples are no longer sought in all of them. */
const FEW = 9;
const MANY = 12;

/** A hundred boards have a round at once in the largest municipality: what concerns one of them is to cost no more for that. */
describe('In a municipality of many boards', () => {
  let bot: Bot;
  let requests = 0;
  let registerReads = 0;

  const counted = (documents: Documents): Documents => ({
    read: (partition, id) => {
      registerReads += Number(id === 'register');
      return count(() => documents.read(partition, id));
    },
    write: (...asked) => count(() => documents.write(...asked)),
    range: (...asked) => count(() => documents.range(...asked)),
  });
  function count<T>(work: () => T): T {
    requests += 1;
    return work();
  }

  before(async () => {
    const documents = await openTestDocuments(temporaryFolder());
    const { followup, directory } = documents;
    bot = await startBot({
      documents: { ...documents, followup: counted(followup), directory: counted(directory) },
    });
    await openSampleRound(bot);
    await bot.install(ALEX);
    await bot.install(MATTIAS);
    await addBoards(FEW);
    // Now and after: whoever answers for her is asked more than before.
    await beAway();
  });
  after(() => bot.close());

  let boards = 0;
  /** Boards whose rounds ask Alex, and ask for approval. */
  async function addBoards(most: number): Promise<void> {
    const newest = (await bot.deps.stores.plans.newest('ks-2025')) ?? assert.fail('there is no plan');
    const by = { by: COORDINATOR, at: bot.clock.now().toISOString(), from: 'chat' } as const;
    for (; boards < most; boards += 1) {
      const plan = `board-${boards}`;
      await bot.deps.stores.plans.save({ ...newest, id: plan, title: `Nämnd ${boards}` }, by, 0);
      const owners = [{ item: 'mal-klimat', person: ALEX.id }];
      await importOwners(COORDINATOR, { plan, owners }, bot.deps);
      const period = { from: '2025-08-01', to: '2025-08-31', due: '2025-09-15' };
      const round = { plan, kind: 'pulse', name: `Puls ${boards}`, approval: 'area', ...period };
      await openNewRound(COORDINATOR, round, bot.deps);
    }
    for (let looks = 0; looks < 3; looks += 1) await bot.worker.tick();
    // What has been read once is in memory.
    await unansweredBy(STRANGER.id, bot.deps);
  }

  async function requestsOf(work: () => Promise<unknown>): Promise<number> {
    requests = 0;
    await work();
    return requests;
  }

  async function answerOne(): Promise<void> {
    const { card } = await bot.say(MATTIAS, 'svara');
    await bot.execute(MATTIAS, { ...dataOf(card, 'submit'), ...filledIn(card) });
  }

  const looking = () => ({ ...bot.deps, stores: bot.deps.stores.lookingOnce() });
  const person = (place: number) => ({
    id: `0000000${place}-0000-4000-8000-000000000000`,
    name: `Ny ${place}`,
  });
  async function beAway(): Promise<void> {
    const { card } = await bot.say(AMIRA, 'frånvaro');
    const today = bot.clock.now().toISOString().slice(0, 10);
    const days = { from: today, to: today, deputy: MATTIAS.id };
    await bot.execute(AMIRA, { ...dataOf(card, 'save-absence'), ...days });
  }

  const works: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['somebody installs', () => bot.install(person(boards))],
    ['somebody is told what they have left', () => unansweredBy(MATTIAS.id, looking())],
    ['somebody answers, and is asked the next', answerOne],
    ['somebody is away, and another answers meanwhile', beAway],
    ['somebody asks what they can ask', () => bot.say(AMIRA, 'hjälp')],
  ];

  it('nobody who is concerned by one asks the store for more', async () => {
    const few: number[] = [];
    for (const [, work] of works) few.push(await requestsOf(work));
    await addBoards(MANY);
    const many: number[] = [];
    for (const [, work] of works) many.push(await requestsOf(work));
    const named = (counts: readonly number[]) => works.map(([what], place) => [what, counts[place]]);
    assert.deepEqual(named(many), named(few));
  });

  it('whoever asks next is sought in what is known of all of them, until something of one has changed', async () => {
    const { rounds, owners, handOvers } = bot.deps.stores;
    const spies = [rounds, owners, handOvers].map((of) => sinon.spy(of, 'ofPlan'));
    const looksOf = async (work: () => Promise<unknown>) => {
      for (const spy of spies) spy.resetHistory();
      await work();
      return spies.reduce((sum, { callCount }) => sum + callCount, 0);
    };
    const asked = async () => roundsAsking(ALEX.id, await openRounds(bot.deps), bot.deps);
    const looksOfSome = async () => ({
      asked: await looksOf(asked),
      reminded: await looksOf(() => unansweredBy(MATTIAS.id, bot.deps)),
      answering: await looksOf(() =>
        findNextPrompt({ ...MATTIAS, roles: ['owner'], language: 'sv' }, bot.deps),
      ),
    });
    await asked();
    const few = await looksOfSome();
    assert.equal(few.asked, 0);
    await addBoards(boards + 1);
    assert.equal((await asked()).length, boards + 1);
    assert.deepEqual(await looksOfSome(), few);
    for (const spy of spies) spy.restore();
  });

  /** Somebody who can be reached now may mean work in every plan, which is looked through once. */
  async function registerReadsOfLook(): Promise<number> {
    await bot.install(person(boards));
    registerReads = 0;
    await bot.worker.tick();
    return registerReads;
  }

  it('the worker asks what holds for all plans as often as for few', async () => {
    const few = await registerReadsOfLook();
    await addBoards(boards + 2);
    assert.equal(await registerReadsOfLook(), few);
  });
});
