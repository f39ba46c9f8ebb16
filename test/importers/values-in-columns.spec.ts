import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { ANYWAY, markdown } from './table-documents.ts';

/** The rows of a table in a plan of 2031, head first, and what is read of it: goals, targets, findings. */
const TABLES: readonly (readonly [rows: readonly string[], read: readonly string[]])[] = [
  [
    [
      'Indikator | Utgångsvärde 2028 | Målvärde 2034 | Delmål 2031',
      'Antal turer | 10 | 40 | 20',
      'Antal resor | 11 | 41 | minst 21',
    ],
    ['Antal turer: equals 20', 'Antal resor: min 21', 'unread Utgångsvärde 2028', 'unread Målvärde 2034'],
  ],
  [
    ['Indikator | Målvärde 2034 | Delmål 2031', 'Antal turer | 40 | 20'],
    ['Antal turer: equals 20', 'unread Målvärde 2034'],
  ],
  [
    ['Delmål 2030 | Delmål 2031 | Delmål 2032 | Indikator', 'högst 9 | högst 8 | högst 7 | Antal fel'],
    ['Antal fel: max 8', 'unread Delmål 2030', 'unread Delmål 2032'],
  ],
  [
    ['Indikator | Effektmål', 'Andel nöjda | minst 80 %', 'Andel trygga | 70 %'],
    ['Andel nöjda: min 80', 'Andel trygga: equals 70'],
  ],
  [
    ['Nämndens mål 2031 | Indikator', 'minst 80 % | Andel nöjda', '70 % | Andel trygga'],
    ['Andel nöjda: min 80', 'Andel trygga: equals 70'],
  ],
  [
    [
      'Nämndens mål | Indikator | Målvärde',
      'Fler trivs på kajen | Andel nöjda | 80',
      'minst 21 | Antal turer | 30',
    ],
    [
      'goal Fler trivs på kajen',
      'Andel nöjda: equals 80',
      'Antal turer: equals 30',
      'unread Antal turer: minst 21',
    ],
  ],
  [
    ['Mål 2031 | Indikator', '70 | Andel glada', 'Trygga barn ska bli fler | Andel trygga'],
    ['Andel glada: equals 70', 'Andel trygga', 'unread Andel trygga: Trygga barn ska bli fler'],
  ],
  [
    ['Mål 2031 | Indikator | Målvärde', 'Trygga barn ska bli fler | Andel trygga | 70'],
    ['goal Trygga barn ska bli fler', 'Andel trygga: equals 70'],
  ],
  [['Indikator | Högst | Enhet', 'Antal fel | 10 | st'], ['Antal fel: max 10']],
  [['Indikator | Lägst', 'Antal lån | 10'], ['Antal lån: min 10']],
  [
    ['Indikator | Lägst | Högst', 'Antal lån | 10 | 20'],
    ['Antal lån', 'unread Lägst', 'unread Högst'],
  ],
];

describe('A column of values', () => {
  for (const [rows, expected] of TABLES)
    it(`gives targets of the plan’s year, and names no goal: ${rows.join(' / ')}`, () => {
      const table = markdown(rows.map((row) => row.split(' | ')));
      const text = `# Verksamhetsplan 2031 för kulturnämnden\n\n## Mål: Lugna gator\n\n${table}\n`;
      const { plan, unplaced } = readDocument('plan.md', text);
      const items = plan.items.flatMap(({ kind, title, measure }) =>
        kind === 'indicator'
          ? [title + (measure?.target ? `: ${measure.target.op} ${measure.target.value}` : '')]
          : title === 'Lugna gator'
            ? []
            : [`goal ${title}`],
      );
      const told = unplaced.flatMap(({ code, value }) => (ANYWAY.includes(code) ? [] : [`unread ${value}`]));
      assert.deepEqual([...items, ...told], expected);
    });
});
