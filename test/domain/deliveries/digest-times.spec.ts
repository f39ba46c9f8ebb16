import assert from 'node:assert/strict';
import { digestsDue, digestTimes, skippedBefore } from '../../../src/domain/deliveries/digest-times.ts';
import type { DigestWishes, Subscription } from '../../../src/domain/deliveries/subscription.ts';

const TIMEZONE = 'Europe/Stockholm';
const WEDNESDAY = new Date('2025-09-10T10:00Z');

function channel(name: string, wishes?: Partial<DigestWishes>, since = '2025-08-01T08:00:00Z'): Subscription {
  const address = {
    ...{ conversation: name, serviceUrl: 'https://x', channel: 'msteams' },
    ...({ type: 'channel', bot: { id: 'b' } } as const),
  };
  const thursday = { weekday: 3, hour: 13, since };
  return { channel: name, address, since, ...(wishes ? { wishes: { ...thursday, ...wishes } } : {}) };
}

function told(now: Date, subscriptions: readonly Subscription[], handled?: Date): readonly string[] {
  return digestsDue(subscriptions, TIMEZONE, now, handled).map(
    ({ due, channels }) => `${due.key} ${channels.map((one) => one.channel).join()}`,
  );
}

describe('When digests are due', () => {
  it('is at the time of each channel, oldest first', () => {
    const channels = [channel('a'), channel('b', {}), channel('c'), channel('d', { hour: 8, weekday: 0 })];
    assert.deepEqual(told(WEDNESDAY, channels), ['2025-09-04T13 b', '2025-09-08 a,c,d']);
  });

  it('leaves out what has been seen to', () => {
    const channels = [channel('a'), channel('b', {})];
    assert.deepEqual(told(WEDNESDAY, channels, new Date('2025-09-04T11:00Z')), ['2025-09-08 a']);
    assert.deepEqual(told(WEDNESDAY, channels, WEDNESDAY), []);
  });

  it('is not before a channel subscribed, began again or chose its time', () => {
    const late = '2025-09-09T08:00:00.000Z';
    const channels = [
      channel('new', undefined, late),
      { ...channel('back'), resumed: late },
      channel('chosen', { since: late }),
    ];
    assert.deepEqual(told(WEDNESDAY, channels), []);
    assert.deepEqual(
      channels.map((one) => digestTimes(one, TIMEZONE, WEDNESDAY).next.key),
      ['2025-09-15', '2025-09-15', '2025-09-11T13'],
    );
  });

  const downtimes: readonly [what: string, now: string, due: string, skipped: readonly string[]][] = [
    ['an hour', '2025-09-08T07:00Z', '2025-09-08', []],
    ['three days', '2025-09-11T05:00Z', '2025-09-08', []],
    ['two weeks', '2025-09-17T05:00Z', '2025-09-15', ['2025-09-08']],
    ['four weeks', '2025-09-30T05:00Z', '2025-09-29', ['2025-09-22', '2025-09-15', '2025-09-08']],
  ];
  for (const [what, now, key, skipped] of downtimes)
    it(`is made up for once after a downtime of ${what}`, () => {
      const [due, ...more] = digestsDue([channel('a')], TIMEZONE, new Date(now));
      assert.ok(due);
      assert.deepEqual([due.due.key, more], [key, []]);
      const known = new Set(['2025-09-01']);
      const found = skippedBefore(due, { openedAt: '2025-08-20T08:00:00Z' }, known, TIMEZONE);
      assert.deepEqual(
        found.map((one) => one.key),
        skipped,
      );
    });

  it('skips nothing from before the round, or before any channel subscribed', () => {
    const skipped = (subscription: Subscription, openedAt: string) => {
      const [due] = digestsDue([subscription], TIMEZONE, WEDNESDAY);
      assert.ok(due);
      return skippedBefore(due, { openedAt }, new Set(), TIMEZONE).map((one) => one.key);
    };
    assert.deepEqual(skipped(channel('a'), '2025-08-26T08:00:00Z'), ['2025-09-01']);
    assert.deepEqual(skipped(channel('a', undefined, '2025-08-29T08:00:00Z'), '2025-01-01T08:00:00Z'), [
      '2025-09-01',
    ]);
  });
});
