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
  'The first day': ['welcome: welcome', 'welcome: help', 'welcome: help in a channel'],
  Answering: [
    'answers: question about metro, not answered',
    'answers: question about charters, not answered',
    'answers: question with a short last answer',
    'answers: question with a key figure by sex',
    'answers: question that lacks something',
    'answers: question in doubt, above a maximum',
    'answers: question back, met and paused',
    'answers: question that somebody answered first',
    'answers: receipt with a real next question',
    'answers: receipt with three hints',
    'answers: question with a hint of longSentence',
    'answers: last receipt of 3',
    'late: answer that is still being saved',
    'answers: my goals, 1 answered',
  ],
  'Several people, one question': [
    'answers: question that others have begun',
    'answers: form to hand over, for a reader',
    'answers: handed over',
    'answers: question that was handed over to somebody',
    'answers: my goals, one handed over',
  ],
  'Approval, mending, reopening': [
    'approval: area to approve',
    'approval: area of which one is back and one approved',
    'approval: areas of an approver',
    'approval: area that is approved',
    'approval: answer that has gone back',
    'approval: answer that came back',
    'approval: form for mending',
    'approval: answers to mend',
    'approval: answer in better words',
    'approval: round to open again',
  ],
  'Answers in a file': [
    'answers: file of which one is known and none replaces',
    'answers: file of an answer that contradicts itself',
    'answers: file with several faults',
    'answers: file that was stored',
  ],
  'How it is going': [
    'status: status that is better than last time',
    'status: status of waste, answered',
    'status: status with a key figure with a value that has changed',
    'status: status of metro, unanswered',
    'status: status of cities, answered by some',
    'status: choice of many',
    'status: history, three, worse and back',
    'status: history, goals and an assignment apart',
    'status: history, nothing since',
    'status: history, owners changed',
    'facts: status with a plot, owners and criteria',
    'facts: status of an older plan',
    'facts: several, three and one that nobody is asked about',
    'facts: answer with a choice below it',
    'facts: why one that deviates',
    'facts: why of units',
    'facts: target with a plot',
    'facts: finish of an assignment',
    'facts: sureness of all',
    'facts: comparison of two',
    'facts: comparison of three',
    'facts: comparison over rounds',
    'units: two units, some answered',
    'facts: meaning of all marks',
  ],
  'Lists and counts': [
    'lists: list, some answered',
    'lists: list of deviating',
    'lists: list, two rounds',
    'lists: counts, some answered',
    'lists: missing, some answered',
    'lists: missing in a channel, some answered',
    'lists: changes since a day',
    'lists: due, some answered',
  ],
  'A round as a whole': [
    'status: status of all, all answered',
    'status: summary, two answered',
    'status: summary in a channel, closed',
    'deliveries: digest with one answer',
    'deliveries: digest with all answers',
    'deliveries: ledger of some who are out of reach',
    'deliveries: delivery, blocked',
    'deliveries: sent again to one',
  ],
  'The report': [
    'reports: compiled, some',
    'reports: all deviations, some',
    'reports: difference, some',
    'reports: audit that finds one by each rule',
    'reports: audit with nothing to find',
    'reports: publish to one channel, nothing found',
    'reports: publish a correction of one answer',
    'reports: publish with one area left to approve',
    'reports: published now',
    'reports: publication in a channel',
    'reports: publication in a channel, second version',
    'reports: area as it was published',
    'reports: withdraw what is published',
    'reports: publication in a channel, withdrawn',
    'reports: report that is published',
    'reports: report to download',
    'reports: report to save',
  ],
  People: [
    'people: first absence',
    'people: one absence',
    'people: absence with two questions passed on',
    'people: some unowned',
    'people: owners of metro',
    'people: owners of cities',
    'people: owners saved',
    'people: list of 38 people',
    'people: list with an account made anew',
    'people: person who has not opened Målvakt',
    'people: form of a person',
    'people: form for new people',
    'people: removing an owner',
    'people: owner who is removed',
    'people: account made anew',
  ],
  'Plans and reports': [
    'plans: small plan with things to look at, that carries on earlier years',
    'plans: plan with every sort of change, and an open round',
    'plans: saved plan with one goal unowned, one link and an open round',
    'plans: file with three faults',
    'plans: discarded file',
    'rounds: small report about a plan that is there',
    'rounds: saved report of several answers and links',
  ],
};

const INTRODUCTION = `# The cards

Every kind of card as it is drawn at 320 px, with what folds unfolded. The pictures are made by
\`npm run screenshots\` from the gallery in \`test/views/gallery\`, with the \`adaptivecards\` package and settings near those of Teams; Teams draws them a little
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
  const file = `${name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')}.png`;
  const picture = shrinkPng(await page.picture(name));
  await writeFile(join(DOCS, FOLDER, file), picture);
  process.stdout.write(`${file} ${Math.round(picture.length / 1000)} kB\n`);
  const said = name.replace(/^\w+: /, '');
  return `**${said}**\n\n![${said}](${FOLDER}/${encodeURIComponent(file)})`;
}
