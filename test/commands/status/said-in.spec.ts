import assert from 'node:assert/strict';
import { lastSaid, saidIn } from '../../../src/commands/status/said-in.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { newestRounds, type PastAnswer } from '../../../src/domain/status/history.ts';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { anAssessment, anItem, aPlan, aRound, BY_ANNA } from '../../build.ts';

/** Which items were answered in each round, the oldest first. */
const SAID = { 2022: ['metro', 'calm'], 2023: ['metro'], 2024: ['metro'] };
const PLAN = 'ks-2024';

describe('What was said of an item before', () => {
  let bot: Bot;
  let rounds: readonly Round[];
  const asked = (item: string) => ({ refs: [{ plan: PLAN, item }], respondent: 'owner' });
  const told = (answers: readonly PastAnswer[]) =>
    answers.map(({ round, item }) => `${item.id} ${round.to.slice(0, 4)}`);

  before(async () => {
    bot = await startBot();
    const { stores } = bot.deps;
    const items = ['metro', 'calm', 'silent'].map((id) => anItem({ id }));
    await stores.plans.save(aPlan({ id: PLAN, items }), BY_ANNA, 0);
    for (const [year, answered] of Object.entries(SAID)) {
      const closed = {
        state: 'closed',
        openedAt: `${year}-01-02T08:00:00.000Z`,
        closedAt: `${year}-12-31T08:00:00.000Z`,
      } as const;
      const round = aRound({
        id: `${PLAN}-${year}`,
        plan: PLAN,
        planVersion: 1,
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        ...closed,
      });
      await stores.rounds.create(round, BY_ANNA);
      const answers = answered.map((item) => ({
        assessment: anAssessment({ round: round.id, item }),
        replaces: undefined,
      }));
      await stores.assessments.saveClosed(PLAN, answers, BY_ANNA);
    }
    rounds = newestRounds((await stores.rounds.ofPlan(PLAN)).map(({ value }) => value));
  });
  after(closeBots);

  it('is told in the order of the rounds', async () => {
    assert.deepEqual(told(await saidIn(asked('metro'), rounds, bot.deps)), [
      'metro 2024',
      'metro 2023',
      'metro 2022',
    ]);
    assert.deepEqual(told(await saidIn(asked('metro'), rounds.toReversed(), bot.deps)), [
      'metro 2022',
      'metro 2023',
      'metro 2024',
    ]);
    assert.deepEqual(await saidIn(asked('silent'), rounds, bot.deps), []);
  });

  it('is, where the last word is wanted, looked for no further than that, and as far as it lies', async () => {
    assert.deepEqual(told(await lastSaid(asked('metro'), rounds, bot.deps)), ['metro 2024']);
    assert.deepEqual(told(await lastSaid(asked('calm'), rounds, bot.deps)), ['calm 2022']);
    assert.deepEqual(await lastSaid(asked('silent'), rounds, bot.deps), []);
    assert.deepEqual(await lastSaid(asked('metro'), [], bot.deps), []);
  });

  it('is the same of several rounds as of each by itself', async () => {
    const { assessments } = bot.deps.stores;
    const each = await Promise.all(rounds.map((round) => assessments.ofClosed(round)));
    assert.deepEqual(await assessments.ofEachClosed(rounds), each);
  });
});
