/** What is said of areas once something is decided about them, and of all that somebody approves. */
import {
  type AreaApproval,
  type GivenLine,
  type ReadArea,
  type RoundApproval,
  toDecide,
} from '../../domain/answers/approval.ts';
import type { Language } from '../../domain/language.ts';
import { personOf } from '../../domain/people/people.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { type Card, fill, payload } from '../card.ts';
import { capitalise, DOT, escapeMarkdown, leadIn, paragraphs, type Wording, withUnit } from '../format.ts';
import { nameInSentence } from '../kinds.ts';
import { toldRound } from '../marks.ts';
import { approvalTextsIn } from './approval-texts.ts';

interface Filling {
  /** What is pressed right below what is read. */
  readonly first?: readonly object[];
  readonly [name: string]: unknown;
}

/** A card of this template; of the rows, the first buttons and the heading of a form it may have none. */
export function fillApproval({ first = [], ...root }: Filling): Card {
  return fill('approval', { rows: [], formTitle: '', ...root, first, hasFirst: first.length > 0 });
}

/** What has been approved, and what remains of the round: the area is not approved while an answer of it is back. */
export function approvedCard({ state, area }: ReadArea, approval: RoundApproval, wording: Wording): Card {
  const { language } = wording;
  const t = approvalTextsIn(language);
  const { title } = area.area;
  if (area.is !== 'approved') {
    const lines = area.sentBack.map(({ line }) =>
      t.isBack(nameOf(state, line, language), peopleOf(state, line, language)),
    );
    const some = t.someApproved(area.approved.length, title);
    return plainCard({ title: some, lead: [t.comesAgain(lines.length)], lines }, state.round, wording);
  }
  const { isApproved, approved, of } = approval;
  const rest = isApproved ? [t.allApproved] : [t.areasApproved(approved, of), t.whenClosed];
  return plainCard({ title: t.approved(title), lead: [...rest, t.changesCome] }, state.round, wording);
}

/** Nothing is left in an area but what has gone back: this has just done so. */
export function sentBackCard({ state }: ReadArea, line: GivenLine, wording: Wording): Card {
  const { language } = wording;
  const t = approvalTextsIn(language);
  const title = t.isBackWith(nameOf(state, line, language), peopleOf(state, line, language));
  return plainCard({ title, lead: [t.willComeAgain] }, state.round, wording);
}

/** An answer inside a sentence. */
export function nameOf(
  { plan }: Pick<RoundState, 'plan'>,
  { item, unit }: Pick<GivenLine, 'item' | 'unit'>,
  language: Language,
): string {
  return withUnit(nameInSentence(plan, item, language), unit);
}

/** Those who answer about something. */
export function peopleOf(
  { people }: RoundState,
  { owners, assessment }: Pick<GivenLine, 'owners' | 'assessment'>,
  language: Language,
): string {
  const names = owners.map((id) => personOf(people, id)?.name ?? id);
  return approvalTextsIn(language).listOf(names.length > 0 ? names : [assessment.author.name]);
}

/** A card of words alone. */
export function plainCard(
  {
    title,
    lead,
    lines = [],
    actions = [],
  }: {
    readonly title: string;
    readonly lead: readonly string[];
    readonly lines?: readonly string[];
    readonly actions?: readonly object[];
  },
  round: Round,
  wording: Wording,
): Card {
  return fillApproval({
    language: wording.language,
    where: toldRound(round, wording),
    title: escapeMarkdown(capitalise(title)),
    notices: [],
    lead: lead.map((text) => ({ text: escapeMarkdown(text) })),
    lines: lines.map((text) => ({ text })),
    ...{ items: [], choices: [], inputs: [], help: [], hasActions: actions.length > 0, actions },
  });
}

interface AreaInRound {
  readonly state: RoundState;
  readonly area: AreaApproval;
}

/** The areas that somebody approves, each with what it waits for; of several rounds, each with its round. */
export function areasCard(areas: readonly AreaInRound[], round: Round, wording: Wording): Card {
  const { language } = wording;
  const t = approvalTextsIn(language);
  const rounds = [...new Map(areas.map(({ state }) => [state.round.id, state.round])).values()];
  const isOneRound = rounds.length < 2;
  const ready = areas.filter(({ state, area }) => toDecide(area, state.round).length > 0);
  const rows = ready.slice(0, MOST_ROWS);
  const withRound = (text: string, told: string) => (isOneRound ? text : [text, told].join(DOT));
  return fillApproval({
    language,
    where: isOneRound ? toldRound(round, wording) : rounds.map(({ name }) => escapeMarkdown(name)).join(DOT),
    title: ready.length > 0 ? t.yours : t.nothingWaits,
    notices: [],
    lead: [],
    items: [],
    lines: areas
      .filter((one) => !rows.includes(one))
      .map((one) => ({ text: withRound(areaLine(one, language), one.state.round.name) })),
    ...{ choices: [], inputs: [], help: [], hasActions: false, actions: [] },
    rows: rows.map(({ state, area }) => ({
      name: escapeMarkdown(area.area.title),
      about: withRound(t.waits(toDecide(area, state.round).length), toldRound(state.round, wording)),
      ...{ button: t.openArea, verb: 'open-approval' },
      tooltip: withRound(t.openAreaOf(area.area.title), state.round.name),
      payload: payload('open-approval', language, { round: state.round.id, area: area.area.id }),
    })),
  });
}

/** Areas with a button on one card: a plan has six, or nine. */
const MOST_ROWS = 9;

function areaLine({ state, area }: AreaInRound, language: Language): string {
  const t = approvalTextsIn(language);
  const { title } = area.area;
  const count = toDecide(area, state.round).length;
  if (count > 0) return `${title}: ${t.waits(count)}`;
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
