import { existsSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import type { Json } from '../cards.ts';
import { teamsFile } from '../file-server.ts';

export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** A page of a busy machine: nothing is waited out but what does not come at all. */
export const PATIENCE_MS = 60_000;
/** The page itself is some megabytes of script, which takes a busy machine long to begin with. */
const OPENING_MS = 90_000;
const PERSONAL_ID = 'malvakt-personal';

/** Words that would show that a text was forgotten, or a value. */
export const ENGLISH =
  /(?<!\p{L})(the|and|you|your|answers?|questions?|submit|send|goals?|draft|missing|expected|with|more|due|undefined|null|NaN)(?!\p{L})|\$\{|\[object/iu;

/** Somebody who is not the one in front of the page. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
}

/** What is filled in on a question card, in the words that the card shows. */
export interface Filled {
  readonly status: string;
  readonly trend: string;
  /** Texts by their label, or by its beginning. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Where a Chromium is installed: at $CHROMIUM when that is set; undefined where there is none. */
export function findChromium(): string | undefined {
  const { CHROMIUM } = process.env;
  const candidates = CHROMIUM ? [CHROMIUM] : ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
  return candidates.find((path) => existsSync(path));
}

/** The page of Microsoft 365 Agents Playground, as somebody who looks at it uses it. */
export class Playground {
  readonly page: Page;
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  static async open(address: string, executablePath: string, deviceScaleFactor = 1): Promise<Playground> {
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(address, { timeout: OPENING_MS });
    return new Playground(browser, page);
  }

  /** Another page of the same browser, with a Playground that somebody else sits in front of. */
  async beside(address: string, deviceScaleFactor = 1): Promise<Playground> {
    const page = await this.#browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(address, { timeout: OPENING_MS });
    return new Playground(this.#browser, page);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** All cards of the open chat, from the top of the page. */
  get cards(): Locator {
    return this.page.locator('.ac-adaptiveCard');
  }

  /** The newest card of a personal chat that has such a heading or text. */
  cardWith(text: string | RegExp): Locator {
    return this.cards.filter({ hasText: text }).last();
  }

  async openChat(name: 'Personal Chat' | 'Måluppföljning'): Promise<void> {
    await this.page.getByRole('treeitem', { name }).click();
    const marker = name === 'Personal Chat' ? this.#button('Send Message') : this.#button('Post');
    await marker.first().waitFor();
    if (name === 'Personal Chat') await this.#button('Post').waitFor({ state: 'detached' });
  }

  /** Says something in the personal chat. */
  async say(text: string): Promise<void> {
    await this.#write(this.#boxes.last(), text);
    await this.page.keyboard.press('Enter');
  }

  /** Starts a post in a channel with a mention of Målvakt. */
  async mention(text: string): Promise<void> {
    const box = this.#boxes.first();
    await this.#write(box, '@');
    await this.page.locator('[role=menuitem]').filter({ hasText: 'Målvakt' }).click();
    await box.pressSequentially(` ${text}`);
    await this.#button('Post').click();
  }

  /** Searches from the box that a message or a new post is written in, and returns what opens there. */
  async search(words: string): Promise<Locator> {
    await this.#button('Trigger Message Extension App').first().click();
    await this.page.getByRole('menuitem', { name: 'Search Command' }).click();
    const box = this.page.getByPlaceholder('Enter a search term');
    await box.fill(words);
    return this.page.getByRole('group').filter({ has: box });
  }

  /** Sends what stands in that box. */
  async send(button: 'Send Message' | 'Post'): Promise<void> {
    await this.#button(button).first().click();
  }

  /** Waits for something that is said outside of cards. */
  async hear(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).last().waitFor();
  }

  async fill(card: Locator, { status, trend, texts }: Filled): Promise<void> {
    await card.getByRole('radio', { name: status }).check();
    await card.getByRole('combobox', { name: 'Hur går arbetet' }).click();
    await this.page.getByRole('option', { name: trend, exact: true }).click();
    for (const [label, text] of Object.entries(texts)) await card.getByLabel(label).fill(text);
  }

  async press(card: Locator, button: string): Promise<void> {
    await card.getByRole('button', { name: button, exact: true }).click();
  }

  /** All that the cards of the open chat say, as it is seen. */
  async cardTexts(): Promise<string[]> {
    return this.cards.allInnerTexts();
  }

  /** Says something as somebody else. The page has no way to change person, so the Playground is asked to. */
  sayAs({ id, name }: Speaker, text: string): Promise<void> {
    return this.#receive({ text, from: { id, name, aadObjectId: id } });
  }

  /** Sends a file to the personal chat. The page has no paper clip, so the Playground is asked to hand it over as Teams does. */
  sendFile(name: string, address: string): Promise<void> {
    return this.#receive({ text: '', attachments: [teamsFile(name, address)] });
  }

  async #receive(message: Json): Promise<void> {
    const activities = new URL('/_internal/v1/customActivities', this.page.url());
    const template = await fetch(`${activities}/template?conversationId=${PERSONAL_ID}&type=install`);
    const { action: _, ...envelope }: Record<string, unknown> = JSON.parse(await template.text());
    const answer = await fetch(activities, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...envelope, type: 'message', ...message }),
    });
    if (!answer.ok) throw new Error(`The Playground refused the activity: ${await answer.text()}`);
  }

  get #boxes(): Locator {
    return this.page.locator('[data-lexical-editor="true"][role=textbox]');
  }

  #button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async #write(box: Locator, text: string): Promise<void> {
    await box.click();
    await box.pressSequentially(text);
  }
}
