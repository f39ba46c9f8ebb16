import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { START, WRITINGS } from './table-documents.ts';
import { told } from './told-rows.ts';

const REPORT = 'Årsrapport 2025';

describe('A head', () => {
  const twoRows = [
    ['Indikator', 'Utfall', '', 'Målvärde'],
    ['', '2024', '2025', '2025'],
    ['Antal båtar', '20', '28', '30'],
  ];
  for (const [writing, write] of Object.entries(WRITINGS)) {
    if (writing === 'aligned columns') continue;
    it(`may take two rows, with ${writing}`, () => {
      assert.deepEqual(told(REPORT, write(twoRows)), [
        'Antal båtar · 30 · 28',
        '9 unread-column Utfall 2024',
      ]);
    });
  }

  const tables: readonly [what: string, table: string, expected: readonly string[]][] = [
    [
      'may take two rows of which the upper names nothing',
      '| | Utfall | | | Mål |\n| Indikator | Totalt | Kvinnor | Män | |\n| Antal båtar | 28 | 30 | 26 | 30 |',
      ['Antal båtar · 30 · 28 (30/26)'],
    ],
    [
      'holds until there is another, in another order',
      '| Indikator | Utfall | Målvärde |\n| Antal båtar | 28 | 30 |\n\n\f| Målvärde | Utfall | Indikator |\n| 7 | 8 | Antal hus |\n| Kommentar Räknat. | | |',
      ['Antal båtar · 30 · 28', 'Antal hus · 7 · 8 ·  · Räknat.'],
    ],
    [
      'may be repeated on each page',
      '| Indikator | Målvärde | Utfall |\n| Antal båtar | 30 | 28 |\n\n\f| Indikator | Målvärde | Utfall |\n| Antal hus | 7 | 8 |',
      ['Antal båtar · 30 · 28', 'Antal hus · 7 · 8'],
    ],
    [
      'holds for rows that a page has torn off, as long as they have its columns',
      '| Indikator | Målvärde | Utfall |\n|---|---|---|\n| Antal båtar | 30 | 28 |\n\n| | | |\n|---|---|---|\n| Antal hus | 7 | 8 |\n| Antal kajer | 7 | 8 | 9 |',
      ['Antal båtar · 30 · 28', 'Antal hus · 7 · 8', '16 unread-row Antal kajer 7 8 9'],
    ],
    [
      'whose second row is not understood is told of, and nothing below it is read',
      '| Indikator | Utfall | | Målvärde |\n| | Hamnen | Riket | |\n| Antal båtar | 28 | 26 | 30 |',
      [
        '9 unread-table Indikator Utfall  Målvärde',
        '10 unread-row Hamnen Riket',
        '11 unread-row Antal båtar 28 26 30',
      ],
    ],
    [
      'of something else ends the table above it',
      '| Indikator | Målvärde | Utfall |\n| Antal båtar | 30 | 28 |\n\n| Tkr | Utfall | Budget |\n| Personal | 3 | 4 |',
      ['Antal båtar · 30 · 28', 'Personal ·  · 3'],
    ],
    [
      'that is not understood ends the table above it where a line is drawn below it',
      '| Indikator | Målvärde | Utfall |\n| Antal båtar | 30 | 28 |\n\n| Färg | Form | Yta |\n|---|---|---|\n| Röd | rund | 3 |',
      ['Antal båtar · 30 · 28', '12 unread-table Färg Form Yta'],
    ],
    [
      'that names no rows is told of',
      '| Utfall | Målvärde |\n| 28 | 30 |',
      ['9 unread-table Utfall Målvärde'],
    ],
    [
      'that is missing is told of once',
      '| Antal båtar | 30 | 28 |\n| Antal hus | 7 | 8 |',
      ['9 unread-table Antal båtar 30 28'],
    ],
    [
      'may name the rows alone',
      '| Indikatorer |\n| Antal båtar |\n| Antal hus |',
      ['Antal båtar', 'Antal hus'],
    ],
    [
      'whose column has no words is told of',
      '| Indikator | Målvärde | |\n| Antal båtar | 30 | 28 |',
      ['Antal båtar · 30', '9 unknown-column'],
    ],
    [
      'of commitments may have status and comment in any order',
      '| Kommentar | Status | Åtagande | Ansvarig |\n| Klar. | Uppnås | Laga bryggan | Asta |\n| | Pågår | Måla båten | |',
      [
        'Laga bryggan ·  ·  · met · Klar.',
        'Måla båten',
        '9 unread-column Ansvarig',
        '11 unread-row Måla båten: Pågår',
      ],
    ],
  ];
  for (const [what, table, expected] of tables) {
    it(what, () => {
      assert.deepEqual(told(REPORT, table), expected);
    });
  }
});

