import assert from 'node:assert/strict';
import { told } from './told-rows.ts';

const REPORT = 'Årsrapport 2025';

describe('A table whose cells stand below each other', () => {
  const HEADS = ['Indikator', 'Utfall', 'Mål 2025', 'Ansvarig'];
  const cases: readonly [what: string, lines: readonly string[], expected: readonly string[]][] = [
    [
      'is read row by row',
      [...HEADS, 'Antal båtar', '28', 'minst 30', 'Asta', 'Andel nöjda', '70 %', '80 %', 'Bo'],
      ['Antal båtar · 30 · 28', 'Andel nöjda · 80 · 70', '9 unread-column Ansvarig'],
    ],
    [
      'may have names on two lines',
      [...HEADS, 'Antal båtar som ligger', 'i hamnen', '28', '30', 'Asta'],
      ['Antal båtar som ligger i hamnen · 30 · 28', '9 unread-column Ansvarig'],
    ],
    [
      'is told of by the row where a cell is missing',
      [...HEADS, 'Antal båtar', '28', '30', 'Asta', 'Antal hus', '7', 'Bo', 'Antal kärl', '2', '3', 'Bo'],
      [
        'Antal båtar · 30 · 28',
        'Antal kärl · 3 · 2',
        '9 unread-column Ansvarig',
        '17 unread-row Antal hus 7',
        '19 unread-row Bo',
      ],
    ],
    [
      'is not read where its first row has a number more, as that of a page',
      ['Indikator', 'Utfall', 'Mål 2025', 'Antal båtar', '12', '28', '30', 'Antal hus', '7', '8'],
      [
        '9 unread-table Indikator Utfall Mål 2025',
        '12 unread-row Antal båtar 12 28 30',
        '16 unread-row Antal hus 7 8',
      ],
    ],
    [
      'ends where something else begins',
      [
        'Åtgärd',
        'Startdatum',
        'Slutdatum',
        'Laga bryggan',
        '2025-01-15',
        'hösten 2025',
        'Ekonomi',
        'Ramen är 12 mnkr.',
      ],
      ['Laga bryggan', '9 unread-column Startdatum', '15 unread-row Ekonomi Ramen är 12 mnkr.'],
    ],
    [
      'is none where nothing shows which cell is which',
      ['Åtgärd', 'Ansvarig', 'Laga bryggan', 'Asta'],
      ['10 unread-row Ansvarig', '11 unread-row Laga bryggan Asta'],
    ],
  ];
  for (const [what, lines, expected] of cases) {
    it(what, () => {
      assert.deepEqual(told(REPORT, lines.join('\n')), expected);
    });
    if (/two lines|is none/.test(what)) continue;
    it(`${what}, with blank lines between`, () => {
      const withoutLines = (all: readonly string[]) => all.map((one) => one.replace(/^\d+ /, ''));
      assert.deepEqual(withoutLines(told(REPORT, lines.join('\n\n'))), withoutLines(expected));
    });
  }
});
