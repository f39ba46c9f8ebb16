/** Of what words may mean, the one thing that has a number. */
import { newestPlans } from '../commands/plans/find-plans.ts';
import { findNamed } from '../commands/status/find-named.ts';
import { ancestorsOf, descendantsOf, itemOf, measureOf, type PlanVersion } from '../domain/plans/plan.ts';
import type { Named, NamedItem } from '../domain/status/question.ts';
import type { Turn } from './turn.ts';

/** Of several that words may mean, the one whose number can be told. */
function withNumber({ items, unclear }: Named): NamedItem | undefined {
  const choices = items.length > 0 ? items : unclear.flatMap((one) => one.choices);
  const numbered = choices.filter(({ plan, item }) => measureOf(plan, item)?.type === 'number');
  return numbered.length === 1 ? numbered[0] : undefined;
}

/** How much nearer the best has to be than the next. */
const NEARER = 1.15;

/** Of what several words fit, the one that has a number and fits them best. */
export async function numberSaid(words: string, { viewer, deps }: Turn): Promise<NamedItem | undefined> {
  if (words.trim().split(/\s+/).length < 2) return undefined;
  const plans = await newestPlans(deps);
  const found = plans.flatMap((plan) =>
    deps
      .findItems(plan, words)
      .flatMap(({ item, fit, score }) =>
        fit !== 'near' && item.measure?.type === 'number'
          ? [{ ref: { plan: plan.id, item: item.id }, score }]
          : [],
      ),
  );
  const [best, next] = found.toSorted((a, b) => b.score - a.score);
  if (!best || (next && best.score < next.score * NEARER)) return undefined;
  if (!isSaidByAll(words, best.ref.item, plans, deps)) return undefined;
  return (await findNamed(viewer, { words: '', items: [best.ref] }, deps)).items[0];
}

/** Whether each word that names anything names this: "elever i Älvsele skola" asks for no number of all pupils. */
function isSaidByAll(words: string, id: string, plans: readonly PlanVersion[], deps: Turn['deps']): boolean {
  return words.split(/[\s,]+/).every((word) => {
    const named = plans.flatMap((plan) => {
      const near = new Set([id, ...itemsAround(plan, id)]);
      return deps
        .findItems(plan, word)
        .flatMap(({ item, fit }) => (fit === 'near' ? [] : [near.has(item.id)]));
    });
    return named.length === 0 || named.some(Boolean);
  });
}

function itemsAround(plan: PlanVersion, id: string): readonly string[] {
  const item = itemOf(plan, id);
  return item ? [...ancestorsOf(plan, item), ...descendantsOf(plan, item)].map((one) => one.id) : [];
}

/** Of several that words may mean, the one whose number can be told, where all of the words are about it. */
export async function withNumberSaid(words: string, named: Named, { deps }: Turn) {
  const one = withNumber(named);
  return one && isSaidByAll(words, one.item.id, await newestPlans(deps), deps) ? one : undefined;
}
