import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type Bot, CHANNEL, closeBots, startBot } from '../../bot.ts';
import type { Json } from '../../cards.ts';
import { dataOf, textOf } from '../../cards.ts';
import { ALL } from '../../connector-faults.ts';
import { ALEX, AMIRA, openSampleRound } from '../../sample-round.ts';

const BEGIN = Date.parse('2025-09-01T08:00:00Z');
const HOUR = 3_600_000;

describe('A question that could not be delivered', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await bot.install(ALEX);
    await openSampleRound(bot);
    bot.connector.sent.length = 0;
  });
  afterEach(closeBots);

  const tickAt = async (ms: number) => {
    bot.clock.set(new Date(BEGIN + ms).toISOString());
    await bot.worker.tick();
  };
  /** What has been sent unasked, that is after everything that was sent in reply. */
  const questions = () => bot.connector.sent.filter(({ activity }) => activity.summary !== undefined).length;

  /** What tells Målvakt that somebody is there. */
  const SIGNS: readonly [what: string, give: () => Promise<unknown>][] = [
    ['writes', () => bot.say(ALEX, 'hjälp')],
    ['writes what is not understood', () => bot.say(ALEX, 'tjo')],
    ['presses a button', () => bot.execute(ALEX, { verb: 'say', command: 'help', form: 1, language: 'sv' })],
    ['presses a button of an older form', () => bot.submit(ALEX, { verb: 'say', command: 'help' })],
    ['installs Målvakt anew', () => bot.install(ALEX)],
    [
      'is added to a team that Målvakt is in',
      () =>
        bot.tell(AMIRA, CHANNEL, {
          type: 'conversationUpdate',
          membersAdded: [{ id: `29:${ALEX.id}`, aadObjectId: ALEX.id }],
          channelData: { eventType: 'teamMemberAdded', team: { id: CHANNEL.conversation } },
        }),
    ],
  ];

  for (const status of [403, 404, 410]) {
    for (const [what, give] of SIGNS) {
      it(`because of ${status} is when the person ${what}, and once`, async () => {
        bot.connector.answers.push(status);
        await bot.worker.tick();
        await tickAt(48 * HOUR);
        assert.equal(bot.connector.sent.length, 0, 'nobody has spoken against it yet');
        await give();
        bot.connector.sent.length = 0;
        await tickAt(48 * HOUR);
        await tickAt(49 * HOUR);
        assert.equal(questions(), 1);
      });
    }
  }

  it('is when they write from another address', async () => {
    bot.connector.answers.push(404);
    await bot.worker.tick();
    await bot.say(ALEX, 'hjälp', { conversation: 'another-chat', type: 'personal' });
    bot.connector.sent.length = 0;
    await bot.worker.tick();
    assert.deepEqual(
      bot.connector.sent.map(({ conversation }) => conversation),
      ['another-chat'],
    );
  });

  it('rests again when that was no good', async () => {
    bot.connector.answers.push(404);
    await bot.worker.tick();
    await bot.say(ALEX, 'hjälp');
    bot.connector.answers.push(404);
    await bot.worker.tick();
    await bot.say(ALEX, 'hjälp');
    bot.connector.sent.length = 0;
    await bot.worker.tick();
    assert.equal(questions(), 1);
  });

  it('is not asked about in a channel, where others read', async () => {
    bot.connector.answers.push(403);
    await bot.worker.tick();
    await bot.say(ALEX, 'veckobrev', CHANNEL);
    await bot.worker.tick();
    assert.ok(bot.connector.sent.every(({ activity }) => !/Fråga 1 av/.test(textOf(cardOf(activity)))));
  });

  for (const status of [429, 503] as const) {
    it(`arrives after an outage of two days with ${status}, tried ever more seldom`, async () => {
      let attempts = 0;
      bot.connector.arrivals.on('asked', () => {
        attempts += 1;
      });
      bot.connector.faults.set('POST', status);
      const firstHour = [0, 1, 2, 5, 10, 20, 35, 59].map((minutes) => minutes * 60_000);
      const hours = Array.from({ length: 47 }, (_, hour) => (hour + 2) * HOUR);
      for (const ms of [...firstHour, ...hours]) await tickAt(ms);
      const during = attempts;
      assert.ok(during > 40 && during <= 55, `${during} attempts`);
      bot.connector.faults.clear();
      await tickAt(50 * HOUR);
      assert.equal(questions(), 1);
    });
  }

  it('is sent twice in two hours at most to a connector that takes it and always answers 502', async () => {
    let attempts = 0;
    bot.connector.arrivals.on('asked', () => {
      attempts += 1;
    });
    bot.connector.faults.set('POST', 502);
    const seen: number[] = [];
    for (const minutes of [0, 1, 9, 10, 60, 119, 120]) {
      await tickAt(minutes * 60_000);
      seen.push(attempts);
    }
    assert.deepEqual(seen, [1, 1, 1, 2, 2, 2, 2]);
  });

  for (const [what, answer] of ALL.filter(([, one]) => one !== 'hang' && one !== 'half')) {
    it(`because of ${what} keeps no other from being sent`, async () => {
      await bot.install(AMIRA);
      bot.connector.sent.length = 0;
      bot.connector.answers.push(answer);
      await bot.worker.tick();
      assert.equal(questions(), 1);
      assert.deepEqual(
        bot.log.lines.filter(({ level }) => level === 'error'),
        [],
      );
      const states = (await bot.deps.stores.deliveries.ofPlan('ks-2025')).map(({ value }) => value.state);
      assert.ok(!states.includes('sending'), states.join());
    });
  }

  it('because Teams does not answer keeps no other from being sent meanwhile', async () => {
    await bot.install(AMIRA);
    bot.connector.sent.length = 0;
    bot.connector.answers.push('hang');
    const arrived = once(bot.connector.arrivals, 'POST');
    const ticked = bot.worker.tick();
    await arrived;
    assert.equal(questions(), 1);
    // Whoever hangs is cut off, so that this test need not wait for as long as Målvakt does.
    await bot.connector.close();
    await ticked;
  });

  it('lies in the chat of whoever asks for it, and is not sent as well', async () => {
    bot.connector.answers.push(403);
    await bot.worker.tick();
    const { card } = await bot.say(ALEX, 'svara');
    assert.match(textOf(card), /Fråga 1 av 4/);
    assert.ok(dataOf(card, 'submit'));
    bot.connector.sent.length = 0;
    await bot.worker.tick();
    assert.equal(questions(), 0);
  });
});

function cardOf({
  attachments,
}: {
  readonly attachments?: readonly { readonly content: Json }[] | undefined;
}) {
  return attachments?.[0]?.content;
}
