import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { ENDS, FARJAN, KAJEN } from './ends-of-goals.ts';
import { outlined } from './outlined.ts';

const COVER = 'Hamnnämnden\nVerksamhetsplan 2031\n\n';
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
