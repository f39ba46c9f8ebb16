import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import {
  type ConfirmedLinks,
  confirmFindings,
  keepingLinks,
  linkFindings,
  type ProposedLink,
  proposeLinks,
  withLinks,
} from '../../domain/plans/lineage.ts';
import type { Plan, PlanVersion } from '../../domain/plans/plan.ts';
import { isSamePlan } from '../../domain/plans/plan-changes.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { findPlan } from './find-plans.ts';

export interface Linked<P extends Plan> {
  readonly plan: P;
  /** All that were proposed, also those that are now confirmed. */
  readonly links: readonly ProposedLink[];
}

/**
 * A plan with the links to earlier years that are confirmed; the others are only proposed.
 * @param before the version that is stored
 * @throws Problem `invalid-plan` for links that nobody proposed, that lead nowhere or in a ring
 */
export async function linked(
  read: Plan,
  before: Plan | undefined,
  confirmed: ConfirmedLinks,
  deps: Deps,
): Promise<Linked<Plan>> {
  const others = await otherPlans(read.id, deps);
  const plan = keepingLinks(read, before);
  const links = proposeLinks(plan, others);
  const after = withLinks(plan, links, confirmed);
  const findings = [...confirmFindings(plan, links, confirmed), ...linkFindings(after, before, others)];
  if (findings.length > 0) throw new Problem('invalid-plan', {}, findings);
  return { plan: after, links };
}

async function otherPlans(id: string, { stores }: Deps): Promise<PlanVersion[]> {
  const others = (await stores.plans.list()).filter((entry) => entry.id !== id);
  const plans = await Promise.all(others.map((entry) => stores.plans.read(entry.id, entry.version)));
  return plans.flatMap((plan) => plan ?? []);
}

/**
 * Links items of a plan that is stored to those of earlier years that they carry on, as a new version.
 * @throws Problem `unknown-plan`, `busy-store`, or `invalid-plan` for links that nobody proposes
 */
export async function confirmLinks(
  actor: Actor,
  input: { readonly plan: string | undefined; readonly links: ConfirmedLinks },
  deps: Deps,
): Promise<Linked<PlanVersion>> {
  demand(actor, 'import');
  const before = await findPlan(input.plan, deps);
  const { plan, links } = await linked(before, before, input.links, deps);
  if (isSamePlan(plan, before)) return { plan: before, links };
  return { plan: await deps.stores.plans.save(plan, changeBy(actor, deps), before.version), links };
}
