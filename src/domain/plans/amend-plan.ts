import { freeId } from './ids.ts';
import { matchItems } from './match-items.ts';
import type { Item, Measure, Plan } from './plan.ts';

/**
 * The plan that its document, read anew, makes of it. Items that were there keep their ids, and with them owners and
 * history, and also what no document says of them. New items get ids that no item of the plan ever had.
 * @param gone items of earlier versions that the plan no longer has: one that comes back is the one it was
 * @param title what the plan is called from now on
 */
export function amendPlan(plan: Plan, gone: readonly Item[], read: Plan, title = read.title): Plan {
  const there = matchItems(plan, read);
  const rest = read.items.filter((item) => !there.has(item.id));
  const back = matchItems({ ...plan, items: gone }, { ...read, items: rest });
  const stored = new Map([...plan.items, ...gone].map((item) => [item.id, item]));
  const ids = withFreeIds(read.items, new Map([...there, ...back]), stored.keys());
  const items = read.items.map((item) => {
    const was = stored.get(ids.get(item.id) ?? '');
    const parent = item.parent === undefined ? {} : { parent: ids.get(item.parent) ?? item.parent };
    return { ...item, id: ids.get(item.id) ?? item.id, ...parent, ...(was && unsaid(was, item)) };
  });
  return { ...plan, title, items };
}

/** Items that a plan once had and has no more, as they last were. @param earlier versions, newest first */
export function goneFrom(plan: Plan, earlier: readonly Plan[]): Item[] {
  const lastForms = new Map<string, Item>();
  for (const { items } of earlier.toReversed()) for (const item of items) lastForms.set(item.id, item);
  for (const { id } of plan.items) lastForms.delete(id);
  return [...lastForms.values()];
}

/** What is known of an item and cannot be read out of a document. */
function unsaid(was: Item, item: Item): Partial<Item> {
  const short = was.short ?? item.short;
  const respondents = item.respondents ?? was.respondents;
  const continues = item.continues ?? was.continues;
  const kpi = item.kpi ?? was.kpi;
  const cadence = item.cadence ?? was.cadence;
  const budget = item.budget ?? was.budget;
  const measure = amendMeasure(was.measure, item.measure);
  return {
    ...(short !== undefined && { short }),
    ...(respondents && { respondents }),
    ...(continues && { continues }),
    ...(measure && { measure }),
    ...(kpi !== undefined && { kpi }),
    ...(cadence && { cadence }),
    ...(budget && { budget }),
  };
}

/** A document in which no number is found says nothing of how an outcome is measured. */
function amendMeasure(was: Measure | undefined, read: Measure | undefined): Measure | undefined {
  if (!was || !read) return was ?? read;
  if (read.type === 'qualitative') return was;
  return read.type === was.type ? { ...was, ...read } : read;
}

function withFreeIds(
  items: readonly Item[],
  known: ReadonlyMap<string, string>,
  stored: Iterable<string>,
): ReadonlyMap<string, string> {
  const used = new Set(stored);
  const ids = new Map(known);
  for (const { id } of items) {
    if (ids.has(id)) continue;
    const free = freeId(id, used);
    used.add(free);
    ids.set(id, free);
  }
  return ids;
}
