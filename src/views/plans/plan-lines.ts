import type { Language } from '../../domain/language.ts';
import { areaOf, childrenOf, ITEM_KINDS, type Item, isGoal, type Plan } from '../../domain/plans/plan.ts';
import { capitalise, shorten } from '../format.ts';
import { kindTextsIn } from '../texts/kinds.ts';

/** One line of a card, in pieces that look differently. */
export type Line = readonly { readonly text: string; readonly look?: 'bold' | 'subtle' }[];

/** A plan is compared with its document, so its goals go by their titles, as good as in full. */
const NAME = 120;
/** Blanks that a client does not take away. */
const STEP = '\u2003';

/** A plan's tree: areas with their goals, and below a heading for each kind what lies outside of the areas. */
export function planLines(plan: Plan, language: Language): readonly Line[] {
  const t = kindTextsIn(language);
  const areas = plan.items.filter((item) => item.kind === 'area' && item.parent === undefined);
  const outside = plan.items.filter((item) => item.parent === undefined && item.kind !== 'area');
  return [
    ...areas.flatMap((area) => [heading(area.title), ...linesBelow(plan, area, 1, language)]),
    ...ITEM_KINDS.flatMap((kind) => {
      const roots = outside.filter((item) => item.kind === kind);
      if (roots.length === 0) return [];
      const lines = roots.flatMap((item) => linesOf(plan, item, 1, language));
      return [heading(capitalise(t.nouns[kind][1])), ...lines];
    }),
  ];
}

function heading(text: string): Line {
  return [{ text: shorten(text, NAME), look: 'bold' }];
}

function linesBelow(plan: Plan, item: Item, depth: number, language: Language): Line[] {
  return childrenOf(plan, item.id)
    .filter((child) => isListed(plan, child))
    .flatMap((child) => linesOf(plan, child, depth, language));
}

/** "Malmö stad ger en god service · 3 åtaganden" */
function linesOf(plan: Plan, item: Item, depth: number, language: Language): Line[] {
  const name = capitalise(shorten(item.title, NAME));
  const counts = countBelow(plan, item, language);
  return [
    [
      { text: `${STEP.repeat(depth - 1)}– ${name}` },
      ...(counts === '' ? [] : [{ text: ` · ${counts}`, look: 'subtle' as const }]),
    ],
    ...linesBelow(plan, item, depth + 1, language),
  ];
}

/** Goals always, and what else lies right below an area; what lies below a goal is counted. */
function isListed(plan: Plan, item: Item): boolean {
  if (item.kind === 'area' || isGoal(item)) return true;
  return item.kind !== 'indicator' && areaOf(plan, item)?.id === item.parent;
}

/** One indicator is what every goal has, so it is not worth a word. */
function countBelow(plan: Plan, item: Item, language: Language): string {
  const t = kindTextsIn(language);
  const below = childrenOf(plan, item.id).filter((child) => !isListed(plan, child));
  return ITEM_KINDS.flatMap((kind) => {
    const count = below.filter((child) => child.kind === kind).length;
    if (count === 0 || (kind === 'indicator' && count === 1)) return [];
    return [`${count} ${t.nouns[kind][count === 1 ? 0 : 1]}`];
  }).join(', ');
}
