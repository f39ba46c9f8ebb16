import assert from 'node:assert/strict';
import { CHANNEL, closeBots, startBot } from '../../bot.ts';
import { dataOf } from '../../cards.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

describe('A summary that is posted', () => {
  afterEach(closeBots);

  it('is sent at the next look, also when the one before found nothing to do', async () => {
    const bot = await startBot();
    await openSampleRound(bot);
    await bot.say(ALEX, '<at>Målvakt</at> prenumerera', CHANNEL);
    const { card } = await bot.say(ALEX, 'sammanställ');
    for (let looks = 0; looks < 3; looks += 1) await bot.worker.tick();
    const before = bot.connector.sent.length;
    await bot.execute(ALEX, dataOf(card, 'post-summary'));
    await bot.worker.tick();
    assert.deepEqual(
      bot.connector.sent.slice(before).map(({ conversation }) => conversation),
      [CHANNEL.conversation],
    );
  });
});
