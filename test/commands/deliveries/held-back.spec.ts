import assert from 'node:assert/strict';
import { composeMessage } from '../../../src/commands/deliveries/compose-message.ts';
import { remindByHand } from '../../../src/commands/deliveries/remind.ts';
import { sendDelivery } from '../../../src/commands/deliveries/send-delivery.ts';
import { type Bot, COORDINATOR, startBot } from '../../bot.ts';
import { MATTIAS, openSampleRound } from '../../sample-round.ts';

/** A reminder that was planned at ten, of a Monday. */
describe('A reminder whose turn comes', () => {
  let bot: Bot;
  let unused: number;
  beforeEach(async () => {
    bot = await startBot();
    await bot.install(MATTIAS);
    const { id: round } = await openSampleRound(bot);
    await bot.worker.tick();
    await remindByHand(COORDINATOR, { round, people: [MATTIAS.id], dryRun: false }, bot.deps);
    unused = 0;
  });
  afterEach(() => bot.close());

  /** What becomes of it, when it has waited for its turn until an instant. */
  async function sentAt(instant: string) {
    const all = await bot.deps.stores.deliveries.ofPlan('ks-2025');
    const planned = all.find(({ value }) => value.kind === 'reminder') ?? assert.fail('nothing is planned');
    const turn = async () => {
      bot.clock.set(instant);
      return true;
    };
    const giveUp = () => {
      unused += 1;
    };
    const way = { turn, unused: giveUp, compose: composeMessage, later: () => {} };
    const messenger = {
      prepare: () => ({
        send: async (mayGo: () => Promise<boolean>) =>
          (await mayGo()) ? ({ result: 'sent', message: 'm' } as const) : undefined,
        stamp: () => '',
      }),
    };
    const { deps, log, telemetry } = bot;
    return sendDelivery(planned, way, {
      ...deps,
      messenger,
      log,
      telemetry,
      language: 'sv',
      jitter: () => 0,
    });
  }

  it('in working hours goes out', async () => {
    assert.equal((await sentAt('2025-09-01T14:59:00Z')).state, 'sent');
    assert.equal(unused, 0);
  });

  it('when people have gone home waits for the next morning, and leaves its turn to another', async () => {
    const { state, nextAt } = await sentAt('2025-09-01T15:01:00Z');
    assert.deepEqual([state, nextAt, unused], ['planned', '2025-09-02T06:00:00.000Z', 1]);
  });
});
