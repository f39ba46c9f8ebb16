import assert from 'node:assert/strict';
import { runRound } from '../../../src/cli/rounds.ts';
import { removePerson } from '../../../src/commands/people/remove-person.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { measureRound } from '../../../src/commands/rounds/measure-round.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { ask } from '../../asking.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { saidOf, stepsOf, textOf } from '../../cards.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

const SAID = { status: 'met' as const, texts: { happened: 'Vi har börjat.', basis: 'Statistik.' } };
const NAMES = /Amira|Alex|Mattias|Jelena|Åsa/;

describe('A coordinator asks how soon a round is answered', () => {
  let bot: Bot;
  let round: Round;

  beforeEach(async () => {
    bot = await startBot();
    round = await openSampleRound(bot);
  });
  afterEach(closeBots);

  /** Six answers of three people: two each after one, two and three days, the last of them late. */
  async function answerSix(): Promise<void> {
    bot.clock.set('2025-09-02T08:00:00Z');
    await answerItems(bot, round, { 'mal-uppvaxt': SAID, 'mal-tillvaxt': SAID }, ALEX);
    bot.clock.set('2025-09-03T08:00:00Z');
    await answerItems(bot, round, { 'mal-naringsliv': SAID, 'mal-klimat': SAID }, AMIRA);
    bot.clock.set('2025-09-16T08:00:00Z');
    await answerItems(bot, round, { 'mal-arbetsgivare': SAID, 'mal-service': SAID }, MATTIAS);
  }

  it('and reads it by area and unit, in words of their own, in Swedish and English', async () => {
    await answerSix();
    const { card } = await bot.say(ALEX, 'hur snabbt svarar de?');
    const text = textOf(card);
    assert.match(text, /^Svarsfrekvens · Delårsrapport 2025/);
    assert.match(text, /\n6 av 16 svar har kommit\nSvarsfrekvens: 38 %\.\nI tid: 4 av 6 svar\./);
    assert.match(text, /Hälften av svaren kom inom 48 timmar från det att frågan skickades/);
    assert.match(text, /Ingen påminnelse har skickats\.\nEfter målområde\n[\s\S]*\nEfter enhet\n/);
    assert.doesNotMatch(text, NAMES);
    const english = textOf((await bot.say(ALEX, 'what is the response rate?')).card);
    assert.match(english, /\n6 of 16 answers received\nAnswer rate: 38%\.\nIn time: 4 of 6 answers\./);
  });

  it('and is told nothing of the pace of one or two people', async () => {
    await answerItems(bot, round, { 'mal-uppvaxt': SAID, 'mal-tillvaxt': SAID }, ALEX);
    const text = textOf((await bot.say(ALEX, 'svarsfrekvens')).card);
    assert.match(
      text,
      /2 av 16 svar har kommit\nSvarsfrekvens: 13 %\.\nHur snabbt svaren kom visas först när fem/,
    );
    assert.doesNotMatch(text, /Hälften|i tid/);
  });

  it('and gets the answer of those who may not see it where they may not, or others read along', async () => {
    await answerSix();
    for (const [who, place] of [
      [AMIRA, undefined],
      [ALEX, CHANNEL],
    ] as const) {
      const { card } = await bot.say(
        who,
        place ? '<at>Målvakt</at> svarsfrekvensen?' : 'svarsfrekvensen?',
        place,
      );
      assert.match(textOf(card), /6 av 16 /);
      assert.doesNotMatch(textOf(card), /I tid|Efter enhet/);
    }
  });

  it('and sees what was sent again unchanged since last time, whoever corrected it later', async () => {
    await answerItems(bot, round, { 'mal-uppvaxt': SAID, 'mal-tillvaxt': SAID }, ALEX);
    await closeOpenRound(COORDINATOR, round.id, bot.deps);
    const period = { kind: 'interim', name: 'Delår två', from: '2025-01-01', to: '2025-11-30' };
    const next = await openNewRound(
      COORDINATOR,
      { plan: round.plan, ...period, due: '2025-12-15' },
      bot.deps,
    );
    await answerItems(
      bot,
      next,
      {
        'mal-uppvaxt': SAID,
        'mal-tillvaxt': { ...SAID, status: 'partly' },
        'mal-arbetsgivare': SAID,
      },
      ALEX,
    );
    await answerItems(bot, next, { 'mal-klimat': SAID }, AMIRA);
    await answerItems(bot, next, { 'mal-service': SAID }, MATTIAS);
    await answerItems(bot, next, { 'mal-uppvaxt': { ...SAID, status: 'notMet' } }, AMIRA);
    const { pace, answered } = await measureRound(COORDINATOR, next.id, bot.deps);
    assert.deepEqual([answered, pace?.repeatable, pace?.unchanged], [5, 2, 1]);
  });

  it('and counts from when the question was sent, in Teams', async () => {
    await bot.install(AMIRA);
    bot.clock.set('2025-09-04T08:00:00Z');
    await bot.worker.tick();
    bot.clock.set('2025-09-04T13:00:00Z');
    const hers = { 'mal-uppvaxt': SAID, 'mal-segregation': SAID, 'mal-delaktighet': SAID };
    await answerItems(bot, round, hers, AMIRA);
    await answerItems(bot, round, { 'mal-tillvaxt': SAID }, ALEX);
    await answerItems(bot, round, { 'mal-naringsliv': SAID }, MATTIAS);
    const { pace } = await measureRound(COORDINATOR, round.id, bot.deps);
    assert.equal(pace?.medianMs, 5 * 3_600_000);
  });

  it('and counts from then also when whoever has answered has left since, and others own it', async () => {
    await bot.install(AMIRA);
    bot.clock.set('2025-09-04T08:00:00Z');
    await bot.worker.tick();
    bot.clock.set('2025-09-04T13:00:00Z');
    const hers = { 'mal-uppvaxt': SAID, 'mal-segregation': SAID, 'mal-delaktighet': SAID };
    await answerItems(bot, round, hers, AMIRA);
    await answerItems(bot, round, { 'mal-tillvaxt': SAID }, ALEX);
    await answerItems(bot, round, { 'mal-naringsliv': SAID }, MATTIAS);
    const before = await measureRound(COORDINATOR, round.id, bot.deps);
    await removePerson(COORDINATOR, AMIRA.id, bot.deps);
    await bot.worker.tick();
    const { pace } = await measureRound(COORDINATOR, round.id, bot.deps);
    assert.deepEqual([pace?.medianMs, pace], [5 * 3_600_000, before.pace]);
  });

  it('of another round that is open, by a button with its name', async () => {
    bot.clock.set('2025-09-02T08:00:00Z');
    const period = { kind: 'pulse', name: 'Puls i höst', from: '2025-09-01', to: '2025-09-30' };
    await openNewRound(COORDINATOR, { plan: round.plan, ...period, due: '2025-10-05' }, bot.deps);
    const { card } = await bot.say(ALEX, 'svarsfrekvens');
    assert.match(textOf(card), /^Svarsfrekvens · Puls i höst/);
    const step = stepsOf(card).find(({ subject }) => subject === 'Delårsrapport 2025');
    assert.ok(step);
    assert.match(textOf((await bot.submit(ALEX, step)).card), /^Svarsfrekvens · Delårsrapport 2025/);
    assert.match(
      saidOf(await bot.say(ALEX, 'svarsfrekvensen i delårsrapporten')),
      /^Svarsfrekvens · Delårsrapport/,
    );
  });

  it('and reads the same in the terminal, and other programs as counts', async () => {
    await answerSix();
    const wording = { language: 'sv' as const, timezone: bot.deps.timezone, now: bot.clock.now() };
    const words = ['measures', round.id];
    const run = { words, options: {}, actor: COORDINATOR, modelsFolder: undefined, wording, deps: bot.deps };
    const { lines, json } = await runRound(run);
    assert.match(lines.replaceAll('\u00A0', ' '), /6 av 16 svar har kommit\.\nSvarsfrekvens: 38 %\./);
    const { asked, answered, pace, units } = Object(json);
    assert.deepEqual([asked, answered, pace.inTime, pace.medianHours], [16, 6, 4, 48]);
    assert.equal(
      units.every((unit: { pace: unknown }) => unit.pace === null),
      true,
    );
  });

  it('and stays at the last page', async () => {
    const { card } = await ask(bot, ALEX, 'measures', { page: 7 });
    assert.match(textOf(card), /Inget av de 16 svaren har kommit[\s\S]*Efter enhet/);
  });
});
