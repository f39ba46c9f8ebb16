/** Erasing somebody (`radering`): what named them names nobody any more, and what they said and did stays as the record. */
import type { IsoInstant } from '../dates.ts';
import { plainName, plainWords } from '../names.ts';
import { isGuid, type Person, personId } from './people.ts';

/** All that somebody is known by. */
export interface Identity {
  /** Of their account, and of those that were theirs before. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly emails: readonly string[];
}

/** What stands in their place. */
export interface Alias {
  /** In the place of the id of their account. */
  readonly id: string;
  readonly name: string;
}

/** One for each account, so that what is apart stays apart. */
function aliasIds({ ids }: Identity, { id }: Alias): ReadonlyMap<string, string> {
  return new Map(ids.map((own, place) => [personId(own), place === 0 ? id : `${id}-${place + 1}`]));
}

/** An erasure that was begun. As soon as it is done, it does not say any more who it was. */
export interface Erasure {
  readonly alias: Alias;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: IsoInstant;
  readonly identity?: Identity | undefined;
  readonly doneAt?: IsoInstant | undefined;
}

/** A place where somebody is named inside a text that a person has written: only a person can judge what is to become of it. */
export interface Mention {
  /** Plan, or the municipality's own things. */
  readonly partition: string;
  readonly document: string;
  /** Where in it, as `texts.happened`. */
  readonly field: string;
}

export function identityOf(people: readonly Person[]): Identity {
  const all = (of: (person: Person) => readonly (string | undefined)[]) => [
    ...new Set(people.flatMap(of).flatMap((one) => one || [])),
  ];
  return {
    ids: all(({ id, formerIds = [] }) => [id, ...formerIds]),
    names: all(({ name, formerNames = [] }) => [name, ...formerNames]),
    emails: all(({ email }) => [email]),
  };
}

/** Besides the name, what of a person only says who they are. Roles and unit say in what capacity something was done. */
const PERSONAL = new Set(['email', 'formerNames', 'renamedAt', 'formerIds', 'otherThan', 'language']);

/** What stands between the parts of an id that is made of several, as it is written in a value and in the name of a document. */
const BETWEEN = /([/|]|~002f)/;

/** A way to take somebody's identity out of strings, and out of all that strings are in. */
export function withoutIdentity(identity: Identity, alias: Alias) {
  const own = aliasIds(identity, alias);
  const accounts = [...own].flatMap(([id, instead]) =>
    isGuid(id) ? [{ everywhere: new RegExp(id, 'gi'), instead }] : [],
  );

  /** The ids of Entra mean one account wherever they stand. Others are words, and mean somebody only where they stand by themselves. */
  function inId(text: string): string {
    if (/\s/.test(text)) return text;
    const parts = text.split(BETWEEN).map((part) => own.get(personId(part)) ?? part);
    return accounts.reduce(
      (so, { everywhere, instead }) => so.replaceAll(everywhere, instead),
      parts.join(''),
    );
  }

  function inValue(value: unknown): unknown {
    if (typeof value === 'string') return inId(value);
    if (Array.isArray(value)) return value.map(inValue);
    if (typeof value !== 'object' || value === null) return value;
    const isTheirs = 'id' in value && typeof value.id === 'string' && own.has(personId(value.id));
    const entries = Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
      if (isTheirs && PERSONAL.has(key)) return [];
      return [[inId(key), isTheirs && key === 'name' ? alias.name : inValue(one)]];
    });
    return Object.fromEntries(entries);
  }

  return { inId, inValue };
}

/**
 * The fields in which somebody is named: by a whole name or an address, or in a text by the last part of a name.
 * @returns paths as `texts.happened`
 */
export function mentionsIn(value: unknown, { names, emails }: Identity): readonly string[] {
  const whole = [...names, ...emails].map(plainName);
  const last = names
    .map((name) => plainWords(name).split(' ').at(-1) ?? '')
    .filter(({ length }) => length > 2);

  function isNamedIn(text: string): boolean {
    const plain = plainName(text);
    if (whole.some((name) => plain.includes(name))) return true;
    const words = /\s/.test(text) ? plainWords(text).split(' ') : [];
    return last.some((name) => words.some((word) => word === name || word === `${name}s`));
  }

  function fieldsOf(one: unknown, path: readonly string[]): string[] {
    if (typeof one === 'string') return isNamedIn(one) ? [path.join('.')] : [];
    if (typeof one !== 'object' || one === null) return [];
    return Object.entries(one).flatMap(([key, below]) => fieldsOf(below, [...path, key]));
  }

  return fieldsOf(value, []);
}
