import type { OwnedGoal } from '../../domain/people/known-people.ts';
import type { Person } from '../../domain/people/people.ts';
import type { ListedPerson, Recreated } from '../../domain/people/people-list.ts';
import { itemOf, type PlanVersion } from '../../domain/plans/plan.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { capitalise, DOT, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { titlesOf } from './people-picker.ts';
import { type PeopleTexts, peopleTextsIn } from './people-texts.ts';
import { ROLE_WORDS } from './role-texts.ts';

const LINES_AT_ONCE = 12;
/** Characters of a name and of a unit, tried until the card fits. */
const LENGTHS = [100, 40];

/** The list of people, and what is known beside it. */
export interface PeopleState {
  /** Who looks at it: nobody removes themselves. */
  readonly me: string;
  /** The worst first. */
  readonly people: readonly ListedPerson[];
  readonly recreated: readonly Recreated[];
  readonly plans: readonly PlanVersion[];
}

/** What is shown of a list of people. */
export interface PeopleLook {
  readonly from: number;
  /** What was asked for; all are shown without it. */
  readonly words: string;
}

/** The list of people, as many lines as a card holds. @param notice what became of something else that was asked for */
export function peopleCard(state: PeopleState, wording: Wording, notice = '', from = 0): Card {
  const t = peopleTextsIn(wording.language);
  const { people } = state;
  const missed = people.filter(({ isMissed }) => isMissed).length;
  const said =
    people.length === 0
      ? { title: t.nobodyListed, lead: t.addSomebody }
      : { title: findingOf(people, missed, t), lead: missed > 0 ? t.missedLead : '' };
  return listCard({ ...said, notice }, state, { from, words: '' }, wording);
}

function findingOf(people: readonly ListedPerson[], missed: number, t: PeopleTexts): string {
  const counts = t.listed(people.length);
  if (missed > 0) return t.someMissed(counts, missed);
  return (people.some(({ owned }) => owned.length > 0) ? t.allReached : t.nobodyAsked)(counts);
}

/** Those whom some words fit; `state` has them alone. */
export function peopleFoundCard(state: PeopleState, look: PeopleLook, wording: Wording): Card {
  const t = peopleTextsIn(wording.language);
  const { people } = state;
  const words = shorten(look.words, 60);
  const said =
    people.length === 0
      ? { title: t.nobodyFound(words), lead: t.searchOtherwise }
      : { title: t.found(t.listed(people.length), words), lead: '' };
  return listCard({ ...said, notice: '' }, state, look, wording);
}

/** Several who have been added; `state` has them alone. @param present those who were there already */
export function peopleAddedCard(state: PeopleState, present: readonly string[], wording: Wording): Card {
  const t = peopleTextsIn(wording.language);
  const count = state.people.length;
  const leads = [
    ...(present.length > 0 ? [t.werePresent(t.listOf(present), present.length)] : []),
    ...(count > 0 ? [t.chooseAsOwner(count)] : []),
  ];
  const said = { title: t.addedMany(count), lead: leads.join(' '), notice: '' };
  return listCard(said, state, { from: 0, words: '' }, wording);
}

interface Said {
  readonly title: string;
  readonly lead: string;
  readonly notice: string;
}

function listCard(said: Said, state: PeopleState, look: PeopleLook, wording: Wording): Card {
  return firstThatFits(LENGTHS.map((length) => () => listCardOf(said, state, look, wording, length)));
}

