import { plainName, withoutMarks } from '../names.ts';
import { isOwnId, type Person, personId } from './people.ts';

/** Who is meant by some words; when it is not clear, the people it might be. */
export type PersonFound =
  | { readonly person: Person }
  | { readonly person: undefined; readonly fits: boolean; readonly candidates: readonly Person[] };

/** As many are named as one can choose from at a glance. */
const MAX_CANDIDATES = 5;

/**
 * Finds somebody by id, e-mail address or full name, when exactly one fits; an id or a name that was theirs before fits where no other
 * does. `fits` says that several do; otherwise the candidates are those who share a part of the name.
 */
export function findPerson(words: string, people: readonly Person[]): PersonFound {
  const id = personId(words.trim());
  const byId = people.find((person) => person.id === id) ?? people.find((person) => isOwnId(person, id));
  if (byId) return { person: byId };
  const wanted = plainName(words);
  const now = people.filter(
    ({ name, email }) => plainName(email ?? '') === wanted || plainName(name) === wanted,
  );
  const fitting = now.length > 0 ? now : people.filter((person) => isFormerName(wanted, person));
  const [only, ...others] = fitting;
  if (only && others.length === 0) return { person: only };
  const parts = partsOf(wanted);
  const near = only
    ? fitting
    : people.filter(({ name }) => partsOf(plainName(name)).some((p) => parts.includes(p)));
  return { person: undefined, fits: only !== undefined, candidates: near.slice(0, MAX_CANDIDATES) };
}

/** Somebody as colleagues speak of them: by a first name too, where only one has it, and without its marks, "Asa". */
export function personCalled(words: string, people: readonly Person[]): PersonFound {
  const found = findPerson(words, people);
  if (found.person || found.fits) return found;
  const said = partsOf(withoutMarks(plainName(words)));
  const called = people.filter(({ name }) => {
    const own = partsOf(withoutMarks(plainName(name)));
    return said.length > 0 && said.every((part) => own.includes(part));
  });
  const [only, ...others] = called;
  if (only && others.length === 0) return { person: only };
  return only ? { person: undefined, fits: true, candidates: called.slice(0, MAX_CANDIDATES) } : found;
}

/** Whether somebody was called so before Teams, or a list, gave them another name. */
export function isFormerName(name: string, { formerNames = [] }: Person): boolean {
  const wanted = plainName(name);
  return formerNames.some((former) => plainName(former) === wanted);
}

/** People as one tells them apart: "Bo Ek (bo.ek@exempel.se)", and by the ids of their accounts where that is the same. */
export function listPeople(people: readonly Person[]): string {
  const said = people.map(({ name, email, id }) => `${name} (${email ?? id})`);
  return people
    .map(({ name, email, id }, place) => {
      const isTwin = said.some(
        (other, at) => at !== place && plainName(other) === plainName(said[place] ?? ''),
      );
      return isTwin && email ? `${name} (${email}, ${id})` : said[place];
    })
    .join(', ');
}

function partsOf(name: string): string[] {
  return name.split(/[\s.@-]+/).filter((part) => part.length > 1);
}
