import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';

/** Columns with nothing but years above them, and what the first row of them says: its target, and its outcome. */
const YEARS: readonly [title: string, years: readonly number[], target: unknown, outcome: unknown][] = [
  // In a report those up to its year have been measured.
  ['Årsrapport 2031', [2029, 2030, 2031], undefined, 13],
  ['Delårsrapport 2031', [2031], undefined, 11],
  ['Årsrapport 2031', [2028, 2029, 2030], undefined, undefined],
  // What was measured, or what is to be reached.
  ['Årsrapport 2031', [2030, 2031, 2032], undefined, undefined],
  ['Årsrapport 2031', [2031, 2032, 2033], undefined, undefined],
  // In a plan nobody has measured its year, nor those to come.
  ['Verksamhetsplan 2031', [2031, 2032, 2033], 11, undefined],
  ['Verksamhetsplan 2031', [2029, 2030, 2031, 2032], 13, undefined],
  // A forecast, or what is to be reached.
  ['Verksamhetsplan 2031', [2029, 2030, 2031], undefined, undefined],
  // Nothing says whether it was written before or after.
  ['Hamnprogram 2031', [2030, 2031, 2032], undefined, undefined],
];

describe('Columns of years alone', () => {
  for (const [title, years, target, outcome] of YEARS)
    it(`${years.join(' | ')} in "${title}"`, () => {
      const bars = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`;
      const table = [
        ['Indikator', ...years],
        years.map(() => '--').concat('--'),
        ['Antal båtar', ...years.map((_, at) => 11 + at)],
      ];
      const text = `# ${title}\n\nHamnnämnden\n\n## Nämndmål: Kajen är öppen\n\n${table.map(bars).join('\n')}\n`;
      const { plan, pastRound, unplaced } = readDocument('fil.md', text);
      const row = plan.items.find(({ kind }) => kind === 'indicator');
      const answer = pastRound?.answers.find(({ item }) => item === row?.id);
      assert.deepEqual([row?.measure?.target?.value, answer?.value], [target, outcome]);
      const told = unplaced.filter(({ code }) => code === 'unread-column').map(({ value }) => Number(value));
      const read = target ?? outcome;
      assert.deepEqual(
        told,
        years.filter((_, at) => 11 + at !== read),
      );
    });

  it("are targets where nothing but limits stands below the plan's own year", () => {
    const rows = [
      '| Mått | 2030 | 2031 |',
      '| --- | --- | --- |',
      '| Antal båtar | 9 | minst 11 |',
      '| Kö | 4 | max 2 |',
    ];
    const text = `# Verksamhetsplan 2031\n\nHamnnämnden\n\n## Nämndmål: Kajen är öppen\n\n${rows.join('\n')}\n`;
    const targets = readDocument('fil.md', text).plan.items.flatMap(({ measure }) => measure?.target ?? []);
    assert.deepEqual(targets, [
      { op: 'min', value: 11 },
      { op: 'max', value: 2 },
    ]);
  });
});
