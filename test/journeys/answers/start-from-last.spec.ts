import assert from 'node:assert/strict';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import type { Item } from '../../../src/domain/plans/plan.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { dataOf, seenOf, textOf, valuesOf } from '../../cards.ts';
import { ANNA, botWith, METRO, planOf } from '../../model-round.ts';
import { KIM, load2025, open2025, report2024 } from '../../past-rounds.ts';

describe('The last answer of an old report', () => {
  afterEach(closeBots);

  const cases = [
    ['commitment', 'comment', 'Kommentar'],
    ['assignment', 'done', 'Vad har gjorts'],
    ['indicator', 'remark', 'Kommentar till utfallet'],
  ] as const;
  for (const [kind, field, label] of cases)
    it(`stands under what is asked today of: ${kind}`, async () => {
      const item: Item = { id: 'work', kind, title: 'Mötena i Öresundsregionen' };
      const bot = await botWith(planOf('2019', [METRO, item]), [[ANNA]], [item]);
      const period = { kind: 'interim' as const, from: '2024-01-01', to: '2024-08-31' };
      const texts = { outcome: 'Alla möten har hållits.' };
      const answers = [{ item: 'work', line: 3, status: 'met' as const, texts }];
      const pastRound = { ...period, name: 'Delår 2024', answers };
      const { questions: _, ...plan } = planOf('2019', [METRO, item]);
      const document = { plan, ids: 'given' as const, unplaced: [], pastRound };
      await importPastRound(COORDINATOR, { document, dryRun: false }, bot.deps);
      const { card } = await bot.say(ANNA, 'svara');
      assert.match(seenOf(card), new RegExp(`${label}[?:]? \\n?Alla möten har hållits`));
      const { card: filled } = await bot.execute(ANNA, { ...dataOf(card, 'start-from'), ...valuesOf(card) });
      assert.equal(valuesOf(filled)[`text_${field}`], texts.outcome);
    });
});

describe('The last answer', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await load2025(bot);
    await importPastRound(COORDINATOR, { document: report2024(), dryRun: false }, bot.deps);
    await open2025(bot);
  });
  afterEach(closeBots);

  it('is asked about with one question where it was a forecast and is to be a verdict, and stored by one tap more', async () => {
    await closeOpenRound(COORDINATOR, 'ks-2025-interim-2', bot.deps);
    const annual = { kind: 'annual', name: 'Årsanalys 2025', from: '2025-01-01', to: '2025-12-31' };
    const { id } = await openNewRound(
      COORDINATOR,
      { plan: 'ks-2025', ...annual, due: '2026-01-20' },
      bot.deps,
    );
    bot.clock.set('2026-01-07T08:00:00Z');
    const { card } = await bot.say(KIM, 'svara öresund');
    const { card: asked } = await bot.execute(KIM, dataOf(card, 'unchanged'));
    assert.match(
      textOf(asked),
      /Förra gången var det en prognos: ”Förväntas uppnås”\. Nu gäller utfallet: ”Uppnått”\. Stämmer det\?/,
    );
    const history = () => bot.deps.stores.assessments.history('ks-2025', id, 'growth');
    assert.deepEqual(await history(), []);
    const { card: receipt } = await bot.execute(KIM, { ...dataOf(asked, 'submit'), ...valuesOf(asked) });
    assert.match(textOf(receipt), /är sparat\n● \nUppnått/);
    assert.equal((await history())[0]?.texts.happened, 'Studien är klar.');
  });

  it('fills the form, so that a word of it can be changed, and leaves what has been typed', async () => {
    const { card } = await bot.say(KIM, 'svara');
    const typed = { text_basis: 'Nytt underlag' };
    const { card: filled } = await bot.execute(KIM, {
      ...dataOf(card, 'start-from'),
      ...valuesOf(card),
      ...typed,
    });
    assert.match(seenOf(filled), /Förra svaret står i fälten/);
    const { status, text_happened, text_basis } = valuesOf(filled);
    assert.deepEqual([status, text_happened, text_basis], ['met', 'Studien är klar.', 'Nytt underlag']);
    const { card: receipt } = await bot.execute(KIM, { ...dataOf(filled, 'submit'), ...valuesOf(filled) });
    assert.match(textOf(receipt), /version 1/);
  });

  it('is said again, and what had been typed instead is kept', async () => {
    const { card } = await bot.say(KIM, 'svara');
    const typed = { text_happened: 'Något helt annat' };
    const { card: receipt } = await bot.execute(KIM, {
      ...dataOf(card, 'unchanged'),
      ...valuesOf(card),
      ...typed,
    });
    assert.match(textOf(receipt), /är sparat[\s\S]*Det du hade skrivit finns kvar som utkast/);
    const { card: again } = await bot.execute(KIM, { ...dataOf(receipt, 'open'), ...valuesOf(receipt) });
    assert.equal(valuesOf(again).text_happened, 'Något helt annat');
  });
});
