import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { outlined } from './outlined.ts';

const COVER = 'Hamnnämnden\nVerksamhetsplan 2031\n\n';
const KAJEN = ['boardGoal Kajen är öppen', '  indicator Antal gäster equals 40'];
const FARJAN = ['boardGoal Färjan går i tid', '  indicator Antal turer max 9'];

/** What ends a goal, and what begins the next. */
const ENDS: readonly [what: string, text: string, items: readonly string[]][] = [
  [
    'the next line above a measure, below one word for goals',
    'Nämndsmål\n\nKajen är öppen\nIndikator: Antal gäster\nMål: 40\n\nFärjan går i tid\nIndikator: Antal turer\nMål: högst 9',
    [...KAJEN, ...FARJAN],
  ],
  [
    'a target and an outcome on one line are no goal',
    'Nämndens mål: Kajen är öppen\nIndikator: Antal gäster\nMål 2031: 40 Utfall 2030: 31\nIndikator: Antal båtar\nMål 2031: 12. Utfall: 9',
    [...KAJEN, '  indicator Antal båtar equals 12'],
  ],
  [
    'another table between tabs',
    'Mål\tIndikator\tUtfall 2030\tMål 2031\nKajen är öppen\tAntal gäster\t31\t40\n\nPersonal\nGrupp\t2030\t2031\nHamnvakter\t14\t15',
    KAJEN,
  ],
  [
    'half a date that goes on below',
    'Mål                    Indikator                 Utfall      Mål\n                                                 2030        2031\nKajen är öppen         Antal gäster              31          40\nFärjan går i tid       Andel turer i tid före    82 %        95 %\n                       1 augusti',
    [...KAJEN, 'boardGoal Färjan går i tid', '  indicator Andel turer i tid före 1 augusti equals 95 %'],
  ],
  [
    'a list right below the head of a page',
    'Mål\n1. Kajen är öppen\n2. Färjan går i tid\n3. Vattnet är rent\n\nIndikatorer\nNr   Indikator          2030    2031\n1    Antal gäster       31      40\n',
    ['boardGoal Kajen är öppen', 'boardGoal Färjan går i tid', 'boardGoal Vattnet är rent'],
  ],
  [
    'a sentence that leads in to goals is no area',
    'Nämndens mål är att\n- fler hittar till kajen\n- färjan går i tid\n\nMålen följs upp genom\n- antal gäster, 40',
    ['boardGoal fler hittar till kajen', 'boardGoal färjan går i tid'],
  ],
  [
    'capitals above goals are what these are about, and end the goal above',
    'KAJEN\n\nMål: Kajen är öppen\nIndikator: Antal gäster\nMålvärde: 40\n\nFÄRJAN\n\nMål: Färjan går i tid\nIndikator: Antal turer\nMålvärde: högst 9\n\nMAT OCH LOKALER\n\nKiosken har öppet om sommaren.\n\nIndikator: Antal bullar\nMålvärde: 93\n\nEKONOMI\n\nRamen är 12 mnkr.',
    [
      'area KAJEN',
      '  boardGoal Kajen är öppen',
      '    indicator Antal gäster equals 40',
      'area FÄRJAN',
      '  boardGoal Färjan går i tid',
      '    indicator Antal turer max 9',
      'area MAT OCH LOKALER',
      '  indicator Antal bullar equals 93',
    ],
  ],
  [
    'labels without colons, parted by blanks',
    'Mål 1 Kajen är öppen\nIndikator 1.1 Antal gäster om sommaren       Målvärde 40\nIndikator 1.2 Andel nöjda gäster             Målvärde 85 %\n\nMål 2 Färjan går i tid\nIndikator 2.1 Antal turer                    Målvärde 9',
    [
      'boardGoal Kajen är öppen',
      '  indicator Antal gäster om sommaren equals 40',
      '  indicator Andel nöjda gäster equals 85 %',
      'boardGoal Färjan går i tid',
      '  indicator Antal turer equals 9',
    ],
  ],
  [
    'a goal that begins as a target does, beside another column of targets',
    'Mål\tIndikator\tUtfall 2030\tMål 2031\nFler hittar till kajen\tAntal gäster\t31\t40\n',
    ['boardGoal Fler hittar till kajen', '  indicator Antal gäster equals 40'],
  ],
  [
    'a text below a name that fills its line',
    'Mål 1: Gästerna vet vart de ska gå när något händer på kajen, på bryggan eller ute på färjan i hamnen\nVi mäter tiden från larm till framme. Båtar finns vid Norra kajen, Södra kajen och Västra kajen och\nska finnas vid Östra kajen.\n\nMål 2: Färjan går i tid\nIndikator: Antal turer\nMål: högst 9',
    [
      'boardGoal Gästerna vet vart de ska gå när något händer på kajen, på bryggan eller ute på färjan i hamnen',
      ...FARJAN,
    ],
  ],
  [
    'measures among goals',
    'Mål\n• Soliditet minst 20 %\n• Andel nöjda gäster minst 85 % (2030: 82 %)\n• Energianvändning högst 110 kWh/m2\n• Kajen är öppen\n',
    ['boardGoal Kajen är öppen'],
  ],
  [
    'years and values on one line below a measure',
    'Mål: Kajen är öppen\nNyckeltal: Antal gäster\n2029: 24 2030: 31 Mål 2031: 40\nNyckeltal: Andel nöjda gäster\n2029: 71 % 2030: – Mål 2031: 80 %\n',
    [...KAJEN, '  indicator Andel nöjda gäster equals 80 %'],
  ],
  [
    'a sentence that leads in to the goals of a period',
    'Mål för perioden är att\n- fler hittar till kajen\n- färjan går i tid\n',
    ['boardGoal fler hittar till kajen', 'boardGoal färjan går i tid'],
  ],
  [
    'staff that each goal tells of',
    'Mål 1: Kajen är öppen\nPersonal\nTvå vakter har anställts för det.\nIndikator: Antal gäster\nMålvärde: 40\n\nMål 2: Färjan går i tid\nPersonal\nEn skeppare har anställts.\nIndikator: Antal turer\nMålvärde: högst 9\n',
    [...KAJEN, ...FARJAN],
  ],
  [
    'what is to be reached in a year, in words',
    '### Kajen är öppen\nNämndens mål: Kajen är öppen\n\nMål 2031: 75 % nöjda gäster\nMål 2030: 72 % nöjda gäster\nUtfall 2030: 71 %\n',
    ['boardGoal Kajen är öppen'],
  ],
  [
    'measures with the numbers of goals above',
    'Nämndens mål 2031\n\n1. Kajen är öppen\n2. Färjan går i tid\n\nMätning\nMål 1: Andel nöjda gäster 75 % (71 %)\nMål 2: Antal turer högst 9 (12)\n',
    ['boardGoal Kajen är öppen', 'boardGoal Färjan går i tid'],
  ],
  [
    'what is to be reached in years, with a limit or as a measure',
    'Långsiktigt mål: Kajen är öppen\nMål 2033: Högst 30 olyckor\nMål 2031: Högst 40 olyckor\nAktiviteter 2031\n- Laga bryggan\n\nLångsiktigt mål: Färjan går i tid\nMål 2033: Mediantid 9 minuter\nAktiviteter 2031\n- Byt motor\n',
    [
      'boardGoal Kajen är öppen',
      '  commitment Laga bryggan',
      'boardGoal Färjan går i tid',
      '  commitment Byt motor',
    ],
  ],
  [
    'the rest of its name beside the next measure',
    'Mål                               Ansvarig       Mätetal                Mål 2031\nKajen är öppen och ren, så att    Hamnchef       Antal gäster           högst 200\nalla kan bada där                                Andel nöjda            minst 65 %\nFärjan går i tid                  Skeppare       Antal turer            minst 12\n',
    [
      'boardGoal Kajen är öppen och ren, så att alla kan bada där',
      '  indicator Antal gäster max 200',
      '  indicator Andel nöjda min 65 %',
      'boardGoal Färjan går i tid',
      '  indicator Antal turer min 12',
    ],
  ],
  [
    'what each of the goals of a board is to reach, in words',
    'Nämndmål 1: Kajen är öppen\nMål: Högst 200 skador anmäls\nUtfall 2030: 310\nÅtgärd: Laga bryggan\n\nNämndmål 2: Färjan går i tid\nMål: Snö röjs inom 12 timmar\nUtfall 2030: 15 timmar\n',
    ['boardGoal Kajen är öppen', '  commitment Laga bryggan', 'boardGoal Färjan går i tid'],
  ],
];

