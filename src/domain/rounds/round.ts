import { ROUND_KINDS, type RoundKind } from '../answers/scale.ts';
import { type IsoDate, type IsoInstant, isDate } from '../dates.ts';
import { type Finding, Problem } from '../errors.ts';
import type { Ownership } from '../people/people.ts';
import type { PlanVersion } from '../plans/plan.ts';

/** A reporting round (`rapporteringsomgång`): a period, a due date, a lock. */
export interface Round {
  readonly id: string;
  readonly plan: string;
  readonly planVersion: number;
  readonly kind: RoundKind;
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly due: IsoDate;
  readonly state: 'open' | 'closed';
  readonly openedAt: IsoInstant;
  readonly closedAt?: IsoInstant | undefined;
  /** Who owned what when the round was closed: what it says does not change with later owners. */
  readonly owners?: readonly Ownership[] | undefined;
  /** It was made out of a report: nobody was asked. */
  readonly history?: boolean | undefined;
  /** Its answers are being stored: until all are, nobody sees it. */
  readonly loading?: boolean | undefined;
  /** By what its answers are approved; left out where nobody is asked to. */
  readonly approval?: 'area' | undefined;
  /** Each time that it was opened again, whole or for some answers; oldest first. */
  readonly reopened?: readonly Reopening[] | undefined;
  /** Answers that were opened again, and sent again as they were: they are given, and have no new version that says so. */
  readonly stood?: readonly StoodAnswer[] | undefined;
}

/** That a closed round takes answers again, and why. */
export interface Reopening {
  readonly reason: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: IsoInstant;
  /** The answers that may be given anew, each once, with the version that it had (0 for none); left out where the whole round is open. */
  readonly answers?: readonly ReopenedAnswer[] | undefined;
}

export interface ReopenedAnswer {
  readonly item: string;
  readonly respondent: string;
  readonly version: number;
}

export interface StoodAnswer extends ReopenedAnswer {
  readonly at: IsoInstant;
}

/** Whether all that it is to hold is stored. */
export function isWhole({ loading = false }: Pick<Round, 'loading'>): boolean {
  return !loading;
}

/** Whether people are being asked in it: reminded, counted and told of as late. What it says is provisional meanwhile. */
export function isOpen({ state }: Pick<Round, 'state'>): boolean {
  return state === 'open';
}

/** Whether what was said in it stands, and is kept as history. */
export function isClosed(round: Pick<Round, 'state'>): boolean {
  return !isOpen(round);
}

/** Whether an answer may be given or changed in it. */
export function takesAnswers(round: Pick<Round, 'state'>): boolean {
  return isOpen(round);
}

/** Why an answer of a closed round may be given anew; undefined where it may not, and once it has been. */
export function reopeningOf(
  round: Pick<Round, 'reopened' | 'stood'>,
  answer: ReopenedAnswer,
): Reopening | undefined {
  return round.reopened?.findLast((one) => isReopenedBy(one, answer, round));
}

/** Whether an answer of a closed round, as it is, may be given anew since it was opened again. */
export function isReopenedBy(
  { answers = [], at }: Reopening,
  answer: ReopenedAnswer,
  { stood = [] }: Pick<Round, 'stood'>,
): boolean {
  const isIt = ({ item, respondent, version }: ReopenedAnswer) =>
    item === answer.item && respondent === answer.respondent && version === answer.version;
  return answers.some(isIt) && !stood.some((one) => isIt(one) && one.at > at);
}

/** A closed round in which an answer that was opened again has been sent again as it was. */
export function standBy(round: Round, answer: ReopenedAnswer, at: IsoInstant): Round {
  const { item, respondent, version } = answer;
  return { ...round, stood: [...(round.stood ?? []), { item, respondent, version, at }] };
}

/** A closed round that takes answers again: all of them, or only some. */
export function reopenRound(round: Round, reopening: Reopening): Round {
  const reopened = [...(round.reopened ?? []), reopening];
  if (reopening.answers) return { ...round, reopened };
  const { closedAt: _, owners: __, ...rest } = round;
  return { ...rest, state: 'open', reopened };
}

/** Longest reason, in characters, for opening a round again. */
export const MAX_REASON = 1_000;

/** Whether nobody was asked in it, so that nobody is lacking. A round that was closed before anyone had an owner is no such. */
export function isHistory({ history = false }: Pick<Round, 'history'>): boolean {
  return history;
}

export interface RoundWish {
  readonly kind: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly due: string;
  /** `none` or `area`; none when left out. */
  readonly approval?: string | undefined;
}

const APPROVALS = ['none', 'area'] as const;

export const MAX_ROUND_NAME = 100;

/**
 * Opens a round on a plan. The id says plan, kind and number (`ks-2025-interim-1`), so that it can be typed.
 * @throws Problem `invalid-round` with a finding for each faulty field, `round-exists` for one that is already open.
 */
