/** What is read out of files, small and real: plans and reports as coordinators send them. */
import type { Answer } from '../../../src/domain/answers/assessment.ts';
import type { Finding } from '../../../src/domain/errors.ts';
import type { ProposedLink } from '../../../src/domain/plans/lineage.ts';
import type { Item, PlanVersion } from '../../../src/domain/plans/plan.ts';
import type { Preview } from '../../../src/domain/plans/preview.ts';
import type { PastRoundAnswers } from '../../../src/domain/rounds/past-round.ts';
import { aRound, NOW } from '../../build.ts';
import { smallState } from './states.ts';

const ID = 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6';

export const PLAN: PlanVersion = smallState().plan;

/** Three areas with twelve goals each, and a few assignments below the last of them. */
export function planOfMany(isMixed: boolean): PlanVersion {
  const areas = ['En stad för arbete', 'En grön stad', 'En trygg stad'];
  const items = areas.flatMap((title, area): Item[] => [
    { id: `area-${area}`, kind: 'area', title },
    ...Array.from({ length: 12 }, (_, number): Item => {
      const kind = isMixed && number > 8 ? 'assignment' : 'councilGoal';
      const words = `Nämnden når sitt mål nummer ${12 * area + number + 1} för boende i alla stadsdelar`;
      return { id: `goal-${area}-${number}`, kind, parent: `area-${area}`, title: words };
    }),
  ]);
  return { ...PLAN, items };
}

export function previewOf(
  plan: PlanVersion,
  { planVersion = 0, findings = [], ...more }: Partial<Preview> & ReadAs = {},
): Preview {
  const document = { plan, ids: 'given' as const, unplaced: findings };
  return {
    pending: {
      id: ID,
      by: 'beata',
      file: 'nämndsbudget 2025.docx',
      at: NOW.toISOString(),
      planVersion,
      document,
    },
    plan: { ...plan, version: planVersion + 1 },
    changes: [],
    links: [],
    openRounds: [],
    isComparedAnew: false,
    ...more,
  };
}

interface ReadAs {
  /** Of the plan that is there; 0 when there is none. */
  readonly planVersion?: number;
  readonly findings?: readonly Finding[];
}

/** The same file, when it says nothing new. */
export function saysNothingNew({ pending, ...preview }: Preview): Preview {
  return { ...preview, pending: { ...pending, id: undefined } };
}

export const UNPLACED: readonly Finding[] = [
  { at: '', line: 482, code: 'unplaced', value: 'Nämnden följer också upp tillgången på mark' },
  { at: '', line: 516, code: 'no-indicator', value: 'Energin används klokt' },
  { at: 'year', code: 'guessed', value: 2025 },
];

export function linksOf(count: number): readonly ProposedLink[] {
  const [goal, waste] = PLAN.items.filter(({ kind }) => kind === 'councilGoal');
  if (!goal || !waste) throw new Error('The plan has no goals');
  const from = {
    plan: 'ks-2024',
    planTitle: 'Nämndsbudget 2024',
    continues: 'old',
    years: [2024, 2025],
  } as const;
  const similar = { ...from, item: waste.id, title: waste.title, why: 'similar-words' } as const;
  return [
    { ...from, item: goal.id, title: goal.title, continuesTitle: goal.title, why: 'same-title' } as const,
    { ...similar, continuesTitle: 'Mindre avfall eldas' },
    {
      ...similar,
      item: 'energy',
      continuesTitle: 'Energianvändningen minskar',
      why: 'same-indicator',
    } as const,
  ].slice(0, count);
}

/** What may carry on goals of six years ago, by words alone. */
export function unsureLinks(): readonly ProposedLink[] {
  const [sure, similar] = linksOf(2);
  if (!sure || !similar) throw new Error('There are no links');
  const old = { plan: 'ks-2019', planTitle: 'Delårsrapport 2019', years: [2019, 2025] } as const;
  return [
    { ...sure, ...old },
    { ...similar, ...old, why: 'kindred-words', words: ['avfall', 'eldas'] },
  ];
}

const GIVEN: readonly Answer[] = [
  { status: 'met', texts: {} },
  { status: 'partly', texts: {} },
  { status: 'notMet', texts: {} },
  { status: 'unknown', texts: {} },
  { status: 'unknown', unassessed: true, texts: {} },
];

/** What a report says of the first items of a plan, each with another verdict. */
export function answersIn(
  plan: PlanVersion,
  placed: number,
  more: Partial<PastRoundAnswers> = {},
): PastRoundAnswers {
  const asked = plan.items.filter(({ kind }) => kind !== 'area');
  const answers = asked.slice(0, placed).map((item, index) => ({
    item,
    answer: GIVEN[index % GIVEN.length] ?? { status: 'met' as const, texts: {} },
  }));
  const round = aRound({ name: 'Delårsrapport 2024', from: '2024-01-01', to: '2024-08-31', state: 'closed' });
  return { round, placed: answers, stored: placed, unchanged: 0, unplaced: [], ...more };
}
