import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';

/** What a report of 2031 says in a row, what is answered by it, what is wished for beside its target, and what is told. */
const ROWS: readonly (readonly [
  outcome: string,
  target: string,
  value: number | string | undefined,
  told?: readonly string[],
  desired?: string,
])[] = [
  ['55 (50)', '70', 55, ['beside-value Lån: (50)']],
  ['55', '70 (65)', 55, [], '70 (65)'],
  ['(4)', '70', '(4)'],
  ['50 % (preliminärt)', '70 %', 50, ['beside-value Lån: (preliminärt)']],
  ['50 (60/40)', '70 (75/65)', 50],
  ['50 (60 av 120)', '70', 50, ['beside-value Lån: (60 av 120)']],
  ['4,5 % (±0,3)', 'minst 5 %', 4.5, ['beside-value Lån: (±0,3)']],
  ['3,7 (1–5)', 'minst 3,5 (skala 1–5)', 3.7, ['beside-value Lån: (1–5)'], 'minst 3,5 (skala 1–5)'],
  ['50 60', '70', '50 60'],
  ['10, 12', 'högst 7', '10, 12'],
  ['1.300', '1 300', 1300],
  ['1.300', '7', '1.300', ['either-number Lån: 1.300']],
  ['7', '12.500 kr', 7, ['either-number Lån: 12.500 kr']],
  ['12 500 kr (11 000 kr)', '10 000 kr', 12_500, ['beside-value Lån: (11 000 kr)']],
  ['12 500 kr', '', 12_500],
  ['4 st', 'minst 5', 4],
  ['4 st', 'minst 5 kr', '4 st'],
  ['–4', '7', -4],
  ['+5', '7', 5],
  ['+5 %', '7', '+5 %'],
  ['45 % (2030), 50 % (2031)', '70 %', 50, ['unread-row Lån: 45 % (2030)']],
  ['2030: 45 %, 2031: 50 %', '70 %', 50, ['unread-row Lån: 45 % (2030)']],
  ['45 % (2029), 50 % (2030)', '70 %', undefined, ['unread-row Lån: 45 % (2029), 50 % (2030)']],
  ['50 % (2030: 45 %)', '70 %', 50, ['beside-value Lån: (2030: 45 %)']],
  ['50', '70 (2031), 75 (2032)', 50, ['unread-row Lån: 75 (2032)']],
];

describe('A value in a row', () => {
  for (const [outcome, target, value, told = [], desired] of ROWS) {
    it(`of "${outcome}" beside the target "${target}" is ${JSON.stringify(value)}`, () => {
      const table = `| Indikator | Utfall 2031 | Mål 2031 |\n|---|---|---|\n| Lån | ${outcome} | ${target} |`;
      const text = `Årsrapport 2031 för kulturnämnden\n\nMål: Fler ska läsa böcker\n\n${table}\n`;
      const { plan, pastRound, unplaced } = readDocument('fil.md', text);
      const findings = unplaced.filter(({ code }) => !ANYWAY.includes(code));
      assert.deepEqual(
        {
          value: pastRound?.answers[0]?.value,
          told: findings.map((one) => `${one.code} ${one.value}`),
          desired: plan.items.at(-1)?.desiredOutcome,
        },
        { value, told, desired },
      );
    });
  }
});

/** What a report of 2031 says in lines, and what comes of it. */
const LINES: readonly (readonly [lines: readonly string[], said: string, told?: readonly string[]])[] = [
  [['Indikator: Antal gator', 'Målvärde 2031-12-31: 75', 'Utfall 2031-08-31: 72'], 'equals 75, 72'],
  [['- Antal gator (mål 2031-12-31: 80, utfall 2031-12-31: 79)'], 'equals 80, 79'],
  [
    ['Indikator: Antal gator', 'Målvärde: 75', 'Utfall: 2030: 70, 2031: 72'],
    'equals 75, 72',
    ['outcome-in-plan Antal gator: 70 (2030)'],
  ],
  [
    ['Indikator: Antal gator', 'Målvärde: 75', 'Utfall: 70 (2030), 72 (2031)'],
    'equals 75, 72',
    ['outcome-in-plan Antal gator: 70 (2030)'],
  ],
  [
    ['Indikator: Antal gator', 'Målvärde: 75', 'Utfall: 70 (2029), 71 (2030)'],
    'equals 75, ',
    ['outcome-in-plan Antal gator: 70 (2029)', 'outcome-in-plan Antal gator: 71 (2030)'],
  ],
  [
    ['Indikator: Antal gator', 'Målvärde: 2031: 75, 2032: 80', 'Utfall: 72'],
    'equals 75, 72',
    ['unplaced Antal gator: 80 (2032)'],
  ],
  [['Indikator: Andel gator, inte lägre än 90 %', 'Utfall: 72 %'], 'min 90, 72'],
  [['Indikator: Sjukfrånvaro inte över 5 %', 'Utfall: 7 %'], 'max 5, 7'],
  [['Indikator: Andelen nöjda ska öka till minst 5 %', 'Utfall: 7 %'], 'min 5, 7'],
  [['Indikator: Andelen nöjda ska öka minst 5 %', 'Utfall: 7 %'], 'undefined undefined, 7'],
  [['Indikator: Andelen sjuka ska minska från 7,5 till 6,0 procent', 'Utfall: 7 %'], 'equals 6, 7'],
  [['Indikator: Antalet fel får aldrig vara fler än 10', 'Utfall: 7'], 'max 10, 7'],
  [['Indikator: Kostnaden får inte överskrida 80 kr', 'Utfall: 7 kr'], 'max 80, 7'],
  [['Åtaganden:', '- Öppna gator (klart 2031-06-30)', '- Riva hus'], '2031-06-30'],
  [['Åtaganden:', '- Öppna gator (klart 2031–2033)', '- Riva hus'], '2031–2033'],
  [['Aktivitet: Bygga hus, klart 2031-06-30'], '2031-06-30'],
];

describe('A value in a line', () => {
  for (const [lines, said, told = []] of LINES) {
    it(`of "${lines.join(' / ')}" is ${said}`, () => {
      const text = `Årsrapport 2031 för kulturnämnden\n\nMål: Fler ska läsa böcker\n\n${lines.join('\n')}\n`;
      const { plan, pastRound, unplaced } = readDocument('fil.md', text);
      const item = plan.items.find(({ kind }) => kind === 'indicator' || kind === 'commitment');
      const { op, value } = item?.measure?.target ?? {};
      const answer = pastRound?.answers.find((one) => one.item === item?.id);
      assert.equal(item?.finish ?? `${op} ${value}, ${answer?.value ?? ''}`, said);
      const findings = unplaced.filter(({ code }) => !ANYWAY.includes(code));
      assert.deepEqual(
        findings.map((one) => `${one.code} ${one.value}`),
        told,
      );
    });
  }
});

const ANYWAY = ['no-status', 'no-desired-outcome', 'no-indicator'];
