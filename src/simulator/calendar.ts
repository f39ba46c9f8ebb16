import { addDays, type IsoDate } from '../domain/dates.ts';
import type { Board, Municipality, Resident } from './municipality.ts';
import { drawn } from './random.ts';
import { hourOf, isWorkingDay } from './working-days.ts';

/** The Monday on which the year begins: public holidays in its first two weeks, and both changes of summer time to come. */
export const FIRST_DAY: IsoDate = '2025-12-29';

/** What is to happen, and when; in no order. */
export interface Happening {
  readonly at: number;
  readonly what:
    | {
        readonly kind: 'open';
        readonly board: Board;
        readonly round: RoundPlan;
      }
    | { readonly kind: 'reopen'; readonly board: Board; readonly round: RoundPlan }
    | { readonly kind: 'install' | 'unblock' | 'replace' | 'quit' | 'block'; readonly resident: Resident }
    | {
        readonly kind: 'absence';
        readonly resident: Resident;
        readonly from: IsoDate;
        readonly to: IsoDate;
        readonly standIn: boolean;
      }
    /** Somebody deletes what lies last in the first channel. */
    | { readonly kind: 'delete' }
    | { readonly kind: 'crash'; readonly steps: number };
}

/** A round that the coordinator means to hold. */
export interface RoundPlan {
  readonly kind: 'pulse' | 'interim' | 'annual';
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly due: IsoDate;
  /** When it is closed, in milliseconds since 1970. */
  readonly closeAt: number;
}

export interface CalendarSetting {
  readonly weeks: number;
  readonly seed: number;
  /** Four, when left out. */
  readonly weeksBetweenCrashes?: number | undefined;
}

/** When the large rounds begin, as a share of the year, and what they are. */
const LARGE = [
  ['interim', 'Delårsrapport april', 0.3],
  ['interim', 'Delårsrapport augusti', 0.62],
  ['annual', 'Årsredovisning', 0.86],
] as const;
/** Weeks that a large round is open, at most, and the least weeks of a year that has one. */
const [WEEKS_OPEN, LEAST_WEEKS] = [3, 2] as const;
/** Weeks between absences of somebody who is away at times, and between crashes when nobody says otherwise. */
const [WEEKS_BETWEEN_ABSENCES, WEEKS_BETWEEN_CRASHES] = [18, 4] as const;

/** All that happens in a year of so many weeks. */
export function calendarOf(
  { boards, residents }: Municipality,
  { weeks, seed, weeksBetweenCrashes = WEEKS_BETWEEN_CRASHES }: CalendarSetting,
): Happening[] {
  return [
    ...boards.flatMap((board, place) => [
      ...pulsesOf(board, place, weeks),
      ...largeRoundsOf(board, place, weeks),
    ]),
    ...residents.flatMap((resident) => happeningsTo(resident, weeks, seed)),
    ...crashesIn(weeks, weeksBetweenCrashes, seed),
  ];
}

function mondayOf(week: number): IsoDate {
  return addDays(FIRST_DAY, 7 * week);
}

/** That day, or the next on which somebody works. */
function workingDay(day: IsoDate): IsoDate {
  let at = day;
  while (!isWorkingDay(at)) at = addDays(at, 1);
  return at;
}

function pulsesOf(board: Board, place: number, weeks: number): Happening[] {
  return Array.from({ length: weeks }, (_, week) => {
    const monday = mondayOf(week);
    const day = workingDay(monday);
    const due = addDays(monday, 3);
    const round: RoundPlan = {
      ...{ kind: 'pulse', name: `Vecka ${week + 1}`, from: monday, to: addDays(monday, 6) },
      ...{ due: due < day ? day : due, closeAt: hourOf(addDays(monday, 6), 20) },
    };
    return { at: hourOf(day, 9) + place, what: { kind: 'open', board, round } };
  });
}

