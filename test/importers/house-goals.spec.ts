import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { outlined } from './outlined.ts';

/** Goals that no word names, in a house's own words, and what is read of them. */
const HOUSES: readonly [what: string, text: string, items: readonly string[]][] = [
  [
    'headings of one level, each above a list of measures',
    '## Vart vi vill\n\n### Snabb hjälp till den som behöver\n\nIndikatorer\n- Andel utryckningar i tid, minst 78 %\n\n### Färre bränder i hemmen\nVi möter invånarna.\n\nIndikatorer\n- Antal bränder, högst 12\n\n## Ekonomi\n\nRamen är 12 mnkr.',
    [
      'boardGoal Snabb hjälp till den som behöver',
      '  indicator Andel utryckningar i tid min 78 %',
      'boardGoal Färre bränder i hemmen',
      '  indicator Antal bränder max 12',
    ],
  ],
  [
    'bare lines above measures behind words of their own',
    'Vår målbild\n\nHemmet är tryggt\nDen som bor här ska känna sig trygg.\nVi mäter: Andel trygga hyresgäster\nNuläge: 78 %\n2031: 85 %\n\nHusen håller länge\nVi mäter: Underhåll per kvadratmeter\nNuläge: 310\n2031: 350\n',
    [
      'boardGoal Hemmet är tryggt',
      '  indicator Andel trygga hyresgäster equals 85 %',
      'boardGoal Husen håller länge',
      '  indicator Underhåll per kvadratmeter equals 350',
    ],
  ],
  [
    'lines with numbers, and no chapter',
    '1. Inledning\nNämnden ansvarar för hamnen.\n\n2. Hit ska vi\n\n2.1 Båtarna kommer i tid\nIngen ska vänta.\nMått: Andel båtar i tid. Målnivå 2031: 90 %\n\n2.2 Kajen är säker\nMått: Andel olyckor. Målnivå 2031: högst 5 %\n\n3. Resurser\nRamen är 12 mnkr.',
    [
      'boardGoal Båtarna kommer i tid',
      '  indicator Andel båtar i tid equals 90 %',
      'boardGoal Kajen är säker',
      '  indicator Andel olyckor max 5 %',
    ],
  ],
  [
    'a word of the house with a number, above lists that its own words lead in to',
    '## Löfte 1: Hamnen kommer nära dig\nSå vet vi att vi håller löftet:\n- Antal besök på kajen, minst 8\n\nDet gör vi:\n- Öppnar en brygga\n\n## Löfte 2: Alla får plats\nSå vet vi att vi håller löftet:\n- Andel nöjda gäster, minst 85 procent\n\nDet gör vi:\n- Bygger fler bänkar\n',
    [
      'boardGoal Hamnen kommer nära dig',
      '  indicator Antal besök på kajen min 8',
      '  commitment Öppnar en brygga',
      'boardGoal Alla får plats',
      '  indicator Andel nöjda gäster min 85 procent',
      '  commitment Bygger fler bänkar',
    ],
  ],
  [
    'tables with heads of the house, and none of money',
    '## Trygg hamn\n\nVi vill ge stöd.\n\n| Vi följer | Nu | 2031 |\n|---|---|---|\n| Trygghet på kajen | 86 | 90 |\n\n## Egen båt till fler\n\n| Vi följer | Nu | 2031 |\n|---|---|---|\n| Andel med båt | 41 % | 50 % |\n\n## Ekonomi\n\n| Verksamhet | Budget 2030 | Budget 2031 |\n|---|---|---|\n| Kajer | 212,4 | 220,1 |\n',
    [
      'boardGoal Trygg hamn',
      '  indicator Trygghet på kajen equals 90',
      'boardGoal Egen båt till fler',
      '  indicator Andel med båt equals 50 %',
    ],
  ],
];

