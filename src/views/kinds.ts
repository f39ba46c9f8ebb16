/** What items are called by their kinds: a person is always told the kind by its own name. */
import type { Language } from '../domain/language.ts';
import { countedBy } from '../domain/once.ts';
import { ITEM_KINDS, type Item, isGoal, type Plan, shortNameOf } from '../domain/plans/plan.ts';
import { capitalise, shorten } from './format.ts';
import { commonTextsIn } from './texts/common.ts';
import { kindTextsIn } from './texts/kinds.ts';

/** "Åtagande", to stand before its title; a goal is a goal, whoever has set it. */
export function kindName(item: Pick<Item, 'kind'>, language: Language): string {
  const t = kindTextsIn(language);
  return capitalise((isGoal(item) ? t.goals : t.nouns[item.kind])[0]);
}

/** What a plan holds: areas are worth a word only where there is nothing else. */
export function countHeld(items: readonly Item[], language: Language): string {
  const held = items.filter(({ kind }) => kind !== 'area');
  return countItems(held.length > 0 ? held : items, language);
}

/** "12 mål, 12 indikatorer och 4 uppdrag": goals of whatever kind are goals, unless there are several kinds of them. */
export function countItems(items: readonly Item[], language: Language): string {
  const t = kindTextsIn(language);
  const ofKind = countedBy(items, ({ kind }) => kind);
  const isMixed = [...ofKind.keys()].filter((kind) => isGoal({ kind })).length > 1;
  const counts = ITEM_KINDS.flatMap((kind) => {
    const count = ofKind.get(kind) ?? 0;
    const nouns = isGoal({ kind }) && !isMixed ? t.goals : t.nouns[kind];
    return count === 0 ? [] : [`${count} ${count === 1 ? nouns[0] : nouns[1]}`];
  });
  return commonTextsIn(language).listOf(counts);
}

/**
 * "ett mål till", "två uppdrag till"; of several kinds, or of one goal for several units, "tre frågor till", since a person is asked
 * about each.
 */
export function moreOf(items: readonly Item[], language: Language): string {
  const t = kindTextsIn(language);
  const [kind, ...others] = new Set(items.map((item) => (isGoal(item) ? 'goal' : item.kind)));
  const isOneEach = new Set(items).size === items.length;
  if (kind === undefined || others.length > 0 || !isOneEach) return t.more(items.length, t.questions);
  return t.more(items.length, kind === 'goal' ? t.goals : t.nouns[kind]);
}

/** A name is whole where nothing else is said. */
const WHOLE = Number.POSITIVE_INFINITY;

/**
 * What an item is called within a sentence: "Öresundsmetron", where the plan has a short name for it, or else "målet ”Malmö är en
 * öppen stad”", "uppdraget ”…”".
 * @param length most characters of the name itself
 */
export function nameInSentence(plan: Plan, item: Item, language: Language, length = WHOLE): string {
  const name = shortNameOf(plan, item);
  if (name !== item.title) return shorten(name, length);
  const t = kindTextsIn(language);
  return t.titled(t.definite[item.kind], shorten(name, length));
}

/**
 * The same of what was asked for by words of its own title: a goal is not called by the short name of its indicator then.
 * @param isOwnName whether it was
 */
export function askedName(plan: Plan, item: Item, isOwnName: boolean, language: Language): string {
  if (!isOwnName || !isCalledByIndicator(plan, item)) return nameInSentence(plan, item, language);
  const t = kindTextsIn(language);
  return item.short ?? t.titled(t.definite[item.kind], item.title);
}

/** As `askedName`, to begin a line. */
export function askedLineName(plan: Plan, item: Item, isOwnName: boolean, language: Language): string {
  const isAsked = isOwnName && isCalledByIndicator(plan, item);
  return capitalise(isAsked ? askedName(plan, item, true, language) : shortNameOf(plan, item));
}

function isCalledByIndicator(plan: Plan, item: Item): boolean {
  return shortNameOf(plan, item) !== (item.short ?? item.title);
}
