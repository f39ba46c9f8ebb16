import type { Assessment, Words } from '../../domain/answers/assessment.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { PlanVersion } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { type History, linkedPlans, type PastAnswer, type Thread } from '../../domain/status/history.ts';
import { foundIn, historyOf, type KnownPlan, pastAnswers, withGone } from '../../domain/status/threads.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans, planOf } from '../plans/find-plans.ts';
import { answersIn } from '../rounds/find-rounds.ts';
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
  const known = await Promise.all(newest.map((plan) => loadWithGone(plan, deps)));
  const plans = known.map(({ whole }) => whole);
  const [best, ...others] = known.flatMap((one) => foundIn(one, (plan) => findInPlan(plan, words, deps)));
  if (!best) throw new Problem('unknown-item', { words });
  const ids = linkedPlans(
    [best, ...others].map(({ plan }) => plan.id),
    plans,
  );
  const answers = (await Promise.all(ids.map((id) => answersOfPlan(id, deps)))).flat();
  const history = historyOf({ words, since }, [best, ...others], plans, answers);
  return { ...history, said: await wordsOf(history.threads, deps) };
}

/** Answers whose words are looked up: as many as a card has room for. */
const MOST_SAID = 40;

async function wordsOf(
  threads: readonly Thread[],
  { stores }: Deps,
): Promise<ReadonlyMap<Assessment, Words>> {
  const shown = threads.flatMap(({ answers }) => answers).slice(0, MOST_SAID);
  const said = await Promise.all(
    shown.map(async ({ round, assessment }) => {
      const [worded] = await stores.assessments.withWords(round.plan, [assessment]);
      return [assessment, worded ?? { texts: {} }] as const;
    }),
  );
  return new Map(said);
}

async function loadWithGone(now: PlanVersion, deps: Deps): Promise<KnownPlan> {
  const rounds = (await deps.stores.rounds.ofPlan(now.id)).map(({ value }) => value);
  const asked = new Map(rounds.map((round) => [round.planVersion, round]));
  asked.delete(now.version);
  return withGone(now, await Promise.all([...asked.values()].map((round) => planOf(round, deps))));
}

/** All answers of a plan's rounds; those of closed ones are in memory. */
async function answersOfPlan(plan: string, deps: Deps): Promise<PastAnswer[]> {
  const rounds = await deps.stores.rounds.ofPlan(plan);
  return (await Promise.all(rounds.map(({ value }) => answersOf(value, deps)))).flat();
}

async function answersOf(round: Round, deps: Deps): Promise<PastAnswer[]> {
  return pastAnswers(round, await planOf(round, deps), await answersIn(round, deps));
}
