import assert from 'node:assert/strict';
import type { Person } from '../../../src/domain/people/people.ts';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { dataOf, inputsOf, type Json, textOf, valuesOf } from '../../cards.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

const BO: Person = { id: 'bo-ek', name: 'Bo Ek', roles: ['owner'] };
const ANNA: Person = { id: 'anna-lund', name: 'Anna Lund', roles: ['owner'] };
const READER: Person = { id: 'rut', name: 'Rut Alm', roles: ['reader'] };
const OTHER_ASA: Person = {
  id: 'asa-berg',
  name: 'Åsa Berg',
  email: 'asa.berg@exempel.se',
  roles: ['owner'],
};
const ASA = '7ad25b1e-83c6-4e09-bf14-60d9a7c3e852';

describe('An absence told with who answers', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot({ now: '2025-09-02T08:00:00Z' });
  });
  afterEach(closeBots);

  const stored = () => bot.deps.stores.absences.all();
  const open = (...extra: Person[]) => openSampleRound(bot, [BO, ANNA, READER, ...extra]);

  const told: readonly [words: string, filled: Json][] = [
    [
      'jag är borta idag till fredag, Åsa svarar för mig',
      { from: '2025-09-02', to: '2025-09-05', deputy: ASA },
    ],
    [
      'Jag är borta idag till fredag. Asa Holmgren svarar för mig.',
      { from: '2025-09-02', to: '2025-09-05', deputy: ASA },
    ],
    ['Åsa tar mina frågor nästa vecka', { from: '2025-09-08', to: '2025-09-14', deputy: ASA }],
    ['frånvaro 8–12 sep, Bo svarar', { from: '2025-09-08', to: '2025-09-12', deputy: 'bo-ek' }],
    [
      "I'm off from Monday to Wednesday, Bo covers for me",
      { from: '2025-09-08', to: '2025-09-10', deputy: 'bo-ek' },
    ],
    [
      'I am sick until Friday and Anna Lund will answer',
      { from: '2025-09-02', to: '2025-09-05', deputy: 'anna-lund' },
    ],
    ['vabbar idag o imorgon, Bo tar mina frågor', { from: '2025-09-02', to: '2025-09-03', deputy: 'bo-ek' }],
    ['jag är sjuk till fredag', { from: '2025-09-02', to: '2025-09-05', deputy: '' }],
  ];
  const openEnded = [
    'jag är föräldraledig från och med 15 september',
    "I'm on leave from 15 September, Bo covers for me",
  ];
  for (const words of openEnded)
    it(`asks for the last day, and stores nothing, when it is told “${words}”`, async () => {
      await open();
      const { card } = await bot.say(MATTIAS, words);
      assert.deepEqual([valuesOf(card).from, valuesOf(card).to], ['2025-09-15', '']);
      assert.match(textOf(card), /Till och med vilken dag\?|Until which day\?/);
      assert.deepEqual(await stored(), []);
    });

  for (const [words, filled] of told) {
    it(`opens the form filled in for "${words}", and stores nothing before a yes`, async () => {
      await open();
      const { card } = await bot.say(MATTIAS, words);
      assert.deepEqual(valuesOf(card), filled);
      assert.deepEqual(await stored(), []);
      await bot.execute(MATTIAS, { ...dataOf(card, 'save-absence'), ...filled });
      const [{ person, from, deputy } = { person: '', from: '', deputy: '' }] = await stored();
      assert.deepEqual([person, from, deputy ?? ''], [MATTIAS.id, filled.from, filled.deputy]);
    });
  }

  it('has two of a name to choose between, and the days stand', async () => {
    await open(OTHER_ASA);
    const { card } = await bot.say(MATTIAS, 'jag är borta nästa vecka, Åsa svarar för mig');
    assert.match(textOf(card), /Flera heter Åsa: Åsa .+Åsa .+\. Välj den som ska svara/);
    assert.deepEqual(valuesOf(card), { from: '2025-09-08', to: '2025-09-14', deputy: '' });
    const picker = Object(inputsOf(card).find(({ id }) => id === 'deputy'));
    assert.deepEqual(
      picker.choices.slice(0, 2).map(({ title }: { title: string }) => title.slice(0, 3)),
      ['Åsa', 'Åsa'],
    );
  });

  it('says plainly that nobody is called so, and the days stand', async () => {
    await open();
    const { card } = await bot.say(MATTIAS, 'jag är borta nästa vecka, Xerxes svarar för mig');
    assert.match(textOf(card), /Jag hittar ingen som heter Xerxes i personlistan/);
    assert.deepEqual(valuesOf(card), { from: '2025-09-08', to: '2025-09-14', deputy: '' });
    const own = await bot.say(MATTIAS, 'jag är borta nästa vecka, Mattias svarar');
    assert.match(textOf(own.card), /kan inte vara sin egen ersättare/);
  });

  it('says that days are not understood, and the person stands', async () => {
    await open();
    const { card } = await bot.say(MATTIAS, 'jag är borta i sommar, Bo svarar för mig');
    assert.match(textOf(card), /Jag förstod inte vilka dagar/);
    assert.deepEqual(valuesOf(card), { from: '', to: '', deputy: 'bo-ek' });
  });

  it('is no choice of a reader, who hears whom to ask', async () => {
    await open();
    const { card } = await bot.say(READER, 'jag är borta nästa vecka, Bo svarar för mig');
    assert.match(textOf(card), /Säg till samordnaren om Bo ska svara för dig/);
    assert.deepEqual(valuesOf(card), { from: '2025-09-08', to: '2025-09-14' });
  });

  it('is registered for somebody else by the coordinator, seen, and taken back', async () => {
    await open();
    const { card } = await bot.say(ALEX, 'Anna är sjuk till fredag, Bo svarar');
    assert.match(textOf(card), /När är Anna Lund borta\?\nInget är sparat än/);
    assert.deepEqual(valuesOf(card), { from: '2025-09-02', to: '2025-09-05', deputy: 'bo-ek' });
    assert.deepEqual(await stored(), []);
    const saved = await bot.execute(ALEX, { ...dataOf(card, 'save-absence'), ...valuesOf(card) });
    assert.match(
      textOf(saved.card).replaceAll('\u00A0', ' '),
      /Anna Lund är borta 2–5 sep\n[^\n]+går till Bo Ek\./,
    );
    const [absence] = await stored();
    assert.deepEqual(absence, { person: 'anna-lund', from: '2025-09-02', to: '2025-09-05', deputy: 'bo-ek' });
    const removed = await bot.execute(ALEX, dataOf(saved.card, 'remove-absence'));
    assert.match(textOf(removed.card), /är borttagen\nDe dagarna får Anna Lund sina frågor som vanligt/);
    assert.deepEqual(await stored(), []);
  });

  it('of somebody else is not for others to register, whatever a card claims', async () => {
    await open();
    const { text } = await bot.say(MATTIAS, 'Anna är sjuk till fredag, Bo svarar');
    assert.match(String(text), /Det är samordnaren som lägger in frånvaro/);
    const form = (await bot.say(ALEX, 'Anna är sjuk till fredag')).card;
    const refused = await bot.execute(MATTIAS, { ...dataOf(form, 'save-absence'), ...valuesOf(form) });
    assert.doesNotMatch(textOf(refused.card), /är borta/);
    assert.deepEqual(await stored(), []);
  });

  it('of somebody whom nobody or several are called is told so, and stores nothing', async () => {
    await open(OTHER_ASA);
    assert.match(String((await bot.say(ALEX, 'Xerxes är sjuk idag')).text), /ingen som heter Xerxes/);
    assert.match(String((await bot.say(ALEX, 'Åsa är sjuk idag')).text), /Flera heter Åsa/);
    assert.deepEqual(await stored(), []);
  });

  it('is told in English for somebody else', async () => {
    await open();
    const { card } = await bot.say(ALEX, 'Anna is off until Friday, Bo covers for her');
    assert.match(textOf(card), /When is Anna Lund away\?\nNothing is saved yet/);
    const saved = await bot.execute(ALEX, { ...dataOf(card, 'save-absence'), ...valuesOf(card) });
    assert.match(textOf(saved.card), /Anna Lund is away 2–5 Sep\nQuestions sent out meanwhile go to Bo Ek\./);
  });

  it('leaves handing over a question as it was', async () => {
    await open();
    const { card } = await bot.say(AMIRA, 'lämna över till Bo');
    assert.doesNotMatch(textOf(card), /borta/);
  });
});
