import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import type { Item } from '../../../src/domain/plans/plan.ts';
import { type Bot, COORDINATOR, startBot } from '../../bot.ts';
import { ANNA, anItem } from '../../build.ts';
import { dataOf, filledIn, type Json, textOf, valuesOf } from '../../cards.ts';
import { loadJobs, openJobsRound } from '../../jobs-round.ts';

const JOBS = anItem({
  title: 'Fler lärlingar',
  short: 'lärlingarna',
  criteria: ['Antal avtal'],
  measure: { type: 'number', target: { op: 'min', value: 168 } },
});

describe('An answer that contradicts itself', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.close());

  async function start(wish = {}, item: Partial<Item> = {}): Promise<string> {
    await loadJobs(bot, [{ ...JOBS, ...item }]);
    return openJobsRound(bot, wish);
  }

  const send = async (card: Json | undefined, inputs: Record<string, string>) =>
    (await bot.execute(ANNA, { ...dataOf(card, 'submit'), ...filledIn(card), ...inputs })).card;
  const stored = async (round: string) =>
    (await bot.deps.stores.assessments.history('ks-2025', round, 'jobs')).length;

  /** Asked once, nothing is stored, what was filled in stands; the same sent again is taken. */
  async function isAskedOnce(
    round: string,
    inputs: Record<string, string>,
    question: RegExp,
    words = 'svara',
  ): Promise<void> {
    const { card } = await bot.say(ANNA, words);
    const asked = await send(card, inputs);
    assert.match(textOf(asked), question);
    assert.equal(await stored(round), 0);
    for (const [id, value] of Object.entries(inputs)) assert.equal(valuesOf(asked)[id], value);
    await bot.execute(ANNA, { ...dataOf(asked, 'submit'), ...valuesOf(asked) });
    assert.equal(await stored(round), 1);
  }

  const answered = (status: string, value: string) => ({
    ...{ status, value, text_cause: 'Staten dröjer', text_remedy: 'Vi ska förstärka' },
  });

  /** Last round's answer, in a round that is closed. */
  async function answeredBefore(inputs: Record<string, string>): Promise<string> {
    const first = await start({ kind: 'pulse', name: 'Puls i maj', from: '2025-01-01', to: '2025-05-31' });
    const { card } = await bot.say(ANNA, 'svara');
    await send(card, inputs);
    await closeOpenRound(COORDINATOR, first, bot.deps);
    return openJobsRound(bot);
  }

  it('is asked about where the status is better and the outcome worse', async () => {
    const round = await answeredBefore(answered('notMet', '150'));
    const said =
      /Du har valt ”Förväntas uppnås delvis”, som är bättre än ”Förväntas inte uppnås” i Puls i maj\. Men utfallet är sämre: 140 nu, 150 då\. Skicka igen om det stämmer, eller ändra\./;
    await isAskedOnce(round, answered('partly', '140'), said);
  });

  it('is not asked about where both are better', async () => {
    const round = await answeredBefore(answered('notMet', '150'));
    const { card } = await bot.say(ANNA, 'svara');
    await send(card, answered('partly', '160'));
    assert.equal(await stored(round), 1);
  });

  it('is asked about where it is met and something is paused', async () => {
    const round = await start();
    const said =
      /Du har valt ”Förväntas uppnås”, men under ”Vad har hänt\?” står att något har pausats eller avbrutits: ”Avtalet är pausat”\./;
    await isAskedOnce(round, { value: '170', text_happened: 'Bra. Avtalet är pausat.' }, said);
  });

  it('is asked about where a criterion of the plan rests', async () => {
    const round = await start({}, { criteria: ['Avtal (vilande)'] });
    const said = /något som också vägs in har pausats eller avbrutits: ”Avtal \(vilande\)”/;
    await isAskedOnce(round, { value: '170' }, said);
  });

  const year = { kind: 'annual', name: 'Årsanalys 2025', from: '2025-01-01', to: '2025-12-31' };

  it('is asked about where it is achieved before the year is over', async () => {
    const round = await start({ ...year, due: '2026-01-20' });
    const said = /Du har valt ”Uppnått”, men perioden pågår till och med 31 dec/;
    await isAskedOnce(round, { value: '170' }, said);
  });

  it('is asked about where a text says so', async () => {
    const round = await start({ ...year, kind: 'interim', due: '2026-01-20' });
    const said =
      /Under ”Vad har hänt\?” står att målet är uppnått: ”Målet är uppnått”\. Men perioden pågår till och med 31 dec/;
    await isAskedOnce(round, { value: '170', text_happened: 'Målet är uppnått.' }, said);
  });

  it('is asked about in English', async () => {
    const round = await start({ ...year, due: '2026-01-20' });
    await isAskedOnce(
      round,
      { value: '170' },
      /You chose “Met”, but the period goes on until 31 Dec/,
      'answer',
    );
  });

  it('is asked about in English where something is paused', async () => {
    const round = await start();
    const said =
      /You chose “Expected to be met”, but under “What has happened\?” something is said to be paused or discontinued: “The deal is on hold”\. Send it again/;
    await isAskedOnce(round, { value: '170', text_happened: 'The deal is on hold.' }, said, 'answer');
  });
});
