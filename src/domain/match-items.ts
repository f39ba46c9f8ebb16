import type { Item, Plan } from './plan.ts';

/** Which item of a draft is which item of a plan that is there: ids of the draft to ids of the plan. Each is matched once. */
export function matchItems(plan: Plan, draft: Plan): ReadonlyMap<string, string> {
  const free = new Set(plan.items);
  const matches = new Map<string, string>();
  for (const item of draft.items) {
    const twin = [...free].find((candidate) => isSame(candidate, item));
    if (!twin) continue;
    free.delete(twin);
    matches.set(item.id, twin.id);
  }
  return matches;
}

function isSame(a: Item, b: Item): boolean {
  return a.kind === b.kind && plain(a.title) === plain(b.title);
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
