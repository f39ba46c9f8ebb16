import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';

/** A report of an invented board, with a table below its goal. */
function reportWith(table: string, title = 'Delårsrapport 2026') {
  const text = `# ${title}\n\nKulturnämnden\n\nPerioden 1 januari–31 augusti 2026\n\n## Målområde - En stad att växa i\n\n### Kommunfullmäktigemål - Fler barn läser\n\nUppföljning av målet\n\nFler barn har lånat böcker.\n\n## Ekonomi\n\n${table}\n`;
  return readDocument('rapport.md', text);
}

/** What was read of each budget area: name, budget, costs, outcome, forecast, deviation, explanation. */
function areasOf(table: string, title?: string) {
  const { plan, pastRound } = reportWith(table, title);
  const said = new Map((pastRound?.answers ?? []).map((answer) => [answer.item, answer]));
  return plan.items.flatMap(({ id, kind, title: name, budget }) => {
    if (kind !== 'budget') return [];
    const { value, forecast, deviation, texts } = { texts: {}, ...said.get(id) };
    const signs = budget?.costs === 'negative' ? ['−'] : [];
    const sums = {
      ...(value === undefined ? {} : { value }),
      ...(forecast === undefined ? {} : { forecast }),
    };
    const why = 'explanation' in texts ? [texts.explanation] : [];
    return [[name, budget?.amount, ...signs, sums, deviation, ...why]];
  });
}

const findingsOf = (table: string) =>
  reportWith(table).unplaced.flatMap(({ code, value }) => (/sums|money/.test(code) ? [[code, value]] : []));

describe('The economy of a document', () => {
  const whole: readonly [what: string, table: string, areas: readonly (readonly unknown[])[]][] = [
    [
      'in thousands, by the heads of its columns',
      'Driftredovisning, tkr\n\n| Verksamhet | Budget 2026 | Prognos 2026 | Avvikelse |\n|---|---|---|---|\n| Bibliotek | 12 500 | 12 900 | -400 |\n| Kulturskola | 8 000 | 7 250 | 750 |\n| Summa | 20 500 | 20 150 | 350 |',
      [
        ['Bibliotek', 12_500, { forecast: 12_900 }, -400],
        ['Kulturskola', 8000, { forecast: 7250 }, 750],
      ],
    ],
    [
      'in millions, in another order, with a number before the name',
      '| Nr | Verksamhet (mnkr) | Avvikelse | Avvikelse i % | Prognos helår | Budget helår | Utfall jan-aug | Kommentar |\n|---|---|---|---|---|---|---|---|\n| 10 | Bibliotek | −0,4 | −3,2 | 12,9 | 12,5 | 8,1 | Fler vikarier. |',
      [['Bibliotek', 12_500, { value: 8100, forecast: 12_900 }, -400, 'Fler vikarier.']],
    ],
    [
      'of a part of the year and of the whole of it',
      'Belopp i tkr\n\n| Område | Budget jan-aug | Utfall jan-aug | Avvikelse | Årsbudget | Prognos | Avvikelse |\n|---|---|---|---|---|---|---|\n| Bad | 6 000 | 6 100 | -100 | 9 000 | 9 300 | -300 |',
      [['Bad', 9000, { value: 6100, forecast: 9300 }, -300]],
    ],
    [
      'with minus before costs',
      '| Tkr | Budget | Prognos | Avvikelse |\n|---|---|---|---|\n| Idrott | -4 000 | -4 700 | -700 |\n| Avgifter | 900 | 950 | 50 |',
      [
        ['Idrott', -4000, '−', { forecast: -4700 }, -700],
        ['Avgifter', 900, '−', { forecast: 950 }, 50],
      ],
    ],
    [
      'in whole kronor, after the year',
      'Alla belopp anges i kronor.\n\n| Enhet | Budget | Utfall | Avvikelse |\n|---|---|---|---|\n| Museum | 1 250 000 | 1 100 500 | 149 500 |',
      [['Museum', 1250, { value: 1100.5 }, 149.5]],
    ],
    [
      'in the unit that stands in a cell, whatever the table is in',
      'Tkr\n\n| Verksamhet | Budget 2026 | Prognos 2026 |\n|---|---|---|\n| Fritid | 12 mnkr | 12 500 |',
      [['Fritid', 12_000, { forecast: 12_500 }, undefined]],
    ],
    [
      'of this year alone',
      'Tkr\n\n| Verksamhet | Utfall 2025 | Budget 2026 | Prognos 2026 |\n|---|---|---|---|\n| Fritid | 500 | 700 | 650 |',
      [['Fritid', 700, { forecast: 650 }, undefined]],
    ],
    [
      'of which only words are left, with names on lines of their own',
      'Tabell, belopp i tkr\n\nVerksamhet Budget Prognos Avvikelse Kommentar\n\nBibliotek 12 500 12 900 -400 Fler vikarier\n\nÖppen verksamhet för unga\noch föreningar\n\n1 800 1 600 200\n\nSUMMA 14 300 14 500 -200',
      [
        ['Bibliotek', 12_500, { forecast: 12_900 }, -400, 'Fler vikarier'],
        ['Öppen verksamhet för unga och föreningar', 1800, { forecast: 1600 }, 200],
      ],
    ],
  ];
  for (const [what, table, areas] of whole) {
    it(`is read ${what}`, () => {
      const title = /Enhet \|/.test(table) ? 'Årsanalys 2026' : undefined;
      assert.deepEqual(areasOf(table, title), areas);
      assert.deepEqual(findingsOf(table), []);
    });
  }

  const unread: readonly [what: string, table: string, findings: readonly (readonly unknown[])[]][] = [
    [
      'whose sums do not agree',
      '| Verksamhet (tkr) | Budget | Prognos | Avvikelse |\n|---|---|---|---|\n| Bibliotek | 12 500 | 12 9 | -400 |',
      [['torn-sums', 'Bibliotek 12 500 12 9 -400']],
    ],
    [
      'in which plus may be a deficit',
      '| Verksamhet (tkr) | Budget | Prognos | Avvikelse |\n|---|---|---|---|\n| Bibliotek | 12 500 | 12 900 | 400 |',
      [['torn-sums', 'Bibliotek']],
    ],
    [
      'that does not say its unit',
      '| Verksamhet | Budget | Prognos | Avvikelse |\n|---|---|---|---|\n| Bibliotek | 12 500 | 12 900 | -400 |',
      [['no-money-unit', 'Verksamhet Budget Prognos Avvikelse']],
    ],
  ];
  for (const [what, table, findings] of unread) {
    it(`is listed and not guessed of a row ${what}`, () => {
      assert.deepEqual(areasOf(table), []);
      assert.deepEqual(findingsOf(table), findings);
    });
  }

  it('is no table of goals, whatever these cost', () => {
    const table =
      'Tkr\n\n| Indikator | Budget | Utfall |\n|---|---|---|\n| Antal lån | 12 | 14 |\n\nPengar räcker inte till allt, och mycket hänger på budget prognos.';
    assert.deepEqual([areasOf(table), findingsOf(table)], [[], []]);
  });
});
