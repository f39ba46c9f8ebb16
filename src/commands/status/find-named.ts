import type { Viewer } from '../../domain/people/viewer.ts';
import { itemOf } from '../../domain/plans/plan.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import { type ItemRef, newestClosed } from '../../domain/status/history.ts';
import type { Named, NamedItem } from '../../domain/status/question.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans, planOf } from '../plans/find-plans.ts';
import { roundsNow, seenRounds } from '../rounds/seen-rounds.ts';
import { findInPlan } from './search-items.ts';

/** What somebody names: in words, or by what was talked of before. */
export interface Naming {
  readonly words: string;
  readonly items?: readonly ItemRef[] | undefined;
}

/**
 * Finds all that is named, in every plan that is asked about or was. What is asked about now comes before what was; what nobody may
 * tell this viewer of is not found.
 */
export async function findNamed(viewer: Viewer, { words, items = [] }: Naming, deps: Deps): Promise<Named> {
  const now = (await roundsNow(viewer, deps)).filter(isOpen);
  const closed = newestClosed(await seenRounds(viewer, deps));
  const asked = await Promise.all(now.map(async (round) => ({ round, plan: await planOf(round, deps) })));
  const newest = await newestPlans(deps);
  const others = newest
    .filter(({ id }) => now.every(({ plan }) => plan !== id))
    .toSorted((a, b) => b.year - a.year)
    .map((plan) => [{ plan, round: closed.find((round) => round.plan === plan.id) }]);
  const places = [asked, ...others];
  if (items.length > 0) {
    const named = items.flatMap((ref) => {
      const known = [...places.flat(), ...newest.map((plan) => ({ plan, round: undefined }))];
      const place = known.find(({ plan }) => plan.id === ref.plan && itemOf(plan, ref.item));
      const item = place && itemOf(place.plan, ref.item);
      return item ? [{ ...place, item, isPast: !place.round || !isOpen(place.round) }] : [];
    });
    return { items: named, unclear: [], unknown: [] };
  }
  for (const place of places) {
    const found = place.flatMap(({ plan, round }): NamedItem[] =>
      findInPlan(plan, words, deps).map((item) => ({ plan, item, round, isPast: !round || !isOpen(round) })),
    );
    if (found.length === 1) return { items: found, unclear: [], unknown: [] };
    if (found.length > 1) return { items: [], unclear: [{ words, choices: found }], unknown: [] };
  }
  return { items: [], unclear: [], unknown: [{ words, nearest: [] }] };
}
