import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { type Bot, COORDINATOR, startBot } from '../../bot.ts';
import { dataOf, filledIn } from '../../cards.ts';
import { ALEX, AMIRA, openSampleRound } from '../../sample-round.ts';

describe('Questions are delivered', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await bot.install(ALEX);
    await openSampleRound(bot);
    bot.connector.sent.length = 0;
  });
  afterEach(() => bot.close());

  const ledger = async () => {
    const deliveries = await bot.deps.stores.deliveries.ofPlan('ks-2025');
    return deliveries.find(({ value }) => value.recipient === ALEX.id)?.value;
  };

  it('once, to those who can be reached; the others get theirs when they install', async () => {
    await bot.worker.tick();
    await bot.worker.tick();
    assert.equal(bot.connector.sent.length, 1);
    await bot.install(AMIRA);
    await bot.worker.tick();
    await bot.worker.tick();
    assert.deepEqual(
      bot.connector.sent.map(({ conversation }) => conversation),
      [`chat-${ALEX.id}`, `chat-${AMIRA.id}`, `chat-${AMIRA.id}`],
    );
  });

  it('with the id that Teams gives the message kept in the ledger', async () => {
    await bot.worker.tick();
    assert.deepEqual([(await ledger())?.state, (await ledger())?.message], ['sent', 'activity-1']);
  });

  for (const [what, answer, outcome, seconds] of [
    ['too many requests', 429, 'retry', 2],
    ['an unavailable service', 503, 'retry', 2],
    ['a bad gateway', 502, 'unclear', 600],
    ['a gateway that waited in vain', 504, 'unclear', 600],
    ['an internal error', 500, 'unclear', 600],
    ['a cut connection', 'drop', 'unclear', 600],
  ] as const) {
    it(`again after ${what}, when its time has come`, async () => {
      bot.connector.answers.push(answer);
      await bot.worker.tick();
      await bot.worker.tick();
      assert.equal((await ledger())?.state, 'planned');
      bot.clock.set(new Date(Date.parse('2025-09-01T08:00:00Z') + seconds * 1_000 - 1).toISOString());
      await bot.worker.tick();
      assert.equal(bot.connector.sent.length, 0);
      bot.clock.set(new Date(Date.parse('2025-09-01T08:00:00Z') + seconds * 1_000).toISOString());
      await bot.worker.tick();
      assert.equal(bot.connector.sent.length, 1);
      assert.deepEqual(
        (await ledger())?.attempts.map((attempt) => attempt.outcome),
        [outcome, 'sent'],
      );
    });
  }

  it('as late as Teams asks for', async () => {
    bot.connector.answers.push({ status: 429, retryAfter: 120 });
    await bot.worker.tick();
    bot.clock.set('2025-09-01T08:01:59Z');
    await bot.worker.tick();
    assert.equal(bot.connector.sent.length, 0);
    bot.clock.set('2025-09-01T08:02:01Z');
    await bot.worker.tick();
    assert.equal(bot.connector.sent.length, 1);
  });

  for (const status of [403, 404]) {
    it(`not to somebody at whose address Teams answers ${status}, however long it lasts`, async () => {
      bot.connector.answers.push(status);
      await bot.worker.tick();
      bot.clock.set('2025-09-08T08:00:00Z');
      await bot.worker.tick();
      assert.deepEqual([bot.connector.sent.length, (await ledger())?.state], [0, 'resting']);
    });
  }

  it('to nobody who has answered everything meanwhile', async () => {
    let { card } = await bot.say(ALEX, 'svara');
    for (let left = 4; left > 0; left -= 1) {
      ({ card } = await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card) }));
    }
    bot.connector.sent.length = 0;
    await bot.worker.tick();
    assert.deepEqual([bot.connector.sent.length, await ledger()], [0, undefined]);
  });

  it('again when a goal has come to somebody who was asked before', async () => {
    await bot.worker.tick();
    const owners = [{ item: 'mal-uppvaxt', person: ALEX.id, line: 1 }];
    await importOwners(COORDINATOR, { plan: 'ks-2025', owners }, bot.deps);
    await bot.worker.tick();
    await bot.worker.tick();
    assert.equal(bot.connector.sent.length, 2);
  });

  it('to somebody who comes back after having blocked the bot, and tells the log of it', async () => {
    bot.connector.answers.push(403);
    await bot.worker.tick();
    assert.ok(bot.log.lines.some(({ message }) => message === 'delivery given up'));
    await bot.install(ALEX);
    await bot.worker.tick();
    assert.equal(bot.connector.sent.length, 1);
  });

  it('although another plan cannot be read', async () => {
    const { stores } = bot.deps;
    const { plans, rounds } = stores;
    const broken = { id: 'a-broken-plan', title: 'x', version: 1, facts: 'f', stamp: 's' };
    const list = plans.list.bind(plans);
    const ofPlan = rounds.ofPlan.bind(rounds);
    plans.list = async () => [broken, ...(await list())];
    const lookingOnce = stores.lookingOnce.bind(stores);
    stores.lookingOnce = () => ({ ...lookingOnce(), rounds });
    rounds.ofPlan = async (plan) => {
      if (plan === broken.id) throw new Error('unreadable');
      return ofPlan(plan);
    };
    await bot.worker.tick();
    assert.equal(bot.log.lines[0]?.fields.what, 'a-broken-plan');
    const planned = await bot.deps.stores.deliveries.ofPlan('ks-2025');
    assert.ok(planned.length > 0, 'the plan after it was not looked at');
  });

  it('by one of two instances on the same store', async () => {
    const other = await startBot({ folder: bot.folder, connector: bot.connector });
    await Promise.all([bot.worker.tick(), other.worker.tick()]);
    await other.close();
    assert.equal(bot.connector.sent.length, 1);
  });

  it('by another instance when the one that had claimed it died', async () => {
    const { followup } = bot.documents;
    const write = followup.write.bind(followup);
    followup.write = async (writes) => {
      const etags = await write(writes);
      if (JSON.stringify(writes).includes('"state":"sending"')) throw new Error('killed');
      return etags;
    };
    await bot.worker.tick();
    const next = await startBot({
      folder: bot.folder,
      connector: bot.connector,
      now: '2025-09-01T08:00:30Z',
    });
    await next.worker.tick();
    // Nobody knows how far the other came, so it may have arrived.
    for (const instant of ['2025-09-01T08:01:00Z', '2025-09-01T08:10:59Z']) {
      next.clock.set(instant);
      await next.worker.tick();
      assert.equal(bot.connector.sent.length, 0);
    }
    next.clock.set('2025-09-01T08:11:00Z');
    await next.worker.tick();
    await next.close();
    assert.equal(bot.connector.sent.length, 1);
  });
});
