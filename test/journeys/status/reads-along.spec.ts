import assert from 'node:assert/strict';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { AUDIENCE_PATIENCE_MS } from '../../../src/teams/audience.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { dataOf, textOf } from '../../cards.ts';
import { heldPauses } from '../../fakes.ts';
import {
  AMONG_COLLEAGUES,
  BOTH,
  botWith,
  member,
  ONLY_CLOSED,
  put,
  QUESTIONS,
  sightOf,
  WITH,
  WITH_READER,
} from '../../seen.ts';

describe('Who reads along', () => {
  let bot: Bot;
  afterEach(closeBots);

  const ask = (words = 'status') => bot.say(WITH.manager, words, CHANNEL);

  it('is asked of Teams once in a while, and only where it matters', async () => {
    bot = await botWith(BOTH);
    await put(bot, AMONG_COLLEAGUES);
    await bot.say(WITH.manager, 'hjälp', CHANNEL);
    await bot.say(WITH.reader, 'status', CHANNEL);
    await bot.say(WITH.manager, 'status');
    assert.deepEqual(bot.connector.asked, []);
    for (const words of Object.values(QUESTIONS)) assert.equal(sightOf(await ask(words)), 'running');
    assert.deepEqual(bot.connector.asked, [CHANNEL.conversation]);
    await put(bot, WITH_READER);
    bot.clock.set('2025-09-02T08:04:59Z');
    assert.equal(sightOf(await ask()), 'running');
    bot.clock.set('2025-09-02T08:05:00Z');
    assert.equal(sightOf(await ask()), 'closed');
    assert.equal(bot.connector.asked.length, 2);
  });

  it('is not asked where all rounds are closed', async () => {
    bot = await botWith(ONLY_CLOSED);
    for (const words of Object.values(QUESTIONS)) assert.equal(sightOf(await ask(words)), 'closed');
    assert.deepEqual(bot.connector.asked, []);
  });

  it('is told where what is missing in a round that runs can be asked about', async () => {
    bot = await botWith(BOTH);
    await put(bot, WITH_READER);
    const there = /visas bara stängda omgångar\. Fråga om övriga i din egen chatt/;
    assert.match(textOf((await ask('saknas')).card), there);
    assert.doesNotMatch(textOf((await bot.say(WITH.manager, 'saknas')).card), there);
  });

  it('counts with the roles of now: whoever is made a reader closes the round at once', async () => {
    bot = await botWith(BOTH);
    await put(bot, AMONG_COLLEAGUES);
    assert.equal(sightOf(await ask()), 'running');
    await importPeople(COORDINATOR, [{ ...WITH.owner, roles: ['reader'] }], bot.deps);
    assert.equal(sightOf(await ask()), 'closed');
  });

  it('is waited for no longer than a pressed button is, and not asked again at once', async () => {
    const pauses = heldPauses();
    pauses.skip(AUDIENCE_PATIENCE_MS);
    const { folder, connector, clock } = await botWith(BOTH);
    const now = clock.now().toISOString();
    bot = await startBot({ folder, connector, now, startPause: pauses.start });
    await put(bot, AMONG_COLLEAGUES);
    bot.connector.faults.set('roster', 'hang');
    assert.equal(sightOf(await ask()), 'closed');
    assert.equal(sightOf(await ask()), 'closed');
    assert.equal(bot.connector.asked.length, 1);
  });

  it('are more than are read: then nobody knows who they are', async () => {
    bot = await botWith(BOTH);
    const many = Array.from({ length: 2001 }, () => member(WITH.manager));
    await put(bot, { ...AMONG_COLLEAGUES, roster: many });
    assert.equal(sightOf(await ask()), 'closed');
  });

  it('may be people outside the team, in a channel that is shared', async () => {
    bot = await botWith(BOTH);
    await put(bot, AMONG_COLLEAGUES);
    const channelData = { channel: { id: CHANNEL.conversation, type: 'shared' } };
    await bot.tell(WITH.manager, CHANNEL, { type: 'message', text: 'status', channelData });
    const [sent] = bot.connector.sent.filter(({ activity }) => activity.attachments);
    assert.equal(sightOf({ card: sent?.activity.attachments?.[0]?.content, text: undefined }), 'closed');
  });
});

describe('What a coordinator posts', () => {
  afterEach(closeBots);

  it('goes to the channels that have asked for it, whoever reads along', async () => {
    const bot = await botWith(BOTH);
    await put(bot, { ...WITH_READER, isSubscribed: true });
    const { card } = await bot.say(WITH.coordinator, 'sammanställ');
    await bot.execute(WITH.coordinator, dataOf(card, 'post-summary'));
    bot.connector.sent.length = 0;
    for (let look = 0; look < 3; look += 1) await bot.worker.tick();
    const posted = bot.connector.sent.filter(({ conversation }) => conversation === CHANNEL.conversation);
    assert.match(textOf(posted[0]?.activity.attachments?.[0]?.content), /Helår 2025[\s\S]*pågår, kan ändras/);
  });
});
