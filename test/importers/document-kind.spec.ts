import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { findingLine } from '../../src/views/texts/findings.ts';

function outcomes(title: string): string {
  return `# ${title}

Hamnnämnden

## Målområde - En levande hamn

### Kommunfullmäktigemål - Vikstad har en hamn som är öppen för alla

| Indikator | Utfall | Målvärde |
| --- | --- | --- |
| Antal båtar i hamnen | 192 | minst 200 |
`;
}

function remarks(title: string): string {
  return outcomes(title).replace('Utfall', 'Kommentar').replace('192', 'Mäts vartannat år');
}

const ASSESSED = '\n#### Bedömning av måluppfyllelse\n\nFörväntas uppnås\n\nBryggan är klar.\n';

function interim(period: string): string {
  return `${outcomes('Delårsrapport 2025')}${ASSESSED}`.replace('Hamnnämnden', `Hamnnämnden\n\n${period}`);
}

describe('A document', () => {
  const kinds: readonly [string, string, boolean][] = [
    ['a budget with outcomes of earlier years', outcomes('Nämndsbudget 2026'), false],
    ['a budget with last year’s assessment', `${outcomes('Nämndsbudget 2026')}${ASSESSED}`, false],
    ['a plan of the work to come', `${outcomes('Verksamhetsplan 2026')}${ASSESSED}`, false],
    ['a programme', `${outcomes('Program för en öppen hamn')}${ASSESSED}`, false],
    ['a strategy', `${outcomes('Strategi för hamnen 2026')}${ASSESSED}`, false],
    ['a plan of action', `${outcomes('Handlingsplan 2026')}${ASSESSED}`, false],
    ['one without a known title and with outcomes alone', outcomes('Hamnen i siffror'), false],
    ['one without a known title and with remarks beside its targets', remarks('Hamnen framåt'), false],
    ['an interim report with outcomes alone', outcomes('Delårsrapport 2025'), true],
    ['one without a known title that assesses', `${outcomes('Hamnen i siffror')}${ASSESSED}`, true],
    ['an interim report', interim(''), true],
    ['a follow-up of a budget', `${outcomes('Uppföljning av nämndsbudget 2025')}${ASSESSED}`, true],
    ['a report of a programme', `${outcomes('Årsrapport Program för hamnen 2025')}${ASSESSED}`, true],
  ];
  for (const [what, text, isReport] of kinds) {
    it(`is ${isReport ? 'taken' : 'never taken'} for a report when it is ${what}`, () => {
      const { pastRound, plan } = readDocument('fil.md', text);
      assert.equal(pastRound !== undefined, isReport);
      assert.deepEqual(
        plan.items.map(({ kind }) => kind),
        ['area', 'councilGoal', 'indicator'],
      );
    });
  }

  it('that is no report has its outcomes and assessments listed with their lines', () => {
    const { unplaced } = readDocument('fil.md', `${outcomes('Nämndsbudget 2026')}${ASSESSED}`);
    assert.deepEqual(
      unplaced.map(({ line, code, value }) => [line, code, value]),
      [
        [7, 'outcome-in-plan', 'Vikstad har en hamn som är öppen för alla: Bryggan är klar.'],
        [11, 'outcome-in-plan', 'Antal båtar i hamnen: 192'],
      ],
    );
    assert.deepEqual(
      unplaced.map((finding) => findingLine(finding, 'sv')),
      [
        'rad 7: ”Vikstad har en hamn som är öppen för alla: Bryggan är klar.” sparas inte; utfall och bedömningar läses bara in ur rapporter',
        'rad 11: ”Antal båtar i hamnen: 192” sparas inte; utfall och bedömningar läses bara in ur rapporter',
      ],
    );
  });
});

describe('The period of an interim report', () => {
  const periods: readonly [string, string, string][] = [
    ['Perioden 1 januari - 31 augusti 2025', '2025-01-01', '2025-08-31'],
    ['Perioden januari–april', '2025-01-01', '2025-04-30'],
    ['Perioden 31 april–31 september 2025', '2025-04-30', '2025-09-30'],
    ['Perioden februari–31 februari 2025', '2025-02-01', '2025-02-28'],
    ['Perioden 0 januari–30 juni 2025', '2025-01-01', '2025-08-31'],
    ['Perioden 45 januari–30 juni 2025', '2025-01-01', '2025-08-31'],
    ['Perioden 20 mars–10 mars 2025', '2025-01-01', '2025-08-31'],
    ['Perioden juni–mars 2025', '2025-01-01', '2025-08-31'],
    ['Inte 20 mars–10 mars utan 10 mars–20 juni 2025', '2025-03-10', '2025-06-20'],
    ['Jämfört med januari–juni 2024 gäller mars–juli 2025', '2025-03-01', '2025-07-31'],
  ];
  for (const [text, from, to] of periods) {
    it(`is ${from} to ${to} where it says "${text}"`, () => {
      const { pastRound } = readDocument('fil.md', interim(text));
      assert.deepEqual([pastRound?.from, pastRound?.to], [from, to]);
    });
  }
});
