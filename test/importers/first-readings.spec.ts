import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { outlined } from './outlined.ts';

const PLAN = 'Verksamhetsplan 2031\n\nHamnnämnden\n\n';
const REPORT = 'Årsrapport 2031\n\nHamnnämnden\n\n';
const GOAL = '## Nämndmål: Kajen är öppen\n\n';
const TABLE = '| Mått | Mål 2031 |\n|---|---|\n| Antal gäster | 40 |\n';
const BELOW = ['boardGoal Kajen är öppen', '  indicator Antal gäster equals 40'];

/** Manners that were met in fresh documents, and what is read of them. */
const MANNERS: readonly [what: string, text: string, items: readonly string[]][] = [
  [
    'goals that are listed first, and told of under their numbers',
    `${PLAN}Nämnden har beslutat om följande mål:\n\n1. Kajen är öppen\n2. Kön till båten är kort\n\nMål 1 – Kajen är öppen\n\n${TABLE}\nMål 2 – Kön till båten är kort\n\n${TABLE.replace('gäster', 'köande')}`,
    [...BELOW, 'boardGoal Kön till båten är kort', '  indicator Antal köande equals 40'],
  ],
  [
    'goals that a table of verdicts has named, below nothing but their names',
    `${REPORT}| Mål | Bedömning T1 | Bedömning T2 |\n|---|---|---|\n| Kajen är öppen | Delvis | Uppfylls |\n\nKajen är öppen\nBryggan är lagad.\nNyckeltal: Antal gäster. Mål 2031: 40. Utfall januari–augusti: 41.`,
    BELOW,
  ],
  [
    'measures by all that their lines say of them',
    `${REPORT}${GOAL}Bryggan är lagad.\n\n- Antal gäster: utfall 41 (mål 40)\n- Kajen har fått nya lampor.`,
    BELOW,
  ],
  [
    'a table that the heads of pages run through, down to the last line',
    `${PLAN}Hamnplan 2031          2\n\n${GOAL}Mått                 Utfall 2029     Mål 2031\nAntal gäster                  30           40\n\nHamnplan 2031          3\n\n## Annat\n\nHamnplan 2031          4\n`,
    BELOW,
  ],
  [
    'a target that has a sentence of its own',
    `${PLAN}${GOAL}Så mäter vi:\n- Antal gäster. År 2031 ska antalet vara 40.`,
    BELOW,
  ],
  ['measures below half a sentence', `${PLAN}${GOAL}Mäts genom:\n- Antal gäster: 40`, BELOW],
  [
    'a share of what is measured',
    `${PLAN}${GOAL}Mäts genom:\n- Frånvaro över 15 procent: högst 6 % av alla`,
    ['boardGoal Kajen är öppen', '  indicator Frånvaro över 15 procent equals högst 6 % av alla'],
  ],
  [
    'goals above how they are measured, told on the same line',
    `${PLAN}Våra mål\n\nNöjda gäster\nGästerna ska trivas hos oss.\nSå mäter vi: Betyget ska vara minst 4.\nSå gör vi: Vi lagar bryggan.\n\nRen hamn\nVattnet ska vara klart.\nSå mäter vi: Siktdjupet ska vara minst 3 meter.`,
    ['boardGoal Nöjda gäster', 'boardGoal Ren hamn'],
  ],
  [
    'goals across a table of what is and what is to be',
    `${PLAN}| | Nuläge | 2031 | 2032 |\n|---|---|---|---|\n| Kajen ska vara öppen | | | |\n| Antal gäster | 30 | 40 | 50 |`,
    ['boardGoal Kajen ska vara öppen', '  indicator Antal gäster equals 40'],
  ],
  [
    'rows that say themselves what they are',
    `${REPORT}| Typ | Benämning | Mål 2031 | Utfall 2031 | Prognos |\n|---|---|---|---|---|\n| Målområde | Hamnen | | | |\n| Mål | Kajen är öppen | | | Nås delvis |\n| Mått | Antal gäster | 40 | 41 | |\n| Mått | Antal båtar | 8 | 9 | |`,
    [
      'area Hamnen',
      '  boardGoal Kajen är öppen',
      '    indicator Antal gäster equals 40',
      '    indicator Antal båtar equals 8',
    ],
  ],
  [
    'areas that a word and a colon name',
    `${PLAN}Område: Hamnen\n\nMål: Kajen är öppen\n\n${TABLE}`,
    ['area Hamnen', '  boardGoal Kajen är öppen', '    indicator Antal gäster equals 40'],
  ],
  [
    'assignments of the goal in whose text they are announced',
    `${PLAN}${GOAL}${TABLE}\nUppdrag kopplade till målet:\n\n- Laga bryggan\n\n## Uppdrag från kommunfullmäktige\n\n- Måla fyren`,
    [...BELOW, '  assignment Laga bryggan', 'assignment Måla fyren'],
  ],
  [
    "columns for the council's goals and the board's own",
    `${PLAN}| Kommunfullmäktiges mål | Hamnnämndens mål | Mått | Mål 2031 |\n|---|---|---|---|\n| Fiskby växer | Kajen är öppen | Antal gäster | 40 |\n| | Kön är kort | Antal köande | 4 |`,
    [
      'councilGoal Fiskby växer',
      '  boardGoal Kajen är öppen',
      '    indicator Antal gäster equals 40',
      '  boardGoal Kön är kort',
      '    indicator Antal köande equals 4',
    ],
  ],
  [
    'goals whose names stand in bold below their numbers',
    `${PLAN}## Mål 1\n\n**Kajen är öppen**\n\nAlla ska komma fram.\n\n${TABLE}\n## Mål 2\n\n**Kön är kort**\n\nIngen ska vänta.`,
    [...BELOW, 'boardGoal Kön är kort'],
  ],
  [
    'assignments beside what is said of them',
    `${REPORT}${GOAL}${TABLE}\nUppdrag\n\nKommunfullmäktiges uppdrag            Lägesbeskrivning\nLaga bryggan i hamnen                 Pågår, halva är klar\nMåla fyren på udden                   Klart\n`,
    [...BELOW, 'assignment Laga bryggan i hamnen', 'assignment Måla fyren på udden'],
  ],
  [
    'labels far from what they say, below a table',
    `${PLAN}Nämndmål        Kajen är öppen\nMått            Utfall 2030     Mål 2031\nAntal gäster    30              40\n\nNämndmål        Kön till båten är kort\nMått            Utfall 2030     Mål 2031\nAntal köande    9               4`,
    [
      'boardGoal Kajen är öppen',
      '  indicator Antal gäster equals 40',
      'boardGoal Kön till båten är kort',
      '  indicator Antal köande equals 4',
    ],
  ],
  [
    'a goal whose name ends with a pronoun',
    `${PLAN}Mål 1. Kajen är öppen när gästerna behöver den\n\nBryggan är lagad.\n\n${TABLE}`,
    ['boardGoal Kajen är öppen när gästerna behöver den', '  indicator Antal gäster equals 40'],
  ],
  [
    'commitments, without how far they have come',
    `${REPORT}${GOAL}${TABLE}\nÅtgärder\n- Laga bryggan – klart\n- Måla fyren – ej klart`,
    [...BELOW, '  commitment Laga bryggan', '  commitment Måla fyren'],
  ],
];

