/** Plots of a report: how outcomes have moved, and how the goals are judged. */
import { type Item, indicatorOf, measureOf } from '../../domain/plans/plan.ts';
import { keyOfAnswer } from '../../domain/status/changes.ts';
import type { PastAnswer } from '../../domain/status/history.ts';
import { formatValue } from '../format.ts';
import type { Mark } from '../marks.ts';
import { isPoint, outcomePlot } from '../status/plot.ts';
import type { ReportPlot } from './blocks.ts';
import { type Telling, verdictsHead } from './telling.ts';
import { reportTextsIn } from './texts.ts';

/** How the outcome of an indicator has moved since the rounds that are told beside this one. */
export function outcomePlots(indicator: Item, goal: Item | undefined, telling: Telling): ReportPlot[] {
  const { compiled, state, wording } = telling;
  const { plan, round } = state;
  const asked = [indicator, ...(goal && indicatorOf(plan, goal)?.id === indicator.id ? [goal] : [])];
  const entry = asked
    .flatMap(({ id }) => telling.entries.get(id) ?? [])
    .find(({ isSpread, lines }) => !isSpread && lines[0]?.assessment?.value !== undefined);
  const now = entry?.lines[0]?.assessment;
  if (!entry || !now) return [];
  const before = compiled.compared.flatMap((one) => one.before.get(keyOfAnswer(now)) ?? []);
  const answers: PastAnswer[] = [{ plan, round, item: entry.item, assessment: now }, ...before];
  const plot = outcomePlot(answers, wording);
  if (!plot) return [];
  const { bars: drawn, head, valueHead } = plot;
  const t = reportTextsIn(wording.language);
  const title = t.outcomes(indicator.title, plot.title);
  // A unit of several words has no room beside a bar; it stands in the title and in the table.
  const unit = measureOf(plan, entry.item)?.unit;
  const bars = drawn.map((bar) => ({
    label: isPoint(bar) ? bar.x : bar.name,
    // A gap has a place of its own and no length; what it says is no number.
    value: isPoint(bar) ? bar.y : 0,
    shown: isPoint(bar) ? formatValue(bar.y, unit === '%' ? unit : undefined, wording.language) : bar.value,
    color: 'default' as const,
  }));
  return [
    plotWith(
      title,
      bars,
      [head, valueHead],
      drawn.map(({ name, value }) => [name, value]),
      telling,
    ),
  ];
}

/** How many goals are judged how. */
export function goalsPlot(
  counts: readonly (Mark & { readonly count: number })[],
  telling: Telling,
): ReportPlot[] {
  const { language } = telling.wording;
  const t = reportTextsIn(language);
  const given = counts.filter(({ count }) => count > 0);
  if (given.length === 0) return [];
  const title = t.goalsPlot(t.listOf(given.map(({ count, word }) => t.statusCount(count, word))));
  const bars = counts.map(({ symbol, word, count, color }) => ({
    label: `${symbol} ${word}`,
    value: count,
    shown: String(count),
    color,
  }));
  const rows = counts.map(({ symbol, word, count }) => [`${symbol} ${word}`, String(count)]);
  return [plotWith(title, bars, [verdictsHead(telling), t.chartCount], rows, telling)];
}

function plotWith(
  title: string,
  bars: ReportPlot['bars'],
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { wording }: Telling,
): ReportPlot {
  const t = reportTextsIn(wording.language);
  return {
    is: 'plot',
    title,
    alt: `${title}. ${bars.map(({ label, shown }) => `${label}: ${shown}`).join(', ')}.`,
    bars,
    table: {
      is: 'table',
      caption: t.chartNumbers,
      head,
      rows: rows.map((cells) => cells.map((text) => ({ text }))),
      widths: [3, 2],
    },
  };
}
