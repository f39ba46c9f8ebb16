import type { PlanDraft } from '../domain/draft.ts';
import { matchItems } from '../domain/match-items.ts';
import type { Plan, PlanVersion } from '../domain/plan.ts';
import type { Deps } from '../ports.ts';

/** The plan as it is now; undefined when nobody has loaded it. */
export async function newestPlan(id: string, { stores }: Deps): Promise<PlanVersion | undefined> {
  const entry = (await stores.plans.list()).find((one) => one.id === id);
  return entry && stores.plans.read(entry.id, entry.version);
}

/** The versions before one, newest first. */
export async function earlierVersions(
  { id, version }: PlanVersion,
  { stores }: Deps,
): Promise<readonly PlanVersion[]> {
  const numbers = Array.from({ length: version - 1 }, (_, index) => version - 1 - index);
  const versions = await Promise.all(numbers.map((number) => stores.plans.read(id, number)));
  return versions.filter((plan) => plan !== undefined);
}

/** Every plan as it is now. */
export async function newestPlans({ stores }: Deps): Promise<readonly PlanVersion[]> {
  const entries = await stores.plans.list();
  const plans = await Promise.all(entries.map(({ id, version }) => stores.plans.read(id, version)));
  return plans.filter((plan) => plan !== undefined);
}

/** How much of a document has to be known in a plan for the two to be the same. */
const KNOWN = 0.5;

/**
 * A draft under the id of the plan that it is about. Documents do not say ids: one that was given by hand ("ks-2025") is known
 * again by board, year and half of what the document holds.
 */
export async function atKnownPlan(draft: PlanDraft, deps: Deps): Promise<PlanDraft> {
  if (draft.ids === 'given') return draft;
  const plans = await newestPlans(deps);
  if (plans.some(({ id }) => id === draft.plan.id)) return draft;
  const [known, ...others] = plans.filter((plan) => isAbout(draft.plan, plan));
  return known && others.length === 0 ? { ...draft, plan: { ...draft.plan, id: known.id } } : draft;
}

function isAbout(draft: Plan, plan: Plan): boolean {
  const isOfBoard = plan.year === draft.year && plan.board.toLowerCase() === draft.board.toLowerCase();
  return isOfBoard && draft.items.length > 0 && matchItems(plan, draft).size >= draft.items.length * KNOWN;
}
