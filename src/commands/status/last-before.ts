import { answerFor } from '../../domain/answers/expected.ts';
import { isForAll } from '../../domain/people/viewer.ts';
import { itemOf } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { closedBefore, type ItemRef, keyOf, type PastAnswer } from '../../domain/status/history.ts';
import type { SummaryLine } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlan, planOf } from '../plans/find-plans.ts';
import { answersIn, roundsAmong } from '../rounds/find-rounds.ts';

/**
 * What was last said of some lines before a round, in closed rounds of the same plan or of the plans that its items carry on. Each
 * round is looked at once for all lines, and none that is older than needed: their answers are in memory.
 * @param isMeant of which rounds, of those that were closed before
 */
export async function lastBefore(
  round: Round,
  lines: readonly SummaryLine[],
  isMeant: (round: Round) => boolean,
  deps: Deps,
): Promise<ReadonlyMap<SummaryLine, PastAnswer>> {
  const found = new Map<SummaryLine, PastAnswer>();
  const passed = new Set<string>();
  let wanted = new Map(
    lines.map((line): [SummaryLine, ItemRef] => [line, { plan: round.plan, item: line.item.id }]),
  );
  while (wanted.size > 0) {
    const next = new Map<SummaryLine, ItemRef>();
    for (const [plan, ofPlan] of Map.groupBy(wanted, ([, ref]) => ref.plan)) {
      const said = await lastIn(plan, round, ofPlan, isMeant, deps);
      for (const [line, answer] of said) found.set(line, answer);
      const newest = await newestPlan(plan, deps);
      for (const [line, { item }] of ofPlan) {
        if (said.has(line)) continue;
        const older = newest && itemOf(newest, item)?.continues;
        const step = older && `${line.item.id} ${keyOf(older)} ${line.respondent}`;
        if (!step || passed.has(step)) continue;
        passed.add(step);
        next.set(line, older);
      }
    }
    wanted = next;
  }
  return found;
}

async function lastIn(
  plan: string,
  before: Round,
  wanted: readonly (readonly [SummaryLine, ItemRef])[],
  isMeant: (round: Round) => boolean,
  deps: Deps,
): Promise<ReadonlyMap<SummaryLine, PastAnswer>> {
  const rounds = roundsAmong(await deps.stores.rounds.ofPlan(plan));
  const earlier = closedBefore(before, rounds).filter((one) => isMeant(one) && mayStandBeside(one, before));
  const found = new Map<SummaryLine, PastAnswer>();
  for (const round of earlier) {
    if (found.size === wanted.length) break;
    const [then, answers] = await Promise.all([planOf(round, deps), answersIn(round, deps)]);
    for (const [line, { item: id }] of wanted) {
      if (found.has(line)) continue;
      const assessment = answerFor(line.respondent, id, answers);
      const item = itemOf(then, id);
      if (assessment && item) found.set(line, { round, plan: then, item, assessment });
    }
  }
  return found;
}

/** Beside what everybody reads stands nothing that is for some: not in its documents, which go on from hand to hand, nor anywhere. */
function mayStandBeside(earlier: Round, round: Round): boolean {
  return isForAll(earlier) || !isForAll(round);
}
