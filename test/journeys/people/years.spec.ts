import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { aPlan } from '../../build.ts';
import { textOf } from '../../cards.ts';
import { ANNA, BO, CECILIA } from '../../faults/stage.ts';
import { buttonOf } from '../../people-chat.ts';

describe('Somebody who owned goals in the plan of a year that is over', () => {
  const LAST_YEAR = { ...aPlan(), id: 'ks-2024', year: 2024 };
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    for (const plan of [LAST_YEAR, aPlan()]) await importPlan(COORDINATOR, { plan, dryRun: false }, bot.deps);
    const listed = [ANNA, BO].map((one) => ({ ...one, roles: ['owner' as const] }));
    await importPeople(COORDINATOR, [...listed, { ...CECILIA, roles: ['coordinator'] }], bot.deps);
    await importOwners(COORDINATOR, { plan: LAST_YEAR.id, owners: owners('jobs', ANNA.id) }, bot.deps);
    await importOwners(COORDINATOR, { plan: 'ks-2025', owners: owners('jobs', BO.id) }, bot.deps);
    await bot.install(BO);
  });
  afterEach(closeBots);

  const owners = (item: string, person: string) => [{ item, person }];
  const people = async (words = '') => (await bot.say(CECILIA, `personer ${words}`)).card;
  const remove = async () => {
    const { card } = await bot.execute(CECILIA, buttonOf(await people(ANNA.name), 'Ta bort'));
    return textOf((await bot.execute(CECILIA, buttonOf(card, 'Ta bort'))).card);
  };

  it('misses no questions, and leaves nothing that somebody else has to own', async () => {
    assert.match(textOf(await people()), /3 personer, alla som ska få frågor kan nås/);
    assert.doesNotMatch(textOf(await people(ANNA.name)), /kan inte nås|Ansvarar för/);
    assert.doesNotMatch(await remove(), /saknar nu ansvarig/);
    assert.deepEqual(await bot.deps.stores.owners.ofPlan(LAST_YEAR.id), []);
  });

  it('does as long as a round of that plan is open', async () => {
    const period = { name: 'Årsanalys', from: '2024-01-01', to: '2024-12-31', due: '2025-09-15' };
    const { id } = await openNewRound(
      COORDINATOR,
      { plan: LAST_YEAR.id, kind: 'annual', ...period },
      bot.deps,
    );
    assert.match(textOf(await people()), /3 personer, 1 kan inte nås/);
    await closeOpenRound(COORDINATOR, id, bot.deps);
    assert.match(textOf(await people()), /alla som ska få frågor kan nås/);
  });
});
