/** What was said before: on the card of a question, of a status, and of a history. */
import { type Assessment, PAST_ROUND_AUTHOR, type Words } from '../../domain/answers/assessment.ts';
import { repeatable, type ShownPrompt } from '../../domain/answers/prompt.ts';
import { compareVerdicts } from '../../domain/answers/scale.ts';
import { dayIn } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import { asksOf, type Plan, questionsOf } from '../../domain/plans/plan.ts';
import { type PastAnswer, saysSame } from '../../domain/status/history.ts';
import { approvalTextsIn } from '../answers/approval-texts.ts';
import type { Detail } from '../answers/known.ts';
import { formOf } from '../answers/question-actions.ts';
import { answerTextsIn } from '../answers/texts.ts';
import { payload } from '../card.ts';
import { escapeMarkdown, formatDay, formatInstant, leadIn, shorten, type Wording } from '../format.ts';
import { answerLine, markInSentence, periodOf, verdictMark } from '../marks.ts';
import { historyTextsIn } from './history-texts.ts';
import { wholeButton } from './whole-button.ts';

/** Texts of an earlier answer that are longer than this, all together, are folded. */
const SHOWN_AT_ONCE = 200;
/** Characters of each, so that a form with all that was filled in stays under Teams' 25 KB. */
const ALL = Number.POSITIVE_INFINITY;
const EXCERPT: Readonly<Record<Detail, number>> = { whole: ALL, most: ALL, brief: 400, bare: 0 };

/** What a question shows of the last answer, and the tap that says the same again; nothing when there is none. */
export function lastBlock(prompt: ShownPrompt, detail: Detail, wording: Wording) {
  const { last } = prompt;
  if (!last) return [];
  const { language } = wording;
  const t = answerTextsIn(language);
  const { assessment } = last;
  const all = textsSaid(last.plan, assessment, Number.POSITIVE_INFINITY, wording);
  const texts = detail === 'bare' ? [] : textsSaid(last.plan, assessment, EXCERPT[detail], wording);
  const isFolded = texts.reduce((sum, { value }) => sum + value.length, 0) > SHOWN_AT_ONCE;
  const isLacking = all.some(({ value }, index) => value !== texts[index]?.value);
  const actions = lastActions(prompt, last, language);
  return [
    {
      ...verdictMark(last.plan, last.round.kind, assessment, language),
      name: historyTextsIn(language).lastTime,
      line: lastLine(last, wording),
      shown: isFolded ? [] : texts,
      hasFolded: isFolded,
      foldedTitle: t.showLast(texts.length),
      foldedTooltip: t.showLastOf(t.showLast(texts.length)),
      folded: isFolded ? texts : [],
      hasReads: isLacking,
      reads: isLacking ? [wholeButton({ ...last, respondent: assessment.respondent }, wording)] : [],
      hasActions: actions.length > 0,
      actions,
    },
  ];
}

/** The taps that give the last answer again: as it was, or filled in to be changed. */
function lastActions(prompt: ShownPrompt, { round, assessment }: PastAnswer, language: Language) {
  if (prompt.current) return [];
  const t = answerTextsIn(language);
  const form = formOf(prompt);
  const seen = { earlier: round.id, version: assessment.version };
  const unchanged = {
    title: t.unchanged,
    tooltip: t.unchangedOf,
    verb: 'unchanged',
    payload: payload('unchanged', language, { ...form, ...seen }),
  };
  const startFrom = {
    title: t.startFromLast,
    tooltip: t.startFromLastOf,
    verb: 'start-from',
    payload: payload('start-from', language, { ...form, ...seen }),
  };
  return [...(repeatable(prompt) ? [unchanged] : []), startFrom];
}

/** "Förväntas uppnås · Enligt planering (Delårsrapport 2024, 1 jan–31 aug 2024)" */
export function lastLine({ plan, round, item, assessment }: PastAnswer, wording: Wording): string {
  const line = answerLine(plan, round, item, assessment, wording.language);
  return `${line} (${round.name}, ${periodOf(round, wording)})`;
}

