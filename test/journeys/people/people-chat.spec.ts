import assert from 'node:assert/strict';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import type { Person } from '../../../src/domain/people/people.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { stepsOf, textOf } from '../../cards.ts';
import { buttonOf, hasButton, linesOf, peopleDesk } from '../../people-chat.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

describe('The list of people, to a coordinator in the chat,', () => {
  let bot: Bot;
  const READERS = Array.from({ length: 20 }, (_, index): Person => {
    const number = String(index).padStart(2, '0');
    return { id: `reader-${number}`, name: `Läsare ${number}`, roles: ['reader'], unit: 'Kansliet' };
  });

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
    await bot.install(ALEX);
  });
  afterEach(closeBots);

  const add = (...people: readonly Person[]) => importPeople(COORDINATOR, people, bot.deps);
  const say = (words: string) => peopleDesk(bot).say(words);
  const press = (card: unknown, title: string) => peopleDesk(bot).press(card, title);

  it('has those first who cannot be reached, then coordinators and owners, and counts them in the heading', async () => {
    await add(...READERS);
    await bot.install(MATTIAS);
    const card = await say('personer');
    assert.match(textOf(card), /^Personer · 1–12 av 25\n25 personer, 3 kan inte nås\n/);
    const lines = linesOf(card);
    assert.equal(lines.length, 12);
    assert.match(lines[0] ?? '', /^Amira Haddad \| Kan inte nås · ansvarar för 4 mål · chef · /);
    assert.equal(lines.filter((line) => line.includes('Kan inte nås')).length, 3);
    assert.match(lines[3] ?? '', /^Alex Lindgren \| .*samordnare/);
    assert.match(lines[4] ?? '', /^Mattias Ekdahl \| Ansvarar för /);
    assert.equal(lines[5], 'Läsare 00 | Läsare · Kansliet');
  });

  it('comes a dozen at a time, in both directions', async () => {
    await add(...READERS);
    const first = await say('people');
    const second = await press(first, 'Show next 12');
    assert.match(textOf(second), /^People · 13–24 of 25\n/);
    const third = await press(second, 'Show next');
    assert.equal(linesOf(third).length, 1);
    const { card: beyond } = await bot.execute(ALEX, { ...buttonOf(first, 'Show next 12'), from: 900 });
    assert.equal(textOf(beyond), textOf(first));
  });

  it('says so when everybody can be reached', async () => {
    for (const { id, name } of await bot.deps.stores.people.all()) await bot.install({ id, name });
    assert.match(textOf(await say('personer')), /\n5 personer, alla som ska få frågor kan nås\n/);
  });

  it('does not miss somebody who is asked nothing', async () => {
    await add(...READERS.slice(0, 1));
    assert.match(textOf(await say('personer läsare 00')), /^Personer\nLäsare 00 är läsare\n/);
    await peopleDesk(bot).become(AMIRA, { deputy: 'reader-00' });
    assert.match(textOf(await say('personer läsare 00')), /^Personer\nLäsare 00 kan inte nås\n/);
  });

  const searches: readonly [words: string, found: RegExp][] = [
    ['ami', /^Amira Haddad$/],
    ['HADDAD', /^Amira Haddad$/],
    ['amira.haddad@exempel.malmo.invalid', /^Amira Haddad$/],
    ['A\u030Asa', /^Åsa Holmgren$/],
    ['samordnare', /^Alex Lindgren$/],
    ['coordinator', /^Alex Lindgren$/],
    ['ekonomi', /^Jelena Petrović$/],
    ['kansliet 1', /^Läsare 1\d, .*Läsare 1\d$/],
  ];
  for (const [words, found] of searches) {
    it(`is searched by "${words}"`, async () => {
      await add(...READERS);
      const card = await say(`personer ${words}`);
      const names = linesOf(card).map((line) => line.split(' | ')[0]);
      const only = / (?:kan inte nås|är |ansvarar för)/.exec(textOf(card).split('\n')[1] ?? '');
      const name = only ? [textOf(card).split('\n')[1]?.slice(0, only.index)] : names;
      assert.match(name.join(', '), found);
    });
  }

  it('is searched by the name that somebody had before', async () => {
    await peopleDesk(bot).become(AMIRA, { name: 'Amira Sjö', formerNames: [AMIRA.name] });
    assert.match(textOf(await say('personer haddad')), /^Personer\nAmira Sjö kan inte nås\n/);
  });

  it('offers to add whoever is not found, and keeps what was searched for on the next page', async () => {
    await add(...READERS);
    const none = await say('personer xyz');
    assert.match(textOf(none), /Ingen i personlistan stämmer med ”xyz”/);
    assert.ok(hasButton(none, 'Lägg till person'));
    const next = await press(await say('personer kansliet'), 'Visa nästa 8');
    assert.match(textOf(next), /13–20 av 20\n20 personer stämmer med ”kansliet”/);
  });

  it('opens a person below, with what they own and what to do when they cannot be reached', async () => {
    const line = buttonOf(await say('personer'), 'Visa');
    const { card } = await bot.submit(ALEX, line);
    assert.match(textOf(card), /^Personer\nAmira Haddad kan inte nås\nAmira Haddad har inte Målvakt i Teams/);
    assert.match(
      textOf(card),
      /Be Amira Haddad söka efter Målvakt bland apparna i Teams, öppna chatten och skriva ”svara”/,
    );
    assert.match(textOf(card), /Ansvarar för\nBeslutsunderlagen om unga\n/);
    assert.deepEqual(
      stepsOf(card).map(({ command }) => command),
      ['people', 'owners'],
    );
  });

  it('is told once somebody can be reached', async () => {
    await bot.install(AMIRA);
    assert.match(textOf(await say('personer amira')), /^Personer\nAmira Haddad ansvarar för 4 mål\n/);
  });
});
