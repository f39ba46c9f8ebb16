import { newestPlans } from '../../../commands/plans/find-plans.ts';
import { compareItems } from '../../../commands/status/compare-items.ts';
import { compareUnits } from '../../../commands/status/compare-units.ts';
import { unaskedProblem } from '../../../commands/status/show-status.ts';
import { itemOf } from '../../../domain/plans/plan.ts';
import type { ItemRef } from '../../../domain/status/history.ts';
import { comparisonCard } from '../../../views/status/comparison.ts';
import { severalCard } from '../../../views/status/several.ts';
import { unitsCard } from '../../../views/status/units.ts';
import type { Capability } from '../../capability.ts';
import type { Intent } from '../../grammar/intent.ts';
import { card, type Reply, type Turn, tellingOf } from '../../turn.ts';
import { askWhich } from '../../which.ts';
import { answerNamed, stepsAbout, type ToldItems } from './named.ts';

export const compare: Capability = {
  id: 'compare',
  words: { sv: 'jämför', en: 'compare' },
  argument: { sv: 'ord ur titlarna', en: 'words from the titles' },
  does: {
    sv: 'Jämför det du nämner: mål, enheter eller målområden med varandra, eller ett mål över tid.',
    en: 'Compares what you name: goals, units or goal areas with each other, or one goal over time.',
  },
  asNextOf: { sv: 'Jämför', en: 'Compare' },
  needsRound: true,
  right: 'status',
  place: 'anywhere',
  helpOrder: 34,
  topic: 'changed',
  examples: [{ says: { sv: 'Jämför {1} och {2}', en: 'Compare {1} and {2}' }, names: ['goal', 'goal'] }],
  menu: 'anywhere',
  async say(turn, intent) {
    if (intent.units)
      return tellUnits(
        turn,
        intent,
        intent.units.map((unit) => ({ name: unit, of: { unit } })),
      );
    if (intent.areas) return tellUnits(turn, intent, await areasOf(intent.areas, turn));
    if (intent.subject === '' && !intent.items) return askWhich(turn, 'compare', 'goal');
    const years = intent.years ?? [];
    return answerNamed(turn, intent, (told) => tell(turn, told, years), { needsRound: true });
  },
};

async function areasOf(areas: readonly ItemRef[], { deps }: Turn) {
  const plans = await newestPlans(deps);
  return areas.flatMap((area) => {
    const plan = plans.find(({ id }) => id === area.plan);
    const item = plan && itemOf(plan, area.item);
    return item ? [{ name: item.title, of: { below: area } }] : [];
  });
}

async function tellUnits(
  { viewer, deps, wording }: Turn,
  { filter = {} }: Intent,
  units: Parameters<typeof compareUnits>[1],
): Promise<Reply> {
  const rounds = await compareUnits(viewer, units, filter, deps);
  const listed = rounds.flatMap(({ state, sides }) =>
    sides.flatMap(({ list }) => list.entries.map(({ item }) => ({ plan: state.plan.id, item: item.id }))),
  );
  const steps = ['status', 'changed', 'missing'].map((command) => ({ command }));
  return tellingOf({ items: [], listed }, card(unitsCard({ rounds, filter }, wording), ...steps));
}

async function tell(turn: Turn, told: ToldItems, years: readonly number[]): Promise<Reply> {
  const { viewer, deps, wording } = turn;
  const [first, ...others] = told.flatMap(({ statuses }) => statuses);
  if (!first) throw await unaskedProblem(told[0].named, viewer, deps);
  // What nobody was asked about stands beside the others, but cannot be compared.
  const isLacking = told.some(({ statuses }) => statuses.length === 0);
  if (isLacking) return card(severalCard(told, wording), ...stepsAbout(told, 'why', 'history', 'status'));
  const comparison = await compareItems(viewer, [first, ...others], years, deps);
  return card(comparisonCard(comparison, wording), ...stepsAbout(told, 'why', 'history', 'status'));
}
