/** Key figures in Kolada, on the cards of a status and of a question. */
import { dayIn } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import { type Item, type Measure, measureOf, type Plan } from '../../domain/plans/plan.ts';
import {
  asShown,
  type KeyFigure,
  kpiOf,
  latestOf,
  type RevisedValue,
  revisedLately,
  type YearValue,
  yearsWithout,
} from '../../domain/status/kolada.ts';
import { formatDay, formatValue, type Wording } from '../format.ts';
import { outcomeText } from '../marks.ts';
import { commonTextsIn } from '../texts/common.ts';
import { koladaTextsIn } from './kolada-texts.ts';
import { drawn, type Plot } from './plot.ts';

/** Years in a plot: as many bars as a phone has room for. */
const MOST_YEARS = 10;
/** Changed values that are told one by one. */
const MOST_REVISED = 3;

/** An item's key figure: its newest value with source and day, and values of years gone by that have changed since they were seen. */
export function figureFacts(plan: Plan, item: Item, figure: KeyFigure | undefined, wording: Wording) {
  const kpi = kpiOf(plan, item);
  if (kpi === undefined) return [];
  const t = koladaTextsIn(wording.language);
  const measure = measureOf(plan, item);
  const newest = { name: t.statistics, value: newestText(kpi, figure, measure, wording) };
  const revised = figure ? revisedLately(figure, wording.now) : [];
  if (revised.length === 0) return [newest];
  const told = revised.slice(0, MOST_REVISED).map((one) => revisedText(one, measure, wording));
  const more = revised.length - told.length;
  const value = [...told, ...(more > 0 ? [t.moreRevised(more)] : [])].join(' ');
  return [newest, { name: t.revised, value }];
}

/** "62,4 % år 2024. Källa: Kolada N00945, hämtat 12 nov" */
function newestText(
  kpi: string,
  figure: KeyFigure | undefined,
  measure: Measure | undefined,
  wording: Wording,
): string {
  const t = koladaTextsIn(wording.language);
  if (!figure) return t.named(kpi);
  if (figure.fetchedAt === undefined) return t.notFetched(kpi);
  const day = formatDay(dayIn(wording.timezone, new Date(figure.fetchedAt)), wording);
  const newest = latestOf(figure);
  if (!newest) return t.noValues(kpi, day);
  return t.latest(valueText(newest, measure, wording.language), newest.year, t.source(kpi, day));
}

/** "70 % totalt (kvinnor 72,5 %, män 67 %)", or as much of it as Kolada has. */
function valueText(
  { total, women, men }: YearValue,
  measure: Measure | undefined,
  language: Language,
): string {
  const t = koladaTextsIn(language);
  const said = (value: number) => formatValue(asShown(value), measure?.unit, language);
  if (total !== undefined && women !== undefined && men !== undefined) {
    const bySex = { women: asShown(women), men: asShown(men) };
    return outcomeText(measure, { value: asShown(total), bySex }, language) ?? '';
  }
  if (total !== undefined) return said(total);
  if (women !== undefined && men !== undefined) return t.womenAndMen(said(women), said(men));
  if (women !== undefined) return t.women(said(women));
  return men === undefined ? '' : t.men(said(men));
}

/** "Värdet för 2023 har ändrats från 61,2 till 60,8 sedan 3 nov." */
function revisedText(
  { year, of, before, after, since }: RevisedValue,
  measure: Measure | undefined,
  wording: Wording,
) {
  const { language } = wording;
  const t = koladaTextsIn(language);
  const day = formatDay(dayIn(wording.timezone, new Date(since)), wording);
  const said = (value: number) => formatValue(asShown(value), measure?.unit, language);
  const which = t.valueOf[of](year);
  return after === undefined
    ? t.isGone(which, said(before), day)
    : t.hasChanged(which, said(before), said(after), day);
}

/** The totals year by year; nothing where there is but one. The table says more than the bars do: women and men, too. */
export function figurePlot(
  plan: Plan,
  item: Item,
  figure: KeyFigure | undefined,
  { language }: Wording,
): readonly Plot[] {
  const t = koladaTextsIn(language);
  const measure = measureOf(plan, item);
  const shown = figure?.values.filter(({ total }) => total !== undefined).slice(-MOST_YEARS) ?? [];
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || first === last) return [];
  const [before, after] = [first, last].map(({ total = 0 }) =>
    formatValue(asShown(total), measure?.unit, language),
  );
  const finding =
    before === after
      ? t.plotSame(before ?? '', first.year, last.year)
      : t.plotRise(before ?? '', first.year, after ?? '', last.year);
  const gaps = yearsWithout(shown);
  const lacking = gaps.length > 0 ? [t.plotGaps(commonTextsIn(language).listOf(gaps.map(String)))] : [];
  return [
    drawn({
      title: [finding, ...lacking].join('. '),
      head: t.plotYear,
      valueHead: t.plotValue,
      bars: shown.map((value) => ({
        x: String(value.year),
        y: asShown(value.total ?? 0),
        name: String(value.year),
        value: valueText(value, measure, language),
      })),
    }),
  ];
}
