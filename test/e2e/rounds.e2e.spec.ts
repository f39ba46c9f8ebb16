import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { atBothWidths } from './pictures.ts';
import { ENGLISH, findChromium, type Playground } from './playground.ts';
import { doOne, openProgram, ROUND } from './rounds.ts';

const chromium = findChromium();
const isDemanded = Boolean(process.env.CI);
const note = chromium || isDemanded ? '' : ' (skipped: no Chromium; set CHROMIUM to the path of one)';

describe(`A coordinator's round in the Playground, without a terminal${note}`, function () {
  this.timeout(300_000);
  let playground: Playground;
  let close = async () => {};
  let card: Locator | undefined;

  before(async function () {
    this.timeout(300_000);
    if (!chromium && !isDemanded) this.skip();
    assert.ok(chromium, 'Chromium is missing, and CI is set');
    ({ playground, close } = await openProgram(chromium));
    await playground.cardWith('Fråga 1 av').waitFor();
  });

  after(() => close());

  async function fits(seen: Locator): Promise<void> {
    assert.doesNotMatch(await seen.innerText(), ENGLISH);
    await atBothWidths(playground, seen, async (screen) => {
      const cut = await seen.evaluate((one) => one.scrollWidth - one.clientWidth);
      assert.ok(cut <= 0, `${cut} px are cut on a ${screen}`);
    });
    await playground.page.setViewportSize({ width: 1280, height: 900 });
  }

  for (const done of ROUND) {
    it(`answers ”${done.says ?? done.presses}” in a card that fits a desktop and a phone`, async () => {
      card = await doOne(playground, card, done);
      const seen = await card.innerText();
      for (const text of done.hears) assert.match(seen, text);
      await fits(card);
    });
  }

  it('lets a channel have its digest on Thursdays at one', async () => {
    await playground.openChat('Måluppföljning');
    await playground.mention('prenumerera');
    await playground.hear('får nu veckobrevet varje måndag');
    await playground.mention('skicka veckobrevet på torsdagar kl. 13');
    const form = playground.cardWith('Hur vill ni ha veckobrevet?');
    await form.waitFor();
    await fits(form);
    await playground.press(form, 'Spara');
    const saved = playground.cardWith('Veckobrevet kommer hit på torsdagar kl. 13.00');
    await saved.waitFor();
    await fits(saved);
  });

  it('posts the summary to one of two channels', async () => {
    await playground.page.getByRole('treeitem', { name: 'General' }).click();
    await playground.mention('prenumerera');
    await playground.hear('får nu veckobrevet varje måndag');
    await playground.openChat('Personal Chat');
    await playground.say('sammanställ');
    const summary = playground.cardWith('Kanaler som ska få sammanställningen');
    await summary.waitFor();
    await fits(summary);
    await summary.getByRole('checkbox', { name: 'Måluppföljning' }).uncheck();
    await playground.press(summary, 'Skicka');
    await playground.cardWith(/Skickad .* till ”Stadskontoret/).waitFor();
  });
});
