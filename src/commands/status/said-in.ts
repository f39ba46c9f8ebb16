import type { Assessment } from '../../domain/answers/assessment.ts';
import { answerFor, type Expected } from '../../domain/answers/expected.ts';
import { onceOfAll } from '../../domain/once.ts';
import { itemOf, type PlanVersion } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { ItemRef, PastAnswer } from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { plansOf } from '../plans/find-plans.ts';

/** An item under all its names in the plans through the years, and who answers about it. */
export interface Asked extends Pick<Expected, 'respondent'> {
  readonly refs: readonly ItemRef[];
}

/** What has been looked up about items, by name, for as long as rounds, plans and answers are the same. */
const lookedUp = onceOfAll((_: readonly object[]) => new Map<string, readonly PastAnswer[]>());

/**
 * What was said of an item in some closed rounds, in their order. Their answers are kept in memory – but to find one in each of fifty rounds
 * with 2,000 answers takes as long as all else that is asked, since they are too many to be near at hand for the processor.
 */
export async function saidIn(
  asked: Asked,
  rounds: readonly Round[],
  deps: Deps,
): Promise<readonly PastAnswer[]> {
  const [plans, said] = await Promise.all([
    plansOf(rounds, deps),
    deps.stores.assessments.ofEachClosed(rounds),
  ]);
  // Kept with the last of them, which is the oldest round's: the newest is asked by itself, too.
  const known = lookedUp([...rounds, ...plans, ...said].toReversed());
  const name = [asked.respondent, ...asked.refs.map(({ plan, item }) => `${plan}/${item}`)].join(' ');
  const before = known.get(name);
  if (before) return before;
  const found = rounds.flatMap((round, place) => saidInOne(asked, round, plans[place], said[place]));
  known.set(name, found);
  return found;
}

function saidInOne(
  { refs, respondent }: Asked,
  round: Round,
  plan: PlanVersion | undefined,
  answers: readonly Assessment[] = [],
): PastAnswer[] {
  if (!plan) return [];
  const ids = refs.flatMap((ref) => (ref.plan === round.plan ? ref.item : []));
  return ids.flatMap((id): PastAnswer[] => {
    const assessment = answerFor(respondent, id, answers);
    const item = itemOf(plan, id);
    return assessment && item ? [{ round, plan, item, assessment }] : [];
  });
}

/**
 * The newest of these, if it was said in the first of the rounds, as it is as a rule; or else all. There may be fifty rounds, and where
 * only the last word is wanted, to look into each of them takes longer than all else that is looked up.
 */
export async function lastSaid(
  asked: Asked,
  [newest, ...older]: readonly Round[],
  deps: Deps,
): Promise<readonly PastAnswer[]> {
  if (!newest) return [];
  const last = await saidIn(asked, [newest], deps);
  return last.length > 0 ? last : saidIn(asked, older, deps);
}
