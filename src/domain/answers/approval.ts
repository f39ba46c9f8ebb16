/** Approval (`godkännande`): what those who are named for it say of an area's answers. Only where a round asks for it. */
import type { IsoInstant } from '../dates.ts';
import { standInOf } from '../people/absence.ts';
import { type Person, personOf } from '../people/people.ts';
import { may } from '../people/roles.ts';
import { areaOf, type Item } from '../plans/plan.ts';
import { isClosed, type Round, reopeningOf } from '../rounds/round.ts';
import type { RoundState } from '../rounds/round-state.ts';
import { linesOf, type SummaryLine } from '../status/summary.ts';
import type { Assessment, WordedAssessment } from './assessment.ts';

/** Somebody who approves what is answered in an area (`attestant`). */
export interface Approver {
  readonly area: string;
  readonly person: string;
}

/** `sentAgain` is no decision of the approver's: whoever answers stands by what was sent back, so that it waits as it is. */
export const DECISIONS = ['approved', 'sentBack', 'sentAgain'] as const;

/** What was decided about one version of an answer; a later version waits for a decision of its own. */
export interface Decision {
  readonly item: string;
  readonly respondent: string;
  readonly version: number;
  readonly is: (typeof DECISIONS)[number];
  /** Why it was sent back. */
  readonly comment?: string | undefined;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: IsoInstant;
}

/** All that was decided about an area in a round, oldest first: nothing in it is ever changed. */
export interface Approval {
  readonly round: string;
  readonly area: string;
  readonly decisions: readonly Decision[];
}

/** Longest comment, in characters, of whoever sends an answer back. */
export const MAX_COMMENT = 2_000;

/** An answer that has been given. */
export type GivenLine<A extends Assessment = Assessment> = SummaryLine<A> & { readonly assessment: A };

/** An answer that is back with its owners, who have not answered anew. */
export interface SentBack<A extends Assessment = Assessment> {
  readonly line: GivenLine<A>;
  readonly decision: Decision;
  /** How often it has been sent back as it is. */
  readonly times: number;
}

/** An answer that was sent back, and that its owners stand by: it waits in the version that it had. */
export interface SentAgain<A extends Assessment = Assessment> extends SentBack<A> {
  /** How it was sent back. */
  readonly back: Decision;
}

/**
 * How far an area is: `answering` while answers are expected, or one has been sent back; `ready` when it waits for its approver;
 * `approved` when every answer is.
 */
export interface AreaApproval<A extends Assessment = Assessment> {
  readonly area: Item;
  /** Ids of those who approve it. */
  readonly approvers: readonly string[];
  /** Ids of those who are asked today: of somebody who is away, whoever stands in for them and has the right; they may approve as well. */
  readonly asked: readonly string[];
  readonly is: 'answering' | 'ready' | 'approved';
  /** Given, and not decided about: all of a first time, or only what has changed since. */
  readonly waiting: readonly GivenLine<A>[];
  /** Those of them that were sent back and sent again as they were. */
  readonly sentAgain: readonly SentAgain<A>[];
  readonly sentBack: readonly SentBack<A>[];
  readonly approved: readonly GivenLine<A>[];
  readonly missing: readonly SummaryLine<A>[];
}

/** Whether answers of a round are to be approved. Where not, nobody is told that there is such a thing. */
export function asksApproval({ approval }: Pick<Round, 'approval'>): boolean {
  return approval === 'area';
}

/** What was decided about an answer as it is, oldest first. */
function decisionsOn({ item, respondent, version }: SeenAnswer, decisions: readonly Decision[]): Decision[] {
  return decisions.filter(
    (one) => one.item === item && one.respondent === respondent && one.version === version,
  );
}

/** What was decided last about an answer, if it is as it was then. */
export function decisionOn(answer: SeenAnswer, decisions: readonly Decision[]): Decision | undefined {
  return decisionsOn(answer, decisions).at(-1);
}

/** Why an answer of a round is to be given anew, if it is: it was sent back, or was opened again in a closed round. */
export function askedAnewIn(
  round: Round,
  answer: SeenAnswer,
  decisions: readonly Decision[],
): AskedAnew | undefined {
  const reopening = isClosed(round) ? reopeningOf(round, answer) : undefined;
  if (isClosed(round) && !reopening) return undefined;
  const { is, by, comment = '' } = decisionOn(answer, decisions) ?? {};
  if (by && is === 'sentBack') return { why: 'sentBack', by, words: comment };
  return reopening && { why: 'reopened', by: reopening.by, words: reopening.reason };
}

/** Every area of a round in which something is expected, in the plan's order. What stands under no area is approved by nobody. */
export function areaApprovals<A extends Assessment>(
  state: RoundState<A>,
  approvals: readonly Approval[],
  approvers: readonly Approver[],
): readonly AreaApproval<A>[] {
  const { plan, round } = state;
  const byArea = Map.groupBy(linesOf(state), ({ item }) => areaOf(plan, item)?.id);
  return plan.items.flatMap((area) => {
    const lines = area.kind === 'area' ? byArea.get(area.id) : undefined;
    if (!lines) return [];
    const { decisions = [] } = approvals.find((one) => one.area === area.id) ?? {};
    const named = approvers.filter((one) => one.area === area.id).map(({ person }) => person);
    const asked = askedToday(named, state);
    return { area, approvers: named, asked, ...standingOf(lines, decisions, isClosed(round)) };
  });
}

