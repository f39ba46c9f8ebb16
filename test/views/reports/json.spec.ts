import assert from 'node:assert/strict';
import { summaryJson } from '../../../src/views/reports/json.ts';
import { pastRound, roundByUnit, sampleRound, trendRound } from './rounds.ts';

const PLAN = { id: 'ks-2025', title: 'Nämndsbudget 2025', board: 'Kommunstyrelsen', year: 2025, version: 1 };
const ROUND = {
  id: 'ks-2025-interim-1',
  plan: 'ks-2025',
  kind: 'interim',
  name: 'Delårsrapport 2025',
  from: '2025-01-01',
  to: '2025-08-31',
  due: '2025-09-15',
  state: 'open',
};
const ANNA = { version: 1, author: { id: 'anna', name: 'Anna Ek' }, at: '2025-08-28T09:00:00.000Z' };

/** The order of keys as well: some keep these files under version control. */
function assertSameText(json: unknown, expected: unknown): void {
  assert.equal(JSON.stringify(json, null, 1), JSON.stringify(expected, null, 1));
}

describe('A report for other programs', () => {
  it('has the plan, the round, the counts and every answer with who stored it', () => {
    assertSameText(summaryJson(sampleRound()), {
      plan: { ...PLAN, version: 3, asks: ['status', 'direction'] },
      round: ROUND,
      counts: { met: 1, partly: 0, notMet: 0, unknown: 0 },
      expected: 2,
      answered: 1,
      assessments: [
        {
          item: 'mal-klimat',
          respondent: 'owner',
          status: 'met',
          direction: 'asPlanned',
          value: 12_500,
          texts: { happened: 'Två städer till.\n\n# Nya i juni', basis: 'Antalet *signatärer*.' },
          ...ANNA,
          storedBy: { id: 'bo', name: 'Bo Lind' },
          storedAt: '2025-08-29T09:00:00.000Z',
        },
      ],
      spreads: [],
      missing: [{ item: 'upp-arbetsmarknadsinsatser', owners: ['bo'] }],
      unowned: [],
    });
  });

  it('counts by trend where only the trend is asked for, and names what lacks an owner', () => {
    const { plan, counts, unowned } = summaryJson(trendRound());
    assertSameText(
      { plan, counts, unowned },
      {
        plan: { ...PLAN, asks: ['direction'] },
        counts: { asPlanned: 0, positive: 0, negative: 0, mixed: 1 },
        unowned: ['metro'],
      },
    );
  });

  it('has the answers of units in the order of the plan, how they fall, and who is missing', () => {
    const { assessments, spreads, missing } = summaryJson(roundByUnit());
    const bo = { ...ANNA, version: 2, author: { id: 'bo', name: 'Bo Lind' } };
    assertSameText(
      { assessments, spreads, missing },
      {
        assessments: [
          {
            item: 'world',
            respondent: 'Kulturförvaltningen',
            status: 'met',
            texts: { done: 'Två gästspel.' },
            ...ANNA,
          },
          { item: 'world', respondent: 'Stadskontoret', status: 'notMet', texts: {}, ...bo },
          { item: 'energy', respondent: 'owner', status: 'partly', texts: { other: 'Pågår.' }, ...ANNA },
        ],
        spreads: [{ item: 'world', counts: { met: 1, partly: 0, notMet: 1, unknown: 0 }, missing: 1 }],
        missing: [{ item: 'world', owners: ['anna'], unit: 'Miljö_nämnden' }],
      },
    );
  });

  it('says of a past round what the report did not assess, and that nobody is missing', () => {
    const { counts, assessments, missing, unowned } = summaryJson(pastRound());
    const report = { author: { id: 'import', name: 'Delårsrapport 2019' }, at: '2019-08-31T12:00:00.000Z' };
    const owner = { respondent: 'owner' };
    assertSameText(
      { counts, assessments, missing, unowned },
      {
        counts: { met: 1, partly: 0, notMet: 1, unknown: 0, unassessed: 1 },
        assessments: [
          {
            item: 'calm',
            ...owner,
            status: 'notMet',
            value: 54,
            bySex: { women: 48, men: 60.5 },
            texts: { outcome: '<5 % fler' },
            version: 1,
            ...report,
          },
          { item: 'region', ...owner, status: 'met', texts: {}, version: 1, ...report },
          { item: 'elect', ...owner, status: 'unknown', unassessed: true, texts: {}, version: 2, ...report },
        ],
        missing: [],
        unowned: [],
      },
    );
  });
});
