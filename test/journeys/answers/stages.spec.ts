import assert from 'node:assert/strict';
import type { Bot } from '../../bot.ts';
import { textOf, valuesOf } from '../../cards.ts';
import { ANNA, reportOf } from '../../model-round.ts';
import { askAll, reportIn, say, send } from '../../question-round.ts';

describe('What is said instead of a status', () => {
  let bot: Bot;
  afterEach(() => bot.close());

  for (const [language, words, answer, missing] of [
    ['sv', 'Ännu inte mätt', 'svara', /Ännu inte mätt/],
    ['en', 'Not yet measured', 'answer', /Not yet measured/],
  ] as const) {
    it(`takes "${words}" as an answer, which is no red and has a count of its own`, async () => {
      bot = await askAll('2019');
      if (language === 'en') await bot.say(ANNA, 'language English');
      const card = await say(bot, `${answer} antalet tjänster`);
      const receipt = await send(bot, card, { status: 'notMeasured' });
      assert.match(textOf(receipt), new RegExp(`— \n${words}`));
      assert.equal(valuesOf(await say(bot, `${answer} antalet tjänster`)).status, 'notMeasured');
      assert.match(textOf(await say(bot, 'status antalet tjänster')), missing);
      assert.match(textOf(await say(bot, language === 'sv' ? 'sammanställ' : 'summary')), missing);
      assert.match(await reportIn(bot, language), new RegExp(`— 1 ${words.toLowerCase()}`));
      const { counts, assessments } = await reportOf(bot);
      assert.deepEqual([counts.notMet, counts.unknown, counts.notMeasured], [0, 0, 1]);
      assert.equal(assessments[0]?.notMeasured, true);
      assert.doesNotMatch(textOf(await say(bot, 'vilka indikatorer går dåligt?')), /antalet tjänster/i);
    });
  }

  for (const [language, answer, line, counted] of [
    ['sv', 'svara', 'Pågår · klart senast 31 dec 2025', '◐ 1 pågår'],
    ['en', 'answer', 'Under way · to be finished by 31 Dec 2025', '◐ 1 under way'],
  ] as const) {
    it(`tells in ${language} how far an assignment has come and when it is to be finished, wherever it is read`, async () => {
      bot = await askAll('2019');
      if (language === 'en') await bot.say(ANNA, 'language English');
      const filled = {
        stage: 'underWay',
        day: '2025-12-31',
        text_done: 'Halva är klar.',
        text_reportedBack: 'I mars.',
      };
      const card = await say(bot, `${answer} utredningen`);
      const receipt = await send(bot, card, filled);
      const read = { receipt: textOf(receipt), status: textOf(await say(bot, 'status utredningen')) };
      const report = await reportIn(bot, language);
      for (const [where, text] of Object.entries(read)) assert.ok(text.includes(line), `${where}: ${text}`);
      if (language === 'sv')
        assert.match(
          textOf(await say(bot, 'när ska utredningen vara klar?')),
          /ska vara klart senast 31 dec\n/,
        );
      const lists = ['sammanställ', 'mina mål', 'veckobrev', 'historik utredningen'];
      const lacks = [];
      for (const words of lists) {
        const text = textOf(await say(bot, words));
        if (!/◐\s+(?:\d+ )?(?:p|P)ågår|◐\s+(?:\d+ )?(?:u|U)nder way/.test(text))
          lacks.push(`${words}: ${text}`);
      }
      assert.deepEqual(lacks, []);
      assert.ok(report.includes(counted));
      assert.match(report, /\| ◐ (?:Pågår|Under way) \(\S+ 1\) \| 31 (?:dec|Dec) 2025 \|/);
      const { status: _, ...back } = valuesOf(await say(bot, `${answer} utredningen`));
      assert.deepEqual(back, filled);
      const { assessments, counts } = await reportOf(bot);
      assert.deepEqual(
        [assessments[0]?.stage, assessments[0]?.day, counts.underWay],
        ['underWay', '2025-12-31', 1],
      );
    });
  }
});
