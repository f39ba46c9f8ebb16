import assert from 'node:assert/strict';
import { fillRound } from '../../../src/commands/answers/fill-round.ts';
import { changeSettings } from '../../../src/commands/change-settings.ts';
import { compileReport } from '../../../src/commands/status/compile-summary.ts';
import { Problem } from '../../../src/domain/errors.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Item } from '../../../src/domain/plans/plan.ts';
import { readAnswersCsv } from '../../../src/importers/answers-csv.ts';
import { problemLines } from '../../../src/views/texts/problems.ts';
import { type Bot, COORDINATOR } from '../../bot.ts';
import { textOf, valuesOf } from '../../cards.ts';
import { ANNA, botWith, fieldsOf, planOf } from '../../model-round.ts';
import { send } from '../../question-round.ts';
import { markdownOf } from '../../report-of.ts';

const GOAL: Item = { id: 'goal', kind: 'councilGoal', title: 'Fler cyklar till arbetet', short: 'cyklandet' };
/** As in an income statement, where costs have a minus sign. */
const OFFICE: Item = {
  id: 'office',
  kind: 'budget',
  title: 'Stadskontoret',
  budget: { amount: -9452, costs: 'negative' },
};
/** In plain numbers. */
const ROADS: Item = { id: 'roads', kind: 'budget', title: 'Gatuunderhåll', budget: { amount: 12_000 } };
const ALL = [GOAL, OFFICE, ROADS];

const SAY: Readonly<
  Record<Language, Readonly<Record<'office' | 'roads' | 'howOffice' | 'economy', string>>>
> = {
  sv: {
    office: 'svara stadskontoret',
    roads: 'svara gatuunderhåll',
    howOffice: 'hur går det med budgeten för stadskontoret?',
    economy: 'hur ser ekonomin ut?',
  },
  en: {
    office: 'answer stadskontoret',
    roads: 'answer gatuunderhåll',
    howOffice: 'how is the budget of stadskontoret?',
    economy: 'how is the economy?',
  },
};

const plain = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll('\\', '');

