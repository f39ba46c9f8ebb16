import type { Ownership, Person } from '../domain/people/people.ts';
import type { Item, Plan } from '../domain/plans/plan.ts';
import { drawn, idFor, oneOf } from './random.ts';

/** How somebody treats what they are asked. `silent`: answers nothing; `blocked`: has shut the bot out for some weeks. */
export const HABITS = [
  'quick',
  'slow',
  'forgetful',
  'away',
  'blocked',
  'replaced',
  'quits',
  'late-to-install',
] as const;
export type Habit = (typeof HABITS)[number];

/** Somebody of the municipality. */
export interface Resident extends Person {
  readonly name: string;
  readonly habit: Habit;
  /** The place of the board that they work for. */
  readonly board: number;
}

/** A board with its plan of the year; the few things that it follows each week have the cadence of a pulse. */
export interface Board {
  readonly plan: Plan;
  readonly owners: readonly Ownership[];
}

export interface Municipality {
  readonly boards: readonly Board[];
  readonly residents: readonly Resident[];
  readonly coordinator: Resident;
}

/** Owners to a board: a municipality with more owners has more boards, and no larger ones. */
const OWNERS_OF_A_BOARD = 40;
/** Owners whose first item is followed each week, of each board. */
const FOLLOWED_WEEKLY = 4;
const OWNERS_OF_AN_AREA = 8;
const MOST_ITEMS = 6;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

const SHARES: readonly (readonly [Habit, number])[] = [
  ['quick', 0.46],
  ['slow', 0.24],
  ['forgetful', 0.08],
  ['away', 0.1],
  ['blocked', 0.04],
  ['replaced', 0.03],
  ['quits', 0.02],
  ['late-to-install', 0.03],
];

const FIRST =
  'Anna Bo Cecilia David Elsa Farid Gunilla Hassan Ingrid Jonas Karin Lars Maria Nils Olga Per'.split(' ');
const LAST = 'Ek Lund Holm Berg Dahl Frank Gran Hed Ivars Juhl Kall Lind Malm Nord Olin Palm'.split(' ');
const SUBJECTS =
  'skolresultaten väntetiderna trygghetsarbetet klimatavtrycket kulturlivet bostadsbyggandet äldreomsorgen'.split(
    ' ',
  );

/** @param owners at least one */
export function municipalityOf(owners: number, seed: number): Municipality {
  const count = Math.ceil(owners / OWNERS_OF_A_BOARD);
  const residents = Array.from({ length: owners }, (_, place) => residentOf(place, count, owners, seed));
  const boards = Array.from({ length: count }, (_, board) =>
    boardOf(
      board,
      residents.filter((one) => one.board === board),
      seed,
    ),
  );
  return { boards, residents, coordinator: coordinatorOf(seed) };
}

/** Whoever takes over what somebody else has had. */
export function successorOf(before: Resident, seed: number): Resident {
  const id = idFor(seed, 'successor', before.id);
  return {
    ...before,
    id,
    name: `${before.name} Efterträdare`,
    email: `${id}@exempel.invalid`,
    habit: 'quick',
  };
}

function coordinatorOf(seed: number): Resident {
  const id = idFor(seed, 'coordinator');
  return {
    ...{ id, name: 'Samordnare Ett', email: 'samordnare@exempel.invalid', roles: ['coordinator', 'manager'] },
    ...{ habit: 'quick', board: -1 },
  };
}

function residentOf(place: number, boards: number, owners: number, seed: number): Resident {
  const board = place % boards;
  const id = personAt(place, seed);
  // Everybody's deputy is the next of the same board, but for every third, who has none.
  const next = place + boards < owners ? place + boards : board;
  return {
    id,
    name: `${oneOf(FIRST, drawn(seed, 'first', place))} ${oneOf(LAST, drawn(seed, 'last', place))} ${place + 1}`,
    email: `${id}@exempel.invalid`,
    roles: ['owner'],
    unit: `Avdelning ${1 + (Math.floor(place / boards) % 7)}`,
    ...(next === place || drawn(seed, 'deputy', place) < 1 / 3 ? {} : { deputy: personAt(next, seed) }),
    // Spread evenly, so that a few people hold somebody of each kind.
    habit: habitOf((place * GOLDEN + drawn(seed, 'habit')) % 1),
    board,
  };
}

function personAt(place: number, seed: number): string {
  return idFor(seed, 'resident', place);
}

function habitOf(number: number): Habit {
  let sum = 0;
  for (const [habit, share] of SHARES) {
    sum += share;
    if (number < sum) return habit;
  }
  return 'quick';
}

function boardOf(board: number, residents: readonly Resident[], seed: number): Board {
  const owned = residents.flatMap((resident, place) => {
    const count = 1 + Math.floor(MOST_ITEMS * drawn(seed, 'items', resident.id) ** 2);
    const area = `omr-${1 + Math.floor(place / OWNERS_OF_AN_AREA)}`;
    return Array.from({ length: count }, (_, number) => ({
      item: { ...itemOf(place, number, seed), parent: `${area}-mal` },
      person: resident.id,
      area,
    }));
  });
  const areas = [...new Set(owned.map(({ area }) => area))];
  return {
    plan: {
      ...{ id: `namnd-${board + 1}`, title: `Nämndsbudget ${board + 1}`, board: `Nämnd ${board + 1}` },
      ...{ year: 2026, language: 'sv' },
      items: [...areas.flatMap(areaItems), ...owned.map(({ item }) => item)],
    },
    owners: owned.map(({ item, person }) => ({ item: item.id, person })),
  };
}

/** An area, and the council's goal that all of the board's own are below. */
function areaItems(area: string): Item[] {
  return [
    { id: area, kind: 'area', title: `Målområde ${area.slice(4)}` },
    {
      id: `${area}-mal`,
      kind: 'councilGoal',
      parent: area,
      title: `Kommunens mål i område ${area.slice(4)}`,
    },
  ];
}

function itemOf(place: number, number: number, seed: number): Item {
  const subject = oneOf(SUBJECTS, drawn(seed, 'subject', place, number));
  const id = `post-${place + 1}-${number + 1}`;
  const named = { id, title: `Förbättra ${subject} i del ${place + 1}.${number + 1}` };
  if (number === 0 && place < FOLLOWED_WEEKLY) return { ...named, kind: 'boardGoal', cadence: 'pulse' };
  if (number % 3 === 2) return { ...named, kind: 'commitment' };
  if (number % 3 === 0) return { ...named, kind: 'boardGoal' };
  return {
    ...named,
    kind: 'indicator',
    measure: { type: 'number', unit: 'poäng', target: { op: 'min', value: 50 } },
  };
}
