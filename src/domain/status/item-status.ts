import type { Words } from '../answers/assessment.ts';
import { expectedAbout } from '../answers/expected.ts';
import { answeredAt } from '../plans/answered-at.ts';
import { ancestorsOf, descendantsOf, type Item } from '../plans/plan.ts';
import type { RoundState } from '../rounds/round-state.ts';
import type { PastAnswer } from './history.ts';
import type { KeyFigure } from './kolada.ts';
import type { NamedItem } from './question.ts';
import { entriesOf, linesAbout, type SummaryEntry, type SummaryLine } from './summary.ts';

/** An answer, given or expected, in the round that it is part of. */
export interface ItemHit {
  readonly state: RoundState;
  readonly line: SummaryLine;
}

/** What is told beside an answer; looked up only for what is about to be shown. */
export interface Beside {
  /** What was said of it in the newest closed round before. */
  readonly last?: PastAnswer | undefined;
  /** What it says in words. */
  readonly words?: Words | undefined;
  /** What Kolada says of the item's key figure. */
  readonly figure?: KeyFigure | undefined;
  /** All that the same respondent has said of it in closed rounds before, newest first. */
  readonly earlier?: readonly PastAnswer[] | undefined;
  /** Why it is told as it stood in another round than the one that is asked about now. */
  readonly standing?: PastStanding | undefined;
  /** Names of those who are to answer, where they may be named. */
  readonly owners?: readonly string[] | undefined;
}

/** It is in no plan of this year any more; or it is, and nobody is asked about it now. */
export type PastStanding = 'olderPlan' | 'notAsked';

/** How it is going with one answer, and what was said of it before. */
export interface AnswerStatus extends ItemHit, Beside {}

/** Where what is listed as one stands, in the round it was found in. */
export interface ItemStatus extends Beside {
  readonly state: RoundState;
  readonly entry: SummaryEntry;
}

/** What was named, and where its answers are: none where nobody was ever asked, several where what stands below it is asked about. */
export interface ItemTold {
  readonly named: NamedItem;
  readonly statuses: readonly ItemStatus[];
}

/**
 * The items whose answers decide where `hitsIn` finds what is said of some: from each up to the first that is asked about, or else
 * all above and below it. What nobody is asked about any more may have been answered before that.
 */
export function concerned({ plan, ownerships }: RoundState, meant: readonly Item[]): readonly Item[] {
  const around = meant.flatMap((item) => {
    const upwards = [item, ...ancestorsOf(plan, item)];
    const asked = upwards.findIndex(({ id }) => expectedAbout(id, plan, ownerships).length > 0);
    return asked < 0 ? [...upwards, ...descendantsOf(plan, item)] : upwards.slice(0, asked + 1);
  });
  return [...new Set(around)];
}

/** Where the answers about some items are, best first, each once. Of the others' nothing is looked at. */
export function hitsIn(state: RoundState, meant: readonly Item[]): ItemHit[] {
  const known = new Map<string, readonly SummaryLine[]>();
  const linesAt = (item: string) => {
    const lines = known.get(item) ?? linesAbout(item, state);
    known.set(item, lines);
    return lines;
  };
  const found = meant.flatMap((item) => answeredAt(state.plan, item, { get: linesAt }));
  return [...new Set(found)].map((line) => ({ state, line }));
}

/** What was found, by what is listed as one in each round. */
export function statusesOf(hits: readonly ItemHit[]): ItemStatus[] {
  return [...Map.groupBy(hits, ({ state }) => state)].flatMap(([state, ofState]) =>
    entriesOf(ofState.map(({ line }) => line)).map((entry) => ({ state, entry })),
  );
}
