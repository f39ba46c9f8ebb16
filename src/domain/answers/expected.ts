import { type Absence, coveredBy } from '../people/absence.ts';
import type { Ownership, Person } from '../people/people.ts';
import { type Item, isByUnit, type Plan } from '../plans/plan.ts';

/**
 * Under what name an answer is kept. An item with one answer keeps it under `owner`, whoever of its owners and deputies
 * gave it, so that two of them cannot unknowingly give two; where each unit answers, the unit is the name.
 */
export const SOLE_RESPONDENT = 'owner';

export function respondentOf(item: Item, ownership: Ownership): string {
  return isByUnit(item) ? (ownership.unit ?? ownership.person) : SOLE_RESPONDENT;
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

/** What was answered about an item for one respondent: their own answer, or else the one about the whole item, as a report has it. */
export function answerFor<A extends { readonly item: string; readonly respondent: string }>(
  respondent: string,
  item: string,
  answers: readonly A[],
): A | undefined {
  const said = answers.filter((one) => one.item === item);
  const of = (name: string) => said.find((one) => one.respondent === name);
  return of(respondent) ?? of(SOLE_RESPONDENT);
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
        ...(isByUnit(item) ? { unit: owned[0]?.unit } : {}),
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
  if (coveredBy(personId, away, people, absent).length > 0) return true;
  return people.some((person) => person.deputy === personId && expected.owners.includes(person.id));
}
