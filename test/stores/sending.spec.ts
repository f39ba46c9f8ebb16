import assert from 'node:assert/strict';
import type { UnreachableRecipient } from '../../src/ports/delivery-stores.ts';
import type { Stores } from '../../src/ports/stores.ts';
import { openStores } from '../../src/stores/stores.ts';
import { temporaryFolder } from '../fakes.ts';
import { openTestDocuments } from '../test-store.ts';

const ANNA: UnreachableRecipient = { recipient: 'anna', since: '2025-09-01T08:00:00.000Z', code: '403' };
const CHANNEL = { ...ANNA, recipient: '19:kanal/ett@thread.tacv2', code: '404' };

describe('Of sending, the store knows', () => {
  let stores: Stores;
  let others: Stores;
  let now: number;

  beforeEach(async () => {
    now = Date.parse('2025-09-01T08:00:00Z');
    const folder = temporaryFolder();
    stores = openStores(await openTestDocuments(folder), 'local', () => now);
    others = openStores(await openTestDocuments(folder), 'local', () => now);
  });
  afterEach(async () => {
    await stores.close();
    await others.close();
  });

  it('who cannot be reached, and every instance knows at once', async () => {
    assert.deepEqual([await others.unreachable.all(), await others.unreachable.has('anna')], [[], false]);
    await stores.unreachable.add(ANNA);
    await stores.unreachable.add(CHANNEL);
    assert.deepEqual(
      [await others.unreachable.has('anna'), await others.unreachable.has(CHANNEL.recipient)],
      [true, true],
    );
    assert.equal((await others.unreachable.all()).length, 2);
    await others.unreachable.remove('anna');
    assert.equal(await stores.unreachable.has('anna'), false);
    assert.deepEqual(await stores.unreachable.all(), [CHANNEL]);
  });

  it('since when: what is told twice is as it was first, and what is taken back twice is gone', async () => {
    await stores.unreachable.add(ANNA);
    await others.unreachable.add({ ...ANNA, since: '2025-09-02T08:00:00.000Z' });
    assert.deepEqual(await stores.unreachable.all(), [ANNA]);
    await Promise.all([stores.unreachable.remove('anna'), others.unreachable.remove('anna')]);
    await stores.unreachable.remove('anna');
    assert.deepEqual(await stores.unreachable.all(), []);
    await stores.unreachable.add(ANNA);
    assert.equal(await others.unreachable.has('anna'), true);
  });

  it('those of many people who have an address', async () => {
    const address = {
      ...{ conversation: 'c', serviceUrl: 'https://teams.invalid', channel: 'msteams' },
      ...{ type: 'personal' as const, bot: { id: '28:bot' } },
    };
    await stores.conversations.save('anna', address);
    await stores.conversations.save('bo ek', address);
    assert.deepEqual([...(await stores.conversations.known(['anna', 'cia']))], ['anna']);
    const many = Array.from({ length: 60 }, (_, place) => `person-${place}`);
    const known = await stores.conversations.known([...many, 'bo ek', 'anna']);
    assert.deepEqual([...known].toSorted(), ['anna', 'bo ek']);
    assert.deepEqual([...(await stores.conversations.known([]))], []);
  });

  it('divides what is permitted among instances that all take their share in the same moment, time and again', async () => {
    const senders = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (let times = 0; times < 3; times += 1)
      await Promise.all(senders.map((sender) => stores.shares.take(sender, 50)));
    await Promise.all(senders.slice(1).map((sender) => stores.shares.leave(sender)));
    assert.deepEqual(await stores.shares.take('a', 50).then((shares) => shares.map(({ sender }) => sender)), [
      'a',
    ]);
  });

  it('who sends, and divides what is permitted among them, also when they ask at once', async () => {
    await Promise.all([stores.shares.take('a', 50), others.shares.take('b', 50)]);
    for (const sender of ['a', 'b', 'a', 'b']) await stores.shares.take(sender, 50);
    const shares = await others.shares.take('a', 50);
    assert.deepEqual(
      shares.map(({ sender, perSecond }) => [sender, perSecond]),
      [
        ['a', 25],
        ['b', 25],
      ],
    );
    await stores.shares.leave('a');
    assert.equal((await others.shares.take('b', 50))[0]?.perSecond, 50);
    now += 9_000;
    assert.deepEqual(
      (await stores.shares.take('c', 50)).map(({ sender }) => sender),
      ['c'],
    );
  });
});
