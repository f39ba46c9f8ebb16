/**
 * Makes the pictures in docs/images, and docs/cards.md, from the program as it is: `npm run screenshots`, or parts of them:
 * `npm run screenshots -- rounds cards`.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type FileServer, openFileServer } from '../file-server.ts';
import { picturesOfAnswering } from './answering-pictures.ts';
import { drawCards } from './card-pictures.ts';
import { IMAGES, LOOK, shoot } from './pictures.ts';
import { type Filled, findChromium, Playground } from './playground.ts';
import { newPlace, Program } from './program.ts';
import { picturesOfPublishing } from './publishing.ts';
import { picturesOfQuestions } from './questions.ts';
import { picturesOfRounds } from './rounds.ts';

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
  // Before a goal is talked of: after that, its own owner is meant.
  await playground.say('ägare');
  const owners = playground.cardWith('Allt har en ansvarig');
  await owners.waitFor();
  await shoot(playground, 'owners', owners);
  await playground.say('status öresund');
  const status = playground.cardWith('Så går det med Öresundsmetron');
  await status.waitFor();
  await shoot(playground, 'status', status);

  const report = await readFile(resolve(import.meta.dirname, 'delar-2023.md'));
  await playground.sendFile('delar-2023.md', files.serve('/delar-2023.md', report));
  const preview = playground.cardWith('Delårsrapport 2023: 3 svar');
  await preview.waitFor();
  await shoot(playground, 'import', preview);
  await playground.press(preview, 'Spara allt');
  await playground.cardWith('är inläst').waitFor();
  await playground.say('historik öresundsmetron');
  const history = playground.cardWith('Historik');
  await history.waitFor();
  await shoot(playground, 'history', history);

  // Somebody in no list reads along in the channel: of the round that is open, it is told what is sent there.
  await playground.openChat('Måluppföljning');
  await playground.mention('prenumerera');
  await playground.hear(/^Den här kanalen får nu veckobrevet/);
  await playground.mention('veckobrev');
  const digest = playground.cardWith('Veckobrev ·');
  await digest.waitFor();
  await shoot(playground, 'digest', digest);
  await playground.openChat('Personal Chat');
  await playground.say('sammanställ');
  const compiled = playground.cardWith('Preliminärt');
  await compiled.waitFor();
  await playground.press(compiled, 'Skicka till kanalen');
  await playground.hear(/^Sammanställningen skickas nu till kanalen/);
  await playground.openChat('Måluppföljning');
  const summary = playground.cardWith('Preliminärt');
  await summary.waitFor();
  await shoot(playground, 'summary', summary);
  const list = await playground.search('öresund');
  const found = list.getByText(/Öresundsmetron$/);
  await found.waitFor();
  await shoot(playground, 'search', list);
  await found.click();
  await playground.send('Post');
  const inserted = playground.cardWith('Så såg det ut i Målvakt');
  await inserted.waitFor();
  await shoot(playground, 'inserted', inserted);
  await page.close();
}

const chromium = findChromium();
if (chromium === undefined) throw new Error('No Chromium found: set CHROMIUM to the path of one');
const PARTS = {
  tour: main,
  questions: picturesOfQuestions,
  answering: picturesOfAnswering,
  rounds: picturesOfRounds,
  publishing: picturesOfPublishing,
  cards: drawCards,
};
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) throw new Error(`${unknown} is none of ${Object.keys(PARTS).join(', ')}`);
for (const [name, take] of Object.entries(PARTS))
  if (asked.length === 0 || asked.includes(name)) await take(chromium);
