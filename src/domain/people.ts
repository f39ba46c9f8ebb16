import { type Absence, standInOf } from './absence.ts';
import type { Language } from './language.ts';
import type { Item, Plan } from './plan.ts';
import type { Role } from './roles.ts';

export interface Person {
  /** Entra object id: the only proof of who somebody is. */
  readonly id: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly roles: readonly Role[];
  readonly unit?: string | undefined;
  /** Entra object id of the person who may answer instead. */
  readonly deputy?: string | undefined;
  /** Chosen with `språk`; without it the municipality's own language is used. */
  readonly language?: Language | undefined;
}

/** What a list of people may leave out. */
export type UnlistedField = 'email' | 'roles' | 'unit' | 'deputy';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The one spelling of somebody's id. Entra writes its GUIDs in small letters, its exports and people do not always. */
export function personId(id: string): string {
  return GUID.test(id) ? id.toLowerCase() : id;
}

/** Who asks: looked up from the authenticated sender, never from a card's payload. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly language: Language;
}

/** Who is to answer about an item; `unit` where every unit answers for itself. */
export interface Ownership {
  readonly item: string;
  readonly person: string;
  readonly unit?: string | undefined;
}

/**
 * Under what name an answer is kept. An item with one answer keeps it under `owner`, whoever of its owners and deputies
 * gave it, so that two of them cannot unknowingly give two; where each unit answers, the unit is the name.
 */
export const SOLE_RESPONDENT = 'owner';

export function respondentOf(item: Item, ownership: Ownership): string {
  return item.respondents === 'eachUnit' ? (ownership.unit ?? ownership.person) : SOLE_RESPONDENT;
}

/** The unit that an answer is kept under; undefined for an answer about the whole item, as a report has it. */
export function unitOf(item: Item, respondent: string): string | undefined {
  return item.respondents === 'eachUnit' && respondent !== SOLE_RESPONDENT ? respondent : undefined;
}

/** One answer that is expected in a round: an item and who may give it. */
export interface Expected {
  readonly item: Item;
  readonly respondent: string;
  readonly unit?: string | undefined;
  readonly owners: readonly string[];
}

/** Every answer that a round expects, in the plan's own order. Owners of items that the plan does not have are passed over. */
export function expectedAnswers(plan: Plan, ownerships: readonly Ownership[]): Expected[] {
  const byItem = Map.groupBy(ownerships, ({ item }) => item);
  return plan.items.flatMap((item) => {
    const owned = byItem.get(item.id) ?? [];
    return [...Map.groupBy(owned, (ownership) => respondentOf(item, ownership))].map(
      ([respondent, owned]) => ({
        item,
        respondent,
        ...(item.respondents === 'eachUnit' ? { unit: owned[0]?.unit } : {}),
        owners: owned.map((ownership) => ownership.person),
      }),
    );
  });
}

/**
 * Whether a person may give an expected answer: as its owner, or as the deputy of one.
 * @param absent those who are away today: whoever stands in for them may as well
 */
export function mayAnswer(
  personId: string,
  expected: Expected,
  people: readonly Person[],
  absent: readonly Absence[] = [],
): boolean {
  if (expected.owners.includes(personId)) return true;
  const away = absent.filter(({ person }) => expected.owners.includes(person));
  if (away.some(({ deputy }) => deputy === personId)) return true;
  if (away.some((absence) => standInOf(absence, people, absent) === personId)) return true;
  return people.some((person) => person.deputy === personId && expected.owners.includes(person.id));
}

/** Goals and assignments that nobody owns, nor anything above or below them: they would never be asked about. */
export function unownedItems(plan: Plan, ownerships: readonly Ownership[]): Item[] {
  const owned = new Set(ownerships.map((ownership) => ownership.item));
  const covered = new Set<string>();
  const parents = new Map(plan.items.map((item) => [item.id, item.parent]));
  for (const id of owned) {
    for (let at: string | undefined = id; at !== undefined && !covered.has(at); at = parents.get(at)) {
      covered.add(at);
    }
  }
  const isCovered = (item: Item): boolean => {
    if (covered.has(item.id)) return true;
    for (let at = item.parent; at !== undefined; at = parents.get(at)) if (owned.has(at)) return true;
    return false;
  };
  const asked = new Set(['councilGoal', 'boardGoal', 'directionGoal', 'commitment', 'assignment']);
  return plan.items.filter((item) => asked.has(item.kind) && !isCovered(item));
}
