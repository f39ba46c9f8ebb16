import assert from 'node:assert/strict';
import type { DigestRun } from '../../src/domain/deliveries/digest.ts';
import type { Subscription } from '../../src/domain/deliveries/subscription.ts';
import { BY_ANNA } from '../build.ts';
import { twoPrograms } from '../two-programs.ts';

const PLAN = 'ks-2025';

function aRun(key: string, at: string): DigestRun {
  const channels = [{ channel: '19:a@thread.tacv2', after: '2025-09-01' }, { channel: '19:b@thread.tacv2' }];
  return {
    key,
    round: 'ks-2025-interim-1',
    at,
    channels,
    baseline: { 'jobs/owner': { status: 'met', version: 1 } },
  };
}

describe('Digests and their channels', () => {
  const two = twoPrograms();

  it('are claimed once at each time, by one of two', async () => {
    const run = aRun('2025-09-04T13', '2025-09-04T11:00:00.000Z');
    const claims = [two.stores, two.others].map(({ digestRuns }) => digestRuns.claim(PLAN, run));
    assert.deepEqual((await Promise.all(claims)).toSorted(), [false, true]);
    assert.equal(await two.others.digestRuns.claim(PLAN, { ...run, key: '2025-09-04' }), true);
    assert.deepEqual(await two.others.digestRuns.read(PLAN, run.key), run);
  });

  it('are told in the order in which they were posted', async () => {
    const runs = [
      aRun('2025-09-08T07', '2025-09-08T05:00:00.000Z'),
      aRun('2025-09-08', '2025-09-08T06:00:00.000Z'),
      aRun('2025-09-04T13', '2025-09-09T06:00:00.000Z'),
    ];
    for (const run of runs.toReversed()) await two.stores.digestRuns.claim(PLAN, run);
    assert.deepEqual(await two.others.digestRuns.ofPlan(PLAN), runs);
  });

  it('keep what a channel has chosen, and what came back', async () => {
    const since = '2025-09-04T10:00:00.000Z';
    const channel = '19:a@thread.tacv2';
    const address = {
      ...{ conversation: channel, serviceUrl: 'https://x', channel: 'msteams' },
      ...({ type: 'channel', bot: { id: 'b' } } as const),
    };
    const subscription: Subscription = {
      ...{ channel, address, since, missed: ['2025-09-01', '2025-09-04T13'] },
      wishes: {
        ...{ weekday: 3, hour: 13, since, language: 'en', onlyChanges: true, skipsQuietWeeks: true },
        areas: [{ plan: PLAN, item: 'work' }],
      },
    };
    await two.stores.subscriptions.update(channel, () => subscription, BY_ANNA);
    assert.deepEqual(await two.others.subscriptions.read(channel), subscription);
    await two.stores.subscriptions.update(channel, () => ({ channel, address, since }), BY_ANNA);
    assert.deepEqual(await two.others.subscriptions.all(), [{ channel, address, since }]);
  });
});
