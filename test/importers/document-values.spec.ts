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

const ANYWAY = ['no-status', 'no-desired-outcome'];
