import { type Status, severity } from '../../domain/answers/scale.ts';
import { isOwnerIn } from '../../domain/people/people.ts';
import { type Viewer, viewerAmongOthers } from '../../domain/people/viewer.ts';
import { plansNow } from '../../domain/plans/plan.ts';
import { keyOf, type PlanItem } from '../../domain/status/history.ts';
import { entriesOf, linesOf } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans } from '../plans/find-plans.ts';
import { loadState } from '../rounds/find-rounds.ts';
import { hasSeenRounds, roundsNow } from '../rounds/seen-rounds.ts';

/** Something that somebody may ask about and be told of. */
export interface AskableItem extends PlanItem {
  /** Whoever asks is to answer it. */
  readonly isOwn: boolean;
  /** The worst that is said of it; undefined where nothing is, or nobody was asked. */
  readonly status?: Status | undefined;
}

/** Plans that are enough. */
const SOME_PLANS = 8;

/** Those that lie in plans in which somebody owns something, or else the first. */
async function someOf<T>(
  all: readonly T[],
  planOf: (one: T) => string,
  { actor }: Viewer,
  { stores }: Deps,
): Promise<readonly T[]> {
  if (all.length <= SOME_PLANS) return all;
  const owners = await Promise.all(all.map((one) => stores.owners.ofPlan(planOf(one))));
  const own = all.filter((_, place) => isOwnerIn(owners[place] ?? [], actor.id));
  return own.length > 0 ? own : all.slice(0, SOME_PLANS);
}

/**
 * What somebody may ask about, to be named in examples: what is asked about in the rounds of now, the worst first, or else all that the
 * plans of now hold. Among others it is what everybody may see, so that nobody has to be looked up for an example.
 * @param which `some` where a few are enough: of many plans, those in which whoever asks owns something
 */
export async function askableItems(
  viewer: Viewer,
  which: 'all' | 'some',
  deps: Deps,
): Promise<readonly AskableItem[]> {
  const among = viewerAmongOthers(viewer.actor);
  const seeing = viewer.isShared && (await hasSeenRounds(among, deps)) ? among : viewer;
  const now = await roundsNow(seeing, deps);
  const rounds = which === 'all' ? now : await someOf(now, ({ plan }) => plan, viewer, deps);
  const states = await Promise.all(rounds.map((round) => loadState(round, deps)));
  if (states.length === 0) {
    const all = plansNow(await newestPlans(deps), []);
    const plans = which === 'all' ? all : await someOf(all, ({ id }) => id, viewer, deps);
    return plans.flatMap((plan) => plan.items.map((item) => ({ plan, item, isOwn: false })));
  }
  const asked = states.flatMap((state) =>
    entriesOf(linesOf(state)).map(({ item, lines }): AskableItem => {
      const isOwn = !viewer.isShared && lines.some(({ owners }) => owners.includes(viewer.actor.id));
      // Its lines come with the worst first.
      const status = lines.find(({ assessment }) => assessment)?.assessment?.status;
      return { plan: state.plan, item, isOwn, status };
    }),
  );
  const each = new Map(asked.map((one) => [keyOf({ plan: one.plan.id, item: one.item.id }), one]));
  return [...each.values()].sort((a, b) => severity(a.status) - severity(b.status));
}
