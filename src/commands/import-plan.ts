import type { Actor } from '../domain/people.ts';
import type { Item, Plan, PlanVersion } from '../domain/plan.ts';
import { demand } from '../domain/roles.ts';
import type { Deps } from '../ports.ts';

export interface PlanChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly item: string;
  readonly title: string;
}

export interface ImportedPlan {
  /** As stored; for a dry run as it would be. */
  readonly plan: PlanVersion;
  readonly changes: readonly PlanChange[];
}

/**
 * Stores a plan as a new version, and nothing when it says what the last version says. Rounds keep the version they were
 * opened on.
 */
export async function importPlan(
  actor: Actor,
  input: { readonly plan: Plan; readonly dryRun: boolean },
  { stores }: Deps,
): Promise<ImportedPlan> {
  demand(actor, 'import');
  const entry = (await stores.plans.list()).find((one) => one.id === input.plan.id);
  const before = entry && (await stores.plans.read(entry.id, entry.version));
  const changes = changesBetween(before?.items ?? [], input.plan.items);
  if (before && sameContent({ ...input.plan, version: before.version }, before))
    return { plan: before, changes: [] };
  if (input.dryRun) return { plan: { ...input.plan, version: (before?.version ?? 0) + 1 }, changes };
  return { plan: await stores.plans.save(input.plan), changes };
}

function changesBetween(before: readonly Item[], after: readonly Item[]): PlanChange[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map((item) => item.id));
  const removed = before.filter((item) => !kept.has(item.id));
  return [
    ...after.flatMap((item): PlanChange[] => {
      const was = old.get(item.id);
      if (!was) return [{ change: 'added', item: item.id, title: item.title }];
      return sameContent(was, item) ? [] : [{ change: 'changed', item: item.id, title: item.title }];
    }),
    ...removed.map((item): PlanChange => ({ change: 'removed', item: item.id, title: item.title })),
  ];
}

/** Equal in value, whatever the order of their fields. */
function sameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sortedFields) === JSON.stringify(b, sortedFields);
}

function sortedFields(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)));
}
