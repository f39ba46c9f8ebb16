import assert from 'node:assert/strict';
import { readPlanFile } from '../../src/importers/read-plan.ts';

const HEAD = 'Verksamhetsplan 2031 för kulturnämnden\n\nMål: Fler ska läsa böcker\n\n';
/** So many characters took minutes each when their time grew with the square of them. */
const SIZE = 150_000;

/** Where a long run may stand, by the file that it makes. */
const PLACES = {
  'a target': (run: string) => [
    'a.txt',
    `${HEAD}| Indikator | Målvärde |\n|---|---|\n| Antal lån | 5${run}6 |\n`,
  ],
  'a name': (run: string) => [
    'a.txt',
    `${HEAD}| Indikator | Målvärde |\n|---|---|\n| Antal${run}lån | 5 |\n`,
  ],
  'a row': (run: string) => ['a.txt', `${HEAD}Antal lån\n\n|${run}${run}\n`],
  'a bullet': (run: string) => ['a.txt', `${HEAD}Indikatorer\n\n- Antal ${run}6\n- Antal lån\n`],
  'a cell of a list': (run: string) => ['a.csv', `Mål;Indikator;Målvärde\nLäsa;Antal lån;"5${run}6"\n`],
} satisfies Record<string, (run: string) => readonly [name: string, text: string]>;

const LONG = [
  ['a target', '\t'],
  ['a target', '('],
  ['a target', ','],
  ['a name', '.'],
  ['a row', 'M1  |'],
  ['a bullet', 'x'],
  ['a bullet', '1–2 '],
  ['a cell of a list', '\t'],
] as const;

describe('One long run of the same signs', function () {
  this.timeout(20_000);
  for (const [place, run] of LONG)
    it(`is read once and not again from each of its signs: ${JSON.stringify(run)} in ${place}`, async () => {
      const [name, text] = PLACES[place](run.repeat(SIZE / run.length));
      const { plan } = await readPlanFile(name, Buffer.from(text));
      assert.equal(plan.items.filter(({ kind }) => kind === 'boardGoal').length, 1);
    });
});