describe('A fresh document', () => {
  for (const [what, text, items] of MANNERS)
    it(`may have ${what}`, () => assert.deepEqual(outlined(text, 'fil.md'), items));

  it('says on a line below the next goal how that went, and no row of the table above', () => {
    const head = 'Mått                    Mål 2031    Utfall 2031';
    const text = `${REPORT}Mål: Kajen är öppen\n${head}\nAntal gäster            40          41\n\nMål: Kön är kort\nBedömning: Målet nås inte\nBåten var trasig hela sommaren.\n\n${head}\nAntal köande            4           9\n`;
    const { pastRound, unplaced } = readDocument('rapport.txt', text);
    const goals = pastRound?.answers.filter(({ value }) => value === undefined);
    assert.deepEqual(
      goals?.map(({ status, texts }) => [status, texts.happened]),
      [['notMet', 'Båten var trasig hela sommaren.']],
    );
    assert.deepEqual(
      unplaced.filter(({ code }) => code === 'unread-table' || code === 'unread-row'),
      [],
    );
  });

  it('says of a goal in its own row how it goes', () => {
    const [, text = ''] = MANNERS.find(([what]) => what.startsWith('rows that say')) ?? [];
    const { plan, pastRound } = readDocument('rapport.md', text);
    const goal = plan.items.find(({ kind }) => kind === 'boardGoal');
    assert.equal(pastRound?.answers.find(({ item }) => item === goal?.id)?.status, 'partly');
  });

  it('keeps the sign of an outcome, and takes it for the part of the year that it is of', () => {
    const text = `${REPORT}${GOAL}Indikatorer\n- Avvikelse mot budget: -1,8 % (mål 0 %)\n\nIndikator: Antal gäster\nMålvärde 2031: 40\nUtfall jan–aug: 31`;
    const { plan, pastRound } = readDocument('rapport.md', text);
    assert.deepEqual(
      plan.items.map(({ id, measure }) => [
        measure?.target?.value,
        pastRound?.answers.find(({ item }) => item === id)?.value,
      ]),
      [
        [undefined, undefined],
        [0, -1.8],
        [40, 31],
      ],
    );
  });

  it('tells how far a commitment has come, as it is written', () => {
    const [, text = ''] = MANNERS.find(([what]) => what.startsWith('commitments,')) ?? [];
    const { unplaced } = readDocument('rapport.md', text);
    const values = unplaced.map(({ value }) => value);
    for (const told of ['Laga bryggan: klart', 'Måla fyren: ej klart'])
      assert.ok(values.includes(told), told);
  });
});
