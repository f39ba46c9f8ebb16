import { Problem } from '../../domain/errors.ts';
import { afterMoves, byAccountNow, recreatedIn } from '../../domain/people/accounts.ts';
import { type Listed, namedPeople, renewed } from '../../domain/people/listed.ts';
import type { Actor, Person, UnlistedField } from '../../domain/people/people.ts';
import { demand, may } from '../../domain/people/roles.ts';
import type { Recreated } from '../../domain/problem-fields.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { inSteps, type Step } from '../tries.ts';
import { moveAccount } from './move-account.ts';

export interface ImportedPeople {
  readonly added: number;
  readonly renewed: number;
  readonly moved: readonly Recreated[];
  /** Those who are known and not in the list: they stay, for it may be the list of one unit. */
  readonly notListed: readonly Person[];
  /** Those whom the list has made something else than coordinators. */
  readonly demoted: readonly Person[];
  /** Whether anybody in the directory is a coordinator. */
  readonly hasCoordinator: boolean;
}

/**
 * Adds people or renews those already known; the language somebody has chosen is kept. A deputy is named by id, e-mail
 * address or full name.
 * @param how.unlisted what the list says nothing of: for those already known it stays as it is
 * @param how.moveAccounts whether whoever has the address of another account is the same person, with a new one
 * @throws Problem `invalid-people` for a deputy whom nobody knows, or whose name several have; `recreated-accounts` for those of whom
 *   nobody has said whether they are the same. Nothing is stored then.
 */
export async function importPeople(
  actor: Actor,
  people: readonly Listed<Person>[],
  deps: Deps,
  how: { readonly unlisted?: readonly UnlistedField[]; readonly moveAccounts?: boolean } = {},
): Promise<ImportedPeople> {
  demand(actor, 'manage-people');
  const before = await deps.stores.people.all();
  const listed = byAccountNow(people, before);
  const moved = recreatedIn(listed, before);
  if (moved.length > 0 && !how.moveAccounts) throw new Problem('recreated-accounts', { accounts: moved });
  // Before any account is moved: a list with faults changes nothing.
  namedOrThrow(listed, afterMoves(moved, before));
  const renew: Step = () =>
    deps.stores.people.update(
      (all) => {
        const known = new Map(all.map((person) => [person.id, person]));
        return namedOrThrow(listed, all).map((one) => renewed(one, known.get(one.id), how.unlisted ?? []));
      },
      changeBy(actor, deps),
    );
  await inSteps([
    ...moved.map(
      (account): Step =>
        () =>
          moveAccount(actor, account, deps),
    ),
    renew,
  ]);
  return { moved, ...whatCame(listed, afterMoves(moved, before), await deps.stores.people.all()) };
}

function namedOrThrow(listed: readonly Listed<Person>[], known: readonly Person[]): readonly Person[] {
  const { named, findings } = namedPeople(listed, known);
  if (findings.length > 0) throw new Problem('invalid-people', {}, findings);
  return named;
}

function whatCame(
  listed: readonly Person[],
  before: readonly Person[],
  after: readonly Person[],
): Omit<ImportedPeople, 'moved'> {
  const [ids, known] = [listed, before].map((people) => new Set(people.map(({ id }) => id)));
  const coordinators = new Set(before.filter(isCoordinator).map(({ id }) => id));
  const renewedCount = listed.filter(({ id }) => known?.has(id)).length;
  return {
    added: listed.length - renewedCount,
    renewed: renewedCount,
    notListed: after.filter(({ id }) => !ids?.has(id)),
    demoted: after.filter((person) => coordinators.has(person.id) && !isCoordinator(person)),
    hasCoordinator: after.some(isCoordinator),
  };
}

function isCoordinator({ roles }: Person): boolean {
  return may(roles, 'manage-people');
}