export function openRound(plan: PlanVersion, existing: readonly Round[], wish: RoundWish, now: Date): Round {
  const findings = roundFindings(wish);
  const kind = ROUND_KINDS.find((candidate) => candidate === wish.kind);
  if (findings.length > 0 || !kind) throw new Problem('invalid-round', {}, findings);
  const twin = twinsOf(existing, { ...wish, kind }).find(isOpen);
  if (twin) throw new Problem('round-exists', { round: twin.id });
  return {
    id: nextId(plan, existing, kind),
    plan: plan.id,
    planVersion: plan.version,
    kind,
    name: wish.name.trim(),
    from: wish.from,
    to: wish.to,
    due: wish.due,
    state: 'open',
    openedAt: now.toISOString(),
    ...(wish.approval === 'area' ? { approval: 'area' } : {}),
  };
}

/** Whether a round is the very one that is wished for. */
export function isAsWished(round: Round, wish: RoundWish): boolean {
  const { kind, name, from, to, due, approval = 'none' } = wish;
  return (
    (round.approval ?? 'none') === approval &&
    round.kind === kind &&
    round.name === name.trim() &&
    round.from === from &&
    round.to === to &&
    round.due === due
  );
}

/**
 * The closed rounds of a past round's kind and period, one of which is to hold what it says; when there are none, the new one that
 * does. That sorts as if it had been opened and closed when its period ended; nobody was asked in it, so it has no owners.
 * @throws Problem `invalid-round` as when one is opened, `round-is-open` while people are being asked about the same period
 */
export function historyRound(
  plan: PlanVersion,
  existing: readonly Round[],
  past: Pick<Round, 'kind' | 'name' | 'from' | 'to'>,
  now: Date,
): { readonly twins: readonly Round[]; readonly fresh: Round } {
  const { kind, from, to } = past;
  const name = past.name.trim().slice(0, MAX_ROUND_NAME);
  const findings = roundFindings({ kind, name, from, to, due: to });
  if (findings.length > 0) throw new Problem('invalid-round', {}, findings);
  const twins = twinsOf(existing, past);
  const open = twins.find(isOpen);
  if (open) throw new Problem('round-is-open', { round: open.name });
  const noon = `${to}T12:00:00.000Z`;
  const at = now.toISOString() < noon ? now.toISOString() : noon;
  const fresh: Round = {
    id: nextId(plan, existing, kind),
    plan: plan.id,
    planVersion: plan.version,
    kind,
    name,
    from,
    to,
    due: to,
    state: 'closed',
    openedAt: at,
    closedAt: at,
    owners: [],
    history: true,
  };
  return { twins, fresh };
}

function twinsOf(existing: readonly Round[], { kind, from, to }: Omit<RoundWish, 'name' | 'due'>): Round[] {
  return existing.filter((round) => round.kind === kind && round.from === from && round.to === to);
}

function nextId(plan: PlanVersion, existing: readonly Round[], kind: RoundKind): string {
  return `${plan.id}-${kind}-${existing.filter((round) => round.kind === kind).length + 1}`;
}

function roundFindings(wish: RoundWish): Finding[] {
  const findings: Finding[] = [];
  if (!ROUND_KINDS.some((kind) => kind === wish.kind)) {
    findings.push({ at: 'kind', code: 'not-one-of', value: wish.kind, limit: ROUND_KINDS.join(', ') });
  }
  if (wish.name.trim() === '') findings.push({ at: 'name', code: 'missing' });
  if (wish.name.length > MAX_ROUND_NAME) {
    findings.push({ at: 'name', code: 'too-long', value: wish.name.length, limit: MAX_ROUND_NAME });
  }
  const { approval = 'none' } = wish;
  if (!APPROVALS.some((one) => one === approval)) {
    findings.push({ at: 'approval', code: 'not-one-of', value: approval, limit: APPROVALS.join(', ') });
  }
  const days = { from: wish.from, to: wish.to, due: wish.due };
  for (const [at, day] of Object.entries(days)) {
    if (!isDate(day)) findings.push({ at, code: 'not-a-date', value: day });
  }
  if (isDate(wish.from) && isDate(wish.to) && wish.to < wish.from) {
    findings.push({ at: 'to', code: 'before-start', value: wish.to, limit: wish.from });
  }
  if (isDate(wish.from) && isDate(wish.due) && wish.due < wish.from) {
    findings.push({ at: 'due', code: 'before-start', value: wish.due, limit: wish.from });
  }
  return findings;
}

/** Closing twice is no fault: the round stays as it was closed. */
export function closeRound(round: Round, owners: readonly Ownership[], now: Date): Round {
  return isOpen(round) ? { ...round, state: 'closed', closedAt: now.toISOString(), owners } : round;
}

/** The round that a question about "now" means: the open one opened last, or else the last one at all. */
export function currentRound(rounds: readonly Round[]): Round | undefined {
  const newestFirst = rounds.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));
  return newestFirst.find(isOpen) ?? newestFirst[0];
}
