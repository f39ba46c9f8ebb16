import assert from 'node:assert/strict';
import {
  claim,
  type Delivery,
  type DeliveryState,
  dueAt,
  isDue,
  keepWaiting,
  planDelivery,
  record,
  type SendOutcome,
} from '../../../src/domain/deliveries/delivery.ts';
import { aDelivery, NOW } from '../../build.ts';

const RETRY: SendOutcome = { result: 'retry', code: '429' };

function later(ms: number): Date {
  return new Date(+NOW + ms);
}

function iso(ms: number): string {
  return later(ms).toISOString();
}

/** A delivery that has been tried so many times. */
function tried(times: number): Delivery {
  const attempt = { at: NOW.toISOString(), outcome: 'retry', code: '429' } as const;
  return aDelivery({ state: 'sending', attempts: Array.from({ length: times }, () => attempt) });
}

function waitOf(delivery: Delivery): number {
  return Date.parse(delivery.nextAt) - +NOW;
}

describe('planDelivery', () => {
  it('plans a message for now, with an empty ledger', () => {
    const what = {
      id: 'digest/kanal',
      plan: 'ks-2025',
      round: 'r',
      kind: 'digest',
      recipient: 'kanal',
      run: '2025-09-01',
    } as const;
    assert.deepEqual(planDelivery(what, NOW), {
      ...what,
      state: 'planned',
      plannedAt: '2025-09-01T08:00:00.000Z',
      nextAt: '2025-09-01T08:00:00.000Z',
      attempts: [],
    });
  });
});

describe('isDue', () => {
  const cases: readonly [string, Partial<Delivery>, boolean][] = [
    ['planned for now', { state: 'planned', nextAt: iso(0) }, true],
    ['planned for a moment ago', { state: 'planned', nextAt: iso(-1) }, true],
    ['planned for the next moment', { state: 'planned', nextAt: iso(1) }, false],
    ['waiting for the person to install, its time come', { state: 'waiting', nextAt: iso(0) }, true],
    ['waiting, its time not come', { state: 'waiting', nextAt: iso(1) }, false],
    ['being sent by another', { state: 'sending', nextAt: iso(-9), leaseUntil: iso(1) }, false],
    ['being sent by one whose lease ends now', { state: 'sending', leaseUntil: iso(0) }, true],
    ['being sent by one gone silent', { state: 'sending', leaseUntil: iso(-60_000) }, true],
    ['sent', { state: 'sent', nextAt: iso(-1) }, false],
    ['blocked', { state: 'blocked', nextAt: iso(-1) }, false],
    ['failed', { state: 'failed', nextAt: iso(-1) }, false],
    ['dropped', { state: 'dropped', nextAt: iso(-1) }, false],
  ];
  for (const [what, overrides, due] of cases) {
    it(`${due ? 'sends' : 'does not send'} what is ${what}`, () => {
      assert.equal(isDue(aDelivery(overrides), NOW), due);
    });
  }
});

describe('dueAt', () => {
  const cases: readonly [DeliveryState, number | undefined][] = [
    ['planned', 5_000],
    ['sending', 60_000],
    ['waiting', undefined],
    ['sent', undefined],
    ['blocked', undefined],
    ['failed', undefined],
    ['dropped', undefined],
  ];
  for (const [state, ms] of cases) {
    it(`${ms === undefined ? 'wakes nobody for' : 'wakes the worker for'} what is ${state}`, () => {
      const delivery = aDelivery({ state, nextAt: iso(5_000), leaseUntil: iso(60_000) });
      assert.equal(dueAt(delivery), ms === undefined ? undefined : +NOW + ms);
    });
  }
});

describe('claim', () => {
  it('gives one instance a minute to send', () => {
    const claimed = claim(aDelivery(), NOW);
    assert.deepEqual(claimed, aDelivery({ state: 'sending', leaseUntil: iso(60_000) }));
    assert.equal(isDue(claimed, later(59_999)), false);
    assert.equal(isDue(claimed, later(60_000)), true);
  });
});

describe('claim of a message whose sender died', () => {
  it('counts as an attempt', () => {
    const again = claim(claim(aDelivery(), NOW), later(60_000));
    assert.equal(again.state, 'sending');
    assert.deepEqual(again.attempts, [{ at: iso(60_000), outcome: 'retry', code: 'abandoned' }]);
  });

  it('gives the message up when it has killed twelve', () => {
    assert.equal(claim({ ...tried(10), state: 'sending' }, NOW).state, 'sending');
    assert.equal(claim({ ...tried(11), state: 'sending' }, NOW).state, 'failed');
  });
});