/** Others, each with a line of its own kind. */
const FURTHER: typeof HOUSES = [
  [
    'a list of names in bold, with a sentence that says what measures each',
    '1. **Du får svar samma dag.** Nio av tio ska få det. Vi mäter andelen samtal som besvaras (2029: 74 %, 2031: 90 %).\n2. **Det går att cykla.** Vi mäter kilometer cykelväg (2029: 41, 2031: 55).\n',
    [
      'boardGoal Du får svar samma dag',
      '  indicator Andelen samtal som besvaras equals 90 %',
      'boardGoal Det går att cykla',
      '  indicator Kilometer cykelväg equals 55',
    ],
  ],
  [
    'wishes below points of the compass',
    'NORR\nÖnskan: Alla har en brygga nära hemmet\nMätare: antal bryggor per by (nu 1,2 – ska bli 2)\nSteg: bygg en brygga i Berga\n\nSÖDER\nÖnskan: Unga är med och bestämmer\nMätare: antal dialoger (nu 2 – ska bli 6)\n',
    [
      'boardGoal Alla har en brygga nära hemmet',
      '  indicator antal bryggor per by equals 2',
      '  commitment Bygg en brygga i Berga',
      'boardGoal Unga är med och bestämmer',
      '  indicator antal dialoger equals 6',
    ],
  ],
  [
    'rows of a table, of which a column names what others measure',
    '| Ambition | Så mäter vi | 2028 | 2031 |\n|---|---|---|---|\n| Kajen är öppen när du vill | Antal öppettimmar | 42 | 60 |\n| | Andel lån via automat | 71 % | 85 % |\n| Alla barn får båt | Andel barn med båt | 64 % | 100 % |\n',
    [
      'boardGoal Kajen är öppen när du vill',
      '  indicator Antal öppettimmar equals 60',
      '  indicator Andel lån via automat equals 85 %',
      'boardGoal Alla barn får båt',
      '  indicator Andel barn med båt equals 100 %',
    ],
  ],
  [
    'demands of the owner',
    '## Ägarens förväntningar\n\na) Bolaget ska ha en soliditet på minst 25 procent.\nb) Andelen nöjda kunder ska vara minst 75 procent.\n',
    [
      'boardGoal Bolaget ska ha en soliditet på minst 25 procent',
      'boardGoal Andelen nöjda kunder ska vara minst 75 procent',
    ],
  ],
  [
    'what is set off as a quotation, with a letter',
    '> **Effektmål A**\n> Hjälpen kommer fort.\n>\n> Nyckeltal: Andel larm i tid. Mål: minst 85 %.\n\n> **Effektmål B**\n> Alla kan agera.\n>\n> Nyckeltal: Antal utbildade. Mål: minst 1 500.\n',
    [
      'boardGoal Hjälpen kommer fort',
      '  indicator Andel larm i tid min 85 %',
      'boardGoal Alla kan agera',
      '  indicator Antal utbildade min 1500',
    ],
  ],
  [
    'none, where something is measured below a heading alone',
    '## Kajernas skick\n\n| Nyckeltal | Målvärde | Utfall 2030 |\n|---|---|---|\n| Andel hela kajer | minst 90 % | 84 % |\n',
    ['area Kajernas skick', '  indicator Andel hela kajer min 90 %'],
  ],
];

describe('Goals in the words of a house', () => {
  for (const [what, text, items] of [...HOUSES, ...FURTHER])
    it(`are ${what}`, () =>
      assert.deepEqual(outlined(`# Verksamhetsplan 2031\n\nHamnnämnden\n\n${text}`), items));

  it('are told to be a guess, before what else is', () => {
    const [, text] = HOUSES[0] ?? ['', ''];
    const { unplaced } = readDocument('a.md', `# Verksamhetsplan 2031\n\nHamnnämnden\n\n${text}`);
    assert.deepEqual(unplaced[0], {
      at: '',
      line: 7,
      code: 'goals-by-place',
      value: 'Snabb hjälp till den som behöver',
    });
  });

  it('are no headings below which nothing is measured', () =>
    assert.throws(
      () => outlined('# Verksamhetsplan 2031\n\n## Trygg hamn\n\nVi ger stöd.\n\n## Egen båt\n\nText.\n'),
      { code: 'not-a-plan' },
    ));
});

describe('Figures under headings', () => {
  it('are facts where nothing is wanted', () =>
    assert.throws(
      () =>
        outlined(
          '# Fakta om hamnen 2030\n\n## Kajer\n- Antal båtar: 412\n\n## Bryggor\n- Andel hela: 78 %\n',
        ),
      { code: 'not-a-plan' },
    ));
});

describe('A table of goals by their numbers', () => {
  const goals = '## Mål 1 Kajen är öppen\n\nText.\n\n## Mål 2 Vattnet är rent\n\nText.\n\n## Bedömning\n\n';
  for (const [first, second] of [
    ['Mål 1', 'Mål 2'],
    ['1', '2'],
  ] as const)
    it(`gives each its status: ${first}`, () => {
      const table = `| Mål | Bedömning |\n|---|---|\n| ${first} | Delvis uppnått |\n| ${second} | Uppnått |\n`;
      const { pastRound } = readDocument('a.md', `# Delårsrapport 2030 Hamnnämnden\n\n${goals}${table}`);
      assert.deepEqual(
        pastRound?.answers.map(({ status }) => status),
        ['partly', 'met'],
      );
    });
});
