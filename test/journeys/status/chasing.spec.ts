import assert from 'node:assert/strict';
import { registerAbsence } from '../../../src/commands/people/absences.ts';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { reopen } from '../../../src/commands/rounds/reopen-round.ts';
import type { Actor } from '../../../src/domain/people/people.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { ask } from '../../asking.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataFor, dataOf, elementsOf, textOf } from '../../cards.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

const NAMES = /Amira Haddad|Alex Lindgren|Mattias Ekdahl|Jelena Petrović|Åsa Holmgren/;
const OF_ALEX = ['mal-tillvaxt', 'mal-elforsorjning', 'upp-klimatinvesteringsplan', 'mal-service'];

describe('A coordinator does something about what is missing', () => {
  let bot: Bot;
  let round: Round;

  beforeEach(async () => {
    bot = await startBot();
    round = await openSampleRound(bot);
  });
  afterEach(closeBots);

  const owner = (person: Someone): Actor => ({ ...person, roles: ['owner', 'manager'], language: 'sv' });
  const given = (items: readonly string[]) => Object.fromEntries(items.map((item) => [item, 'met' as const]));
  const said = async () => (await bot.say(ALEX, 'saknas')).card;

  for (const [words, line] of [
    ['saknas per enhet', /Näringslivsavdelningen/],
    ['vilka har inte svarat, uppdelat på enhet?', /Näringslivsavdelningen/],
    ['vilka svar saknas per målområde', /En mer jämlik stad/],
    ['missing by unit', /Näringslivsavdelningen/],
    ['which answers are missing, by goal area?', /En mer jämlik stad/],
  ] as const)
    it(`and sees it split up as it is said: “${words}”`, async () => {
      const text = textOf((await bot.say(ALEX, words)).card);
      assert.match(text, /Alla 16 svar saknas|All 16 answers are missing/);
      assert.match(text, line);
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
    assert.match(textOf(card), /Två av de ansvariga är borta utan ersättare\./);
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

  it('and may remind whom a message reaches, and name a stand-in for others, or on somebody’s own list', async () => {
    await bot.install(MATTIAS);
    for (let looks = 0; looks < 2; looks += 1) await bot.worker.tick();
    const card = await said();
    const tooltips = (shown: unknown) => elementsOf(shown).map(({ tooltip }) => String(tooltip));
    const about = tooltips(card).filter((one) => /^(?:Påminn|Utse).*(?:Ekdahl|Haddad)$/.test(one));
    assert.deepEqual(about.toSorted(), ['Påminn Mattias Ekdahl', 'Utse ersättare för Amira Haddad']);
    const { card: own } = await bot.submit(ALEX, dataFor(card, 'Mattias Ekdahl'));
    assert.ok(tooltips(own).includes('Utse ersättare för Mattias Ekdahl'));
  });

  it('and reminds nobody from a part of the round but those in it, nor whoever is away without anybody in their place', async () => {
    await bot.install(MATTIAS);
    const days = { from: '2025-09-01', to: '2025-09-10', deputy: undefined };
    await registerAbsence(owner(AMIRA), days, bot.deps);
    const { card } = await ask(bot, ALEX, 'missing', { subject: 'en mer jämlik stad' });
    assert.match(textOf(card), /Påminn\n/);
    const tooltips = elementsOf(card).map(({ tooltip }) => String(tooltip));
    assert.equal(tooltips.includes('Påminn Mattias Ekdahl'), true);
    assert.equal(tooltips.includes('Påminn Amira Haddad'), false);
    assert.doesNotMatch(textOf(card), /Påminn alla/);
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

  it('and whoever stands in for somebody is told that it is theirs to give', async () => {
    const days = { from: '2025-09-01', to: '2025-09-10', deputy: AMIRA.id };
    await registerAbsence(owner(MATTIAS), days, bot.deps);
    const { card } = await ask(bot, AMIRA, 'missing');
    const text = textOf(card);
    assert.match(text, /Mattias Ekdahl \(Amira Haddad svarar\) \(3 svar\)/);
    assert.match(text, /Sju av svaren är dina att ge\./);
  });
});
