import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { shortNameOf } from '../../domain/plans/plan.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import {
  entriesOf,
  type SummaryArea,
  type SummaryEntry,
  type SummaryLine,
  spreadOf,
} from '../../domain/status/summary.ts';
import { itemFacts } from '../answers/known.ts';
import { capitalise, type Wording } from '../format.ts';
import { answerLine, spreadText, verdictMark } from '../marks.ts';
import { respondentName } from '../names.ts';
import { sourceText, textsOf } from '../status/past.ts';
import { reportTextsIn } from './texts.ts';

/** What an area's answers say, as its approver reads them and as the report tells them. */
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
