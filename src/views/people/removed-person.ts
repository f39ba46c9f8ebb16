/** Somebody is taken out of the list of people: what that leaves behind, before and after. */
import type { OwnedGoal, RemovedPerson } from '../../domain/people/known-people.ts';
import type { ListedPerson } from '../../domain/people/people-list.ts';
import type { PlanVersion } from '../../domain/plans/plan.ts';
import { type Card, payload } from '../card.ts';
import type { Wording } from '../format.ts';
import { countOwned, type PeopleState } from './people.ts';
import { peopleTextsIn } from './people-texts.ts';
import { layOutPerson, namesOf } from './person-card.ts';

/** Asks before somebody is removed, and says what that leaves behind. */
export function removePersonCard(
  { person, owned, deputyOf }: ListedPerson,
  { people, plans }: PeopleState,
  { language }: Wording,
): Card {
  const t = peopleTextsIn(language);
  const others = people.filter((one) => one.person.id !== person.id);
  const isShared = ({ plan, item }: OwnedGoal) =>
    others.some((other) => other.owned.some((one) => one.plan === plan && one.item === item));
  const lost = owned.filter((goal) => !isShared(goal));
  const shared = owned.filter(isShared);
  const target = { person: person.id };
  const buttons = [
    { title: t.remove, style: 'destructive', payload: payload('remove-person', language, target) },
    { title: t.keep, payload: payload('person', language, target) },
  ];
  const said = {
    title: t.removeTitle(person.name),
    leads: [
      ...(owned.length === 0 ? [t.ownsNothing] : []),
      ...(shared.length > 0 ? [t.keepsOwner(countOwned(shared, plans, language))] : []),
      ...(deputyOf.length > 0 ? [t.losesDeputy(namesOf(deputyOf, language))] : []),
      t.answersStay,
    ],
    itemsTitle: t.losesOwner(countOwned(lost, plans, language)),
    items: lost,
    buttons: buttons.map((button) => ({ ...button, about: person.name })),
  };
  return layOutPerson(said, plans, language);
}

/** Somebody has been removed: what nobody owns now, and who has no deputy. */
export function personRemovedCard(
  { person, freed, withoutOwner, deputyOf }: RemovedPerson,
  plans: readonly PlanVersion[],
  { language }: Wording,
): Card {
  const t = peopleTextsIn(language);
  const leads = [
    ...(freed.length > 0 && withoutOwner.length === 0 ? [t.nobodyLeftOut] : []),
    ...(deputyOf.length > 0 ? [t.nowWithoutDeputy(namesOf(deputyOf, language))] : []),
    t.answersStay,
  ];
  const said = {
    title: t.removed(person.name),
    leads,
    itemsTitle: t.nowWithoutOwner(countOwned(withoutOwner, plans, language)),
    items: withoutOwner,
    note: withoutOwner.length > 0 ? t.chooseOwners : '',
    buttons: [],
  };
  return layOutPerson(said, plans, language);
}
