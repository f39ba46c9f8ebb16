import assert from 'node:assert/strict';
import type { SendOutcome } from '../../../src/domain/deliveries/attempt.ts';
import {
  claim,
  type Delivery,
  type DeliveryState,
  dueAt,
  isDue,
  keepWaiting,
  mayHaveArrived,
  planDelivery,
  takeUp,
} from '../../../src/domain/deliveries/delivery.ts';
import { abandoned, record } from '../../../src/domain/deliveries/record.ts';
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
    ['waiting for the person to install', { state: 'waiting', nextAt: iso(0) }, false],
    ['being sent by another', { state: 'sending', nextAt: iso(-9), leaseUntil: iso(1) }, false],
    ['being sent by one whose lease ends now', { state: 'sending', leaseUntil: iso(0) }, true],
    ['being sent by one gone silent', { state: 'sending', leaseUntil: iso(-60_000) }, true],
    ['sent', { state: 'sent', nextAt: iso(-1) }, false],
    ['resting', { state: 'resting', nextAt: iso(-1) }, false],
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
    ['resting', undefined],
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
  it('gives one instance three quarters of a minute to send', () => {
    const claimed = claim(aDelivery(), NOW);
    assert.deepEqual(claimed, aDelivery({ state: 'sending', leaseUntil: iso(45_000) }));
    assert.equal(isDue(claimed, later(44_999)), false);
    assert.equal(isDue(claimed, later(45_000)), true);
  });
});

describe('abandoned', () => {
  it('takes what its sender never settled for perhaps arrived: it waits ten minutes, and counts as an attempt', () => {
    const again = abandoned(claim(aDelivery(), NOW), later(45_000));
    assert.deepEqual([again.state, again.leaseUntil], ['planned', undefined]);
    assert.deepEqual(again.attempts, [{ at: iso(45_000), outcome: 'unclear', code: 'abandoned' }]);
    assert.equal(dueAt(again), +NOW + 45_000 + 600_000);
  });
});

describe('keepWaiting', () => {
  it('lets go of a message that has nowhere to go, until the person installs Målvakt', () => {
    const waiting = keepWaiting(claim(aDelivery(), NOW));
    assert.equal(waiting.state, 'waiting');
    assert.equal(waiting.leaseUntil, undefined);
    assert.equal(dueAt(waiting), undefined);
    assert.deepEqual([isDue(waiting, NOW), waiting.attempts], [false, []]);
  });
});

describe('record', () => {
  const outcomes: readonly [SendOutcome, DeliveryState][] = [
    [{ result: 'sent' }, 'sent'],
    [{ result: 'unreachable', code: '403' }, 'resting'],
    [{ result: 'unreachable', code: '404' }, 'resting'],
    [{ result: 'unclear', code: '502' }, 'planned'],
    [{ result: 'failed', code: '400' }, 'failed'],
    [RETRY, 'planned'],
  ];
  for (const [outcome, state] of outcomes) {
    it(`leaves a message ${state} after ${JSON.stringify(outcome)}, written into the ledger`, () => {
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
    ['an hour, however long Teams asks', 1e15, 0, 3_600_000],
    ['an hour at most, however often it has been tried', undefined, 40, 3_600_000],
    ['its own time when Teams asks for none', undefined, 0, 2_000],
    ['its own time when Teams asks for nothing', 0, 0, 2_000],
  ];
  for (const [title, afterMs, times, wait] of asked) {
    it(`waits ${title}`, () => {
      const jitter = title.includes('chance') ? 1 : 0;
      assert.equal(waitOf(record(tried(times), { ...RETRY, afterMs }, NOW, jitter)), wait);
    });
  }

  it('tries for three days what Teams never takes, ever more seldom', () => {
    const { delivery, moments } = tryUntilOver(RETRY);
    assert.equal(delivery.state, 'failed');
    const hours = (moments.at(-1) ?? 0) / 3_600_000;
    assert.ok(hours >= 72 && hours < 74, `${hours} hours`);
    const pauses = moments.slice(1).map((at, place) => at - (moments[place] ?? 0));
    assert.deepEqual(
      pauses,
      pauses.toSorted((a, b) => a - b),
    );
    assert.equal(pauses.at(-1), 3_600_000);
  });

  it('sends what may have arrived once more after ten minutes, and then hours apart', () => {
    const { delivery, moments } = tryUntilOver({ result: 'unclear', code: '502' });
    assert.deepEqual([delivery.state, mayHaveArrived(delivery)], ['failed', true]);
    const minutes = moments.map((at) => at / 60_000);
    assert.deepEqual(minutes, [0, 10, 130, 490, 1_210, 2_650]);
  });

  it('tries for three days again what was taken up anew', () => {
    const { delivery, moments } = tryUntilOver(RETRY);
    const at = later((moments.at(-1) ?? 0) + 1);
    const again = record(claim(takeUp(delivery, at), at), RETRY, at, 0);
    assert.deepEqual([again.state, dueAt(again)], ['planned', +at + 2_000]);
  });

  it('takes a message that got through at last as sent', () => {
    assert.equal(record(tried(40), { result: 'sent' }, NOW, 0).state, 'sent');
  });
});

/** Tries a message until that is over. @returns when it was tried, in milliseconds from the first */
function tryUntilOver(outcome: SendOutcome): { readonly delivery: Delivery; readonly moments: number[] } {
  let delivery = aDelivery();
  let now = NOW;
  const moments: number[] = [];
  while (isDue(delivery, now)) {
    moments.push(+now - +NOW);
    delivery = record(claim(delivery, now), outcome, now, 0);
    now = new Date(dueAt(delivery) ?? now);
  }
  return { delivery, moments };
}
