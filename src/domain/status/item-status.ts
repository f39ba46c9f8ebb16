import type { Words } from '../answers/assessment.ts';
import { answeredAt, type Item } from '../plans/plan.ts';
import type { RoundState } from '../rounds/round-state.ts';
import type { PastAnswer } from './history.ts';
import { entriesOf, linesOf, type SummaryEntry, type SummaryLine } from './summary.ts';

/** An answer, given or expected, in the round that it is part of. */
export interface ItemHit {
  readonly state: RoundState;
  readonly line: SummaryLine;
}

/** How it is going with one answer, and what was said of it before. */
export interface AnswerStatus extends ItemHit {
  readonly last?: PastAnswer | undefined;
  readonly words?: Words | undefined;
}

/** Where what is listed as one stands, in the round it was found in. */
export interface ItemStatus {
  readonly state: RoundState;
  readonly entry: SummaryEntry;
  /** What was said of a single answer in the newest closed round before; looked up only for what is about to be shown. */
  readonly last?: PastAnswer | undefined;
  /** What is said in words in a single answer; looked up only for what is about to be shown. */
  readonly words?: Words | undefined;
}

/** Where the answers about some items are, best first, each once. */
export function hitsIn(state: RoundState, meant: readonly Item[]): ItemHit[] {
  const lines = Map.groupBy(linesOf(state), (line) => line.item.id);
  const found = meant.flatMap((item) => answeredAt(state.plan, item, lines));
  return [...new Set(found)].map((line) => ({ state, line }));
}

/** What was found, by what is listed as one in each round. */
export function statusesOf(hits: readonly ItemHit[]): ItemStatus[] {
  return [...Map.groupBy(hits, ({ state }) => state)].flatMap(([state, ofState]) =>
    entriesOf(ofState.map(({ line }) => line)).map((entry) => ({ state, entry })),
  );
}
