import { type Finding, Problem } from '../domain/errors.ts';
import { findPerson, listPeople } from '../domain/find-person.ts';
import type { Actor, Ownership, Person, UnlistedField } from '../domain/people.ts';
import { type Item, itemOf, type Plan } from '../domain/plan.ts';
import { demand } from '../domain/roles.ts';
import type { Deps } from '../ports.ts';
import { findPlan } from './find-rounds.ts';

/** Something of a list, with its line there where it has lines. */
type Listed<T> = T & { readonly line?: number | undefined };

/**
 * The id of somebody who is named by id, e-mail address or full name.
 * @param findings gets one when nobody fits, or several do
 */
function idOf(
  { words, line, at }: { readonly words: string; readonly line: number | undefined; readonly at: string },
  people: readonly Person[],
  findings: Finding[],
): string {
  const found = findPerson(words, people);
  if (found.person) return found.person.id;
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
 * Adds people or renews those already known; the language somebody has chosen is kept. A deputy is named by id, e-mail
 * address or full name.
 * @param unlisted what the list says nothing of: for those already known it stays as it is
 * @throws Problem `invalid-people` for a deputy whom nobody knows, or whose name several have
 */
export async function importPeople(
  actor: Actor,
  people: readonly Listed<Person>[],
  { stores }: Deps,
  unlisted: readonly UnlistedField[] = [],
): Promise<{ readonly added: number; readonly renewed: number }> {
  demand(actor, 'manage-people');
  let renewed: number | undefined;
  await stores.people.update((all) => {
    const known = new Map(all.map((person) => [person.id, person]));
    const together = [...new Map([...all, ...people].map((person) => [person.id, person])).values()];
    const findings: Finding[] = [];
    const named = people.map(({ line, ...person }): Person => {
      if (!person.deputy) return person;
      return { ...person, deputy: idOf({ words: person.deputy, line, at: 'deputy' }, together, findings) };
    });
    if (findings.length > 0) throw new Problem('invalid-people', {}, findings);
    // When it is computed anew, some of those who were added are known.
    renewed ??= people.filter((person) => known.has(person.id)).length;
    return named.map((person) => {
      const before = known.get(person.id);
      const listed = <F extends UnlistedField>(field: F) =>
        unlisted.includes(field) ? (before?.[field] ?? person[field]) : person[field];
      return {
        ...person,
        email: listed('email'),
        roles: listed('roles'),
        unit: listed('unit'),
        deputy: listed('deputy'),
        language: before?.language,
      };
    });
  });
  return { added: people.length - (renewed ?? 0), renewed: renewed ?? 0 };
}

export interface ImportedOwners {
  readonly plan: string;
  readonly items: number;
  readonly people: number;
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

function plainName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * Names the owners of items. The items in the list get exactly these owners; all others keep theirs. An item is named by
 * id, title or short name, a person by id, e-mail address or full name.
 * @throws Problem `invalid-owners` for items and people that nobody knows, and for names that several have
 */
export async function importOwners(
  actor: Actor,
  input: {
    readonly plan: string | undefined;
    readonly owners: readonly Listed<Ownership>[];
  },
  deps: Deps,
): Promise<ImportedOwners> {
  demand(actor, 'manage-people');
  const plan = await findPlan(input.plan, deps);
  const people = await deps.stores.people.all();
  const findings: Finding[] = [];
  const added = input.owners.map(({ line, item: words, person, unit }): Ownership => {
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
  if (findings.length > 0) throw new Problem('invalid-owners', {}, findings);
  const named = new Set(added.map((owner) => owner.item));
  await deps.stores.owners.update(plan.id, (current) => [
    ...current.filter((owner) => !named.has(owner.item)),
    ...added,
  ]);
  return {
    plan: plan.id,
    items: named.size,
    people: new Set(added.map((owner) => owner.person)).size,
  };
}
