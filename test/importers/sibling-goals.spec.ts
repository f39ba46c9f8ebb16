import assert from 'node:assert/strict';
import { outlined } from './outlined.ts';

const TABLE = (name: string, target: string) =>
  `| Indikator | Utfall 2030 | Mål 2031 |\n|---|---|---|\n| ${name} | 31 | ${target} |\n`;
const COLUMNS = (name: string, target: string) =>
  `Indikator             Utfall 2030   Mål 2031\n${name.padEnd(22)}31            ${target}\n`;
const OF_BOARD = [
  '  boardGoal Fler gäster hittar till kajen',
  '    indicator Antal gäster min 40',
  '  boardGoal Färjan går i tid',
  '    indicator Antal turer min 9',
];
const BELOW_COUNCILS = ['councilGoal Hamnstad är en öppen stad', ...OF_BOARD];
const ALONE = OF_BOARD.map((line) => line.slice(2));

/** Headings of one chapter, each above what measures it, below what is said of another goal. */
const CHAPTERS: readonly [what: string, text: string, items: readonly string[]][] = [
  [
    "numbered headings below the council's goal, with a text before the table",
    `## 2 Prioriteringar\n\nKommunfullmäktiges mål: *Hamnstad är en öppen stad*\n\n### 2.1 Fler gäster hittar till kajen\n\n${TABLE('Antal gäster', 'minst 40')}\n**Nämndens aktiviteter**\n\n1. Laga bryggan\n\n### 2.2 Färjan går i tid\n\n${TABLE('Antal turer', 'minst 9')}\n## 3 Ekonomi\n`,
    [...BELOW_COUNCILS.slice(0, 3), '    commitment Laga bryggan', ...BELOW_COUNCILS.slice(3)],
  ],
  [
    'lines with numbers',
    `2 Mål\n\nMål från kommunfullmäktige: Hamnstad är en öppen stad\n\n2.1 Fler gäster hittar till kajen\n\n${COLUMNS('Antal gäster', 'minst 40')}\n2.2 Färjan går i tid\n\n${COLUMNS('Antal turer', 'minst 9')}\n3 Ekonomi\n`,
    BELOW_COUNCILS,
  ],
  [
    "headings without numbers, each above one of its own for measures, below the council's goal in a text",
    '## Mål och inriktning\n\nNämnden bidrar till kommunfullmäktiges mål *Hamnstad är en öppen stad*.\n\n### Fler gäster hittar till kajen\n\n#### Indikatorer\n\n- Antal gäster, minst 40\n\n### Färjan går i tid\n\n#### Indikatorer\n\n- Antal turer, minst 9\n',
    BELOW_COUNCILS,
  ],
  [
    "headings in a chapter of the board's goals, which says whose goal it is to serve",
    '## 3 Nämndens mål\n\nNämnden ska bidra till kommunfullmäktiges övergripande mål: Hamnstad är en öppen stad.\n\n### 3.1 Fler gäster hittar till kajen\n\n**Indikatorer**\n\n* Antal gäster: minst 40\n\n### 3.2 Färjan går i tid\n\n**Indikatorer**\n\n* Antal turer: minst 9\n\n## 4 Uppdrag\n',
    BELOW_COUNCILS,
  ],
  [
    'bold lines',
    `## Mål\n\nKommunfullmäktiges mål: Hamnstad är en öppen stad\n\n**Fler gäster hittar till kajen**\n\n${TABLE('Antal gäster', 'minst 40')}\n**Färjan går i tid**\n\n${TABLE('Antal turer', 'minst 9')}`,
    BELOW_COUNCILS,
  ],
  [
    "several of the council's, each above some of them",
    `## 2 Mål\n\nKommunfullmäktiges mål: Hamnstad är en öppen stad\n\n### 2.1 Fler gäster hittar till kajen\n\n${TABLE('Antal gäster', 'minst 40')}\n### 2.2 Färjan går i tid\n\n${TABLE('Antal turer', 'minst 9')}\nKommunfullmäktiges mål: Hamnstad är en ren stad\n\n### 2.3 Vattnet vid kajen är rent\n\n${TABLE('Antal prov', 'minst 4')}`,
    [
      ...BELOW_COUNCILS,
      'councilGoal Hamnstad är en ren stad',
      '  boardGoal Vattnet vid kajen är rent',
      '    indicator Antal prov min 4',
    ],
  ],
  [
    "headings of the council's goals, each above one of them",
    `## 2 Inriktning\n\n### Kommunfullmäktiges mål: Hamnstad är en öppen stad\n\n#### 2.1.1 Fler gäster hittar till kajen\n\n${TABLE('Antal gäster', 'minst 40')}\n### Kommunfullmäktiges mål: Hamnstad är en ren stad\n\n#### 2.2.1 Färjan går i tid\n\n${TABLE('Antal turer', 'minst 9')}`,
    [...BELOW_COUNCILS.slice(0, 3), 'councilGoal Hamnstad är en ren stad', ...BELOW_COUNCILS.slice(3)],
  ],
  [
    "a chapter of them after that of the council's",
    `## 1 Kommunfullmäktiges mål\n\n- Hamnstad är en öppen stad\n- Hamnstad är en ren stad\n\n## 2 Nämndens inriktning\n\n### 2.1 Fler gäster hittar till kajen\n\n${TABLE('Antal gäster', 'minst 40')}\n### 2.2 Färjan går i tid\n\n${TABLE('Antal turer', 'minst 9')}`,
    ['councilGoal Hamnstad är en öppen stad', 'councilGoal Hamnstad är en ren stad', ...ALONE],
  ],
];

