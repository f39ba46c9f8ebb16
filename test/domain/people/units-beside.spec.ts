import assert from 'node:assert/strict';
import { unitsBeside } from '../../../src/domain/people/units-beside.ts';

const UNITS = [
  'Ekonomiavdelningen',
  'HR-strategiska avdelningen',
  'Avdelningen för samhälle och delaktighet',
  'Näringslivsavdelningen',
];

describe('unitsBeside', () => {
  const cases: readonly [words: string, units: readonly string[]][] = [
    ['ekonomiavdelningen med HR', ['Ekonomiavdelningen', 'HR-strategiska avdelningen']],
    ['HR och ekonomi', ['HR-strategiska avdelningen', 'Ekonomiavdelningen']],
    [
      'ekonomi mot samhälle och delaktighet',
      ['Ekonomiavdelningen', 'Avdelningen för samhälle och delaktighet'],
    ],
    [
      'Avdelningen för samhälle och delaktighet och HR',
      ['Avdelningen för samhälle och delaktighet', 'HR-strategiska avdelningen'],
    ],
    [
      'HR, ekonomi och näringslivsavdelningen',
      ['HR-strategiska avdelningen', 'Ekonomiavdelningen', 'Näringslivsavdelningen'],
    ],
    ['ekonomiavdelningens med HR:s', ['Ekonomiavdelningen', 'HR-strategiska avdelningen']],
    ['samhälle och delaktighet', []],
    ['ekonomiavdelningen', []],
    ['ekonomi med ekonomiavdelningen', []],
    ['HR med Öresundsmetron', []],
    ['', []],
  ];
  for (const [words, units] of cases) {
    it(`finds ${units.length} in ”${words}”`, () => {
      assert.deepEqual(
        unitsBeside(words, UNITS).map(({ unit }) => unit),
        units,
      );
    });
  }

  it('tells by which of them it is sure', () => {
    assert.deepEqual(
      unitsBeside('ekonomiavdelningen med HR', UNITS).map(({ isWhole }) => isWhole),
      [true, false],
    );
  });
});
