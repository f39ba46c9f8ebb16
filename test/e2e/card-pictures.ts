/** Every kind of card at 320 px, in pictures, and the page of docs that shows them. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Cards, gallery } from '../views/gallery/gallery.ts';
import { CardPage } from '../views/gallery/page.ts';
import { shrinkPng } from './png.ts';

const DOCS = resolve(import.meta.dirname, '../../docs');
const FOLDER = 'images/cards';
const PHONE = { width: 320, scale: 1 };

/** What is shown, by subject: names of the gallery. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  Answering: [],
};

const INTRODUCTION = `# The cards

Every kind of card as it is drawn at 320 px, with what folds unfolded. The pictures are made by \`npm run screenshots\` from the
gallery in \`test/views/gallery\`, with the \`adaptivecards\` package and settings near those of Teams; Teams draws them a little
differently. \`gallery.spec.ts\` holds the same cards, and larger ones, to its rules in both languages.
`;

export async function drawCards(executablePath: string): Promise<void> {
  const cards = gallery('sv');
  const page = await CardPage.open(executablePath, 1.5);
  try {
    await rm(join(DOCS, FOLDER), { recursive: true, force: true });
    await mkdir(join(DOCS, FOLDER), { recursive: true });
    await page.draw(cards, 'sv', PHONE);
    const sections: string[] = [];
    for (const [subject, names] of Object.entries(SHOWN)) {
      const rows: string[] = [];
      for (const name of names) rows.push(await row(name, cards, page));
      sections.push(`\n## ${subject}\n\n${rows.join('\n\n')}\n`);
    }
    await writeFile(join(DOCS, 'cards.md'), INTRODUCTION + sections.join(''));
  } finally {
    await page.close();
  }
}

async function row(name: string, cards: Cards, page: CardPage): Promise<string> {
  if (!(name in cards)) throw new Error(`The gallery has no card ${name}`);
  const file = `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`;
  const picture = shrinkPng(await page.picture(name));
  await writeFile(join(DOCS, FOLDER, file), picture);
  process.stdout.write(`${file} ${Math.round(picture.length / 1000)} kB\n`);
  const said = name.replace(/^\w+: /, '');
  return `**${said}**\n\n![${said}](${FOLDER}/${encodeURIComponent(file)})`;
}
