import type { Language } from '../../domain/language.ts';
import { listPeople } from '../../domain/people/find-person.ts';
import type { MovedPerson, RemovedPerson } from '../../domain/people/known-people.ts';
import type { Person } from '../../domain/people/people.ts';
import { may } from '../../domain/people/roles.ts';
import { listTextsIn } from './list-texts.ts';

/** What has come of a list of people. */
interface PeopleRead {
  readonly added: number;
  readonly renewed: number;
  readonly moved: readonly unknown[];
  readonly notListed: readonly Person[];
  readonly demoted: readonly Person[];
  readonly hasCoordinator: boolean;
}

/** What a terminal says of a list of people that has been read in, with what a coordinator would wonder about. */
export function peopleReadLines(done: PeopleRead, language: Language): string {
  const t = listTextsIn(language);
  const { added, renewed, moved, notListed, demoted, hasCoordinator } = done;
  const counts = [t.peopleRead(added, renewed), ...(moved.length > 0 ? [t.movedCount(moved.length)] : [])];
  const coordinators = notListed.filter(({ roles }) => may(roles, 'manage-people'));
  return [
    counts.join(', '),
    ...(notListed.length > 0 ? [t.notListed(notListed.length, listPeople(coordinators))] : []),
    ...(demoted.length > 0 ? [t.noLonger(listPeople(demoted))] : []),
    ...(demoted.length > 0 && !hasCoordinator ? [t.noCoordinator()] : []),
  ].join('\n');
}

/** What a terminal says of somebody who has been removed: what they leave behind, and what to do about it. */
export function removedLines(
  { person, freed, withoutOwner, deputyOf }: RemovedPerson,
  { isStill, isLast }: { readonly isStill: boolean; readonly isLast: boolean },
  language: Language,
): string {
  const t = listTextsIn(language);
  const unowned = new Set(withoutOwner);
  return [
    t.removed(listPeople([person])),
    ...(freed.length > 0 ? [t.freed()] : []),
    ...freed.map((goal) => {
      const line = `  ${goal.plan}: ${goal.title}`;
      return unowned.has(goal) ? `${line} – ${t.nobodyOwns()}` : line;
    }),
    ...(withoutOwner.length > 0 ? [t.nameOwners()] : []),
    ...(deputyOf.length > 0 ? [t.deputyOf(listPeople(deputyOf))] : []),
    ...(isStill ? [t.stillCoordinator()] : []),
    ...(isLast ? [t.noCoordinator()] : []),
  ].join('\n');
}

/** What a terminal says of somebody whose things have gone to a new account. */
export function movedLines({ person, owned }: MovedPerson, language: Language): string {
  return listTextsIn(language).moved(listPeople([person]), owned.length);
}
