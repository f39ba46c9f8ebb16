import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { atBothWidths } from './pictures.ts';
import { ENGLISH, findChromium, type Playground } from './playground.ts';
import { CLOSING, reportFromTerminal, storeAnswered } from './publishing.ts';
import { doOne, openProgram } from './rounds.ts';

const chromium = findChromium();
const isDemanded = Boolean(process.env.CI);
const note = chromium || isDemanded ? '' : ' (skipped: no Chromium; set CHROMIUM to the path of one)';

describe(`A round that is published in the Playground${note}`, function () {
  this.timeout(300_000);
  let playground: Playground;
  let folder: string;
  let close = async () => {};
  let card: Locator | undefined;

  before(async function () {
    this.timeout(300_000);
    if (!chromium && !isDemanded) this.skip();
    assert.ok(chromium, 'Chromium is missing, and CI is set');
    ({ playground, folder, close } = await openProgram(chromium, 1, storeAnswered));
    await playground.cardWith('jag är Målvakt').waitFor();
    await playground.openChat('Måluppföljning');
    await playground.mention('prenumerera');
    await playground.hear('får nu veckobrevet varje måndag');
    await playground.openChat('Personal Chat');
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

  for (const done of CLOSING) {
    it(`answers ”${done.says ?? done.presses}” in a card that fits a desktop and a phone`, async () => {
      card = await doOne(playground, card, done);
      const seen = await card.innerText();
      for (const text of done.hears) assert.match(seen, text);
      await fits(card);
    });
  }

  it('is published with one press, with the checksum of each file', async () => {
    assert.ok(card);
    await playground.press(card, 'Publicera');
    const published = playground.cardWith('”Delårsrapport augusti” är publicerad');
    await published.waitFor();
    const said = await published.innerText();
    assert.match(said, /Kontrollsumma, Word: [\da-f]{64}/);
    assert.match(said, /Publiceringen skickas nu till kanalen/);
    await fits(published);
  });

  it('is posted in the channel, where an area and an answer open below the post', async () => {
    await playground.openChat('Måluppföljning');
    const post = playground.cardWith('Version 1, publicerad');
    await post.waitFor();
    const before = await post.innerText();
    assert.match(before, /3 av 4 mål: förväntas uppnås[\s\S]*Version 1, publicerad .* av Alex Lindgren/);
    await fits(post);
    await post.getByTitle('Visa svaren i ”En grön stad”').click();
    const area = playground.cardWith('Som det publicerades');
    await area.waitFor();
    assert.match(await area.innerText(), /Utsläppen halveras\s·\s◆\sFörväntas uppnås delvis/);
    await fits(area);
    await area.getByText('Utsläppen halveras').click();
    const answer = playground.cardWith('Stadens klimatbokslut');
    await answer.waitFor();
    await fits(answer);
    await area.waitFor();
    assert.equal(await post.innerText(), before);
  });

  it('hands out by its link what the terminal writes, with the checksum that stands on the card', async () => {
    await playground.press(playground.cardWith('Version 1, publicerad'), 'Hämta rapporten');
    const report = playground.cardWith('Rapporten är fastställd');
    await report.waitFor();
    await fits(report);
    await report.getByTitle('Hämta Word-filen').click();
    const file = playground.cardWith('Du kan hämta Word-filen');
    await file.waitFor();
    await fits(file);
    const said = await file.innerText();
    const isLink = (request: { url(): string }) => request.url().includes('/reports/');
    const opened = playground.page.context().waitForEvent('request', isLink);
    await file.getByRole('link', { name: 'Hämta filen' }).click();
    const response = await fetch((await opened).url());
    assert.equal(response.status, 200);
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.ok(said.includes(createHash('sha256').update(bytes).digest('hex')), said);
    assert.ok(bytes.equals(reportFromTerminal(folder, 'ks-fyra-interim-2')));
  });
});
