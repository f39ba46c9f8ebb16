import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { outlined } from './outlined.ts';

const COVER = 'Hamnnämnden\nVerksamhetsplan 2031\n\n';
const KAJEN = ['boardGoal Kajen är öppen', '  indicator Antal gäster equals 40'];
const FARJAN = ['boardGoal Färjan går i tid', '  indicator Antal turer max 9'];

/** What ends a goal, and what begins the next. */
const ENDS: readonly [what: string, text: string, items: readonly string[]][] = [
  [
    'the next line above a measure, below one word for goals',
    'Nämndsmål\n\nKajen är öppen\nIndikator: Antal gäster\nMål: 40\n\nFärjan går i tid\nIndikator: Antal turer\nMål: högst 9',
    [...KAJEN, ...FARJAN],
  ],
  [
    'a target and an outcome on one line are no goal',
    'Nämndens mål: Kajen är öppen\nIndikator: Antal gäster\nMål 2031: 40 Utfall 2030: 31\nIndikator: Antal båtar\nMål 2031: 12. Utfall: 9',
    [...KAJEN, '  indicator Antal båtar equals 12'],
  ],
  [
    'another table between tabs',
    'Mål\tIndikator\tUtfall 2030\tMål 2031\nKajen är öppen\tAntal gäster\t31\t40\n\nPersonal\nGrupp\t2030\t2031\nHamnvakter\t14\t15',
    KAJEN,
  ],
  [
    'half a date that goes on below',
    'Mål                    Indikator                 Utfall      Mål\n                                                 2030        2031\nKajen är öppen         Antal gäster              31          40\nFärjan går i tid       Andel turer i tid före    82 %        95 %\n                       1 augusti',
    [...KAJEN, 'boardGoal Färjan går i tid', '  indicator Andel turer i tid före 1 augusti equals 95 %'],
  ],
];

describe('A goal ends where something else begins', () => {
  for (const [what, text, items] of ENDS)
    it(what, () => assert.deepEqual(outlined(`${COVER}${text}\n`, 'fil.txt'), items));

  it('chapters with letters are no goals', () => {
    const table = (name: string) => `| Mått | 2030 | Mål 2031 |\n|---|---|---|\n| ${name} | 31 | 40 |\n\n`;
    const text = `# Hamnnämndens verksamhetsplan 2031\n\n## Våra mål\n\n### A. Kajen är öppen\n\n${table('Antal gäster')}### B. Färjan går i tid\n\n${table('Antal turer')}### C. Uppföljning\nVi följer upp varje månad.\n\n### D. Organisation\n\n| Enhet | Antal anställda |\n|---|---|\n| Kajen | 31 |\n`;
    assert.deepEqual(outlined(text), [
      ...KAJEN,
      'boardGoal Färjan går i tid',
      '  indicator Antal turer equals 40',
    ]);
  });

  for (const chapter of [
    'Personal',
    'Organisation',
    'Ekonomiskt utfall',
    'Uppföljning av intern kontroll',
    'Bilagor',
  ])
    it(`"${chapter}" on a line of its own is told of no goal`, () => {
      const text = `${COVER}Mål: Kajen är öppen\nBryggan lagas i maj.\n\n${chapter}\nVi har 42 anställda.\n`;
      const { plan, accounts } = readDocument('fil.txt', text);
      assert.deepEqual(
        plan.items.map(({ title, definition }) => `${title}: ${definition}`),
        ['Kajen är öppen: Bryggan lagas i maj.'],
      );
      assert.match(JSON.stringify(accounts?.left), /42 anställda/);
    });
});
