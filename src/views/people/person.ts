import { plainName } from '../../domain/names.ts';
import type { OwnedGoal, RemovedPerson } from '../../domain/people/known-people.ts';
import { type Person, personOf } from '../../domain/people/people.ts';
import type { ListedPerson, Recreated } from '../../domain/people/people-list.ts';
import { itemOf, type PlanVersion, shortNameOf } from '../../domain/plans/plan.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { capitalise, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { countOwned, type PeopleState } from './people.ts';
import { peopleTextsIn } from './people-texts.ts';
import { ROLE_WORDS } from './role-texts.ts';

/** Titles that are seen at once; one more is no fold. */
const TITLES_AT_ONCE = 6;
const WORTH_FOLDING = 2;
/** Names in a sentence. */
const NAMES_AT_ONCE = 5;
/** Titles in all and characters of each, tried until the card fits. */
const FULLNESS = [
  { titles: 60, length: 300 },
  { titles: 40, length: 120 },
  { titles: 24, length: 60 },
];
type Fullness = (typeof FULLNESS)[number];
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
  return firstThatFits(
    FULLNESS.map(
      (fullness) => () =>
        cardOf(
          {
            title: done.title ?? findingOf(known, state.plans, language),
            leads: [...(done.lead ? [done.lead] : []), ...adviceOn(known, language)],
            blocks: [factsOf(known, state, language)],
            itemsTitle: t.ownsThese,
            items: owned,
            buttons: buttons.map((button) => ({ ...button, about: person.name })),
          },
          state.plans,
          language,
          fullness,
        ),
    ),
  );
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

interface Fact {
  readonly name: string;
  readonly value: string;
}

function factsOf(
  { person, reach, deputyOf }: ListedPerson,
  { people }: Pick<PeopleState, 'people'>,
  language: Language,
): readonly Fact[] {
  const t = peopleTextsIn(language);
  return [
    { name: t.address, value: person.email ?? t.noAddress },
    { name: t.roles, value: person.roles.map((role) => ROLE_WORDS[role][language]).join(', ') },
    ...(person.unit ? [{ name: t.unit, value: person.unit }] : []),
    {
      name: t.deputy,
      value:
        deputyName(
          person,
          people.map((one) => one.person),
        ) ?? t.none,
    },
    ...(deputyOf.length > 0
      ? [
          {
            name: t.deputyFor,
            value: namesOf(
              deputyOf.map((one) => one.person),
              language,
            ),
          },
        ]
      : []),
    { name: t.reach, value: t.reached[reach] },
  ];
}

/** What stands for somebody's deputy; one who has been removed is nobody. */
export function deputyName({ deputy }: Person, people: readonly Person[]): string | undefined {
  return deputy === undefined ? undefined : personOf(people, deputy)?.name;
}

function namesOf(people: readonly Person[], language: Language): string {
  const t = peopleTextsIn(language);
  const shown = people.slice(0, NAMES_AT_ONCE).map(({ name }) => shorten(name, 100));
  const rest = people.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} ${t.andMore(rest)}` : t.listOf(shown);
}

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
  return firstThatFits(
    FULLNESS.map(
      (fullness) => () =>
        cardOf(
          {
            title: t.removeTitle(person.name),
            leads: [
              ...(owned.length === 0 ? [t.ownsNothing] : []),
              ...(shared.length > 0 ? [t.keepsOwner(countOwned(shared, plans, language))] : []),
              ...(deputyOf.length > 0
                ? [
                    t.losesDeputy(
                      namesOf(
                        deputyOf.map((one) => one.person),
                        language,
                      ),
                    ),
                  ]
                : []),
              t.answersStay,
            ],
            itemsTitle: t.losesOwner(countOwned(lost, plans, language)),
            items: lost,
            buttons: [
              {
                title: t.remove,
                style: 'destructive',
                payload: payload('remove-person', language, { person: person.id }),
              },
              { title: t.keep, payload: payload('person', language, { person: person.id }) },
            ].map((button) => ({ ...button, about: person.name })),
          },
          plans,
          language,
          fullness,
        ),
    ),
  );
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
  return firstThatFits(FULLNESS.map((fullness) => () => cardOf(said, plans, language, fullness)));
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
  return cardOf(said, state.plans, language, { titles: 0, length: 0 });
}

function pairPayload(verb: string, { from, to }: Recreated, language: Language) {
  return payload(verb, language, { from: from.person.id, to: to.person.id });
}

interface Said {
  readonly title: string;
  readonly leads: readonly string[];
  readonly blocks?: readonly (readonly Fact[])[];
  readonly itemsTitle: string;
  readonly items: readonly OwnedGoal[];
  /** What stands below them. */
  readonly note?: string;
  readonly buttons: readonly {
    readonly title: string;
    readonly style?: string;
    /** Whom it is about. */
    readonly about?: string;
    readonly payload: ReturnType<typeof payload>;
  }[];
}

function cardOf(said: Said, plans: readonly PlanVersion[], language: Language, fullness: Fullness): Card {
  const t = peopleTextsIn(language);
  const lines = said.items.slice(0, fullness.titles).map((goal) => ({
    text: escapeMarkdown(shorten(goalName(goal, plans), fullness.length)),
  }));
  const atOnce = lines.length < TITLES_AT_ONCE + WORTH_FOLDING ? lines.length : TITLES_AT_ONCE;
  const rest = lines.slice(atOnce);
  const hidden = said.items.length - lines.length;
  return fill('person', {
    language,
    where: t.people,
    title: escapeMarkdown(said.title),
    leads: said.leads.map((text) => ({ text: escapeMarkdown(text) })),
    blocks: (said.blocks ?? []).map((facts) => ({
      // A long address breaks in a block of text, and runs out of a card in one of runs.
      facts: facts.map(({ name, value }) => ({ text: `**${name}:** ${escapeMarkdown(value)}` })),
    })),
    hasItems: lines.length > 0,
    itemsTitle: said.itemsTitle,
    items: lines.slice(0, atOnce),
    folded: rest.length > 0 ? [{ title: t.showRest(rest.length), items: rest }] : [],
    notes: [hidden > 0 ? t.andMore(hidden) : '', said.note ?? ''].filter(Boolean).map((text) => ({ text })),
    hasButtons: said.buttons.length > 0,
    buttons: said.buttons.map(({ title, style = 'default', about, payload: data }) => ({
      title,
      style,
      tooltip: about === undefined ? title : `${title}: ${shorten(about, 100)}`,
      payload: data,
    })),
  });
}

/** "Öresundsmetron", and the plan where there are several. */
function goalName({ plan: id, item: itemId, title }: OwnedGoal, plans: readonly PlanVersion[]): string {
  const plan = plans.find((one) => one.id === id);
  const item = plan && itemOf(plan, itemId);
  const name = capitalise(plan && item ? shortNameOf(plan, item) : title);
  return plan && plans.length > 1 ? `${name} (${plan.title})` : name;
}
