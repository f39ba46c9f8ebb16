import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { ANYWAY } from './table-documents.ts';

/** What stands below "Indikatorer" in a plan of 2031, and what is read of it: measures with their targets, and what is told by its line. */
const LISTS: readonly (readonly [lines: readonly string[], read: readonly string[]])[] = [
  [
    ['Antal träd 2031: 100, 2032: 200', 'Antal lån minst 10'],
    ['Antal träd: equals 100', 'Antal lån: min 10', '6 Antal träd: 200 (2032)'],
  ],
  [
    ['Antal klagomål < 10', 'Antal besök minst 12 500'],
    ['Antal klagomål: max 10', 'Antal besök: min 12500'],
  ],
  [
    [
      '- Antal klagomål < 10',
      '- Antal besök minst 12 500',
      '- Sjukfrånvaro högst 5 procent',
      '- Andel barn högst 5',
    ],
    ['Antal klagomål: max 10', 'Antal besök: min 12500', 'Sjukfrånvaro: max 5', 'Andel barn högst 5'],
  ],
  [
    [
      'Antal lån minst 12 500',
      'Andel nöjda, mål: under 5 %',
      'Antal turer (mål: 7)',
      'Andel svar inom 5 dagar: 90 %',
    ],
    [
      'Antal lån: min 12500',
      'Andel nöjda: max 5',
      'Antal turer: equals 7',
      'Andel svar inom 5 dagar: equals 90',
    ],
  ],
  [
    [
      'Antal lån minst 10',
      'Ett register förs över alla som lånar och',
      'vad de lånar. Det gallras varje år.',
      'Antal besök minst 20',
    ],
    [
      'Antal lån: min 10',
      '7 Ett register förs över alla som lånar och vad de lånar. Det gallras varje år.',
      '9 Antal besök minst 20',
    ],
  ],
  [
    [
      'Vi ska läsa mer och vi ska göra det tillsammans. Det sker i alla skolor.',
      '',
      'Så blir det. Så ska det vara.',
    ],
    [
      '6 Vi ska läsa mer och vi ska göra det tillsammans. Det sker i alla skolor.',
      '8 Så blir det. Så ska det vara.',
    ],
  ],
];

describe('What stands below a heading of measures', () => {
  for (const [lines, expected] of LISTS)
    it(`is a measure, or is told by its line, and never planning: ${lines.join(' / ')}`, () => {
      const text = `Verksamhetsplan 2031 för kulturnämnden\n\nMål: Fler ska läsa böcker\n\nIndikatorer\n${lines.join('\n')}\n`;
      const { plan, unplaced } = readDocument('plan.txt', text);
      const read = plan.items.flatMap(({ kind, title, measure }) =>
        kind === 'indicator'
          ? [title + (measure?.target ? `: ${measure.target.op} ${measure.target.value}` : '')]
          : [],
      );
      const told = unplaced.flatMap(({ code, line, value }) =>
        ANYWAY.includes(code) ? [] : [`${line} ${value}`],
      );
      assert.deepEqual([...read, ...told], expected);
      assert.deepEqual(
        plan.items.flatMap(({ planning }) => planning ?? []),
        [],
      );
    });
});
