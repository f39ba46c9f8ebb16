import assert from 'node:assert/strict';
import {
  asFilledIn,
  type ProposedOutcome,
  proposedOutcome,
  withProposed,
} from '../../../src/domain/answers/proposed-outcome.ts';
import type { Measure } from '../../../src/domain/plans/plan.ts';
import type { YearValue } from '../../../src/domain/status/kolada.ts';
import { anItem, aPlan } from '../../build.ts';

const NUMBER: Measure = { type: 'number', unit: '%' };
const BY_SEX: Measure = { ...NUMBER, bySex: true };
const TO = '2025-08-31';

describe('The outcome that Kolada proposes', () => {
  const rules: readonly [
    string,
    Measure | undefined,
    string,
    readonly YearValue[],
    ProposedOutcome | undefined,
  ][] = [
    [
      'is its newest',
      NUMBER,
      TO,
      [
        { year: 2023, total: 61 },
        { year: 2024, total: 62.435 },
      ],
      { year: 2024, value: 62.4 },
    ],
    ['is that of this year', NUMBER, TO, [{ year: 2025, total: 1 }], { year: 2025, value: 1 }],
    ['is at most two years old', NUMBER, TO, [{ year: 2023, total: 1 }], { year: 2023, value: 1 }],
    ['is none where it is older', NUMBER, TO, [{ year: 2022, total: 1 }], undefined],
    [
      'is none where it is of a year after the round',
      NUMBER,
      '2023-08-31',
      [{ year: 2024, total: 1 }],
      undefined,
    ],
    ['is none where there is none', NUMBER, TO, [], undefined],
    ['is none without a total', NUMBER, TO, [{ year: 2024, women: 1, men: 2 }], undefined],
    ['is none where words are asked for', { type: 'text' }, TO, [{ year: 2024, total: 1 }], undefined],
    ['is none where no outcome is asked for', undefined, TO, [{ year: 2024, total: 1 }], undefined],
    ['is none where no number is', { type: 'qualitative' }, TO, [{ year: 2024, total: 1 }], undefined],
    [
      'is by sex where that is asked for',
      BY_SEX,
      TO,
      [{ year: 2024, total: 70, women: 72.5, men: 67.04 }],
      { year: 2024, value: 70, bySex: { women: 72.5, men: 67 } },
    ],
    [
      'is the total alone where women and men are not told apart',
      NUMBER,
      TO,
      [{ year: 2024, total: 70, women: 72.5, men: 67 }],
      { year: 2024, value: 70 },
    ],
    [
      'is the total alone where one of them lacks',
      BY_SEX,
      TO,
      [{ year: 2024, total: 70, men: 67 }],
      { year: 2024, value: 70 },
    ],
    ['may be nought', NUMBER, TO, [{ year: 2024, total: 0 }], { year: 2024, value: 0 }],
  ];
  for (const [what, measure, to, values, expected] of rules) {
    it(what, () => {
      const item = anItem({ kpi: 'N00945', measure });
      const figure = { kpi: 'N00945', municipality: '1280', values, due: '', revised: [] };
      assert.deepEqual(proposedOutcome(aPlan({ items: [item] }), item, { to }, figure), expected);
    });
  }

  const RAW = { status: 'met', texts: {} };
  const taken: readonly [string, object, string | undefined, object][] = [
    ['nothing where it was not taken', {}, undefined, {}],
    ['nothing where it was left', {}, '', {}],
    ['the total', {}, '62,4', { value: '62,4' }],
    ['all three', {}, '70|72,5|67', { value: '70', women: '72,5', men: '67' }],
    ['one of their own, whatever was taken', { value: '5' }, '62,4', { value: '5' }],
    ['one of their own by sex', { women: '5' }, '70|72,5|67', { women: '5' }],
    ['what was taken where blanks were written', { value: ' ' }, '62,4', { value: '62,4' }],
  ];
  for (const [what, own, with_, expected] of taken) {
    it(`gives its owner ${what}`, () => {
      const { texts: _, status: __, ...filled } = withProposed({ ...RAW, ...own }, with_);
      const given = Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined));
      assert.deepEqual(given, expected);
    });
  }

  it('comes back as it was seen', () => {
    const proposed = { year: 2024, value: 1234.5, bySex: { women: -0.5, men: 0 } };
    assert.equal(asFilledIn(proposed), '1234,5|−0,5|0');
    assert.equal(asFilledIn({ year: 2024, value: 62.4 }), '62,4');
  });
});
