import assert from 'node:assert/strict';
import type { Status } from '../../src/domain/answers/scale.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { problemLines } from '../../src/views/texts/problems.ts';
import { problemFrom } from '../build.ts';
import { outlined } from './outlined.ts';

const BOARDS = 'Verksamhetsplan 2031\n\nHamnnämnden\n\n';

const GOAL = '## Nämndmål: Fler hittar till kajen\n\n';
const BELOW = 'boardGoal Fler hittar till kajen';

/** What a document says with headings, and what is read of it. */
const BY_HEADINGS: readonly [text: string, items: readonly string[]][] = [
  [
    '## Nämndens mål\n\n### Kajen är öppen\n\nText om kajen.\n\n### Kön är kort\n\n## Ekonomi\n\nPengar.',
    ['boardGoal Kajen är öppen', 'boardGoal Kön är kort'],
  ],
  [
    '## Mål\n\nKajen är öppen\n\nHär står mer om kajen.\n\nKön är kort',
    ['boardGoal Kajen är öppen', 'boardGoal Kön är kort'],
  ],
  [
    '## Särskilda uppdrag 2031\n\n### Bastu på piren\n\nUtreds i vår.\n\n## Ekonomi',
    ['assignment Bastu på piren'],
  ],
];

/** What a document says with headings or without, and what is read of it. */
const CASES: Readonly<Record<string, readonly [text: string, items: readonly string[]][]>> = {
  'Areas and goals': [
    ['## 3.1 Målområde – Hamn\n\n### Mål 4: Kajen är öppen', ['area Hamn', '  boardGoal Kajen är öppen']],
    ['## Fokusområde Hamn\n\n### Nämndmål 2.1 Kajen är öppen', ['area Hamn', '  boardGoal Kajen är öppen']],
    ['Perspektiv: Invånare\n\nMål nr 4 – Kajen är öppen', ['area Invånare', '  boardGoal Kajen är öppen']],
    [
      '**Utvecklingsområde 2: Hamn**\n\n**Mål 2. Kajen är öppen**',
      ['area Hamn', '  boardGoal Kajen är öppen'],
    ],
    ['## Prioriterat område: Hamn\n\n4. Mål – Kajen är öppen', ['area Hamn', '  boardGoal Kajen är öppen']],
    ['STRATEGISKT OMRÅDE: HAMN\n\nBolagsmål: Kajen är öppen', ['area HAMN', '  boardGoal Kajen är öppen']],
    [
      'KF-mål 1: En stad vid vattnet\n\nNämndens mål: Kajen är öppen',
      ['councilGoal En stad vid vattnet', '  boardGoal Kajen är öppen'],
    ],
    [
      '## Regionfullmäktigemål: Nära vård\n\n### Resultatmål: Korta köer',
      ['councilGoal Nära vård', '  boardGoal Korta köer'],
    ],
    [
      '## Strategiskt mål: Nära vatten\n\n### Nämndmål: Kajen är öppen',
      ['councilGoal Nära vatten', '  boardGoal Kajen är öppen'],
    ],
    [
      '## Mål 1: Kajen är öppen\n\n### Delmål 1.1: Bryggorna lagas',
      ['boardGoal Kajen är öppen', '  boardGoal Bryggorna lagas'],
    ],
    ['Övergripande mål 2\nEn stad vid vattnet', ['councilGoal En stad vid vattnet']],
    ['Kommunfullmäktiges mål: En stad vid vattnet', ['councilGoal En stad vid vattnet']],
    [
      '## Mål från kommunfullmäktige\n\n- En stad vid vattnet\n- En trygg kust',
      ['councilGoal En stad vid vattnet', 'councilGoal En trygg kust'],
    ],
    [
      '## Effektmål: Fler badar\n\n## Finansiellt mål: Resultatet är i balans',
      ['boardGoal Fler badar', 'boardGoal Resultatet är i balans'],
    ],
  ],
  'Names below a heading that announces them': [
    [
      '## Nämndens mål 2031\n\n1. Kajen är öppen\n2. Kön är kort',
      ['boardGoal Kajen är öppen', 'boardGoal Kön är kort'],
    ],
    [
      'Nämndens mål:\n– Kajen är öppen\n– Kön är kort\n\nEkonomi\n\nPengar.',
      ['boardGoal Kajen är öppen', 'boardGoal Kön är kort'],
    ],
    [
      '## Uppdrag från kommunfullmäktige\n\n- Utreda en bastu\n- Pröva en färja',
      ['assignment Utreda en bastu', 'assignment Pröva en färja'],
    ],
    ['4. Uppdrag\n• Utreda en bastu\n\n5. Ekonomi\nPengar.', ['assignment Utreda en bastu']],
    [
      `${GOAL}### Aktiviteter 2031\n\n- Laga bryggan\n- Måla fyren`,
      [BELOW, '  commitment Laga bryggan', '  commitment Måla fyren'],
    ],
    [
      `${GOAL}Planerade insatser:\n1. Laga bryggan\n2. Måla fyren`,
      [BELOW, '  commitment Laga bryggan', '  commitment Måla fyren'],
    ],
    [`${GOAL}### Åtagande 1 – Laga bryggan\n\nSnickaren gör det.`, [BELOW, '  commitment Laga bryggan']],
  ],
  'Indicators and targets in lines': [
    [
      `${GOAL}Indikator: Antal gäster\nMålvärde: minst 40\nUtfall 2029: 31\nAnsvarig: hamnchefen`,
      [BELOW, '  indicator Antal gäster min 40'],
    ],
    [
      `${GOAL}**Nyckeltal:** Andel nöjda gäster (målvärde 75 %)`,
      [BELOW, '  indicator Andel nöjda gäster equals 75 %'],
    ],
    [`${GOAL}Mätetal: Väntetid i dagar. Målvärde: högst 60`, [BELOW, '  indicator Väntetid i dagar max 60']],
    [
      `${GOAL}### Indikatorer\n\n- Antal gäster (utfall 2029: 31, mål 2031: minst 40)\n- Antal färjor, målvärde 3`,
      [BELOW, '  indicator Antal gäster min 40', '  indicator Antal färjor equals 3'],
    ],
    [
      `${GOAL}Styrtal:\n• Antal gäster: minst 40\n• Andel nöjda – mål 2031: 75 %`,
      [BELOW, '  indicator Antal gäster min 40', '  indicator Andel nöjda equals 75 %'],
    ],
    [
      `${GOAL}Indikator: Antal gäster\nMålvärde 2030: 30\nMålvärde 2031: 40\nMålvärde 2032: 50`,
      [BELOW, '  indicator Antal gäster equals 40'],
    ],
    [`${GOAL}Målvärde: 75 %`, [BELOW]],
  ],
};

