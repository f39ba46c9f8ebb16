import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { outlined } from './outlined.ts';
import { GOAL, SHAPES } from './shapes.ts';

const BOARDS = 'Verksamhetsplan 2031\n\nHamnnämnden\n\n';
describe('Plans in other shapes', () => {
  for (const [what, cases] of Object.entries(SHAPES))
    for (const [text, items] of cases)
      it(`${what}: ${JSON.stringify(text)}`, () =>
        assert.deepEqual(outlined(BOARDS + text, 'fil.txt'), items));

  it('keep a description and what is expected apart from their labels', () => {
    const text = `${BOARDS}${GOAL}Beskrivning\nKajen är stadens.\nFörväntat resultat\nFler gäster stannar.`;
    const [goal] = readDocument('fil.txt', text).plan.items;
    assert.deepEqual([goal?.definition, goal?.desiredOutcome], ['Kajen är stadens.', 'Fler gäster stannar.']);
  });

  it('have no target that is still to be set', () => {
    const text = `${BOARDS}${GOAL}| Indikator | Årsmål |\n|--|--|\n| Antal gäster | fastställs av nämnden |\n| Antal båtar | tas fram av nämnd/styrelse |`;
    const { plan, unplaced } = readDocument('fil.md', text);
    assert.deepEqual(
      plan.items.map(({ measure }) => measure?.target),
      [undefined, undefined, undefined],
    );
    assert.equal(unplaced.filter(({ code }) => code === 'no-desired-outcome').length, 2);
  });

  it('say whose board an assignment is by the name above it', () => {
    const text = `${BOARDS}Uppdrag från kommunfullmäktige\n\n**Kulturnämnden**\n\n- Måla fyren\n\n${GOAL}`;
    assert.equal(readDocument('fil.txt', text).plan.items[0]?.definition, 'Ansvarig: Kulturnämnden');
  });

  for (const title of ['Mål- och resursplan 2031', 'MÅL- OCH RESURSPLAN 2031', 'Verksamhetsmål 2031'])
    it(`have the year of their title: ${title}`, () => {
      const { plan, unplaced } = readDocument('fil.md', `# ${title}\n\nHamnnämnden\n\n## ${GOAL}`);
      assert.deepEqual(
        [plan.title, plan.year, unplaced.some(({ code }) => code === 'guessed')],
        [title, 2031, false],
      );
      assert.deepEqual(
        plan.items.map((item) => item.title),
        ['Fler hittar till kajen'],
      );
    });
});

describe('Reports in other shapes', () => {
  const statuses = (text: string) => {
    const { plan, pastRound, unplaced } = readDocument(
      'fil.txt',
      `Måluppföljning 2031\n\nHamnnämnden\n\n${text}`,
    );
    return {
      goals: plan.items.map(({ id, title }) => [
        title,
        pastRound?.answers.find(({ item }) => item === id)?.status,
      ]),
      listed: unplaced.filter(({ code }) => code === 'unplaced').map(({ value }) => value),
    };
  };

  it('have the status by a symbol before or after the name', () => {
    const text =
      '◆ Nämndmål: Kajen är öppen för alla\n\nNämndmål: ● Kön till bryggan är kort\n\nDelmål 3: Badet är rent. 🔴';
    assert.deepEqual(statuses(text).goals, [
      ['Kajen är öppen för alla', 'partly'],
      ['Kön till bryggan är kort', 'met'],
      ['Badet är rent', 'notMet'],
    ]);
  });

  it('say what a symbol means, and a symbol that means two things is listed', () => {
    const text = [
      'Symbolerna betyder:',
      '😊= Målet bedöms bli uppfyllt under året.',
      '😐= Målet bedöms bli delvis uppfyllt eller kan inte mätas.',
      '😒= Målet bedöms inte bli uppfyllt under året.',
      '',
      'Mål 1: Kajen är öppen för alla. 😒',
      'Kommentar: Kajen lagas.',
      'Mål 2: Kön till bryggan är kort. 😐',
      'Mål 3: Badet är rent. 😊',
    ].join('\n');
    assert.deepEqual(statuses(text), {
      goals: [
        ['Kajen är öppen för alla', 'notMet'],
        ['Kön till bryggan är kort', undefined],
        ['Badet är rent', 'met'],
      ],
      listed: ['😐 Kön till bryggan är kort'],
    });
  });
});
