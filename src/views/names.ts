import { SOLE_RESPONDENT } from '../domain/answers/expected.ts';
import type { Language } from '../domain/language.ts';
import { personOf } from '../domain/people/people.ts';
import { areaOf, besideNameOf, type Item, ownNameOf, type Plan, shortNameOf } from '../domain/plans/plan.ts';
import type { RoundState } from '../domain/rounds/round-state.ts';
import type { SummaryLine } from '../domain/status/summary.ts';
import { capitalise, shorten } from './format.ts';
import { kindName } from './kinds.ts';
import { historyTextsIn } from './status/history-texts.ts';
import { lower } from './texts/words.ts';

/** Who an answer is from where each unit answers; a report's is about the goal as a whole. */
export function respondentName(
  { people }: Pick<RoundState, 'people'>,
  { unit, respondent }: Pick<SummaryLine, 'unit' | 'respondent'>,
  language: Language,
): string {
  if (unit !== undefined) return unit;
  if (respondent === SOLE_RESPONDENT) return historyTextsIn(language).wholeGoal;
  return personOf(people, respondent)?.name ?? respondent;
}

/** An opening of so many words or more says little when so many titles of the plan, or more, have it. */
const OPENING_WORDS = 3;
const ALIKE = 3;
/** Longer openings than this are hardly shared. */
const MOST_WORDS = 12;

/** "Kommunstyrelsen ges i uppdrag att, tillsammans med tekniska nämnden och kulturnämnden, föreslå …": what is to be done. */
const TASK =
  /uppdrag att,?\s+(?:(?:i samarbete|i samverkan|tillsammans) med (?:(?:[^\s,]+ ){0,8}\S*(?:nämnd|bolag|styrelse|förvaltning)\p{L}*(?: [^\s,]+){0,8},\s+)+)?(.+)$/iu;

/**
 * What an item is called on one line of a list. A long title that opens as others do, "Malmö stad arbetar för att …", is told
 * apart by what comes after: "…stärka sin regionala roll". An assignment is known by what is to be done.
 * @param length most characters
 */
export function listName(plan: Plan, item: Item, length: number): string {
  return named(plan, item, shortNameOf(plan, item), length);
}

/** The same by its own name, with that of its indicator beside it: "…stärka sin regionala roll (Öresundsmetron)". */
export function ownListName(plan: Plan, item: Item, length: number): string {
  const name = named(plan, item, ownNameOf(item), length);
  const beside = besideNameOf(plan, item);
  return beside === undefined ? name : `${name} (${shorten(beside, BESIDE)})`;
}

/** Characters of the name of an indicator. */
const BESIDE = 60;

function named(plan: Plan, item: Item, called: string, length: number): string {
  const name = capitalise(called);
  if (name.length <= length) return name;
  const task = item.kind === 'assignment' ? TASK.exec(item.title)?.[1] : undefined;
  const rest = task ?? withoutOpening(called, openingsOf(plan));
  return shorten(rest === undefined ? name : `…${rest}`, length);
}

/** Characters of what tells two of the same name apart. */
const APART = 40;

/**
 * "NKI (indikator)", "Ekonomi i balans (En stad för barn)": what stands behind a name in a list that has it twice; empty where
 * nothing else in the list has the name, or nothing tells them apart.
 * @param isListed whether an item stands in the list
 */
export function apartText(
  plan: Plan,
  item: Item,
  isListed: (other: Item) => boolean,
  language: Language,
): string {
  const namesakes = namesakesOf(plan, item, isListed);
  if (namesakes.length === 0) return '';
  const kind = kindName(item, language);
  if (namesakes.every((other) => kindName(other, language) !== kind)) return ` (${lower(kind)})`;
  const area = areaOf(plan, item);
  return area && area.id !== item.id ? ` (${shorten(area.title, APART)})` : '';
}

/** The others in a list that have the name of an item. */
export function namesakesOf(plan: Plan, item: Item, isListed: (other: Item) => boolean): readonly Item[] {
  const named = itemsByName(plan).get(shortNameOf(plan, item)) ?? [];
  return named.filter((other) => other.id !== item.id && isListed(other));
}

/** The items of a plan by their names; found once for each plan, since it never changes. */
function itemsByName(plan: Plan): ReadonlyMap<string, readonly Item[]> {
  const known = BY_NAME.get(plan);
  if (known) return known;
  const byName = Map.groupBy(plan.items, (item) => shortNameOf(plan, item));
  BY_NAME.set(plan, byName);
  return byName;
}

const BY_NAME = new WeakMap<Plan, ReadonlyMap<string, readonly Item[]>>();

function withoutOpening(title: string, openings: ReadonlyMap<string, number>): string | undefined {
  const words = title.split(' ');
  for (let count = Math.min(MOST_WORDS, words.length - OPENING_WORDS); count >= OPENING_WORDS; count -= 1) {
    if ((openings.get(words.slice(0, count).join(' ')) ?? 0) >= ALIKE) return words.slice(count).join(' ');
  }
  return undefined;
}

/** How many titles of a plan open with the same words; counted once for each plan, since it never changes. */
function openingsOf(plan: Plan): ReadonlyMap<string, number> {
  const known = OPENINGS.get(plan);
  if (known) return known;
  const openings = new Map<string, number>();
  for (const title of new Set(plan.items.flatMap((item) => [shortNameOf(plan, item), ownNameOf(item)]))) {
    const words = title.split(' ');
    for (let count = OPENING_WORDS; count <= Math.min(MOST_WORDS, words.length); count += 1) {
      const opening = words.slice(0, count).join(' ');
      openings.set(opening, (openings.get(opening) ?? 0) + 1);
    }
  }
  OPENINGS.set(plan, openings);
  return openings;
}

const OPENINGS = new WeakMap<Plan, ReadonlyMap<string, number>>();
