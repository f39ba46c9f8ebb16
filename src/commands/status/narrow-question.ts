import { plainName, plainWords } from '../../domain/names.ts';
import { type Person, personOf } from '../../domain/people/people.ts';
import { may } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { ItemRef } from '../../domain/status/history.ts';
import type { ListQuestion } from '../../domain/status/list.ts';
import type { Filter, Named, NamedItem } from '../../domain/status/question.ts';
import type { Deps } from '../../ports/deps.ts';
import { stateOf } from '../rounds/find-rounds.ts';
import { roundsNow } from '../rounds/seen-rounds.ts';
import { findNamed } from './find-named.ts';

/** What somebody asks about, as they say it. */
export interface Asked extends Omit<ListQuestion, 'filter' | 'among' | 'words'> {
  /** Words that name an area, a goal, a unit or a person; empty when they name nothing. */
  readonly words: string;
  readonly items?: readonly ItemRef[] | undefined;
  readonly filter?: Filter | undefined;
}

/** A question whose words have been looked up. */
export type Narrowed =
  | {
      readonly question: ListQuestion;
      readonly nearest?: undefined;
    }
  /** The words mean nothing here; what comes nearest is to be offered as that. */
  | { readonly question: undefined; readonly nearest: readonly NamedItem[] };

/**
 * Looks up what a question is about. A person is only known by name to whoever may see who owns what, in their own chat; to others
 * the name is a word like any other, which means nothing.
 */
export async function narrowed(viewer: Viewer, asked: Asked, deps: Deps): Promise<Narrowed> {
  const { words, items, filter = {}, order, page } = asked;
  const own = { order, page };
  if (!maySeePerson(viewer, filter.person)) return { question: undefined, nearest: [] };
  if (items?.length) return { question: { filter, among: items, ...own } };
  if (words.trim() === '') return { question: { filter, ...own } };
  const states = await Promise.all((await roundsNow(viewer, deps)).map((round) => stateOf(round, [], deps)));
  const whole = wholeNamed(words, viewer, states);
  if (whole) return { question: { filter: { ...filter, ...whole }, ...own } };
  const named = await findNamed(viewer, { words }, deps);
  const among = meantBy(named);
  if (among.length > 0) return { question: { filter, among, words, ...own } };
  const part = partlyNamed(words, viewer, states);
  if (part) return { question: { filter: { ...filter, ...part }, ...own } };
  return { question: undefined, nearest: named.unknown.flatMap(({ nearest }) => nearest) };
}

function maySeePerson({ actor, isShared }: Viewer, person: string | undefined): boolean {
  return person === undefined || (!isShared && (person === actor.id || may(actor.roles, 'list-owners')));
}

/** All that fits: a list shows each of them, so that nothing has to be chosen; what is past only where nothing else fits. */
function meantBy({ items, unclear }: Named): readonly ItemRef[] {
  const fits = [...items, ...unclear.flatMap(({ choices }) => choices)];
  const now = fits.filter(({ isPast }) => !isPast);
  return (now.length > 0 ? now : fits).map(({ plan, item }) => ({ plan: plan.id, item: item.id }));
}

type Owned = Pick<Filter, 'unit' | 'person'>;

/** A unit or a person by their whole name, in the genitive too. */
function wholeNamed(words: string, viewer: Viewer, states: readonly RoundState[]): Owned | undefined {
  const isNamed = (name: string) => [plainName(words), withoutGenitive(words)].includes(plainName(name));
  return found(viewer, states, isNamed);
}

/** A unit or a person by a part of the name that no other has: "Anna", "kultur" of "Avdelningen för kultur". */
function partlyNamed(words: string, viewer: Viewer, states: readonly RoundState[]): Owned | undefined {
  const wanted = [plainWords(words), plainWords(withoutGenitive(words))].map((one) => one.split(' '));
  return found(viewer, states, (name) => {
    const parts = plainWords(name).split(' ');
    return wanted.some((one) => one.every((word) => parts.includes(word)));
  });
}

/** The one unit, or else the one person, that fits; several are none. */
function found(
  viewer: Viewer,
  states: readonly RoundState[],
  fits: (name: string) => boolean,
): Owned | undefined {
  const owners = states.flatMap(ownersIn);
  const named = states.flatMap(({ ownerships }) => ownerships.flatMap(({ unit }) => unit ?? []));
  const units = new Set([...named, ...owners.flatMap(({ unit }) => unit ?? [])]);
  const [unit, ...otherUnits] = [...units].filter(fits);
  if (unit !== undefined && otherUnits.length === 0) return { unit };
  const known = new Map(owners.map((one) => [one.id, one]));
  const people = [...known.values()].filter(({ id, name }) => maySeePerson(viewer, id) && fits(name));
  const [person, ...others] = people;
  return person && others.length === 0 ? { person: person.id } : undefined;
}

function ownersIn({ ownerships, people }: RoundState): readonly Person[] {
  return [...new Set(ownerships.map(({ person }) => person))].flatMap((id) => personOf(people, id) ?? []);
}

function withoutGenitive(words: string): string {
  return plainName(words).replace(/[’']?s$/u, '');
}