/** Who is asked today in the place of some approvers. */
export function askedToday(approvers: readonly string[], { people, absent = [] }: RoundState): string[] {
  const asked = approvers.map((id) => {
    const absence = absent.find(({ person }) => person === id);
    const standIn = absence && personOf(people, standInOf(absence, people, absent) ?? '');
    return standIn && may(standIn.roles, 'approve') ? standIn.id : id;
  });
  return [...new Set(asked)];
}

function standingOf<A extends Assessment>(
  lines: readonly SummaryLine<A>[],
  decisions: readonly Decision[],
  isOver: boolean,
): Omit<AreaApproval<A>, 'area' | 'approvers' | 'asked'> {
  const given = lines.filter((line): line is GivenLine<A> => line.assessment !== undefined);
  const decided = given.map((line) => {
    const about = decisionsOn(line.assessment, decisions);
    const backs = about.filter(({ is }) => is === 'sentBack');
    return { line, decision: about.at(-1), back: backs.at(-1), times: backs.length };
  });
  const waiting = decided
    .filter(({ decision }) => !decision || decision.is === 'sentAgain')
    .map(({ line }) => line);
  const sentAgain = decided.flatMap(({ line, decision, back, times }) =>
    decision?.is === 'sentAgain' && back ? [{ line, decision, back, times }] : [],
  );
  const approved = decided.filter(({ decision }) => decision?.is === 'approved').map(({ line }) => line);
  const sentBack = decided.flatMap(({ line, decision, times }) =>
    decision?.is === 'sentBack' ? [{ line, decision, times }] : [],
  );
  const missing = lines.filter(({ assessment }) => !assessment);
  // No more answers come once the round is closed: then what is there is read as it is.
  const isIn = (isOver || missing.length === 0) && sentBack.length === 0 && given.length > 0;
  const is = !isIn ? 'answering' : waiting.length > 0 ? 'ready' : 'approved';
  return { is, waiting, sentAgain, sentBack, approved, missing };
}

/** Whether a round is approved: it is closed, and every area is. */
export function isApproved(round: Round, areas: readonly Pick<AreaApproval, 'is'>[]): boolean {
  return (
    asksApproval(round) && isClosed(round) && areas.length > 0 && areas.every(({ is }) => is === 'approved')
  );
}

/** Names an answer as it was before somebody's eyes. */
export type SeenAnswer = Pick<Assessment, 'item' | 'respondent' | 'version'>;

/** Names what waits in an area: changes whenever an answer is given, changed or decided about. */
export function markOf({ waiting, sentAgain }: Pick<AreaApproval, 'waiting' | 'sentAgain'>): string {
  let mark = 0;
  for (const { assessment } of waiting) {
    const { item, respondent, version } = assessment;
    const again = sentAgain.find(({ line }) => line.assessment === assessment);
    for (const char of `${item}/${respondent}/${version}${again ? `/${again.decision.at}` : ''} `)
      mark = (Math.imul(mark, 31) + char.charCodeAt(0)) | 0;
  }
  return `${waiting.length}-${(mark >>> 0).toString(36)}`;
}

/** An approval with what is decided now. */
export function decided(
  before: Approval | undefined,
  { round, area }: Pick<Approval, 'round' | 'area'>,
  made: readonly Decision[],
): Approval {
  return { round, area, decisions: [...(before?.decisions ?? []), ...made] };
}

/** How far the approval of a round is. */
export interface RoundApproval {
  readonly isApproved: boolean;
  /** Areas that are, of all in which something is expected. */
  readonly approved: number;
  readonly of: number;
  /** Areas that nobody is named for. */
  readonly withoutApprover: readonly Item[];
}

export function roundApproval(round: Round, areas: readonly AreaApproval[]): RoundApproval {
  return {
    isApproved: isApproved(round, areas),
    approved: areas.filter(({ is }) => is === 'approved').length,
    of: areas.length,
    withoutApprover: areas.filter(({ approvers }) => approvers.length === 0).map(({ area }) => area),
  };
}

/** What may be decided about: all that waits, once nothing more is expected but what was sent back. */
export function toDecide<A extends Assessment>(
  { waiting, missing }: AreaApproval<A>,
  round: Pick<Round, 'state'>,
): readonly GivenLine<A>[] {
  return missing.length === 0 || isClosed(round) ? waiting : [];
}

/** An area as its approver reads it, with all words. */
export interface ReadArea {
  readonly state: RoundState<WordedAssessment>;
  readonly area: AreaApproval<WordedAssessment>;
  /** Who reads it: what they have answered themselves is told. */
  readonly reader?: Pick<Person, 'id' | 'formerIds'> | undefined;
}

/** Why an answer is asked for anew. */
export interface AskedAnew {
  readonly why: 'sentBack' | 'reopened';
  readonly by: { readonly id: string; readonly name: string };
  readonly words: string;
}

/** The same, in a message. */
export interface AskedAgain extends AskedAnew {
  /** Others of theirs that wait for the same reason. */
  readonly others: number;
}

/** An answer in better words, and as it was. */
export interface MendedAnswer {
  readonly state: RoundState;
  readonly line: GivenLine<WordedAssessment>;
  readonly before: WordedAssessment;
}
