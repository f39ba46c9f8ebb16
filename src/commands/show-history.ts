import { Problem } from '../domain/errors.ts';
import {
  answersSince,
  compareRounds,
  type History,
  type ItemRef,
  keyOf,
  lineageOf,
  linkedPlans,
  type PastAnswer,
  type PlanItem,
  type Thread,
} from '../domain/history.ts';
import type { Actor } from '../domain/people.ts';
import { type Item, itemOf, type PlanVersion } from '../domain/plan.ts';
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
  const byItem = Map.groupBy(answers, ({ round, item }) => keyOf({ plan: round.plan, item: item.id }));
  const lineage = (plan: PlanVersion, { id }: Item) => lineageOf({ plan: plan.id, item: id }, plans);
  const said = (plan: PlanVersion, item: Item) =>
    lineage(plan, item).flatMap((ref) => byItem.get(keyOf(ref)) ?? []);
  const threads = new Map<Item, Thread>();
  const answered = new Map(
    plans.map((plan) => [plan, plan.items.filter((item) => said(plan, item).length > 0)]),
  );
  for (const { plan, item } of hits) {
    const lines = (answered.get(plan) ?? []).map((one) => ({ item: one }));
    for (const { item: found } of answeredAt(plan, item, lines)) {
      const newest = lineage(plan, found).flatMap((ref) => named(ref, plans))[0] ?? {
        plan,
        item: found,
      };
      const answers = said(plan, found).toSorted((a, b) => compareRounds(b.round, a.round));
      threads.set(newest.item, threads.get(newest.item) ?? { ...newest, answers });
    }
  }
  return [...threads.values()].toSorted((a, b) => b.plan.year - a.plan.year);
}

/** An item with its plan; none when it has been taken out of the plan since. */
function named(ref: ItemRef, plans: readonly PlanVersion[]): PlanItem[] {
  const plan = plans.find(({ id }) => id === ref.plan);
  const item = plan && itemOf(plan, ref.item);
  return item ? [{ plan, item }] : [];
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
  return said.flatMap((assessment) => {
    const item = itemOf(plan, assessment.item);
    return item ? [{ round, plan, item, assessment }] : [];
  });
}
