import type { Answer } from '../domain/assessment.ts';
import type { Language } from '../domain/language.ts';
import { type Item, measureOf, type Plan, scaleOf, shortNameOf } from '../domain/plan.ts';
import type { Round } from '../domain/round.ts';
import {
  directionWord,
  type RoundKind,
  type ScaleStep,
  type Status,
  scaleStep,
  stepWord,
} from '../domain/scale.ts';
import type { Summary } from '../domain/summary.ts';
import { escapeMarkdown, formatDay, formatValue, type Wording } from './format.ts';
import { textsIn } from './texts/texts.ts';

/** A status as people see it: symbol and word, and a colour that only repeats them. */
export interface Mark {
  readonly symbol: string;
  readonly word: string;
  readonly color: 'good' | 'warning' | 'attention' | 'default';
}

const COLORS: Readonly<Record<Status, Mark['color']>> = {
  met: 'good',
  partly: 'warning',
  notMet: 'attention',
  unknown: 'default',
};

/** Stands where an answer is missing: an empty circle, which is none of the scale's symbols. */
export const MISSING_SYMBOL = '○';

export function stepMark(step: ScaleStep, kind: RoundKind, language: Language): Mark {
  return { symbol: step.symbol, word: stepWord(step, kind, language), color: COLORS[step.status] };
}

export function statusMark(
  plan: Plan,
  kind: RoundKind,
  status: Status | undefined,
  language: Language,
): Mark {
  if (!status) return { symbol: MISSING_SYMBOL, word: textsIn(language).missingStep, color: 'default' };
  return stepMark(scaleStep(scaleOf(plan), status), kind, language);
}

/** "Förväntas uppnås · Enligt planering · 12 anslutna städer" */
export function answerLine(plan: Plan, round: Round, item: Item, answer: Answer, language: Language): string {
  const unit = measureOf(plan, item)?.unit;
  return [
    statusMark(plan, round.kind, answer.status, language).word,
    directionWord(answer.direction, language),
    ...(answer.value === undefined ? [] : [formatValue(answer.value, unit, language)]),
  ].join(' · ');
}

/** How many have each status, and how many answers are missing. */
export function countMarks(summary: Summary, language: Language) {
  const { round } = summary.state;
  const counted = summary.counts.map(({ step, count }) => ({
    ...stepMark(step, round.kind, language),
    count,
  }));
  const missing = { symbol: MISSING_SYMBOL, word: textsIn(language).missingStep, color: 'default' as const };
  const left = summary.expected - summary.answered;
  return left > 0 ? [...counted, { ...missing, count: left }] : counted;
}

/** "Hur går det med Öresundsmetron?" */
export function questionText(plan: Plan, item: Item, language: Language): string {
  const t = textsIn(language);
  const name = shortNameOf(plan, item);
  return escapeMarkdown(name === item.title ? t.howIsItGoingWithGoal(item.title) : t.howIsItGoing(name));
}

/** "Delårsrapport 2025 · 1 jan–31 aug 2025" */
export function roundPeriod(round: Round, wording: Wording): string {
  const sameYear = round.from.slice(0, 4) === round.to.slice(0, 4);
  const from = formatDay(round.from, wording);
  const period = textsIn(wording.language).period(
    sameYear ? from.replace(/ \d{4}$/, '') : from,
    formatDay(round.to, wording),
  );
  return `${escapeMarkdown(round.name)} · ${period}`;
}
