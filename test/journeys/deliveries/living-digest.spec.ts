import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { reopen } from '../../../src/commands/rounds/reopen-round.ts';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, filledIn, textOf } from '../../cards.ts';
import { type Connector, type ConnectorAnswer, openConnector, temporaryFolder } from '../../fakes.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

/** 08:00 in Stockholm, on the Monday of the digest and a week later. */
const [MONDAY, NEXT_MONDAY] = ['2025-09-08T06:00:00Z', '2025-09-15T06:00:00Z'];
const PLAN = 'ks-2025';

describe('The living digest', () => {
  let connector: Connector;
  beforeEach(async () => {
    connector = await openConnector();
  });
  afterEach(async () => {
    await closeBots();
    await connector.close();
  });

  /** A bot that has posted the digest of a Monday into its channel. */
  async function posted(language: 'sv' | 'en' = 'sv') {
    const folder = temporaryFolder();
    const bot = await startBot({ folder, connector, now: '2025-09-04T10:00:00Z' });
    await openSampleRound(bot);
    await bot.say(ALEX, 'prenumerera', CHANNEL);
    if (language === 'en') {
      const by = { by: COORDINATOR, at: '2025-09-04T10:00:00.000Z', from: 'chat' as const };
      const wishes = { weekday: 0, hour: 8, since: by.at, language };
      const { conversation } = CHANNEL;
      await bot.deps.stores.subscriptions.update(conversation, (now) => now && { ...now, wishes }, by);
    }
    await bot.worker.tick();
    connector.sent.length = 0;
    await at(bot, MONDAY);
    return { folder, bot };
  }

  async function at(bot: Bot, ...instants: string[]) {
    for (const instant of instants) {
      bot.clock.set(instant);
      await bot.worker.tick();
    }
  }

  async function answer(bot: Bot, person: Someone, words = '') {
    const { card } = await bot.say(person, `svara ${words}`);
    await bot.execute(person, { ...dataOf(card, 'submit'), ...filledIn(card) });
  }

  /** What has happened in the channel: `POST activity-1`. */
  const log = () => inChannel().map(({ method, id }) => `${method} ${id}`);
  const inChannel = () =>
    connector.sent.filter(
      ({ conversation, activity }) => conversation === CHANNEL.conversation && activity.attachments,
    );
  /** How a message looks now. */
  const look = (id: string) => {
    const activity = inChannel().findLast((one) => one.id === id)?.activity;
    return textOf(activity?.attachments?.[0]?.content).replaceAll('\u00A0', ' ');
  };
  const lastLook = () => look(inChannel().at(-1)?.id ?? '');
  const digests = async (bot: Bot): Promise<readonly Delivery[]> =>
    (await bot.deps.stores.deliveries.ofPlan(PLAN))
      .map(({ value }) => value)
      .filter(({ kind }) => kind === 'digest');

  it('is one card, alone, and shows what has come since it was posted', async () => {
    const { bot } = await posted();
    const [first] = inChannel();
    assert.ok(first);
    assert.deepEqual([log().length, first.method, first.activity.text], [1, 'POST', undefined]);
    assert.match(look(first.id), /Inga svar har kommit än/);
    await answer(bot, ALEX, 'öresund');
    await at(bot, '2025-09-09T12:32:00Z');
    assert.deepEqual(log(), [`POST ${first.id}`, `PUT ${first.id}`]);
    assert.match(look(first.id), /uppdaterad 9 sep kl\. 14\.32\n1 ny bedömning[\s\S]*15 svar saknas/);
  });

  it('is told in the language of its channel', async () => {
    const { bot } = await posted('en');
    await answer(bot, ALEX, 'öresund');
    await at(bot, '2025-09-09T12:32:00Z');
    assert.match(lastLook(), /^Weekly digest · [\s\S]*updated 9 Sep, 14:32\n1 new assessment/);
    await at(bot, NEXT_MONDAY, '2025-09-15T06:05:00Z');
    assert.match(look(inChannel()[0]?.id ?? ''), /A newer weekly digest was posted 15 Sep, 08:00\./);
  });

  it('is not edited while nothing changes', async () => {
    const { bot } = await posted();
    await at(bot, '2025-09-08T06:05:00Z', '2025-09-09T06:00:00Z', '2025-09-12T06:00:00Z');
    assert.equal(log().length, 1);
  });

  it('gathers what comes within a few minutes, and shows all of it', async () => {
    const { bot } = await posted();
    await answer(bot, ALEX, 'öresund');
    await at(bot, '2025-09-08T06:01:00Z', '2025-09-08T06:03:00Z');
    assert.equal(log().length, 1);
    for (const person of [AMIRA, MATTIAS]) await answer(bot, person);
    await at(bot, '2025-09-08T06:05:00Z');
    assert.equal(log().length, 2);
    assert.match(lastLook(), /3 nya bedömningar[\s\S]*13 svar saknas/);
    await answer(bot, ALEX);
    await at(bot, '2025-09-08T06:06:00Z', '2025-09-08T06:09:00Z');
    assert.equal(log().length, 2);
    await at(bot, '2025-09-08T06:10:00Z');
    assert.match(lastLook(), /4 nya bedömningar[\s\S]*12 svar saknas/);
  });

  it('says that there is a newer one when the next has come, and is not edited after that', async () => {
    const { bot } = await posted();
    await at(bot, NEXT_MONDAY, '2025-09-15T06:05:00Z');
    const [former, next] = inChannel();
    assert.deepEqual(log(), [`POST ${former?.id}`, `POST ${next?.id}`, `PUT ${former?.id}`]);
    assert.match(
      look(former?.id ?? ''),
      /Ett nyare veckobrev kom 15 sep kl\. 08\.00\. Det här uppdateras inte/,
    );
    await answer(bot, ALEX, 'öresund');
    await at(bot, '2025-09-15T06:10:00Z', '2025-09-15T06:15:00Z');
    assert.deepEqual(log().slice(3), [`PUT ${next?.id}`]);
    assert.match(look(next?.id ?? ''), /sedan 8 sep kl\. 08\.00 · uppdaterad [\s\S]*1 ny bedömning/);
  });

  it('shows at last how the round was closed', async () => {
    const { bot } = await posted();
    const [round] = await bot.deps.stores.rounds.ofPlan(PLAN);
    await answer(bot, ALEX, 'öresund');
    bot.clock.set('2025-09-08T06:03:00Z');
    await closeOpenRound(COORDINATOR, round?.value.id ?? '', bot.deps);
    await at(bot, '2025-09-08T06:05:00Z', '2025-09-08T06:10:00Z', '2025-09-09T06:10:00Z');
    assert.equal(log().length, 2);
    assert.match(lastLook(), /1 ny bedömning[\s\S]*Omgången är stängd/);
  });

  it('shows what was answered after all in a round that was opened again for somebody', async () => {
    const { bot } = await posted();
    const [round] = await bot.deps.stores.rounds.ofPlan(PLAN);
    const id = round?.value.id ?? '';
    await closeOpenRound(COORDINATOR, id, bot.deps);
    await at(bot, '2025-09-08T06:05:00Z');
    assert.match(lastLook(), /Inga svar kom in/);
    const reason = 'Svaret blev försenat.';
    await reopen(COORDINATOR, { round: id, reason, person: ALEX.id }, bot.deps);
    bot.clock.set('2025-09-20T06:00:00Z');
    await answer(bot, ALEX);
    await at(bot, '2025-09-20T06:10:00Z');
    assert.match(lastLook(), /1 ny bedömning[\s\S]*Omgången är stängd/);
  });

  it('is brought up to date after a restart', async () => {
    const { bot, folder } = await posted();
    await answer(bot, ALEX, 'öresund');
    await bot.close();
    const second = await startBot({ folder, connector, now: '2025-09-10T06:00:00Z' });
    await second.worker.tick();
    assert.deepEqual([log().length, /1 ny bedömning/.test(lastLook())], [2, true]);
  });

  it('is edited once by two instances', async () => {
    const { bot, folder } = await posted();
    await answer(bot, ALEX, 'öresund');
    const other = await startBot({ folder, connector, now: '2025-09-08T06:05:00Z' });
    bot.clock.set('2025-09-08T06:05:00Z');
    await Promise.all([bot.worker.tick(), other.worker.tick()]);
    await Promise.all([bot.worker.tick(), other.worker.tick()]);
    assert.equal(log().length, 2);
  });

  it('is edited once more by whoever comes after one that died between the edit and the store', async () => {
    const { bot, folder } = await posted();
    await answer(bot, ALEX, 'öresund');
    const { followup } = bot.documents;
    const write = followup.write.bind(followup);
    const dead = Promise.withResolvers<never>();
    followup.write = async (writes) => {
      // What is told of the edit never gets to the store.
      if (JSON.stringify(writes).includes('"digest"') && log().length === 2) return dead.promise;
      return write(writes);
    };
    bot.clock.set('2025-09-08T06:05:00Z');
    const dying = bot.worker.tick();
    while (log().length < 2) await new Promise((resolve) => setImmediate(resolve));
    const second = await startBot({ folder, connector, now: '2025-09-08T06:05:30Z' });
    await second.worker.tick();
    assert.equal(log().length, 2);
    await at(second, '2025-09-08T06:10:30Z', '2025-09-08T06:15:30Z', '2025-09-08T06:20:30Z');
    assert.equal(log().length, 3);
    assert.match(lastLook(), /1 ny bedömning/);
    dead.reject(new Error('The process is dead'));
    await dying;
  });

  const passing: readonly [string, ConnectorAnswer, string][] = [
    ['429 for eight minutes', { status: 429, retryAfter: 480 }, '2025-09-08T06:15:00Z'],
    ['502', 502, '2025-09-08T06:10:00Z'],
    ['a cut connection', 'drop', '2025-09-08T06:10:00Z'],
  ];
  for (const [what, fault, until] of passing) {
    it(`is edited later after ${what}, with what has come meanwhile`, async () => {
      const { bot } = await posted();
      await answer(bot, ALEX, 'öresund');
      connector.answers.push(fault);
      await at(bot, '2025-09-08T06:05:00Z');
      assert.equal(log().length, 1);
      await answer(bot, AMIRA);
      await at(bot, ...['2025-09-08T06:10:00Z', '2025-09-08T06:15:00Z'].filter((one) => one < until), until);
      assert.equal(log().length, 2);
      assert.match(lastLook(), /2 nya bedömningar/);
      await at(bot, '2025-09-08T06:30:00Z');
      assert.equal(log().length, 2);
    });
  }

  for (const code of [403, 404, 410]) {
    it(`is posted once more when it is gone (${code}), and not again and again`, async () => {
      const { bot } = await posted();
      await answer(bot, ALEX, 'öresund');
      connector.answers.push(code);
      await at(bot, '2025-09-08T06:05:00Z', '2025-09-08T06:06:00Z');
      const [first, anew] = inChannel();
      assert.deepEqual(log(), [`POST ${first?.id}`, `POST ${anew?.id}`]);
      assert.match(lastLook(), /1 ny bedömning/);
      await answer(bot, AMIRA);
      await at(bot, '2025-09-08T06:15:00Z');
      assert.deepEqual(log().slice(2), [`PUT ${anew?.id}`]);
      await answer(bot, MATTIAS);
      connector.answers.push(code);
      await at(bot, '2025-09-08T06:25:00Z', '2025-09-08T06:30:00Z', '2025-09-09T06:30:00Z');
      assert.equal(log().length, 3);
      await at(bot, NEXT_MONDAY, '2025-09-15T06:05:00Z');
      assert.deepEqual(
        log()
          .slice(3)
          .map((one) => one.split(' ')[0]),
        ['POST'],
      );
    });
  }

  it('rests like any other message where the channel itself is gone, and comes when it is back', async () => {
    const { bot } = await posted();
    await answer(bot, ALEX, 'öresund');
    connector.answers.push(404, 404);
    await at(bot, '2025-09-08T06:05:00Z', '2025-09-08T06:06:00Z', '2025-09-08T06:15:00Z');
    assert.deepEqual([log().length, (await digests(bot)).map(({ state }) => state)], [1, ['resting']]);
    await bot.say(ALEX, 'hjälp', CHANNEL);
    await bot.worker.tick();
    assert.deepEqual(
      (await digests(bot)).map(({ state }) => state),
      ['sent'],
    );
    assert.match(lastLook(), /1 ny bedömning/);
  });

  it('stays as it was in a channel that has unsubscribed', async () => {
    const { bot } = await posted();
    await bot.say(ALEX, 'avprenumerera', CHANNEL);
    const before = log().length;
    await answer(bot, ALEX, 'öresund');
    await at(bot, '2025-09-08T06:05:00Z');
    assert.equal(log().length, before);
  });
});
