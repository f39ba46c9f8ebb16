import assert from 'node:assert/strict';
import { allCapabilities } from '../../../src/chat/capabilities.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { welcomeCard } from '../../../src/views/welcome.ts';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { stepsOf } from '../../cards.ts';
import { findChromium } from '../../e2e/playground.ts';
import { openSampleRound } from '../../sample-round.ts';
import { CardPage } from './page.ts';
import { nextStepCards, type Posted, postedCards } from './posted.ts';
import { CARD_RULES } from './rules.ts';
import { wordingIn } from './states.ts';

const chromium = findChromium();
const isDemanded = Boolean(process.env.CI);
const note =
  chromium || isDemanded ? '' : ' (drawing is skipped: no Chromium; set CHROMIUM to the path of one)';

for (const language of LANGUAGES) {
  describe(`Cards as the chat posts them, with what one can do next (${language})${note}`, () => {
    let bot: Bot;
    let posted: Posted;

    before(async () => {
      bot = await startBot({ publicUrl: 'https://malvakt.exempel.se' });
      await openSampleRound(bot);
      posted = await postedCards(bot, language);
    });
    after(closeBots);

    it('are of all kinds, and most offer something', () => {
      const offering = Object.values(posted).filter((card) => stepsOf(card).length > 0);
      assert.ok(Object.keys(posted).length > 40, `${Object.keys(posted).length} cards`);
      assert.ok(offering.length > 25, `${offering.length} offer something`);
    });

    for (const [rule, check] of Object.entries(CARD_RULES)) {
      it(`keep the rule: ${rule}`, () => {
        const faults = Object.entries(posted).flatMap(([name, card]) =>
          check(card).map((fault) => `${name}: ${fault}`),
        );
        assert.deepEqual(faults, []);
      });
    }

    it('have nothing too wide or cut at 320 px with double text, whatever button is offered', async function () {
      if (!chromium && !isDemanded) this.skip();
      assert.ok(chromium, 'Chromium is missing, and CI is set');
      const page = await CardPage.open(chromium);
      try {
        const steps = nextStepCards(
          allCapabilities(),
          welcomeCard('Anna', [], wordingIn(language)),
          language,
        );
        assert.ok(Object.keys(steps).length > 8);
        await page.draw({ ...posted, ...steps }, language, { width: 320, scale: 2 });
        assert.deepEqual(await page.faultsSeen(), []);
        await page.draw({ ...posted, ...steps }, language, { width: 320, scale: 1 });
        assert.deepEqual(await page.faultsOfAxe(), []);
      } finally {
        await page.close();
      }
    });
  });
}
