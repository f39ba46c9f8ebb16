import type { Said } from '../domain/answers/assessment.ts';
import {
  asksTrendOnly,
  directionSymbol,
  directionWord,
  type RoundKind,
  type Status,
  scaleStep,
  stepWord,
  type Verdict,
} from '../domain/answers/scale.ts';
import { stageSymbol, stageWord } from '../domain/answers/stage.ts';
import { dayIn, daysBetween } from '../domain/dates.ts';
import type { Language } from '../domain/language.ts';
import { asksOf, type Item, type Measure, measureOf, type Plan, scaleOf } from '../domain/plans/plan.ts';
import { isOpen, type Round } from '../domain/rounds/round.ts';
import type { Spread, Summary } from '../domain/status/summary.ts';
import { balanceMark, economyParts } from './economy.ts';
import { DOT, escapeMarkdown, formatDay, formatRange, formatValue, type Wording } from './format.ts';
import { nameInSentence } from './kinds.ts';
import { commonTextsIn } from './texts/common.ts';
import { lower } from './texts/words.ts';

/** A status as people see it: symbol and word, and a colour that only repeats them. */
export interface Mark {
  readonly symbol: string;
  readonly word: string;
  readonly color: 'good' | 'warning' | 'attention' | 'default';
}

/** What repeats a status for whoever sees colours. */
export const STATUS_COLORS: Readonly<Record<Status, Mark['color']>> = {
  met: 'good',
  partly: 'warning',
  notMet: 'attention',
  unknown: 'default',
};

/** Stands where an answer is missing: an empty circle, which is none of the scale's symbols. */
const MISSING_SYMBOL = '○';

/** Stands where something was told without being assessed; its word keeps it apart from what could not be assessed, or comes later. */
const UNASSESSED_SYMBOL = '—';

/** A verdict as people read it: where only the trend is asked for, the trend and no status. */
export function verdictMark(
  plan: Plan,
  kind: RoundKind,
  verdict: Verdict | undefined,
  language: Language,
): Mark {
  if (!verdict)
    return { symbol: MISSING_SYMBOL, word: commonTextsIn(language).missingStep, color: 'default' };
  const { status, direction, stage } = verdict;
  const color = STATUS_COLORS[status];
  if (stage) return { symbol: stageSymbol(stage), word: stageWord(stage, language), color };
  if (verdict.deviation !== undefined) return { ...balanceMark(verdict.deviation, language), color };
  const lacking = lackingWord(verdict, language);
  if (lacking) return { symbol: UNASSESSED_SYMBOL, word: lacking, color: 'default' };
  if (asksTrendOnly(asksOf(plan)) && direction) {
    return { symbol: directionSymbol(direction), word: directionWord(direction, language), color };
  }
  const step = scaleStep(scaleOf(plan), status);
  return { symbol: step.symbol, word: stepWord(step, kind, language), color };
}

function lackingWord({ notMeasured, unassessed }: Verdict, language: Language): string | undefined {
  const t = commonTextsIn(language);
  if (notMeasured) return t.notMeasured;
  return unassessed ? t.unassessed : undefined;
}

/** "● förväntas uppnås", within a sentence */
export function markInSentence({ symbol, word }: Pick<Mark, 'symbol' | 'word'>): string {
  return `${symbol}\u00A0${lower(word)}`;
}

/** "minst 168" */
export function targetText({ target, unit }: Measure, language: Language): string {
  const t = commonTextsIn(language);
  if (!target) return '';
  const value = formatValue(target.value, unit, language);
  return { min: t.targetMin(value), max: t.targetMax(value), equals: value }[target.op];
}

/** "192", or where women and men are told apart "54 % totalt (kvinnor 60 %, män 48 %)"; undefined where no outcome was given */
export function outcomeText(
  measure: Measure | undefined,
  { value, bySex }: Pick<Said, 'value' | 'bySex'>,
  language: Language,
): string | undefined {
  if (value === undefined) return undefined;
  const total = formatValue(value, measure?.unit, language);
  if (!bySex) return total;
  const [women, men] = [bySex.women, bySex.men].map((one) => formatValue(one, measure?.unit, language));
  return commonTextsIn(language).outcomeBySex(total, women ?? '', men ?? '');
}

/** "192, målvärde minst 168" */
function outcomeAgainst(measure: Measure | undefined, answer: Said, language: Language): readonly string[] {
  const outcome = outcomeText(measure, answer, language);
  if (outcome === undefined) return [];
  if (!measure?.target) return [outcome];
  return [commonTextsIn(language).againstTarget(outcome, targetText(measure, language))];
}

