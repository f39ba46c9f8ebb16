/** Outcomes over the rounds, as a chart that has its numbers in a table as well. */
import type { Language } from '../../domain/language.ts';
import type { Measure } from '../../domain/plans/plan.ts';
import { measureOf } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { gapBetween, gapsIn } from '../../domain/status/gaps.ts';
import { compareRounds, type PastAnswer } from '../../domain/status/history.ts';
import { escapeMarkdown, formatMonth, formatValue, shorten, type Wording } from '../format.ts';
import { outcomeText, targetText } from '../marks.ts';
import { gapText, plotTextsIn, yearsOf } from './plot-texts.ts';

/** As the template draws it. A client shows the texts around a chart, and reads its numbers aloud: it shows no title of its own. */
export interface Plot {
  readonly title: string;
  readonly numbers: string;
  readonly head: string;
  readonly valueHead: string;
  /** Its bars. */
  readonly points: readonly PlotPoint[];
  /** Its table: the bars, and the years between two of them of which nothing is stored. */
  readonly rows: readonly PlotRow[];
}

interface PlotRow {
  /** In the table that stands where there are no charts. */
  readonly name: string;
  readonly value: string;
}

interface PlotPoint extends PlotRow {
  /** Above the bar, which has its number beside it. */
  readonly x: string;
  readonly y: number;
}

/** A plot as it is written, for what knows no Markdown: bars, and gaps in their places. */
export interface OutcomePlot extends Pick<Plot, 'title' | 'head' | 'valueHead'> {
  readonly bars: readonly (PlotPoint | PlotRow)[];
}

/** Characters of a round's name beside its number. */
const ROUND = 40;
/** Points of a chart on a phone. */
const MOST_POINTS = 12;

/** The outcomes that some answers of one respondent give, oldest first; undefined where fewer than two have a number of the same kind. */
export function plotOf(answers: readonly PastAnswer[], wording: Wording): Plot | undefined {
  const plot = outcomePlot(answers, wording);
  return plot && drawn(plot);
}

/** The same as it is written, for what knows no Markdown. */
export function outcomePlot(answers: readonly PastAnswer[], wording: Wording): OutcomePlot | undefined {
  const { language } = wording;
  const t = plotTextsIn(language);
  const numbers = answers
    .flatMap((answer) => {
      const { value } = answer.assessment;
      return typeof value === 'number'
        ? [{ answer, value, measure: measureOf(answer.plan, answer.item) }]
        : [];
    })
    .toSorted((a, b) => compareRounds(a.answer.round, b.answer.round));
  const measure = numbers.at(-1)?.measure;
  const alike = numbers.filter((one) => one.measure?.unit === measure?.unit).slice(-MOST_POINTS);
  const [oldest, newest] = [alike[0], alike.at(-1)];
  if (!oldest || !newest || alike.length < 2) return undefined;
  const labels = labelsOf(
    alike.map(({ answer }) => answer.round),
    language,
  );
  const bars = alike.flatMap(({ answer, value, measure: own }, index) => {
    const before = alike[index - 1];
    const gap = before && gapBetween(answer.round, before.answer.round);
    const point = {
      x: labels[index] ?? '',
      y: value,
      name: `${shorten(answer.round.name, ROUND)} (${labels[index]})`,
      value: outcomeText(own, answer.assessment, language) ?? '',
    };
    return gap ? [{ name: yearsOf(gap), value: t.empty }, point] : [point];
  });
  return {
    title: findingOf(oldest, newest, measure, alike, wording),
    head: t.round,
    valueHead: t.outcome,
    bars,
  };
}

/**
 * A plot, safe in the texts of a card. A client writes the number beside a bar without unit, and with an English point; a bar
 * for years of which nothing is stored would be read as 0, so these stand in the table and in the title.
 */
export function drawn({ title, head, valueHead, bars }: OutcomePlot): Plot {
  const safe = ({ name, value }: PlotRow) => ({ name: escapeMarkdown(name), value: escapeMarkdown(value) });
  return {
    title: escapeMarkdown(title),
    numbers: bars.map((bar) => `${isPoint(bar) ? bar.x : bar.name}: ${bar.value}`).join(', '),
    head,
    valueHead,
    points: bars.filter(isPoint).map((point) => ({
      ...safe(point),
      x: Number.isInteger(point.y) ? point.x : `${point.x}: ${point.value}`,
      y: point.y,
    })),
    rows: bars.map(safe),
  };
}

/** Whether it is an outcome, and no gap between two. */
export function isPoint(bar: PlotPoint | PlotRow): bar is PlotPoint {
  return 'y' in bar;
}

/** The month that each round ends in, which tells the same reports of different years apart; two of one month go by their names. */
function labelsOf(rounds: readonly Round[], language: Language): readonly string[] {
  const months = rounds.map(({ to }) => formatMonth(to, language));
  const isClear = (month: string) => months.indexOf(month) === months.lastIndexOf(month);
  return rounds.map(({ name }, index) => {
    const month = months[index] ?? '';
    return isClear(month) ? month : shorten(name, ROUND);
  });
}

interface Point {
  readonly answer: PastAnswer;
  readonly value: number;
}

/** "Utfallet har ökat från 12 100 till 13 700 ton sedan 2023 (målvärde högst 12 500 ton); inget sparat för 2024" */
function findingOf(
  oldest: Point,
  newest: Point,
  measure: Measure | undefined,
  points: readonly Point[],
  { language }: Wording,
): string {
  const t = plotTextsIn(language);
  const unit = measure?.unit;
  const year = Number(oldest.answer.round.to.slice(0, 4));
  const [from, to] = [oldest, newest].map(({ value }) => formatValue(value, unit, language));
  const say = newest.value === oldest.value ? t.unchanged : newest.value > oldest.value ? t.risen : t.fallen;
  const target = measure ? targetText(measure, language) : '';
  const gaps = gapsIn(points.map(({ answer }) => answer.round));
  return [
    say(from ?? '', to ?? '', year),
    ...(target ? [t.withTarget(target)] : []),
    ...gaps.map((gap) => gapText(gap, language)),
  ].join('; ');
}
