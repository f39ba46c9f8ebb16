import type { Assessment } from './assessment.ts';
import { type Expected, expectedAnswers, unownedItems } from './people.ts';
import { areaOf, type Item, itemOf, scaleOf } from './plan.ts';
import { assessmentOf, type RoundState } from './prompt.ts';
import { compareStatus, type ScaleStep, type Status, severity } from './scale.ts';

/** One answer that the round expects, given or not. */
export interface SummaryLine extends Expected {
  readonly assessment: Assessment | undefined;
}

/** The lines of one area, worst first; `area` is undefined for items that stand under none. */
export interface SummaryArea {
  readonly area: Item | undefined;
  readonly lines: readonly SummaryLine[];
}

/** A compiled round (`sammanställning`): counts, not averages. */
export interface Summary {
  readonly state: RoundState;
  /** In the scale's own order; steps that nobody chose are there with 0. */
  readonly counts: readonly { readonly step: ScaleStep; readonly count: number }[];
  readonly answered: number;
  readonly expected: number;
  readonly areas: readonly SummaryArea[];
  readonly missing: readonly SummaryLine[];
  readonly unowned: readonly Item[];
}

/** Every answer of a round, given or expected, in the plan's own order; those that are no longer expected come last. */
export function linesOf(state: RoundState): readonly SummaryLine[] {
  const expected = expectedAnswers(state.plan, state.ownerships);
  return [...expected, ...formerlyExpected(state, expected)].map((one) => ({
    ...one,
    assessment: assessmentOf(state, one),
  }));
}

export function summarise(state: RoundState): Summary {
  const lines = linesOf(state);
  return {
    state,
    counts: scaleOf(state.plan).map((step) => ({ step, count: countOf(lines, step.status) })),
    answered: lines.filter((line) => line.assessment).length,
    expected: lines.length,
    areas: areasOf(state, lines),
    missing: lines.filter((line) => !line.assessment),
    unowned: unownedItems(state.plan, state.ownerships),
  };
}

/** Answers that were given by owners or units who are no longer named: what was said stays in the round. */
function formerlyExpected(state: RoundState, expected: readonly Expected[]): Expected[] {
  const isNamed = (item: string, respondent: string) =>
    expected.some((one) => one.item.id === item && one.respondent === respondent);
  return state.assessments.flatMap(({ item: id, respondent }) => {
    const item = itemOf(state.plan, id);
    if (!item || isNamed(id, respondent)) return [];
    return { item, respondent, ...(item.respondents === 'eachUnit' ? { unit: respondent } : {}), owners: [] };
  });
}

/** In the plan's own order; items that stand under no area come last. */
function areasOf({ plan }: RoundState, lines: readonly SummaryLine[]): SummaryArea[] {
  const byArea = Map.groupBy(lines, (line) => areaOf(plan, line.item)?.id);
  const areas = [...plan.items.filter((item) => item.kind === 'area'), undefined];
  return areas.flatMap((area) => {
    const members = byArea.get(area?.id) ?? [];
    const sorted = members.toSorted(
      (a, b) => severity(a.assessment?.status) - severity(b.assessment?.status),
    );
    return sorted.length > 0 ? [{ area, lines: sorted }] : [];
  });
}

function countOf(lines: readonly SummaryLine[], status: Status): number {
  return lines.filter((line) => line.assessment?.status === status).length;
}

/** How the answer moved from the one before it in the same round; undefined for a first answer or no change. */
export function changeOf(assessment: Assessment): 'better' | 'worse' | 'changed' | undefined {
  if (!assessment.previous) return undefined;
  const change = compareStatus(assessment.previous.status, assessment.status);
  return change === 'same' ? undefined : change;
}
