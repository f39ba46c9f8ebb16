/** The economy of the interim report of 2025: read, asked, answered through cards, and in the report. */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { showDigest } from '../../../src/commands/deliveries/digest.ts';
import { auditRound } from '../../../src/commands/reports/audit-round.ts';
import { compileRound } from '../../../src/commands/reports/compile-round.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { viewerOf } from '../../../src/domain/people/viewer.ts';
import type { ReadAnswer } from '../../../src/domain/plans/read-document.ts';
import { digestCard } from '../../../src/views/deliveries/digest.ts';
import { reportCsv } from '../../../src/views/reports/csv.ts';
import { reportDocx } from '../../../src/views/reports/docx.ts';
import { reportHtml } from '../../../src/views/reports/html.ts';
import { reportJson } from '../../../src/views/reports/json.ts';
import { reportOutline } from '../../../src/views/reports/outline.ts';
import { type Bot, COORDINATOR } from '../../bot.ts';
import { dataOf, textOf, valuesOf } from '../../cards.ts';
import { ANNA, botWith } from '../../model-round.ts';
import { areSeedsThere, seedDocument } from '../../seeds.ts';

const NOTHING: Partial<ReadAnswer> = {};
const ROWS = /<w:tr\b.*?<\/w:tr>/gs;

const SAID = {
  sv: {
    ask: 'svara',
    saved: /är sparat/,
    head: ['Budgetområde', 'Budget (tkr)', 'Prognos (tkr)', 'Avvikelse (tkr)'],
  },
  en: {
    ask: 'answer',
    saved: /is saved/,
    head: ['Budget area', 'Budget (SEK thousand)', 'Forecast (SEK thousand)', 'Deviation (SEK thousand)'],
  },
} as const;

/** The rows of a Word document's tables, each cell as its text. */
function rowsIn(docx: Uint8Array): readonly (readonly string[])[] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(ROWS)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
      [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text = '']) => text)
        .join('')
        .replaceAll('\u00A0', ' '),
    ),
  );
}

describe('The economy that the city has reported', () => {
  let bot: Bot | undefined;

  before(function () {
    if (!areSeedsThere) this.skip();
  });
  afterEach(async () => {
    await bot?.close();
    bot = undefined;
  });

  for (const language of LANGUAGES) {
    it(`is asked about in cards, and stands in the report as it was (${language})`, async () => {
      const { plan, pastRound } = await seedDocument('001');
      const areas = plan.items.filter(({ kind }) => kind === 'budget');
      const said = new Map((pastRound?.answers ?? []).map((answer) => [answer.item, answer]));
      assert.equal(areas.length, 26);
      bot = await botWith(plan, [[ANNA]], areas);
      let { card } = await bot.say(ANNA, SAID[language].ask);
      for (const _ of areas) {
        const sent = dataOf(card, 'submit');
        const { value, forecast, texts } = said.get(String(sent.item)) ?? NOTHING;
        const inputs = {
          value: value === undefined ? '' : String(value),
          forecast: String(forecast),
          text_explanation: texts?.explanation ?? 'Den förklaras i texten.',
        };
        ({ card } = await bot.execute(ANNA, { ...sent, ...valuesOf(card), ...inputs }));
        assert.match(textOf(card), SAID[language].saved, String(sent.item));
        assert.ok(Buffer.byteLength(JSON.stringify(card)) <= 25 * 1024);
      }
      const round = `${plan.id}-interim-1`;
      const compiled = await compileRound(viewerOf(COORDINATOR), { round }, bot.deps);
      const outline = reportOutline(compiled, { language, timezone: 'Europe/Stockholm' });
      const rows = rowsIn(await reportDocx(outline));
      const head = rows.find(([first]) => first === SAID[language].head[0]);
      assert.ok(head);
      for (const word of SAID[language].head) assert.ok(head.includes(word), `${head}`);
      const of = (area: string) => rows.find(([first]) => first?.startsWith(area))?.slice(1) ?? [];
      const plain = (text: string) => text.replace(/[^\d−+]/g, '').replace('+', '');
      assert.deepEqual(
        ['Kansli', 'Juridik', 'Nettokostnad', 'Arvoden'].map((area) => {
          const [budget = '', outcome = '', forecast = '', deviation = ''] = of(area);
          return [budget, outcome, forecast]
            .map(plain)
            .concat(/[+−][\d ,]*\d\d\d/.exec(deviation)?.[0] ?? '');
        }),
        [
          ['−9452', '', '−10057', language === 'sv' ? '−605' : '−605'],
          ['−10524', '', '−11024', '−500'],
          ['−510327', '−272907', '−496377', language === 'sv' ? '+13 950' : '+13,950'],
          ['47500', '', '44800', language === 'sv' ? '+2 700' : '+2,700'],
        ],
      );
      assert.match(of('Lokalkostnader').at(-1) ?? '', /hyreskostnader/);
      assert.match(reportHtml(outline), /<td[^>]*>.*Visselblåsarfunktionen/s);
      const csv = reportCsv(compiled, { language, timezone: 'Europe/Stockholm' });
      assert.match(csv, /;-10524;-11024;-500;/);
      const { assessments } = reportJson(compiled, { publication: undefined });
      const law = assessments.find(({ title }) => title === 'Juridik');
      assert.deepEqual([law?.forecast, law?.deviation, law?.budget?.amount], [-11_024, -500, -10_524]);
      const amongGoals = compiled.areas.flatMap(({ entries }) => entries).filter(({ item }) => item.budget);
      assert.deepEqual([compiled.economy.length, amongGoals.length], [26, 0]);
    });
  }

  it('is missed by the auditor’s test where a large deviation has no explanation, and told of in the digest', async () => {
    const plan = {
      ...{ id: 'prov', title: 'Prov', board: 'Servicenämnden', year: 2025, language: 'sv' as const },
      items: [{ id: 'roads', kind: 'budget' as const, title: 'Gator', budget: { amount: 10_000 } }],
    };
    bot = await botWith(plan, [[ANNA]]);
    const { card } = await bot.say(ANNA, 'svara gator');
    const filled = { value: '', forecast: '10 400', text_explanation: '' };
    await bot.execute(ANNA, { ...dataOf(card, 'submit'), ...valuesOf(card), ...filled });
    const found = async () => {
      assert.ok(bot);
      const { findings } = await auditRound(COORDINATOR, 'prov-interim-1', bot.deps);
      return findings.map(({ rule, item }) => `${rule} ${item}`);
    };
    const digest = async () => {
      assert.ok(bot);
      const wording = { language: 'sv', timezone: 'Europe/Stockholm', now: bot.clock.now() } as const;
      return textOf(digestCard(await showDigest(viewerOf(COORDINATOR), bot.deps), wording)).replaceAll(
        '\u00A0',
        ' ',
      );
    };
    assert.deepEqual(await found(), []);
    assert.doesNotMatch(await digest(), /från budget/);
    // What was no deviation to explain is one by a lower threshold.
    const { value, etag } = await bot.deps.stores.settings.read();
    const by = {
      by: { id: ANNA.id, name: ANNA.name },
      at: bot.clock.now().toISOString(),
      from: 'chat' as const,
    };
    await bot.deps.stores.settings.save({ value: { ...value, economyThreshold: 300 }, etag }, by);
    assert.deepEqual(await found(), ['unexplained roads']);
    assert.match(await digest(), /Ett budgetområde avviker mer än 300 tkr från budget\./);
  });
});
