/** Makes the pictures in docs/images, and docs/cards.md, from the program as it is: `npm run screenshots`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Locator } from 'playwright-core';
import { type FileServer, openFileServer } from '../file-server.ts';
import { drawCards } from './card-pictures.ts';
import { type Filled, findChromium, Playground } from './playground.ts';
import { shrinkPng } from './png.ts';
import { newPlace, Program, until } from './program.ts';

const IMAGES = resolve(import.meta.dirname, '../../docs/images');
/** Higher than any card, so that none is cut by what stays in its place while the chat scrolls. */
const HEIGHT = 2600;
const MAX_BYTES = 150_000;

/**
 * The Playground is a desktop page: at 390 px it keeps a column of 600 px beside the edge, and its panels over it. Here all
 * that surrounds a card gives way, so that the card gets the width that a phone gives it, about 340 px. The font is the one
 * that stands in for Segoe UI where that is not installed; border and corners are those of Teams.
 */
const LOOK = `
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

const METRO: Filled = {
  status: '● Förväntas uppnås',
  trend: 'Positiv avvikelse',
  texts: {
    'Vad har hänt?':
      'Vi har träffat både regeringen och Köpenhamn under våren. Översiktsplanen är ute på samråd, som planerat.',
    'Vad bygger du bedömningen på?':
      'Avstämning mot handlingsplanen i augusti: sju av nio punkter är klara, och de andra har ett datum.',
  },
};

async function main(executablePath: string): Promise<void> {
  await mkdir(IMAGES, { recursive: true });
  const files = await openFileServer();
  const program = new Program(await newPlace(), files.host);
  try {
    const playground = await Playground.open(await program.address(), executablePath, 2);
    try {
      await playground.page.addStyleTag({ content: LOOK });
      await tour(playground, files);
    } finally {
      await playground.close();
    }
  } finally {
    await program.cleanUp();
    files.close();
  }
}

async function tour(playground: Playground, files: FileServer): Promise<void> {
  const { page } = playground;
  const question = playground.cardWith('Hur går det med Öresundsmetron?');
  await question.waitFor();
  await shoot(playground, 'welcome', playground.cardWith('jag är Målvakt'));

  // A card is drawn anew when the page changes its width, and loses what was filled in.
  await shoot(playground, 'question', question, async () => {
    await playground.fill(question, METRO);
    await page.locator(':focus').blur();
  });
  await playground.press(question, 'Skicka svar');
  const receipt = playground.cardWith('är sparat');
  await receipt.waitFor();
  await shoot(playground, 'receipt', receipt);

  await playground.say('demo');
  await playground.hear(/^Kollegorna har svarat/);
  await playground.say('status öresund');
  const status = playground.cardWith('Så går det med Öresundsmetron');
  await status.waitFor();
  await shoot(playground, 'status', status);

  const report = await readFile(resolve(import.meta.dirname, 'delar-2024.md'));
  await playground.sendFile('delar-2024.md', files.serve('/delar-2024.md', report));
  const preview = playground.cardWith('Delårsrapport 2024: 3 svar');
  await preview.waitFor();
  await shoot(playground, 'import', preview);
  await playground.press(preview, 'Spara allt');
  await playground.cardWith('är inläst').waitFor();
  await playground.say('historik öresundsmetron');
  const history = playground.cardWith('Historik');
  await history.waitFor();
  await shoot(playground, 'history', history);
  await playground.say('ägare');
  const owners = playground.cardWith('ansvarig');
  await owners.waitFor();
  await shoot(playground, 'owners', owners);

  await playground.openChat('Måluppföljning');
  await playground.mention('sammanställ');
  const summary = playground.cardWith('Preliminärt');
  await summary.waitFor();
  await shoot(playground, 'summary', summary);
  await playground.mention('veckobrev');
  const digest = playground.cardWith('Veckobrev ·');
  await digest.waitFor();
  await shoot(playground, 'digest', digest);
  const list = await playground.search('öresund');
  const found = list.getByText(/Öresundsmetro$/);
  await found.waitFor();
  await shoot(playground, 'search', list);
  await found.click();
  await playground.send('Post');
  const inserted = playground.cardWith('Så såg det ut i Målvakt');
  await inserted.waitFor();
  await shoot(playground, 'inserted', inserted);
  await page.close();
}

async function shoot(
  { page }: Playground,
  name: string,
  card: Locator,
  prepare = async () => {},
): Promise<void> {
  for (const [screen, width] of [
    ['phone', 390],
    ['desktop', 1280],
  ] as const) {
    await page.setViewportSize({ width, height: HEIGHT });
    const path = resolve(IMAGES, `${name}-${screen}.png`);
    await settle(card);
    await prepare();
    await page.mouse.move(0, 0);
    await settle(card);
    const picture = shrinkPng(await card.screenshot({ animations: 'disabled' }));
    await writeFile(path, picture);
    process.stdout.write(`${name}-${screen}.png ${Math.round(picture.length / 1000)} kB\n`);
    if (picture.length > MAX_BYTES) throw new Error(`${path} has ${picture.length} bytes`);
  }
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

const chromium = findChromium();
if (chromium === undefined) throw new Error('No Chromium found: set CHROMIUM to the path of one');
await main(chromium);
await drawCards(chromium);
