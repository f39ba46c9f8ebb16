import type { Assessment } from './assessment.ts';
import { type Expected, expectedAnswers, unownedItems } from './people.ts';
import { areaOf, type Item, scaleOf } from './plan.ts';
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

export function summarise(state: RoundState): Summary {
  const lines = expectedAnswers(state.plan, state.ownerships).map((expected) => ({
    ...expected,
    assessment: assessmentOf(state, expected),
  }));
  const byArea = new Map<string, SummaryLine[]>();
  for (const line of lines) {
    const id = areaOf(state.plan, line.item)?.id ?? '';
    byArea.set(id, [...(byArea.get(id) ?? []), line]);
  }
  return {
    state,
    counts: scaleOf(state.plan).map((step) => ({ step, count: countOf(lines, step.status) })),
    answered: lines.filter((line) => line.assessment).length,
    expected: lines.length,
    areas: [...byArea].map(([id, members]) => ({
      area: state.plan.items.find((item) => item.id === id),
      lines: members.toSorted((a, b) => severity(a.assessment?.status) - severity(b.assessment?.status)),
    })),
    missing: lines.filter((line) => !line.assessment),
    unowned: unownedItems(state.plan, state.ownerships),
  };
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
