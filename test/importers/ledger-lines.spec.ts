import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withTexts } from '../../src/domain/plans/accounts.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { accountFor } from '../../src/importers/ledger/ledger.ts';
import { ownText } from './document-files.ts';
import { leftIn, lettersOf, stringsIn } from './ledger-texts.ts';

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

  it('is not held because a long text has letters like its own', () => {
    const planning = Array.from({ length: 900 }, (_, at) => `${wordOf(at)} fyller ${wordOf(at + 900)}`);
    const scraps = Array.from({ length: 2000 }, (_, at) => `${wordOf(at + 2000)} brygg`);
    const goal = { id: 'mål', kind: 'boardGoal', title: 'Hamnen', planning: planning.join(' ') } as const;
    const plan = {
      id: 'p',
      title: 'Plan',
      board: 'Nämnden',
      year: 2031,
      language: 'sv',
      items: [goal],
    } as const;
    const lines = { contents: [], running: new Set<string>(), isLabel: () => false };
    const text = [goal.title, goal.planning, ...scraps].join('\n\n');
    const { left } = accountFor(text, { plan, unplaced: [] }, lines);
    const told = left.map((one) => one.text).join('\n');
    assert.deepEqual(
      scraps.filter((scrap) => !told.includes(scrap)),
      [],
    );
  });

  it('leaves nothing over of what was read: targets on lines of their own, and the numbers of a list', () => {
    const document = readDocument(
      'plan.md',
      [
        ...['# Nämndsbudget 2031', 'Hamnnämnden', '## Målområde – En levande hamn'],
        '### Kommunfullmäktigemål – Vikstad har en hamn som är öppen för alla',
        ...['Indikator: Antal gästnätter per säsong', 'Målvärde: minst 6,5'],
        ...['Indikator: Andel nöjda gäster i hamnen', 'Målvärde: 90 %'],
        'Uppdrag från kommunfullmäktige:',
        '1. Utred en gemensam kaj med fritidsnämnden. Återrapporteras i delårsrapporten.\n2. Ta fram en plan för vågbrytaren.',
      ].join('\n\n'),
    );
    const targets = document.plan.items.flatMap(({ measure }) => measure?.target?.value ?? []);
    assert.deepEqual(targets, [6.5, 90]);
    assert.deepEqual(
      leftIn(document).filter(({ why }) => why !== 'before'),
      [],
    );
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