describe("Plans in other municipalities' words", () => {
  for (const [what, cases] of [...Object.entries(CASES), ['By headings', BY_HEADINGS] as const])
    for (const [text, items] of cases) {
      it(`${what}: ${JSON.stringify(text)}`, () => {
        assert.deepEqual(outlined(BOARDS + text), items);
      });
    }

  for (const [what, cases] of Object.entries(CASES))
    for (const [text, items] of cases) {
      it(`${what}, in plain text: ${JSON.stringify(text)}`, () => {
        const plain = text.replace(/^#+ |\*\*/gm, '');
        assert.deepEqual(outlined(BOARDS + plain, 'fil.txt'), items);
      });
    }

  it("are the council's goals in its own budget, where they are called goals and no more", () => {
    const text =
      'Mål och budget 2031 för Vikstads kommun\n\n## Mål 1: En stad vid vattnet\n\n### Delmål: Kajen är öppen';
    assert.deepEqual(outlined(text), ['councilGoal En stad vid vattnet', '  boardGoal Kajen är öppen']);
  });

  it('keep what they say of a goal and of an indicator, and list the outcome of another year', () => {
    const lines = [
      'Nyckeltal: Antal gäster',
      'Målvärde: 40',
      'Utfall 2029: 31',
      'Ansvarig: hamnchefen',
      'Klart: 2031-06-30',
    ];
    const { plan, unplaced } = readDocument(
      'fil.md',
      `${BOARDS}${GOAL}Kajen är stadens.\n\nÖnskat utfall: fler gäster\n\n${lines.join('\n')}`,
    );
    const [goal, indicator] = plan.items;
    assert.deepEqual([goal?.definition, goal?.desiredOutcome], ['Kajen är stadens.', 'fler gäster']);
    assert.deepEqual([indicator?.definition, indicator?.finish], ['Ansvarig: hamnchefen', '2031-06-30']);
    assert.deepEqual(
      unplaced.map(({ code, value }) => `${code} ${value}`),
      ['outcome-in-plan Antal gäster: 31 (2029)'],
    );
  });

  it('leave what stands below a list to the goal, but for what is measured', () => {
    const { plan } = readDocument(
      'fil.md',
      `${BOARDS}${GOAL}### Aktiviteter\n\n- Laga bryggan\n- Måla fyren\n\nAnsvarig: hamnchefen`,
    );
    assert.deepEqual(
      plan.items.map(({ definition, planning }) => definition ?? planning),
      ['Ansvarig: hamnchefen', undefined, undefined],
    );
  });

  it('name a goal of a programme as the document does, or say that it is the first sentence of a passage', () => {
    const passage = 'Alla ska kunna bada. Vattnet ska vara rent.';
    const text = `# Program för vatten 2031\n\n## 1. Bad\n\n### Inriktningsmål\n\n${passage}\n\n## 2. Fiske\n\n### Inriktningsmål\n\n**Fisket lever.** ${passage}\n`;
    const { plan, unplaced } = readDocument('fil.md', text);
    const goals = plan.items.filter(({ kind }) => kind === 'directionGoal');
    assert.deepEqual(
      goals.map(({ title, criteria }) => [title, criteria]),
      [
        ['Alla ska kunna bada', ['Vattnet ska vara rent.']],
        ['Fisket lever', [passage]],
      ],
    );
    const named = unplaced.filter(({ code }) => code === 'first-sentence');
    assert.deepEqual(
      named.map(({ value }) => value),
      ['Alla ska kunna bada'],
    );
  });
});

describe("Reports in other municipalities' words", () => {
  const verdicts: readonly [line: string, status: Status | undefined][] = [
    ['Bedömning: Delvis uppfyllt', 'partly'],
    ['Måluppfyllelse: Grönt', 'met'],
    ['Prognos för helåret: Målet kommer inte att nås', 'notMet'],
    ['Målet bedöms delvis uppnås vid årets slut', 'partly'],
    ['✔ Målet är uppnått', 'met'],
    ['Status: 🔴', 'notMet'],
    ['Status: pågår', undefined],
    ['Status: ▲', undefined],
  ];
  for (const [line, status] of verdicts)
    it(`say ${status ?? 'nothing sure'}: ${line}`, () => {
      const text = `Årsrapport 2031\n\nHamnnämnden\n\n${GOAL}${line}\n\nFler har hittat till kajen.\n\nIndikator: Antal gäster\nMålvärde: 40\nUtfall: 41 (kvinnor 43, män 39)`;
      const { pastRound, plan } = readDocument('fil.md', text);
      const [goal, indicator] = pastRound?.answers ?? [];
      const said = status === undefined ? undefined : 'Fler har hittat till kajen.';
      const [read] = plan.items;
      if (status === undefined) assert.match(read?.definition ?? '', /pågår|▲/);
      else assert.deepEqual([goal?.status, goal?.texts.happened], [status, said]);
      const outcome = status === undefined ? goal : indicator;
      assert.deepEqual([outcome?.value, outcome?.bySex], [41, { women: 43, men: 39 }]);
    });
});

describe('A document with areas and no goals', () => {
  const text = `${BOARDS}## Målområde: Levande kajer\n\nText.\n\n## Ekonomi\n\n| Belopp | Budget |\n|---|---|\n| Drift | 12 |`;

  it('is no plan, and its refusal says what it has and what to do', () => {
    const problem = problemFrom(() => readDocument('plan.md', text));
    const [sv] = problemLines(problem, 'sv');
    const [en] = problemLines(problem, 'en');
    assert.match(
      sv ?? '',
      /^plan\.md: inga mål hittades i filen\. Den har 1 område, 1 tabell och rubriker som ”Ekonomi”, men/,
    );
    assert.match(sv ?? '', /--template lista\.xlsx/);
    assert.match(
      en ?? '',
      /It has 1 area, 1 table and headings such as “Ekonomi”, but .+--template list\.xlsx/,
    );
  });
});
