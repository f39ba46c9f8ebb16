import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { samplePlan } from '../../../src/demo/sample.ts';
import { Problem } from '../../../src/domain/errors.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { dataOf, filledIn, textOf } from '../../cards.ts';
import { channelsOf } from '../../places.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

const PLAN = 'ks-2025';

describe('What happens meanwhile', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot({ now: '2025-09-04T10:00:00Z' });
    await bot.install(ALEX);
    await openSampleRound(bot);
    bot.connector.sent.length = 0;
  });
  afterEach(closeBots);

  const messages = () =>
    bot.connector.sent
      .filter(({ conversation, activity }) => conversation === `chat-${ALEX.id}` && activity.attachments)
      .map(({ activity }) => textOf(activity.attachments?.[0]?.content));
  const states = async (plan = PLAN) =>
    (await bot.deps.stores.deliveries.ofPlan(plan))
      .filter(({ value }) => value.recipient === ALEX.id)
      .map(({ value }) => value.state);

  /** A second plan that asks Alex as well. */
  async function openOtherRound(id = 'other-2025'): Promise<void> {
    const plan = { ...samplePlan(), id };
    await importPlan(COORDINATOR, { plan, dryRun: false }, bot.deps);
    await importOwners(
      COORDINATOR,
      { plan: plan.id, owners: [{ item: 'mal-uppvaxt', person: ALEX.id, line: 1 }] },
      bot.deps,
    );
    const period = { kind: 'interim', name: 'Andra', from: '2025-01-01', to: '2025-08-31' };
    await openNewRound(COORDINATOR, { plan: plan.id, ...period, due: '2025-09-15' }, bot.deps);
  }

  for (const [what, answer] of [
    ['may have arrived', 502],
    ['Teams has not taken', { status: 429, retryAfter: 600 }],
  ] as const)
    it(`does not bring forward what ${what}, though its recipient was away before`, async () => {
      await bot.say(ALEX, 'frånvaro 4–5 sep');
      await bot.worker.tick();
      bot.clock.set('2025-09-08T06:00:00Z');
      bot.connector.sent.length = 0;
      bot.connector.answers.push(answer);
      await bot.worker.tick();
      for (const minute of [1, 2, 3]) {
        bot.clock.set(`2025-09-08T06:0${minute}:00Z`);
        // News of the plan: somebody installs.
        await bot.install({ id: `new-${minute}`, name: 'Ny' });
        await bot.worker.tick();
      }
      const [delivery] = (await bot.deps.stores.deliveries.ofPlan(PLAN)).filter(
        ({ value }) => value.recipient === ALEX.id,
      );
      assert.equal(delivery?.value.attempts.length, 1);
    });

  it('lets what rests go out when another message has reached its recipient', async () => {
    bot.connector.answers.push(404);
    await bot.worker.tick();
    assert.deepEqual(await states(), ['resting']);
    await openOtherRound();
    await bot.worker.tick();
    await bot.worker.tick();
    assert.deepEqual([await states('other-2025'), await states()], [['sent'], ['sent']]);
  });

  it('wakes what rests, although the messages of another plan cannot be read', async () => {
    bot.connector.answers.push(404);
    await bot.worker.tick();
    await openOtherRound('a-2025');
    const unreadable = { partition: 'a-2025', id: 'delivery/x', type: 'delivery', schema: 99, value: {} };
    await bot.documents.followup.write([{ op: 'put', document: unreadable }]);
    await bot.say(ALEX, 'hjälp');
    await bot.finishLate();
    await bot.worker.tick();
    assert.deepEqual(await states(), ['sent']);
  });

  it('lets a summary that rests go out when a digest has reached its channel', async () => {
    const channels = channelsOf(bot);
    await channels.inTeam('<at>Målvakt</at> prenumerera', CHANNEL);
    await bot.worker.tick();
    await channels.posted();
    bot.connector.answers.push(403);
    await bot.worker.tick();
    await channels.digestOn(0);
    await bot.worker.tick();
    const kept = (await bot.deps.stores.deliveries.ofPlan(PLAN)).filter(
      ({ value }) => value.kind !== 'questions',
    );
    assert.deepEqual(
      kept.map(({ value }) => [value.kind, value.state]),
      [
        ['digest', 'sent'],
        ['summary', 'sent'],
      ],
    );
  });

  it('wakes a summary that rests when somebody writes in its channel', async () => {
    const channels = channelsOf(bot);
    await channels.inTeam('<at>Målvakt</at> prenumerera', CHANNEL);
    await bot.worker.tick();
    await channels.posted();
    bot.connector.answers.push(403);
    await bot.worker.tick();
    // What belongs elsewhere is answered in words, so the only card is the summary.
    const woken = await channels.sent(() => channels.inTeam('<at>Målvakt</at> språk', CHANNEL));
    assert.deepEqual(woken, [CHANNEL.conversation]);
  });

  it('shows in each summary how things stand when it is posted', async () => {
    const channels = channelsOf(bot);
    await channels.inTeam('<at>Målvakt</at> prenumerera', CHANNEL);
    await bot.worker.tick();
    const posted = async () => {
      bot.connector.sent.length = 0;
      await channels.posted();
      await bot.worker.tick();
      const last = bot.connector.sent.findLast(({ conversation }) => conversation === CHANNEL.conversation);
      return textOf(last?.activity.attachments?.[0]?.content);
    };
    const before = await posted();
    const { card } = await bot.say(ALEX, 'svara');
    await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card) });
    assert.notEqual(await posted(), before);
  });

  it('asks once whoever could not be reached and asks for their questions', async () => {
    bot.connector.answers.push(404);
    await bot.worker.tick();
    assert.deepEqual(await states(), ['resting']);
    await bot.say(ALEX, 'svara');
    await bot.finishLate();
    await bot.worker.tick();
    await bot.worker.tick();
    assert.equal(messages().length, 1);
  });

  it('wakes what comes back after its recipient has written', async () => {
    bot.connector.answers.push(404);
    await bot.worker.tick();
    await openOtherRound();
    // The second message is on its way when they write, and comes back after that.
    const held = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const { followup } = bot.documents;
    const write = followup.write.bind(followup);
    bot.connector.answers.push(404);
    followup.write = async (writes) => {
      const text = JSON.stringify(writes);
      if (text.includes('"state":"resting"') && text.includes('other-2025')) {
        begun.resolve();
        await held.promise;
      }
      return write(writes);
    };
    const look = bot.worker.tick();
    await begun.promise;
    await bot.say(ALEX, 'hjälp');
    await bot.finishLate();
    held.resolve();
    await look;
    await bot.worker.tick();
    await bot.say(ALEX, 'hjälp');
    await bot.finishLate();
    await bot.worker.tick();
    assert.deepEqual([await states('other-2025'), await states()], [['sent'], ['sent']]);
  });

  it('sends once what was settled late, since its sender stood still', async () => {
    const other = await startBot({
      folder: bot.folder,
      connector: bot.connector,
      now: '2025-09-04T10:01:00Z',
    });
    const { followup } = bot.documents;
    const write = followup.write.bind(followup);
    followup.write = async (writes) => {
      if (JSON.stringify(writes).includes('"state":"sent"')) await other.worker.tick();
      return write(writes);
    };
    await bot.worker.tick();
    other.clock.set('2025-09-04T10:20:00Z');
    await other.worker.tick();
    assert.equal(messages().length, 1);
  });

  it('sends once what the store could not be told of at first', async () => {
    const { followup } = bot.documents;
    const write = followup.write.bind(followup);
    let failures = 2;
    followup.write = async (writes) => {
      if (JSON.stringify(writes).includes('"state":"sent"') && failures > 0) {
        failures -= 1;
        throw new Problem('failing-store', { file: 'malvakt.db', cause: 'locked', code: 'SQLITE_BUSY' });
      }
      return write(writes);
    };
    await bot.worker.tick();
    for (const minute of ['01', '12', '20']) {
      bot.clock.set(`2025-09-04T10:${minute}:00Z`);
      await bot.worker.tick();
    }
    assert.equal(messages().length, 1);
  });
});
