import { addDays, daysBetween, type IsoDate, isDate } from '../dates.ts';
import { type Finding, Problem } from '../errors.ts';
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

/**
 * The absences of a day. Each is told from the first to the last day of all that follow upon each other, so that whoever
 * stays away longer than was planned is not away anew.
 */
export function absencesOn(absences: readonly Absence[], day: IsoDate): Absence[] {
  return absences
    .filter(({ from, to }) => from <= day && day <= to)
    .map((absence) => ({
      ...absence,
      from: awaySince(absence, absences),
      to: addDays(backOn(absence, absences), -1),
    }));
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

/** Those of some absences in which somebody answers meanwhile. @param absent all who are away that day */
export function coveredBy(
  personId: string,
  absences: readonly Absence[],
  people: readonly Person[],
  absent: readonly Absence[],
): Absence[] {
  return absences.filter((absence) => standInOf(absence, people, absent) === personId);
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

/** The day on which somebody is back from all absences that follow upon each other without a day between. */
export function backOn(absence: Absence, absences: readonly Absence[]): IsoDate {
  const back = addDays(absence.to, 1);
  const next = absences.find(
    ({ person, from, to }) => person === absence.person && from <= back && back <= to,
  );
  return next ? backOn(next, absences) : back;
}

/** The first day of all absences of somebody that this one follows upon without a day between. */
function awaySince(absence: Absence, absences: readonly Absence[]): IsoDate {
  const eve = addDays(absence.from, -1);
  const previous = absences.find(
    ({ person, from, to }) => person === absence.person && from <= eve && eve <= to,
  );
  return previous ? awaySince(previous, absences) : absence.from;
}
