import assert from 'node:assert/strict';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import { outdated } from '../../../src/domain/deliveries/outdated.ts';
import { aDelivery } from '../../build.ts';

const EARLIER = { plannedAt: '2025-09-01T07:00:00.000Z' };

const SUMMARY = { kind: 'summary', recipient: 'c' } as const;

describe('outdated', () => {
  const older = aDelivery({ ...SUMMARY, ...EARLIER, id: 'summary/1' });
  const newer = aDelivery({ ...SUMMARY, id: 'summary/2' });
  const cases: readonly [string, Delivery, readonly Delivery[], boolean][] = [
    ['an unsent summary before a newer one', older, [newer], true],
    ['one that rests', { ...older, state: 'resting' }, [newer], true],
    ['one that has been sent', { ...older, state: 'sent' }, [newer], false],
    ['one that is being sent', { ...older, state: 'sending' }, [newer], false],
    ['the newest', newer, [older], false],
    ['one before another that was sent', older, [{ ...newer, state: 'sent' }], false],
    ['one of another round', { ...older, round: 'pulse' }, [newer], false],
    ['one to another channel', { ...older, recipient: 'd' }, [newer], false],
    ['questions, which give way by themselves', aDelivery({ ...EARLIER }), [aDelivery({ id: 'q/2' })], false],
    [
      'last week’s digest of another round',
      { ...older, kind: 'digest', round: 'pulse', run: '2025-09-01' },
      [{ ...newer, kind: 'digest', run: '2025-09-08' }],
      true,
    ],
  ];
  for (const [what, delivery, others, isOutdated] of cases) {
    it(`${isOutdated ? 'drops' : 'keeps'} ${what}`, () => {
      assert.equal(outdated([...others, delivery]).includes(delivery), isOutdated);
    });
  }
});
