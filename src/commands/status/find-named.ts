import type { Viewer } from '../../domain/people/viewer.ts';
import { itemOf } from '../../domain/plans/plan.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { ItemRef } from '../../domain/status/history.ts';
import type { Named, NamedItem } from '../../domain/status/question.ts';
import type { Deps } from '../../ports/deps.ts';
import { planOf } from '../plans/find-plans.ts';
import { roundsNow } from '../rounds/seen-rounds.ts';
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
  const asked = await Promise.all(
    (await roundsNow(viewer, deps)).map(async (round) => ({ round, plan: await planOf(round, deps) })),
  );
  const found = asked.flatMap(({ round, plan }): NamedItem[] => {
    const own = items.flatMap((ref) => (ref.plan === plan.id ? (itemOf(plan, ref.item) ?? []) : []));
    const meant = own.length > 0 || words === '' ? own : findInPlan(plan, words, deps);
    return meant.map((item) => ({ plan, item, round, isPast: !isOpen(round) }));
  });
  if (items.length > 0 || found.length === 1) return { items: found, unclear: [], unknown: [] };
  if (found.length === 0) return { items: [], unclear: [], unknown: [{ words, nearest: [] }] };
  return { items: [], unclear: [{ words, choices: found }], unknown: [] };
}
