import type { Words } from '../answers/assessment.ts';
import { expectedAbout } from '../answers/expected.ts';
import { ancestorsOf, answeredAt, descendantsOf, type Item } from '../plans/plan.ts';
import type { RoundState } from '../rounds/round-state.ts';
import type { PastAnswer } from './history.ts';
import type { KeyFigure } from './kolada.ts';
import { entriesOf, linesAbout, type SummaryEntry, type SummaryLine } from './summary.ts';

/** An answer, given or expected, in the round that it is part of. */
export interface ItemHit {
  readonly state: RoundState;
  readonly line: SummaryLine;
}

/** How it is going with one answer, and what was said of it before. */
export interface AnswerStatus extends ItemHit {
  readonly last?: PastAnswer | undefined;
  readonly words?: Words | undefined;
  /** What Kolada says of the item's key figure. */
  readonly figure?: KeyFigure | undefined;
}

/** Where what is listed as one stands, in the round it was found in. */
export interface ItemStatus {
  readonly state: RoundState;
  readonly entry: SummaryEntry;
  /** What was said of a single answer in the newest closed round before; looked up only for what is about to be shown. */
  readonly last?: PastAnswer | undefined;
  /** What is said in words in a single answer; looked up only for what is about to be shown. */
  readonly words?: Words | undefined;
  /** What Kolada says of its key figure. */
  readonly figure?: KeyFigure | undefined;
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
