import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import type { Ownership } from '../../../src/domain/people/people.ts';
import type { Role } from '../../../src/domain/people/roles.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { anItem, BY_ANNA } from '../../build.ts';
import { dataOf, elementsOf, filledIn, textOf } from '../../cards.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

const FOLD = 'Ändrade ansvariga';

describe('The history of something tells how its owners have changed', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  /** What the fold says, line by line; undefined when there is none. */
  function foldIn(card: unknown, title = FOLD): readonly string[] | undefined {
    const fold = elementsOf(card).find((one) => one.type === 'Action.ShowCard' && one.title === title);
    return fold && textOf(fold.card).split('\n');
  }

  /** Another owner from the terminal. */
  const give = (item: string, ...people: readonly string[]) => {
    const owners = people.map((person, line) => ({ item, person, line }));
    return importOwners(COORDINATOR, { plan: 'ks-2025', owners }, { ...bot.deps, origin: 'terminal' });
  };

  const NAMED = ['Ingen → Alex Lindgren', 'Ändrat av Samordnare i chatten, 1 sep kl. 10.00'];

  it('newest first: who was, who is, changed by whom, from where and when', async () => {
    bot.clock.set('2025-09-02T07:00:00Z');
    await give('mal-tillvaxt', AMIRA.id, MATTIAS.id);
    bot.clock.set('2025-09-03T07:00:00Z');
    const { card: form } = await bot.say(ALEX, 'ägare öresund');
    await bot.execute(ALEX, { ...dataOf(form, 'set-owners'), owner_0: MATTIAS.id });
    const { card } = await bot.say(ALEX, 'historik öresund');
    assert.match(textOf(card), /inga bedömningar än/);
    const [, ...lines] = foldIn(card) ?? [];
    assert.deepEqual(lines, [
      ...[
        'Amira Haddad och Mattias Ekdahl → Mattias Ekdahl',
        'Ändrat av Alex Lindgren i chatten, 3 sep kl. 09.00',
      ],
      ...['Alex Lindgren → Amira Haddad och Mattias Ekdahl'],
      ...['Ändrat av Samordnare i terminalen, 2 sep kl. 09.00', ...NAMED],
    ]);
    const english = foldIn((await bot.say(ALEX, 'history öresund')).card, 'Changed owners');
    assert.deepEqual(english?.slice(1, 3), [
      'Amira Haddad and Mattias Ekdahl → Mattias Ekdahl',
      'Changed by Alex Lindgren in the chat, 3 Sep, 09:00',
    ]);
  });

  it('below what has been said of it, and since the year that is asked for', async () => {
    const { card: question } = await bot.say(ALEX, 'svara öresund');
    await bot.execute(ALEX, { ...dataOf(question, 'submit'), ...filledIn(question) });
    const { card } = await bot.say(AMIRA, 'historik öresund sedan 2025');
    assert.match(textOf(card), /Källa: svar från Alex Lindgren/);
    assert.deepEqual(foldIn(card)?.slice(1), NAMED);
    assert.equal(foldIn((await bot.say(AMIRA, 'historik öresund sedan 2026')).card), undefined);
  });

  it('by unit where each unit answers, and by id when nobody knows them any more', async () => {
    const { version: _, ...plan } = (await bot.deps.stores.plans.newest('ks-2025')) ?? assert.fail();
    const cities = anItem({ id: 'stader', title: 'Malmö har vänorter', respondents: 'eachUnit' });
    await bot.deps.stores.plans.save({ ...plan, items: [...plan.items, cities] }, BY_ANNA, 1);
    const name = (...owners: readonly Omit<Ownership, 'item'>[]) =>
      bot.deps.stores.owners.update(
        'ks-2025',
        [cities.id],
        () => owners.map((owner) => ({ item: cities.id, ...owner })),
        { ...BY_ANNA, at: bot.clock.now().toISOString() },
      );
    await name({ person: 'gone', unit: 'Fritid' }, { person: AMIRA.id, unit: 'Kultur' });
    bot.clock.set('2025-09-02T07:00:00Z');
    await name({ person: AMIRA.id, unit: 'Kultur' }, { person: ALEX.id, unit: 'Fritid' });
    // The same people in another order have not changed.
    bot.clock.set('2025-09-03T07:00:00Z');
    await name({ person: ALEX.id, unit: 'Fritid' }, { person: AMIRA.id, unit: 'Kultur' });
    assert.deepEqual(foldIn((await bot.say(ALEX, 'historik vänorter')).card), [
      'Malmö har vänorter · Nämndsbudget 2025',
      'Fritid: gone (finns inte i personlistan) → Alex Lindgren',
      'Ändrat av Anna Ek i chatten, 2 sep kl. 09.00',
      'Fritid: ingen → gone (finns inte i personlistan)',
      'Kultur: ingen → Amira Haddad',
      'Ändrat av Anna Ek i chatten, 1 sep kl. 10.00',
    ]);
  });

  it('as many as there is room for, and says how many older ones there are', async () => {
    for (let day = 0; day < 50; day += 1) {
      bot.clock.set(new Date(Date.UTC(2025, 9, 1 + day, 8)).toISOString());
      await give('mal-tillvaxt', [AMIRA.id, MATTIAS.id][day % 2] ?? '');
    }
    const lines = foldIn((await bot.say(ALEX, 'historik öresund')).card) ?? [];
    const shown = lines.filter((line) => line.includes('→')).length;
    assert.ok(shown >= 40, `${shown}`);
    assert.equal(lines.at(-1), `${51 - shown} äldre ändringar ryms inte här.`);
  });

  it('to another instance that remembers how they were', async () => {
    const other = await startBot({ folder: bot.folder, connector: bot.connector });
    assert.deepEqual(foldIn((await other.say(ALEX, 'historik öresund')).card)?.length, 3);
    await give('mal-tillvaxt', AMIRA.id);
    assert.deepEqual(foldIn((await other.say(ALEX, 'historik öresund')).card)?.length, 5);
  });

  const seen: readonly [role: Role, isSeen: boolean][] = [
    ['owner', false],
    ['manager', true],
    ['approver', true],
    ['coordinator', true],
  ];
  for (const [role, isSeen] of seen) {
    it(`${isSeen ? '' : 'not '}to one who is ${role}`, async () => {
      const who = { id: 'nils', name: 'Nils Ny' };
      await importPeople(COORDINATOR, [{ ...who, roles: [role] }], bot.deps);
      const { card } = await bot.say(who, 'historik öresund');
      assert.ok(card);
      assert.equal(foldIn(card) !== undefined, isSeen);
    });
  }

  it('not where others read along', async () => {
    const { card } = await bot.say(ALEX, '<at>Målvakt</at> historik öresund', CHANNEL);
    assert.match(textOf(card), /inga bedömningar än/);
    assert.equal(foldIn(card), undefined);
    assert.doesNotMatch(JSON.stringify(card), /Ändrat av|ansvariga/);
  });
});
