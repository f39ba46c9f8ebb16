import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';

const REPORT = 'Årsrapport 2031\n\nHamnnämnden\n\nMål: Kajen är öppen\n\n';

/** What is read of each measure: its target, what was measured, and of women and men. */
function measuredIn(table: string): readonly unknown[] {
  const { plan, pastRound } = readDocument('rapport.txt', REPORT + table);
  const answers = new Map(pastRound?.answers.map((answer) => [answer.item, answer]));
  return plan.items.flatMap(({ kind, id, title, measure }) => {
    const { value, bySex } = answers.get(id) ?? {};
    return kind === 'indicator' ? [[title, measure?.target?.value, value, bySex?.women, bySex?.men]] : [];
  });
}

const GUESTS = ['Antal gäster', 40, 44, 20, 24];
const PLEASED = ['Andel nöjda gäster', 80, 81, 83, 79];

const TABLES: readonly [what: string, table: string, measures: readonly unknown[]][] = [
  [
    'columns aligned by blanks, one head above nothing',
    `    Nyckeltal                Mål 2031     Utfall 2031
                                          Totalt   Flickor   Pojkar
    Antal gäster             minst 40     44       20        24
    Andel nöjda
    gäster                   minst 80 %   81 %     83 %      79 %
`,
    [GUESTS, PLEASED],
  ],
  [
    'a head in the middle of what it spans',
    `Nyckeltal            Målvärde           Utfall 2031
                                    Totalt   Kvinnor   Män
Antal gäster         minst 40       44       20        24
`,
    [GUESTS],
  ],
  [
    'three years, each by sex in short, beside a target whose year stands below',
    `Nyckeltal            Mål      Utfall 2029      Utfall 2030      Utfall 2031
                     2031     Tot  Kv   M      Tot  Kv   M      Tot  Kv   M
Antal gäster         minst 40 31   15   16     36   20   16     44   20   24
Andel nöjda gäster   80 %     70 % 71 % 69 %   72 % 73 % 71 %   81 % 83 % 79 %
`,
    [GUESTS, PLEASED],
  ],
  [
    'years above the heads of the columns',
    `                     Utfall 2030                Utfall 2031                Mål 2031
Nyckeltal            Totalt   Kvinnor   Män     Totalt   Kvinnor   Män     Totalt
Antal gäster         36       20        16      44       20        24      minst 40
`,
    [GUESTS],
  ],
  [
    'cells between tabs, whose last are gone from the first row',
    'Nyckeltal\tMål 2031\tUtfall 2031\n\t\tTotalt\tKvinnor\tMän\nAntal gäster\tminst 40\t44\t20\t24\n',
    [GUESTS],
  ],
  [
    'bars, of three years in short',
    '| Nyckeltal | Utfall 2029 | | | Utfall 2030 | | | Utfall 2031 | | | Mål 2031 |\n|---|---|---|---|---|---|---|---|---|---|---|\n| | Tot | K | M | Tot | K | M | Tot | K | M | |\n| Antal gäster | 31 | 15 | 16 | 36 | 20 | 16 | 44 | 20 | 24 | minst 40 |\n',
    [GUESTS],
  ],
  [
    'no total, of which nothing is kept',
    `Nyckeltal            Mål 2031     Utfall 2031
                                  Kvinnor   Män
Antal gäster         minst 40     20        24
`,
    [['Antal gäster', 40, undefined, undefined, undefined]],
  ],
];

describe('A head that spans the columns of women and men', () => {
  for (const [what, table, measures] of TABLES)
    it(`is read: ${what}`, () => assert.deepEqual(measuredIn(table), measures));

  it('is told with each of its columns that are not read', () => {
    const [, table = ''] = TABLES.at(-1) ?? [];
    const { unplaced } = readDocument('rapport.txt', REPORT + table);
    assert.deepEqual(
      unplaced.filter(({ code }) => code === 'unread-column').map(({ value }) => value),
      ['Utfall 2031 Kvinnor', 'Utfall 2031 Män'],
    );
  });
});
