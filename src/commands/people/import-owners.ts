import { type Finding, Problem } from '../../domain/errors.ts';
import { plainName } from '../../domain/names.ts';
import type { Actor, Ownership } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { type Item, itemOf, type Plan } from '../../domain/plans/plan.ts';
import type { Deps } from '../../ports/deps.ts';
import { findPlan } from '../plans/find-plans.ts';
import { idOf, type Listed } from './import-people.ts';

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
