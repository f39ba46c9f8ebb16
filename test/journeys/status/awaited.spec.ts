import assert from 'node:assert/strict';
import { handOverQuestion } from '../../../src/commands/answers/hand-over.ts';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import type { Actor } from '../../../src/domain/people/people.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataFor, textOf } from '../../cards.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

const NAMES = /Amira Haddad|Alex Lindgren|Mattias Ekdahl|Jelena Petrović|Åsa Holmgren/;
const OF_ALEX = ['mal-tillvaxt', 'mal-elforsorjning', 'upp-klimatinvesteringsplan', 'mal-service'];

describe('A coordinator chases what is missing', () => {
  let bot: Bot;
  let round: Round;

  beforeEach(async () => {
    bot = await startBot();
    round = await openSampleRound(bot);
  });
  afterEach(closeBots);

  const owner = (person: Someone): Actor => ({ ...person, roles: ['owner', 'manager'], language: 'sv' });
  const given = (items: readonly string[]) => Object.fromEntries(items.map((item) => [item, 'met' as const]));
  const said = async (words = 'saknas') => (await bot.say(ALEX, words)).card;

  async function openPulse(): Promise<Round> {
    const pulse = { kind: 'pulse', name: 'Puls i höst', from: '2025-09-01', to: '2025-09-30' };
    return openNewRound(COORDINATOR, { plan: round.plan, ...pulse, due: '2025-10-05' }, bot.deps);
  }

  it('and sees by person how many, of what, and whether they can be reached, those with none answered first', async () => {
    await bot.install(MATTIAS);
    await bot.worker.tick();
    await answerItems(bot, round, given(OF_ALEX.slice(0, 3)), ALEX);
    const text = textOf(await said());
    assert.match(
      text,
      /\n13 av 16 svar saknas\nSvar senast 15 sep, om 14 dagar\.\nEtt av svaren är ditt att ge\./,
    );
    assert.match(text, /Fyra av de ansvariga kan inte nås\./);
    assert.match(text, /Mattias Ekdahl\nAlla tre svar saknas\nArbetsmarknadschartern/);
    assert.match(text, /Amira Haddad\nAlla fyra svar saknas · har inte Målvakt i Teams\n/);
    assert.match(text, /Alex Lindgren\n1 av 4 svar saknas · har inte Målvakt i Teams\nKlarspråket\n/);
    const places = ['Amira Haddad', 'Mattias Ekdahl', 'Alex Lindgren'].map((name) => text.indexOf(name));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  for (const [day, title] of [
    ['2025-09-12', /\n14 av 16 svar saknas\nSvar senast 15 sep, om 3 dagar\./],
    [
      '2025-09-13',
      /\n3 av 5 ansvariga har inte svarat på något\n14 av 16 svar saknas\.\nSvar senast 15 sep, om 2 dagar\./,
    ],
    [
      '2025-09-18',
      /\n3 av 5 ansvariga har inte svarat på något\n14 av 16 svar saknas\.\nSvarstiden gick ut 15 sep, för 3 dagar sedan\./,
    ],
  ] as const)
    it(`and on ${day} reads first what is most pressing`, async () => {
      await answerItems(bot, round, given(['mal-tillvaxt', 'mal-naringsliv']), ALEX);
      bot.clock.set(`${day}T08:00:00Z`);
      assert.match(textOf(await said('vem har inte svarat?')), title);
    });

  it('and reads the same in English, with the name of the only one who is silent', async () => {
    const others = ['mal-uppvaxt', 'mal-naringsliv', 'mal-klimat', 'mal-arbetsgivare'];
    await answerItems(bot, round, given(others), AMIRA);
    bot.clock.set('2025-09-16T08:00:00Z');
    const text = textOf(await said('who has not answered?'));
    assert.match(
      text,
      /\nAlex Lindgren has not answered anything\n12 of 16 answers are missing\.\nAnswers were due 15 Sep, 1 day ago\./,
    );
    assert.match(text, /By unit\nBy goal area/);
  });

  it('and sees it by area and by unit, each of which opens', async () => {
    const people = await said();
    const { card: areas } = await bot.execute(ALEX, dataFor(people, 'Efter målområde'));
    assert.match(
      textOf(areas),
      /En god organisation\nAlla tre svar väntas från Åsa Holmgren och Alex Lindgren\n/,
    );
    const { card: area } = await bot.submit(ALEX, dataFor(areas, 'En god organisation'));
    assert.match(
      textOf(area),
      /En god organisation\nAlla tre svar saknas[\s\S]*Åsa Holmgren\nBåda svaren saknas/,
    );
    const { card: units } = await bot.execute(ALEX, dataFor(area, 'Efter enhet'));
    assert.match(
      textOf(units),
      /· En god organisation\n[\s\S]*HR-strategiska avdelningen\nBåda svaren väntas från Åsa/,
    );
    const { card: back } = await bot.execute(ALEX, dataFor(units, 'Efter person'));
    assert.equal(textOf(back), textOf(area));
  });

  it('and opens a person, with each question and who gave it to them', async () => {
    const target = { round: round.id, item: 'mal-tillvaxt', respondent: 'owner' };
    const done = await handOverQuestion(
      owner(ALEX),
      { ...target, to: MATTIAS.id, note: '' },
      () => Promise.resolve(undefined),
      bot.deps,
    );
    assert.equal(done.outcome, 'handed-over');
    const { card } = await bot.submit(ALEX, dataFor(await said(), 'Mattias Ekdahl'));
    const text = textOf(card);
    assert.match(text, /· Mattias Ekdahl\nAlla fyra svar saknas\n/);
    assert.match(text, /Öresundsmetron\nÖresundsmetron\nÖverlämnad av Alex Lindgren\n/);
    assert.doesNotMatch(text, /Efter enhet|av dem/);
  });

  it('and reads of two rounds that are open the one that is due first, the other by its name', async () => {
    await openPulse();
    const card = await said();
    assert.match(textOf(card), /^Delårsrapport 2025[\s\S]*\n”Puls i höst”: alla 16 svar saknas\.\n/);
    const { card: pulse } = await bot.execute(ALEX, dataFor(card, 'Puls i höst'));
    assert.match(
      textOf(pulse),
      /^Puls i höst[\s\S]*Svar senast 5 okt[\s\S]*\n”Delårsrapport 2025”: alla 16 svar saknas\./,
    );
  });

  it('and is told of what nobody owns', async () => {
    const lines = [{ item: 'mal-tillvaxt', person: ALEX.id, line: 1 }];
    await importOwners(COORDINATOR, { plan: round.plan, owners: lines }, bot.deps);
    const before = textOf(await said());
    assert.doesNotMatch(before, /saknar ansvarig/);
    await bot.deps.stores.owners.update(
      round.plan,
      ['mal-uppvaxt'],
      (current) => current.filter(({ item }) => item !== 'mal-uppvaxt'),
      { by: { id: 'operator', name: 'Samordnare' }, at: '2025-09-01T08:00:00.000Z', from: 'chat' },
    );
    assert.match(textOf(await said()), /15 svar saknas[\s\S]*1 mål saknar ansvarig\./);
  });

  it('and is told that all have answered, with what can be done next', async () => {
    const items = (await bot.deps.stores.plans.read(round.plan, 1))?.items ?? [];
    const asked = items.filter(({ kind }) => kind === 'councilGoal' || kind === 'assignment');
    await answerItems(bot, round, given(asked.map(({ id }) => id)), ALEX);
    const text = textOf(await said());
    assert.match(text, /\nAlla 16 svar har kommit\n/);
    assert.doesNotMatch(text, NAMES);
  });

  it('with a page of a dozen people at a time', async () => {
    const more = Array.from({ length: 14 }, (_, index) => ({
      ...{ id: `00000000-0000-4000-8000-0000000000${10 + index}`, name: `Person ${10 + index}` },
      roles: ['owner' as const],
    }));
    await bot.deps.stores.people.update((known) => [...known, ...more], {
      ...{ by: { id: 'operator', name: 'Samordnare' }, at: '2025-09-01T08:00:00.000Z', from: 'chat' },
    });
    const owners = more.map(({ id }, line) => ({ item: 'mal-uppvaxt', person: id, line }));
    await importOwners(COORDINATOR, { plan: round.plan, owners }, bot.deps);
    const card = await said();
    assert.match(textOf(card), /Sida 1 av 2, rad 1–12 av 19/);
    const { card: next } = await bot.execute(ALEX, dataFor(card, 'Visa fler'));
    assert.match(textOf(next), /Sida 2 av 2, rad 13–19 av 19[\s\S]*Person 23/);
    const { card: first } = await bot.execute(ALEX, dataFor(next, 'Visa föregående'));
    assert.equal(textOf(first), textOf(card));
  });
});
