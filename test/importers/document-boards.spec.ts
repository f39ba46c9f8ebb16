import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';

/** A budget that speaks of the municipal executive board more than of its own. */
function budget(cover: string): string {
  return `${cover}

## Målområde - En levande hamn

### Kommunfullmäktigemål - Vikstad har en hamn som är öppen för alla

Kommunstyrelsen samordnar. Tillsammans med Kommunstyrelsen och stadskontoret bidrar nämnden till målet. Kommunstyrelsen beslutar.
`;
}

function boardOf(cover: string) {
  const { plan, unplaced } = readDocument('fil.md', budget(cover));
  return {
    board: plan.board,
    isGuess: unplaced.some(({ at, code }) => at === 'board' && code === 'guessed'),
  };
}

describe('The board of a document', () => {
  const stated: readonly [cover: string, board: string][] = [
    ['# Nämndsbudget 2031\n\nNämnden för Service', 'Nämnden för Service'],
    ['# Nämndsbudget 2031\n\nNämnden för service, teknik och miljö', 'Nämnden för service, teknik och miljö'],
    [
      '# Nämndsbudget 2031\n\nNämnden för Kultur, Fritid och Service',
      'Nämnden för Kultur, Fritid och Service',
    ],
    ['# Nämndsbudget 2031\n\nStyrelsen för ett hållbart samhälle', 'Styrelsen för ett hållbart samhälle'],
    ['# Nämndsbudget 2031\n\nBarn- och utbildningsnämnden', 'Barn- och utbildningsnämnden'],
    [
      '# Nämndsbudget 2031\n\nArbetsmarknads-, kultur- och socialnämnden',
      'Arbetsmarknads-, kultur- och socialnämnden',
    ],
    ['# Nämndsbudget 2031\n\nTekniska nämnden', 'Tekniska nämnden'],
    ['# Nämndsbudget 2031\n\nÖverförmyndarnämnden', 'Överförmyndarnämnden'],
    ['# Nämndsbudget 2031\n\nNämnd: Vård- och omsorgsnämnden', 'Vård- och omsorgsnämnden'],
    ['# Nämndsbudget 2031 för Nämnden för Service', 'Nämnden för Service'],
    ['# Nämndsbudget 2031 – Miljönämnden\n\nKommunstyrelsen', 'Miljönämnden'],
    ['# Miljönämndens nämndsbudget 2031', 'Miljönämnden'],
    ['# Nämndsbudget 2031\n\nTill Kommunstyrelsen\n\nServicenämnden', 'Servicenämnden'],
    ['# Nämndsbudget 2031, Kommunstyrelsen', 'Kommunstyrelsen'],
    ['# Kultur- och fritidsnämnden – mål och budget 2031', 'Kultur- och fritidsnämnden'],
    ['# Nämnden för Service, verksamhetsplan 2031', 'Nämnden för Service'],
    ['# Byggnadsnämnden: budget 2031', 'Byggnadsnämnden'],
    ['BESLUTSLISTA HAMNNÄMNDEN\n\nLäget 2031-03-01', 'Hamnnämnden'],
    ['Bevakningslista tekniska nämnden\n\n2031-03-01', 'Tekniska nämnden'],
    ['# Verksamhetsplan 2031\n\nHamnnämnden · Vikstads kommun', 'Hamnnämnden'],
    ['# Verksamhetsplan 2031\n\nVikstads kommun · Hamnnämnden', 'Hamnnämnden'],
    ['# Verksamhetsplan 2031\n\nVikstads stad\nKommunstyrelsen', 'Kommunstyrelsen'],
    ['# Verksamhetsplan 2031\n\nStadsdelsnämnden Väster', 'Stadsdelsnämnden Väster'],
    [
      '# Verksamhetsplan 2031\n\nStadsdelsnämnden Norra Hamnen, Vikstads stad',
      'Stadsdelsnämnden Norra Hamnen',
    ],
  ];
  for (const [cover, board] of stated)
    it(`is ${board} where it says ${JSON.stringify(cover)}`, () =>
      assert.deepEqual(boardOf(cover), { board, isGuess: false }));

  const guessed = [
    '# Nämndsbudget 2031',
    '# Nämndsbudget 2031\n\nServiceförvaltningen',
    '# Kulturnämnden och Socialnämnden – budget 2031',
    '# Nämndsbudget 2031\n\nBeslutad av Kommunstyrelsen',
    '# Kommunstyrelsens förslag till nämndsbudgetar 2031',
    '# Nämndsbudget 2031\n\nNämnden\n\nStadskontoret',
    '# Nämndsbudget 2031\n\nKommunstyrelsen\n\nServicenämnden',
    '# Nämndsbudget 2031\n\nNämnden för service ska samordna lokalerna',
  ];
  for (const cover of guessed)
    it(`is a guess where it says ${JSON.stringify(cover)}`, () =>
      assert.deepEqual(boardOf(cover), { board: 'Kommunstyrelsen', isGuess: true }));
});

describe("The council's own budget, which gives work to boards", () => {
  const HEAD = '# Mål och budget 2031\n\n';
  const GOAL = '## Kommunfullmäktigemål: En öppen hamn\n\n';
  const below: readonly string[] = [
    `${GOAL}## Uppdrag\n\n**Kulturnämnden**\n\n- Utreda en bastu`,
    `${GOAL}## Uppdrag till nämnderna\n\n### Kulturnämnden\n\n- Utreda en bastu`,
    `${GOAL}Uppdrag:\n- Utreda en bastu, Kulturnämnden`,
    `${GOAL}Ansvarig nämnd: Kulturnämnden`,
    `Inledning\n\nKommunen växer och behöver fler hamnar.\n\nKulturnämnden\n\n${GOAL}`,
    `## Nämndernas ramar\n\n### Kulturnämnden\n\n${GOAL}`,
    `${GOAL}| Uppdrag | Nämnd |\n|--|--|\n| Utreda en bastu | Kulturnämnden |`,
  ];
  for (const text of below)
    it(`is no board's by what it says further down: ${JSON.stringify(text)}`, () => {
      const { plan, unplaced } = readDocument('fil.md', HEAD + text);
      assert.deepEqual(
        [plan.board, unplaced.some(({ at, code }) => at === 'board' && code === 'guessed')],
        ['Kommunfullmäktige', true],
      );
    });
});

describe('The year of a document', () => {
  const yearOf = (name: string, cover: string) => {
    const { plan, unplaced } = readDocument(name, budget(cover));
    return [plan.year, unplaced.some(({ at, code }) => at === 'year' && code === 'guessed')];
  };

  it('is stated in its title', () => {
    assert.deepEqual(yearOf('fil.md', '# Nämndsbudget 2031\n\nHamnnämnden'), [2031, false]);
  });

  it('is stated in a title that begins with the board', () => {
    assert.deepEqual(yearOf('fil.md', '# Hamnnämnden – mål och budget 2031'), [2031, false]);
  });

  it('is a guess when only the name of its file says it', () => {
    assert.deepEqual(yearOf('budget_2030.md', '# Hamnen framåt\n\nHamnnämnden'), [2030, true]);
  });
});