describe('Headings that each stand above what measures them', () => {
  for (const [what, text, items] of CHAPTERS)
    it(`are goals: ${what}`, () =>
      assert.deepEqual(outlined(`# Verksamhetsplan 2031 för hamnnämnden\n\n${text}`), items));

  it('part the measures of a goal of the board that stands above them', () => {
    const text = `# Verksamhetsplan 2031 för hamnnämnden\n\n## Mål 1: Hamnen är öppen\n\n### Gästerna på kajen\n\n${TABLE('Antal gäster', 'minst 40')}\n### Turerna med färjan\n\n${TABLE('Antal turer', 'minst 9')}`;
    assert.deepEqual(outlined(text), [
      'boardGoal Hamnen är öppen',
      '  indicator Antal gäster min 40',
      '  indicator Antal turer min 9',
    ]);
  });

  it("part the measures of the council's goal where they name parts of the work", () => {
    const text = `# Verksamhetsplan 2031 för hamnnämnden\n\n## Mål\n\nKommunfullmäktiges mål: Hamnstad är en öppen stad\n\n### Kajer och bryggor\n\n${TABLE('Antal gäster', 'minst 40')}\n### Färjor i skärgården\n\n${TABLE('Antal turer', 'minst 9')}`;
    assert.deepEqual(outlined(text), [
      'councilGoal Hamnstad är en öppen stad',
      '  indicator Antal gäster min 40',
      '  indicator Antal turer min 9',
    ]);
  });

  it('are none in a chapter that speaks of no goals', () => {
    const text = `# Verksamhetsplan 2031 för hamnnämnden\n\n## Mål 1: Hamnen är öppen\n\n${TABLE('Antal gäster', 'minst 40')}\n## Hamnen i siffror\n\n### Kajerna i hamnen\n\n${TABLE('Antal kajer', '4')}\n### Färjorna i hamnen\n\n${TABLE('Antal färjor', '2')}`;
    assert.deepEqual(outlined(text).slice(0, 2), [
      'boardGoal Hamnen är öppen',
      '  indicator Antal gäster min 40',
    ]);
    assert.equal(outlined(text).filter((line) => line.includes('Goal')).length, 1);
  });
});