/**
 * "Förväntas uppnås · Enligt planering · 12 anslutna städer", "Pågår · klart senast 31 dec 2025", "Underskott · −605 tkr · prognos
 * −10 057 tkr · budget −9 452 tkr"
 */
export function answerLine(plan: Plan, round: Round, item: Item, answer: Said, language: Language): string {
  const asks = asksOf(plan);
  const hasTrend = asks.includes('direction') && !asksTrendOnly(asks);
  const { word } = verdictMark(plan, round.kind, answer, language);
  if (item.kind === 'budget') return [word, ...economyParts(item, answer, language)].join(DOT);
  return [
    word,
    ...(hasTrend && answer.direction ? [directionWord(answer.direction, language)] : []),
    ...outcomeAgainst(measureOf(plan, item), answer, language),
    ...finishText(answer, language),
  ].join(DOT);
}

/** "klart senast 31 dec 2025": with its year, since an assignment may run for several. */
function finishText({ day }: Said, language: Language): readonly string[] {
  if (day === undefined) return [];
  const said = formatDay(day, { language, timezone: 'UTC', now: new Date(0) });
  return [commonTextsIn(language).finishedBy(said)];
}

/** How many have each status or trend, and how many answers are missing. */
export function countMarks(summary: Summary, language: Language) {
  const { round, plan } = summary.state;
  const counted = summary.counts.map(({ verdict, count }) => ({
    ...verdictMark(plan, round.kind, verdict, language),
    count,
  }));
  const missing = {
    symbol: MISSING_SYMBOL,
    word: commonTextsIn(language).missingStep,
    color: 'default' as const,
  };
  const left = summary.expected - summary.answered;
  return left > 0 ? [...counted, { ...missing, count: left }] : counted;
}

/** "● 5 på god väg · ◆ 2 en bit på väg · 3 svar saknas" */
export function spreadText(plan: Plan, kind: RoundKind, spread: Spread, language: Language): string {
  const t = commonTextsIn(language);
  const given = spread.counts.filter(({ count }) => count > 0);
  return [
    ...given.map(({ verdict, count }) => {
      const { symbol, word } = verdictMark(plan, kind, verdict, language);
      return t.spreadPart(symbol, count, word);
    }),
    ...(spread.missing > 0 ? [t.missing(spread.missing)] : []),
  ].join(DOT);
}

/** "Hur går det med Öresundsmetron?", "Hur går det med uppdraget ”…”?" */
export function questionText(plan: Plan, item: Item, language: Language): string {
  return escapeMarkdown(commonTextsIn(language).howIsItGoing(nameInSentence(plan, item, language)));
}

/** "Delårsrapport 2025 · 1 jan–31 aug 2025" */
export function roundPeriod(round: Round, wording: Wording): string {
  return `${escapeMarkdown(round.name)}${DOT}${periodOf(round, wording)}`;
}

/** "svar senast 15 sep", on that very day "svar senast i dag, 15 sep", and after it "svarstiden gick ut 15 sep" */
export function dueText({ due }: Pick<Round, 'due'>, wording: Wording): string {
  const t = commonTextsIn(wording.language);
  const today = dayIn(wording.timezone, wording.now);
  const day = formatDay(due, wording);
  if (due === today) return t.dueToday(day);
  return due < today ? t.wasDue(day) : t.dueBy(day);
}

/** The same to whoever is to answer: when the day has passed, by how much. */
export function dueTextLate(round: Pick<Round, 'due'>, wording: Wording): string {
  const days = daysBetween(round.due, dayIn(wording.timezone, wording.now));
  const text = dueText(round, wording);
  return days > 0 ? commonTextsIn(wording.language).overdue(text, days) : text;
}

/**
 * "Delårsrapport 2025 · 1 jan–31 aug 2025 · pågår, kan ändras": above answers of a round. Whoever repeats them in a meeting has to know
 * whether they stand.
 */
export function toldRound(round: Round, wording: Wording): string {
  return [roundPeriod(round, wording), ...runningMark(round, wording)].join(DOT);
}

/** "pågår, kan ändras", beside answers of a round that is still open; nothing beside those that stand. */
export function runningMark(round: Pick<Round, 'state'>, { language }: Pick<Wording, 'language'>): string[] {
  return isOpen(round) ? [commonTextsIn(language).running] : [];
}

/** "1 jan–31 aug 2025" */
export function periodOf(round: Round, wording: Wording): string {
  return formatRange(round.from, round.to, wording);
}

/** What a column of verdicts is called. */
export function verdictHead(plan: Plan, language: Language): string {
  const t = commonTextsIn(language);
  return asksTrendOnly(asksOf(plan)) ? t.chartTrend : t.chartStatus;
}