describe('A row', () => {
  const tables: readonly [what: string, table: string, expected: readonly string[]][] = [
    [
      'without a name is told of',
      '| Målvärde | Indikator | Utfall |\n| minst 30 | Antal båtar | 28 |\n| minst 3 | | 2 |',
      ['Antal båtar · 30 · 28', '11 unread-row minst 3  2'],
    ],
    [
      'that parts the outcome of the one above it goes to that where both sexes have one, and is no part of its name',
      '| Indikator | Utfall | Målvärde |\n| Antal båtar | 28 | 30 |\n| Varav kvinnor | 30 | |\n| - män | 26 | |\n| Antal hus | 7 | 8 |',
      ['Antal båtar · 30 · 28 (30/26)', 'Antal hus · 8 · 7'],
    ],
    [
      'that parts the values of the one above it is told of where one is missing or has a target',
      '| Indikator | Utfall | Målvärde |\n| Antal båtar | 28 | 30 |\n| – kvinnor | 30 | |\n| Antal hus | 7 | 8 |\n| flickor | 7 | 9 |\n| pojkar | 7 | 9 |',
      [
        'Antal båtar · 30 · 28',
        'Antal hus · 8 · 7',
        '11 unread-row kvinnor 30',
        '13 unread-row flickor 7 9',
        '14 unread-row pojkar 7 9',
      ],
    ],
    [
      'that parts what another year had is no part of a name',
      '| Indikator | Utfall 2023 | Målvärde |\n| Antal båtar | 28 | 30 |\n| - flickor | 30 | |',
      ['Antal båtar · 30', '9 unread-column Utfall 2023', '11 unread-row flickor 30'],
    ],
    [
      'whose name goes on below it is whole, whatever ends the first line',
      'Indikator\tMålvärde\tUtfall\nBesök i alla hamn-\t30\t28\nlägen\nNöjda (kvinnor/\t7\t8\nmän)\nBesök i HR-\t5\t6\nhuset',
      ['Besök i alla hamnlägen · 30 · 28', 'Nöjda (kvinnor/män) · 7 · 8', 'Besök i HR-huset · 5 · 6'],
    ],
    [
      'is not what stands at the foot of a page, between tabs',
      'Indikator\tMålvärde\tUtfall\nAntal båtar\t30\t28\nHamnstads kommun\tÅrsrapport 2025\t2(6)\nAntal hus\t7\t8\nHamnstads kommun\tSida 3 av 6',
      ['Antal båtar · 30 · 28', 'Antal hus · 7 · 8'],
    ],
    [
      'that is named after a municipality or a board is no indicator',
      'Indikator\tMålvärde\tUtfall\nAntal båtar\t30\t28\nHamnstads kommun\t25\t26\nHamnnämnden\tÅrsrapport\t7',
      [
        'Antal båtar · 30 · 28',
        '11 unread-row Hamnstads kommun 25 26',
        '12 unread-row Hamnnämnden Årsrapport 7',
      ],
    ],
    [
      'with a number in parentheses is no foot of a page',
      'Indikator\tMålvärde\tUtfall\nBesök i kommunen\t3\t2 (6)',
      ['Besök i kommunen · 3 · 2', '10 beside-value Besök i kommunen: (6)'],
    ],
    [
      'of a commitment has no outcome',
      '| Utfall | Åtagande | Kommentar |\n| 28 | Laga bryggan | Klar. |',
      ['Laga bryggan ·  ·  ·  · Klar.', '9 unread-column Utfall'],
    ],
    [
      'that is the first has no comment before it',
      '| Indikator | Utfall | Målvärde |\n| Kommentar Räknat. | | |\n| Antal båtar | 28 | 30 |',
      ['Antal båtar · 30 · 28', '10 unread-row Kommentar Räknat.'],
    ],
    [
      'may have its name broken over two lines',
      'Indikator                 Målvärde   Utfall\nAndel som är nöjda med    30         28\nsin båtplats\nAntal båtar som är\nröda                      5          6\n\nAntal hus                 7          8',
      [
        'Andel som är nöjda med sin båtplats · 30 · 28',
        'Antal båtar som är röda · 5 · 6',
        'Antal hus · 7 · 8',
      ],
    ],
    [
      'that begins a table and has cells below no head is taken for the rest of the head',
      'Indikator                Utfall          Målvärde\n                         kust    inland  alla \nAntal båtar              1       2       3',
      [
        '9 unread-table Indikator Utfall Målvärde',
        '10 unread-row kust inland alla',
        '11 unread-row Antal båtar 1 2 3',
      ],
    ],
    [
      'that says the years of its head is the rest of that',
      'Indikator                Utfall          Målvärde\n                         2023    2024    2025\nAntal båtar              1       2       3',
      ['Antal båtar · 3', '9 unread-column Utfall 2023', '9 unread-column Utfall 2024'],
    ],
    [
      'with fewer tabs than its head, some of which are for show, has its cells in their order; with a cell less it is told of',
      'Indikator\t\tMålvärde\tUtfall\nAntal båtar\t\t30\t28\nAntal hus\t7\t8\nAntal kajer\t7',
      ['Antal båtar · 30 · 28', 'Antal hus · 7 · 8', '12 unread-row Antal kajer 7'],
    ],
  ];
  for (const [what, table, expected] of tables) {
    it(what, () => {
      assert.deepEqual(told(REPORT, table), expected);
    });
  }

  it('of an indicator under no goal is told of', () => {
    const text = `# Årsrapport 2025\n\n| Utfall | Indikator | Målvärde |\n|---|---|---|\n| 28 | Antal båtar | 30 |\n\n${START.join('\n\n')}\n`;
    const { unplaced } = readDocument('fil.md', text);
    assert.deepEqual(
      unplaced.map(({ code, line, value }) => `${line} ${code} ${value}`),
      ['5 unplaced Antal båtar'],
    );
  });
});

describe('An indicator or a target outside a table', () => {
  it('is an indicator where the line names it', () =>
    assert.deepEqual(told('Nämndsbudget 2025', 'Indikator: Andel nöjda gäster'), ['Andel nöjda gäster']));

  it('is an indicator where the line says its target and its outcome', () =>
    assert.deepEqual(told('Nämndsbudget 2025', '- Antal båtar i hamnen. Måltal 2025: 75. Utfall 2024: 68.'), [
      'Antal båtar i hamnen · 75',
      '9 outcome-in-plan Antal båtar i hamnen: 68 (2024)',
    ]));

  it('is told of, and not dropped', () =>
    assert.deepEqual(told('Nämndsbudget 2025', 'Målvärde: 90 %'), ['9 unplaced Målvärde: 90 %']));
});
