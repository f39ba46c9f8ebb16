/** A page of Chromium that draws cards with the `adaptivecards` package, many at once, and says what is wrong with what is seen. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { z } from 'zod/v4';
import type { Language } from '../../../src/domain/language.ts';
import { BROWSER_FLAGS } from '../../e2e/playground.ts';
import { hostConfig, STYLE } from './host.ts';

const require = createRequire(import.meta.url);
const SCRIPTS = [
  require.resolve('adaptivecards/dist/adaptivecards.min.js'),
  join(dirname(require.resolve('marked')), 'marked.umd.js'),
  require.resolve('axe-core/axe.min.js'),
  join(import.meta.dirname, 'in-page.js'),
];

/** How wide a card is drawn, in CSS pixels, and how many times its usual size text has. */
export interface Screen {
  readonly width: number;
  readonly scale: number;
}

/** Something wrong with a card as it is drawn. */
const Fault = z.object({ card: z.string(), rule: z.string(), what: z.string() });
export type Fault = z.infer<typeof Fault>;

export class CardPage {
  readonly page: Page;
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  static async open(executablePath: string, deviceScaleFactor = 1): Promise<CardPage> {
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
    const viewport = { width: 700, height: 900 };
    const page = await browser.newPage({ viewport, deviceScaleFactor, locale: 'sv-SE' });
    await page.setContent(`<!doctype html><title>Målvakt</title><style>${STYLE}</style><main></main>`);
    for (const script of SCRIPTS) {
      await page.addScriptTag({ content: readFileSync(script, 'utf8') });
    }
    return new CardPage(browser, page);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** Draws cards below each other, with everything unfolded that folds when `isUnfolded`. */
  async draw(
    cards: Readonly<Record<string, object>>,
    language: Language,
    { width, scale }: Screen,
    isUnfolded = true,
  ): Promise<void> {
    const host = hostConfig(scale);
    await this.page.evaluate(`cards.draw(${JSON.stringify({ cards, language, width, host, isUnfolded })})`);
  }

  /** What is too wide, or cut, of the cards that are drawn. */
  async faultsSeen(): Promise<readonly Fault[]> {
    return z.array(Fault).parse(await this.page.evaluate('cards.faultsSeen()'));
  }

  /** What axe finds against WCAG 2.1 AA, and headings out of order. */
  async faultsOfAxe(): Promise<readonly Fault[]> {
    return z.array(Fault).parse(await this.page.evaluate('cards.faultsOfAxe()'));
  }

  /** All that can be read of each card, as it is drawn. */
  async texts(): Promise<Readonly<Record<string, string>>> {
    return z.record(z.string(), z.string()).parse(await this.page.evaluate('cards.textsSeen()'));
  }

  /** A picture of one card, as PNG. */
  async picture(name: string): Promise<Buffer> {
    return this.page
      .locator(`section[data-card=${JSON.stringify(name)}]`)
      .screenshot({ animations: 'disabled' });
  }
}
