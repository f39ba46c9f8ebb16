import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { outlined } from './outlined.ts';
import { TABBED_SHAPES } from './tabbed-shapes.ts';

const PLAN = 'Verksamhetsplan 2031\n\nHamnnämnden\n\n';

describe('Plans whose tabs are kept', () => {
  for (const [what, cases] of Object.entries(TABBED_SHAPES))
    for (const [text, items] of cases)
      it(`${what}: ${JSON.stringify(text)}`, () => assert.deepEqual(outlined(PLAN + text, 'fil.txt'), items));

  it('lay what is done below the goals of a table, wherever that is told', () => {
    const text =
      '| Fokusområde | Nämndmål | Indikator | Mål 2031 |\n|--|--|--|--|\n| Hamnen | Kajen är öppen för alla | Antal gäster | ≥ 40 |\n| | Bryggan håller i storm | Antal hål | ≤ 3 |\n\n## Insatser för att nå målen\n\n**Kajen är öppen för alla**\n\n- Måla fyren\n- Bygga en bastu\n\n**Bryggan håller i storm**\n\n1. Byta plankor\n\n## Budget\n\nNämnden får 3 mnkr.';
    const { items } = readDocument('fil.md', PLAN + text).plan;
    const titles = new Map(items.map(({ id, title }) => [id, title]));
    assert.deepEqual(
      items.flatMap(({ kind, title, parent }) =>
        kind === 'commitment' ? [[title, titles.get(parent ?? '')]] : [],
      ),
      [
        ['Måla fyren', 'Kajen är öppen för alla'],
        ['Bygga en bastu', 'Kajen är öppen för alla'],
        ['Byta plankor', 'Bryggan håller i storm'],
      ],
    );
    assert.equal(items.filter(({ kind }) => kind === 'boardGoal').length, 2);
  });

  it('are reports up to a day, and no budget that a column is of', () => {
    const text =
      'Hamnbolaget AB\tDelårsrapport per 2031-08-31\n\nNämndmål: Kajen är öppen\nStatus: Uppnått\n\n\tUtfall 2031-08\tBudget 2031\nHyror\t120\t140';
    const { plan, pastRound } = readDocument('fil.txt', text);
    assert.deepEqual(
      [plan.title, plan.year, pastRound?.kind],
      ['Delårsrapport per 2031-08-31', 2031, 'interim'],
    );
  });

  it('lay a verdict to the goal where each of at least three has one measure', () => {
    const rows = [
      'Kajen är öppen\tAntal gäster\t31\tNås',
      'Bryggan håller\tAntal hål\t2\tNås delvis',
      'Fyren lyser\tAntal nätter\t9\tNås ej',
    ];
    const judged = (some: readonly string[]) => {
      const text = `Årsrapport 2031\n\nHamnnämnden\n\nNämndmål\tMått\tUtfall\tPrognos\n${some.join('\n')}`;
      const { plan, pastRound } = readDocument('fil.txt', text);
      const status = (id: string) => pastRound?.answers.find(({ item }) => item === id)?.status;
      return plan.items.flatMap(({ id, kind }) => (kind === 'boardGoal' ? [status(id)] : []));
    };
    assert.deepEqual(judged(rows), ['met', 'partly', 'notMet']);
    assert.deepEqual(judged(rows.slice(1)), [undefined, undefined]);
    assert.deepEqual(judged([...rows, '\tAntal båtar\t4\tNås']), [undefined, undefined, undefined]);
  });

  it('keep what is told of all goals out of the last row', () => {
    const text =
      'Årsrapport 2031\n\nHamnnämnden\n\nNämndmål\tMått\tMålvärde\tUtfall\nKajen är öppen\tAntal gäster\tminst 40\t31\nBryggan håller\tAntal hål\thögst 3\t2\n\nKommentar till måluppfyllelsen\nFlera bryggor lagades sent.';
    const { pastRound } = readDocument('fil.txt', text);
    assert.doesNotMatch(JSON.stringify(pastRound), /lagades/);
  });

  it('are of the year in their title, whatever number the diary has', () => {
    const text =
      'Hamnnämnden\nÅrsrapport 2031        Diarienr: HN 2032/17\n\nMål: Kajen är öppen\nStatus: Uppnått';
    assert.equal(readDocument('fil.txt', text).plan.year, 2031);
    const ofSchool = 'Kulturnämnden\nKvalitetsrapport 2030/31\n\nMål: Kajen är öppen\nStatus: Uppnått';
    assert.equal(readDocument('fil.txt', ofSchool).plan.year, 2031);
  });
});
