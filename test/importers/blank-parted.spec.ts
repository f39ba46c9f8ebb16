import assert from 'node:assert/strict';
import { told } from './told-rows.ts';

const CASES: readonly [title: string, what: string, lines: readonly string[], expected: readonly string[]][] =
  [
    [
      'Nämndsplan 2031',
      'is read from the right by its values',
      [
        'Indikator Utfall 2029 Målvärde 2031',
        'Antal båtar i hamnen 17 högst 13',
        'Andel nöjda gäster, % 86 minst 90',
        'Andel trygga gäster i åk 9, % - 85',
      ],
      [
        'Antal båtar i hamnen · 13',
        'Andel nöjda gäster, % · 90',
        'Andel trygga gäster i åk 9, % · 85',
        '9 unread-column Utfall 2029',
      ],
    ],
    [
      'Årsrapport 2031',
      'may have values without numbers, by sex, as a range, and of thousands',
      [
        'Nyckeltal Mål 2031 Utfall 2030 Utfall 2031',
        'Antal gäster 210 000 196 400 201 350',
        'Andel nöjda 85–90 % saknas 84 % (86/82)',
        'Kötid i dagar minska 12 ej mätt',
        'Båtar per brygga ≤ 4,5 4,6 4,4',
      ],
      [
        'Antal gäster · 210000 · 201350',
        'Andel nöjda · 85–90 % · 84 (86/82)',
        'Kötid i dagar · minska ·  · unknown · ej mätt',
        'Båtar per brygga · 4.5 · 4.4',
        '9 unread-column Utfall 2030',
        '12 not-measured Kötid i dagar',
      ],
    ],
    [
      'Årsrapport 2031',
      'has rows on two lines, before their values or after them',
      [
        'Indikator Utfall 2030 Utfall 2031 Mål 2031',
        'Andel gäster som känner sig trygga på',
        'kajen efter mörkrets inbrott, % 78 79 85',
        'Antal båtar som ligger 17 16 högst 13',
        'i hamnen under 14 dagar',
        'Antal hus 1 2 3',
      ],
      [
        'Andel gäster som känner sig trygga på kajen efter mörkrets inbrott, % · 85 · 79',
        'Antal båtar som ligger i hamnen under 14 dagar · 13 · 16',
        'Antal hus · 3 · 2',
        '9 unread-column Utfall 2030',
      ],
    ],
    [
      'Årsrapport 2031',
      'lists the rows of which nothing tells the cells',
      [
        'Indikator Utfall 2030 Utfall 2031 Mål 2031',
        'Antal båtar 17 13',
        'Antal hus 17 16 15 14',
        'Antal gäster 1 250 1 300',
        'Antal kärl 4 5 6',
      ],
      [
        'Antal kärl · 6 · 5',
        '9 unread-column Utfall 2030',
        '10 unread-row Antal båtar 17 13',
        '11 unread-row Antal hus 17 16 15 14',
        '12 unread-row Antal gäster 1 250 1 300',
      ],
    ],
    [
      'Årsrapport 2031',
      'goes on after a page’s foot and a head that is repeated, and ends where something else begins',
      [
        'Indikator 2030 2031 Mål 2031',
        'Antal båtar 17 16 13',
        '',
        'Hamnstads kommun – Årsrapport 2031 4(8)',
        'Indikator 2030 2031 Mål 2031',
        'Antal hus 1 2 3',
        '',
        'Aktiviteter',
        '- Laga bryggan',
      ],
      [
        'Antal båtar · 13 · 16',
        'Antal hus · 3 · 2',
        'Laga bryggan',
        '9 unread-column 2030',
        '13 unread-column 2030',
      ],
    ],
    [
      'Årsrapport 2031',
      'may have its years in a line below, and the status last',
      [
        'Indikator Utfall Utfall Målvärde Bedömning',
        '2030 2031 2031',
        'Andel nöjda, % 82 85 83 Uppnås delvis',
        'Antal båtar 17 16 13 🟢',
      ],
      ['Andel nöjda, % · 83 · 85 · partly', 'Antal båtar · 13 · 16 · met', '9 unread-column Utfall 2030'],
    ],
    [
      'Årsrapport 2031',
      'may have heads of values alone',
      ['Utfall 2030 Utfall 2031 Mål 2031', 'Andel nöjda, % 82 85 83', 'Antal båtar 17 16 13'],
      ['Andel nöjda, % · 83 · 85', 'Antal båtar · 13 · 16', '9 unread-column Utfall 2030'],
    ],
    [
      'Årsrapport 2031',
      'may have words last',
      [
        'Indikator Mål 2031 Utfall 2031 Kommentar',
        'Andel nöjda, % 83 85 Enkäten gjordes i maj 2031.',
        'Antal båtar 13 16 Varvet stängde.',
      ],
      [
        'Andel nöjda, % · 83 · 85 ·  · Enkäten gjordes i maj 2031.',
        'Antal båtar · 13 · 16 ·  · Varvet stängde.',
      ],
    ],
    [
      'Årsrapport 2031',
      'may have the values of a row beside the midst of its name',
      [
        'Indikator Utfall 2031 Mål 2031',
        'Andel gäster som är nöjda med',
        '82 85',
        'sin båtplats vid kajen',
        'Antal båtar 13 14',
      ],
      ['Andel gäster som är nöjda med sin båtplats vid kajen · 85 · 82', 'Antal båtar · 14 · 13'],
    ],
    [
      'Årsrapport 2031',
      'may have numbers and colours before its names',
      [
        'Nr Status Indikator Utfall 2031 Mål 2031',
        '1 🟢 Andel nöjda gäster, % 86 85',
        '2 🔴 Antal båtar 13 14',
      ],
      ['Andel nöjda gäster, % · 85 · 86 · met', 'Antal båtar · 14 · 13 · notMet', '9 unread-column Nr'],
    ],
    [
      'Årsrapport 2031',
      'may have a head that is not understood, with its values',
      ['Indikator Utfall 2031 Riket 2030 Mål 2031', 'Andel nöjda gäster, % 86 80 85'],
      ['Andel nöjda gäster, % · 85 · 86', '9 unknown-column Riket 2030'],
    ],
    [
      'Årsrapport 2031',
      'may be one of what is done, by its stages and days',
      ['Aktivitet Klart', 'Laga bryggan hösten 2031', 'Måla fyren 2031-06-30'],
      ['Laga bryggan', 'Måla fyren'],
    ],
    [
      'Årsrapport 2031',
      'may have limits with a capital, below names of two lines',
      [
        'Indikator Utfall Målvärde',
        'Andel gäster utan klagomål 99,2 % Minst 99 %',
        'Antal läckor per 10 km',
        'rör 0,8 Högst 1,0',
      ],
      ['Andel gäster utan klagomål · 99 · 99.2', 'Antal läckor per 10 km rör · 1 · 0.8'],
    ],
    [
      'Årsrapport 2031',
      'is none in a sentence',
      ['Indikatorn har ett mål 2031.', 'Under året kom 12 13 gäster.'],
      [],
    ],
  ];

describe('A table whose cells are parted by one blank', () => {
  for (const [title, what, lines, expected] of CASES)
    it(what, () => assert.deepEqual(told(title, lines.join('\n')), expected));
});
