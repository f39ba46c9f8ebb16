import assert from 'node:assert/strict';
import type { Status } from '../../src/domain/answers/scale.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';

const REPORT = 'Årsrapport 2031\n\nHamnnämnden\n\n';
const TABLE = '| Mått | Mål 2031 | Utfall 2031 |\n|---|---|---|\n| Antal gäster | 40 | 41 |\n';

/** What a report says below the name of its goal, and what it says by that. */
const SAID: readonly [said: string, status: Status | undefined][] = [
  ['Målet bedöms som delvis uppfyllt.', 'partly'],
  ['Målet bedöms vara uppfyllt.', 'met'],
  ['Resultat: Målet har inte uppnåtts. Bryggan är avstängd.', 'notMet'],
  ['**Kommentar:** Målet har uppnåtts. Bryggan är öppen.', 'met'],
  ['Färg: Gult', 'partly'],
  [
    'Bedömning av måluppfyllelse: Målet kommer delvis att uppnås under året\nBryggan blev klar i augusti.',
    'partly',
  ],
  ['Så gick det: Målet är delvis uppfyllt. Bryggan är lagad.', 'partly'],
  ['**Sammantagen bedömning:** Målet är uppnått.', 'met'],
  ['Måluppfyllelse: 🔴 Nej', 'notMet'],
  ['Måluppfyllelse: Gul – målet nås delvis', 'partly'],
  ['Måluppfyllelse: Grön (uppfyllt)', 'met'],
  ['Status: ● Röd – uppnås inte', 'notMet'],
  ['Bedömning: ● Gult, målet nås delvis', 'partly'],
  ['Måluppfyllelse: ● Grön – målet nås delvis', undefined],
  ['Måluppfyllelse: Ja', 'met'],
  ['Målet uppfyllt: Nej', 'notMet'],
  ['**Måluppfyllelse:** Nej.', 'notMet'],
  ['Status: Ja', undefined],
  ['Måluppfyllelse: Grön – målet nås delvis', undefined],
  ['Kön har vuxit.\n\nNämnden bedömer att målet är delvis uppfyllt.', 'partly'],
  // May be as much as in part.
  ['Nämnden bedömer att målet är svårt att nå.', undefined],
  ['Målet är inte helt uppfyllt.', undefined],
  ['Målet har i huvudsak uppnåtts.', undefined],
  ['Föregående år: Målet uppfylldes. Bryggan var ny.', undefined],
];

/** What stands first in a report about its symbols, and the status of a goal that has the second of them behind its name. */
const LEGENDS: readonly [legend: string, status: Status | undefined][] = [
  ['▲ Målet bedöms kunna uppnås\n► Målet bedöms delvis uppnås\n▼ Målet bedöms inte kunna uppnås', 'partly'],
  ['- ▲ Målet är uppfyllt\n- ► Målet är delvis uppfyllt', 'partly'],
  ['▲ Målet bedöms kunna uppnås\n► Osäkert om målet kan uppnås', undefined],
  [
    'Hamnens mål har en symbol: ▲ uppnått, ► ej uppnått. En pil (↗) säger vart det bär. Den andra (↘) likaså.',
    'notMet',
  ],
  ['Så läses symbolerna: ▲ uppnått, ► delvis uppnått och ▼ ej uppnått. Pilarna är trender.', 'partly'],
];

function statusOf(text: string): { readonly status: Status | undefined; readonly title: string | undefined } {
  const { plan, pastRound } = readDocument('rapport.md', text);
  const goal = plan.items.find(({ kind }) => kind === 'boardGoal');
  const answer = pastRound?.answers.find(({ item }) => item === goal?.id);
  return { status: answer?.status, title: goal?.title };
}

describe('What a report says of a goal', () => {
  for (const [said, status] of SAID)
    it(`is ${status ?? 'nothing sure'}: ${said}`, () => {
      const read = statusOf(`${REPORT}## Mål: Fler hittar till kajen\n\n${said}\n\n${TABLE}`);
      assert.deepEqual(read, { status, title: 'Fler hittar till kajen' });
    });

  for (const [legend, status] of LEGENDS)
    it(`is what its own lines say that symbols mean: ${legend.replaceAll('\n', ' / ')}`, () => {
      const read = statusOf(`${REPORT}${legend}\n\n## Mål: Fler hittar till kajen ►\n\n${TABLE}`);
      assert.deepEqual(read, { status, title: 'Fler hittar till kajen' });
    });

  it('is who judged so, below its table', () => {
    const goal = (name: string, verdict: string) => `## Mål: ${name}\n\n${TABLE}\n${verdict}\n\n`;
    const text = `${REPORT}${goal('Kajen är öppen', 'Nämnden bedömer att målet inte är uppfyllt.')}${goal('Kön är kort', 'Sammantaget bedömer vi att målet är uppfyllt.')}`;
    assert.deepEqual(
      readDocument('rapport.md', text).pastRound?.answers.flatMap(({ status }) => status ?? []),
      ['notMet', 'met'],
    );
  });

  it('takes the verdicts of goals for no legend', () => {
    const goal = (name: string, verdict: string) => `## Mål: ${name}\n\n${verdict}\n\n${TABLE}\n`;
    const text = `${REPORT}${goal('Kajen är öppen', '🟢 Målet är uppfyllt')}${goal('Kön är kort', '🟡 Målet är delvis uppfyllt')}`;
    assert.deepEqual(
      readDocument('rapport.md', text).pastRound?.answers.flatMap(({ status }) => status ?? []),
      ['met', 'partly'],
    );
  });
});

describe('A document that is called', () => {
  const called: readonly [title: string, board: string, year: number, isReport: boolean][] = [
    ['# Måluppfyllelse 2031\n\nHamnnämnden', 'Hamnnämnden', 2031, true],
    ['# Fiskby kommun – årsredovisning 2031\n\nHamnnämnden', 'Hamnnämnden', 2031, true],
    ['Hamnbarometern 2031\n\nHamnnämnden', 'Hamnnämnden', 2031, true],
    ['Hamnnämnden\n\nVåra mål 2031\n\nRelaterat\n\nÅrsredovisning 2029', 'Hamnnämnden', 2031, false],
    ['MÅLBESKRIVNING HAMNNÄMNDEN 2031', 'Hamnnämnden', 2031, false],
    ['Uppföljning av hamnnämndens plan 2031', 'Hamnnämnden', 2031, true],
  ];
  for (const [title, board, year, isReport] of called)
    it(`${title.replaceAll('\n', ' / ')} says whose it is and of what year`, () => {
      const { plan, pastRound, unplaced } = readDocument(
        'fil.md',
        `${title}\n\n## Mål: Kajen är öppen\n\n${TABLE}`,
      );
      assert.deepEqual([plan.board, plan.year, pastRound !== undefined], [board, year, isReport]);
      assert.deepEqual(
        unplaced.filter(({ code, at }) => code === 'guessed' && at !== 'period'),
        [],
      );
    });
});
