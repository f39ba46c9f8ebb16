/** People and owners as a list names them, which is seldom by their ids. */
import type { Approver } from '../answers/approval.ts';
import type { Finding } from '../errors.ts';
import { plainName } from '../names.ts';
import { type Item, itemOf, type Plan } from '../plans/plan.ts';
import { isOneAddress } from './accounts.ts';
import { findPerson, isFormerName, listPeople } from './find-person.ts';
import { type Ownership, type Person, personOf, type UnlistedField } from './people.ts';
import { may } from './roles.ts';

/** Something of a list, with its line there where it has lines, from 1. */
export type Listed<T> = T & { readonly line?: number | undefined };

/** What a list says that somebody is: who answers about an item, or who approves an area. */
export const LISTED_AS = ['owner', 'approver'] as const;

export type ListedOwner = Listed<Ownership> & { readonly as?: (typeof LISTED_AS)[number] | undefined };

/** What a list says once its names have been looked up; what could not be found stands as it was written, with a finding. */
export interface Named<T> {
  readonly named: readonly T[];
  readonly findings: readonly Finding[];
}

/** The people of a list, with their deputies by id. @param known those who are there already */
export function namedPeople(listed: readonly Listed<Person>[], known: readonly Person[]): Named<Person> {
  const together = [...new Map([...known, ...listed].map((person) => [person.id, person])).values()];
  const findings: Finding[] = [];
  const named = listed.map(({ line, ...person }): Person => {
    if (!person.deputy) return person;
    return { ...person, deputy: idOf({ words: person.deputy, line, at: 'deputy' }, together, findings) };
  });
  return { named, findings };
}

/** The owners of a list, by ids of items and people. An item is named by id, title or short name. */
export function namedOwners(
  listed: readonly Listed<Ownership>[],
  plan: Plan,
  people: readonly Person[],
): Named<Ownership> {
  const findings: Finding[] = [];
  const named = listed.map(({ line, item: words, person, unit }): Ownership => {
    const [found, ...others] = itemsNamed(words, plan);
    const at = { ...(line === undefined ? {} : { line }), at: 'item', value: words };
    if (!found) findings.push({ ...at, code: 'unknown-item' });
    else if (others.length > 0) {
      findings.push({
        ...at,
        code: 'ambiguous-item',
        limit: [found, ...others].map(({ id }) => id).join(', '),
      });
    }
    return {
      item: found?.id ?? words,
      person: idOf({ words: person, line, at: 'person' }, people, findings),
      unit,
    };
  });
  return { named, findings };
}

/** The approvers of a list, by ids: only an area is approved, and only by somebody whose role allows it. */
export function namedApprovers(
  listed: readonly Listed<Ownership>[],
  plan: Plan,
  people: readonly Person[],
): Named<Approver> {
  const { named, findings } = namedOwners(listed, plan, people);
  const areas = plan.items.filter(({ kind }) => kind === 'area');
  const faults = named.flatMap(({ item, person }, index): Finding[] => {
    const line = listed[index]?.line;
    const where = line === undefined ? {} : { line };
    const found = itemOf(plan, item);
    const who = personOf(people, person);
    const limit = areas.map(({ id }) => id).join(', ');
    return [
      ...(found && found.kind !== 'area'
        ? [{ ...where, at: 'item', code: 'not-one-of' as const, value: found.title, limit }]
        : []),
      ...(who && !may(who.roles, 'approve')
        ? [{ ...where, at: 'person', code: 'not-approver' as const, value: who.name }]
        : []),
    ];
  });
  return {
    named: named.map(({ item: area, person }) => ({ area, person })),
    findings: [...findings, ...faults],
  };
}

/** The items that some words name: the one with that id, or those with that title or short name. */
function itemsNamed(words: string, plan: Plan): readonly Item[] {
  const withId = itemOf(plan, words);
  if (withId) return [withId];
  const named = plainName(words);
  return plan.items.filter(({ title, short }) =>
    [title, short ?? ''].some((name) => plainName(name) === named),
  );
}

/** The id of somebody who is named by id, e-mail address or full name. @param findings gets one when nobody fits, or several do */
function idOf(
  { words, line, at }: { readonly words: string; readonly line: number | undefined; readonly at: string },
  people: readonly Person[],
  findings: Finding[],
): string {
  const found = findPerson(words, people);
  if (found.person) return found.person.id;
  // One question for each, however many rows name them.
  if (found.fits && isOneAddress(found.candidates)) {
    const isAsked = findings.some(({ code, value }) => code === 'two-accounts' && value === words);
    const accounts = found.candidates.map((one) => one.id).join(', ');
    if (!isAsked)
      findings.push({
        ...(line === undefined ? {} : { line }),
        at,
        code: 'two-accounts',
        value: words,
        limit: accounts,
      });
    return words;
  }
  const candidates = listPeople(found.candidates);
  findings.push({
    ...(line === undefined ? {} : { line }),
    at,
    code: found.fits ? 'ambiguous-person' : 'unknown-person',
    value: words,
    ...(candidates ? { limit: candidates } : {}),
  });
  return words;
}

/**
 * Somebody as a list renews them: the language that they have chosen is kept, and so are a name that Teams has put in the place of the
 * one that the list still says, and what the list says nothing of.
 * @param before undefined for somebody new
 */
export function renewed(
  person: Person,
  before: Person | undefined,
  unlisted: readonly UnlistedField[],
): Person {
  const listed = <F extends UnlistedField>(field: F) =>
    unlisted.includes(field) ? (before?.[field] ?? person[field]) : person[field];
  const isOutdated = before?.renamedAt !== undefined && isFormerName(person.name, before);
  return {
    ...before,
    ...person,
    name: isOutdated ? before.name : person.name,
    email: listed('email'),
    roles: listed('roles'),
    unit: listed('unit'),
    deputy: listed('deputy'),
    language: before?.language,
    otherThan: before?.otherThan,
  };
}
