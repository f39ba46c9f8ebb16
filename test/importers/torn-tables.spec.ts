import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { outlined } from './outlined.ts';
import { documentOf } from './table-documents.ts';
import { told } from './told-rows.ts';
import { type Cases, TORN } from './torn-tables.ts';

const MORE: Cases = [
  [
    'yes and no answer whether something was reached',
    [
      '| Indikator | Mål 2031 | Utfall | Uppnått |',
      '|--|--|--|--|',
      '| Antal båtar | 14 | 12 | Nej |',
      '| Antal hus | 1 | 2 | Ja |',
    ],
    ['Antal båtar · 14 · 12 · notMet', 'Antal hus · 1 · 2 · met'],
  ],
  [
    'years and values name nothing, and values with words are no heads',
    [
      '| Indikator | Utfall | Mål 2031 | Målet uppnått? |',
      '|--|--|--|--|',
      '| Kostnad | 1,1 mnkr | 1,2 mnkr | Ja |',
      '| 2030 | 81 | 83 | Nej |',
      '| Besök | 49 | 50 st per år | Nej |',
    ],
    ['Kostnad · 1.2 · 1.1 · met', 'Besök · 50 · 49 · notMet', '12 unread-row 2030 81 83 Nej'],
  ],
  [
    'a symbol means what the document says that it does, on one line as on several',
    [
      '● = uppfyllt ▲ = delvis uppfyllt ■ = ej uppfyllt',
      '',
      '| Indikator | Mål 2031 | Utfall | Bedömning |',
      '|--|--|--|--|',
      '| Antal båtar | 14 | 12 | ▲ |',
      '| Antal hus | 1 | 2 | ● |',
    ],
    ['Antal båtar · 14 · 12 · partly', 'Antal hus · 1 · 2 · met'],
  ],
  [
    'a sentence below "Kommentar" is no value, though it begins as one',
    [
      ...['Indikator', 'Mål 2031', 'Utfall 2031', 'Kommentar'],
      ...['Antal båtar', '14', '12', 'Fler lade till.', 'Antal hus', '1', '2', 'Två hus byggdes.'],
    ],
    ['Antal båtar · 14 · 12 ·  · Fler lade till.', 'Antal hus · 1 · 2 ·  · Två hus byggdes.'],
  ],
  [
    'the number of a page is none, and years alone have been measured beside a target',
    [
      'Indikator                 2030   2031   Mål    Önskad riktning',
      'Antal båtar               12     13     14',
      'Sida 3 (12)',
      'Antal hus                 1      2      3',
    ],
    ['Antal båtar · 14 · 13', 'Antal hus · 3 · 2', '9 unread-column 2030'],
  ],
  [
    'a unit may stand among cells that one blank parts',
    [
      'Nyckeltal Enhet Mål 2031 Utfall 2031',
      'Antal båtar st 14 12',
      'Väntetid dagar 3 4',
      'Andel nöjda % 85 80',
    ],
    ['Antal båtar · 14 · 12', 'Väntetid · 3 · 4', 'Andel nöjda · 85 · 80'],
  ],
  [
    'the value of the year before stands in parentheses, and is told',
    ['Indikator Mål 2031 Utfall 2031 (2030)', 'Andel nöjda, % 85 82 (84)', 'Antal båtar 14 12 (13)'],
    [
      'Andel nöjda, % · 85 · 82',
      'Antal båtar · 14 · 12',
      '10 unread-row Andel nöjda, %: (84)',
      '11 unread-row Antal båtar: (13)',
    ],
  ],
  [
    'rows may be items of a list, and have numbers',
    [
      ...[
        'Indikator Utfall T1 Utfall T2 Mål 2031 Prognos',
        '• Antal båtar 4 9 14 🟢',
        '• Andel nöjda, % 80 81 85 Röd',
      ],
      ...['', 'Indikator\tMål 2031', '1. Antal hus\t2', '2.1 Antal kärl\t3', '', 'Mer text.'],
    ],
    [
      'Antal båtar · 14 · 9 · met',
      'Andel nöjda, % · 85 · 81 · notMet',
      'Antal hus · 2',
      'Antal kärl · 3',
      '9 unread-column Utfall T1',
      '17 unplaced Mer text.',
    ],
  ],
  [
    'a head may be parted between two lines',
    ['\tUtfall\tUtfall\tMål-', 'Indikator\t2030\t2031\tvärde', 'Antal båtar\t11\t12\t14'],
    ['Antal båtar · 14 · 12', '9 unread-column Utfall 2030'],
  ],
  [
    'rows that nothing parts into two names are listed',
    [
      'Nämndmål Indikator Utfall 2030 Mål 2031',
      'Kajen är öppen för alla Antal båtar 12 14',
      'Kön till bryggan är kort Kötid i dagar 4 högst 3',
    ],
    [
      '9 unread-table Nämndmål Indikator Utfall 2030 Mål 2031',
      '10 unread-row Kajen är öppen för alla Antal båtar 12 14',
      '11 unread-row Kön till bryggan är kort Kötid i dagar 4 högst 3',
    ],
  ],
];

describe('A table in a report', () => {
  for (const [what, lines, expected] of [...TORN, ...MORE])
    it(what, () => assert.deepEqual(told('Årsrapport 2031', lines.join('\n')), expected));
});

describe('A name', () => {
  it('ends where a line says what a symbol means', () => {
    const text =
      '# Årsrapport 2031\n\nHamnnämnden\n\nNämndmål: Kajen är öppen för alla\n↑ = uppfyllt\n↓ = ej uppfyllt';
    assert.deepEqual(outlined(text), ['boardGoal Kajen är öppen för alla']);
  });
});

describe('A table of goals', () => {
  const ways: Readonly<Record<string, string>> = {
    'nothing but a blank': 'Nämndmål Bedömning\nKajen är öppen för alla Uppnås\nKön är kort Uppnås delvis',
    'a line for each cell':
      'Mål\nBedömning\nKommentar\nKajen är öppen för alla\nUppnås\nDen var bred.\nKön är kort\nUppnås delvis\nDen var lång.',
  };
  for (const [way, table] of Object.entries(ways))
    it(`may have ${way} between names and verdicts`, () => {
      const text = `# Årsrapport 2031\n\nHamnnämnden\n\n${table}\n`;
      const { plan, pastRound } = readDocument('fil.txt', text);
      const statuses = plan.items.map(({ id, title }) => [
        title,
        pastRound?.answers.find(({ item }) => item === id)?.status,
      ]);
      assert.deepEqual(statuses, [
        ['Kajen är öppen för alla', 'met'],
        ['Kön är kort', 'partly'],
      ]);
    });
});

describe('A table of indicators', () => {
  it('may have its targets in the names', () => {
    const table = [
      '| Indikatorer |',
      '|---|',
      '| Antal hamnar med besök av båten, samtliga 11 |',
      '| Andel nöjda, minst 80 % |',
      '| Andel som väntat högst 90 dagar |',
    ];
    assert.deepEqual(
      outlined(documentOf('Plan 2031', table.join('\n')))
        .slice(2)
        .map((line) => line.trim()),
      [
        'indicator Antal hamnar med besök av båten equals 11',
        'indicator Andel nöjda min 80 %',
        'indicator Andel som väntat högst 90 dagar',
      ],
    );
  });
});
