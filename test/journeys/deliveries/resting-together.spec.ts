import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { aPlan } from '../../build.ts';
import { ANNA, setStage } from '../../faults/stage.ts';
import { ADDED, channelsOf, TEAM_ITSELF } from '../../places.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

describe('What came back, when something sent later arrives', () => {
  let bot: Bot;
  afterEach(closeBots);

  const stateOf = async (plan: string, recipient: string) =>
    (await bot.deps.stores.deliveries.ofPlan(plan))
      .map(({ value }) => value)
      .filter((one) => one.recipient === recipient && one.round.startsWith(plan))
      .map(({ kind, state }) => `${kind} ${state}`);

  it('is sent too: questions of another plan have reached the same person', async () => {
    bot = await startBot();
    await setStage(bot);
    const open = async (id: string) => {
      const plan = { ...aPlan(), id, board: id };
      await importPlan(COORDINATOR, { plan, dryRun: false }, bot.deps);
      await importOwners(COORDINATOR, { plan: id, owners: [{ item: 'jobs', person: ANNA.id }] }, bot.deps);
      const period = { name: 'Puls', from: '2025-01-01', to: '2025-08-31', due: '2025-09-15' };
      await openNewRound(COORDINATOR, { plan: id, kind: 'pulse', ...period }, bot.deps);
    };
    await open('ett-2025');
    bot.connector.answers.push(404);
    await bot.worker.tick();
    assert.deepEqual(await stateOf('ett-2025', ANNA.id), ['questions resting']);
    await open('tva-2025');
    await bot.worker.tick();
    assert.deepEqual(await stateOf('tva-2025', ANNA.id), ['questions sent']);
    await bot.worker.tick();
    await bot.say(ANNA, 'hjälp');
    await bot.worker.tick();
    assert.deepEqual(await stateOf('ett-2025', ANNA.id), ['questions sent']);
  });

  describe('in a channel', () => {
    let channels: ReturnType<typeof channelsOf>;
    beforeEach(async () => {
      bot = await startBot({ now: '2025-09-04T10:00:00Z' });
      channels = channelsOf(bot);
      await openSampleRound(bot);
      await bot.install(ALEX);
      await bot.worker.tick();
      await channels.inTeam('<at>Målvakt</at> prenumerera', CHANNEL);
      await channels.posted();
      bot.connector.answers.push(404);
      await bot.worker.tick();
      assert.deepEqual(await stateOf('ks-2025', CHANNEL.conversation), ['summary resting']);
    });

    it('is a summary that goes out when somebody writes there', async () => {
      const woken = await channels.sent(() => channels.inTeam('<at>Målvakt</at> språk', CHANNEL));
      assert.deepEqual(woken, [CHANNEL.conversation]);
    });

    it('is a summary that goes out when Målvakt is added again', async () => {
      const woken = await channels.sent(() => bot.tell(ALEX, TEAM_ITSELF, ADDED));
      assert.deepEqual(woken, [CHANNEL.conversation]);
    });

    it('is a summary that goes out when somebody subscribes again', async () => {
      const woken = await channels.sent(() => channels.inTeam('<at>Målvakt</at> prenumerera', CHANNEL));
      assert.deepEqual(woken, [CHANNEL.conversation]);
    });

    it('is a summary that goes out after the digest has arrived', async () => {
      await channels.digestOn(0);
      await bot.worker.tick();
      assert.deepEqual((await stateOf('ks-2025', CHANNEL.conversation)).toSorted(), [
        'digest sent',
        'summary sent',
      ]);
    });

    it('is said of the next one', async () => {
      assert.match(await channels.posted(), /Kanalen gick inte att nå förra gången/);
    });
  });
});
