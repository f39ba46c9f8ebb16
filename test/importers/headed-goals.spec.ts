import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { outlined } from './outlined.ts';

const PLAN = 'Verksamhetsplan 2031\n\nHamnnämnden\n\n';

/** Headings with numbers right above goals, and what is read of them. */
const HEADED: readonly [what: string, text: string, items: readonly string[]][] = [
  [
    'perspectives, of which some are called as chapters are',
    '3. Mål för perioden\n\n3.1 Ekonomi\n\nMål: Budgeten hålls varje månad\n\nText.\n\n3.2 Verksamhet\n\nMål: Kajen är öppen\n\nText.\n\n4. Ekonomi\n\nRamen är 12 mnkr.',
    [
      'area Ekonomi',
      '  boardGoal Budgeten hålls varje månad',
      'area Verksamhet',
      '  boardGoal Kajen är öppen',
    ],
  ],
  [
    'the last of four below goals that are announced',
    '3. Mål för perioden\nFullmäktige styr genom tre perspektiv.\n\n3.1 Gäster\n\nMål: Kajen är öppen\n\nText.\n\n3.2 Medarbetare\n\nMål: Alla trivs på jobbet\n\n3.3 Ekonomi\n\nMål: Budgeten hålls varje månad\n\nText.',
    [
      'area Gäster',
      '  boardGoal Kajen är öppen',
      'area Medarbetare',
      '  boardGoal Alla trivs på jobbet',
      'area Ekonomi',
      '  boardGoal Budgeten hålls varje månad',
    ],
  ],
  [
    'whole sentences above goals that are numbered below them',
    '2 Måluppfyllelse\n\n2.1 Vikstad är en hamn för alla\n\n2.1.1 Nämndmål: Kajen är öppen\nText.\n\n2.1.2 Nämndmål: Kön är kort\nText.\n\n2.2 Vikstad växer hållbart\n\n2.2.1 Nämndmål: Vattnet är rent\nText.',
    [
      'area Vikstad är en hamn för alla',
      '  boardGoal Kajen är öppen',
      '  boardGoal Kön är kort',
      'area Vikstad växer hållbart',
      '  boardGoal Vattnet är rent',
    ],
  ],
  [
    'but not a heading that no other is like, nor what names boards',
    '2 Måluppfyllelse\n\n2.1 Vision\n\nNämndmål: Kajen är öppen\nText.\n\n2.2 Uppföljning\n\nText.\n\n3.1 Parknämnden\n\nNämndmål: Parken är grön\n\nText.\n\n3.2 Gatunämnden\n\nNämndmål: Gatan är hel\n\nText.',
    ['boardGoal Kajen är öppen', 'boardGoal Parken är grön', 'boardGoal Gatan är hel'],
  ],
];

/** Headings with marks, below one that announces goals and above labels of them. */
const MARKED: readonly [what: string, text: string, items: readonly string[]][] = [
  [
    'the label is bold',
    '## Inriktningsmål\n\n### Gäster och båtar\n\n**Inriktningsmål:** Kajen ska vara öppen för alla\n\nMått:\n\n- Antal gäster – minst 40\n\n### Vatten\n\nVattnet är hamnens liv.\n\n**Inriktningsmål:** Vattnet ska vara rent\n\n**Inriktningsmål:** Fler ska bada',
    [
      'area Gäster och båtar',
      '  directionGoal Kajen ska vara öppen för alla',
      '    indicator Antal gäster min 40',
      'area Vatten',
      '  directionGoal Vattnet ska vara rent',
      '  directionGoal Fler ska bada',
    ],
  ],
  [
    'the label is plain',
    '## Nämndens mål\n\n### Gäster\n\nNämndmål: Kajen är öppen för alla\n\n### Vatten och stränder\n\nNämndmål: Vattnet är rent',
    [
      'area Gäster',
      '  boardGoal Kajen är öppen för alla',
      'area Vatten och stränder',
      '  boardGoal Vattnet är rent',
    ],
  ],
];

