/** What an approver reads and presses: an area's answers as the report has them. */
import { type GivenLine, type ReadArea, type SentAgain, toDecide } from '../../domain/answers/approval.ts';
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import type { Language } from '../../domain/language.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { summarise } from '../../domain/status/summary.ts';
import { type Card, fits } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { escapeMarkdown, type Wording } from '../format.ts';
import { toldRound } from '../marks.ts';
import { outlineOfArea, type ReportItem } from '../reports/answers.ts';
import { type AreaLook, backForm, decideButtons, listed, NO_FORM } from './approval-form.ts';
import { leadLines, type Shown } from './approval-lead.ts';
import { fillApproval, nameOf, peopleOf, textBlock } from './approval-lists.ts';
import { approvalTextsIn } from './approval-texts.ts';
import { sentAgainTextsIn } from './sent-again-texts.ts';

type Given = GivenLine<WordedAssessment>;

/** What waits in an area: all of it where there is room, else its names, and the answers page by page. */
export function areaCard(read: ReadArea, look: AreaLook, wording: Wording): Card {
  const lines = linesToRead(read);
  if (look.from !== undefined) return pageCard(read, lines, look.from, look, wording);
  const whole = areaCardOf(read, { lines, from: 0 }, look, wording);
  return fits(whole) ? whole : areaCardOf(read, { lines: [], from: 0 }, look, wording);
}

function linesToRead({ state, area }: ReadArea): readonly Given[] {
  const waiting = new Set(toDecide(area, state.round).map(({ assessment }) => assessment));
  const ordered = summarise(state).areas.find((one) => one.area?.id === area.area.id)?.lines ?? [];
  return ordered.flatMap((line) =>
    line.assessment && waiting.has(line.assessment) ? [{ ...line, assessment: line.assessment }] : [],
  );
}

/** As many answers as fit on a card, and one at least. */
function pageCard(
  read: ReadArea,
  lines: readonly Given[],
  from: number,
  look: AreaLook,
  wording: Wording,
): Card {
  let card = areaCardOf(read, { lines: lines.slice(from, from + 1), from }, look, wording);
  for (let count = 2; from + count <= lines.length; count += 1) {
    const larger = areaCardOf(read, { lines: lines.slice(from, from + count), from }, look, wording);
    if (!fits(larger)) break;
    card = larger;
  }
  return card;
}

function areaCardOf(read: ReadArea, shown: Shown, look: AreaLook, wording: Wording): Card {
  const { state, area } = read;
  const { language } = wording;
  const t = approvalTextsIn(language);
  const { title } = area.area;
  const all = linesToRead(read);
  const isPart = shown.lines.length < all.length;
  const outline = outlineOfArea(state, { area: area.area, lines: shown.lines }, wording);
  const canSendBack = shown.lines.length > 0;
  return fillApproval({
    language,
    where: toldRound(state.round, wording),
    title: escapeMarkdown(all.length > 0 ? t.askApproval(title) : t.notYet(title, area.missing.length)),
    notices: (look.notices ?? []).map((text) => ({ text: escapeMarkdown(text) })),
    lead: leadLines(read, all, shown, language).map((text) => ({ text: escapeMarkdown(text) })),
    items: outline.items.map(itemBlock),
    lines: [
      ...(isPart && !canSendBack ? nameLines(state, all, language) : []),
      ...area.sentBack.map(({ line }) =>
        t.isBack(nameOf(state, line, language), peopleOf(state, line, language)),
      ),
      ...area.sentAgain.flatMap((one) => sentAgainLine(read, one, shown.lines, language)),
    ].map((text) => ({ text })),
    first: decideButtons(read, all.length, shown.lines.length, look, shown.from, language),
    ...(canSendBack ? backForm(read, shown.lines, look, language) : NO_FORM),
  });
}

/** Where an item has no short name, its kind stands before the title, and the title nowhere else. */
function itemBlock({ title, facts, answers }: ReportItem) {
  const same = facts.find(({ value }) => value === title);
  return {
    title: escapeMarkdown(same ? `${same.name}: ${title}` : title),
    facts: facts.filter((one) => one !== same),
    answers: answers.map(({ unit, symbol, verdict, said }) => ({
      symbol,
      verdict: unit === undefined ? verdict : `${unit}: ${verdict}`,
      texts: (said?.texts ?? []).map(({ name, text }) => textBlock(name, text)),
      source: escapeMarkdown(said?.source ?? ''),
    })),
  };
}

/** Who stands by an answer; the comment that it came back with, where the answer is shown. */
function sentAgainLine(
  { state, area }: ReadArea,
  { line, decision, back }: SentAgain<WordedAssessment>,
  lines: readonly Given[],
  language: Language,
): string[] {
  if (toDecide(area, state.round).length === 0) return [];
  const isShown = lines.some(({ assessment }) => assessment === line.assessment);
  const t = sentAgainTextsIn(language);
  const name = nameOf(state, line, language);
  return [escapeMarkdown(t.stands(decision.by.name, name, isShown ? back.comment : undefined))];
}

/** Names on one card. */
const NAMES = 12;

function nameLines(state: RoundState, lines: readonly Given[], language: Language): string[] {
  const { shown, hidden } = cutOff(lines, NAMES);
  const names = shown.map((line) => listed(state, line));
  return [...names, ...(hidden > 0 ? [approvalTextsIn(language).andMore(hidden)] : [])];
}