function listCardOf(
  { title, lead, notice }: Said,
  { people, recreated, plans }: PeopleState,
  look: PeopleLook,
  { language }: Wording,
  length: number,
): Card {
  const t = peopleTextsIn(language);
  const first = look.from < people.length ? look.from : 0;
  const shown = people.slice(first, first + LINES_AT_ONCE);
  const listed = new Set(people.map(({ person }) => person.id));
  const pairs =
    first > 0 ? [] : recreated.filter(({ from, to }) => [from, to].some((one) => listed.has(one.person.id)));
  const twins = new Set(recreated.flatMap(({ from, to }) => [from.person.id, to.person.id]));
  const titleOf = titlesOf(
    people.map(({ person }) => person),
    length,
    // A whole address would break in the narrow column beside a button.
    (email) => shorten(email.split('@')[0] ?? '', length),
  );
  const more = pagesOf(people.length, first, shown.length, look.words, language);
  const range =
    shown.length < people.length ? [t.rangeOf(first + 1, first + shown.length, people.length)] : [];
  return fill('people', {
    language,
    where: [t.people, ...range].join(DOT),
    title: escapeMarkdown(title),
    hasNotice: notice !== '',
    notice: escapeMarkdown(notice),
    hasLead: lead !== '',
    lead: escapeMarkdown(lead),
    rows: [
      ...pairs.slice(0, PAIRS_AT_ONCE).map((pair) => pairRow(pair, length, language)),
      ...shown.map((known) => personRow(known, plans, { length, twins, titleOf }, language)),
    ],
    show: t.show,
    more,
    hasMore: more.length > 0,
    add: t.addPerson,
    addPayload: payload('add-people', language, { below: 1 }),
  });
}

/** Whoever has answered some of these is asked the rest. */
const PAIRS_AT_ONCE = 3;

function pairRow({ from, to }: Recreated, length: number, language: Wording['language']) {
  const t = peopleTextsIn(language);
  const name = t.twiceInList(shorten(to.person.name, length));
  return {
    name: escapeMarkdown(name),
    about: t.perhapsNewAccount,
    tooltip: t.showPerson(name),
    payload: payload('same-person', language, { from: from.person.id, to: to.person.id, below: 1 }),
  };
}

interface RowLook {
  /** Characters of a unit. */
  readonly length: number;
  /** Those with two accounts, it seems. */
  readonly twins: ReadonlySet<string>;
  /** Tells namesakes apart. */
  readonly titleOf: (person: Person) => string;
}

function personRow(
  { person, owned, isMissed }: ListedPerson,
  plans: readonly PlanVersion[],
  { length, twins, titleOf }: RowLook,
  language: Wording['language'],
) {
  const t = peopleTextsIn(language);
  const name = titleOf(person);
  // What somebody owns says more than that they are an owner.
  const roles = person.roles.filter((role) => role !== 'owner' || owned.length === 0);
  const about = [
    ...(isMissed ? [t.cannotBeReached] : []),
    ...(owned.length > 0 ? [t.ownsItems(countOwned(owned, plans, language))] : []),
    ...(roles.length > 0 ? [roles.map((role) => ROLE_WORDS[role][language]).join(', ')] : []),
    ...(person.unit ? [shorten(person.unit, length)] : []),
  ];
  return {
    name: escapeMarkdown(name),
    about: escapeMarkdown(capitalise(about.join(DOT))),
    // Namesakes are told apart by their addresses, and accounts with the same one by their ids.
    tooltip: t.showPerson([name, twins.has(person.id) ? person.id : (person.email ?? person.id)].join(DOT)),
    payload: payload('person', language, { person: person.id, below: 1 }),
  };
}

/** "3 mål och 1 uppdrag" */
export function countOwned(
  owned: readonly OwnedGoal[],
  plans: readonly PlanVersion[],
  language: Wording['language'],
): string {
  const items = owned.flatMap(({ plan: id, item }) => {
    const plan = plans.find((one) => one.id === id);
    return (plan && itemOf(plan, item)) ?? [];
  });
  return countItems(items, language);
}

/** The lines before and after those that are shown. */
function pagesOf(all: number, first: number, shown: number, words: string, language: Wording['language']) {
  const t = peopleTextsIn(language);
  const left = all - first - shown;
  const pageFrom = (title: string, from: number) => ({
    title,
    payload: payload('people', language, { from, words }),
  });
  return [
    ...(first > 0 ? [pageFrom(t.showPrevious(LINES_AT_ONCE), Math.max(0, first - LINES_AT_ONCE))] : []),
    ...(left > 0 ? [pageFrom(t.showNext(Math.min(left, LINES_AT_ONCE)), first + LINES_AT_ONCE)] : []),
  ];
}
