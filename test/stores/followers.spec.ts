import assert from 'node:assert/strict';
import type { Follower } from '../../src/domain/deliveries/followers.ts';
import { BY_ANNA } from '../build.ts';
import { twoPrograms } from '../two-programs.ts';

const FOLLOWER: Follower = {
  id: 'p/goal',
  recipient: 'anna',
  isShared: false,
  followed: { what: 'item', item: { plan: 'p', item: 'goal' } },
  when: 'atOnce',
  since: '2025-09-01T08:00:00.000Z',
  known: { 'p-interim-1': { 'goal/owner': { status: 'met', version: 1, at: '2025-08-01T08:00:00.000Z' } } },
};

describe('What is followed', () => {
  const two = twoPrograms();

  it('is nothing at first', async () => {
    assert.deepEqual(await two.stores.followers.all(), []);
  });

  it('is kept as it was given, and seen by another program that has looked before', async () => {
    await two.others.followers.all();
    assert.equal(await two.stores.followers.update(FOLLOWER, () => FOLLOWER, BY_ANNA), undefined);
    assert.deepEqual(await two.stores.followers.all(), [FOLLOWER]);
    assert.deepEqual(await two.others.followers.all(), [FOLLOWER]);
  });

  it('is each kept by itself: of everybody, and by what it is', async () => {
    const also = { ...FOLLOWER, recipient: 'bo' };
    const red: Follower = {
      ...{ ...FOLLOWER, id: 'notMet', known: {}, when: 'digest' },
      followed: { what: 'statuses', statuses: ['notMet'], below: { plan: 'p', item: 'area' } },
    };
    const all = [FOLLOWER, red, also];
    for (const one of all) await two.stores.followers.update(one, () => one, BY_ANNA);
    const kept = await two.others.followers.all();
    assert.deepEqual(new Set(kept), new Set(all));
  });

  it('is changed in its place by two programs, of which each says what it found', async () => {
    await two.stores.followers.update(FOLLOWER, () => FOLLOWER, BY_ANNA);
    const weekly = { ...FOLLOWER, when: 'digest' } as const;
    assert.deepEqual(await two.others.followers.update(FOLLOWER, () => weekly, BY_ANNA), FOLLOWER);
    assert.deepEqual(await two.stores.followers.update(FOLLOWER, (current) => current, BY_ANNA), weekly);
    assert.deepEqual(await two.stores.followers.all(), [weekly]);
  });

  it('is gone when it is ended, which may be said twice, and may begin again', async () => {
    await two.stores.followers.update(FOLLOWER, () => FOLLOWER, BY_ANNA);
    assert.deepEqual(await two.others.followers.update(FOLLOWER, () => undefined, BY_ANNA), FOLLOWER);
    assert.equal(await two.stores.followers.update(FOLLOWER, () => undefined, BY_ANNA), undefined);
    assert.deepEqual(await two.stores.followers.all(), []);
    await two.stores.followers.update(FOLLOWER, () => FOLLOWER, BY_ANNA);
    assert.deepEqual(await two.others.followers.all(), [FOLLOWER]);
  });
});
