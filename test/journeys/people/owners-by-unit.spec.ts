import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { anItem, aPlan } from '../../build.ts';
import { dataOf, filledIn, inputsOf, type Json, textOf } from '../../cards.ts';

describe('Owners of a goal that each unit answers for', () => {
  let bot: Bot;
  const CORA: Someone = { id: 'cora', name: 'Cora Dahl' };

  beforeEach(async () => {
    bot = await startBot();
    const plan = aPlan({ items: [anItem({ respondents: 'eachUnit', short: 'jobben' })] });
    await importPlan(COORDINATOR, { plan, dryRun: false }, bot.deps);
    const people = ['anna', 'bo', 'dan'].map((id) => ({ id, name: `${id} Ek`, roles: ['owner' as const] }));
    await importPeople(COORDINATOR, [...people, { ...CORA, roles: ['coordinator'] }], bot.deps);
    const owners = [
      { item: 'jobs', person: 'anna', unit: 'HR' },
      { item: 'jobs', person: 'bo', unit: 'Ekonomi' },
    ];
    await importOwners(COORDINATOR, { plan: undefined, owners }, bot.deps);
    const wish = { kind: 'interim', name: 'Delår', from: '2025-01-01', to: '2025-08-31', due: '2025-09-15' };
    await openNewRound(COORDINATOR, { plan: undefined, ...wish }, bot.deps);
  });
  afterEach(closeBots);

  const form = async () => dataOf((await bot.say(CORA, 'ägare jobben')).card, 'set-owners');
  const owners = async () =>
    (await bot.deps.stores.owners.ofPlan('ks-2025')).map(({ person, unit }) => `${unit}: ${person}`);

  it('have a picker for each unit and for a new one', async () => {
    const { card } = await bot.say(CORA, 'ägare jobben');
    assert.deepEqual(
      inputsOf(card).map(({ label }) => label),
      ['Ansvarig för HR', 'Ansvarig för Ekonomi', 'Enhetens namn', 'Ansvarig för den nya enheten'],
    );
  });

  it('are changed unit by unit, and a unit without one is no more', async () => {
    const { card } = await bot.execute(CORA, { ...(await form()), owner_0: 'dan,anna', owner_1: '' });
    assert.match(textOf(card), /1 enhet\nHR: dan Ek och anna Ek\n/);
    assert.deepEqual(await owners(), ['HR: dan', 'HR: anna']);
  });

  it('may come with a new unit, which is asked', async () => {
    const added = { owner_0: 'anna', owner_1: 'bo', owner_2: 'dan', newUnit: ' Miljö ' };
    await bot.install({ id: 'dan', name: 'dan Ek' });
    bot.connector.sent.length = 0;
    await bot.execute(CORA, { ...(await form()), ...added });
    assert.deepEqual(await owners(), ['HR: anna', 'Ekonomi: bo', 'Miljö: dan']);
    bot.connector.sent.length = 0;
    await bot.worker.tick();
    assert.deepEqual(
      bot.connector.sent.map(({ conversation }) => conversation),
      ['chat-dan'],
    );
  });

  it('may get another unit to answer for, and are told so and asked about it', async () => {
    await bot.install({ id: 'anna', name: 'anna Ek' });
    await bot.worker.tick();
    bot.connector.sent.length = 0;
    await bot.execute(CORA, { ...(await form()), owner_0: 'anna', owner_1: 'anna' });
    bot.connector.sent.length = 0;
    await bot.worker.tick();
    const [sent, ...others] = bot.connector.sent;
    assert.deepEqual(others, []);
    assert.match(sent?.activity.summary ?? '', /^Du har fått ett mål till: jobben \(Ekonomi\) ·/);
    const card = sent?.activity.attachments?.[0]?.content;
    assert.equal(dataOf(card, 'submit').respondent, 'Ekonomi');
    const { card: done } = await bot.execute(
      { id: 'anna', name: 'anna Ek' },
      { ...dataOf(card, 'submit'), ...filledIn(card) },
    );
    assert.match(textOf(done), /Frågan om jobben \(HR\) väntar i ett annat meddelande/);
  });

  const refused: readonly [what: string, filled: Json, said: RegExp][] = [
    ['a new owner without a unit', { owner_2: 'dan' }, /Skriv vad den nya enheten heter/],
    ['a unit that is there', { owner_2: 'dan', newUnit: 'hr' }, /Enheten hr finns redan/],
  ];
  for (const [what, filled, said] of refused) {
    it(`are refused with ${what}`, async () => {
      const { text } = await bot.execute(CORA, { ...(await form()), owner_0: 'anna', ...filled });
      assert.match(String(text), said);
      assert.deepEqual(await owners(), ['HR: anna', 'Ekonomi: bo']);
    });
  }
});
