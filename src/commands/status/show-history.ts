import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { answeredAt, type PlanVersion } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
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
} from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans, planOf } from '../plans/find-plans.ts';
import { findInPlan } from './search-items.ts';

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
  const newest = (await newestPlans(deps)).toSorted((a, b) => b.year - a.year);
  const known = await Promise.all(newest.map((plan) => withGone(plan, deps)));
  const plans = known.map(({ whole }) => whole);
  const hits = known.flatMap((plan) => findKnown(plan, words, deps));
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

/** A plan as it is now, and what it has lost since a round was opened on it. */
interface KnownPlan {
  readonly now: PlanVersion;
  /** What has been taken out, with the newest version that has it. */
  readonly gone: readonly PlanItem[];
  /** Both together, so that the way up and down from an item leads through either. */
  readonly whole: PlanVersion;
}

/** What was said of a goal is not forgotten when a budget is amended and drops it. */
async function withGone(now: PlanVersion, deps: Deps): Promise<KnownPlan> {
  const rounds = (await deps.stores.rounds.ofPlan(now.id)).map(({ value }) => value);
  const asked = new Map(rounds.map((round) => [round.planVersion, round]));
  asked.delete(now.version);
  const versions = await Promise.all([...asked.values()].map((round) => planOf(round, deps)));
  const known = new Set(now.items.map(({ id }) => id));
  const gone: PlanItem[] = [];
  for (const plan of versions.toSorted((a, b) => b.version - a.version)) {
    const lost = plan.items.filter(({ id }) => !known.has(id));
    for (const item of lost) known.add(item.id);
    gone.push(...lost.map((item) => ({ plan, item })));
  }
  const items = [...now.items, ...gone.map(({ item }) => item)];
  return { now, gone, whole: gone.length > 0 ? { ...now, items } : now };
}

/** Each version is searched by itself: what is found by its words never changes. */
function findKnown({ now, gone, whole }: KnownPlan, words: string, deps: Deps): PlanItem[] {
  const lost = new Set(gone.map(({ item }) => item));
  const found = [...new Set(gone.map(({ plan }) => plan))].flatMap((plan) => findInPlan(plan, words, deps));
  const hits = [...findInPlan(now, words, deps), ...found.filter((item) => lost.has(item))];
  return hits.map((item) => ({ plan: whole, item }));
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
