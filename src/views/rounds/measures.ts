/** How soon, and how, a round is answered, on a card and in a terminal. */
import {
  type Measure,
  type MeasureRow,
  PACE_OF_ANSWERS,
  PACE_OF_PEOPLE,
  type Pace,
  type RoundMeasures,
} from '../../domain/rounds/measures.ts';
import { type Page, pageOf } from '../../domain/status/list.ts';
import { type Card, firstThatFits } from '../card.ts';
import { DOT, formatValue, shorten, type Wording } from '../format.ts';
import { toldRound } from '../marks.ts';
import { fillListing, type Group, listLine, pageText, run } from '../status/listing.ts';
import { measureTextsIn } from './measure-texts.ts';

type Language = Wording['language'];

/** Characters of a name, tried until the card fits. */
const NAME_AT_MOST = [120, 60, 30];
const HOUR = 3_600_000;
/** Up to here time is told in hours. */
const HOURS = 48;

/** The areas and units on the page that is asked for, the lowest response rate first. */
function measuredOn({ areas, units }: RoundMeasures, page: number) {
  return { areas: pageOf(worstFirst(areas), page), units: pageOf(worstFirst(units), page) };
}

/** How many pages there are of them. */
export function measurePages(measures: RoundMeasures): number {
  const { areas, units } = measuredOn(measures, 0);
  return Math.max(areas.pages, units.pages);
}

/** What was asked and answered, how soon and how; by area and unit, and never by person. */
export function measuresCard(measures: RoundMeasures, page: number, wording: Wording): Card {
  return firstThatFits(NAME_AT_MOST.map((length) => () => cardOf(measures, page, wording, length)));
}

function cardOf(measures: RoundMeasures, wanted: number, wording: Wording, length: number): Card {
  const { language } = wording;
  const page = Math.min(wanted, measurePages(measures) - 1);
  const t = measureTextsIn(language);
  const { areas, units } = measuredOn(measures, page);
  return fillListing(
    {
      where: [t.measures, toldRound(measures.round, wording)],
      title: findingOf(measures, language),
      lead: leadOf(measures, language),
      groups: [
        groupOf(areas, page, { title: t.byArea, nameless: t.noArea }, language, length),
        groupOf(units, page, { title: t.byUnit, nameless: t.noUnit }, language, length),
      ].flat(),
      footer: pageText(areas.pages > units.pages ? areas : units, language),
    },
    wording,
  );
}

function findingOf({ asked, answered }: Measure, language: Language): string {
  const t = measureTextsIn(language);
  return asked === 0 ? t.nothingAsked : t.answersReceived(answered, asked);
}

/** The measures of the whole round, a sentence each. */
function leadOf({ asked, answered, handedOver, pace }: Measure, language: Language): readonly string[] {
  const t = measureTextsIn(language);
  if (asked === 0) return [];
  return [
    t.rate(shareText(answered, asked, language)),
    ...(pace ? paceLines(pace, answered, language) : [t.tooFew(PACE_OF_ANSWERS, PACE_OF_PEOPLE)]),
    ...(handedOver > 0 ? [t.handedOver(handedOver)] : []),
  ];
}

function paceLines(pace: Pace, answered: number, language: Language): readonly string[] {
  const t = measureTextsIn(language);
  return [
    t.inTime(pace.inTime, answered),
    t.halfWithin(timeText(pace.medianMs, language)),
    ...(pace.repeatable > 0 ? [t.unchanged(pace.unchanged, pace.repeatable)] : []),
    t.reminders(pace.reminders, perAnswer(pace.reminders, answered, language)),
  ];
}

