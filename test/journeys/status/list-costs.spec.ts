import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { openCosmos } from '../../../src/stores/cosmos.ts';
import { ask } from '../../asking.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { anItem, aPerson, aPlan } from '../../build.ts';
import { openCosmosFake } from '../../cosmos-fake.ts';
import { FAKE_KEY } from '../../cosmos-protocol.ts';
import { KIM } from '../../past-rounds.ts';
import { answerItems } from '../../round-answers.ts';

const PERIOD = {
  kind: 'interim',
  name: 'Delårsrapport 2025',
  from: '2025-01-01',
  to: '2025-08-31',
  due: '2025-09-15',
};

/** A plan of so many goals, every one answered and answered anew since. */
async function answered(bot: Bot, goals: number): Promise<void> {
  const items = Array.from({ length: goals }, (_, index) =>
    anItem({ id: `goal-${index}`, title: `Målet ${index}` }),
  );
  await importPlan(COORDINATOR, { plan: aPlan({ items }), dryRun: false }, bot.deps);
  await importPeople(COORDINATOR, [aPerson({ ...KIM, roles: ['manager'] })], bot.deps);
  const owners = items.map(({ id }, line) => ({ item: id, person: KIM.id, line }));
  await importOwners(COORDINATOR, { plan: 'ks-2025', owners }, bot.deps);
  const round = await openNewRound(COORDINATOR, { plan: 'ks-2025', ...PERIOD }, bot.deps);
  await answerItems(bot, round, Object.fromEntries(items.map(({ id }) => [id, 'met'])), KIM);
  bot.clock.set('2025-09-12T08:00:00Z');
  await answerItems(bot, round, Object.fromEntries(items.map(({ id }) => [id, 'partly'])), KIM);
}

describe('What a list costs the store', () => {
  afterEach(closeBots);

  it('is no more for a plan of many goals than for one of few', async () => {
    const questions = [
      ['list', {}],
      ['list', { filter: { statuses: ['partly'] }, page: 1 }],
      ['count', {}],
      ['missing', {}],
      ['due', {}],
      ['changed', { since: { day: '2025-09-10' } }],
      ['changed', { since: 'lastRound' }],
    ] as const;
    const calls = async (goals: number) => {
      const fake = await openCosmosFake();
      // As many as the program asks for: how many pages a long answer comes in is the store's to say.
      fake.pageSize = 1000;
      const documents = await openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY });
      const bot = await startBot({ documents });
      await answered(bot, goals);
      const all: (readonly string[])[] = [];
      for (const [command, slots] of questions) {
        await ask(bot, KIM, command, slots);
        const before = fake.calls.length;
        assert.ok((await ask(bot, KIM, command, slots)).card, command);
        all.push(fake.calls.slice(before));
      }
      await bot.close();
      await fake.close();
      return all;
    };
    const few = await calls(20);
    assert.deepEqual(await calls(150), few);
    // The register and who asks; the answers of the round; and where they were changed, their versions.
    assert.ok(few.flat().length <= 4 * questions.length, JSON.stringify(few));
  });
});
