import type { RoundApproval } from '../../domain/answers/approval.ts';
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { shortNameOf } from '../../domain/plans/plan.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import {
  entriesOf,
  type Summary,
  type SummaryArea,
  type SummaryEntry,
  type SummaryLine,
  spreadOf,
} from '../../domain/status/summary.ts';
import { stateWith } from '../answers/approval-lists.ts';
import { itemFacts } from '../answers/known.ts';
import { capitalise, type Wording } from '../format.ts';
import { answerLine, countMarks, periodOf, spreadText, verdictHead, verdictMark } from '../marks.ts';
import { respondentName } from '../names.ts';
import { sourceText, textsOf } from '../status/past.ts';
import { reportTextsIn } from './texts.ts';

/**
 * What stands where in the report of a compiled round. Every word is chosen and every number and day is written out in one
 * language; what people wrote is as they wrote it. A renderer gives it a form, escapes what that form would misread, and knows
 * nothing of goals.
 */
export interface ReportOutline {
  readonly board: string;
  /** The plan's. */
  readonly title: string;
  readonly round: string;
  readonly period: string;
  /** Whether the round is closed, or all this provisional. */
  readonly state: string;
  readonly counts: ReportCounts;
  /** In the plan's own order. */
  readonly areas: readonly ReportArea[];
}

/** How many answers say what: a table of two columns. */
export interface ReportCounts {
  readonly verdictHead: string;
  readonly countHead: string;
  readonly rows: readonly { readonly symbol: string; readonly word: string; readonly count: number }[];
}

export interface ReportArea {
  readonly title: string;
  /** The worst first. */
  readonly items: readonly ReportItem[];
}

export interface ReportItem {
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** How the units' answers fall; undefined where one answer is about the whole item. */
  readonly spread: { readonly name: string; readonly value: string } | undefined;
  /** One; or where there is a spread, one of each unit. */
  readonly answers: readonly ReportAnswer[];
}

export interface ReportAnswer {
  /** Whose answer it is; undefined where one answer is about the whole item. */
  readonly unit: string | undefined;
  readonly symbol: string;
  /** The verdict in words, with trend and outcome where they are told. */
  readonly verdict: string;
  /** Undefined while nobody has answered. */
  readonly said: ReportSaid | undefined;
}

interface ReportSaid {
  /** Each below the question that it answers; a text may have several paragraphs. */
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  /** Who says so, when, and in which version. */
  readonly source: string;
}

/** @param approval how far it is; undefined where nobody is asked for it */
export function reportOutline(
  summary: Summary<WordedAssessment>,
  today: Wording,
  approval?: RoundApproval,
): ReportOutline {
  // A document is read in other years, so no date goes without its own.
  const wording = { ...today, now: new Date(0) };
  const { language } = wording;
  const t = reportTextsIn(language);
  const { plan, round } = summary.state;
  return {
    board: plan.board,
    title: plan.title,
    round: round.name,
    period: periodOf(round, wording),
    state: stateWith(isOpen(round) ? t.provisional : t.closedRound, approval, language),
    counts: {
      verdictHead: verdictHead(plan, language),
      countHead: t.chartCount,
      rows: countMarks(summary, language).map(({ symbol, word, count }) => ({ symbol, word, count })),
    },
    areas: summary.areas.map((area) => outlineOfArea(summary.state, area, wording)),
  };
}

/** One area, as a report has it. */
export function outlineOfArea(
  state: RoundState,
  { area, lines }: SummaryArea<WordedAssessment>,
  wording: Wording,
): ReportArea {
  return {
    title: area?.title ?? reportTextsIn(wording.language).noArea,
    items: entriesOf(lines).map((entry) => outlineOfItem(state, entry, wording)),
  };
}

function outlineOfItem(
  state: RoundState,
  entry: SummaryEntry<WordedAssessment>,
  wording: Wording,
): ReportItem {
  const { plan, round } = state;
  const { item, isSpread, lines } = entry;
  const { language } = wording;
  return {
    title: capitalise(shortNameOf(plan, item)),
    facts: itemFacts(plan, item, wording),
    spread: isSpread
      ? {
          name: reportTextsIn(language).spread,
          value: spreadText(plan, round.kind, spreadOf(plan, lines), language),
        }
      : undefined,
    answers: lines.map((line) => ({
      unit: isSpread ? respondentName(state, line, language) : undefined,
      ...outlineOfAnswer(state, line, wording),
    })),
  };
}

function outlineOfAnswer(
  { plan, round }: RoundState,
  { item, assessment }: SummaryLine<WordedAssessment>,
  wording: Wording,
): Omit<ReportAnswer, 'unit'> {
  const { language } = wording;
  const { symbol, word } = verdictMark(plan, round.kind, assessment, language);
  if (!assessment) return { symbol, verdict: word, said: undefined };
  const verdict = answerLine(plan, round, item, assessment, language);
  const texts = textsOf(plan, assessment, language);
  return { symbol, verdict, said: { texts, source: sourceText(assessment, wording) } };
}
