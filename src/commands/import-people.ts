import { type Finding, Problem } from '../domain/errors.ts';
import type { Actor, Ownership, Person, UnlistedField } from '../domain/people.ts';
import { itemOf } from '../domain/plan.ts';
import { demand } from '../domain/roles.ts';
import type { Deps } from '../ports.ts';
import { findPlan } from './find-rounds.ts';

/**
 * Adds people or renews those already known; the language somebody has chosen is kept.
 * @param unlisted what the list says nothing of: for those already known it stays as it is
 * @throws Problem `invalid-people` for a deputy whom nobody knows
 */
export async function importPeople(
  actor: Actor,
  people: readonly Person[],
  { stores }: Deps,
  unlisted: readonly UnlistedField[] = [],
): Promise<{ readonly added: number; readonly renewed: number }> {
  demand(actor, 'manage-people');
  let renewed: number | undefined;
  await stores.people.update((all) => {
    const known = new Map(all.map((person) => [person.id, person]));
    const ids = new Set([...known.keys(), ...people.map((person) => person.id)]);
    const findings = people.flatMap((person): Finding[] =>
      person.deputy && !ids.has(person.deputy)
        ? [{ at: `${person.id}.deputy`, code: 'unknown-person', value: person.deputy }]
        : [],
    );
    if (findings.length > 0) throw new Problem('invalid-people', {}, findings);
    // When it is computed anew, some of those who were added are known.
    renewed ??= people.filter((person) => known.has(person.id)).length;
    return people.map((person) => {
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

/**
 * Names the owners of items. The items in the list get exactly these owners; all others keep theirs.
 * @throws Problem `invalid-owners` for items and people that nobody knows
 */
export async function importOwners(
  actor: Actor,
  input: {
    readonly plan: string | undefined;
    readonly owners: readonly (Ownership & { readonly line: number })[];
  },
  deps: Deps,
): Promise<ImportedOwners> {
  demand(actor, 'manage-people');
  const plan = await findPlan(input.plan, deps);
  const people = new Set((await deps.stores.people.all()).map((person) => person.id));
  const findings = input.owners.flatMap(({ line, item, person }): Finding[] => [
    ...(itemOf(plan, item) ? [] : [{ line, at: 'item', code: 'unknown-item' as const, value: item }]),
    ...(people.has(person) ? [] : [{ line, at: 'person', code: 'unknown-person' as const, value: person }]),
  ]);
  if (findings.length > 0) throw new Problem('invalid-owners', {}, findings);
  const named = new Set(input.owners.map((owner) => owner.item));
  const added = input.owners.map(({ item, person, unit }): Ownership => ({ item, person, unit }));
  await deps.stores.owners.update(plan.id, (current) => [
    ...current.filter((owner) => !named.has(owner.item)),
    ...added,
  ]);
  return {
    plan: plan.id,
    items: named.size,
    people: new Set(input.owners.map((owner) => owner.person)).size,
  };
}
