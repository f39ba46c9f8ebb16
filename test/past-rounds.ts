import { importOwners } from '../src/commands/people/import-owners.ts';
import { importPeople } from '../src/commands/people/import-people.ts';
import { openNewRound } from '../src/commands/rounds/manage-rounds.ts';
import type { Item, Plan } from '../src/domain/plans/plan.ts';
import type { PastRoundDocument, ReadAnswer } from '../src/domain/plans/read-document.ts';
import { type Bot, COORDINATOR } from './bot.ts';
import { anItem, BY_ANNA } from './build.ts';

const BOARD = { board: 'Kommunstyrelsen', language: 'sv' } as const;

/** A plan of 2019 with commitments, as it was read out of its report. */
const PLAN_2019: Plan = {
  ...BOARD,
  id: 'ks-2019',
  title: 'Nämndsbudget 2019',
  year: 2019,
  items: [
    anItem({ id: 'region', kind: 'boardGoal', title: 'Malmö är en del av en stark region' }),
    anItem({ id: 'project', kind: 'commitment', parent: 'region', title: 'Leda arbetet med Öresundsmetron' }),
    anItem({ id: 'string', kind: 'commitment', parent: 'region', title: 'Öresundsmetron i STRING' }),
    anItem({ id: 'calm', kind: 'boardGoal', title: 'Malmö är en trygg stad', short: 'tryggheten' }),
  ],
};

/** The plan of 2025: its metro goes by an indicator. */
export function plan2025(continues?: Item['continues']): Plan {
  return {
    ...BOARD,
    id: 'ks-2025',
    title: 'Nämndsbudget 2025',
    year: 2025,
    items: [
      anItem({ id: 'growth', title: 'Malmö växer', ...(continues ? { continues } : {}) }),
      anItem({
        id: 'metro',
        kind: 'indicator',
        parent: 'growth',
        title: 'Insatser för en Öresundsmetro',
        short: 'Öresundsmetron',
      }),
      anItem({ id: 'climate', title: 'Malmö är klimatneutralt', short: 'klimatet' }),
    ],
  };
}

export const SAID = { happened: 'Studien är klar.', basis: 'Protokoll från maj.' };

export function aReadAnswer(overrides: Partial<ReadAnswer> = {}): ReadAnswer {
  return { item: 'project', line: 10, status: 'met', direction: 'asPlanned', texts: SAID, ...overrides };
}

/** The interim report of 2019. */
export function report2019(answers?: readonly ReadAnswer[]): PastRoundDocument {
  return {
    plan: PLAN_2019,
    ids: 'made',
    unplaced: [],
    pastRound: {
      kind: 'interim',
      name: 'Delårsrapport 2019',
      from: '2019-01-01',
      to: '2019-08-31',
      answers: answers ?? [
        aReadAnswer(),
        aReadAnswer({ item: 'string', line: 12, status: 'partly', texts: { happened: 'Mötena dröjer.' } }),
      ],
    },
  };
}

/** The interim report of 2024, about goals of the plan of 2025; it was read with ids of its own. */
export function report2024(answers?: readonly ReadAnswer[]): PastRoundDocument {
  const { items, ...plan } = plan2025();
  const own = (id: string) => `r-${id}`;
  return {
    plan: {
      ...plan,
      items: items.map((item) => ({
        ...item,
        id: own(item.id),
        ...(item.parent ? { parent: own(item.parent) } : {}),
      })),
    },
    ids: 'made',
    unplaced: [],
    pastRound: {
      kind: 'interim',
      name: 'Delårsrapport 2024',
      from: '2024-01-01',
      to: '2024-08-31',
      answers: answers ?? [
        aReadAnswer({ item: 'r-growth', line: 20, status: 'met' }),
        aReadAnswer({ item: 'r-climate', line: 30, status: 'notMet', direction: 'negative' }),
      ],
    },
  };
}

export const KIM = { id: 'kim', name: 'Kim Dahl' };

/** The plan of 2025 with one person who owns both goals and may ask about all. */
export async function load2025(bot: Bot, continues?: Item['continues']): Promise<void> {
  // An import refuses links that lead nowhere or in a circle; what is stored may hold them all the same.
  await bot.deps.stores.plans.save(plan2025(continues), BY_ANNA);
  await importPeople(COORDINATOR, [{ ...KIM, roles: ['owner', 'manager'] }], bot.deps);
  const owners = ['growth', 'climate'].map((item, line) => ({ item, person: KIM.id, line }));
  await importOwners(COORDINATOR, { plan: 'ks-2025', owners }, bot.deps);
}

export async function open2025(bot: Bot): Promise<string> {
  const period = { kind: 'interim', name: 'Delårsrapport 2025', from: '2025-01-01', to: '2025-08-31' };
  const wish = { plan: 'ks-2025', ...period, due: '2025-09-15' };
  return (await openNewRound(COORDINATOR, wish, bot.deps)).id;
}
