import assert from 'node:assert/strict';
import { openAdapter } from '../../src/teams/adapter.ts';
import { closeBots, startBot } from '../bot.ts';
import { ALEX, openSampleRound } from '../sample-round.ts';

describe('What is counted as a reply', () => {
  afterEach(closeBots);

  it('is what somebody is answered, and no message that nobody has asked for', async () => {
    const adapter = openAdapter(undefined);
    const bot = await startBot({ adapter });
    const told: string[] = [];
    const count = adapter.onReply;
    adapter.onReply = (conversation) => {
      told.push(conversation);
      count(conversation);
    };
    await openSampleRound(bot);
    await bot.install(ALEX);
    told.length = 0;
    bot.connector.sent.length = 0;
    await bot.worker.tick();
    assert.deepEqual([bot.connector.sent.length, told], [1, []]);
    bot.connector.sent.length = 0;
    await bot.say(ALEX, 'hjälp');
    await bot.finishLate();
    assert.deepEqual(
      told,
      bot.connector.sent.map(({ conversation }) => conversation),
    );
    assert.ok(told.length > 0);
  });
});
