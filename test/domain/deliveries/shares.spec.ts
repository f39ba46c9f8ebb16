import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fallsTo, leaveShare, type Share, takeShare } from '../../../src/domain/deliveries/shares.ts';

const NOW = new Date('2025-09-01T08:00:00Z');
const later = (ms: number) => new Date(+NOW + ms);

function rates(shares: readonly Share[]): Record<string, number> {
  return Object.fromEntries(shares.map(({ sender, perSecond }) => [sender, perSecond]));
}

describe('takeShare', () => {
  const alone = takeShare([], 'a', 50, NOW);

  it('gives all to the only one', () => {
    assert.deepEqual(alone, [{ sender: 'a', perSecond: 50, until: later(9_000).toISOString() }]);
  });

  it('gives a second one nothing before the first has heard of it, and then half to each', () => {
    const second = takeShare(alone, 'b', 50, NOW);
    assert.deepEqual(rates(second), { a: 50, b: 0 });
    const heard = takeShare(second, 'a', 50, NOW);
    assert.deepEqual(rates(heard), { a: 25, b: 0 });
    assert.deepEqual(rates(takeShare(heard, 'b', 50, NOW)), { a: 25, b: 25 });
  });

  it('gives what was left, or has run out, to those who renew theirs', () => {
    const two = takeShare(takeShare(takeShare(alone, 'b', 50, NOW), 'a', 50, NOW), 'b', 50, NOW);
    assert.deepEqual(rates(takeShare(leaveShare(two, 'a', NOW), 'b', 50, NOW)), { b: 50 });
    assert.deepEqual(rates(takeShare(two, 'b', 50, later(8_999))), { a: 25, b: 25 });
    assert.deepEqual(rates(takeShare(two, 'b', 50, later(9_000))), { b: 50 });
  });

  it('never gives more than is permitted, and an equal part to each in the end, whoever comes and goes', () => {
    const step = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.boolean(),
      fc.integer({ min: 0, max: 9_000 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.constantFrom(1, 30, 50), (steps, permitted) => {
        let shares: readonly Share[] = [];
        let now = NOW;
        for (const [sender, stays, ms] of steps) {
          now = new Date(+now + ms);
          shares = stays ? takeShare(shares, sender, permitted, now) : leaveShare(shares, sender, now);
          const sum = shares.reduce((total, share) => total + share.perSecond, 0);
          assert.ok(sum <= permitted + 1e-9, `${sum}`);
        }
        const senders = ['a', 'b', 'c', 'd'];
        for (const sender of Array.from({ length: 5 }, () => senders).flat())
          shares = takeShare(shares, sender, permitted, now);
        for (const { perSecond } of shares) assert.ok(Math.abs(perSecond - permitted / 4) < 1e-9);
      }),
    );
  });
});

describe('fallsTo', () => {
  const ids = Array.from({ length: 1_000 }, (_, place) => `round/questions/person-${place}/1`);

  it('lets each message begin with one of several, and about as many with each', () => {
    const senders = ['a', 'b', 'c'];
    for (const id of ids) assert.equal(senders.filter((sender) => fallsTo(sender, id, senders)).length, 1);
    for (const sender of senders) {
      const count = ids.filter((id) => fallsTo(sender, id, senders)).length;
      assert.ok(count > 250 && count < 420, `${sender}: ${count}`);
    }
  });

  it('lets all begin with the only one, also when its name is not on the list yet', () => {
    assert.ok(ids.every((id) => fallsTo('a', id, ['a']) && fallsTo('a', id, [])));
  });
});