describe('Headings right above goals', () => {
  for (const [what, text, items] of MARKED)
    it(`are areas below one that announces goals: ${what}`, () =>
      assert.deepEqual(outlined(`# ${PLAN}${text}`, 'fil.md'), items));
  for (const [what, text, items] of HEADED)
    it(`are what they are about: ${what}`, () => assert.deepEqual(outlined(PLAN + text, 'fil.txt'), items));
});

/** Assignments below a line without a mark: of which goal they are. */
describe('Assignments that a line announces', () => {
  const goal = (name: string, ...below: readonly string[]) =>
    `RESULTATMÅL\n${name}\n\n${below.join('\n')}\n\n`;
  const list = (...items: readonly string[]) => [
    'Uppdrag till förvaltningen',
    ...items.map((item) => `– ${item}`),
  ];

  it('are of the goal above it, where the line stands once for each of several', () => {
    const text = [
      goal('Kajen är öppen för alla', ...list('Utreda en bastu', 'Måla bryggan')),
      goal('Kön är kort för alla'),
      goal('Vattnet är rent för alla', ...list('Pröva en färja')),
    ];
    assert.deepEqual(outlined(PLAN + text.join(''), 'fil.txt'), [
      'boardGoal Kajen är öppen för alla',
      '  assignment Utreda en bastu',
      '  assignment Måla bryggan',
      'boardGoal Kön är kort för alla',
      'boardGoal Vattnet är rent för alla',
      '  assignment Pröva en färja',
    ]);
  });

  it('are of none, where it stands once, or twice below one goal', () => {
    const once = goal('Kajen är öppen för alla') + goal('Kön är kort för alla', ...list('Utreda en bastu'));
    const twice =
      once + goal('Vattnet är rent för alla', ...list('Pröva en färja'), '', ...list('Måla bryggan'));
    for (const text of [once, twice])
      assert.ok(outlined(PLAN + text, 'fil.txt').includes('assignment Utreda en bastu'), text);
  });
});

describe('A table whose cells one blank parts', () => {
  it('has names that end with an age or hours', () => {
    const table =
      'Indikatorer Utfall 2029 Utfall 2030 Målvärde 2031\nLån per barn 0–14 år 17,2 18,9 18\nBeläggning vardagar 16–21 88 % 91 % 90 %\nBesök per invånare 20–64 år 3 4 5\n';
    assert.deepEqual(outlined(`${PLAN}Nämndmål: Kajen är öppen\n\n${table}`, 'fil.txt').slice(1), [
      '  indicator Lån per barn 0–14 år equals 18',
      '  indicator Beläggning vardagar 16–21 equals 90 %',
      '  indicator Besök per invånare 20–64 år equals 5',
    ]);
  });

  it('tells how far assignments have come, in more words than there are stages', () => {
    const words = ['Slutfört', 'Slutredovisat', 'Pågår', 'Vilande', 'Under beredning'];
    const rows = words.map((word, at) => `Utreda bastu ${'abcde'[at]} vid kajen ${word}`).join('\n');
    const { plan, pastRound, unplaced } = readDocument(
      'fil.txt',
      `Årsrapport 2031\n\nHamnnämnden\n\nNämndmål: Kajen är öppen\nMåluppfyllelse: Uppfyllt\n\n3 Uppdrag\n\nUppdrag Status\n${rows}\n`,
    );
    const read = plan.items.slice(1).map(({ id, title }) => {
      const stage = pastRound?.answers.find(({ item }) => item === id)?.stage;
      return [title, stage].filter(Boolean).join(' · ');
    });
    assert.deepEqual(read, [
      'Utreda bastu a vid kajen · closed',
      'Utreda bastu b vid kajen · reported',
      'Utreda bastu c vid kajen · underWay',
      'Utreda bastu d vid kajen',
      'Utreda bastu e vid kajen',
    ]);
    const told = unplaced.flatMap(({ code, value }) => (code === 'unread-row' ? String(value) : []));
    assert.deepEqual(told, [
      'Utreda bastu d vid kajen: Vilande',
      'Utreda bastu e vid kajen: Under beredning',
    ]);
  });
});
