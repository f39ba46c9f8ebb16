import assert from 'node:assert/strict';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import { outdated } from '../../../src/domain/deliveries/outdated.ts';
import { aDelivery } from '../../build.ts';

const EARLIER = { plannedAt: '2025-09-01T07:00:00.000Z' };

describe('outdated', () => {
  const newer = aDelivery({ id: 'questions/anna/2' });
  const cases: readonly [string, Delivery, readonly Delivery[], boolean][] = [
    ['an unsent message before a newer one', aDelivery({ ...EARLIER }), [newer], true],
    ['one that rests', aDelivery({ ...EARLIER, state: 'resting' }), [newer], true],
    ['one that waits for an address', aDelivery({ ...EARLIER, state: 'waiting' }), [newer], true],
    ['one that has been sent', aDelivery({ ...EARLIER, state: 'sent' }), [newer], false],
    ['one that is being sent', aDelivery({ ...EARLIER, state: 'sending' }), [newer], false],
    ['the newest', newer, [aDelivery({ ...EARLIER })], false],
    ['one before another that was sent', aDelivery({ ...EARLIER }), [{ ...newer, state: 'sent' }], false],
    ['one of another round', aDelivery({ ...EARLIER, round: 'pulse' }), [newer], false],
    ['one to somebody else', aDelivery({ ...EARLIER, recipient: 'bo' }), [newer], false],
    ['one in somebody’s place', aDelivery({ ...EARLIER, insteadOf: 'bo' }), [newer], false],
    [
      'last week’s digest of another round',
      aDelivery({ ...EARLIER, kind: 'digest', round: 'pulse', recipient: 'c', run: '2025-09-01' }),
      [aDelivery({ id: 'd', kind: 'digest', recipient: 'c', run: '2025-09-08' })],
      true,
    ],
  ];
  for (const [what, delivery, others, isOutdated] of cases) {
    it(`${isOutdated ? 'drops' : 'keeps'} ${what}`, () => {
      assert.equal(outdated([...others, delivery]).includes(delivery), isOutdated);
    });
  }
});
