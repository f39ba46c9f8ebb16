import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { findChromium } from '../../e2e/playground.ts';
import { plain, saidIn, withFallbacks } from './elements.ts';
import { gallery } from './gallery.ts';
import { CardPage, type Fault, type Screen } from './page.ts';
import { CARD_RULES } from './rules.ts';

const CARDS = { sv: gallery('sv'), en: gallery('en') };

/** A phone, and the same with text twice as large. */
const SCREENS: Readonly<Record<string, Screen>> = {
  'at 320 px': { width: 320, scale: 1 },
  'at 320 px with double text': { width: 320, scale: 2 },
};
/** Half of a desktop. */
const DESKTOP: Screen = { width: 640, scale: 1 };

/** As many as are read in a fraction of a test's time, also on a machine that does much else. */
const CARDS_AT_ONCE = 50;

/** The cards in pages, each by the numbers of its first and last one. */
function pagesOf(cards: Readonly<Record<string, object>>): (readonly [string, Record<string, object>])[] {
  const all = Object.entries(cards);
  return Array.from({ length: Math.ceil(all.length / CARDS_AT_ONCE) }, (_, index) => {
    const from = index * CARDS_AT_ONCE;
    const page = all.slice(from, from + CARDS_AT_ONCE);
    return [`${from + 1}–${from + page.length}`, Object.fromEntries(page)] as const;
  });
}

/** Letters and signs alone: where lines break is another matter. */
function asRead(text: string): string {
  return text.replace(/\s/g, '');
}

function told(faults: readonly Fault[]): readonly string[] {
  return faults.map(({ card, rule, what }) => `${card}: ${rule}: ${what}`);
}

describe('The gallery', () => {
  it('has every kind of card that the views make', () => {
    const root = join(import.meta.dirname, '../../..');
    const read = (file: string) => readFileSync(join(root, file), 'utf8');
    const views = globSync('src/views/**/*.ts', { cwd: root }).map(read).join('\n');
    const makers = [...views.matchAll(/^export function (\w+Card)\(/gm)].map(([, name = '']) => name);
    const shown = globSync('test/views/gallery/*.ts', { cwd: root }).map(read).join('\n');
    assert.ok(makers.length > 15, `only ${makers.length} kinds were found`);
    // It makes no card of its own: others make theirs with it.
    const others = new Set(['sectionsCard']);
    assert.deepEqual(
      makers.filter((name) => !others.has(name) && !new RegExp(`\\b${name}\\(`).test(shown)),
      [],
    );
  });

  for (const language of LANGUAGES) {
    for (const [rule, check] of Object.entries(CARD_RULES)) {
      it(`keeps the rule: ${rule} (${language})`, () => {
        const faults = Object.entries(CARDS[language]).flatMap(([name, card]) =>
          [...check(card), ...check(withFallbacks(card))].map((fault) => `${name}: ${fault}`),
        );
        assert.deepEqual(faults, []);
      });
    }
  }
});

const chromium = findChromium();
const isDemanded = Boolean(process.env.CI);
const note = chromium || isDemanded ? '' : ' (skipped: no Chromium; set CHROMIUM to the path of one)';

describe(`The gallery, drawn in Chromium${note}`, function () {
  this.timeout(300_000);
  let page: CardPage;

  before(async function () {
    if (!chromium && !isDemanded) this.skip();
    assert.ok(chromium, 'Chromium is missing, and CI is set');
    page = await CardPage.open(chromium);
  });

  after(() => page?.close());

  for (const language of LANGUAGES) {
    for (const [name, screen] of Object.entries(SCREENS)) {
      it(`has nothing too wide or cut ${name} (${language})`, async () => {
        // What is unfolded lays out all that is drawn, so a thousand cards at once take many times as long as fifty.
        for (const [, cards] of pagesOf(CARDS[language])) {
          await page.draw(cards, language, screen);
          assert.deepEqual(told(await page.faultsSeen()), []);
        }
      });
    }

    for (const [which, cards] of pagesOf(CARDS[language])) {
      it(`says in Chromium all that its cards ${which} say, with nothing cut at 640 px (${language})`, async () => {
        await page.draw(cards, language, DESKTOP);
        assert.deepEqual(told(await page.faultsSeen()), []);
        const texts = await page.texts();
        assert.equal(Object.keys(texts).length, Object.keys(cards).length);
        const missing = Object.entries(cards).flatMap(([name, card]) => {
          const seen = asRead(texts[name] ?? '');
          return saidIn(card)
            .filter((line) => !seen.includes(asRead(plain(line))))
            .map((line) => `${name}: ${line}`);
        });
        assert.deepEqual(missing, []);
      });
    }
  }

  // Cards are built in the same way in both languages.
  for (const [which, cards] of pagesOf(CARDS.sv)) {
    it(`has nothing against WCAG 2.1 AA that axe finds in its cards ${which}`, async () => {
      await page.draw(cards, 'sv', { width: 320, scale: 1 });
      assert.deepEqual(told(await page.faultsOfAxe()), []);
    });
  }
});
