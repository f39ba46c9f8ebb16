/** What a round still waits for, and from whom. */
import { askedAnewIn, type Decision } from '../answers/approval.ts';
import type { IsoDate } from '../dates.ts';
import { type Absence, coveredBy, lackingIn, standInOf } from '../people/absence.ts';
import { type Person, personOf } from '../people/people.ts';
import { areaOf, type Item } from '../plans/plan.ts';
import { askedIn, type RoundList } from '../status/list.ts';
import { linesOf, type SummaryLine } from '../status/summary.ts';
import { isOpen } from './round.ts';
import type { RoundState } from './round-state.ts';

/** An answer that is still to come: none was given, or the one that was is to be given anew. */
export interface Awaited {
  readonly line: SummaryLine;
  readonly why: 'missing' | 'sentBack' | 'reopened';
}

/** Somebody who has answers to give. */
export interface AwaitedFrom {
  /** Id of the owner, or of whoever the question has been handed over to. */
  readonly person: string;
  readonly awaited: readonly Awaited[];
  /** Questions of theirs among those that are asked about. */
  readonly questions: number;
  /** They have not answered anything in the round. */
  readonly isSilent: boolean;
  readonly away?: AwayFrom | undefined;
}

/** That somebody is away, and who answers meanwhile. */
export interface AwayFrom {
  readonly to: IsoDate;
  /** Undefined where nobody does. */
  readonly standIn?: string | undefined;
  /** Who has nobody in their place: they themselves, or whoever was to stand in for them and is away as well. */
  readonly lacking?: string | undefined;
}

/** What an area or a unit still waits for; `name` is undefined for what belongs to none. */
export interface AwaitedRow {
  readonly name: string | undefined;
  readonly area?: Item | undefined;
  readonly asked: number;
  readonly awaited: number;
  /** Ids of those who have it to give, as the list of people has them. */
  readonly people: readonly string[];
}

/** Days before the due day from when on it is said first who has not answered anything. */
export const SILENT_DAYS = 2;

/** The questions that somebody asks about in a round, each once. */
export function questionsIn({ scope }: Pick<RoundList, 'scope'>): readonly SummaryLine[] {
  return [...new Set(askedIn(scope).flatMap(({ lines }) => lines))];
}

/** What is awaited of that. @param decisions those about the round's answers */
export function awaitedIn(list: RoundList, decisions: readonly Decision[]): readonly Awaited[] {
  const { round } = list.state;
  return questionsIn(list).flatMap((line): Awaited[] => {
    const { item, respondent, assessment } = line;
    if (!assessment && isOpen(round)) return [{ line, why: 'missing' }];
    const answer = { item: item.id, respondent, version: assessment?.version ?? 0 };
    const anew = askedAnewIn(round, answer, decisions);
    return anew ? [{ line, why: anew.why }] : [];
  });
}

/** From whom it is awaited: those who have not answered anything first, then those with most to answer, then by name. */
export function awaitedFrom(list: RoundList, awaited: readonly Awaited[]): readonly AwaitedFrom[] {
  const { state } = list;
  const byOwner = ofOwners(awaited, ({ line }) => line);
  const asked = ofOwners(questionsIn(list), (line) => line);
  const all = ofOwners(linesOf(state), (line) => line);
  const from = [...byOwner].map(([person, theirs]): AwaitedFrom => {
    const isSilent = (all.get(person) ?? []).every(({ assessment }) => !assessment);
    const away = awayOf(person, state);
    return {
      person,
      awaited: theirs,
      questions: asked.get(person)?.length ?? 0,
      isSilent,
      ...(away ? { away } : {}),
    };
  });
  const nameOf = ({ person }: AwaitedFrom) => personOf(state.people, person)?.name ?? person;
  return from.toSorted(
    (a, b) =>
      Number(b.isSilent) - Number(a.isSilent) ||
      b.awaited.length - a.awaited.length ||
      nameOf(a).localeCompare(nameOf(b), 'sv'),
  );
}

/** In the plan's own order, those that wait for nothing left out. */
export function awaitedByArea(list: RoundList, awaited: readonly Awaited[]): readonly AwaitedRow[] {
  const { plan } = list.state;
  const areas = [...plan.items.filter(({ kind }) => kind === 'area'), undefined];
  return rowsOf(list, awaited, ({ item }) => [areaOf(plan, item)], areas).map(({ key, ...row }) => {
    return { name: key?.title, area: key, ...row };
  });
}

/** By name; a question that is asked of people of several units is awaited from each. What belongs to none comes last. */
export function awaitedByUnit(list: RoundList, awaited: readonly Awaited[]): readonly AwaitedRow[] {
  const { people } = list.state;
  const unitsOf = (line: SummaryLine) => [...new Set(unitsOfLine(line, people))];
  const units = [...new Set(awaited.flatMap(({ line }) => unitsOf(line)))];
  const named = units.filter((unit) => unit !== undefined).toSorted((a, b) => a.localeCompare(b, 'sv'));
  return rowsOf(list, awaited, unitsOf, [...named, undefined]).map(({ key, ...row }) => ({
    name: key,
    ...row,
  }));
}

function unitsOfLine({ unit, owners }: SummaryLine, people: readonly Person[]): (string | undefined)[] {
  if (unit) return [unit];
  return owners.map((owner) => personOf(people, owner)?.unit || undefined);
}

function rowsOf<Key>(
  list: RoundList,
  awaited: readonly Awaited[],
  keysOf: (line: SummaryLine) => readonly Key[],
  keys: readonly Key[],
) {
  const questions = questionsIn(list);
  return keys.flatMap((key) => {
    const theirs = awaited.filter(({ line }) => keysOf(line).includes(key));
    if (theirs.length === 0) return [];
    const asked = questions.filter((line) => keysOf(line).includes(key)).length;
    const people = [...new Set(theirs.flatMap(({ line }) => line.owners))];
    return [{ key, asked, awaited: theirs.length, people }];
  });
}

function ofOwners<One>(all: readonly One[], lineOf: (one: One) => SummaryLine): ReadonlyMap<string, One[]> {
  const found = new Map<string, One[]>();
  for (const one of all) {
    for (const owner of new Set(lineOf(one).owners)) {
      const theirs = found.get(owner);
      if (theirs) theirs.push(one);
      else found.set(owner, [one]);
    }
  }
  return found;
}

/** Whether an answer is somebody's to give: as its owner, or in the place of one who is away today. */
export function isToGive(
  { owners }: Pick<SummaryLine, 'owners'>,
  person: string,
  { absent = [], people }: Pick<RoundState, 'absent' | 'people'>,
): boolean {
  if (owners.includes(person)) return true;
  return coveredBy(person, people, absent).some((absence) => owners.includes(absence.person));
}

/** Whether somebody is away today, and who answers meanwhile. */
export function awayOf(
  person: string,
  { absent = [], people }: Pick<RoundState, 'absent' | 'people'>,
): AwayFrom | undefined {
  const absence: Absence | undefined = absent.find((one) => one.person === person);
  if (!absence) return undefined;
  const standIn = standInOf(absence, people, absent);
  const lacking = standIn === undefined ? lackingIn(absence, people, absent) : undefined;
  return { to: absence.to, standIn, lacking };
}
