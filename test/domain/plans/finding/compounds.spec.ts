import assert from 'node:assert/strict';
import { isFirstPart, isLastPart, partsOf } from '../../../../src/domain/plans/finding/compounds.ts';

const isWord = (letters: string) => ['oresund', 'vatten', 'grund', 'forsorjning'].includes(letters);

describe('The parts of a compound', () => {
  const first: readonly [part: string, compound: string, isPart: boolean][] = [
    ['klimat', 'klimatneutral', true],
    ['klimat', 'klimatomstallningen', true],
    ['oresund', 'oresundsmetron', true],
    ['skol', 'skolskjutsar', true],
    ['arbet', 'arbetsmarknad', true],
    ['kvinn', 'kvinnojour', true],
    ['barn', 'barngrupper', true],
    ['el', 'elforsorjning', true],
    ['el', 'elever', false],
    ['it', 'italien', false],
    ['plan', 'planera', false],
    ['plan', 'planering', false],
    ['ord', 'ordning', false],
    ['mat', 'material', false],
    ['bil', 'bilister', false],
    ['for', 'forskola', false],
    ['ut', 'utveckling', false],
    ['klimat', 'klimat', false],
  ];
  for (const [part, compound, isPart] of first) {
    it(`${part} ${isPart ? 'begins' : 'does not begin'} ${compound}`, () => {
      assert.equal(isFirstPart(part, compound, isWord), isPart);
    });
  }

  const last: readonly [part: string, compound: string, isPart: boolean][] = [
    ['metro', 'oresundsmetro', true],
    ['metron', 'oresundsmetron', true],
    ['tron', 'oresundsmetron', false],
    ['lack', 'vattenlack', true],
    ['lack', 'xattenlack', false],
    ['skola', 'grundskola', true],
    ['skola', 'forskola', false],
    ['bildning', 'utbildning', false],
    ['forsorjning', 'elforsorjning', true],
    ['forsorjning', 'sjalvforsorjning', false],
    ['het', 'trygghet', false],
  ];
  for (const [part, compound, isPart] of last) {
    it(`${part} ${isPart ? 'ends' : 'does not end'} ${compound}`, () => {
      assert.equal(isLastPart(part, compound, isWord), isPart);
    });
  }

  it('may lie at several places, with and without what links them', () => {
    const parts = partsOf('arbetsplan').map(({ first: a, last: b }) => `${a}-${b}`);
    assert.deepEqual(parts, [
      'arbetsp-lan',
      'arbets-plan',
      'arbet-plan',
      'arbet-splan',
      'arbe-tsplan',
      'arb-etsplan',
    ]);
  });
});
