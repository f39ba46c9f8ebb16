import assert from 'node:assert/strict';
import { runPeople } from '../../../src/cli/people.ts';
import { listPeople } from '../../../src/commands/people/list-people.ts';
import { removePerson } from '../../../src/commands/people/remove-person.ts';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { linesOf } from '../../audit.ts';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { dataOf, textOf } from '../../cards.ts';
import { terminal } from '../../faults/command.ts';
import { ANNA, BO, CECILIA, DORA, PLAN, ROUND, setStage } from '../../faults/stage.ts';

describe('Somebody who is removed', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await setStage(bot);
  });
  afterEach(closeBots);

  const remove = (...words: string[]) => terminal(bot, runPeople, ['remove', ...words]);
  const ledger = async () =>
    (await bot.deps.stores.deliveries.ofPlan(PLAN)).map(({ value }) => `${value.recipient} ${value.state}`);

  it('is told of with what they leave behind, and what to do', async () => {
    const { text, isOk } = await remove('anna', 'ek');
    assert.equal(isOk, true);
    assert.equal(
      text,
      `Anna Ek (anna) är borttagen ur personlistan. Svar och historik är kvar.
Är inte längre ansvarig för:
  prov-2025: Staden blir grönare – saknar nu ansvarig
  prov-2025: Barnen leker mer – saknar nu ansvarig
Utse ansvariga med ”owners <fil.csv>”, eller skriv ”ägare” till Målvakt i Teams.`,
    );
    assert.match((await remove('dora')).text, /Saknar nu ersättare: Bo Lind \(bo\)/);
    assert.equal((await bot.deps.stores.people.read(BO.id))?.deputy, undefined);
  });

  it('is asked nothing more, and may do what a reader may', async () => {
    await bot.say(ANNA, 'frånvaro 8–12 sep');
    await remove('Anna Ek');
    await bot.worker.tick();
    assert.deepEqual(await bot.deps.stores.absences.all(), []);
    assert.equal(await bot.deps.stores.conversations.read(ANNA.id), undefined);
    assert.deepEqual(
      (await bot.deps.stores.owners.ofPlan(PLAN)).map(({ person }) => person),
      [BO.id],
    );
    assert.match(
      textOf((await bot.say(ANNA, 'mina mål')).card) + (await bot.say(ANNA, 'mina mål')).text,
      /inga frågor/,
    );
    assert.match(String((await bot.say(ANNA, 'status')).text), /^Det finns inget att visa än/);
    const names = (await listPeople({ ...CECILIA, roles: ['coordinator'], language: 'sv' }, bot.deps)).map(
      ({ person }) => person.name,
    );
    assert.deepEqual(names, ['Bo Lind', 'Cecilia Ståhl', 'Dora Alm']);
  });

  it('is not sent what waited for an address', async () => {
    await bot.deps.stores.conversations.remove(BO.id);
    const planned = await bot.deps.stores.deliveries.ofPlan(PLAN);
    const [sent] = planned.filter(({ value }) => value.recipient === BO.id);
    assert.ok(sent);
    const waiting = { ...sent.value, id: `${ROUND}/questions/bo/9`, state: 'waiting' as const };
    await bot.deps.stores.deliveries.add(PLAN, [waiting]);
    await remove('Bo Lind');
    assert.ok((await ledger()).includes('bo dropped'));
    assert.ok(!(await ledger()).includes('bo waiting'));
  });

  it('is still named by what they said, in the round and when it is closed', async () => {
    const card = async (words: string) => textOf((await bot.say(CECILIA, words)).card);
    await remove('anna');
    assert.match(await card('status träden'), /Anna Ek/);
    await closeOpenRound({ ...CECILIA, roles: ['coordinator'], language: 'sv' }, ROUND, bot.deps);
    assert.match(await card('status träden'), /Anna Ek/);
    assert.match(await card('historik träden'), /Anna Ek/);
    assert.match(JSON.stringify((await bot.say(CECILIA, 'historik lekplatserna')).card), /Anna Ek/);
  });

  it('leaves a line in the trail, and can be added again', async () => {
    const lines = await linesOf(bot, () => remove('dora'));
    const [bo, dora] = ['bo', 'dora'].map((id) =>
      lines.find((line) => JSON.stringify(line.before).includes(`"id":"${id}"`)),
    );
    assert.deepEqual([bo?.what, dora?.what, dora?.after], ['person', 'person', undefined]);
    await bot.deps.stores.people.update(() => [{ ...DORA, roles: ['owner'] }], {
      ...{ by: CECILIA, at: '2025-09-02T08:00:00.000Z', from: 'chat' },
    });
    assert.deepEqual(await bot.deps.stores.people.read('dora'), { ...DORA, roles: ['owner'] });
  });

  const words: readonly [string, RegExp][] = [
    ['Eva Nord', /^Inget är ändrat\. Ingen i personlistan heter ”Eva Nord”\.$/],
    ['Anna Lind', /Menade du Anna Ek \(anna\), Bo Lind \(bo\)\?/],
  ];
  for (const [name, told] of words)
    it(`is not guessed from ${name}`, async () => {
      const { text, isOk } = await remove(name);
      assert.equal(isOk, false);
      assert.match(text, told);
    });

  it('is not chosen among several', async () => {
    await bot.deps.stores.people.update(
      () => [{ id: 'bo2', name: 'Bo Lind', email: 'bo@exempel.se', roles: [] }],
      {
        ...{ by: CECILIA, at: '2025-09-02T08:00:00.000Z', from: 'chat' },
      },
    );
    assert.match(
      (await remove('bo lind')).text,
      /Flera personer stämmer med ”bo lind”: Bo Lind \(bo\), Bo Lind \(bo@exempel\.se\)/,
    );
    assert.equal((await remove('bo@exempel.se')).isOk, true);
  });

  it('is removed once, however often it is asked', async () => {
    const [first, again] = [await remove('dora'), await remove('Dora Alm')];
    assert.deepEqual([first.isOk, again.isOk], [true, true]);
    assert.deepEqual(await linesOf(bot, () => remove('dora')), []);
  });

  it('is nobody else when it is asked again, whose name or account was the same before', async () => {
    await bot.deps.stores.people.update(
      () => [
        {
          ...{ id: 'eva', name: 'Eva Nord', roles: ['owner'] },
          ...{ formerNames: [DORA.name], formerIds: ['eva-before'] },
        },
      ],
      { by: CECILIA, at: '2025-09-02T08:00:00.000Z', from: 'chat' },
    );
    for (const words of ['Dora Alm', 'Dora Alm', 'dora', 'eva-before']) await remove(words);
    assert.equal(await bot.deps.stores.people.read('dora'), undefined);
    assert.equal((await bot.deps.stores.people.read('eva'))?.name, 'Eva Nord');
  });

  it('is not a coordinator by their own hand', async () => {
    const cecilia = { ...CECILIA, roles: ['coordinator' as const], language: 'sv' as const };
    await assert.rejects(removePerson(cecilia, 'Cecilia Ståhl', bot.deps), { code: 'own-role' });
    await assert.rejects(removePerson({ ...cecilia, roles: ['manager'] }, 'bo', bot.deps), {
      code: 'not-allowed',
    });
    assert.match((await remove('cecilia')).text, /Ingen i personlistan är samordnare nu/);
  });

  it('has no buttons left that do anything', async () => {
    const { card } = await bot.say(ANNA, 'svara lekplatserna');
    await remove('anna');
    const { text } = await bot.execute(ANNA, { ...dataOf(card, 'submit') });
    assert.match(String(text), /varken ansvarig eller ersättare/);
  });
});
