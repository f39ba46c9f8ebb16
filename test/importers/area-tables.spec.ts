import assert from 'node:assert/strict';
import { outlined } from './outlined.ts';

const PLAN = '# Styrkort 2031 för hamnnämnden\n\n';
const TABLE = (goal: string, name: string, target: string) =>
  `| Mål | Mått | 2030 | Målvärde 2031 |\n|---|---|---|---|\n| ${goal} | ${name} | 9 | ${target} |\n`;
const GUESTS = TABLE('Gästerna hittar hit', 'Antal gäster', 'minst 40');
const STAFF = TABLE('Alla trivs på jobbet', 'Antal avgångar', 'högst 4');
const MONEY = TABLE('Pengarna räcker', 'Antal månader med överskott', 'minst 9');
const COLUMNS = (goal: string, name: string, target: string) =>
  `Mål                    Mått                         2030   Målvärde 2031\n${goal.padEnd(23)}${name.padEnd(29)}9      ${target}\n`;
const BELOW = (first: string, second: string, third: string, kind = 'boardGoal') => [
  `area ${first}`,
  `  ${kind} Gästerna hittar hit`,
  '    indicator Antal gäster min 40',
  `area ${second}`,
  `  ${kind} Alla trivs på jobbet`,
  '    indicator Antal avgångar max 4',
  `area ${third}`,
  `  ${kind} Pengarna räcker`,
  '    indicator Antal månader med överskott min 9',
];
const ALONE = BELOW('', '', '').flatMap((line) => (line.startsWith('area') ? [] : line.slice(2)));

const SHAPES: readonly [what: string, text: string, items: readonly string[]][] = [
  [
    'headings',
    `${PLAN}## Invånare\n\n${GUESTS}\n## Medarbetare\n\n${STAFF}\n## Ekonomi\n\n${MONEY}`,
    BELOW('Invånare', 'Medarbetare', 'Ekonomi'),
  ],
  [
    'bold lines',
    `${PLAN}**Invånare**\n\n${GUESTS}\n**Personal**\n\n${STAFF}\n**Ekonomi**\n\n${MONEY}`,
    BELOW('Invånare', 'Personal', 'Ekonomi'),
  ],
  [
    'numbered headings in a chapter of goals, with a text before the table',
    `${PLAN}## 2 Mål\n\n### 2.1 En öppen hamn\n\nHamnen är till för alla.\n\n${GUESTS}\n### 2.2 Ett gott arbete\n\n${STAFF}\n### 2.3 Ordning och reda\n\n${MONEY}\n## 3 Budget\n`,
    BELOW('En öppen hamn', 'Ett gott arbete', 'Ordning och reda'),
  ],
  [
    'lines in capitals above columns',
    `Hamnnämndens styrkort 2031\n\nINVÅNARE\n\n${COLUMNS('Gästerna hittar hit', 'Antal gäster', 'minst 40')}\nMEDARBETARE\n\n${COLUMNS('Alla trivs på jobbet', 'Antal avgångar', 'högst 4')}\nEKONOMI\n\n${COLUMNS('Pengarna räcker', 'Antal månader med överskott', 'minst 9')}`,
    BELOW('INVÅNARE', 'MEDARBETARE', 'EKONOMI'),
  ],
  [
    'numbered lines above cells between tabs',
    `Hamnnämndens styrkort 2031\n\n${[GUESTS, STAFF, MONEY]
      .map((table, index) => {
        const rows = table.split('\n').flatMap((row) => (row.includes('---') ? [] : row.slice(2, -2)));
        return `${index + 1}. ${['Invånare', 'Process', 'Ekonomi'][index]}\n\n${rows.join('\n').replaceAll(' | ', '\t')}`;
      })
      .join('\n')}`,
    BELOW('Invånare', 'Process', 'Ekonomi'),
  ],
  [
    'headings in what the council decides',
    `# Mål och budget 2031 för Hamnstads kommun\n\n## Kommunfullmäktiges mål\n\n### Hamnen\n\n${GUESTS}\n### Skolan\n\n${STAFF}\n### Torget\n\n${MONEY}`,
    BELOW('Hamnen', 'Skolan', 'Torget', 'councilGoal'),
  ],
];

describe('Headings that each stand above goals of their own', () => {
  for (const [what, text, items] of SHAPES)
    it(`are areas: ${what}`, () =>
      assert.deepEqual(outlined(text, what.includes('lines') ? 'f.txt' : 'f.md'), items));

  it('are areas above lines that name goals, though one is called as a chapter is', () => {
    const text = `${PLAN}## Invånare\n\nMål: Gästerna hittar hit\n\n- Indikator: Antal gäster\n\n## Ekonomi\n\nMål: Pengarna räcker\n\n- Indikator: Antal månader med överskott\n`;
    assert.deepEqual(
      outlined(text).filter((line) => line.startsWith('area')),
      ['area Invånare', 'area Ekonomi'],
    );
  });

  it('are areas above lines that name goals, as lines with letters or numbers too', () => {
    const lines = (first: string, second: string) =>
      `Hamnnämndens verksamhetsplan 2031\n\nOM HAMNEN\nHamnen är stor.\n\nMÅL OCH MÅTT\n\n${first}\n\nMål: Gästerna hittar hit\n\nMått: Antal gäster\n\n${second}\n\nHamnen ska bli grön.\n\nMål: Vattnet är rent\n\nMått: Antal prov\n\nEKONOMI\nRamen är 12 mnkr.\n`;
    const areas = (text: string) => outlined(text, 'f.txt').filter((line) => !line.includes('indicator'));
    const below = (...[first, second]: readonly string[]) => [
      `area ${first}`,
      '  boardGoal Gästerna hittar hit',
      `area ${second}`,
      '  boardGoal Vattnet är rent',
    ];
    assert.deepEqual(areas(lines('A. NÖJDA GÄSTER', 'B. GRÖN HAMN')), below('NÖJDA GÄSTER', 'GRÖN HAMN'));
    assert.deepEqual(areas(lines('2.1 Nöjda gäster', '2.2 Grön hamn')), below('Nöjda gäster', 'Grön hamn'));
    assert.deepEqual(areas(lines('NÖJDA GÄSTER', 'GRÖN HAMN')), below('NÖJDA GÄSTER', 'GRÖN HAMN'));
  });

  it('are none where they tell of the same goals, or how these have gone', () => {
    const both = GUESTS + STAFF.split('\n').slice(2).join('\n');
    const noted = `${PLAN}## Läget i korthet\n\n${both}\n## Läget i stort\n\n${both}`;
    const judged = `${PLAN}## Uppnått\n\n${GUESTS}\n## Ej uppnått\n\n${STAFF}`;
    assert.deepEqual(outlined(noted).slice(0, 4), ALONE.slice(0, 4));
    assert.deepEqual(outlined(judged), ALONE.slice(0, 4));
  });
});
