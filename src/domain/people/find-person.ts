import { plainName } from '../names.ts';
import { type Person, personId } from './people.ts';

/** Who is meant by some words; when it is not clear, the people it might be. */
export type PersonFound =
  | { readonly person: Person }
  | { readonly person: undefined; readonly fits: boolean; readonly candidates: readonly Person[] };

/** As many are named as one can choose from at a glance. */
const MAX_CANDIDATES = 5;

/**
 * Finds somebody by id, e-mail address or full name, when exactly one fits. `fits` says that several do; otherwise the
 * candidates are those who share a part of the name.
 */
export function findPerson(words: string, people: readonly Person[]): PersonFound {
  const id = personId(words.trim());
  const byId = people.find((person) => person.id === id);
  if (byId) return { person: byId };
  const wanted = plainName(words);
  const fitting = people.filter(
    ({ name, email }) => plainName(email ?? '') === wanted || plainName(name) === wanted,
  );
  const [only, ...others] = fitting;
  if (only && others.length === 0) return { person: only };
  const parts = partsOf(wanted);
  const near = only
    ? fitting
    : people.filter(({ name }) => partsOf(plainName(name)).some((p) => parts.includes(p)));
  return { person: undefined, fits: only !== undefined, candidates: near.slice(0, MAX_CANDIDATES) };
}

/** People as one tells them apart: "Bo Ek (bo.ek@exempel.se)". */
export function listPeople(people: readonly Person[]): string {
  return people.map(({ name, email, id }) => `${name} (${email ?? id})`).join(', ');
}

function partsOf(name: string): string[] {
  return name.split(/[\s.@-]+/).filter((part) => part.length > 1);
}
