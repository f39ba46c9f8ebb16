import { addDays, daysBetween, type IsoDate, isDate } from './dates.ts';
import { type Finding, Problem } from './errors.ts';
import type { Person } from './people.ts';

/** Days on which somebody is away (`frånvaro`), both included; they begin and end with the municipality's calendar days. */
export interface Absence {
  readonly person: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Who may answer meanwhile; where nobody is named, it is the person's own deputy. */
  readonly deputy?: string | undefined;
}

/** Longest time that is planned ahead, in days: a leave of a year and a half is over by then. */
const MAX_AHEAD = 550;

export function absencesOn(absences: readonly Absence[], day: IsoDate): Absence[] {
  return absences.filter(({ from, to }) => from <= day && day <= to);
}

/**
 * Who answers for somebody who is away; where that person is away too, whoever answers for them, and so on. Undefined when it
 * ends with nobody, or in a circle.
 * @param absent all who are away that day
 */
export function standInOf(
  absence: Absence,
  people: readonly Person[],
  absent: readonly Absence[],
): string | undefined {
  const passed = new Set<string>();
  for (let at: Absence | undefined = absence; at; ) {
    passed.add(at.person);
    const standIn = deputyOf(at, people);
    if (standIn === undefined || passed.has(standIn)) return undefined;
    at = absent.find(({ person }) => person === standIn);
    if (!at) return standIn;
  }
  return undefined;
}

/** Whom somebody has named to answer meanwhile, be they there or not. */
function deputyOf({ person, deputy }: Absence, people: readonly Person[]): string | undefined {
  return deputy ?? people.find(({ id }) => id === person)?.deputy;
}

/**
 * Takes what somebody has filled in for an absence of their own.
 * @throws Problem `invalid-absence` with a finding for each faulty field
 */
export function checkAbsence(absence: Absence, today: IsoDate): Absence {
  const { person, from, to, deputy } = absence;
  const findings: Finding[] = [];
  for (const [at, day] of Object.entries({ from, to })) {
    if (!isDate(day)) findings.push({ at, code: 'not-a-date', value: day });
  }
  if (findings.length === 0) {
    if (to < from) findings.push({ at: 'to', code: 'before-start', value: to, limit: from });
    else if (to < today) findings.push({ at: 'to', code: 'before-start', value: to, limit: today });
    if (daysBetween(today, to) > MAX_AHEAD)
      findings.push({ at: 'to', code: 'out-of-range', limit: MAX_AHEAD });
  }
  if (deputy === person) findings.push({ at: 'deputy', code: 'not-one-of', value: deputy });
  if (findings.length > 0) throw new Problem('invalid-absence', {}, findings);
  return absence;
}

const MONTHS = [
  /^jan/,
  /^feb/,
  /^mar/,
  /^apr/,
  /^ma[jy]/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^o[kc]t/,
  /^nov/,
  /^dec/,
];

const ISO = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:[–—]|-|till|to|\s)\s*(\d{4}-\d{2}-\d{2}))?$/;
const WORDS =
  /^(\d{1,2})(?:\s*([a-z]+)\.?)?(?:\s*(?:[–—-]|till|to)\s*(\d{1,2})\s*([a-z]+)\.?)?(?:\s+(\d{4}))?$/;

/**
 * The days that some words name: "1–15 jul", "28 dec–3 jan", "3 jul", "2026-07-01 2026-07-15". Without a year they are the
 * next such days. Undefined when the words name no days, or days that do not exist.
 */
export function readDays(
  words: string,
  today: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate } | undefined {
  const plain = words.trim().toLowerCase();
  const iso = ISO.exec(plain);
  if (iso?.[1]) return existing(iso[1], iso[2] ?? iso[1]);
  const [, fromDay, fromMonth, toDay, toMonth, year] = WORDS.exec(plain) ?? [];
  const last = monthOf(toMonth ?? fromMonth);
  const first = monthOf(fromMonth ?? toMonth);
  if (!fromDay || last === undefined || first === undefined) return undefined;
  const daysOf = (end: number) => {
    const start = first > last ? end - 1 : end;
    return existing(dayOf(start, first, fromDay), dayOf(end, last, toDay ?? fromDay));
  };
  if (year) return daysOf(Number(year));
  const thisYear = Number(today.slice(0, 4));
  const soon = daysOf(thisYear);
  return soon && soon.to >= today ? soon : daysOf(thisYear + 1);
}

function monthOf(word: string | undefined): number | undefined {
  const index = MONTHS.findIndex((month) => word !== undefined && month.test(word));
  return index < 0 ? undefined : index + 1;
}

function dayOf(year: number, month: number, day: string): IsoDate {
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function existing(from: IsoDate, to: IsoDate) {
  return isDate(from) && isDate(to) ? { from, to } : undefined;
}

/** The day on which somebody is back from all absences that follow upon each other without a day between. */
export function backOn(absence: Absence, absences: readonly Absence[]): IsoDate {
  const back = addDays(absence.to, 1);
  const next = absences.find(
    ({ person, from, to }) => person === absence.person && from <= back && back <= to,
  );
  return next ? backOn(next, absences) : back;
}
