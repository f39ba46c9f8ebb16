import assert from 'node:assert/strict';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { AMIRA, openSampleRound } from '../../sample-round.ts';

describe('quick', () => {
  afterEach(closeBots);
  it('says', async () => {
    const bot: Bot = await startBot({ publicUrl: 'https://malvakt.malmo.invalid' });
    await openSampleRound(bot);
    for (const say of [
      'rapport',
      'report',
      'exportera till word',
      'ge mig rapporten som pdf',
      'rapporten för delår 2025',
      'open data',
      'öppna data',
      'download the report',
      'kan jag få rapporten i excel',
      'rapport som json',
      'ladda ner rapporten',
      'hämta rapporten som csv',
      'skicka mig delårsrapporten',
      'visa rapporten',
      'var hittar jag rapporten',
      'jag vill ha delårsrapporten i word',
      'export the report as csv',
      'give me the report as pdf',
      'download the interim report',
      'exportera öppna data',
      'get open data',
      'export as json',
    ]) {
      const { card, text } = await bot.say(AMIRA, say);
      console.log(say, '→', text ?? card?.fallbackText, card?.fallbackText);
    }
    assert.ok(true);
  });
});
