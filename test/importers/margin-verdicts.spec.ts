import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';

const REPORT = 'Årsrapport 2031\n\nHamnnämnden\n\n';
const HEAD = 'Indikator                   2030   2031   Mål    Uppnått\n';

/** Each goal, indicator or assignment, with how it went. */
function judged(text: string): string[] {
  const { plan, pastRound } = readDocument('rapport.txt', REPORT + text);
  return plan.items.map(({ id, title }) => {
    const { status, stage } = pastRound?.answers.find(({ item }) => item === id) ?? {};
    return [title, status ?? stage].filter(Boolean).join(' · ');
  });
}

/** What stands at the right margin of a line says how that which the line names went, and is no part of its name. */
const SAID: readonly [what: string, text: string, judged: readonly string[]][] = [
  [
    'below a label with a number',
    `Fullmäktigemål 1
Kajen är öppen för alla                                  Ej uppfyllt
${HEAD}Antal båtar                 12     13     14     Nej
Antal hus                   1      2      2      Ja
Kajen var stängd i mars.

Fullmäktigemål 2
Kön till bryggan är kort                                 Uppfyllt
${HEAD}Kötid i dagar               4      3      3      Ja
`,
    [
      'Kajen är öppen för alla · notMet',
      'Antal båtar · notMet',
      'Antal hus · met',
      'Kön till bryggan är kort · met',
      'Kötid i dagar · met',
    ],
  ],
  [
    'beside the name and its number, though the name goes on below',
    `Mål 1: Alla som bor i Vikstad har nära till en brygga som       Delvis uppfyllt
är öppen hela året
Bryggan är smal.

Mål 2: Kön är kort       ● Uppfyllt
Kön är borta.
`,
    ['Alla som bor i Vikstad har nära till en brygga som är öppen hela året · partly', 'Kön är kort · met'],
  ],
  [
    'below a heading of goals, with text between',
    `Finansiella mål
Hamnens resultat ska vara minst 2 procent                  Uppfyllt
Resultatet blev 2,6 procent av intäkterna.

Soliditeten ska inte understiga 25 procent                 Ej uppfyllt
Soliditeten sjönk med en procent.
`,
    [
      'Hamnens resultat ska vara minst 2 procent · met',
      'Soliditeten ska inte understiga 25 procent · notMet',
    ],
  ],
  [
    'beside numbered headings, behind a tab too',
    `2 Nämndens mål

2.1 Kajen är öppen för alla                    Uppnås delvis

Kajen är smal.

2.2 Kön till bryggan är kort\tUppnås inte

Kön växer.
`,
    ['Kajen är öppen för alla · partly', 'Kön till bryggan är kort · notMet'],
  ],
  [
    'with the label of the name apart from it',
    `Nämndmål 1      Kajen är öppen för alla        Uppnås
Kajen är bred.

Nämndmål 2      Kön till bryggan är kort       Uppnås ej
Kön växer.
`,
    ['Kajen är öppen för alla · met', 'Kön till bryggan är kort · notMet'],
  ],
  [
    'beside assignments, whose stage it is',
    `Nämndmål: Kajen är öppen för alla
Bedömning: Uppfyllt

Uppdrag
• Utreda en bastu vid bryggan                  Slutfört
• Ta fram en plan för alla fyrar               Pågår
`,
    [
      'Kajen är öppen för alla · met',
      'Utreda en bastu vid bryggan · closed',
      'Ta fram en plan för alla fyrar · underWay',
    ],
  ],
  [
    'beside items of lists, which may go on below',
    `Nämndens mål
• Kajen är öppen för alla                      Uppnås
• Kön är kort vid den brygga som ligger i      ■ Uppnås ej
  hamnen

Aktiviteter
- Laga bryggan i hamnen                        Genomförd
`,
    [
      'Kajen är öppen för alla · met',
      'Kön är kort vid den brygga som ligger i hamnen · notMet',
      'Laga bryggan i hamnen · met',
    ],
  ],
  [
    'beside the label, whose name stands below',
    `Mål 1                                    Uppfyllt
Kajen är öppen för alla

Kajen är bred.

Mål 2                                    Ej uppfyllt
Kön är kort för alla som bor vid hamnen och har en
båt

Kön växer.
`,
    ['Kajen är öppen för alla · met', 'Kön är kort för alla som bor vid hamnen och har en båt · notMet'],
  ],
  [
    'behind dots, with a label of its own, or in parentheses',
    `Mål 1: Kajen är öppen för alla ................ Delvis uppfyllt
Kajen är smal.

Mål 2: Vattnet är rent              Bedömning: Ej uppfyllt
Vattnet är grumligt.

Mål 3: Fler hittar till hamnen              (Uppfyllt)
`,
    ['Kajen är öppen för alla · partly', 'Vattnet är rent · notMet', 'Fler hittar till hamnen · met'],
  ],
  [
    'beside the last line of a name, and beside measures in a list',
    `Nämndmål 1: Alla som bor i Vikstad har nära till en brygga
som är öppen året runt                                         Ej uppfyllt
Bryggan är stängd.

Indikatorer
• Andel nöjda gäster, minst 80 %                Uppfyllt
• Antal båtar: 14 (mål 12)                      Ej uppfyllt
`,
    [
      'Alla som bor i Vikstad har nära till en brygga som är öppen året runt · notMet',
      'Andel nöjda gäster · met',
      'Antal båtar · notMet',
    ],
  ],
  [
    'below heads, with what is told of each goal between them',
    `Nämndmål                                             Status
1. Kajen är öppen för alla                           Uppfyllt
   Kajen var stängd i mars men har sedan dess varit
   öppen varje dag.
2. Kön till bryggan är kort                          Delvis
   Kön växer.
`,
    ['Kajen är öppen för alla · met', 'Kön till bryggan är kort · partly'],
  ],
  [
    'but not in a legend, a table with a column for it, nor a sentence',
    `Nämndmål: Kajen är öppen för alla
Bedömning: Delvis

Uppfyllt          Delvis uppfyllt         Ej uppfyllt

Kajen är bred och  uppfyllt är målet i år.

Indikator               Bedömning

Antal båtar             Uppfyllt

Antal hus               Ej uppfyllt
`,
    ['Kajen är öppen för alla · partly', 'Antal båtar · met', 'Antal hus · notMet'],
  ],
];

describe('A verdict at the right margin', () => {
  for (const [what, text, expected] of SAID) it(what, () => assert.deepEqual(judged(text), expected));
});
