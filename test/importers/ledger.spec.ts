import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isListed, type Leftover, withTexts } from '../../src/domain/plans/accounts.ts';
import type { ReadDocument } from '../../src/domain/plans/read-document.ts';
import { labelOf } from '../../src/importers/document/labels.ts';
import { readLines } from '../../src/importers/document/lines.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { WORDS_BUILT_IN } from '../../src/importers/document/words.ts';
import { accountFor } from '../../src/importers/ledger/ledger.ts';
import { ownText, seedText } from './document-files.ts';

const NEEDED = ['000', '001', '002', '003', '004'];
const isThere = NEEDED.every((number) => seedText(number) !== undefined);
const note = isThere ? '' : ' (left out: there is no folder of real documents beside the project)';

/** Letters and digits, whatever parts them. */
function lettersOf(text: string): string {
  const plain = text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .normalize('NFKD')
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
}

function leftIn({ accounts }: ReadDocument): readonly Leftover[] {
  return accounts?.left ?? assert.fail('There are no accounts');
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const wordsOf = (text: string) =>
  text
    .split(/\s+/)
    .map(lettersOf)
    .filter((word) => word !== '');

/** Words that stand together, three at a time: what is kept whole has the same. */
function threesOf(words: readonly string[]): readonly string[] {
  return words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`);
}

function accountAnew(text: string, document: ReadDocument) {
  const isLabel = (line: string) => labelOf(line, WORDS_BUILT_IN) !== undefined;
  const lines = readLines(text);
  for (const _ of lines.lines);
  return accountFor(text, document, { ...lines, isLabel });
}

describe(`What becomes of the characters of the real documents${note}`, () => {
  for (const number of isThere ? NEEDED : []) {
    describe(number, () => {
      let text: string;
      let document: ReadDocument;
      before(() => {
        text = seedText(number) ?? '';
        document = readDocument(`${number}.txt`, text);
      });

      it('is that each is held, listed or set aside, in every chapter', () => {
        const { accounts } = document;
        assert.ok(accounts);
        const { characters, held, listed, setAside, chapters } = accounts;
        const aside = Object.values(setAside).reduce((sum, one) => sum + one, 0);
        assert.equal(held + listed + aside, characters);
        const written = [...lettersOf(text)].length;
        assert.ok(Math.abs(characters - written) <= written / 100, `${characters} of ${written}`);
        for (const chapter of chapters)
          assert.equal(chapter.held + chapter.listed + chapter.setAside, chapter.characters, chapter.heading);
        assert.equal(
          chapters.reduce((sum, chapter) => sum + chapter.characters, 0),
          characters,
        );
        // biome-ignore lint/suspicious/noConsole: asked for.
        if (process.env.MALVAKT_SHOW === '1') console.table(chapters);
      });

      it('is told with texts that stand there', () => {
        const lines = text.split(/\r\n|\r|\n/);
        for (const { from, to, text: told, characters } of leftIn(document)) {
          const place = lettersOf(lines.slice(from - 1, to).join(' '));
          for (const line of told.split('\n')) assert.ok(place.includes(lettersOf(line)), `${from}: ${line}`);
          assert.ok(characters > 0 && lettersOf(told).length >= Math.min(characters, 1));
        }
      });

      it('is that nothing of its prose has gone: 99 of 100 runs of words stand in a field, a finding or what is left over', () => {
        const kept = new Set(stringsIn(document).flatMap((one) => threesOf(wordsOf(one))));
        const runs = text.split(/[\n\t|]|Kommentar\s/).flatMap((line) => threesOf(wordsOf(line)));
        const written = Map.groupBy(runs, (run) => run);
        // What comes again and again is a form: headings, lead-ins, the names of global goals that stand in the plan by their numbers.
        const isForm = (run: string) => (written.get(run)?.length ?? 0) > 2;
        const gone = runs.filter((run) => !kept.has(run) && !isForm(run));
        assert.ok(gone.length <= runs.length / 100, `${gone.length} of ${runs.length}: ${gone.join(', ')}`);
      });
    });
  }

  it('is seen without the reader: a paragraph that it drops is listed', function () {
    const text = seedText('000');
    if (text === undefined) return this.skip();
    const document = readDocument('000.txt', text);
    const [goal] = document.plan.items.filter(({ planning = '' }) => planning.split('\n\n').length > 4);
    const [, , dropped = ''] = goal?.planning?.split('\n\n') ?? [];
    assert.ok(dropped.length > 100);
    const items = document.plan.items.map((item) =>
      item === goal ? { ...item, planning: item.planning?.replace(dropped, '') } : item,
    );
    const { left } = accountAnew(text, { ...document, plan: { ...document.plan, items } });
    const isTold = (one: Leftover) => isListed(one) && lettersOf(one.text).includes(lettersOf(dropped));
    assert.equal(left.filter(isTold).length, 1);
    assert.equal(leftIn(document).filter(isTold).length, 0);
  });
});

/** A word that stands nowhere else: letters only, so that it is no number, and long enough to be no label. */
function wordOf(number: number): string {
  const letters = [...String(number).padStart(4, '0')].map((digit) => 'bdfgklmnrt'[Number(digit)]);
  return `zu${letters.join('o')}ix`;
}

/** Lines as plans and reports have them, with words that are made up; each makes so many words of its own. */
const SHAPES: readonly ((word: () => string) => string)[] = [
  (word) => `# ${word()} ${word()}`,
  (word) => `## Målområde – ${word()} ${word()}`,
  (word) => `### Kommunfullmäktigemål – ${word()} ${word()} ska ${word()}`,
  (word) => `Nämndsmål\n\nNämnden ska ${word()} ${word()}.`,
  (word) => `${word()}mål ${word()}: ${word()}`,
  (word) => `Mål 4: ${word()} ${word()}`,
  (word) => `Indikator: ${word()} ${word()}`,
  (word) => `**${word()} ${word()}**`,
  (word) => `${word()} ${word()} ${word()}`,
  (word) => `- ${word()} ${word()}`,
  (word) => `${word()} ${word()} är ${word()}. Det ${word()} ${word()} till ${word()} och ${word()}.`,
  (word) => `| Indikator | Målvärde |\n|--|--|\n| ${word()} ${word()} | minst ${word()} |`,
  (word) => `| ${word()} | ${word()} |`,
  (word) => `| Målindikator | Utfall | ${word()} |\n|--|--|--|\n| ${word()} | ${word()} | ${word()} |`,
  (word) => `Hur gick det?\n\n${word()} ${word()}.`,
  (word) => `### Planering för 2031\n\n${word()} ${word()} ${word()}.`,
  (word) =>
    `### Uppföljning av målet\n\nNämnden använder ${word()} ${word()} som indikator för målet. Önskat utfall är ${word()}.`,
  (word) => `Plan för ekonomin\n\n${word()} ${word()} kostar ${word()}.`,
  (word) => `Hamnnämnden ges i uppdrag att ${word()} ${word()}.`,
  (word) => `${word()} ${word()} .......... 12`,
];

/** A document that has a goal at least, with the words that it is made of. */
function documentOf(shapes: readonly number[], firstGoal: number) {
  const words: string[] = [];
  const word = () => {
    words.push(wordOf(words.length));
    return words.at(-1) ?? '';
  };
  const lines = shapes.map((shape) => SHAPES[shape]?.(word) ?? '');
  const goal = `### Kommunfullmäktigemål – Vikstad ska ${word()} ${word()}`;
  const text = ['# Nämndsbudget 2031', 'Hamnnämnden', ...lines.toSpliced(firstGoal, 0, goal)].join('\n\n');
  return { text, words };
}

describe('No line of a document vanishes', () => {
  const shapes = fc.array(fc.nat(SHAPES.length - 1), { maxLength: 25 });

  it('whatever it is made of: each of its words stands in the plan, a finding, or what is left over', () => {
    fc.assert(
      fc.property(shapes, fc.nat(25), (made, firstGoal) => {
        const { text, words } = documentOf(made, firstGoal);
        const kept = JSON.stringify(readDocument('plan.md', text)).toLowerCase();
        assert.deepEqual(
          words.filter((one) => !kept.includes(one)),
          [],
          text,
        );
      }),
      { numRuns: 150 },
    );
  });

  const ask = (text: string) => readDocument('plan.md', text);
  const GOAL_LINES = [
    'Regionfullmäktigemål 3: Fler reser kollektivt i hela länet',
    '**Delmål 1.2** Energin i byggnaderna minskar till 2031',
    'Resultatmål – Fler barn lär sig simma',
    'Prioriterat område 2: Trygga kajer',
    'Mätetal: Andel nöjda gäster i hamnen',
    'Önskat utfall: Fler nätter med gäster vid kaj',
    '3.1 Nyckeltal: Antal bryggor med ramp',
    '- Åtagande: Rusta trappan vid fyren',
    '| Effektmål: Hamnen är öppen | 14 |',
    '## Verksamhetsmål\n\n- Öppna hamnen för fler',
    'Inriktningar och mål\n\nNämnden ska bygga nya trappor vid fyren',
  ];
  for (const line of GOAL_LINES) {
    for (const [where, before, after] of [
      ['before the first goal', line, ''],
      ['between the goals', '', line],
    ] as const) {
      it(`and what looks like a goal is read, or told of first, ${where}: ${line.replace(/\n+/, ' / ')}`, () => {
        const goals = ['A', 'B'].map((one) => `### Kommunfullmäktigemål – Vikstad har en hamn ${one}`);
        const parts = ['# Nämndsbudget 2031', 'Hamnnämnden', before, goals[0], after, goals[1]];
        const document = ask(parts.filter(Boolean).join('\n\n'));
        const words = lettersOf(line.split(/[\n:–]/).at(-1) ?? '').slice(-15);
        const isItem = document.plan.items.some(({ title }) => lettersOf(title).includes(words));
        const isField = stringsIn(document.plan).some((one) => lettersOf(one).includes(words));
        const isFinding = document.unplaced.some(({ value }) => lettersOf(String(value)).includes(words));
        const isTold = leftIn(document).some(
          ({ why, text }) => why === 'goal' && lettersOf(text).includes(words),
        );
        assert.ok(isItem || isField || isFinding || isTold, JSON.stringify(leftIn(document)));
      });
    }
  }
});

describe('What is told of a document', () => {
  it('is not held by chance: a short value or status that stands elsewhere', () => {
    const text = [
      ...['# Delårsrapport 2031', 'Hamnnämnden', '## Målområde – En öppen hamn', 'Nämndsmål'],
      ...[
        'Hamnnämnden ska få fler att hitta till kajerna.',
        '| Målindikator | Utfall | Målvärde |\n|--|--|--|',
      ],
      ...['| Gästnätter | 54 | minst 40 |', '## Övrigt', 'Uppnås'],
      ...['| Bryggor | 54 | minst 40 |', '54'],
    ].join('\n\n');
    const document = readDocument('delar.md', text);
    const left = leftIn(document)
      .map((one) => one.text)
      .join('\n');
    assert.equal(
      document.plan.items.some(({ title }) => title === 'Gästnätter'),
      true,
    );
    assert.match(`${left}\n${JSON.stringify(document)}`, /Bryggor/);
  });

  it('says of megabytes of text how much of it is left out', () => {
    const left = { why: 'prose', chapter: '', heading: '', from: 1, to: 1, characters: 5 } as const;
    assert.deepEqual(
      withTexts(
        [
          { ...left, text: 'hamn' },
          { ...left, text: 'kajerna' },
          { ...left, text: 'fyr' },
        ],
        7,
      ).map(({ text, more }) => [text, more]),
      [
        ['hamn', undefined],
        ['kaj', 4],
        ['', 3],
      ],
    );
  });

  it('has its chapters by the table of contents, and what is economy apart', () => {
    const document = readDocument('budget.md', ownText('budget.md'));
    const { accounts } = document;
    assert.ok(accounts);
    assert.equal(
      accounts.characters,
      accounts.chapters.reduce((sum, { characters }) => sum + characters, 0),
    );
    assert.ok(accounts.held > accounts.characters / 2);
  });
});
