import assert from 'node:assert/strict';
import {
  claim,
  type DeliveryState,
  drop,
  dueAt,
  isDue,
  isFailed,
  isPlanned,
  isResting,
  isSending,
  isUnsent,
  isWaiting,
  keepWaiting,
  putOff,
  takeUp,
} from '../../../src/domain/deliveries/delivery.ts';
import { record } from '../../../src/domain/deliveries/record.ts';
import { aDelivery, NOW } from '../../build.ts';

function later(ms: number): Date {
  return new Date(+NOW + ms);
}

describe('The state of a delivery', () => {
  const [yes, no] = [true, false];
  const cases: readonly (readonly [DeliveryState, ...boolean[]])[] = [
    // state     planned waiting sending unsent resting failed
    ['planned', yes, no, no, yes, no, no],
    ['waiting', no, yes, no, yes, no, no],
    ['sending', no, no, yes, no, no, no],
    ['resting', no, no, no, yes, yes, no],
    ['sent', no, no, no, no, no, no],
    ['failed', no, no, no, no, no, yes],
    ['dropped', no, no, no, no, no, no],
  ];
  const predicates = [isPlanned, isWaiting, isSending, isUnsent, isResting, isFailed];
  for (const [state, ...expected] of cases) {
    it(`is asked for by predicates: ${state}`, () => {
      assert.deepEqual(
        predicates.map((predicate) => predicate({ state })),
        expected,
      );
    });
  }
});

describe('drop', () => {
  for (const delivery of [aDelivery(), keepWaiting(aDelivery()), claim(aDelivery(), NOW)]) {
    it(`ends what is ${delivery.state}, and nobody looks at it again`, () => {
      const dropped = drop(delivery);
      assert.deepEqual(dropped, { ...delivery, state: 'dropped', leaseUntil: undefined });
      assert.deepEqual([isDue(dropped, later(999_999)), dueAt(dropped)], [false, undefined]);
    });
  }
});

describe('takeUp', () => {
  const resting = record(claim(aDelivery(), NOW), { result: 'unreachable', code: '403' }, NOW, 0);
  const away = putOff(aDelivery(), later(999_999));
  for (const delivery of [aDelivery(), keepWaiting(aDelivery()), resting, away]) {
    it(`gives what is ${delivery.state} another time, and keeps its ledger`, () => {
      const planned = takeUp(delivery, NOW, later(5_000));
      assert.deepEqual(
        [planned.state, planned.attempts, planned.isPutOff, planned.takenUpAt],
        ['planned', delivery.attempts, undefined, NOW.toISOString()],
      );
      assert.deepEqual([isDue(planned, later(4_999)), isDue(planned, later(5_000))], [false, true]);
    });
  }
});
