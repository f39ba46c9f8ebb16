import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { outlined } from './outlined.ts';

const REPORT = 'Årsrapport 2031\n\nHamnnämnden\n\n';
const TABLE = '| Indikator | Utfall 2031 | Mål 2031 |\n|--|--|--|\n| Antal båtar | 12 | 14 |\n';

/** Boxes that name a goal above the table that measures it, and what is read of them. */
const BOXES: readonly [box: string, status: string | undefined][] = [
  ['| Nämndmål | Kajen är öppen för alla |', undefined],
  ['| Nämndmål 1: Kajen är öppen för alla |', undefined],
  ['| Nämndmål |\n| Kajen är öppen för alla |', undefined],
  ['| **Nämndmål:** | **Kajen är öppen för alla** |\n|--|--|\n| Bedömning: | Delvis uppfyllt |', 'partly'],
  ['| Nämndmål 1: Kajen är öppen för alla | Delvis uppfyllt |', 'partly'],
  ['| Nämndmål 1 | Kajen är öppen för alla | ● Ej uppfyllt |', 'notMet'],
  ['Lokalt mål\tKajen är öppen för alla\nMåluppfyllelse\tUppfyllt', 'met'],
];

describe('A goal in a box of its own', () => {
  for (const [box, status] of BOXES)
    it(`has the table below it: ${JSON.stringify(box)}`, () => {
      const { plan, pastRound } = readDocument('fil.md', `${REPORT}${box}\n\n${TABLE}`);
      assert.deepEqual(
        plan.items.map(({ kind, title, parent }) => [kind, title, parent]),
        [
          ['boardGoal', 'Kajen är öppen för alla', undefined],
          ['indicator', 'Antal båtar', plan.items[0]?.id],
        ],
      );
      const answer = pastRound?.answers.find(({ item }) => item === plan.items[0]?.id);
      assert.equal(answer?.status, status);
    });

  it('is none where the box measures it too, or holds its target', () => {
    const upright = '| Mål | Kajen är öppen för alla |\n| Indikator | Antal båtar |\n| Målvärde | 14 |';
    assert.deepEqual(outlined(`${REPORT}${upright}`), [
      'boardGoal Kajen är öppen för alla',
      '  indicator Antal båtar equals 14',
    ]);
    const target = '| Indikator | Antal båtar |\n| Mål | minst 14 |';
    assert.deepEqual(outlined(`${REPORT}Nämndmål: Kajen är öppen\n\n${target}`).slice(1), [
      '  indicator Antal båtar min 14',
    ]);
  });
});

describe('What stands right below a table of a page', () => {
  it('is a list, a heading or the next perspective, and no row', () => {
    const text = `Perspektiv gäster
 Mål                          Mått                         Utfall 2030        Målvärde 2031
 Kajen är öppen för alla      Andel båtar som får plats    70                 80
 som bor i Vikstad            vid bryggan
Aktiviteter
• Måla fyren
• Laga alla bryggor
Perspektiv ekonomi
 Mål                          Mått                         Utfall 2030        Målvärde 2031
 Avgifterna är låga           Andel betalda avgifter       70 %               80 %
Så läses styrkortet
Utfallet är det senaste som har mätts, och hämtas ur hamnens egen bok.
`;
    assert.deepEqual(outlined(`Styrkort 2031\n\nHamnnämnden\n\n${text}`, 'fil.txt'), [
      'area Gäster',
      '  boardGoal Kajen är öppen för alla som bor i Vikstad',
      '    indicator Andel båtar som får plats vid bryggan equals 80 %',
      '  commitment Måla fyren',
      '  commitment Laga alla bryggor',
      'area Ekonomi',
      '  boardGoal Avgifterna är låga',
      '    indicator Andel betalda avgifter equals 80 %',
    ]);
  });
});
