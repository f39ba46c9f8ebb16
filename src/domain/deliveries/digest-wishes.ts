/** What a channel's wishes make of its digest. */
import type { IsoDate } from '../dates.ts';
import { addDays, mondayOf } from '../dates.ts';
import { areaOf, type Item, itemOf, type Plan } from '../plans/plan.ts';
import { isOpen, type Round } from '../rounds/round.ts';
import type { ItemRef } from '../status/history.ts';
import { countsOf, judgedAmong, type Summary, type SummaryLine } from '../status/summary.ts';
import type { DayAhead, DaysAhead, Digest } from './digest.ts';
import { type Lineage, linesFollowed } from './followers.ts';
import type { DigestWishes } from './subscription.ts';

/** The areas that a channel has chosen, as far as they are in a plan; all of it when none is chosen. */
export function areasIn(
  { areas = [] }: Pick<DigestWishes, 'areas'>,
  plan: string,
  lineage: Lineage,
): readonly ItemRef[] {
  return areas.filter((area) => lineage(area).some((one) => one.plan === plan));
}

/** The items that those areas are in a plan. */
export function areaItems(areas: readonly ItemRef[], plan: Plan, lineage: Lineage): readonly Item[] {
  const refs = areas.flatMap((area) => lineage(area)).filter((one) => one.plan === plan.id);
  return refs.flatMap(({ item }) => itemOf(plan, item) ?? []);
}

/** A compiled round with nothing but what some areas hold; the whole of it without any. */
export function summaryWithin(summary: Summary, areas: readonly ItemRef[], lineage: Lineage): Summary {
  if (areas.length === 0) return summary;
  const { state } = summary;
  const within = areas.flatMap((item) => linesFollowed({ what: 'item', item }, state, lineage));
  const names = new Set(within.map(nameOf));
  const isWithin = (line: SummaryLine) => names.has(nameOf(line));
  const kept = summary.areas
    .map(({ area, lines }) => ({ area, lines: lines.filter(isWithin) }))
    .filter(({ lines }) => lines.length > 0);
  const lines = kept.flatMap((one) => one.lines);
  const inKept = new Set(kept.map(({ area }) => area?.id));
  return {
    state,
    counts: countsOf(state.plan, judgedAmong(lines)),
    answered: lines.filter(({ assessment }) => assessment).length,
    expected: lines.length,
    areas: kept,
    missing: summary.missing.filter(isWithin),
    unowned: summary.unowned.filter((item) => inKept.has(areaOf(state.plan, item)?.id)),
  };
}

/** Whether nothing has changed since the digest before, or nothing was answered before the first. */
export function isQuiet({ worse, changed }: Pick<Digest, 'worse' | 'changed'>): boolean {
  return worse.length + changed.length === 0;
}

/**
 * What is due this week and next: the answers to other rounds of the plan, and assignments that are to be finished.
 * @param rounds of the plan
 */
export function daysAhead(summary: Summary, rounds: readonly Round[], today: IsoDate): DaysAhead {
  const to = addDays(mondayOf(today), 13);
  const ofRounds = rounds
    .filter((round) => isOpen(round) && round.id !== summary.state.round.id)
    .map((round): DayAhead => ({ day: round.due, what: 'round', round }));
  const ofItems = new Map<string, DayAhead>();
  for (const { item, assessment } of summary.areas.flatMap(({ lines }) => lines)) {
    const { day, stage } = assessment ?? {};
    if (day === undefined || stage === 'reported' || stage === 'closed') continue;
    // Several units may be to finish the same by the same day.
    ofItems.set(`${item.id} ${day}`, { day, what: 'item', item });
  }
  const days = [...ofRounds, ...ofItems.values()]
    .filter(({ day }) => day >= today && day <= to)
    .toSorted((a, b) => a.day.localeCompare(b.day));
  return { to, days };
}

function nameOf({ item, respondent }: SummaryLine): string {
  return `${item.id}/${respondent}`;
}
