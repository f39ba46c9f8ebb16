import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { z } from 'zod/v4';
import { compile } from '../../../src/domain/reports/compile.ts';
import { reportHtml } from '../../../src/views/reports/html.ts';
import { reportOutline } from '../../../src/views/reports/outline.ts';
import { BROWSER_FLAGS, findChromium } from '../../e2e/playground.ts';
import { demoRound } from './demo-round.ts';
import { roundWritten } from './rounds.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

const WORDING = { language: 'sv', timezone: 'Europe/Stockholm' } as const;

function pageOf(language: 'sv' | 'en' = 'sv'): string {
  return reportHtml(reportOutline(demoRound(), { ...WORDING, language }));
}

describe('A report as a page', () => {
  it('says its language and its title, in Swedish and in English', () => {
    assert.match(pageOf(), /<html lang="sv-SE">[\s\S]*<title>Kommunstyrelsen: Delårsrapport 2025<\/title>/);
    assert.match(pageOf('en'), /<html lang="en-GB">/);
  });

  it('has headings that follow upon each other without a gap, and one of them first', () => {
    const levels = [...pageOf().matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    assert.equal(levels[0], 1);
    assert.equal(levels.filter((level) => level === 1).length, 1);
    for (const [place, level] of levels.slice(1).entries())
      assert.ok(level <= (levels[place] ?? 0) + 1, `h${levels[place]} is followed by h${level}`);
  });

  it('has a caption in each table, and a head for every column and row', () => {
    const tables = pageOf().match(/<table>.*?<\/table>/gs) ?? [];
    assert.ok(tables.length > 5);
    for (const table of tables) {
      assert.match(table, /^<table><caption[^>]*>[^<]+<\/caption><thead><tr><th scope="col">/);
      const rows = table.match(/<tr( id="s\d+")?><th scope="row">/g) ?? [];
      assert.equal(rows.length, (table.match(/<tr/g)?.length ?? 0) - 1);
    }
  });

  it('runs nothing and fetches nothing, and every link in it leads to a place in it', () => {
    const page = pageOf();
    assert.doesNotMatch(page, /<script|<link|<img|<iframe|\bsrc=|url\(|@import|\son\w+=|https?:/i);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    assert.ok(links.length > 20);
    assert.deepEqual(
      links.filter((id) => !ids.has(id)),
      [],
    );
  });

  it('shows what people write as they wrote it', () => {
    const written = `<script>"&'</script>`;
    const page = reportHtml(reportOutline(compile(roundWritten(written).state), WORDING));
    assert.doesNotMatch(page, /<script/);
    assert.ok(page.split('&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;').length > 20);
  });

  const executablePath = findChromium();
  const note = executablePath ? '' : ' (skipped: no Chromium; set CHROMIUM to the path of one)';

  describe(`in a browser${note}`, () => {
    let browser: Browser;

    before(async function () {
      if (!executablePath) return this.skip();
      browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
    });
    after(async () => browser?.close());

    for (const width of [320, 1000]) {
      it(`is read without scrolling sideways and without a fault that axe finds, at ${width} px`, async () => {
        const page = await browser.newPage({ viewport: { width, height: 800 } });
        await page.setContent(pageOf());
        await page.evaluate(AXE);
        const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations)');
        const faults = Violations.parse(found).map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        assert.deepEqual(faults, []);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
        await page.close();
      });
    }

    it('would be told a fault by axe', async () => {
      const page = await browser.newPage();
      await page.setContent(
        pageOf()
          .replace(/ lang="sv-SE"/, '')
          .replaceAll(/<caption.*?<\/caption>/g, ''),
      );
      await page.evaluate(AXE);
      const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations)');
      assert.deepEqual(
        Violations.parse(found).map(({ id }) => id),
        ['html-has-lang'],
      );
      await page.close();
    });
  });
});
