import assert from 'node:assert/strict';
import { readCsv, told, tree } from './read-list.ts';

const LISTS = [
  {
    it: 'are targets of the year that the head says, and other years are told',
    rows: ['År;2031', 'Mål;Indikator;Målvärde 2034;Delmål 2031', 'G;I;40;20', 'G;J;41;minst 21'],
    plan: ['boardGoal G', '  indicator I: equals 20', '  indicator J: min 21'],
    told: [/^rad 2: kolumnen ”Målvärde 2034” läses inte in/],
  },
  {
    it: 'are no names of goals',
    rows: ['Nämndens mål;Indikator;Målvärde', 'Trygga barn;I;7', 'minst 21;J;8', '70;K;9'],
    plan: [
      'boardGoal Trygga barn',
      '  indicator I: equals 7',
      '  indicator J: equals 8',
      '  indicator K: equals 9',
    ],
    told: [/^rad 3.*minst 21/, /^rad 4.*70/],
  },
] as const;

describe('Values below heads for goals in a list', () => {
  for (const { it: does, rows, plan, told: expected } of LISTS)
    it(does, async () => {
      const read = await readCsv(rows);
      assert.deepEqual(tree(read), plan);
      assert.equal(told(read).length, expected.length);
      for (const [index, pattern] of expected.entries()) assert.match(told(read)[index] ?? '', pattern);
    });
});
