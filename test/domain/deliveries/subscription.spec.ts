import assert from 'node:assert/strict';
import {
  alive,
  broughtBack,
  ENDINGS,
  type Ending,
  ended,
  isDueFor,
  isInForce,
  isWanted,
  missed,
  type Subscription,
  subscribed,
} from '../../../src/domain/deliveries/subscription.ts';

const MONDAY = '2025-09-08';
const NEXT = '2025-09-15';
const AT = '2025-09-10T10:00:00.000Z';
const LATER = '2025-09-20T10:00:00.000Z';
const PLACE = {
  channel: 'c',
  address: {
    conversation: 'c',
    serviceUrl: 'https://x',
    channel: 'msteams',
    type: 'channel',
    bot: { id: 'b' },
  },
} as const;
const NEW: Subscription = { ...PLACE, since: '2025-09-01T10:00:00.000Z' };
const endedBy = (why: Ending) => ended(NEW, why, AT);

describe('A subscription', () => {
  it('ends at the second day whose digest came back, and not at the same day twice', () => {
    const once = missed(missed(NEW, MONDAY, AT), MONDAY, AT);
    assert.ok(isInForce(once));
    assert.deepEqual(missed(once, NEXT, AT).ended, { at: AT, why: 'unreachable' });
    assert.ok(isInForce(missed(alive(once, AT), NEXT, AT)));
  });

  it('that has ended misses nothing more', () => {
    for (const why of ENDINGS) assert.equal(missed(endedBy(why), MONDAY, AT).missed, undefined);
  });

  it('begins again by a sign of life, but not when somebody has unsubscribed it', () => {
    const back = ENDINGS.filter((why) => isInForce(alive(endedBy(why), AT)));
    assert.deepEqual(back, ['deleted', 'removed', 'unreachable']);
    const withTeam = ENDINGS.filter((why) => isInForce(broughtBack(endedBy(why), AT)));
    assert.deepEqual(withTeam, ['removed', 'unreachable']);
  });

  it('keeps the reason that has the last word', () => {
    const last = ENDINGS.map((first) =>
      ENDINGS.map((second) => ended(endedBy(first), second, AT).ended?.why),
    );
    assert.deepEqual(last, [
      ['unsubscribed', 'unsubscribed', 'unsubscribed', 'unsubscribed'],
      ['unsubscribed', 'deleted', 'deleted', 'deleted'],
      ['unsubscribed', 'deleted', 'removed', 'removed'],
      ['unsubscribed', 'deleted', 'unreachable', 'unreachable'],
    ]);
  });

  it('is for digests that fall due when it is in force, and makes up for none of before', () => {
    const due = (instant: string) => new Date(instant);
    assert.ok(isDueFor(NEW, due(AT)));
    const back = alive(endedBy('unreachable'), LATER);
    assert.deepEqual([isDueFor(back, due(AT)), isDueFor(back, due(LATER))], [false, true]);
  });

  it('wants what was planned before it could not be reached, and nothing of before it was asked for anew', () => {
    assert.ok(isWanted(alive(endedBy('unreachable'), LATER), AT));
    assert.equal(isWanted(endedBy('unsubscribed'), AT), false);
    const anew = subscribed(endedBy('unsubscribed'), PLACE, LATER);
    assert.deepEqual([anew.since, isWanted(anew, AT), isInForce(anew)], [LATER, false, true]);
  });
});
