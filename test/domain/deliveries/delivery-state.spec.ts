import assert from 'node:assert/strict';
import {
  claim,
  type DeliveryState,
  drop,
  dueAt,
  isBlocked,
  isDue,
  isGivenUp,
  isPlanned,
  isSending,
  isUnsent,
  isWaiting,
  keepWaiting,
  planAnew,
  record,
} from '../../../src/domain/deliveries/delivery.ts';
import { aDelivery, NOW } from '../../build.ts';

function later(ms: number): Date {
  return new Date(+NOW + ms);
}

describe('The state of a delivery', () => {
  const [yes, no] = [true, false];
  const cases: readonly (readonly [DeliveryState, ...boolean[]])[] = [
    // state     planned waiting sending unsent blocked given up
    ['planned', yes, no, no, yes, no, no],
    ['waiting', no, yes, no, yes, no, no],
    ['sending', no, no, yes, no, no, no],
    ['sent', no, no, no, no, no, no],
    ['blocked', no, no, no, no, yes, yes],
    ['failed', no, no, no, no, no, yes],
    ['dropped', no, no, no, no, no, no],
  ];
  const predicates = [isPlanned, isWaiting, isSending, isUnsent, isBlocked, isGivenUp];
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

describe('planAnew', () => {
  const blocked = record(claim(aDelivery(), NOW), { result: 'blocked', code: '403' }, NOW, 0);
  for (const delivery of [aDelivery(), keepWaiting(aDelivery()), blocked]) {
    it(`gives what is ${delivery.state} another time, and keeps its ledger`, () => {
      const planned = planAnew(delivery, later(5_000));
      const expected = {
        ...delivery,
        state: 'planned',
        nextAt: later(5_000).toISOString(),
        leaseUntil: undefined,
      };
      assert.deepEqual(planned, expected);
      assert.deepEqual([isDue(planned, later(4_999)), isDue(planned, later(5_000))], [false, true]);
    });
  }
});
