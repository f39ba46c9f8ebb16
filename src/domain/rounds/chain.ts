/** The statutory chain (`lagstadgad tidskedja`): by when each step of a report is done, computed backwards from the council's day. */
import { addDays, type IsoDate, isDate, weekdayOf } from '../dates.ts';
import type { DaySpan, Settings } from '../settings.ts';
import type { Round } from './round.ts';

/** Whom a step waits for is in its texts; `reach` is that the report reaches the council and the auditors. */
export type ChainStep = 'answers' | 'compile' | 'approve' | 'board' | 'reach' | 'council';

export interface ChainDay {
  readonly step: ChainStep;
  /** The latest day on which it may be done. */
  readonly latest: IsoDate;
}

export interface Chain {
  readonly kind: 'interim' | 'annual';
  /** The last day of the period that is reported. */
  readonly to: IsoDate;
  /** The last day that the law leaves for the report to reach the council and the auditors. */
  readonly lastDay: IsoDate;
  /** The meeting that the others are counted from; undefined where none is known: then they are counted from the law's last day. */
  readonly council: IsoDate | undefined;
  /** In the order in which they are done. */
  readonly steps: readonly ChainDay[];
  /** Less than half of a year is reported: the law asks for no such report, and municipalities follow the same order. */
  readonly isVoluntary: boolean;
}

/** Where a chain is on a day. */
export interface ChainProgress {
  /** What may still be done in time, first of all; undefined where all days have passed. */
  readonly next: ChainStep | undefined;
  readonly passed: readonly ChainStep[];
}

/** What does not hold in a chain, each with the days that would. */
export type ChainFinding =
  | { readonly code: 'no-council-days'; readonly lastDay: IsoDate }
  | {
      readonly code: 'no-council-in-time';
      readonly lastDay: IsoDate;
      /** The first meeting after it, where one is known. */
      readonly next: IsoDate | undefined;
    }
  | {
      readonly code: 'council-not-working';
      readonly day: IsoDate;
      readonly why: DayOff;
      /** The last working day before it. */
      readonly instead: IsoDate;
    }
  | {
      readonly code: 'due-too-late';
      readonly due: IsoDate;
      readonly latest: IsoDate;
      readonly council: IsoDate | undefined;
      readonly lastDay: IsoDate;
    }
  /** Between the end of the period and the meeting there is no time for what lies between. */
  | {
      readonly code: 'too-short';
      readonly latest: IsoDate;
      readonly to: IsoDate;
      readonly council: IsoDate | undefined;
      readonly lastDay: IsoDate;
    };

/** Why nobody is at work on a day. */
export type DayOff =
  | { readonly is: 'weekend' }
  | { readonly is: 'pause' }
  | { readonly is: 'holiday'; readonly name: string };

/** Swedish names by day. */
export type HolidayNames = ReadonlyMap<IsoDate, string>;

/** Days of the calendar from the board's meeting to the council's: the notice goes out and the board's proposal with it. */
const BOARD_BEFORE_COUNCIL = 14;
/** Working days that each step takes before the next, from the last: sending the papers to the board, approving, compiling. */
const WORKING_DAYS = { papers: 5, approve: 5, compile: 5 } as const;
/** The last day of a period that is usually reported, where no round says another. */
const USUAL_END = { interim: '08-31', annual: '12-31' } as const;
/** What the law asks for covers at least so many months of the year. */
const LEAST_MONTHS = 6;

/**
 * Interim reports reach the council and the auditors within two months of the period's end (kommunallagen 11 kap. 16 §, cited in RKR
 * R17), the annual report by 15 April. The council is to have met on them by the other day.
 */
const LAWS = {
  interim: (to: IsoDate) => ({ reach: addMonths(to, 2), councilBy: addMonths(to, 2) }),
  annual: (to: IsoDate) => ({ reach: `${yearAfter(to)}-04-15`, councilBy: `${yearAfter(to)}-06-30` }),
} as const;

type Statutory = keyof typeof LAWS;
type Calendar = Pick<Settings, 'councilDays' | 'pauses'>;

/** Days from the end of a year to the end of June. */
const LONGEST_CHAIN = 182;

/** Whether what a kind of round reports goes to the council by law. */
export function isStatutory(kind: string): kind is Statutory {
  return Object.hasOwn(LAWS, kind);
}

/** The days for which a chain must know the holidays: steps that would lie before the period's end are told, too. */
export function chainSpan({ to }: Pick<Round, 'to'>): DaySpan {
  return { from: addDays(to, -LONGEST_CHAIN), to: addDays(to, LONGEST_CHAIN) };
}

/**
 * The chain of a report; undefined for a pulse, which no law speaks of. Where the last day is no working day, the working day before it
 * counts: whether the law moves it is not for us to say.
 * @param holidays of `chainSpan`
 */
