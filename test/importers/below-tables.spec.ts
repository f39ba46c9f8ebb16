import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';

const REPORT = '# Delårsrapport 2030 Hamnnämnden\n\n### Mål: Kajerna är hela\n\n';
const inTable = (outcome: string) =>
  `${REPORT}| Indikator | Utfall | Målvärde |\n|---|---|---|\n| Antal hela kajer | ${outcome} | 30 |\n| Antal båtar | 5 | 4 |\n`;
const inLine = (outcome: string) =>
  `${REPORT}Indikator: Antal hela kajer\nUtfall: ${outcome}\nMålvärde: 30\n\nIndikator: Antal båtar\nUtfall: 5\n`;

describe('An outcome whose year stands behind it', () => {
  for (const written of [inTable, inLine]) {
    it(`is that of the report where it is of its year, ${written.name}`, () =>
      assert.deepEqual(told(written('14 (2030)')), { values: [14, 5], isTold: false }));

    it(`is told where it is of another, ${written.name}`, () =>
      assert.deepEqual(told(written('14 (2029)')), { values: [5], isTold: true }));
  }
});

function told(text: string) {
  const { pastRound, unplaced } = readDocument('rapport.md', text);
  return {
    values: pastRound?.answers.flatMap(({ value }) => value ?? []),
    isTold: unplaced.some(({ value }) => String(value).includes('14 (2029)')),
  };
}

describe('What a report lists below a table', () => {
  const read = (below: string) =>
    readDocument(
      'plan.md',
      `# Plan 2030 Hamnnämnden\n\n### Mål: Kajerna är hela\n\n| Indikator | Mål 2030 |\n|---|---|\n| Antal kajer | 40 |\n| Antal resor | 70 |\n\n${below}`,
    ).plan.items.map(({ kind, title, definition = '' }) => `${kind} ${title}${definition}`);
  const ABOVE = ['boardGoal Kajerna är hela', 'indicator Antal kajer', 'indicator Antal resor'];

  it('is of no row of it', () =>
    assert.deepEqual(read('Kajen lovar detta:\n\n- laga alla lampor\n- måla fyren\n'), ABOVE));

  it('is a commitment below what somebody promises', () => {
    for (const promise of ['Kommunen åtar sig att:', 'Vi åtar oss att', 'Nämnden åtar sig under året att:'])
      assert.deepEqual(read(`${promise}\n\n- laga alla lampor\n- måla fyren\n`), [
        ...ABOVE,
        'commitment laga alla lampor',
        'commitment måla fyren',
      ]);
  });

  for (const line of ['Källa: Hamnens egna siffror', 'Hamnstads kommun 3(12)'])
    it(`is no indicator: ${line}`, () => {
      const head = 'Indikator                  Utfall 2029   Mål 2030';
      const rows = `${head}\nAntal kajer                         30         40\nAntal resor                         60         70`;
      const text = `Hamnnämnden\nVerksamhetsplan 2030\n\nMål: Kajerna är hela\n\n${rows}\n${line}\n`;
      const { plan } = readDocument('plan.txt', text);
      assert.deepEqual(
        plan.items.map(({ kind, title }) => `${kind} ${title}`),
        ABOVE,
      );
    });
});

describe('A table of a unit', () => {
  it('may call its indicators "mätvärde", and its goals its own', () => {
    const { plan } = readDocument(
      'plan.md',
      '# Verksamhetsplan 2030 Hamnnämnden\n\n### Hamnnämndens mål: Hamnen är hel\n\n#### Vårt mål: Kajerna är hela\n\n| Mätvärde | Juni 2029 | Mål juni 2030 |\n|---|---|---|\n| Antal kajer | 30 | 40 |\n',
    );
    assert.deepEqual(
      plan.items.map(({ kind, title, measure }) => [kind, title, measure?.target?.value]),
      [
        ['boardGoal', 'Hamnen är hel', undefined],
        ['boardGoal', 'Kajerna är hela', undefined],
        ['indicator', 'Antal kajer', 40],
      ],
    );
  });
});

describe('What stands right below an item of a list', () => {
  const read = (below: string) =>
    readDocument(
      'plan.txt',
      `Hamnnämnden\nVerksamhetsplan 2030\n\nMål: Kajerna är hela\n\nAktiviteter\n- Måla fyren\n- Laga alla lampor\n${below}\n`,
    ).plan.items.map(({ title }) => title);

  for (const below of [
    'Källa: Hamnens egna siffror',
    'Arbetet görs av egen personal.',
    'Arbetet görs av egen personal och av dem som bor vid kajen, så att lamporna\nräcker.',
  ])
    it(`is no part of it: ${below}`, () =>
      assert.deepEqual(read(below), ['Kajerna är hela', 'Måla fyren', 'Laga alla lampor']));
});

describe('A table whose rows say what they are', () => {
  const rows = (name: string) => [`Mål\t${name} är hel\t\t`, `Mått\tAntal i ${name}\t40\t41`];
  const tableOf = (head: string) =>
    [
      `Hamnnämnden\nDelårsrapport 2030\n\n${head}`,
      ...rows('Kajen'),
      '\nHamnnämnden 3 (12)\n',
      ...rows('Fyren'),
    ].join('\n');
  const read = (text: string) =>
    readDocument('rapport.txt', text).plan.items.map(({ kind, title }) => `${kind} ${title}`);

  it('goes on below the foot of a page', () =>
    assert.deepEqual(read(tableOf('Typ\tBenämning\tMål 2030\tUtfall 2030')), [
      'boardGoal Kajen är hel',
      'indicator Antal i Kajen',
      'boardGoal Fyren är hel',
      'indicator Antal i Fyren',
    ]));

  it('names nothing by the word for it, where its head is lost', () => {
    const goal = 'Mål: Hamnen är öppen\n\nIndikator\tMål 2030\nAntal gäster\t40\n\n';
    const items = read(tableOf('').replace('\n\n', `\n\n${goal}`));
    assert.deepEqual(
      items.filter((item) => /(?:Mål|Mått)$/.test(item)),
      [],
    );
  });
});

describe('A row of values that has lost its columns', () => {
  for (const row of [
    'Andel nöjda 71 % minst 80 %',
    'Kötid i minuter 63 70 >85',
    'Antal fel 14 200 högst 13 000',
  ])
    it(`is no goal: ${row}`, () => {
      const text = `# Hamnnämndens plan 2030\n\n## Nämndens mål\n\n### Kajerna ska vara hela\n\n### ${row}\n\n### Fyren ska lysa hela året\n`;
      const { plan, unplaced, accounts } = readDocument('plan.md', text);
      assert.deepEqual(
        plan.items.filter(({ title }) => title.includes(row.slice(0, 8)) && /\d/.test(title)),
        [],
      );
      assert.ok(JSON.stringify([plan, unplaced, accounts]).includes(row));
    });
});
