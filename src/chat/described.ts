/** A message with what it describes called by its name, where a plan has that: "nattkamerorna hemma hos de äldre" is "digital tillsyn". */
import { newestPlans } from '../commands/plans/find-plans.ts';
import { once } from '../domain/once.ts';
import { fold, stemsOf } from '../domain/plans/finding/inflection.ts';
import { saidOf } from '../domain/plans/finding/said-of.ts';
import { type Described, describedIn } from '../domain/plans/finding/senses.ts';
import { wordsOf } from '../domain/plans/finding/vocabulary.ts';
import type { Item, PlanVersion } from '../domain/plans/plan.ts';
import type { Deps } from '../ports/deps.ts';

export interface CalledByName {
  readonly text: string;
  readonly name: string;
  /** What was said beside what it describes. */
  readonly rest: string;
  /** A single word describes it. */
  readonly isOneWord: boolean;
  /** It is what an area is about. */
  readonly isArea: boolean;
}

/** Undefined where nothing is described that any plan has. Words that are in a name are what they say. */
export async function calledByName(message: string, deps: Deps): Promise<CalledByName | undefined> {
  const words = [...message.matchAll(/[\p{L}\p{N}]+/gu)];
  const plans = await newestPlans(deps);
  const area = areaSaidIn(message, plans);
  if (area) return area;
  const described = describedIn(words.map(([word]) => word));
  for (const one of described) {
    const [first, last] = [words[one.from], words[one.to]];
    if (!first || !last) continue;
    // Most of what is described is in no plan, and that is known at once.
    const found = nameIn(one, plans, deps);
    if (found === undefined) continue;
    const said = message.slice(first.index, last.index + last[0].length);
    const isOwn = plans.some((plan) => isThingCalled(said, plan, deps));
    if (isOwn || (one.length === 1 && isAnother(said, one, plans, deps))) continue;
    const isArea = found.startsWith(AREA);
    const name = found.replace(AREA, '');
    const [before, after] = [message.slice(0, first.index), message.slice(last.index + last[0].length)];
    return {
      text: before + name + after,
      name,
      rest: `${before} ${after}`,
      isOneWord: one.length === 1,
      isArea,
    };
  }
  return undefined;
}

/** "läget för inköp och it": two words of what an area is called, side by side as they stand there. */
function areaSaidIn(message: string, plans: readonly PlanVersion[]): CalledByName | undefined {
  const joined = message.toLowerCase().replace(/ (?:o|å|and|&) /gu, ' och ');
  const found = plans
    .flatMap(({ items }) => pairsOfAreas(items))
    .filter(([, pattern]) => pattern.test(joined));
  const [name, ...others] = new Set(found.map(([pair]) => pair));
  if (name === undefined || others.length > 0) return undefined;
  return { text: message, name, rest: message, isOneWord: false, isArea: true };
}

const pairsOfAreas = once((items: readonly Item[]) =>
  items
    .flatMap(({ kind, title }) =>
      kind === 'area' ? (title.toLowerCase().match(/[\p{L}-]{2,} och [\p{L}-]{2,}/gu) ?? []) : [],
    )
    .map((pair) => [pair, new RegExp(`(?<!\\p{L})${pair}(?:en|et|erna|n|s)?(?!\\p{L})`, 'u')] as const),
);

/** Names by what they were found to be in a plan, since most of what is described is in no plan at all. */
const called = once((_: readonly Item[]) => new Map<string, boolean>());

/** A single word that is so surely something else in a plan describes nothing. */
const LIKELY = 0.6;

function isAnother(word: string, described: Described, plans: readonly PlanVersion[], deps: Deps): boolean {
  const name = nameIn(described, plans, deps) ?? '';
  return plans.some((plan) => {
    const [best] = deps.findItems(plan, word).filter((one) => one.fit !== 'near' && saidOf(one) >= LIKELY);
    const meant = deps.findItems(plan, name.replace(AREA, ''))[0];
    return best !== undefined && ofGoal(best.item) !== (meant && ofGoal(meant.item));
  });
}

function ofGoal({ id, kind, parent }: Item): string {
  return kind === 'indicator' && parent !== undefined ? parent : id;
}

/** Before what an area is about. */
const AREA = '@';

function isAreaCalled(words: string, plan: PlanVersion, deps: Deps): boolean {
  return deps
    .findItems(plan, words)
    .some(({ item, fit }) => item.kind === 'area' && (fit === 'name' || fit === 'words'));
}

function isThingCalled(name: string, plan: PlanVersion, deps: Deps): boolean {
  const words = wordsOf(name).map((word) => stemsOf(fold(word)));
  return deps.findItems(plan, name).some(({ item, fit }) => {
    if (fit !== 'name' && fit !== 'words') return false;
    const own = new Set(wordsOf(`${item.title} ${item.short ?? ''}`).flatMap((word) => stemsOf(fold(word))));
    return words.every((stems) => stems.some((stem) => own.has(stem)));
  });
}

function nameIn({ names }: Described, plans: readonly PlanVersion[], deps: Deps): string | undefined {
  return names.find((name) =>
    plans.some((plan) => {
      const known = called(plan.items).get(name);
      if (known !== undefined) return known;
      const is = name.startsWith(AREA)
        ? isAreaCalled(name.slice(AREA.length), plan, deps)
        : isThingCalled(name, plan, deps);
      called(plan.items).set(name, is);
      return is;
    }),
  );
}

/** Whether a word stands in the name of something in a plan, in some form. */
export async function writtenIn(deps: Deps): Promise<(word: string) => boolean> {
  const plans = await newestPlans(deps);
  return (word) => stemsOf(fold(word)).some((stem) => plans.some(({ items }) => stemsIn(items).has(stem)));
}

const stemsIn = once(
  (items: readonly Item[]) =>
    new Set(
      items.flatMap(({ title, short = '' }) =>
        wordsOf(`${title} ${short}`).flatMap((word) => (word.length > 5 ? stemsOf(fold(word)) : [])),
      ),
    ),
);
