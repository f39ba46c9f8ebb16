/** How a card is looked at and pictured, as wide as a desktop and a phone show it. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Playground } from './playground.ts';
import { shrinkPng } from './png.ts';
import { until } from './program.ts';

export const IMAGES = resolve(import.meta.dirname, '../../docs/images');
/** Higher than any card, so that none is cut by what stays in its place while the chat scrolls. */
const HEIGHT = 2600;
const MAX_BYTES = 180_000;

/**
 * The Playground is a desktop page: at 360 px it keeps a column of 600 px beside the edge, and its panels over it. Here all
 * that surrounds a card gives way, so that the card gets the width that a phone gives it, about 320 px. The font is the one
 * that stands in for Segoe UI where that is not installed; border and corners are those of Teams.
 */
export const LOOK = `
  #root * { font-family: "Segoe UI", "Open Sans", Arimo, Arial, sans-serif !important; }
  #root div:has(.ac-adaptiveCard) { background: #ffffff !important; }
  .ac-adaptiveCard { border: 1px solid #e0e0e0; border-radius: 8px; box-shadow: none !important; }
  @media (max-width: 500px) {
    #root div:has(.ac-adaptiveCard) {
      box-sizing: border-box; min-width: 0 !important; max-width: 100% !important; margin-inline: 0 !important;
      padding-inline: 0 !important;
    }
    #root div:has(> .fai-OutputCard) { padding-inline: 22px !important; }
    #root div:has(+ .fai-OutputCard) { display: none; }
  }`;

const SCREENS = [
  ['phone', 360],
  ['desktop', 1280],
] as const;

/** Draws a card at both widths, each time until it is still, and does something with it. */
export async function atBothWidths(
  { page }: Playground,
  card: Locator,
  look: (screen: string) => Promise<void>,
  prepare = async () => {},
): Promise<void> {
  for (const [screen, width] of SCREENS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await settle(card);
    await prepare();
    await page.mouse.move(0, 0);
    await settle(card);
    await look(screen);
  }
}

/** Keeps pictures of a card in docs/images. */
export async function shoot(
  playground: Playground,
  name: string,
  card: Locator,
  prepare = async () => {},
): Promise<void> {
  const keep = async (screen: string) => {
    const path = resolve(IMAGES, `${name}-${screen}.png`);
    const picture = shrinkPng(await card.screenshot({ animations: 'disabled' }));
    await writeFile(path, picture);
    process.stdout.write(`${name}-${screen}.png ${Math.round(picture.length / 1000)} kB\n`);
    if (picture.length > MAX_BYTES) throw new Error(`${path} has ${picture.length} bytes`);
  };
  await atBothWidths(playground, card, keep, prepare);
}

/** Waits until a card keeps its size: charts and long texts are laid out after it is there. */
async function settle(card: Locator): Promise<void> {
  let before = '';
  await until(async () => {
    const now = JSON.stringify(await card.boundingBox());
    const isStill = now === before;
    before = now;
    return isStill;
  }, 10_000);
}
