import assert from 'node:assert/strict';
import type { Status } from '../../../src/domain/answers/scale.ts';
import { deviates, worstEntriesFirst } from '../../../src/domain/status/summary.ts';
import { anAssessment, anItem } from '../../build.ts';

describe('Entries of a summary', () => {
  const entryOf = (...statuses: readonly (Status | undefined)[]) => {
    const lines = statuses.map((status) => ({
      item: anItem(),
      respondent: 'owner',
      owners: [],
      assessment: status && anAssessment({ status }),
    }));
    return { item: anItem(), isSpread: statuses.length > 1, lines };
  };
  const cases: readonly [statuses: readonly (Status | undefined)[], deviating: boolean][] = [
    [['met'], false],
    [['unknown'], false],
    [[undefined], false],
    [['partly'], true],
    [['notMet'], true],
    [['met', 'partly'], true],
    [['met', undefined], false],
  ];
  for (const [statuses, deviating] of cases)
    it(`${deviating ? 'deviate' : 'do not deviate'} with ${statuses.join(', ') || 'no answer'}`, () => {
      assert.equal(deviates(entryOf(...statuses)), deviating);
    });

  it('stand by the first, which is the worst, of each', () => {
    const entries = [entryOf(undefined), entryOf('met'), entryOf('notMet', 'met'), entryOf('partly')];
    assert.deepEqual(
      worstEntriesFirst(entries).map(({ lines }) => lines[0]?.assessment?.status),
      ['notMet', 'partly', 'met', undefined],
    );
  });
});