describe('A goal ends where something else begins', () => {
  for (const [what, text, items] of ENDS)
    it(what, () => assert.deepEqual(outlined(`${COVER}${text}\n`, 'fil.txt'), items));

  it('chapters with letters are no goals', () => {
    const table = (name: string) => `| Mått | 2030 | Mål 2031 |\n|---|---|---|\n| ${name} | 31 | 40 |\n\n`;
    const text = `# Hamnnämndens verksamhetsplan 2031\n\n## Våra mål\n\n### A. Kajen är öppen\n\n${table('Antal gäster')}### B. Färjan går i tid\n\n${table('Antal turer')}### C. Uppföljning\nVi följer upp varje månad.\n\n### D. Organisation\n\n| Enhet | Antal anställda |\n|---|---|\n| Kajen | 31 |\n`;
    assert.deepEqual(outlined(text), [
      ...KAJEN,
      'boardGoal Färjan går i tid',
      '  indicator Antal turer equals 40',
    ]);
  });

  for (const chapter of [
    'Personal',
    'Medarbetare',
    'Kompetensförsörjning',
    'Investeringar',
    'Organisation',
    'Ekonomiskt utfall',
    'Uppföljning av intern kontroll',
    'Bilagor',
  ])
    it(`"${chapter}" on a line of its own is told of no goal`, () => {
      const text = `${COVER}Mål: Kajen är öppen\nBryggan lagas i maj.\n\n${chapter}\nVi har 42 anställda.\n`;
      const { plan, accounts } = readDocument('fil.txt', text);
      assert.deepEqual(
        plan.items.map(({ title, definition }) => `${title}: ${definition}`),
        ['Kajen är öppen: Bryggan lagas i maj.'],
      );
      assert.match(JSON.stringify(accounts?.left), /42 anställda/);
    });

  it('a head above the number of a page between dashes is told of no goal', () => {
    const head = 'Hamnnämnden                         Verksamhetsplan 2031\n';
    const text = `${head}\nMål 1: Kajen är öppen\nIndikator: Antal gäster\nMål: 40\n\n${head}                 - 4 -\n\nMål 2: Färjan går i tid\nIndikator: Antal turer\nMål: högst 9\n\n${head}                 - 5 -\n\nÅtgärder\n- Laga bryggan`;
    assert.deepEqual(outlined(text, 'fil.txt'), [...KAJEN, ...FARJAN, '  commitment Laga bryggan']);
    const { items } = readDocument('fil.txt', text).plan;
    assert.deepEqual(
      items.flatMap(({ definition = [] }) => definition),
      [],
    );
  });

  it('verdicts, and headings above tables with a column of targets, are no areas', () => {
    const goal = (number: string, name: string, status: string, measure: string, target: string) =>
      `### ${number} ${name}\nStatus: ${status}\n\n| Indikator | 2030 | 2031 | Mål |\n|---|---|---|---|\n| ${measure} | 31 | 35 | ${target} |\n\n`;
    const text = `# Delårsrapport 2031 Hamnnämnden\n\n## 2 Målredovisning\n\n${goal('2.1', 'Kajen är öppen', 'Uppnås delvis', 'Antal gäster', '40')}${goal('2.2', 'Färjan går i tid', 'Uppnås', 'Antal turer', 'högst 9')}`;
    assert.deepEqual(outlined(text), [...KAJEN, ...FARJAN]);
  });

  it('a lead that names a chapter is told of no goal', () => {
    const text = `${COVER}**Mål 1.** Kajen är öppen.\n**Indikator:** Antal gäster, minst 40\n\n**Ekonomi.** Ramen är 12 mnkr.\n\n**Personal.** Vi är 31.\n`;
    const { items } = readDocument('fil.md', text).plan;
    assert.deepEqual(
      items.map(({ title, definition }) => `${title}: ${definition}`),
      ['Kajen är öppen: undefined', 'Antal gäster: undefined'],
    );
  });

  it('"Uppföljning" of all goals is no criterion of the last', () => {
    const text = `${COVER}Nämndsmål\n\nKajen är öppen\nIndikator: Antal gäster\nMål: 40\n\nFärjan går i tid\nIndikator: Antal turer\nMål: högst 9\n\nUppföljning\nNämnden följer målen i delårsrapporten.\n`;
    const { plan, accounts } = readDocument('fil.txt', text);
    assert.deepEqual(
      plan.items.flatMap(({ criteria = [] }) => criteria),
      [],
    );
    assert.match(JSON.stringify(accounts?.left), /följer målen/);
  });

  it('the target of all is that of a measure whose rows part it by sex', () => {
    const table = (rows: string) =>
      `# Hamnnämndens plan 2031\n\n## Mål: Kajen är öppen\n\n| Nyckeltal | Kön | 2030 | Mål 2031 |\n|---|---|---|---|\n${rows}\n| Antal turer | | 34 | 30 |\n`;
    const rows = ['| Andel nöjda | Kvinnor | 70 % | 73 % |', '| | Män | 72 % | 77 % |'];
    assert.deepEqual(outlined(table([...rows, '| | Totalt | 71 % | 75 % |'].join('\n'))), [
      'boardGoal Kajen är öppen',
      '  indicator Andel nöjda equals 75 %',
      '  indicator Antal turer equals 30',
    ]);
    assert.deepEqual(outlined(table(rows.join('\n'))), [
      'boardGoal Kajen är öppen',
      '  indicator Andel nöjda',
      '  indicator Antal turer equals 30',
    ]);
    const { unplaced } = readDocument('fil.md', table(rows.join('\n')));
    for (const value of ['73 %', '77 %']) assert.match(JSON.stringify(unplaced), new RegExp(value));
  });

  it('a label and its value, parted by blanks, are told and no head', () => {
    const text = `${COVER}Mål: Kajen är öppen\nIndikator          Antal gäster\nUtfall 2030        31 st\nMål 2031           40 st\n`;
    assert.match(JSON.stringify(readDocument('fil.txt', text)), /40/);
  });

  it('assignments below each other have each the stage at their margin', () => {
    const line = (name: string, stage: string) => `${name.padEnd(60)}${stage}\n`;
    const text = `Hamnnämnden\nDelårsrapport augusti 2031\n\nNämndmål: Kajen är öppen\n\n2 Uppdrag\n\n${line('Utred en bastu', 'Pågår')}${line('Se över avgiften', 'Klart')}${line('Bygg en brygga', 'Ej påbörjat')}\n3 Ekonomi\n`;
    const { plan, pastRound } = readDocument('fil.txt', text);
    const stages = pastRound?.answers.map(({ item, stage, texts }) => [
      plan.items.find(({ id }) => id === item)?.title,
      stage,
      texts.outcome,
    ]);
    assert.deepEqual(stages, [
      ['Utred en bastu', 'underWay', undefined],
      ['Se över avgiften', 'closed', undefined],
      ['Bygg en brygga', 'notBegun', undefined],
    ]);
  });

  it('the year that a line of its own says is the year of the plan', () => {
    const text =
      '# Verksamhetsplan Hamnnämnden\n\n**År:** 2031\n\n## Mål\n\n- Kajen är öppen\n\nUtfall 2030: 31\n\n## Beslut\n\nNämnden antog planen den 11 december 2030.\n';
    assert.equal(readDocument('fil.md', text).plan.year, 2031);
  });

  it('the first line of a document is no area', () => {
    const text =
      'Hamnnämnden, mål 2031\n\n1. Kajen är öppen\n   hela dagen\n   Indikator: Antal gäster\n   Mål 2031: 40\n\n2. Färjan går i tid\n   Indikator: Antal turer\n   Mål 2031: 9\n';
    const items = outlined(text, 'fil.txt');
    assert.deepEqual(
      items.filter((item) => /Hamnnämnden/.test(item)),
      [],
    );
  });

  for (const [title, board] of [
    ['Tekniska nämndens verksamhetsplan 2031', 'Tekniska nämnden'],
    ['Gemensamma nämndens plan 2031', 'Gemensamma nämnden'],
  ])
    it(`"${title}" says whose it is`, () =>
      assert.equal(readDocument('fil.txt', `${title}\n\nMål\n- Kajen är öppen\n`).plan.board, board));
});
