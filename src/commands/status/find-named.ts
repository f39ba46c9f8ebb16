import type { Viewer } from '../../domain/people/viewer.ts';
import { itemOf } from '../../domain/plans/plan.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import { type ItemRef, newestClosed } from '../../domain/status/history.ts';
import type { Named, NamedItem } from '../../domain/status/question.ts';
import type { Deps } from '../../ports/deps.ts';
import { planOf } from '../plans/find-plans.ts';
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
  const now = await roundsNow(viewer, deps);
  const found = await findIn(now, { words, items }, deps);
  const before = newestClosed(await seenRounds(viewer, deps)).filter(({ plan }) =>
    now.every((one) => one.plan !== plan),
  );
  return meantBy(words, items, found.length > 0 ? found : await findIn(before, { words, items }, deps));
}

async function findIn(
  rounds: readonly Round[],
  { words, items = [] }: Naming,
  deps: Deps,
): Promise<readonly NamedItem[]> {
  const asked = await Promise.all(rounds.map(async (round) => ({ round, plan: await planOf(round, deps) })));
  return asked.flatMap(({ round, plan }): NamedItem[] => {
    const own = items.flatMap((ref) => (ref.plan === plan.id ? (itemOf(plan, ref.item) ?? []) : []));
    const meant = own.length > 0 || words === '' ? own : findInPlan(plan, words, deps);
    return meant.map((item) => ({ plan, item, round, isPast: !isOpen(round) }));
  });
}

function meantBy(words: string, items: readonly ItemRef[], found: readonly NamedItem[]): Named {
  if (items.length > 0 || found.length === 1) return { items: found, unclear: [], unknown: [] };
  if (found.length === 0) return { items: [], unclear: [], unknown: [{ words, nearest: [] }] };
  return { items: [], unclear: [{ words, choices: found }], unknown: [] };
}
