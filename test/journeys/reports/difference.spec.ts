import assert from 'node:assert/strict';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { dataOf, elementsOf, filledIn, isJson, seenOf } from '../../cards.ts';
import { aReadAnswer, KIM, load2025, open2025, report2024 } from '../../past-rounds.ts';

const TEXTS = { text_happened: 'Avtalet är klart.', text_basis: 'Beslut i juni.' };

describe('What differs between two rounds', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await load2025(bot);
    const then = [
      aReadAnswer({ item: 'r-growth', line: 20, status: 'partly' }),
      aReadAnswer({ item: 'r-climate', line: 30, status: 'notMet', direction: 'negative' }),
    ];
    await importPastRound(COORDINATOR, { document: report2024(then), dryRun: false }, bot.deps);
    await open2025(bot);
    const { card } = await bot.say(KIM, 'svara klimatet');
    const said = { status: 'met', direction: 'asPlanned', ...TEXTS };
    await bot.execute(KIM, { ...dataOf(card, 'submit'), ...filledIn(card, said) });
  });
  afterEach(closeBots);

  const SAID = [
    ['jämför delårsrapporten 2024 med 2025', 'sv'],
    ['vad skiljer delårsrapporten 2025 från delårsrapporten 2024?', 'sv'],
    ['skillnad mellan delåret 2024 och 2025', 'sv'],
    ['skillnad', 'sv'],
    ['compare the interim report 2024 with 2025', 'en'],
    ['what differs between the interim report 2024 and 2025', 'en'],
    ['difference', 'en'],
  ] as const;
  for (const [words, language] of SAID) {
    it(`is told item by item to “${words}”`, async () => {
      const { card } = await bot.say(KIM, words);
      const said = seenOf(card).replaceAll('\u00A0', ' ');
      if (language === 'en') {
        assert.match(said, /compared with Delårsrapport 2024|compared with delårsrapport 2024/i);
        assert.match(said, /\n1 better and 1 without an answer now\n/);
        assert.match(said, /■ Not expected to be met → ● Expected to be met/);
        assert.match(said, /New text: /);
      } else {
        assert.match(said, /jämfört med delårsrapport 2024/);
        assert.match(said, /\n1 bättre och 1 utan svar nu\n/);
        assert.match(said, /■ Förväntas inte uppnås → ● Förväntas uppnås/);
        assert.match(said, /Ny text: ”Vad har hänt\?”/);
      }
      assert.match(said, /Klimatet/);
    });
  }

  it('opens the answer that a line is about, and leaves two items to be compared as before', async () => {
    const { card } = await bot.say(KIM, 'skillnad');
    const line = elementsOf(card).findLast(({ selectAction }) => isJson(selectAction));
    assert.ok(isJson(line?.selectAction) && isJson(line.selectAction.data));
    const { card: opened } = await bot.execute(KIM, line.selectAction.data);
    assert.match(seenOf(opened), /Avtalet är klart/);
    const { card: compared } = await bot.say(KIM, 'jämför klimatet och Malmö växer');
    assert.doesNotMatch(seenOf(compared), /jämfört med delårsrapport/);
  });

  it('says so where there is nothing to compare with', async () => {
    const alone = await startBot();
    await load2025(alone);
    await open2025(alone);
    assert.match((await alone.say(KIM, 'skillnad')).text ?? '', /ingen tidigare omgång/);
  });

  it('of a report that is not there names those that are', async () => {
    const { text } = await bot.say(KIM, 'jämför delårsrapporten 2017 med 2025');
    assert.match(text ?? '', /Delårsrapport 2024/);
  });
});
