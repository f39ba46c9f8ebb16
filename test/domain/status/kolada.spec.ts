import assert from 'node:assert/strict';
import {
  asFetched,
  asShown,
  asTaken,
  isDue,
  type KeyFigure,
  KPI_PATTERN,
  kpiOf,
  kpisIn,
  latestOf,
  type RevisedValue,
  revisedLately,
  type YearValue,
  yearsWithout,
} from '../../../src/domain/status/kolada.ts';
import { anItem, aPlan } from '../../build.ts';

const DAY_1 = new Date('2025-11-03T06:00:00.000Z');
const DAY_2 = new Date('2025-11-04T06:00:00.000Z');
const DAY_3 = new Date('2025-11-05T06:00:00.000Z');

function fetched(values: readonly YearValue[], now = DAY_1): KeyFigure {
  return asFetched(asTaken(undefined, 'N00945', '1280', now), values, now);
}

describe('A key figure', () => {
  it('is due a day after it was fetched, and an hour after somebody began to fetch it', () => {
    const taken = asTaken(undefined, 'N00945', '1280', DAY_1);
    assert.equal(isDue(taken, new Date('2025-11-03T06:59:59.000Z')), false);
    assert.equal(isDue(taken, new Date('2025-11-03T07:00:00.000Z')), true);
    const done = fetched([{ year: 2024, total: 1 }]);
    assert.equal(isDue(done, new Date('2025-11-04T05:59:59.000Z')), false);
    assert.equal(isDue(done, DAY_2), true);
  });

  it('keeps what is known while it is fetched anew', () => {
    const known = fetched([{ year: 2024, total: 1 }]);
    assert.deepEqual(asTaken(known, 'N00945', '1280', DAY_2), { ...known, due: '2025-11-04T07:00:00.000Z' });
  });

  it('has its years in order, and none without a value', () => {
    const figure = fetched([{ year: 2024, total: 1 }, { year: 2020 }, { year: 2019, women: 2 }]);
    assert.deepEqual(
      figure.values.map(({ year }) => year),
      [2019, 2024],
    );
    assert.equal(latestOf(figure)?.year, 2024);
  });

  it('is left as it was seen when there is nothing of it any more', () => {
    const known = fetched([{ year: 2024, total: 1 }]);
    const gone = asFetched(known, [], DAY_2);
    assert.deepEqual([gone.values, gone.fetchedAt], [known.values, known.fetchedAt]);
    assert.equal(isDue(gone, DAY_2), false);
  });

  const changes: readonly [
    string,
    readonly YearValue[],
    readonly YearValue[],
    readonly Partial<RevisedValue>[],
  ][] = [
    ['the same', [{ year: 2023, total: 61.2 }], [{ year: 2023, total: 61.2 }], []],
    [
      'a year more',
      [{ year: 2023, total: 61.2 }],
      [
        { year: 2023, total: 61.2 },
        { year: 2024, total: 3 },
      ],
      [],
    ],
    ['women as well', [{ year: 2023, total: 61.2 }], [{ year: 2023, total: 61.2, women: 60 }], []],
    ['what nobody would see', [{ year: 2023, total: 61.2 }], [{ year: 2023, total: 61.2049 }], []],
    [
      'another value',
      [{ year: 2023, total: 61.2 }],
      [{ year: 2023, total: 60.8 }],
      [{ year: 2023, of: 'total', before: 61.2, after: 60.8 }],
    ],
    [
      'other values of men alone',
      [{ year: 2023, total: 61.2, women: 60, men: 62 }],
      [{ year: 2023, total: 61.2, women: 60, men: 63 }],
      [{ year: 2023, of: 'men', before: 62, after: 63 }],
    ],
    [
      'no value any more',
      [
        { year: 2023, total: 61.2 },
        { year: 2024, total: 3 },
      ],
      [{ year: 2024, total: 3 }],
      [{ year: 2023, of: 'total', before: 61.2 }],
    ],
    [
      'the whole series anew',
      [
        { year: 2022, total: 1 },
        { year: 2023, total: 2 },
      ],
      [
        { year: 2022, total: 10 },
        { year: 2023, total: 20 },
      ],
      [
        { year: 2023, of: 'total', before: 2, after: 20 },
        { year: 2022, of: 'total', before: 1, after: 10 },
      ],
    ],
  ];
  for (const [what, before, after, expected] of changes) {
    it(`tells what has changed when Kolada says ${what}`, () => {
      const { revised } = asFetched(fetched(before), after, DAY_2);
      const dated = expected.map((one) => ({ ...one, since: DAY_1.toISOString(), at: DAY_2.toISOString() }));
      assert.deepEqual(revised, dated);
    });
  }

  it('has changed since the day when the earlier value was last seen', () => {
    const seenTwice = asFetched(fetched([{ year: 2023, total: 61.2 }]), [{ year: 2023, total: 61.2 }], DAY_2);
    const [revised] = asFetched(seenTwice, [{ year: 2023, total: 60.8 }], DAY_3).revised;
    assert.equal(revised?.since, DAY_2.toISOString());
  });

  it('tells of a value that changed twice the last change, and of none after a year', () => {
    const twice = asFetched(
      asFetched(fetched([{ year: 2023, total: 1 }]), [{ year: 2023, total: 2 }], DAY_2),
      [{ year: 2023, total: 3 }],
      DAY_3,
    );
    const told = revisedLately(twice, DAY_3).map(({ before, after }) => [before, after]);
    assert.deepEqual(told, [[2, 3]]);
    assert.deepEqual(revisedLately(twice, new Date('2026-11-06T06:00:00Z')), []);
  });

  it('tells of women and men apart only where the total is the same', () => {
    const before = [2022, 2023].map((year) => ({ year, total: 1, women: 2, men: 3 }));
    const after = [
      { year: 2022, total: 1, women: 5, men: 3 },
      { year: 2023, total: 4, women: 5, men: 3 },
    ];
    const told = revisedLately(asFetched(fetched(before), after, DAY_2), DAY_3);
    assert.deepEqual(
      told.map(({ year, of }) => `${year} ${of}`),
      ['2023 total', '2022 women'],
    );
  });

  it('keeps no more changes than a store holds', () => {
    const years = Array.from({ length: 50 }, (_, index) => 1970 + index);
    let figure = fetched(years.map((year) => ({ year, total: 0, women: 0, men: 0 })));
    for (const value of [1, 2, 3]) {
      const values = years.map((year) => ({ year, total: value, women: value, men: value }));
      figure = asFetched(figure, values, DAY_2);
    }
    assert.equal(figure.revised.length, 60);
  });

  it('knows the years it lacks', () => {
    const values = [2019, 2021, 2024].map((year) => ({ year, total: 1 }));
    assert.deepEqual(yearsWithout(values), [2020, 2022, 2023]);
    assert.deepEqual(yearsWithout([]), []);
  });

  const shown: readonly [number, number][] = [
    [62.435_897, 62.4],
    [-0.04567, -0.046],
    [0, 0],
    [54_321.87, 54_322],
    [999.96, 1000],
    [7.25, 7.3],
  ];
  for (const [value, expected] of shown) {
    it(`shows ${value} as ${expected}`, () => assert.equal(asShown(value), expected));
  }

  for (const id of ['N00945', 'U15414']) it(`may be called ${id}`, () => assert.match(id, KPI_PATTERN));
  for (const id of ['', 'N0094', 'N009455', 'n00945', 'N00945,N1', '../x', '00945'])
    it(`is never called "${id}"`, () => assert.doesNotMatch(id, KPI_PATTERN));

  it('is that of an item, or of its indicator, and each of a plan once', () => {
    const plan = aPlan({
      items: [
        anItem({ id: 'jobs' }),
        anItem({ id: 'share', kind: 'indicator', parent: 'jobs', kpi: 'N00945' }),
        anItem({ id: 'own', kpi: 'U15414' }),
        anItem({ id: 'same', kpi: 'N00945' }),
      ],
    });
    const kpis = plan.items.map((item) => kpiOf(plan, item));
    assert.deepEqual(kpis, ['N00945', 'N00945', 'U15414', 'N00945']);
    assert.deepEqual(kpisIn(plan), ['N00945', 'U15414']);
  });
});
