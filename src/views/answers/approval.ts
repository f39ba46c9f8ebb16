/** What an approver reads and presses: an area's answers as the report has them. */
import {
  type GivenLine,
  MAX_COMMENT,
  markOf,
  type ReadArea,
  type SentAgain,
  toDecide,
} from '../../domain/answers/approval.ts';
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import type { Language } from '../../domain/language.ts';
import { personOf } from '../../domain/people/people.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { summarise } from '../../domain/status/summary.ts';
import { type Card, fill, fits, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { escapeMarkdown, shorten, type Wording, withUnit } from '../format.ts';
import { nameInSentence } from '../kinds.ts';
import { toldRound } from '../marks.ts';
import { listName } from '../names.ts';
import { outlineOfArea, type ReportItem } from '../reports/outline.ts';
import { leadLines, type Shown } from './approval-lead.ts';
import { textBlock } from './approval-lists.ts';
import { approvalTextsIn } from './approval-texts.ts';
import { sentAgainTextsIn } from './sent-again-texts.ts';

/** The inputs of the form for sending an answer back. */
export const BACK_INPUTS = { answer: 'answer', comment: 'comment' } as const;

/** What has been filled in, and what is said of it. */
export interface AreaLook {
  readonly notices?: readonly string[];
  readonly filled?: { readonly answer: string; readonly comment: string } | undefined;
  /** A comment that is not sent is left behind when this is approved. */
  readonly isSure?: boolean;
  /** The first of the answers that are shown whole, from 0; all, or none where there is no room, when left out. */
  readonly from?: number;
}

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
  return fill('approval', {
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
    ...(canSendBack ? backForm(state, shown.lines, look, language) : { choices: [], inputs: [], help: [] }),
    hasActions: all.length > 0,
    actions: actionsOf(read, all, shown, look, language),
  });
}

function itemBlock({ title, facts, answers }: ReportItem) {
  return {
    title: escapeMarkdown(title),
    facts,
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

/** Names on one card, and characters in each. */
const NAMES = 12;
const NAME = 80;

function nameLines(state: RoundState, lines: readonly Given[], language: Language): string[] {
  const { shown, hidden } = cutOff(lines, NAMES);
  const names = shown.map((line) => listed(state, line));
  return [...names, ...(hidden > 0 ? [approvalTextsIn(language).andMore(hidden)] : [])];
}

function listed({ plan }: RoundState, { item, unit }: Pick<Given, 'item' | 'unit'>): string {
  return withUnit(listName(plan, item, NAME), unit);
}

export function nameOf(
  { plan }: Pick<RoundState, 'plan'>,
  { item, unit }: Pick<Given, 'item' | 'unit'>,
  language: Language,
): string {
  return withUnit(nameInSentence(plan, item, language), unit);
}

/** Those who answer about something. */
export function peopleOf(
  { people }: RoundState,
  { owners, assessment }: Pick<Given, 'owners' | 'assessment'>,
  language: Language,
): string {
  const names = owners.map((id) => personOf(people, id)?.name ?? id);
  return approvalTextsIn(language).listOf(names.length > 0 ? names : [assessment.author.name]);
}

function backForm(state: RoundState, lines: readonly Given[], { filled }: AreaLook, language: Language) {
  const t = approvalTextsIn(language);
  const options = lines.map((line) => ({ title: listed(state, line), value: answerName(line) }));
  const [only, ...others] = options;
  return {
    choices: [
      {
        id: BACK_INPUTS.answer,
        label: t.whichAnswer,
        placeholder: t.choose,
        value: filled?.answer ?? (others.length === 0 ? (only?.value ?? '') : ''),
        options,
      },
    ],
    inputs: [
      {
        id: BACK_INPUTS.comment,
        label: t.comment,
        maxLength: MAX_COMMENT,
        value: shorten(filled?.comment ?? '', MAX_COMMENT),
      },
    ],
    help: [{ text: escapeMarkdown(t.howToSendBack) }],
  };
}

/** Names an answer and its version among those of an area: ids hold no slash. */
function answerName({ assessment: { item, respondent, version } }: Given): string {
  return `${item}/${version}/${respondent}`;
}

function actionsOf(
  { state, area }: ReadArea,
  all: readonly Given[],
  { lines, from }: Shown,
  look: AreaLook,
  language: Language,
) {
  const t = approvalTextsIn(language);
  const target = { round: state.round.id, area: area.area.id };
  const page = look.from === undefined ? {} : { from: look.from };
  const seen = { ...target, ...page, seen: markOf(area) };
  const next = lines.length === 0 ? 0 : from + lines.length;
  return [
    {
      title: t.approve,
      tooltip: t.approveOf(shorten(area.area.title, 60), all.length),
      ...{ verb: 'approve', style: 'positive', inputs: lines.length > 0 ? 'auto' : 'none' },
      payload: payload('approve', language, { ...seen, ...(look.isSure ? { isSure: 1 } : {}) }),
    },
    ...(lines.length > 0
      ? [
          {
            ...{
              title: t.sendBack,
              tooltip: t.sendBackOf,
              verb: 'send-back',
              style: 'default',
              inputs: 'auto',
            },
            payload: payload('send-back', language, seen),
          },
        ]
      : []),
    ...(next < all.length
      ? [
          {
            title: lines.length > 0 ? t.readMore : t.read,
            tooltip: t.openAreaOf(shorten(area.area.title, 60)),
            ...{ verb: 'read-approval', style: 'default', inputs: 'none' },
            payload: payload('read-approval', language, { ...target, from: next }),
          },
        ]
      : []),
  ];
}
