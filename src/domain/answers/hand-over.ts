/** A question that its owner has given to another person (`överlämning`), until it is answered or taken back. */
import type { IsoInstant } from '../dates.ts';
import { once } from '../once.ts';
import type { Ownership } from '../people/people.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface HandOver {
  readonly round: string;
  readonly item: string;
  readonly respondent: string;
  /** Whose question it is. */
  readonly owner: string;
  /** Who has handed it over: its owner, or somebody in their place. */
  readonly from: Named;
  readonly to: Named;
  readonly note?: string | undefined;
  readonly at: IsoInstant;
  readonly takenBackAt?: IsoInstant | undefined;
}

/** Characters of a note: a few sentences. */
export const MAX_NOTE = 500;

const byRound = once((all: readonly HandOver[]) =>
  Map.groupBy(
    all.filter(({ takenBackAt }) => takenBackAt === undefined),
    ({ round }) => round,
  ),
);
const NONE: readonly HandOver[] = [];

/** The hand-overs of a round that hold: the same list for the same list of all. */
export function handOversIn(round: string, all: readonly HandOver[]): readonly HandOver[] {
  return byRound(all).get(round) ?? NONE;
}

const applied = once((ownerships: readonly Ownership[]) =>
  once((handOvers: readonly HandOver[]): readonly Ownership[] =>
    ownerships.flatMap((owner) => {
      const given = handOvers.find((one) => isOf(one, owner));
      if (!given) return owner;
      const isTheirs = ownerships.some(
        ({ item, unit, person }) => item === owner.item && unit === owner.unit && person === given.to.id,
      );
      const respondent = owner.unit === undefined ? { respondent: given.respondent } : {};
      return isTheirs ? [] : { ...owner, ...respondent, person: given.to.id };
    }),
  ),
);

function isOf({ item, owner, respondent }: HandOver, one: Ownership): boolean {
  return item === one.item && owner === one.person && (one.unit === undefined || one.unit === respondent);
}

/** Who is to answer, with those to whom a question has been handed over in the place of its owner. */
export function withHandOvers(
  ownerships: readonly Ownership[],
  handOvers: readonly HandOver[],
): readonly Ownership[] {
  return handOvers.length === 0 ? ownerships : applied(ownerships)(handOvers);
}

/** The hand-over of a question, if there is one that holds. */
export function handOverOf(
  { item, respondent }: { readonly item: { readonly id: string }; readonly respondent: string },
  handOvers: readonly HandOver[] = NONE,
): HandOver | undefined {
  return handOvers.find((one) => one.item === item.id && one.respondent === respondent);
}
