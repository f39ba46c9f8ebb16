/** How a card about one person is laid out. */
import type { OwnedGoal } from '../../domain/people/known-people.ts';
import type { Person } from '../../domain/people/people.ts';
import { itemOf, type PlanVersion, shortNameOf } from '../../domain/plans/plan.ts';
import { type Card, fill, firstThatFits, type payload } from '../card.ts';
import { capitalise, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { peopleTextsIn } from './people-texts.ts';

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

/** Something that is known, and what it is called. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What a card about one person says. */
export interface SaidOfPerson {
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

/** A card about one person, as much of it as fits. */
export function layOutPerson(said: SaidOfPerson, plans: readonly PlanVersion[], language: Language): Card {
  return firstThatFits(FULLNESS.map((fullness) => () => cardOf(said, plans, language, fullness)));
}

function cardOf(
  said: SaidOfPerson,
  plans: readonly PlanVersion[],
  language: Language,
  fullness: Fullness,
): Card {
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
      // A long address breaks in a block of text; in one of runs, where a name could be bold, it would run out of the card.
      facts: facts.map(({ name, value }) => ({ text: `${name}: ${escapeMarkdown(value)}` })),
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

/** "Anna Ek, Bo Lind och Cilla Öberg", or the first of them and how many more. */
export function namesOf(
  known: readonly (Person | { readonly person: Person })[],
  language: Language,
): string {
  const t = peopleTextsIn(language);
  const people = known.map((one) => ('person' in one ? one.person : one));
  const shown = people.slice(0, NAMES_AT_ONCE).map(({ name }) => shorten(name, 100));
  const rest = people.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} ${t.andMore(rest)}` : t.listOf(shown);
}
