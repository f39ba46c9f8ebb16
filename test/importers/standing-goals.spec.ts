import assert from 'node:assert/strict';
import { Problem } from '../../src/domain/errors.ts';
import { GOAL_PASSAGES } from './goal-passages.ts';
import { outlined } from './outlined.ts';
import { NO_GOALS, STANDING_GOALS } from './standing-goals.ts';

const COVER = 'Verksamhetsplan 2031\n\nHamnnämnden\n\n';

describe('Goals that no word names', () => {
  for (const [what, cases] of Object.entries({ ...STANDING_GOALS, ...GOAL_PASSAGES }))
    for (const [text, items] of cases)
      it(`${what}: ${JSON.stringify(text.slice(0, 120))}`, () =>
        assert.deepEqual(outlined(COVER + text, 'fil.txt'), items));

  for (const text of NO_GOALS)
    it(`are not made of ${JSON.stringify(text.slice(0, 60))}`, () =>
      assert.throws(
        () => outlined(COVER + text, 'fil.txt'),
        (error) => error instanceof Problem && error.code === 'not-a-plan',
      ));
});