function largeRoundsOf(board: Board, place: number, weeks: number): Happening[] {
  if (weeks < LEAST_WEEKS) return [];
  const open = Math.min(WEEKS_OPEN, Math.floor(weeks / 2));
  return LARGE.flatMap(([kind, name, share], number): Happening[] => {
    const week = Math.min(Math.floor(weeks * share), weeks - open);
    if (number > 0 && week <= Math.floor(weeks * (LARGE[number - 1]?.[2] ?? 0)) + open) return [];
    const day = workingDay(addDays(mondayOf(week), 1));
    const due = addDays(mondayOf(week), 7 * open - 5);
    const last = addDays(mondayOf(week), -1);
    const round: RoundPlan = {
      ...{ kind, name, from: addDays(last, -100 - number), to: last, due },
      closeAt: hourOf(workingDay(addDays(due, 3)), 12),
    };
    const opening: Happening = {
      at: hourOf(day, 10) + place,
      what: { kind: 'open', board, round },
    };
    const again: Happening = { at: round.closeAt + 3_600_000, what: { kind: 'reopen', board, round } };
    const deletion: Happening = {
      at: hourOf(addDays(mondayOf(week + 1), 1), 10.2),
      what: { kind: 'delete' },
    };
    if (number > 0) return [opening];
    return place === 0 ? [opening, again, deletion] : [opening, again];
  });
}

function happeningsTo(resident: Resident, weeks: number, seed: number): Happening[] {
  const draw = (what: string) => drawn(seed, what, resident.id);
  const week = Math.floor(draw('week') * weeks);
  const day = workingDay(addDays(mondayOf(week), Math.floor(5 * draw('day'))));
  const at = hourOf(day, 9 + 6 * draw('hour'));
  const installs = (when: number): Happening => ({ at: when, what: { kind: 'install', resident } });
  const early = hourOf(FIRST_DAY, 7 + 0.9 * draw('installs'));
  switch (resident.habit) {
    case 'late-to-install':
      return [installs(Math.max(at, early))];
    case 'blocked':
      return [
        installs(early),
        { at, what: { kind: 'block', resident } },
        {
          at: hourOf(addDays(mondayOf(week), 7 * (1 + Math.floor(3 * draw('for')))), 9 + draw('back')),
          what: { kind: 'unblock', resident },
        },
      ];
    case 'replaced':
      return [installs(early), { at, what: { kind: 'replace', resident } }];
    case 'quits':
      return [installs(early), { at, what: { kind: 'quit', resident } }];
    case 'away':
      return [installs(early), ...absencesOf(resident, weeks, seed)];
    default:
      return [installs(early)];
  }
}

/** Each is registered in the week before it begins, at the latest on the same morning. */
function absencesOf(resident: Resident, weeks: number, seed: number): Happening[] {
  const count = Math.ceil(weeks / WEEKS_BETWEEN_ABSENCES);
  return Array.from({ length: count }, (_, number): Happening => {
    const draw = (what: string) => drawn(seed, what, resident.id, number);
    const span = weeks / count;
    const first = addDays(
      mondayOf(Math.floor(span * (number + 0.7 * draw('week')))),
      Math.floor(5 * draw('day')),
    );
    const to = addDays(first, 1 + Math.floor(13 * draw('days')));
    // Not all in the same second.
    const at = 0.7 * drawn(seed, 'told', resident.id, number);
    const told = Math.max(
      hourOf(addDays(first, -Math.floor(4 * draw('ahead'))), 8.2 + at),
      hourOf(FIRST_DAY, 8.2 + at),
    );
    return {
      at: told,
      what: { kind: 'absence', resident, from: first, to, standIn: draw('stand-in') < 0.6 },
    };
  });
}

/** While people are at work, when most is under way; within a minute or two of the rounds of the week on some of them. */
function crashesIn(weeks: number, between: number, seed: number): Happening[] {
  return Array.from({ length: Math.ceil(weeks / between) }, (_, number): Happening => {
    const draw = (what: string) => drawn(seed, 'crash', what, number);
    const week = Math.min(weeks - 1, Math.floor(between * (number + draw('week'))));
    const day = workingDay(addDays(mondayOf(week), Math.floor(5 * draw('day'))));
    const hour = draw('kind') < 0.5 ? 9 : 8 + 8 * draw('hour');
    return {
      at: hourOf(day, hour) + 30_000,
      what: { kind: 'crash', steps: 1 + Math.floor(60 * draw('steps')) },
    };
  });
}
