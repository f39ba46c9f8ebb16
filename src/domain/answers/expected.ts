import { once } from '../once.ts';
import { type Absence, coveredBy } from '../people/absence.ts';
import { type Ownership, type Person, withDeputy } from '../people/people.ts';
import { type Item, isByUnit, type Plan } from '../plans/plan.ts';

/**
 * Under what name an answer is kept. An item with one answer keeps it under `owner`, whoever of its owners and deputies
 * gave it, so that two of them cannot unknowingly give two; where each unit answers, the unit is the name.
 */
export const SOLE_RESPONDENT = 'owner';

export function respondentOf(item: Item, ownership: Ownership): string {
  return isByUnit(item) ? (ownership.unit ?? ownership.respondent ?? ownership.person) : SOLE_RESPONDENT;
}

/** The unit that an answer is kept under; undefined for an answer about the whole item, as a report has it. */
export function unitOf(item: Item, respondent: string): string | undefined {
  return isByUnit(item) && respondent !== SOLE_RESPONDENT ? respondent : undefined;
}

/** One answer that is expected in a round: an item and who may give it. */
export interface Expected {
  readonly item: Item;
  readonly respondent: string;
  readonly unit?: string | undefined;
  readonly owners: readonly string[];
}

/** Whether an answer is the one that is expected, by item and respondent. */
export function isAnswerTo(
  { item, respondent }: Pick<Expected, 'item' | 'respondent'>,
  answer: { readonly item: string; readonly respondent: string },
): boolean {
  return answer.item === item.id && answer.respondent === respondent;
}

/** The places of a list's answers, by the items that they are about. */
const placesByItem = once((answers: readonly { readonly item: string }[]) =>
  Map.groupBy(answers.keys(), (place) => answers[place]?.item),
);

/** All that was answered about some items, in the order of the list. */
export function answersAbout<A extends { readonly item: string }>(
  items: Iterable<string>,
  answers: readonly A[],
): readonly A[] {
  const places = placesByItem(answers);
  const found = [...new Set(items)].flatMap((item) => places.get(item) ?? []);
  return found.toSorted((a, b) => a - b).flatMap((place) => answers[place] ?? []);
}

/** What was answered about an item for one respondent: their own answer, or else the one about the whole item, as a report has it. */
export function answerFor<A extends { readonly item: string; readonly respondent: string }>(
  respondent: string,
  item: string,
  answers: readonly A[],
): A | undefined {
  let whole: A | undefined;
  for (const place of placesByItem(answers).get(item) ?? []) {
    const one = answers[place];
    if (one?.respondent === respondent) return one;
    if (one?.respondent === SOLE_RESPONDENT) whole ??= one;
  }
  return whole;
}

/** What a round expects, and where in it what is about an item, or asked of an owner, stands. */
interface Expectation {
  readonly all: readonly Expected[];
  readonly byItem: ReadonlyMap<string, readonly Expected[]>;
  readonly placesByOwner: ReadonlyMap<string, readonly number[]>;
}

const expectation = once((items: readonly Item[]) =>
  once((ownerships: readonly Ownership[]): Expectation => {
    const owned = Map.groupBy(ownerships, ({ item }) => item);
    const all = items.flatMap((item) => expectedOf(item, owned.get(item.id) ?? []));
    const placesByOwner = new Map<string, number[]>();
    all.forEach(({ owners }, place) => {
      for (const owner of new Set(owners)) {
        const places = placesByOwner.get(owner);
        if (places) places.push(place);
        else placesByOwner.set(owner, [place]);
      }
    });
    return { all, byItem: Map.groupBy(all, ({ item }) => item.id), placesByOwner };
  }),
);

function expectedOf(item: Item, owned: readonly Ownership[]): Expected[] {
  return [...Map.groupBy(owned, (ownership) => respondentOf(item, ownership))].map(([respondent, owned]) => ({
    item,
    respondent,
    ...(isByUnit(item) ? { unit: owned[0]?.unit } : {}),
    owners: owned.map((ownership) => ownership.person),
  }));
}

/**
 * Every answer that a round expects, in the plan's own order. Owners of items that the plan does not have are passed over. The
 * same plan and owners expect the very same answers, here and in the functions below.
 */
export function expectedAnswers(plan: Plan, ownerships: readonly Ownership[]): readonly Expected[] {
  return expectation(plan.items)(ownerships).all;
}

/** The answers that are expected about an item. */
export function expectedAbout(
  item: string,
  plan: Plan,
  ownerships: readonly Ownership[],
): readonly Expected[] {
  return expectation(plan.items)(ownerships).byItem.get(item) ?? [];
}

/** The answers that are expected of any of some people as owners, in the plan's own order. */
export function expectedOfAny(
  owners: Iterable<string>,
  plan: Plan,
  ownerships: readonly Ownership[],
): readonly Expected[] {
  const { all, placesByOwner } = expectation(plan.items)(ownerships);
  const places = new Set([...owners].flatMap((owner) => placesByOwner.get(owner) ?? []));
  return [...places].toSorted((a, b) => a - b).flatMap((place) => all[place] ?? []);
}

/**
 * Those whom a person may answer for beside themselves: as their deputy, or while they are away.
 * @param absent those who are away today: whoever stands in for them may answer as well
 */
export function deputisedBy(
  personId: string,
  people: readonly Person[],
  absent: readonly Absence[] = [],
): ReadonlySet<string> {
  const named = absent.filter(({ deputy }) => deputy === personId);
  const covered = coveredBy(personId, people, absent);
  return new Set([
    ...[...named, ...covered].map(({ person }) => person),
    ...withDeputy(personId, people).map(({ id }) => id),
  ]);
}
