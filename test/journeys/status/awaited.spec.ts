import assert from 'node:assert/strict';
import { handOverQuestion } from '../../../src/commands/answers/hand-over.ts';
import { registerAbsence } from '../../../src/commands/people/absences.ts';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { reopen } from '../../../src/commands/rounds/reopen-round.ts';
import type { Actor } from '../../../src/domain/people/people.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { ask } from '../../asking.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, elementsOf, isJson, type Json, textOf } from '../../cards.ts';
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

  /** What a button or line of a card sends, by what it says. */
  function dataFor(card: Json | undefined, title: string): Json {
    const found = elementsOf(card).find(
      (one) => [one.title, one.tooltip].includes(title) && isJson(one.data),
    );
    assert.ok(isJson(found?.data), `nothing says ${title}: ${textOf(card)}`);
    return found.data;
  }

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
    assert.match(text, /Fyra av dem kan inte nås\./);
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

  it('and names somebody to stand in, in the form of whoever lacks one', async () => {
    const days = { from: '2025-09-01', to: '2025-09-10' };
    await registerAbsence(owner(MATTIAS), { ...days, deputy: AMIRA.id }, bot.deps);
    const stands = textOf(await said());
    assert.match(
      stands,
      /Mattias Ekdahl\nAlla tre svar saknas · borta till och med 10 sep, Amira Haddad svarar/,
    );
    await registerAbsence(owner(AMIRA), { ...days, deputy: undefined }, bot.deps);
    const card = await said();
    assert.match(textOf(card), /Två av dem är borta utan ersättare\./);
    assert.match(
      textOf(card),
      /Mattias Ekdahl\nAlla tre svar saknas · borta till och med 10 sep, ingen svarar i stället/,
    );
    const { card: form } = await bot.submit(ALEX, dataFor(card, 'Utse ersättare för Amira Haddad'));
    assert.match(textOf(form), /Vad ska gälla för Amira Haddad\?[\s\S]*Ersättare/);
  });

  it('and reminds one of them, or all, once it has been shown what they get', async () => {
    await bot.install(MATTIAS);
    await bot.install(AMIRA);
    const card = await said();
    const { card: one } = await bot.submit(ALEX, dataFor(card, 'Påminn Mattias Ekdahl'));
    assert.match(textOf(one), /Mattias Ekdahl/);
    assert.doesNotMatch(textOf(one), /Amira Haddad/);
    await bot.submit(ALEX, dataOf(one, 'send-reminders'));
    const all = dataFor(card, 'Påminn alla som inte har svarat i ”Delårsrapport 2025”');
    assert.match(textOf((await bot.submit(ALEX, all)).card), /Amira Haddad/);
  });

  it('and reminds nobody from a part of the round but those in it, nor whoever is away without anybody in their place', async () => {
    const days = { from: '2025-09-01', to: '2025-09-10', deputy: undefined };
    await registerAbsence(owner(AMIRA), days, bot.deps);
    const { card } = await ask(bot, ALEX, 'missing', { subject: 'en mer jämlik stad' });
    assert.match(textOf(card), /Påminn\n/);
    const tooltips = elementsOf(card).map(({ tooltip }) => String(tooltip));
    assert.equal(tooltips.includes('Påminn Mattias Ekdahl'), true);
    assert.equal(tooltips.includes('Påminn Amira Haddad'), false);
    assert.doesNotMatch(textOf(card), /Påminn alla/);
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

  it('and sees in a closed round only what was opened again, until it has come', async () => {
    await answerItems(bot, round, given(OF_ALEX), ALEX);
    await closeOpenRound(COORDINATOR, round.id, bot.deps);
    assert.match(textOf(await said()), /12 av 16 svar kom aldrig in\nOmgången stängdes/);
    const wish = { round: round.id, reason: 'Fel utfall', item: 'mal-tillvaxt' };
    await reopen(COORDINATOR, wish, bot.deps);
    const text = textOf(await said());
    assert.match(text, /\nEtt svar som har öppnats igen har inte kommit\nOmgången stängdes 1 sep\./);
    assert.match(text, /Alex Lindgren\n1 svar är öppnat igen\nÖresundsmetron\n/);
    assert.match(
      textOf((await bot.say(AMIRA, 'saknas')).card),
      /Ett svar som har öppnats igen har inte kommit\./,
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

  it('and sees nobody’s name in a channel, nor by a button that was carried there', async () => {
    const { card } = await bot.say(ALEX, '<at>Målvakt</at> saknas', CHANNEL);
    assert.match(textOf(card), /Alla 16 svar saknas/);
    assert.doesNotMatch(textOf(card), NAMES);
    const carried = dataFor(await said(), 'Efter enhet');
    const { text, card: shown } = await bot.submit(ALEX, carried, CHANNEL);
    assert.doesNotMatch(text ?? textOf(shown), NAMES);
  });

  it('and nobody else chases: a manager gets the list, and the button does nothing for them', async () => {
    const { card } = await bot.say(AMIRA, 'saknas');
    assert.doesNotMatch(textOf(card), /Utse ersättare|Efter enhet/);
    const { text, card: shown } = await bot.submit(AMIRA, dataFor(await said(), 'Efter enhet'));
    assert.doesNotMatch(text ?? textOf(shown), NAMES);
  });

  it('and a button of a round that was closed since shows what never came', async () => {
    const data = dataFor(await said(), 'Efter enhet');
    await closeOpenRound(COORDINATOR, round.id, bot.deps);
    assert.match(textOf((await bot.execute(ALEX, data)).card), /16 av 16 svar kom aldrig in/);
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

  it('and whoever stands in for somebody is told that it is theirs to give', async () => {
    const days = { from: '2025-09-01', to: '2025-09-10', deputy: AMIRA.id };
    await registerAbsence(owner(MATTIAS), days, bot.deps);
    const { card } = await ask(bot, AMIRA, 'missing');
    const text = textOf(card);
    assert.match(text, /Mattias Ekdahl \(Amira Haddad svarar\) \(3 svar\)/);
    assert.match(text, /Sju av svaren är dina att ge\./);
  });
});
