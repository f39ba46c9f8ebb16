/** Who a goal list says answers about what, once its names have been looked up in the register of people. */
import type { Finding } from '../errors.ts';
import { type Item, itemOf, type Plan } from '../plans/plan.ts';
import type { ListedOwners } from '../plans/read-document.ts';
import { isOneAddress } from './accounts.ts';
import { findPerson, listPeople } from './find-person.ts';
import { keptRespondents, ownersSaid } from './owners.ts';
import { type Ownership, type Person, personOf } from './people.ts';

/** An item that would have other owners than it has. */
export interface OwnersChange {
  readonly item: Item;
  readonly before: readonly Ownership[];
  readonly after: readonly Ownership[];
}

/** Somebody who would get a deputy, and had none. */
export interface NewDeputy {
  readonly person: Person;
  readonly deputy: Person;
}

export interface OwnersOfList {
  readonly changes: readonly OwnersChange[];
  readonly deputies: readonly NewDeputy[];
  /** The register of people, by which they are named. */
  readonly people: readonly Person[];
  /** Names that nobody has or several have, each once with all of its lines: what the register lacks does not stop the plan. */
  readonly findings: readonly Finding[];
}

/**
 * Looks up the owners of a list. The items that it names owners of get exactly these, unless one of them is not found: then those that are there
 * stay beside those found.
 * @param listed by the ids of the plan's items
 */
export function ownersOfList(
  listed: readonly ListedOwners[],
  plan: Plan,
  people: readonly Person[],
  current: readonly Ownership[],
): OwnersOfList {
  const names = new Names(people);
  const looked = listed.map((row) => ({
    row,
    owners: names.find(row, row.people, row.heads.person),
    deputies: names.find(row, row.deputies, row.heads.deputy),
  }));
  const now = Map.groupBy(current, ({ item }) => item);
  const changes = [...Map.groupBy(looked, ({ row }) => row.item)].flatMap(([id, rows]): OwnersChange[] => {
    const item = itemOf(plan, id);
    const before = now.get(id) ?? [];
    const named = rows.flatMap(({ row, owners }) =>
      owners.found.map(
        (person): Ownership => ({ item: id, person: person.id, unit: row.unit ?? unitOf(person, before) }),
      ),
    );
    const isWhole = rows.every(({ owners }) => owners.isWhole);
    const after = keptRespondents(eachOnce(isWhole ? named : [...before, ...named]), before);
    return item && named.length > 0 && ownersSaid(after) !== ownersSaid(before)
      ? [{ item, before, after }]
      : [];
  });
  const deputies = newDeputies(looked, names);
  return { changes, deputies, people, findings: names.findings() };
}

/** All owners of the plan once these changes are made. */
export function withListed(current: readonly Ownership[], changes: readonly OwnersChange[]): Ownership[] {
  const changed = new Set(changes.map(({ item }) => item.id));
  return [...current.filter(({ item }) => !changed.has(item)), ...changes.flatMap(({ after }) => after)];
}

function unitOf({ id }: Person, before: readonly Ownership[]): string | undefined {
  return before.find(({ person }) => person === id)?.unit;
}

function eachOnce(owners: readonly Ownership[]): Ownership[] {
  return [...new Map(owners.map((one) => [JSON.stringify([one.person, one.unit]), one])).values()];
}

interface Looked {
  readonly row: ListedOwners;
  readonly owners: Found;
  readonly deputies: Found;
}

interface Found {
  readonly found: readonly Person[];
  /** Whether everybody was. */
  readonly isWhole: boolean;
}

/** A person has one deputy: one that is there stays, and so does the first that the list names. */
function newDeputies(looked: readonly Looked[], names: Names): NewDeputy[] {
  const given = new Map<string, NewDeputy>();
  for (const { row, owners, deputies } of looked) {
    const [deputy, ...others] = deputies.found;
    if (!deputy) continue;
    for (const person of owners.found) {
      if (person.id === deputy.id) continue;
      const known = given.get(person.id)?.deputy.id ?? person.deputy;
      if (known === undefined) given.set(person.id, { person, deputy });
      const refused = known === undefined || known === deputy.id ? others : deputies.found;
      for (const one of refused)
        names.tell(row, { at: row.heads.deputy, code: 'other-deputy', value: one.name, limit: person.name });
    }
  }
  return [...given.values()];
}

type Told = Pick<Finding, 'value' | 'limit'> & {
  readonly at: string;
  readonly code: 'unknown-person' | 'ambiguous-person' | 'two-accounts' | 'other-deputy';
};

/** Looks people up, each name once. */
class Names {
  readonly #people: readonly Person[];
  readonly #known = new Map<string, readonly Person[] | Omit<Told, 'at'>>();
  readonly #told = new Map<string, { readonly told: Told; readonly rows: ListedOwners[] }>();

  constructor(people: readonly Person[]) {
    this.#people = people;
  }

  find(row: ListedOwners, words: readonly string[], at: string): Found {
    const found: Person[] = [];
    let isWhole = true;
    for (const name of words) {
      const known = this.#known.get(name) ?? lookUp(name, this.#people);
      this.#known.set(name, known);
      if ('code' in known) {
        isWhole = false;
        this.tell(row, { ...known, at });
      } else found.push(...known);
    }
    return { found, isWhole };
  }

  tell(row: ListedOwners, told: Told): void {
    const key = JSON.stringify([row.sheet, told]);
    const same = this.#told.get(key);
    if (same) same.rows.push(row);
    else this.#told.set(key, { told, rows: [row] });
  }

  findings(): Finding[] {
    return [...this.#told.values()].flatMap(({ told, rows }): Finding[] => {
      const [first] = rows;
      if (!first) return [];
      const lines = [...new Set(rows.map(({ line }) => line))];
      const where = first.sheet === undefined ? {} : { sheet: first.sheet };
      return [{ ...told, ...where, line: first.line, ...(lines.length > 1 && { lines }) }];
    });
  }
}

/** Who a name means: also "Ek, Anna", "Anna Ek (HR)", or several with commas between them. */
function lookUp(words: string, people: readonly Person[]): readonly Person[] | Omit<Told, 'at'> {
  const found = findPerson(words, people);
  if (found.person) return [found.person];
  const [last = '', first = '', ...others] = words.split(',').map((part) => part.trim());
  const turned =
    others.length === 0 && first !== '' ? findPerson(`${first} ${last}`, people).person : undefined;
  const bare = findPerson(words.replace(/\s*\([^)]*\)\s*$/, ''), people).person;
  if (turned || bare) return [turned ?? bare].filter((person) => person !== undefined);
  const each = first === '' ? [] : words.split(',').map((part) => findPerson(part, people).person);
  if (each.length > 0 && each.every((person) => person !== undefined)) return each;
  const candidates = listPeople(found.candidates);
  const limit = candidates === '' ? {} : { limit: candidates };
  if (!found.fits) return { code: 'unknown-person', value: words, ...limit };
  const isOne = isOneAddress(found.candidates);
  const accounts = found.candidates.map(({ id }) => id).join(', ');
  return isOne
    ? { code: 'two-accounts', value: words, limit: accounts }
    : { code: 'ambiguous-person', value: words, ...limit };
}

/** The people with the deputies that they get; one who has got another meanwhile keeps that. */
export function withDeputies(known: readonly Person[], deputies: readonly NewDeputy[]): Person[] {
  return deputies.flatMap(({ person: { id }, deputy }) => {
    const person = personOf(known, id);
    return person && person.deputy === undefined ? [{ ...person, deputy: deputy.id }] : [];
  });
}
