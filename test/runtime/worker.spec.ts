import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { SendOutcome } from '../../src/domain/deliveries/attempt.ts';
import { deliveryWorker } from '../../src/runtime/worker.ts';
import { type Bot, startBot } from '../bot.ts';
import { ALEX, AMIRA, openSampleRound } from '../sample-round.ts';

describe('The delivery worker', () => {
  let bot: Bot;
  let time: sinon.SinonFakeTimers;

  beforeEach(async () => {
    bot = await startBot();
    time = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(async () => {
    time.restore();
    await bot.close();
  });

  /** A worker that looks every second, and how often it has looked. */
  function looking(isStubbed = false) {
    const list = sinon.spy(bot.deps.stores.plans, 'list');
    const messenger = { prepare: sinon.fake.throws(new Error('nothing is to be sent')) };
    const { log, telemetry } = bot;
    const rest = { language: 'sv' as const, jitter: () => 0, sendsPerSecond: 50 };
    // What stands in for a part of the store does so for all plans of a look.
    const stores = { ...bot.deps.stores, lookingOnce: () => bot.deps.stores };
    const deps = { ...bot.deps, ...(isStubbed && { stores }), messenger, log, telemetry, ...rest };
    return { worker: deliveryWorker(deps, 1000), list };
  }

  it('looks at the store again and again until it is stopped', async () => {
    const { worker, list } = looking();
    worker.start();
    assert.equal(list.callCount, 0);
    await time.tickAsync(1000);
    await time.tickAsync(1000);
    assert.equal(list.callCount, 2);
    await worker.stop();
    await time.tickAsync(10_000);
    assert.equal(list.callCount, 2);
  });

  it('names in the log, and no more, the document that a newer version has written', async () => {
    const register = { partition: 'local', id: 'register', type: 'register', schema: 99, value: {} };
    await bot.documents.directory.write([{ op: 'put', document: register }]);
    await bot.worker.tick();
    assert.deepEqual(
      bot.log.lines.map(({ fields }) => fields),
      ['settle', 'register'].map((what) => ({ what, fault: 'newer-form', document: 'register' })),
    );
  });

  it('goes on after a look that failed, and says so in the log', async () => {
    const { worker, list } = looking();
    list.restore();
    const failing = sinon.stub(bot.deps.stores.plans, 'list');
    failing.onFirstCall().rejects(new Error('the store is away'));
    failing.resolves([]);
    worker.start();
    await time.tickAsync(1000);
    await time.tickAsync(1000);
    assert.equal(failing.callCount, 2);
    assert.deepEqual(
      bot.log.lines.map(({ level, message }) => [level, message]),
      [['error', 'delivery failed, will be tried again']],
    );
    await worker.stop();
  });

  it('looks ever more seldom while a fault lasts, and as before when it is gone', async () => {
    const { worker, list } = looking();
    list.restore();
    const failing = sinon.stub(bot.deps.stores.plans, 'list').rejects(new Error('the store is away'));
    worker.start();
    await time.tickAsync(15 * 60_000);
    assert.ok(failing.callCount > 5 && failing.callCount < 25, `${failing.callCount} looks in 15 minutes`);
    failing.resolves([]);
    await time.tickAsync(60_000);
    failing.resetHistory();
    await time.tickAsync(10_000);
    assert.equal(failing.callCount, 10);
    await worker.stop();
  });

  it('lets a plan that goes on failing hold up no other', async () => {
    const { worker, list } = looking(true);
    list.restore();
    const entry = (id: string) => ({ id, title: 'x', version: 1, facts: 'f', stamp: 's' });
    sinon.stub(bot.deps.stores.plans, 'list').resolves([entry('broken'), entry('sound')]);
    const ofPlan = sinon.stub(bot.deps.stores.rounds, 'ofPlan').resolves([]);
    ofPlan.withArgs('broken').rejects(new Error('unreadable'));
    const deliveries = sinon.stub(bot.deps.stores.deliveries, 'ofPlan').resolves([]);
    worker.start();
    await time.tickAsync(1000);
    // Others than the sending have read it as well.
    ofPlan.resetHistory();
    await time.tickAsync(9000);
    assert.equal(ofPlan.withArgs('broken').callCount, 3);
    deliveries.resetHistory();
    bot.deps.stores.plans.list = async () => [entry('broken'), { ...entry('sound'), stamp: 'new' }];
    await time.tickAsync(1000);
    assert.equal(deliveries.withArgs('sound').callCount, 1);
    await worker.stop();
  });

  it('settles the message in flight when it is stopped, and leaves the rest unclaimed', async () => {
    for (const person of [ALEX, AMIRA]) await bot.install(person);
    await openSampleRound(bot);
    const inFlight = Promise.withResolvers<SendOutcome>();
    const begun = Promise.withResolvers<void>();
    const send = sinon.fake(() => {
      begun.resolve();
      return inFlight.promise;
    });
    const { log, telemetry } = bot;
    const deps = {
      ...bot.deps,
      messenger: {
        prepare: () => ({
          send: async (turn: () => Promise<boolean>) => ((await turn()) ? send() : undefined),
          stamp: () => '',
        }),
      },
      log,
      telemetry,
      language: 'sv' as const,
      jitter: () => 0,
      // Slow enough for the second not to have its turn.
      sendsPerSecond: 1,
    };
    const worker = deliveryWorker(deps, 1000);
    worker.start();
    await time.tickAsync(1000);
    await begun.promise;
    const stopped = worker.stop();
    inFlight.resolve({ result: 'sent' });
    await stopped;
    const states = (await bot.deps.stores.deliveries.ofPlan('ks-2025')).map(({ value }) => value.state);
    assert.equal(send.callCount, 1);
    assert.equal(states.filter((state) => state === 'sent').length, 1);
    assert.ok(states.includes('planned') && !states.includes('sending'), states.join());
  });

  it('sends nothing that another may have taken up, since the program stood still', async () => {
    time.restore();
    for (const person of [ALEX, AMIRA]) await bot.install(person);
    await openSampleRound(bot);
    const send = sinon.fake.resolves({ result: 'sent' });
    let stoodStill = 0;
    const { followup } = bot.documents;
    const write = followup.write.bind(followup);
    followup.write = async (writes) => {
      const etags = await write(writes);
      const isClaim = JSON.stringify(writes).includes('"state":"sending"');
      if (isClaim && stoodStill < 2) {
        stoodStill += 1;
        bot.clock.set(`2025-09-01T08:0${stoodStill}:00Z`);
      }
      return etags;
    };
    const { log, telemetry } = bot;
    const deps = {
      ...bot.deps,
      messenger: {
        prepare: () => ({
          send: async (turn: () => Promise<boolean>) => ((await turn()) ? send() : undefined),
          stamp: () => '',
        }),
      },
      ...{ log, telemetry, language: 'sv' as const, jitter: () => 0, sendsPerSecond: 1_000 },
    };
    const worker = deliveryWorker(deps, 1000);
    await worker.tick();
    const states = (await bot.deps.stores.deliveries.ofPlan('ks-2025')).map(({ value }) => value.state);
    assert.deepEqual([send.callCount, states.filter((state) => state === 'sending')], [0, []]);
    await worker.tick();
    assert.equal(send.callCount, 2);
    await worker.stop();
  });
});
