/** What is said of areas once something is decided about them, and of all that somebody approves. */
import {
  type AreaApproval,
  type ReadArea,
  type RoundApproval,
  toDecide,
} from '../../domain/answers/approval.ts';
import type { Language } from '../../domain/language.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { type Card, fill, payload } from '../card.ts';
import { capitalise, escapeMarkdown, leadIn, paragraphs, shorten, type Wording } from '../format.ts';
import { toldRound } from '../marks.ts';
import { approvalTextsIn } from './approval-texts.ts';

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
  return plainCard(
    { title: notice, lead: [t.notYet(area.area.title, area.missing.length)] },
    state.round,
    wording,
  );
}

/** A card of words alone. */
export function plainCard(
  {
    title,
    lead,
    lines = [],
  }: { readonly title: string; readonly lead: readonly string[]; readonly lines?: readonly string[] },
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
    lines: areas.map(({ state, area }) => ({
      text: areaLine(area, toDecide(area, state.round).length, language),
    })),
    ...{ choices: [], inputs: [], help: [], hasActions: ready.length > 0 },
    actions: ready.slice(0, MOST_BUTTONS).map(({ state, area }) => ({
      title: shorten(area.area.title, BUTTON),
      tooltip: `${shorten(area.area.title, BUTTON)}: ${t.openAreaOf(area.area.title)}`,
      ...{ verb: 'open-approval', style: 'default', inputs: 'none' },
      payload: payload('open-approval', language, { round: state.round.id, area: area.area.id }),
    })),
  });
}

/** Buttons on one card, and characters on each: a plan has six areas, or nine. */
const MOST_BUTTONS = 6;
const BUTTON = 18;

function areaLine(area: AreaApproval, waiting: number, language: Language): string {
  const t = approvalTextsIn(language);
  const { title } = area.area;
  if (waiting > 0) return t.waits(title, waiting);
  return area.is === 'approved' ? t.done(title) : t.notYet(title, area.missing.length);
}

/** "Omgången är stängd och godkänd"; what is said of its state anyway, where nobody is asked to approve it. */
export function stateWith(state: string, approval: RoundApproval | undefined, language: Language): string {
  if (!approval) return state;
  const t = approvalTextsIn(language);
  return approval.isApproved ? t.isApproved : `${state}. ${t.areasApproved(approval.approved, approval.of)}`;
}

/** A text below the question that it answers, each paragraph by itself. */
export function textBlock(name: string, text: string) {
  const [first, ...rest] = paragraphs(text);
  return { name: leadIn(name), first: first?.text ?? '', rest };
}