/** One row alone says what the whole does; a page that has none of them, nothing. */
function groupOf(
  { shown, total, pages }: Page<MeasureRow>,
  page: number,
  words: { readonly title: string; readonly nameless: string },
  language: Language,
  length: number,
): readonly Group[] {
  if (total < 2 || page >= pages) return [];
  const lines = shown.map((row) => {
    const name = shorten(row.name ?? words.nameless, length);
    const said = run(answersText(row, language), { isSubtle: true });
    const pace = row.pace ? [paceText(row.pace, row.answered, language)] : [];
    return listLine([run(`${name}${DOT}`), said], pace);
  });
  return [{ name: words.title, lines }];
}

function answersText({ asked, answered }: Measure, language: Language): string {
  return `${measureTextsIn(language).answers(answered, asked)}, ${shareText(answered, asked, language)}`;
}

/** "12 i tid · hälften inom 3 dagar · 4 oförändrade · 0,4 påminnelser per svar" */
function paceText(pace: Pace, answered: number, language: Language): string {
  const t = measureTextsIn(language);
  return [
    t.shortInTime(pace.inTime),
    t.shortHalf(timeText(pace.medianMs, language)),
    ...(pace.unchanged > 0 ? [t.shortUnchanged(pace.unchanged)] : []),
    ...(pace.reminders > 0 ? [t.shortReminders(perAnswer(pace.reminders, answered, language))] : []),
  ].join(DOT);
}

function worstFirst(rows: readonly MeasureRow[]): readonly MeasureRow[] {
  const rate = ({ answered, asked }: Measure) => answered / asked;
  return rows.toSorted((a, b) => rate(a) - rate(b) || (b.pace?.medianMs ?? 0) - (a.pace?.medianMs ?? 0));
}

/** Whole per cent; all is said of no less than all, and nothing of no more than nothing. */
function shareText(number: number, of: number, language: Language): string {
  const percent = Math.round((100 * number) / of);
  const shown = number === 0 || number === of ? percent : Math.min(99, Math.max(1, percent));
  return formatValue(shown, '%', language);
}

function perAnswer(count: number, answers: number, language: Language): string {
  return formatValue(Math.round((10 * count) / answers) / 10, undefined, language);
}

/** "5 timmar", "3 dagar" */
function timeText(ms: number, language: Language): string {
  const t = measureTextsIn(language);
  const hours = Math.round(ms / HOUR);
  if (hours <= 1) return t.minutes;
  if (hours <= HOURS) return t.hours(hours);
  return t.days(Math.round(hours / 24));
}

/** The same in a terminal. */
export function measureLines(measures: RoundMeasures, wording: Wording): string {
  const { language } = wording;
  const t = measureTextsIn(language);
  const rowsOf = (title: string, rows: readonly MeasureRow[], nameless: string) =>
    rows.length < 2
      ? []
      : [
          '',
          `${title}:`,
          ...worstFirst(rows).map((row) =>
            [
              `  ${row.name ?? nameless}  ${answersText(row, language)}`,
              ...(row.pace ? [paceText(row.pace, row.answered, language)] : []),
            ].join('  '),
          ),
        ];
  return [
    `${measures.round.id}  ${measures.round.name}`,
    `${findingOf(measures, language)}.`,
    ...leadOf(measures, language),
    ...rowsOf(t.byArea, measures.areas, t.noArea),
    ...rowsOf(t.byUnit, measures.units, t.noUnit),
  ].join('\n');
}

/** The same for other programs: counts, from which they work out shares as they like. */
export function measuresJson(measures: RoundMeasures) {
  const rowJson = ({ name, ...row }: MeasureRow) => ({ name: name ?? null, ...measureJson(row) });
  return {
    round: measures.round.id,
    ...measureJson(measures),
    areas: measures.areas.map(rowJson),
    units: measures.units.map(rowJson),
  };
}

function measureJson({ asked, answered, handedOver, pace }: Measure) {
  const { medianMs, ...counts } = pace ?? { medianMs: 0 };
  const told = pace ? { ...counts, medianHours: Math.round((10 * medianMs) / HOUR) / 10 } : null;
  return { asked, answered, handedOver, pace: told };
}
