import { Problem } from '../domain/errors.ts';
import {
  answersSince,
  compareRounds,
  type History,
  type ItemRef,
  keyOf,
  lineagesOf,
  linkedPlans,
  type PastAnswer,
  type PlanItem,
  type Thread,
} from '../domain/history.ts';
import type { Actor } from '../domain/people.ts';
import type { PlanVersion } from '../domain/plan.ts';
import { demand } from '../domain/roles.ts';
import type { Round } from '../domain/round.ts';
import type { Deps } from '../ports.ts';
import { newestPlans } from './find-plans.ts';
import { planOf } from './find-rounds.ts';
import { answeredAt, findInPlan } from './search-items.ts';

/**
 * What has been said through the years of what some words mean, in every plan and along the links between plans.
 * @throws Problem `unknown-item` when nothing fits
 */
export async function showHistory(
  actor: Actor,
  { words, since }: { readonly words: string; readonly since?: number | undefined },
  deps: Deps,
): Promise<History> {
  demand(actor, 'history');
  const plans = (await newestPlans(deps)).toSorted((a, b) => b.year - a.year);
  const hits = plans.flatMap((plan) => findInPlan(plan, words, deps).map((item) => ({ plan, item })));
  const [meant] = hits;
  if (!meant) throw new Problem('unknown-item', { words });
  const ids = linkedPlans(
    hits.map(({ plan }) => plan.id),
    plans,
  );
  const answers = (await Promise.all(ids.map((id) => answersIn(id, deps)))).flat();
  const all = threadsOf(hits, plans, answers);
  const threads = all
    .map((thread) => ({ ...thread, answers: answersSince(thread.answers, since) }))
    .filter((thread) => thread.answers.length > 0);
  const [before] = all
    .flatMap((thread) => thread.answers)
    .toSorted((a, b) => compareRounds(b.round, a.round));
  return { words, meant, since, threads, before: threads.length === 0 ? before : undefined };
}

/** The items that were meant, each once with all that it is linked with, newest plan first. */
function threadsOf(
  hits: readonly PlanItem[],
  plans: readonly PlanVersion[],
  answers: readonly PastAnswer[],
): Thread[] {
  const lineageOf = lineagesOf(plans);
  const items = plans.flatMap((plan) => plan.items.map((item) => ({ plan, item })));
  const byKey = new Map(items.map((one) => [keyOf(refTo(one)), one]));
  const said = Map.groupBy(answers, ({ round, item }) => lineageOf({ plan: round.plan, item: item.id }));
  const answered = items.filter((one) => said.has(lineageOf(refTo(one))));
  const byPlan = new Map(
    [...Map.groupBy(answered, ({ plan }) => plan)].map(([plan, ones]) => [
      plan,
      Map.groupBy(ones, ({ item }) => item.id),
    ]),
  );
  const threads = new Map<readonly ItemRef[], Thread>();
  for (const { plan, item } of hits) {
    for (const found of answeredAt(plan, item, byPlan.get(plan) ?? new Map<string, PlanItem[]>())) {
      const lineage = lineageOf(refTo(found));
      if (threads.has(lineage)) continue;
      const newest = lineage.map((ref) => byKey.get(keyOf(ref))).find((one) => one !== undefined);
      // Where several items carry on the same one, it is called by the one that was asked for.
      const name = newest && newest.plan.id !== plan.id ? newest : found;
      const answers = (said.get(lineage) ?? []).toSorted((a, b) => compareRounds(b.round, a.round));
      threads.set(lineage, { ...name, answers });
    }
  }
  return [...threads.values()].toSorted((a, b) => b.plan.year - a.plan.year);
}

function refTo({ plan, item }: PlanItem): ItemRef {
  return { plan: plan.id, item: item.id };
}

/** All answers of a plan's rounds; those of closed ones are in memory. */
async function answersIn(plan: string, deps: Deps): Promise<PastAnswer[]> {
  const rounds = await deps.stores.rounds.ofPlan(plan);
  return (await Promise.all(rounds.map(({ value }) => answersOf(value, deps)))).flat();
}

async function answersOf(round: Round, deps: Deps): Promise<PastAnswer[]> {
  const { assessments } = deps.stores;
  const plan = await planOf(round, deps);
  const said =
    round.state === 'closed'
      ? await assessments.ofClosed(round)
      : (await assessments.ofRound(round.plan, round.id)).assessments.map(({ value }) => value);
  const items = new Map(plan.items.map((item) => [item.id, item]));
  return said.flatMap((assessment) => {
    const item = items.get(assessment.item);
    return item ? [{ round, plan, item, assessment }] : [];
  });
}
