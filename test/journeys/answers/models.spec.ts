import assert from 'node:assert/strict';
import type { Item } from '../../../src/domain/plans/plan.ts';
import type { Bot } from '../../bot.ts';
import { dataOf, elementsOf, filledIn, textOf, valuesOf } from '../../cards.ts';
import {
  ANNA,
  answer,
  botWith,
  fieldsOf,
  METRO,
  planOf,
  readsOf,
  reportOf,
  STATUS,
} from '../../model-round.ts';

function choicesOf(card: unknown): readonly string[] {
  return elementsOf(card)
    .flatMap(({ choices }) => (Array.isArray(choices) ? choices : []))
    .map(({ title }) => title);
}

const TREND = 'Hur går arbetet jämfört med planen? *';

describe('A round by the model of', () => {
  let bot: Bot;
  afterEach(() => bot.close());

  describe('2019', () => {
    const share: Item = {
      id: 'share',
      kind: 'indicator',
      parent: 'metro',
      title: 'Antal anslutna tjänster',
      measure: { type: 'number', target: { op: 'min', value: 168 } },
    };
    const plan = planOf('2019', [METRO, share]);

    it('asks for a status, an outcome and three texts, and for no trend', async () => {
      bot = await botWith(plan);
      const { card } = await bot.say(ANNA, 'svara');
      assert.deepEqual(fieldsOf(card), [
        STATUS,
        'Utfall',
        'Hur gick det? *',
        'Varför blev det så? *',
        'Hur påverkar utfallet verksamhetens fortsatta arbete? *',
      ]);
      assert.deepEqual(choicesOf(card), [
        '●\u00A0Uppnås under året',
        '◆\u00A0Uppnås delvis under året',
        '■\u00A0Uppnås inte under året',
        '—\u00A0Går inte att följa upp än',
      ]);
      assert.match(textOf(card), /minst 168/);
    });

    it('shows status and texts everywhere, and no trend anywhere', async () => {
      bot = await botWith(plan);
      const receipt = textOf(
        await answer(bot, ANNA, { status: 'partly', value: '150', text_why: 'Det tog tid.' }),
      );
      assert.match(receipt, /Uppnås delvis under året · 150, målvärde minst 168/);
      const reads = await readsOf(bot);
      for (const [name, text] of Object.entries({ ...reads, receipt })) {
        assert.doesNotMatch(
          text,
          /planering|(?:positiv|negativ) avvikelse|jämfört med planen|Förväntas/i,
          name,
        );
      }
      assert.match(reads.status ?? '', /Varför blev det så\?\nDet tog tid\./);
      assert.match(reads.all ?? '', /◆[\s\S]*Uppnås delvis under året/);
      assert.match(
        reads.report ?? '',
        /\*\*◆ Uppnås delvis under året\u00A0· 150, målvärde minst 168\*\* \(Källa\s1\)\n\n#### Hur gick det\?/,
      );
      const { plan: told, assessments } = await reportOf(bot);
      assert.deepEqual(told.asks, ['status']);
      assert.equal(assessments[0]?.status, 'partly');
      assert.ok(assessments[0] && !('direction' in assessments[0]));
    });

    it('asks once more when status and outcome say different things, and then takes the answer', async () => {
      bot = await botWith(plan);
      const { card } = await bot.say(ANNA, 'svara');
      const filled = filledIn(card, { status: 'met', value: '150' });
      const { card: doubt } = await bot.execute(ANNA, { ...dataOf(card, 'submit'), ...filled });
      assert.match(
        textOf(doubt),
        /Du har valt ”Uppnås under året”, men utfallet 150 är lägre än målvärdet, minst 168\. Skicka igen om det stämmer/,
      );
      assert.deepEqual(valuesOf(doubt), filled);
      assert.equal((await reportOf(bot)).answered, 0);
      const { card: receipt } = await bot.execute(ANNA, { ...dataOf(doubt, 'submit'), ...filled });
      assert.match(textOf(receipt), /är sparat/);
      assert.match(textOf((await bot.say(ANNA, 'svara metron')).card), /150 – lägre än målvärdet/);
    });

    it('asks for women and men apart where the measure says so, and shows them in that order', async () => {
      const bySex = { ...share, measure: { type: 'number', unit: '%', bySex: true } } as const;
      bot = await botWith({ ...plan, items: [METRO, bySex] });
      const { card } = await bot.say(ANNA, 'svara');
      assert.deepEqual(fieldsOf(card).slice(1, 4), [
        'Utfall, totalt (%)',
        'Utfall för kvinnor eller flickor (%)',
        'Utfall för män eller pojkar (%)',
      ]);
      const half = filledIn(card, { value: '54', women: '60', men: '' });
      const { card: again } = await bot.execute(ANNA, { ...dataOf(card, 'submit'), ...half });
      assert.match(textOf(again), /Utfall för män eller pojkar: skriv ett tal/);
      const { card: receipt } = await bot.execute(ANNA, { ...dataOf(again, 'submit'), ...half, men: '48,5' });
      const said = /54\s% totalt \(kvinnor 60\s%, män 48,5\s%\)/;
      const { status, report } = await readsOf(bot);
      for (const text of [textOf(receipt), status, report]) assert.match(text ?? '', said);
      const { women, men } = valuesOf((await bot.say(ANNA, 'svara metron')).card);
      assert.deepEqual([women, men], ['60', '48,5']);
      assert.deepEqual((await reportOf(bot)).assessments[0]?.bySex, { women: 60, men: 48.5 });
    });
  });

  describe('2020', () => {
    it('asks for the trend with its symbols and one text, and for no status', async () => {
      bot = await botWith(planOf('2020'));
      const { card } = await bot.say(ANNA, 'svara');
      assert.deepEqual(fieldsOf(card), [TREND, 'Avstämning *']);
      assert.deepEqual(choicesOf(card), [
        '►\u00A0Enligt planering',
        '▲\u00A0Positiv avvikelse',
        '▼\u00A0Negativ avvikelse',
        '▲▼\u00A0Både positiv och negativ avvikelse',
      ]);
      const { card: again } = await bot.execute(ANNA, { ...dataOf(card, 'submit'), text_reconciliation: '' });
      assert.match(textOf(again), /Välj hur arbetet går[\s\S]*Avstämning: Skriv några ord\./);
    });

    it('shows the trend everywhere, and a status nowhere', async () => {
      bot = await botWith(planOf('2020'));
      const receipt = textOf(
        await answer(bot, ANNA, { direction: 'mixed', text_reconciliation: 'Löper på.' }),
      );
      assert.match(receipt, /▲▼ \nBåde positiv och negativ avvikelse\nAvstämning: \nLöper på\./);
      const reads = await readsOf(bot);
      for (const [name, text] of Object.entries({ ...reads, receipt })) {
        assert.doesNotMatch(text, /[Uu]ppnå|delvis|[●◆■]|Vad har hänt|Bedömning \|/, name);
        assert.match(text, /▲▼/, name);
      }
      assert.match(reads.summary ?? '', /Det enda målet: både positiv och negativ avvikelse/);
      assert.match(
        reads.report ?? '',
        /▲▼ Både positiv och negativ avvikelse \| 1 \|[\s\S]*\| Mål \| Trend \|/,
      );
      const { counts, assessments } = await reportOf(bot);
      assert.deepEqual(counts, { asPlanned: 0, positive: 0, negative: 0, mixed: 1 });
      assert.equal(assessments[0]?.direction, 'mixed');
    });

    it('tells of a trend that has changed, with both symbols', async () => {
      bot = await botWith(planOf('2020'));
      await answer(bot, ANNA, { direction: 'asPlanned' });
      const { card } = await bot.say(ANNA, 'svara metron');
      await bot.execute(ANNA, { ...dataOf(card, 'submit'), ...filledIn(card, { direction: 'negative' }) });
      assert.match(
        (await readsOf(bot)).status ?? '',
        /Sämre än 1 sep kl\. 10\.00, från ► enligt planering till ▼ negativ avvikelse/,
      );
    });
  });

  describe('2025', () => {
    it('asks for status and basis, and for the trend of whoever wants to tell it, and shows both', async () => {
      bot = await botWith(planOf('2025'));
      const { card } = await bot.say(ANNA, 'svara');
      assert.deepEqual(fieldsOf(card), [
        STATUS,
        TREND.replace(' *', ''),
        'Vad har hänt? *',
        'Vad bygger du bedömningen på? *',
        'Vad beror avvikelsen på?',
        'Vad gör ni åt det?',
      ]);
      const receipt = textOf(await answer(bot, ANNA, {}));
      assert.match(receipt, /Förväntas uppnås · Enligt planering/);
      const reads = await readsOf(bot);
      assert.match(reads.report ?? '', /● Förväntas uppnås\u00A0· Enligt planering/);
      for (const text of Object.values(reads)) assert.doesNotMatch(text, /Hur gick det\?|Avstämning/);
      // A report has a column for the trend; where there is a status, cards tell the trend in words.
      const { report: _, ...cards } = reads;
      for (const text of Object.values(cards)) assert.doesNotMatch(text, /[►▲▼]/);
    });
  });
});
