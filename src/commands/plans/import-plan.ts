import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { type Amending, amendPlan, goneFrom } from '../../domain/plans/amend-plan.ts';
import type { ConfirmedLinks, ProposedLink } from '../../domain/plans/lineage.ts';
import { isOfSameBoard, type Plan, type PlanVersion } from '../../domain/plans/plan.ts';
import {
  changesBetween,
  isSamePlan,
  lostIn,
  type PlanChange,
  withWhatIsLost,
} from '../../domain/plans/plan-changes.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { answersIn } from '../rounds/find-rounds.ts';
import { earlierVersions } from './find-plans.ts';
import { linked } from './links.ts';

export interface PlanImport extends Pick<Amending, 'givenIds' | 'silentOn'> {
  readonly plan: Plan;
  /** Computes what would be stored, and stores nothing. */
  readonly dryRun: boolean;
  /** The plan was read out of a document, with ids that mean nothing: words tell which item is which. */
  readonly matchWords?: boolean | undefined;
  /** The document does not say what the plan is called. */
  readonly keepsTitle?: boolean | undefined;
  /** Somebody has said yes to losing what the plan has and the new version does not. */
  readonly replace?: boolean | undefined;
  /** Of the links to earlier years that are proposed, those that hold. */
  readonly links?: ConfirmedLinks | undefined;
}

export interface ImportedPlan {
  /** As stored; for a dry run as it would be. */
  readonly plan: PlanVersion;
  readonly changes: readonly PlanChange[];
  /** What its items seem to carry on from earlier years, confirmed or not. */
  readonly links: readonly ProposedLink[];
}

/**
 * Stores a plan as a new version, and nothing when it says what the last version says. Rounds keep the version they were
 * opened on, and items that are gone keep their history and their owners.
 * @throws Problem `other-plan` when the id is that of another board's or year's plan, `invalid-plan` for links to earlier years that do not hold, `loses-items` when the plan would lose some and
 * nobody has said yes, `busy-store`
 */
export async function importPlan(actor: Actor, input: PlanImport, deps: Deps): Promise<ImportedPlan> {
  demand(actor, 'import');
  // As it is stored: an import that was cut off before it was told of is not to make a version more.
  const before = await deps.stores.plans.newest(input.plan.id);
  refuseOther(input, before);
  const amends = before && input.matchWords;
  const title = input.keepsTitle ? before?.title : undefined;
  const read = amends
    ? amendPlan(before, goneFrom(before, await earlierVersions(before, deps)), input.plan, {
        ...input,
        title,
      })
    : input.plan;
  const { plan, links } = await linked(read, before, input.links ?? [], deps);
  if (before && isSamePlan(plan, before)) return { plan: before, changes: [], links };
  const changes = await withLosses(plan.id, changesBetween(before?.items ?? [], plan.items), deps);
  if (input.dryRun) return { plan: { ...plan, version: (before?.version ?? 0) + 1 }, changes, links };
  const lost = input.replace ? [] : lostIn(changes);
  if (lost.length > 0) throw new Problem('loses-items', { plan: plan.id, lost });
  return {
    plan: await deps.stores.plans.save(plan, changeBy(actor, deps), before?.version ?? 0),
    changes,
    links,
  };
}

/** Whoever gives ids has given one twice: a board or a year never changes within a plan. @throws Problem `other-plan` */
function refuseOther({ plan, matchWords, replace }: PlanImport, before: PlanVersion | undefined): void {
  if (!before || matchWords || replace) return;
  if (before.year === plan.year && isOfSameBoard(before, plan)) return;
  const [stored, read] = [before, plan].map(({ board, year }) => `${board} ${year}`);
  throw new Problem('other-plan', { plan: plan.id, stored: stored ?? '', read: read ?? '' });
}

/** The changes with what hangs on that which is removed; read only when something is. */
async function withLosses(
  plan: string,
  changes: readonly PlanChange[],
  deps: Deps,
): Promise<readonly PlanChange[]> {
  const { stores } = deps;
  if (lostIn(changes).length === 0) return changes;
  const rounds = await stores.rounds.everyOf(plan);
  const said = (await Promise.all(rounds.map(({ value }) => answersIn(value, deps)))).flat();
  return withWhatIsLost(changes, await stores.owners.ofPlan(plan), said);
}
