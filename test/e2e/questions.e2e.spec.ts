import assert from 'node:assert/strict';
import { atBothWidths } from './pictures.ts';
import { ENGLISH, findChromium, type Playground } from './playground.ts';
import { ask, CONVERSATION, openAnswered } from './questions.ts';

const chromium = findChromium();
const isDemanded = Boolean(process.env.CI);
const note = chromium || isDemanded ? '' : ' (skipped: no Chromium; set CHROMIUM to the path of one)';

describe(`A manager's questions in the Playground${note}`, function () {
  this.timeout(300_000);
  let playground: Playground;
  let close = async () => {};

  before(async function () {
    if (!chromium && !isDemanded) this.skip();
    assert.ok(chromium, 'Chromium is missing, and CI is set');
    ({ playground, close } = await openAnswered(chromium));
  });

  after(() => close());

  for (const asked of CONVERSATION) {
    it(`answers ”${asked.says}” in a card that fits a desktop and a phone`, async () => {
      const answer = await ask(playground, asked);
      assert.doesNotMatch(await answer.innerText(), ENGLISH);
      assert.ok((await answer.getByRole('button').count()) > 0, 'a dead end');
      await atBothWidths(playground, answer, async (screen) => {
        const cut = await answer.evaluate((card) => card.scrollWidth - card.clientWidth);
        assert.ok(cut <= 0, `${cut} px are cut on a ${screen}`);
      });
    });
  }

  it('finds a status from the compose box, and inserts it', async () => {
    const list = await playground.search('Malmö Commitment');
    await list.getByText('Malmö Commitment').waitFor();
    assert.match(await list.innerText(), /●\sFörväntas uppnås\s· Delårsrapport 2025/);
    await list.getByText('Malmö Commitment').click();
    await playground.send('Send Message');
    const card = playground.cardWith('Så såg det ut i Målvakt');
    await card.waitFor();
    assert.match(await card.innerText(), /Källa: svar från Jelena Petrović/);
  });
});
