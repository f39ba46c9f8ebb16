/** The overview of a compiled round (`översikt`): each kind by itself, in the order of its document. Rules alone. */
import { askedOf } from '../answers/asked.ts';
import type { Assessment } from '../answers/assessment.ts';
import { otherVerdicts, type Verdict, verdictName, verdictsOf } from '../answers/scale.ts';
import { STAGES } from '../answers/stage.ts';
import { countedBy } from '../once.ts';
import { untoldAmong } from '../people/owners.ts';
import { areaOf, asksOf, ITEM_KINDS, type Item, type ItemKind, isByUnit, scaleOf } from '../plans/plan.ts';
import { isHistory } from '../rounds/round.ts';
import type { RoundState } from '../rounds/round-state.ts';
import { isInScope } from '../rounds/scope.ts';
import {
  type Count,
  entriesOf,
  type Summary,
  type SummaryEntry,
  type SummaryLine,
} from '../status/summary.ts';
import type { CompiledArea, KindOverview } from './compiled.ts';

/**
 * Everything that a round tells of and that it ought to tell of, in the plan's own order.
 * @param isMeant whether an item without any answer belongs to it
 */
export function entriesIn<A extends Assessment>(
  { state, areas, unowned }: Summary<A>,
  isMeant: (item: Item) => boolean,
): readonly SummaryEntry<A>[] {
  const entries = entriesOf(areas.flatMap(({ lines }) => lines));
  const silent = isHistory(state.round) ? untoldIn(state).filter(isMeant) : unowned;
  const byItem = Map.groupBy(entries, ({ item }) => item.id);
  for (const item of silent) if (!byItem.has(item.id)) byItem.set(item.id, [withoutLines(item)]);
  return state.plan.items.flatMap((item) => byItem.get(item.id) ?? []);
}

/** By kind; areas are told of as items only where they are asked about. */
export function overviewOf<A extends Assessment>(
  state: RoundState<A>,
  entries: readonly SummaryEntry<A>[],
): readonly KindOverview<A>[] {
  const byKind = Map.groupBy(entries, ({ item }) => item.kind);
  return ITEM_KINDS.flatMap((kind) => {
    const ofKind = byKind.get(kind);
    return ofKind ? [kindOverview(state, kind, ofKind)] : [];
  });
}

/** By area; what stands under none comes last. */
export function areasWith<A extends Assessment>(
  { plan }: RoundState<A>,
  entries: readonly SummaryEntry<A>[],
): readonly CompiledArea<A>[] {
  const byArea = Map.groupBy(entries, ({ item }) => areaOf(plan, item)?.id);
  const areas = [...plan.items.filter((item) => item.kind === 'area'), undefined];
  return areas.flatMap((area) => {
    const inArea = byArea.get(area?.id);
    return inArea ? [{ area, entries: inArea }] : [];
  });
}

/** What a report that was read ought to tell of and does not. */
function untoldIn({ plan, round, assessments }: RoundState): readonly Item[] {
  return untoldAmong(plan, assessments).filter(({ id }) => isInScope(round, id));
}

function withoutLines(item: Item) {
  return { item, isSpread: isByUnit(item), lines: [] };
}

function kindOverview<A extends Assessment>(
  state: RoundState,
  kind: ItemKind,
  entries: readonly SummaryEntry<A>[],
): KindOverview<A> {
  const lines = entries.flatMap((entry) => entry.lines);
  return {
    kind,
    entries,
    counts: countsOfKind(state, kind, lines),
    answered: lines.filter(({ assessment }) => assessment).length,
    expected: lines.length,
  };
}

/** How many of one kind say what: what it is asked by, also what nobody chose; then whatever else was given. */
function countsOfKind(
  { plan, round }: Pick<RoundState, 'plan' | 'round'>,
  kind: ItemKind,
  lines: readonly SummaryLine[],
): readonly Count[] {
  const asks = asksOf(plan);
  const { status, direction, stage } = askedOf(plan, { kind }, round.kind);
  const onScale = verdictsOf(asks, scaleOf(plan));
  const stages = STAGES.map((one): Verdict => ({ status: 'unknown', stage: one }));
  const asked = [
    ...(status === 'not' && direction === 'not' ? [] : onScale),
    ...(stage === 'not' ? [] : stages),
  ].map((verdict) => verdictName(verdict, asks));
  const said = lines.flatMap(({ assessment }) => assessment ?? []);
  const given = countedBy(said, (verdict) => verdictName(verdict, asks));
  const others = otherVerdicts(given).filter((one) => one.stage === undefined);
  return [...onScale, ...stages, ...others].flatMap((verdict) => {
    const name = verdictName(verdict, asks);
    const count = given.get(name) ?? 0;
    return count > 0 || asked.includes(name) ? [{ verdict, count }] : [];
  });
}