export function chainOf(
  { kind, to }: { readonly kind: string; readonly to: string },
  calendar: Calendar,
  holidays: HolidayNames,
): Chain | undefined {
  if (!isStatutory(kind) || !isDate(to)) return undefined;
  const { reach: lastDay, councilBy } = LAWS[kind](to);
  const council = calendar.councilDays.findLast((day) => to < day && day <= councilBy);
  const back = (day: IsoDate, workingDays: number) => workingDayBefore(day, workingDays, calendar, holidays);
  const last = back(lastDay, 0);
  const before = council === undefined ? last : back(addDays(council, -BOARD_BEFORE_COUNCIL), 0);
  const board = before < last ? before : last;
  const approve = back(board, WORKING_DAYS.papers);
  const compile = back(approve, WORKING_DAYS.approve);
  const answers = back(compile, WORKING_DAYS.compile);
  const steps: readonly ChainDay[] = [
    { step: 'answers', latest: answers },
    { step: 'compile', latest: compile },
    { step: 'approve', latest: approve },
    { step: 'board', latest: board },
    { step: 'reach', latest: lastDay },
    ...(council === undefined ? [] : [{ step: 'council' as const, latest: council }]),
  ];
  const isVoluntary = kind === 'interim' && Number(to.slice(5, 7)) < LEAST_MONTHS;
  return { kind, to, lastDay, council, steps: inOrder(steps), isVoluntary };
}

/** What breaks the chain of a round as it is, or as it is wished for; nothing where no law speaks of it. */
export function chainFindings(
  round: { readonly kind: string; readonly to: string; readonly due?: string | undefined },
  calendar: Calendar,
  holidays: HolidayNames,
): readonly ChainFinding[] {
  const chain = chainOf(round, calendar, holidays);
  if (!chain) return [];
  const { to, lastDay, council } = chain;
  const latest = latestOf(chain, 'answers') ?? lastDay;
  const off = council === undefined ? undefined : dayOff(council, calendar, holidays);
  const next = calendar.councilDays.find((day) => day > lastDay);
  const { due } = round;
  return [
    ...(calendar.councilDays.length === 0 ? [{ code: 'no-council-days' as const, lastDay }] : []),
    ...(calendar.councilDays.length > 0 && council === undefined
      ? [{ code: 'no-council-in-time' as const, lastDay, next }]
      : []),
    ...(council !== undefined && off
      ? [
          {
            code: 'council-not-working' as const,
            ...{ day: council, why: off, instead: workingDayBefore(council, 0, calendar, holidays) },
          },
        ]
      : []),
    ...(latest <= to
      ? [{ code: 'too-short' as const, latest, to, council, lastDay }]
      : due !== undefined && isDate(due) && due > latest
        ? [{ code: 'due-too-late' as const, due, latest, council, lastDay }]
        : []),
  ];
}

export function progressOf({ steps }: Pick<Chain, 'steps'>, today: IsoDate): ChainProgress {
  const passed = steps.filter(({ latest }) => latest < today).map(({ step }) => step);
  return { next: steps.find(({ latest }) => latest >= today)?.step, passed };
}

/** The last day of the period that a report is about in a year, where no round says so: until July, the annual report is of the year before. */
export function usualEnd(kind: Chain['kind'], today: IsoDate, year: number | undefined): IsoDate {
  const now = Number(today.slice(0, 4));
  const before = kind === 'annual' && today.slice(5) < '07-01' ? now - 1 : now;
  return `${year ?? before}-${USUAL_END[kind]}`;
}

/** The latest day of a step; undefined where the chain has no such step. */
export function latestOf({ steps }: Pick<Chain, 'steps'>, step: ChainStep): IsoDate | undefined {
  return steps.find((one) => one.step === step)?.latest;
}

/** Why nobody is at work on a day; undefined on a working day. */
function dayOff(
  day: IsoDate,
  { pauses }: Pick<Settings, 'pauses'>,
  holidays: HolidayNames,
): DayOff | undefined {
  const name = holidays.get(day);
  if (name !== undefined) return { is: 'holiday', name };
  if (weekdayOf(day) > 4) return { is: 'weekend' };
  return pauses.some(({ from, to }) => from <= day && day <= to) ? { is: 'pause' } : undefined;
}

/** The last working day on or before a day, or so many of them earlier. */
function workingDayBefore(day: IsoDate, count: number, calendar: Calendar, holidays: HolidayNames): IsoDate {
  let left = count;
  let at = day;
  for (let looked = 0; looked < LONGEST_CHAIN; looked += 1) {
    if (!dayOff(at, calendar, holidays)) {
      if (left === 0) return at;
      left -= 1;
    }
    at = addDays(at, -1);
  }
  return at;
}

/** A meeting may lie before the law's last day, or after it. */
function inOrder(steps: readonly ChainDay[]): readonly ChainDay[] {
  return steps.toSorted((a, b) => a.latest.localeCompare(b.latest));
}

/** The same day some months later, or the last of a month that is shorter. */
function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function yearAfter(day: IsoDate): number {
  return Number(day.slice(0, 4)) + 1;
}
