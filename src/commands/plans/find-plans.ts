import { Problem } from '../../domain/errors.ts';
import { planMeant } from '../../domain/plans/known-plan.ts';
import type { Plan, PlanVersion } from '../../domain/plans/plan.ts';
import type { ReadDocument } from '../../domain/plans/read-document.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { inEachPlan } from './in-each-plan.ts';

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

/** The same of those that can be read: one that cannot holds up nothing that is told, or fetched, for others. */
export async function readablePlans(deps: Deps): Promise<readonly PlanVersion[]> {
  const { done } = await inEachPlan((id, { version }) => deps.stores.plans.read(id, version), deps);
  return done.filter((plan) => plan !== undefined);
}

export interface PlacedDocument {
  /** Under the id of the plan that it is about, or of a plan of its own. */
  readonly document: ReadDocument;
  /** Plans that it may be as well, with nothing but a guess to tell; the likeliest first. */
  readonly maybe: readonly Plan[];
}

/** A document at the plan that it is about, where that is clear. */
export async function atKnownPlan(read: ReadDocument, deps: Deps): Promise<PlacedDocument> {
  if (read.ids === 'given') return { document: read, maybe: [] };
  const { id, maybe } = planMeant(read, await newestPlans(deps));
  return { document: { ...read, plan: { ...read.plan, id } }, maybe };
}

/**
 * The plan that is meant: the one named, or the only one there is.
 * @throws Problem `unknown-plan` naming the plans there are
 */
export async function findPlan(id: string | undefined, { stores }: Deps): Promise<PlanVersion> {
  const entries = await stores.plans.list();
  const entry = id === undefined && entries.length === 1 ? entries[0] : entries.find((one) => one.id === id);
  const plan = entry && (await stores.plans.read(entry.id, entry.version));
  if (!plan) {
    throw new Problem('unknown-plan', { plan: id ?? '', plans: entries.map((one) => one.id).join(', ') });
  }
  return plan;
}

/** The plan as it was when the round was opened. @throws Problem `unknown-plan` */
export async function planOf(round: Round, { stores }: Deps): Promise<PlanVersion> {
  const plan = await stores.plans.read(round.plan, round.planVersion);
  if (!plan) throw new Problem('unknown-plan', { plan: round.plan, plans: '' });
  return plan;
}

/** The same of several, in their order: a version that many rounds were opened on is asked for once. @throws Problem `unknown-plan` */
export async function plansOf(rounds: readonly Round[], deps: Deps): Promise<readonly PlanVersion[]> {
  const known = new Map<string, Promise<PlanVersion>>();
  return Promise.all(
    rounds.map((round) => {
      const key = `${round.plan}/${round.planVersion}`;
      const plan = known.get(key) ?? planOf(round, deps);
      known.set(key, plan);
      return plan;
    }),
  );
}
