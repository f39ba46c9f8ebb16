import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { listTemplate } from '../../../src/views/plans/list-template.ts';
import { closeBots, type Someone, startBot } from '../../bot.ts';
import { elementsOf, textOf } from '../../cards.ts';
import { portOf } from '../../fakes.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };
const ADDRESS = 'https://malvakt.example/bot';

describe('An empty goal list', () => {
  afterEach(closeBots);

  for (const language of LANGUAGES) {
    it(`is to be had from the card that tells how a file is loaded (${language})`, async () => {
      const bot = await startBot({ coordinators: [BEATA.id], publicUrl: ADDRESS });
      if (language === 'en') await bot.say(BEATA, 'språk engelska');
      const how = (await bot.say(BEATA, language === 'sv' ? 'läs in' : 'import')).card;
      const link = elementsOf(how).find(({ type }) => type === 'Action.OpenUrl');
      assert.equal(link?.title, { sv: 'Hämta en tom lista', en: 'Get an empty list' }[language]);
      const path = String(link?.url).replace(ADDRESS, '');
      const response = await fetch(`http://127.0.0.1:${portOf(bot.server)}${path}`);
      const [name, bytes] = [response.headers.get('content-disposition'), await response.arrayBuffer()];
      assert.match(
        String(name),
        language === 'sv' ? /filename="Mallista\.xlsx"/ : /filename="Goal list\.xlsx"/,
      );
      assert.deepEqual(Buffer.from(bytes), Buffer.from(await listTemplate(language)));
    });
  }

  it('is for others to give where the bot has no address', async () => {
    const bot = await startBot({ coordinators: [BEATA.id] });
    const { card } = await bot.say(BEATA, 'läs in');
    assert.match(textOf(card), /Den som sköter Målvakt kan ge dig en tom lista\./);
    assert.equal(
      elementsOf(card).find(({ type }) => type === 'Action.OpenUrl'),
      undefined,
    );
  });
});
