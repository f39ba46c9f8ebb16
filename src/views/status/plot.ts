/** Outcomes over the rounds, as a chart that has its numbers in a table as well. */
import type { Language } from '../../domain/language.ts';
import type { Measure } from '../../domain/plans/plan.ts';
import { measureOf } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { gapsIn } from '../../domain/status/gaps.ts';
import { compareRounds, type PastAnswer } from '../../domain/status/history.ts';
import { escapeMarkdown, formatMonth, formatValue, shorten, type Wording } from '../format.ts';
import { outcomeText, targetText } from '../marks.ts';
import { gapText, plotTextsIn } from './plot-texts.ts';

/** As the template draws it. A client shows the texts around a chart, and reads its numbers aloud: it shows no title of its own. */
export interface Plot {
  readonly title: string;
  readonly numbers: string;
  readonly head: string;
  readonly valueHead: string;
  readonly points: readonly PlotPoint[];
}

interface PlotPoint {
  /** Above the bar, which has its number beside it. */
  readonly x: string;
  readonly y: number;
  /** In the table that stands where there are no charts. */
  readonly name: string;
  readonly value: string;
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
export function outcomePlot(
  answers: readonly PastAnswer[],
  wording: Wording,
): Omit<Plot, 'numbers'> | undefined {
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
  const points = alike.map(({ answer, value, measure: own }, index) => ({
    x: labels[index] ?? '',
    y: value,
    name: `${shorten(answer.round.name, ROUND)} (${labels[index]})`,
    value: outcomeText(own, answer.assessment, language) ?? '',
  }));
  return {
    title: findingOf(oldest, newest, measure, alike, wording),
    head: t.round,
    valueHead: t.outcome,
    points,
  };
}

/** A plot, safe in the texts of a card. A client writes the number beside a bar without unit, and with an English point. */
export function drawn({ title, head, valueHead, points }: Omit<Plot, 'numbers'>): Plot {
  return {
    title: escapeMarkdown(title),
    numbers: points.map(({ x, value }) => `${x}: ${value}`).join(', '),
    head,
    valueHead,
    points: points.map((point) => ({
      ...point,
      x: Number.isInteger(point.y) ? point.x : `${point.x}: ${point.value}`,
      name: escapeMarkdown(point.name),
      value: escapeMarkdown(point.value),
    })),
  };
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
