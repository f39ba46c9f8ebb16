/** What an approver reads and presses: an area's answers as the report has them. */
import {
  type AreaApproval,
  type GivenLine,
  MAX_COMMENT,
  markOf,
  type ReadArea,
  type RoundApproval,
  toDecide,
} from '../../domain/answers/approval.ts';
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import type { Language } from '../../domain/language.ts';
import { personOf } from '../../domain/people/people.ts';
import { isClosed, type Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { summarise } from '../../domain/status/summary.ts';
import { type Card, fill, fits, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { capitalise, escapeMarkdown, paragraphs, shorten, type Wording, withUnit } from '../format.ts';
import { nameInSentence } from '../kinds.ts';
import { toldRound } from '../marks.ts';
import { listName } from '../names.ts';
import { outlineOfArea, type ReportItem } from '../reports/outline.ts';
import { approvalTextsIn } from './approval-texts.ts';

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

/** In the report's order: the worst first. */
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

interface Shown {
  /** Those that are shown whole. */
  readonly lines: readonly Given[];
  readonly from: number;
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
    lead: leadLines(area, all, shown, state.round, language).map((text) => ({ text: escapeMarkdown(text) })),
    items: outline.items.map(itemBlock),
    lines: [
      ...(isPart && !canSendBack ? nameLines(state, all, language) : []),
      ...area.sentBack.map(({ line }) => t.isBack(nameOf(state, line, language), peopleOf(state, line, language))),
    ].map((text) => ({ text })),
    ...(canSendBack ? backForm(state, shown.lines, look, language) : { choices: [], inputs: [], help: [] }),
    hasActions: all.length > 0,
    actions: actionsOf(read, all, shown, look, language),
  });
}

function leadLines(
  { approved, missing }: AreaApproval,
  all: readonly Given[],
  { lines, from }: Shown,
  round: Round,
  language: Language,
): string[] {
  const t = approvalTextsIn(language);
  if (all.length === 0) return [];
  const isPart = lines.length < all.length;
  return [
    approved.length > 0 ? t.someWait(all.length, approved.length) : missing.length > 0 ? '' : t.allIn(all.length),
    isClosed(round) && missing.length > 0 ? t.neverCame(missing.length) : '',
    isPart && lines.length > 0 ? t.page(from + 1, from + lines.length, all.length) : '',
    isPart && lines.length === 0 ? t.tooLong(all.length) : '',
  ].filter((text) => text !== '');
}

function itemBlock({ title, facts, answers }: ReportItem) {
  return {
    title: escapeMarkdown(title),
    facts,
    answers: answers.map(({ unit, symbol, verdict, said }) => ({
      symbol,
      verdict: unit === undefined ? verdict : `${unit}: ${verdict}`,
      texts: (said?.texts ?? []).map(({ name, text }) => ({ name, paragraphs: paragraphs(text) })),
      source: escapeMarkdown(said?.source ?? ''),
    })),
  };
}

/** Lines of names on one card, and characters in each. */
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

/** "målet ”…”", within a sentence. */
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

function backForm(
  state: RoundState,
  lines: readonly Given[],
  { filled }: AreaLook,
  language: Language,
) {
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
            ...{ title: t.sendBack, tooltip: t.sendBackOf, verb: 'send-back', style: 'default', inputs: 'auto' },
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

/** What has been approved, and what remains of the round. */
export function approvedCard({ state, area }: ReadArea, approval: RoundApproval, wording: Wording): Card {
  const t = approvalTextsIn(wording.language);
  const { isApproved, approved, of } = approval;
  const rest = isApproved ? [t.allApproved] : [t.areasApproved(approved, of), t.whenClosed];
  return plainCard(
    { title: t.approved(area.area.title), lead: [...rest, t.changesCome] },
    state.round,
    wording,
  );
}

/** Nothing is left in an area but what has gone back. */
export function sentBackCard({ state, area }: ReadArea, notice: string, wording: Wording): Card {
  const t = approvalTextsIn(wording.language);
  return plainCard({ title: notice, lead: [t.notYet(area.area.title, area.missing.length)] }, state.round, wording);
}

/** A card of words alone. */
export function plainCard(
  { title, lead, lines = [] }: { readonly title: string; readonly lead: readonly string[]; readonly lines?: readonly string[] },
  round: Round,
  wording: Wording,
): Card {
  return fill('approval', {
    language: wording.language,
    where: toldRound(round, wording),
    title: escapeMarkdown(capitalise(title)),
    notices: [],
    lead: lead.map((text) => ({ text: escapeMarkdown(text) })),
    lines: lines.map((text) => ({ text })),
    ...{ items: [], choices: [], inputs: [], help: [], hasActions: false, actions: [] },
  });
}

/** The areas that somebody approves, each with what it waits for. */
export function areasCard(
  areas: readonly { readonly state: RoundState; readonly area: AreaApproval }[],
  round: Round,
  wording: Wording,
): Card {
  const { language } = wording;
  const t = approvalTextsIn(language);
  const ready = areas.filter(({ state, area }) => toDecide(area, state.round).length > 0);
  return fill('approval', {
    language,
    where: toldRound(round, wording),
    title: ready.length > 0 ? t.yours : t.nothingWaits,
    notices: [],
    lead: [],
    items: [],
    lines: areas.map(({ state, area }) => ({ text: areaLine(area, toDecide(area, state.round).length, language) })),
    ...{ choices: [], inputs: [], help: [], hasActions: ready.length > 0 },
    actions: ready.slice(0, MOST_BUTTONS).map(({ state, area }) => ({
      title: shorten(area.area.title, BUTTON),
      tooltip: t.openAreaOf(area.area.title),
      ...{ verb: 'open-approval', style: 'default', inputs: 'none' },
      payload: payload('open-approval', language, { round: state.round.id, area: area.area.id }),
    })),
  });
}

/** Buttons on one card, and characters on each: a plan has six areas, or nine. */
const MOST_BUTTONS = 6;
const BUTTON = 24;

function areaLine(area: AreaApproval, waiting: number, language: Language): string {
  const t = approvalTextsIn(language);
  const { title } = area.area;
  if (waiting > 0) return t.waits(title, waiting);
  return area.is === 'approved' ? t.done(title) : t.notYet(title, area.missing.length);
}