describe('The economy of a round', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await botWith(planOf('2025', ALL), [[ANNA]], ALL);
  });
  afterEach(() => bot.close());

  const say = async (words: string) => (await bot.say(ANNA, words)).card;

  async function answersNow() {
    const { areas } = await compileReport(COORDINATOR, 'prov-interim-1', bot.deps);
    return new Map(
      areas.flatMap(({ lines }) => lines.map(({ item, assessment }) => [item.id, assessment] as const)),
    );
  }

  const words: Readonly<Record<Language, Readonly<Record<string, RegExp>>>> = {
    sv: {
      saved: /är sparat/,
      said: /Underskott · −605 tkr · prognos −10 057 tkr · utfall −6 100 tkr · budget −9 452 tkr/,
      lacking: /Avvikelsen är −605 tkr\. Förklara den: det behövs när den är större än 500 tkr\./,
      noSum: /Prognos för helåret \(tkr\): skriv ett belopp, till exempel −12 500 eller 1,2 mnkr\./,
    },
    en: {
      saved: /is saved/,
      said: /Deficit · SEK −605,000 · forecast SEK −10,057,000 · outcome SEK −6,100,000 · budget SEK −9,452,000/,
      lacking:
        /The deviation is SEK −605,000\. Explain it: that is needed when it is larger than SEK 500,000\./,
      noSum:
        /Forecast for the whole year \(SEK thousand\): write a sum, for example −12,500 or 1\.2 million\./,
    },
  };
  const answered = {
    sv: /2 budgetområden: 1 underskott och 1 saknar svar.*Stadskontoret/s,
    en: /2 budget areas: 1 deficit and 1 .*Stadskontoret/s,
  };
  const fields = {
    sv: ['Utfall för perioden (tkr)', 'Prognos för helåret (tkr) *', 'Vad förklarar avvikelsen mot budget?'],
    en: [
      'Outcome of the period (SEK thousand)',
      'Forecast for the whole year (SEK thousand) *',
      'What explains the deviation from the budget?',
    ],
  };

  for (const language of ['sv', 'en'] as const) {
    it(`asks for outcome and forecast, and why they are far from the budget (${language})`, async () => {
      if (language === 'en') await bot.say(ANNA, 'language english');
      const { saved, said, lacking, noSum } = words[language];
      const card = await say(SAY[language].office);
      assert.deepEqual(fieldsOf(card), fields[language]);
      const none = await send(bot, card, { value: '', forecast: 'mycket', text_explanation: '' });
      assert.match(plain(textOf(none)), noSum ?? /^$/);
      const filled = { value: '6,1 mnkr', forecast: '10 057', text_explanation: '' };
      const again = await send(bot, none, filled);
      assert.match(plain(textOf(again)), lacking ?? /^$/);
      const receipt = await send(bot, again, {
        ...filled,
        text_explanation: 'Två vakanta tjänster tillsattes i mars.',
      });
      assert.match(textOf(receipt), saved ?? /^$/);
      assert.match(plain(textOf(receipt)), said ?? /^$/);
      const one = (await answersNow()).get('office');
      assert.deepEqual(
        [one?.value, one?.forecast, one?.deviation, one?.budget, one?.status],
        [-6100, -10_057, -605, { amount: -9452, costs: 'negative' }, 'unknown'],
      );
      assert.match(plain(textOf(await say(SAY[language].howOffice))), said ?? /^$/);
      assert.match(plain(textOf(await say(SAY[language].economy))), answered[language]);
    });
  }

  it('takes a forecast below a budget in plain numbers for a surplus', async () => {
    const receipt = await send(bot, await say('svara gatuunderhåll'), { value: '', forecast: '11 600' });
    assert.match(plain(textOf(receipt)), /Överskott · \+400 tkr · prognos 11 600 tkr · budget 12 000 tkr/);
  });

  it('asks for an explanation above the threshold that is set', async () => {
    await changeSettings(COORDINATOR, { wish: { economy: '300' } }, bot.deps);
    const again = await send(bot, await say('svara gatuunderhåll'), { value: '', forecast: '11 600' });
    assert.match(plain(textOf(again)), /Avvikelsen är \+400 tkr\. .* större än 300 tkr/);
  });

  it('takes the same answers from a file, by the same rules', async () => {
    const head = 'post;ansvarig;utfall;prognos;förklaring\n';
    const fill = (rows: string) =>
      fillRound(
        COORDINATOR,
        {
          round: 'prov-interim-1',
          lines: (plan) => readAnswersCsv(head + rows, plan),
          dryRun: false,
          replace: false,
        },
        bot.deps,
      );
    await assert.rejects(fill('Stadskontoret;anna;;-10 057;'), (error) => {
      assert.ok(error instanceof Problem);
      assert.deepEqual(
        error.findings.map(({ at, code, value, limit }) => [at, code, value, limit]),
        [['explanation', 'unexplained', -605, 500]],
      );
      const lines = (['sv', 'en'] as const).map((language) => plain(problemLines(error, language).join()));
      assert.match(lines[0] ?? '', /avvikelsen är −605 tkr, och större än 500 tkr ska förklaras/);
      assert.match(
        lines[1] ?? '',
        /the deviation is SEK −605,000, and more than SEK 500,000 is to be explained/,
      );
      return true;
    });
    await fill('Stadskontoret;anna;;-10 057;Vakanser\nGatuunderhåll;anna;7 mnkr;12 000;');
    const answers = await answersNow();
    assert.deepEqual(
      ['office', 'roads'].map((item) => [answers.get(item)?.forecast, answers.get(item)?.deviation]),
      [
        [-10_057, -605],
        [12_000, 0],
      ],
    );
  });

  it('stands as a table in summary and report, apart from the goals', async () => {
    await send(bot, await say('svara stadskontoret'), {
      value: '',
      forecast: '10 057',
      text_explanation: 'Vakanser.',
    });
    const summary = plain(textOf(await say('sammanställ')));
    assert.match(summary, /Ekonomi\nPlus är överskott, minus är underskott\./);
    assert.match(summary, /Stadskontoret\n▼ Underskott · −605 tkr · prognos −10 057 tkr · budget −9 452 tkr/);
    const report = await compileReport(COORDINATOR, 'prov-interim-1', bot.deps);
    const markdown = plain(markdownOf(report, { language: 'sv', timezone: 'Europe/Stockholm' }));
    assert.match(
      markdown,
      /\| Budgetområde \| Budget \(tkr\) \| Prognos \(tkr\) \| Avvikelse \(tkr\) \| Förklaring \|/,
    );
    assert.match(markdown, /\| Stadskontoret \| −9 452 \| −10 057 \| ▼ Underskott −605.* \| Vakanser\. \|/);
    assert.deepEqual(
      report.counts.filter(({ count }) => count > 0),
      [],
      'what is judged has no economy among it',
    );
  });

  it('is not stored anew when it is sent as it stands', async () => {
    await send(bot, await say('svara gatuunderhåll'), { value: '8 000', forecast: '11 600' });
    const { card: form } = await bot.execute(ANNA, {
      ...{ verb: 'open', form: 1, language: 'sv', round: 'prov-interim-1' },
      ...{ item: 'roads', respondent: 'owner' },
    });
    assert.deepEqual([valuesOf(form).value, valuesOf(form).forecast], ['8000', '11600']);
    await send(bot, form, {});
    assert.equal((await answersNow()).get('roads')?.version, 1);
  });
});
