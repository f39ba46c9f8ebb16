import assert from 'node:assert/strict';
import { linesOf } from '../../audit.ts';
import { CHANNEL, closeBots } from '../../bot.ts';
import { dataOf, textOf } from '../../cards.ts';
import { BAD, type Followed, GOOD, METRO, openFollowed, subscribe } from '../../following.ts';
import { ALEX, AMIRA, MATTIAS } from '../../sample-round.ts';

const MONDAY = '2025-09-08T06:00:00Z';
const NEXT_MONDAY = '2025-09-15T06:00:00Z';

describe('A channel follows a goal', () => {
  let f: Followed;
  beforeEach(async () => {
    f = await openFollowed();
  });
  afterEach(closeBots);

  const toChannel = () => f.news(CHANNEL).map(textOf);
  const digests = () =>
    f.bot.connector.sent
      .filter(({ conversation }) => conversation === CHANNEL.conversation)
      .map(({ activity }) => textOf(activity.attachments?.[0]?.content))
      .filter((text) => text.startsWith('Veckobrev'));

  it('by whoever may subscribe it, once it is subscribed', async () => {
    const { text } = await f.bot.say(MATTIAS, `<at>Målvakt</at> bevaka ${METRO}`, CHANNEL);
    assert.match(text ?? '', /samordnare/);
    assert.match(await f.follow(ALEX, `bevaka ${METRO}`, 'atOnce', CHANNEL), /måste prenumerera/);
    assert.deepEqual(await f.bot.deps.stores.followers.all(), []);
    await subscribe(f);
    assert.match(
      await f.follow(ALEX, `bevaka ${METRO}`, 'atOnce', CHANNEL),
      /Kanalen bevakar nu Öresundsmetron/,
    );
  });

  it('and is told what its digest would show: neither by whom nor in whose words', async () => {
    await subscribe(f);
    await f.follow(ALEX, `bevaka ${METRO}`, 'atOnce', CHANNEL);
    await f.answer(ALEX, METRO, GOOD);
    await f.wait();
    await f.answer(ALEX, METRO, BAD);
    await f.wait();
    const [, second = ''] = toChannel();
    assert.match(second, /har försämrats[\s\S]*● \nFörväntas uppnås\n → \n■ \nFörväntas inte uppnås/);
    assert.match(second, /Svar 4 sep kl\. 12\.0/);
    assert.doesNotMatch(second, /Alex|Staten dröjer/);
  });

  it('ends it by the button of the message, and only whoever may subscribe does', async () => {
    await subscribe(f);
    await f.follow(ALEX, `bevaka ${METRO}`, 'atOnce', CHANNEL);
    await f.answer(ALEX, METRO, GOOD);
    await f.wait();
    const [card] = f.news(CHANNEL);
    assert.match((await f.bot.execute(MATTIAS, dataOf(card, 'unfollow'), CHANNEL)).text ?? '', /samordnare/);
    const { card: list } = await f.bot.say(MATTIAS, '<at>Målvakt</at> bevakningar', CHANNEL);
    assert.match(textOf(list), /Kanalen bevakar en sak/);
    const lines = await linesOf(f.bot, () => f.bot.execute(ALEX, dataOf(list, 'unfollow'), CHANNEL));
    assert.deepEqual(
      lines.map(({ what, follower, after }) => [what, follower, after]),
      [['following', CHANNEL.conversation, undefined]],
    );
  });

  it('names it first in the digest, as it stands and was', async () => {
    await subscribe(f);
    await f.follow(ALEX, `bevaka ${METRO}`, 'digest', CHANNEL);
    const other = { conversation: '19:annan@thread.tacv2', type: 'channel' as const };
    await f.bot.say(ALEX, '<at>Målvakt</at> prenumerera', other);
    await f.answer(ALEX, METRO, GOOD);
    await f.until(MONDAY);
    assert.match(digests().at(-1) ?? '', /Bevakas\nÖresundsmetron · \n● \nFörväntas uppnås/);
    await f.answer(ALEX, METRO, BAD);
    await f.until(NEXT_MONDAY);
    assert.match(
      digests().at(-1) ?? '',
      /Bevakas\nÖresundsmetron[^\n]*\n■ \nFörväntas inte uppnås\n \(var ● förväntas uppnås\)/,
    );
    const unfollowing = f.bot.connector.sent.filter(
      ({ conversation }) => conversation === other.conversation,
    );
    assert.ok(
      unfollowing.every(({ activity }) => !textOf(activity.attachments?.[0]?.content).includes('Bevakas')),
    );
    assert.deepEqual(toChannel(), []);
  });

  it('follows nothing any more once it was unsubscribed, also when it subscribes again', async () => {
    await subscribe(f);
    await f.follow(ALEX, `bevaka ${METRO}`, 'atOnce', CHANNEL);
    await f.bot.say(ALEX, '<at>Målvakt</at> avprenumerera', CHANNEL);
    await f.answer(ALEX, METRO, GOOD);
    await f.wait();
    await subscribe(f);
    await f.wait();
    assert.deepEqual(toChannel(), []);
    assert.match(
      textOf((await f.bot.say(ALEX, '<at>Målvakt</at> bevakningar', CHANNEL)).card),
      /Kanalen bevakar inget/,
    );
    await f.follow(ALEX, `bevaka ${METRO}`, 'atOnce', CHANNEL);
    await f.answer(ALEX, METRO, BAD);
    await f.wait();
    assert.equal(toChannel().length, 1);
  });
});

describe('Somebody follows a goal with the digest', () => {
  let f: Followed;
  beforeEach(async () => {
    f = await openFollowed();
    await f.follow(AMIRA, `bevaka ${METRO}`, 'digest');
  });
  afterEach(closeBots);

  it('is told on Monday, once, and not before', async () => {
    await f.answer(ALEX, METRO, GOOD);
    await f.wait();
    assert.deepEqual(f.news(AMIRA), []);
    await f.until(MONDAY);
    const [one = '', ...more] = f.news(AMIRA).map(textOf);
    assert.deepEqual(more, []);
    assert.match(one, /Veckans bevakning · Delårsrapport 2025[\s\S]*Öresundsmetron har bedömts/);
    await f.until('2025-09-08T09:00:00Z');
    assert.deepEqual(f.news(AMIRA), []);
  });

  it('hears nothing in a week without news', async () => {
    await f.until(MONDAY);
    await f.until(NEXT_MONDAY);
    assert.deepEqual(f.news(AMIRA), []);
  });
});
