import assert from 'node:assert/strict';
import { itemOf } from '../../../src/domain/plans/plan.ts';
import { hitsIn, statusesOf } from '../../../src/domain/status/item-status.ts';
import { anItem, aPlan, aState } from '../../build.ts';

const STATE = aState();

describe('What is found of a round', () => {
  const cases: readonly [meant: string[], found: string[]][] = [
    [
      ['metro', 'jobs'],
      ['metro', 'jobs'],
    ],
    [['jobs-share'], ['jobs']],
    [['jobs-share', 'jobs'], ['jobs']],
    [['green'], ['climate', 'energy']],
    [[], []],
  ];
  for (const [meant, found] of cases)
    it(`for ${meant.join(' and ') || 'nothing'} is ${found.join(' and ') || 'nothing'}`, () => {
      const items = meant.flatMap((id) => itemOf(STATE.plan, id) ?? []);
      assert.deepEqual(
        hitsIn(STATE, items).map(({ line }) => line.item.id),
        found,
      );
    });

  it('is one where several units answer, in each round by itself', () => {
    const item = anItem({ respondents: 'eachUnit' });
    const ownerships = ['HR', 'IT'].map((unit) => ({ item: 'jobs', person: 'anna', unit }));
    const [one, other] = [1, 2].map(() => aState({ plan: aPlan({ items: [item] }), ownerships }));
    assert.ok(one && other);
    const statuses = statusesOf([...hitsIn(one, [item]), ...hitsIn(other, [item])]);
    assert.deepEqual(
      statuses.map(({ state, entry }) => [state === one, entry.isSpread, entry.lines.length]),
      [
        [true, true, 2],
        [false, true, 2],
      ],
    );
  });
});
