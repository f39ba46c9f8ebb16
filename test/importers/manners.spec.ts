import assert from 'node:assert/strict';
import { tallyOf } from './manners/compare.ts';
import { HELD, missedBy, reachesAim } from './manners/limits.ts';
import { HALVES, type Manner, mannersOf, type Reading, readManner } from './manners/manners.ts';
import { linesOf } from './manners/plain-words.ts';
import type { Tally } from './manners/tally.ts';
import { tableOf } from './manners/tally-table.ts';

/** Every text that an expectation quotes. */
function quotedBy({ expected }: Manner): readonly string[] {
  const { goals, indicators, commitments, assignments, areas = [], prose } = expected;
  const items = [...goals, ...indicators, ...commitments, ...assignments];
  return [...items.map(({ title }) => title), ...areas, ...prose];
}

for (const half of HALVES) {
  const manners = mannersOf(half);
  describe(`Documents in the manners of other municipalities, ${half}`, () => {
    if (manners.length === 0) {
      it(`pending: the ${half} half is not here`);
      return;
    }

    let tallies: readonly Tally[] = [];
    before(async () => {
      tallies = await Promise.all(manners.map(async (manner) => tallyOf(manner, await readManner(manner))));
      // biome-ignore lint/suspicious/noConsole: asked for.
      if (process.env.MALVAKT_SHOW === '1') console.log(tableOf(half, tallies));
    });

    it('quotes its documents', () => {
      for (const manner of manners)
        for (const text of quotedBy(manner))
          assert.notDeepEqual(linesOf(manner.text, text), [], `${manner.name}: ${text}`);
    });

    it('is read as well as before', () => {
      assert.deepEqual(missedBy(tallies, HELD[half]), []);
    });

    if (!reachesAim(HELD[half])) it('pending: the aim, 95 % found, nothing wrong, nothing silent');
  });
}

const MANNER: Manner = {
  name: 'plan.md',
  text: '## Omsorg\n### Mål: Alla trivs\nEn rad om trivsel.\n| Andel nöjda, % | 80 |\n- Bygg en park\n',
  expected: {
    areas: ['Omsorg'],
    goals: [{ title: 'Alla trivs', area: 'Omsorg' }],
    indicators: [{ title: 'Andel nöjda', goal: 'Alla trivs', target: { value: 80 } }],
    commitments: [{ title: 'Bygg en park' }],
    assignments: [],
    prose: ['En rad om trivsel.'],
  },
};

/** The plan as it ought to be read, but for what a case gets wrong. */
function reading(wrong: { title?: string; parent?: string; target?: number; planning?: string }): Reading {
  const { title = 'Alla trivs.', parent = 'mål', target = 80, planning = 'En rad om trivsel.' } = wrong;
  return {
    ids: 'made',
    unplaced: [{ at: '', code: 'unplaced', line: 5 }],
    plan: {
      id: 'p',
      title: 'Plan',
      board: 'Nämnden',
      year: 2030,
      language: 'sv',
      items: [
        { id: 'omr', kind: 'area', title: 'Omsorg' },
        { id: 'mål', kind: 'boardGoal', parent: 'omr', title, planning },
        {
          id: 'ind',
          kind: 'indicator',
          parent,
          title: 'Andel nöjda, %',
          measure: { type: 'number', target: { op: 'equals', value: target } },
        },
      ],
    },
  };
}

describe('The comparison of a reading with what is expected', () => {
  const judged = ({ wrong, invented, silent }: Tally) => ({ wrong, invented, silent });
  const cases: readonly [name: string, Reading, ReturnType<typeof judged>][] = [
    ['whole', reading({}), { wrong: [], invented: [], silent: [] }],
    [
      'another target',
      reading({ target: 60 }),
      { wrong: ['Andel nöjda: target equals 60, is  80'], invented: [], silent: [] },
    ],
    [
      'another parent',
      reading({ parent: 'omr' }),
      { wrong: ['Andel nöjda: not under Alla trivs'], invented: [], silent: [] },
    ],
    [
      'a heading as a goal, the goal gone',
      reading({ title: 'Ekonomi' }),
      {
        wrong: ['Andel nöjda: not under Alla trivs'],
        invented: ['boardGoal Ekonomi'],
        silent: ['Alla trivs'],
      },
    ],
    ['a line gone', reading({ planning: '' }), { wrong: [], invented: [], silent: ['En rad om trivsel.'] }],
  ];
  for (const [name, read, expected] of cases)
    it(name, () => assert.deepEqual(judged(tallyOf(MANNER, read)), expected));
});
