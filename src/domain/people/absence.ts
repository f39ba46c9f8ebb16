import { addDays, daysBetween, type IsoDate, isDate } from '../dates.ts';
import type { Finding } from '../errors.ts';
import { once } from '../once.ts';
import { type Person, personOf } from './people.ts';

/** Days on which somebody is away (`frånvaro`), both included; they begin and end with the municipality's calendar days. */
export interface Absence {
  readonly person: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Who may answer meanwhile; where nobody is named, it is the person's own deputy. */
  readonly deputy?: string | undefined;
}

/** What somebody sees of their own absences, or a coordinator of another's: then `me` is that other. */
export interface OwnAbsences {
  /** Those that are not over, by their first day. */
  readonly absences: readonly Absence[];
  readonly me: Person;
  readonly people: readonly Person[];
  /** Whether they may name another deputy than the one in the list of people. */
  readonly canPick: boolean;
  /** A coordinator looks at them for somebody else. */
  readonly isOfOther?: boolean | undefined;
}

/** An absence with what follows from it. */
export interface RegisteredAbsence {
  readonly absence: Absence;
  /** Who answers meanwhile: not the deputy who was named, where that person is away too. Undefined when nobody does. */
  readonly standIn: string | undefined;
  /** Unanswered questions that go to the stand-in at once. */
  readonly passedOn: number;
  /** The one that began on the same day, and whose place it has taken. */
  readonly replaced: Absence | undefined;
  /** Others of the same person on some of the same days: they hold as well. */
  readonly overlapping: readonly Absence[];
}

/** What has come of registering an absence; `invalid` has a finding for each faulty field. */
export type AbsenceOutcome =
  | { readonly outcome: 'registered'; readonly registered: RegisteredAbsence }
  | { readonly outcome: 'invalid'; readonly findings: readonly [Finding, ...Finding[]] };

/** Longest time that is planned ahead, in days: a leave of a year and a half is over by then. */
const MAX_AHEAD = 550;

const byPerson = once((absences: readonly Absence[]) => Map.groupBy(absences, ({ person }) => person));

function absencesOf(person: string, absences: readonly Absence[]): readonly Absence[] {
  return byPerson(absences).get(person) ?? [];
}

/** Days of which the absences are remembered: more than are asked about between two changes of them. */
const MOST_DAYS = 16;

const byDay = once((_: readonly Absence[]) => new Map<IsoDate, readonly Absence[]>());

/**
 * The absences of a day, worked out once for each list of them: every turn asks. Each is told from the first to the last day of all that
 * follow upon each other, so that whoever stays away longer than was planned is not away anew.
 */
export function absencesOn(absences: readonly Absence[], day: IsoDate): readonly Absence[] {
  const days = byDay(absences);
  const known = days.get(day);
  if (known) return known;
  if (days.size >= MOST_DAYS) days.clear();
  const found = absentOn(absences, day);
  days.set(day, found);
  return found;
}

function absentOn(absences: readonly Absence[], day: IsoDate): Absence[] {
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
  return standInChain(absence, people, absent).standIn;
}

/** Who has nobody in their place, where nobody stands in for somebody: the last of those who were to, and are away themselves. */
export function lackingIn(absence: Absence, people: readonly Person[], absent: readonly Absence[]): string {
  return standInChain(absence, people, absent).last;
}

function standInChain(
  absence: Absence,
  people: readonly Person[],
  absent: readonly Absence[],
): { readonly standIn: string | undefined; readonly last: string } {
  const passed = new Set<string>();
  for (let at = absence; ; ) {
    passed.add(at.person);
    const standIn = deputyOf(at, people);
    if (standIn === undefined || passed.has(standIn)) return { standIn: undefined, last: at.person };
    const [away] = absencesOf(standIn, absent);
    if (!away) return { standIn, last: at.person };
    at = away;
  }
}

/** By whoever stands in: every question that is looked up asks, and there are as many absences as there are people away. */
const byStandIn = once((absent: readonly Absence[]) =>
  once((people: readonly Person[]) => Map.groupBy(absent, (one) => standInOf(one, people, absent))),
);

/** The absences in which somebody answers meanwhile. @param absent all who are away that day */
export function coveredBy(
  personId: string,
  people: readonly Person[],
  absent: readonly Absence[],
): readonly Absence[] {
  return byStandIn(absent)(people).get(personId) ?? [];
}

/** Whom somebody has named to answer meanwhile, even if that person is away too. */
function deputyOf({ person, deputy }: Absence, people: readonly Person[]): string | undefined {
  return deputy ?? personOf(people, person)?.deputy;
}

/** What is faulty in an absence of their own that somebody has filled in, by field. */
export function absenceFindings({ person, from, to, deputy }: Absence, today: IsoDate): Finding[] {
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
  return findings;
}

/** The absences of somebody that are not over, by their first day. */
export function absencesAhead(person: string, absences: readonly Absence[], today: IsoDate): Absence[] {
  return absences
    .filter((absence) => absence.person === person && absence.to >= today)
    .toSorted((a, b) => a.from.localeCompare(b.from));
}

/** Which of somebody's absences a new one takes the place of, and which hold as well. */
export function besides(
  absence: Absence,
  absences: readonly Absence[],
): Pick<RegisteredAbsence, 'replaced' | 'overlapping'> {
  const { from, to, deputy } = absence;
  const before = absences.find((one) => one.from === from);
  const isSame = before?.to === to && before.deputy === deputy;
  return {
    replaced: isSame ? undefined : before,
    overlapping: absences.filter((one) => one.from !== from && one.from <= to && one.to >= from),
  };
}

/** The day on which somebody is back from all absences that follow upon each other without a day between. */
export function backOn(absence: Absence, absences: readonly Absence[]): IsoDate {
  const back = addDays(absence.to, 1);
  const next = absencesOf(absence.person, absences).find(({ from, to }) => from <= back && back <= to);
  return next ? backOn(next, absences) : back;
}

/** The first day of all absences of somebody that this one follows upon without a day between. */
function awaySince(absence: Absence, absences: readonly Absence[]): IsoDate {
  const eve = addDays(absence.from, -1);
  const previous = absencesOf(absence.person, absences).find(({ from, to }) => from <= eve && eve <= to);
  return previous ? awaySince(previous, absences) : absence.from;
}
