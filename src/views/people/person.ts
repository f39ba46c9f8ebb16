import { plainName } from '../../domain/names.ts';
import { type Person, personOf } from '../../domain/people/people.ts';
import type { ListedPerson, Recreated } from '../../domain/people/people-list.ts';
import type { PlanVersion } from '../../domain/plans/plan.ts';
import { type Card, payload } from '../card.ts';
import type { Wording } from '../format.ts';
import { countOwned, type PeopleState } from './people.ts';
import { peopleTextsIn } from './people-texts.ts';
import { type Fact, layOutPerson, namesOf } from './person-card.ts';
import { ROLE_WORDS } from './role-texts.ts';

type Language = Wording['language'];

/** Somebody of the list: what is known of them, whether they can be reached, and what to do about it. @param done what was just changed */
export function personCard(
  known: ListedPerson,
  state: PeopleState,
  wording: Wording,
  done: { readonly title?: string; readonly lead?: string } = {},
): Card {
  const { language } = wording;
  const t = peopleTextsIn(language);
  const { person, owned } = known;
  const pair = state.recreated.find(({ from, to }) => [from, to].some((one) => one.person.id === person.id));
  const buttons = [
    { title: t.edit, payload: payload('edit-person', language, { person: person.id }) },
    ...(person.id === state.me
      ? []
      : [{ title: t.remove, payload: payload('unlist-person', language, { person: person.id }) }]),
    ...(pair ? [{ title: t.newAccount, payload: pairPayload('same-person', pair, language) }] : []),
  ];
  const said = {
    title: done.title ?? findingOf(known, state.plans, language),
    leads: [...(done.lead ? [done.lead] : []), ...adviceOn(known, language)],
    blocks: [factsOf(known, state, language)],
    itemsTitle: t.ownsThese,
    items: owned,
    buttons: buttons.map((button) => ({ ...button, about: person.name })),
  };
  return layOutPerson(said, state.plans, language);
}

/** "Bo Ek kan inte nås", "Bo Ek ansvarar för 3 mål", "Bo Ek är chef och attestant" */
function findingOf(
  { person, owned, isMissed }: ListedPerson,
  plans: readonly PlanVersion[],
  language: Language,
): string {
  const t = peopleTextsIn(language);
  if (isMissed) return t.isMissed(person.name);
  if (owned.length > 0) return t.personOwns(person.name, countOwned(owned, plans, language));
  return t.personIs(person.name, t.listOf(person.roles.map((role) => ROLE_WORDS[role][language])));
}

function adviceOn({ person, reach, isMissed }: ListedPerson, language: Language): readonly string[] {
  const t = peopleTextsIn(language);
  if (!isMissed || reach === 'reachable') return [];
  return [(reach === 'no-address' ? t.askToOpen : t.askToReopen)(person.name)];
}

function factsOf(
  { person, reach, deputyOf }: ListedPerson,
  { people }: Pick<PeopleState, 'people'>,
  language: Language,
): readonly Fact[] {
  const t = peopleTextsIn(language);
  const everybody = people.map((one) => one.person);
  return [
    { name: t.address, value: person.email ?? t.noAddress },
    { name: t.roles, value: person.roles.map((role) => ROLE_WORDS[role][language]).join(', ') },
    ...(person.unit ? [{ name: t.unit, value: person.unit }] : []),
    { name: t.deputy, value: deputyName(person, everybody) ?? t.none },
    ...(deputyOf.length > 0 ? [{ name: t.deputyFor, value: namesOf(deputyOf, language) }] : []),
    { name: t.reach, value: t.reached[reach] },
  ];
}

/** What stands for somebody's deputy; one who has been removed is nobody. */
export function deputyName({ deputy }: Person, people: readonly Person[]): string | undefined {
  return deputy === undefined ? undefined : personOf(people, deputy)?.name;
}

/** Asks whether two accounts are one person's. */
export function samePersonCard(pair: Recreated, state: PeopleState, { language }: Wording): Card {
  const t = peopleTextsIn(language);
  const { from, to } = pair;
  const isSameAddress = plainName(from.person.email ?? '') === plainName(to.person.email ?? '');
  const account = (title: string, { person, owned, reach }: Recreated['from']): readonly Fact[] => [
    { name: title, value: person.name },
    { name: t.address, value: person.email ?? t.noAddress },
    { name: t.roles, value: person.roles.map((role) => ROLE_WORDS[role][language]).join(', ') },
    ...(owned.length > 0 ? [{ name: t.ownsThese, value: countOwned(owned, state.plans, language) }] : []),
    { name: t.reach, value: t.reached[reach] },
  ];
  const said = {
    title: t.newAccountTitle(to.person.name),
    leads: [isSameAddress && to.person.email ? t.sameAddress(to.person.email) : t.sameName, t.movesAll],
    blocks: [account(t.oldAccount, from), account(t.newOne, to)],
    itemsTitle: '',
    items: [],
    buttons: [
      { title: t.yesMove, style: 'positive', payload: pairPayload('move-person', pair, language) },
      { title: t.noTwo, payload: pairPayload('keep-apart', pair, language) },
    ],
  };
  return layOutPerson(said, state.plans, language);
}

function pairPayload(verb: string, { from, to }: Recreated, language: Language) {
  return payload(verb, language, { from: from.person.id, to: to.person.id });
}