/** "Bättre än i delårsrapporten 2024, från ◆ förväntas uppnås delvis till ● förväntas uppnås" */
export function changeSince(
  last: PastAnswer,
  now: Pick<PastAnswer, 'plan' | 'round' | 'assessment'>,
  wording: Wording,
) {
  return changeWords(last, now, historyTextsIn(wording.language).inRound(last.round.name), wording);
}

/** How a status moved from one answer to another; `when` says when the first one was given: "2019", "i delårsrapporten 2024". */
export function changeWords(
  before: Pick<PastAnswer, 'plan' | 'round' | 'assessment'>,
  after: Pick<PastAnswer, 'plan' | 'round' | 'assessment'>,
  when: string,
  { language }: Wording,
): string {
  const change = compareVerdicts(before.assessment, after.assessment, asksOf(after.plan));
  const said = ({ plan, round, assessment }: typeof before) =>
    markInSentence(verdictMark(plan, round.kind, assessment, language));
  const { than } = historyTextsIn(language);
  const [was, is] = [said(before), said(after)];
  if (change !== 'same') return than[change](was, is, when);
  if (!saysSame(before, after)) return than.changed(was, is, when);
  return was === is ? than.same(was, is, when) : than.cameTrue(was, is, when);
}

/** What was said, each text under its question, on one line. */
export function textsSaid(plan: Plan, words: Words | undefined, length: number, { language }: Wording) {
  return textsOf(plan, words, language).map(({ name, text }) => ({
    name: `${leadIn(name)} `,
    value: shorten(onOneLine(text), length),
  }));
}

/** Paragraphs after each other: a heading among them ends like a sentence. */
function onOneLine(text: string): string {
  return text.replace(/([\p{L}\p{N}])\s*\n\s*(?=[\p{Lu}–])/gu, '$1. ').replace(/\s*\n\s*/g, ' ');
}

/** What was said by question; what a report says under headings that the plan does not ask for comes last. */
export function textsOf(plan: Plan, words: Words | undefined, language: Language) {
  const texts = words?.texts ?? {};
  const questions = questionsOf(plan);
  const others = Object.keys(texts).filter((key) => !questions.some(({ id }) => id === key));
  return [
    ...questions.map(({ id, label }) => ({ name: label[language], text: texts[id] ?? '' })),
    ...others.map((id) => ({ name: historyTextsIn(language).outOfReport, text: texts[id] ?? '' })),
  ].filter(({ text }) => text !== '');
}

/** Who says so, for a block that knows Markdown. */
export function sourceOf(assessment: Assessment, wording: Wording): string {
  return escapeMarkdown(sourceText(assessment, wording));
}

/** Who says so. A report's answers have the day of the report, and no time of day. */
export function sourceText(assessment: Assessment, wording: Wording): string {
  const t = historyTextsIn(wording.language);
  const { author, version, mends } = assessment;
  const at = saidAt(mends ?? assessment, wording);
  if (author.id === PAST_ROUND_AUTHOR) return t.sourceReport(author.name, at, version);
  const source = t.source((mends?.author ?? author).name, at, version);
  return mends
    ? approvalTextsIn(wording.language).source(source, author.name)
    : fromFile(source, assessment, wording.language);
}

/** A source, and who has loaded the answer from a file where its author has not given it themselves. */
export function fromFile(source: string, { storedBy }: Assessment, language: Language): string {
  return storedBy ? historyTextsIn(language).fromFile(source, storedBy.name) : source;
}

/** When it was said, to the minute; a report says something on a day. */
export function saidAt({ author, at }: Pick<Assessment, 'author' | 'at'>, wording: Wording): string {
  return author.id === PAST_ROUND_AUTHOR
    ? formatDay(dayIn(wording.timezone, new Date(at)), wording)
    : formatInstant(at, wording);
}
