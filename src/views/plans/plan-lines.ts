import type { Language } from '../../domain/language.ts';
import { areaOf, childrenOf, ITEM_KINDS, type Item, isGoal, type Plan } from '../../domain/plans/plan.ts';
import { capitalise, DOT, shorten } from '../format.ts';
import { countHeld, countItems } from '../kinds.ts';
import { kindTextsIn } from '../texts/kinds.ts';
import type { Line, LineGroup } from './line-groups.ts';
import { previewTextsIn } from './preview-texts.ts';

/** A plan is compared with its document, so its goals go by their titles, as good as in full. */
const NAME = 200;
/** Blanks that a client does not take away. */
const STEP = '\u2003';

/** A plan's tree: areas with their goals, and below a heading for each kind what lies outside of the areas. */
export function planLines(plan: Plan, language: Language): readonly LineGroup[] {
  const roots = plan.items.filter(({ parent }) => parent === undefined);
  const areas = roots.filter(({ kind }) => kind === 'area');
  // Where nothing lies below any area, they are the plan.
  const isBare = plan.items.every(({ kind }) => kind === 'area');
  const listed = isBare ? roots : roots.filter(({ kind }) => kind !== 'area');
  return [
    ...(isBare ? [] : areas.map((area) => areaGroup(plan, area, language))),
    ...ITEM_KINDS.flatMap((kind) => {
      const lines = listed
        .filter((item) => item.kind === kind)
        .flatMap((item) => linesOf(plan, item, 1, language));
      return lines.length > 0 ? [{ heading: capitalise(kindTextsIn(language).nouns[kind][1]), lines }] : [];
    }),
  ];
}

function areaGroup(plan: Plan, area: Item, language: Language): LineGroup {
  const heading = shorten(area.title, NAME);
  const lines = linesBelow(plan, area, 1, language);
  if (lines.length > 0) return { heading, lines };
  const held = countHeld(childrenOf(plan, area.id), language) || previewTextsIn(language).nothingHeld;
  return { heading, lines: [[{ text: capitalise(held), look: 'subtle' }]] };
}

function linesBelow(plan: Plan, item: Item, depth: number, language: Language): Line[] {
  return childrenOf(plan, item.id)
    .filter((child) => isListed(plan, child))
    .flatMap((child) => linesOf(plan, child, depth, language));
}

/** "Malmö stad ger en god service · 3 åtaganden"; where no heading says so, what is no goal is called by its kind. */
function linesOf(plan: Plan, item: Item, depth: number, language: Language): Line[] {
  const name = capitalise(shorten(item.title, NAME));
  const isGoalOrHeaded = isGoal(item) || item.parent === undefined;
  const kind = isGoalOrHeaded ? '' : kindTextsIn(language).nouns[item.kind][0];
  const told = [kind, countBelow(plan, item, language)].filter((one) => one !== '').join(DOT);
  return [
    [
      { text: `${STEP.repeat(depth - 1)}– ${name}` },
      ...(told === '' ? [] : [{ text: `${DOT}${told}`, look: 'subtle' as const }]),
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
  const below = childrenOf(plan, item.id).filter((child) => !isListed(plan, child));
  const indicators = below.filter(({ kind }) => kind === 'indicator').length;
  return countItems(
    below.filter(({ kind }) => kind !== 'indicator' || indicators > 1),
    language,
  );
}
