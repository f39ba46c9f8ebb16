import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { outlined } from './outlined.ts';

const TOP = 'Verksamhetsplan 2031\n\nHamnnämnden\n\n';
const TABLE =
  '| Nr | Uppdrag | Klart | Status |\n|---|---|---|---|\n| 1 | Utreda en bastu | maj | Klart |\n| 2 | Pröva en färja | juni | Pågår |\n';
const ROWS = ['assignment Utreda en bastu', 'assignment Pröva en färja'];

describe('Texts below the number of an assignment', () => {
  const definitions = (below: string) =>
    readDocument('fil.txt', `${TOP}${TABLE}\n${below}`).plan.items.map(({ title, definition = '' }) => [
      title,
      definition,
    ]);
  const COMMENTED = [
    ['Utreda en bastu', 'Bastun ritades av två snickare. Den blev dyr.'],
    ['Pröva en färja', 'Färjan kom i maj.'],
  ];

  for (const below of [
    'Kommentarer\n\nUppdrag 1\nBastun ritades av två snickare. Den blev dyr.\n\nUppdrag 2\nFärjan kom i maj.\n',
    '### Uppdrag 1\n\nBastun ritades av två snickare. Den blev dyr.\n\n### Uppdrag 2\n\nFärjan kom i maj.\n\nEkonomi\n',
    'Uppdrag nr 2: Färjan kom i maj.\n\nUppdrag nr 1: Bastun ritades av två snickare. Den blev dyr.\n',
  ])
    it(`are comments on the rows of the table above: ${JSON.stringify(below)}`, () =>
      assert.deepEqual(definitions(below), COMMENTED));

  it('name it again, or are of no row, without being comments', () => {
    assert.deepEqual(definitions('Uppdrag 1: Utreda en bastu.\n').toSorted(), [
      ['Pröva en färja', ''],
      ['Utreda en bastu', ''],
    ]);
    assert.deepEqual(
      outlined(`${TOP}${TABLE}\nUppdrag 3: Måla fyren\n`).toSorted(),
      [...ROWS, 'assignment Måla fyren'].toSorted(),
    );
  });

  it('leave how far the row has come told', () => {
    const { unplaced } = readDocument('fil.txt', `${TOP}${TABLE}\nUppdrag 2\nFärjan kom i maj.\n`);
    const told = unplaced.filter(({ code }) => code === 'outcome-in-plan').map(({ value }) => value);
    assert.deepEqual(told, ['Utreda en bastu', 'Pröva en färja: Färjan kom i maj.']);
  });
});

describe('A heading that says that goals are commented on below it', () => {
  for (const heading of ['Kommentarer till målen', 'Analys av resultaten', 'Noteringar om måtten'])
    it(`is no goal: ${heading}`, () => {
      const goals = '| Mål | Mått | Mål 2031 |\n|---|---|---|\n| Kajen är öppen | Antal gäster | 40 |\n';
      const text = `${TOP}## Mål och mått\n\n${goals}\n### ${heading}\n\nGästerna blev fler.\n\n## Aktiviteter\n\n| Aktivitet | Klart |\n|---|---|\n| Laga bryggan | maj |\n`;
      assert.deepEqual(outlined(text), [
        'boardGoal Kajen är öppen',
        '  indicator Antal gäster equals 40',
        'commitment Laga bryggan',
      ]);
    });
});

describe('A table of what is done, and whether', () => {
  for (const head of ['Aktivitet | Genomförd', 'Åtgärd | Slutförd?', 'Insats | Utförd'])
    it(`holds commitments: ${head}`, () => {
      const text = `${TOP}## Nämndmål: Kajen är öppen\n\n### Gjort\n\n| ${head} |\n|---|---|\n| Laga bryggan | Ja |\n| Måla fyren | Nej, 2032 |\n`;
      assert.deepEqual(outlined(text), [
        'boardGoal Kajen är öppen',
        '  commitment Laga bryggan',
        '  commitment Måla fyren',
      ]);
    });

  it('is of no goal below a heading above those of the goals', () => {
    const goal = '### Nämndmål: Kajen är öppen\n\nGäster kommer.\n';
    const text = `${TOP}## Mål\n\n${goal}\n## Aktiviteter\n\n| Aktivitet | Genomförd |\n|---|---|\n| Laga bryggan | Ja |\n`;
    assert.deepEqual(outlined(text), ['boardGoal Kajen är öppen', 'commitment Laga bryggan']);
  });

  it('has rows that say so in a word, and are no heads', () => {
    const text = `${TOP}| Nr | Uppdrag | Status | Kommentar |\n|---|---|---|---|\n| 1 | Redovisa hur många båtar som väntas komma | Genomfört | Beslutat i maj |\n| 2 | Utreda en bastu | Pågår | Ritad |\n`;
    assert.equal(outlined(text).length, 2);
  });
});

describe('A sentence that leads in to assignments', () => {
  for (const lead of [
    'Hamnnämnden lämnar hamnchefen följande uppdrag:',
    'Fullmäktige har gett hamnnämnden två uppdrag:',
  ])
    it(`is listed as read past: ${lead}`, () => {
      const text = `${TOP}## Uppdrag\n\n${lead}\n\n1. Utreda en bastu\n2. Pröva en färja\n`;
      const { accounts } = readDocument('fil.txt', text);
      assert.ok(accounts?.left.some((one) => one.text === lead));
      assert.deepEqual(outlined(text), ROWS);
    });
});
