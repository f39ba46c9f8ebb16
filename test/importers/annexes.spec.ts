import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';

/** An annex to a report, with the municipality's own goals below the global ones and arrows among the values. */
const ANNEX = `Bilaga 1 till årsredovisning 2031

Vikstads kommuns arbete med Agenda 2030

Agenda 2030 är en del av styrningen. Pilen ↑ betyder att värdet har förbättrats.

Globalt mål 14 Hav och marina resurser

`;
const OWN = `Lokalt mål:         Hamnen ska vara ren och öppen för alla som bor
                    i Vikstad

Bedömning:          Delvis uppnått

`;

/** Ways to put an arrow among the values of a row. */
const TABLES: Readonly<Record<string, string>> = {
  'in a column of its own without a head': `Nyckeltal                    2030     2031           Mål 2031
    Antal båtar som får            13       11     ↓         14
    plats, st
    Antal hus                      1        2      →         2
`,
  'behind the value': `Nyckeltal                    2030     2031           Mål 2031
Antal båtar som får            13       11↓              14
plats, st
Antal hus                      1        2→               2
`,
  'behind the value, where one blank parts the cells':
    'Nyckeltal 2030 2031 Mål 2031\nAntal båtar som får plats, st 13 11 ↓ 14\nAntal hus 1 2 → 2\n',
  'before the value':
    '| Nyckeltal | 2030 | 2031 | Mål 2031 |\n|--|--|--|--|\n| Antal båtar som får plats, st | 13 | ↓ 11 | 14 |\n| Antal hus | 1 | → 2 | 2 |\n',
};

function read(text: string) {
  const { plan, pastRound, unplaced } = readDocument('bilaga.txt', text);
  const items = plan.items.map(({ id, kind, title, measure }) => {
    const { status, value } = pastRound?.answers.find(({ item }) => item === id) ?? {};
    return [kind, title, measure?.target?.value, value ?? status].filter(Boolean).join(' · ');
  });
  return { items, plan, unplaced };
}

describe('An annex about goals of the world', () => {
  for (const [where, table] of Object.entries(TABLES))
    it(`has goals of the municipality, and arrows ${where}`, () => {
      const { items, unplaced } = read(ANNEX + OWN + table);
      assert.deepEqual(items, [
        'area · Hav och marina resurser',
        'councilGoal · Hamnen ska vara ren och öppen för alla som bor i Vikstad · partly',
        'indicator · Antal båtar som får plats, st · 14 · 11',
        'indicator · Antal hus · 2 · 2',
      ]);
      assert.match(JSON.stringify(unplaced), /↓/u);
    });

  it('is called as its title says, of the year of its report and not of the agenda', () => {
    const { plan } = read(ANNEX + OWN);
    assert.deepEqual([plan.title, plan.year], ['Bilaga 1 till årsredovisning 2031', 2031]);
  });

  it('names no goal where a line says to which of them one contributes', () => {
    const { items } = read(
      `Årsredovisning 2031\n\nHamnnämnden\n\nEget mål: Vattnet ska vara rent\n\nGlobalt mål: 6 Rent vatten\n\nText.`,
    );
    assert.deepEqual(items, ['boardGoal · Vattnet ska vara rent']);
  });
});