describe('keepWaiting', () => {
  it('lets go of a message that has nowhere to go, until the person installs Målvakt', () => {
    const waiting = keepWaiting(claim(aDelivery(), NOW));
    assert.equal(waiting.state, 'waiting');
    assert.equal(waiting.leaseUntil, undefined);
    assert.equal(dueAt(waiting), undefined);
    assert.equal(isDue(waiting, NOW), true);
    assert.deepEqual(waiting.attempts, []);
  });
});

describe('record', () => {
  const outcomes: readonly [SendOutcome, DeliveryState][] = [
    [{ result: 'sent' }, 'sent'],
    [{ result: 'blocked', code: '403' }, 'blocked'],
    [{ result: 'failed', code: '400' }, 'failed'],
    [RETRY, 'planned'],
  ];
  for (const [outcome, state] of outcomes) {
    it(`leaves a message ${state} after ${outcome.result}, written into the ledger`, () => {
      const recorded = record(claim({ ...tried(1), state: 'planned' }, NOW), outcome, NOW, 0);
      const code = 'code' in outcome ? outcome.code : undefined;
      assert.equal(recorded.state, state);
      assert.equal(recorded.leaseUntil, undefined);
      assert.equal(recorded.attempts.length, 2);
      assert.deepEqual(recorded.attempts[1], {
        at: '2025-09-01T08:00:00.000Z',
        outcome: outcome.result,
        code,
      });
    });
  }

  it('keeps the id of the message that was sent, where there is one', () => {
    const sending = claim(aDelivery(), NOW);
    assert.equal(record(sending, { result: 'sent', message: 'activity-1' }, NOW, 0).message, 'activity-1');
    assert.equal(record(sending, { result: 'sent' }, NOW, 0).message, undefined);
  });

  it('does not touch the delivery it was given', () => {
    const delivery = aDelivery();
    record(delivery, RETRY, NOW, 0);
    assert.deepEqual(delivery, aDelivery());
  });

  const waits: readonly [number, number][] = [
    [1, 2],
    [2, 4],
    [3, 8],
    [4, 16],
    [5, 32],
    [6, 64],
    [7, 128],
    [8, 256],
    [9, 512],
    [10, 1024],
    [11, 2048],
  ];
  for (const [attempt, seconds] of waits) {
    it(`waits ${seconds} s after attempt ${attempt}, and at most half as long again by chance`, () => {
      assert.equal(waitOf(record(tried(attempt - 1), RETRY, NOW, 0)), seconds * 1000);
      assert.equal(waitOf(record(tried(attempt - 1), RETRY, NOW, 0.5)), seconds * 1250);
      assert.equal(waitOf(record(tried(attempt - 1), RETRY, NOW, 1)), seconds * 1500);
    });
  }

  const asked: readonly [string, number | undefined, number, number][] = [
    ['as long as Teams asks', 30_000, 0, 30_000],
    ['as long as Teams asks, without chance in it', 30_000, 1, 30_000],
    ['longer than Teams asks, when it has been tried often', 30_000, 8, 512_000],
    ['as long as Teams asks, also beyond an hour', 7_200_000, 0, 7_200_000],
    ['its own time when Teams asks for none', undefined, 0, 2_000],
    ['its own time when Teams asks for nothing', 0, 0, 2_000],
  ];
  for (const [title, afterMs, times, wait] of asked) {
    it(`waits ${title}`, () => {
      const jitter = title.includes('chance') ? 1 : 0;
      assert.equal(waitOf(record(tried(times), { ...RETRY, afterMs }, NOW, jitter)), wait);
    });
  }

  it('gives up after twelve attempts', () => {
    assert.equal(record(tried(10), RETRY, NOW, 0).state, 'planned');
    assert.equal(record(tried(11), RETRY, NOW, 0).state, 'failed');
  });

  it('counts twelve attempts from the first to the last, when Teams never takes the message', () => {
    let delivery = aDelivery();
    let now = NOW;
    while (isDue(delivery, now)) {
      delivery = record(claim(delivery, now), RETRY, now, 1);
      now = new Date(dueAt(delivery) ?? now);
    }
    assert.equal(delivery.state, 'failed');
    assert.equal(delivery.attempts.length, 12);
  });

  it('takes a message that got through on its last attempt as sent', () => {
    assert.equal(record(tried(11), { result: 'sent' }, NOW, 0).state, 'sent');
  });
});
