import assert from 'node:assert/strict';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Verdict } from '../../../src/domain/answers/scale.ts';
import type { Item, PlanVersion } from '../../../src/domain/plans/plan.ts';
import type { PastAnswer, Thread } from '../../../src/domain/status/history.ts';
import { historyCard } from '../../../src/views/status/history.ts';
import { anAssessment, anItem, aPlan, aRound, wordsIn } from '../../build.ts';
import { seenOf } from '../../cards.ts';

const WORDING = { language: 'sv', timezone: 'Europe/Stockholm', now: new Date('2025-09-01') } as const;

const metro = anItem({ id: 'metro', title: 'Metron' });
const bridge = anItem({ id: 'bridge', title: 'Bron' });
const wide = anItem({ id: 'wide', kind: 'directionGoal', title: 'Samverkan', respondents: 'eachUnit' });
const plan = aPlan({ items: [metro, bridge, wide] });
const trends: PlanVersion = { ...plan, asks: ['direction'] };

function said(
  year: number,
  item: Item,
  verdict: Verdict,
  respondent = 'owner',
  by = plan,
): PastAnswer<WordedAssessment> {
  const round = aRound({
    id: `r-${year}`,
    name: `Delårsrapport ${year}`,
    from: `${year}-01-01`,
    to: `${year}-08-31`,
  });
  const { direction: _, ...rest } = anAssessment({ round: round.id, item: item.id, respondent });
  return { round, plan: by, item, assessment: { ...rest, ...verdict } };
}

const met = { status: 'met' } as const;
const partly = { status: 'partly' } as const;
const notMet = { status: 'notMet' } as const;
const unknown = { status: 'unknown' } as const;
const thread = (item: Item, ...answers: readonly PastAnswer<WordedAssessment>[]): Thread => ({
  plan,
  item,
  answers,
});

describe('The headline of a history', () => {
  const cases: readonly [string, readonly Thread[], expected: string][] = [
    [
      'tells how the units fall, and never that one is better than the other',
      [thread(wide, said(2025, wide, met, 'Hamnen'), said(2025, wide, notMet, 'Parken'))],
      'Samverkan: ● 1 förväntas uppnås · ■ 1 förväntas inte uppnås i delårsrapporten 2025',
    ],
    [
      'tells how the units fall in the newest round alone',
      [
        thread(
          wide,
          said(2025, wide, met, 'Hamnen'),
          said(2025, wide, notMet, 'Parken'),
          said(2024, wide, notMet, 'Hamnen'),
          said(2024, wide, notMet, 'Parken'),
        ),
      ],
      'Samverkan: ● 1 förväntas uppnås · ■ 1 förväntas inte uppnås i delårsrapporten 2025',
    ],
    [
      'does not take the only unit that has answered yet for all',
      [thread(wide, said(2025, wide, met, 'Hamnen'), said(2024, wide, notMet))],
      'Samverkan: ● 1 förväntas uppnås i delårsrapporten 2025',
    ],
    [
      'tells what all units have said all the time',
      [thread(wide, said(2025, wide, met, 'Hamnen'), said(2024, wide, met, 'Parken'))],
      'Samverkan: ● förväntas uppnås sedan 2024',
    ],
    [
      'compares no two goals that carry on the same one',
      [thread(metro, said(2025, metro, met), said(2025, bridge, notMet), said(2019, metro, partly))],
      'Över sundet: ● 1 förväntas uppnås · ■ 1 förväntas inte uppnås i delårsrapporten 2025',
    ],
    [
      'compares with none of several that became one',
      [thread(metro, said(2025, metro, met), said(2019, metro, partly), said(2019, bridge, notMet))],
      'Metron: ● förväntas uppnås i delårsrapporten 2025',
    ],
    [
      'says no symbol of goals that were assessed otherwise',
      [thread(metro, said(2025, metro, met)), thread(bridge, said(2025, bridge, notMet))],
      'Över sundet: 2 mål, 2 bedömningar som skiljer sig åt',
    ],
    [
      'says what goals have come to, when all have',
      [
        thread(metro, said(2025, metro, met), said(2024, metro, partly)),
        thread(bridge, said(2025, bridge, met)),
      ],
      'Över sundet: 2 mål, båda senast ● förväntas uppnås',
    ],
    [
      'says of goals in one round what all of them are',
      [thread(metro, said(2025, metro, met)), thread(bridge, said(2025, bridge, met))],
      'Över sundet: ● förväntas uppnås i delårsrapporten 2025',
    ],
    [
      'says since when all goals have been the same',
      [thread(metro, said(2025, metro, met)), thread(bridge, said(2019, bridge, met))],
      'Över sundet: ● förväntas uppnås i delårsrapporten 2025, och samma 2019; inget sparat för 2020–2024',
    ],
    [
      'compares trends, where only they are asked for',
      [
        thread(
          metro,
          said(2025, metro, { ...met, direction: 'asPlanned' }, 'owner', trends),
          said(2024, metro, { ...met, direction: 'positive' }, 'owner', trends),
        ),
      ],
      'Metron: annan bedömning än 2024, från ▲ positiv avvikelse till ► enligt planering',
    ],
    [
      'takes no trend for the status that it was given by',
      [
        thread(
          metro,
          said(2025, metro, met),
          said(2024, metro, { ...met, direction: 'positive' }, 'owner', trends),
        ),
      ],
      'Metron: annan bedömning än 2024, från ▲ positiv avvikelse till ● förväntas uppnås',
    ],
    [
      'keeps what was told without an assessment apart from what could not be assessed',
      [thread(metro, said(2025, metro, unknown), said(2024, metro, { ...unknown, unassessed: true }))],
      'Metron: — kan inte bedömas i delårsrapporten 2025',
    ],
    [
      'says what it has come back to',
      [thread(metro, said(2025, metro, met), said(2024, metro, partly), said(2023, metro, met))],
      'Metron: samma bedömning som 2023 (● förväntas uppnås) men inte däremellan',
    ],
    [
      'says how one goal has moved since the first time',
      [thread(metro, said(2025, metro, met), said(2024, metro, notMet), said(2023, metro, partly))],
      'Metron: bättre än 2023, från ◆ förväntas uppnås delvis till ● förväntas uppnås',
    ],
  ];
  for (const [what, threads, expected] of cases) {
    it(what, () => {
      const meant = { plan, item: metro };
      const history = {
        words: 'över sundet',
        meant,
        since: undefined,
        threads,
        before: undefined,
        said: wordsIn(threads),
        people: [],
      };
      assert.equal(seenOf(historyCard(history, WORDING)).split('\n')[1], expected);
    });
  }
});
