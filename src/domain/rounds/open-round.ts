/** How a round comes to be: opened for people to answer in, or made out of an old report. */
import { ROUND_KINDS, type RoundKind } from '../answers/scale.ts';
import { type IsoDate, isDate } from '../dates.ts';
import { type Finding, Problem } from '../errors.ts';
import { plainName } from '../names.ts';
import type { PlanVersion } from '../plans/plan.ts';
import { isClosed, isOpen, type Round } from './round.ts';
import { ONLY, type RoundScope } from './scope.ts';

export interface RoundWish {
  readonly kind: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly due: string;
  /** `none` or `area`; none when left out. */
  readonly approval?: string | undefined;
  /** Of all that the plan has, only this: `changed` or `notMet`. */
  readonly only?: string | undefined;
  /** Ids of the areas that are asked about; all when left out. */
  readonly areas?: readonly string[] | undefined;
}

const APPROVALS = ['none', 'area'] as const;

export const MAX_ROUND_NAME = 100;

/** When a round is opened, and what it asks about. */
export interface Opening {
  readonly now: Date;
  /** The day that it is where the municipality is. */
  readonly today: IsoDate;
  /** Left out where all of the plan is asked about. */
  readonly scope?: RoundScope | undefined;
}

/**
 * Opens a round on a plan. The id says plan, kind and number (`ks-2025-interim-1`), so that it can be typed.
 * @throws Problem `invalid-round` with a finding for each faulty field, `round-exists` for one that is already open.
 */
export function openRound(
  plan: PlanVersion,
  existing: readonly Round[],
  wish: RoundWish,
  { now, today, scope }: Opening,
): Round {
  const findings = [
    ...roundFindings(wish),
    ...dueFindings(wish, today),
    ...scopeFindings(wish, scope, plan),
    ...nameFindings(wish.name, existing),
  ];
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
    ...(scope ? { scope } : {}),
  };
}

/** Whether a round is the very one that is wished for. */
export function isAsWished(round: Round, wish: RoundWish): boolean {
  const { kind, name, from, to, due, approval = 'none', only, areas = [] } = wish;
  return (
    round.scope?.only === only &&
    (round.scope?.areas ?? []).join(' ') === areas.join(' ') &&
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
  return { twins: twins.filter(isClosed), fresh };
}

function twinsOf(existing: readonly Round[], { kind, from, to }: Omit<RoundWish, 'name' | 'due'>): Round[] {
  return existing.filter((round) => round.kind === kind && round.from === from && round.to === to);
}

function nextId(plan: PlanVersion, existing: readonly Round[], kind: RoundKind): string {
  return `${plan.id}-${kind}-${existing.filter((round) => round.kind === kind).length + 1}`;
}

/** What is wrong with a day as the last to answer: nobody can answer by one that has passed, nor before the period begins. */
export function dueFindings({ from, due }: Pick<RoundWish, 'from' | 'due'>, today: IsoDate): Finding[] {
  if (!isDate(due)) return [{ at: 'due', code: 'not-a-date', value: due }];
  if (isDate(from) && due < from) return [{ at: 'due', code: 'before-start', value: due, limit: from }];
  return due < today ? [{ at: 'due', code: 'has-passed', value: due, limit: today }] : [];
}

/** Whether a round would be open beside another that is called the same, or is about the same time. */
export function hasOpenTwin(round: Round, existing: readonly Round[]): boolean {
  const others = existing.filter(({ id }) => id !== round.id);
  return twinsOf(others, round).some(isOpen) || nameFindings(round.name, others).length > 0;
}

/** By its name alone people tell a round from another one that is open. */
function nameFindings(name: string, existing: readonly Round[]): Finding[] {
  const twin = existing.find((round) => isOpen(round) && plainName(round.name) === plainName(name));
  return twin ? [{ at: 'name', code: 'name-taken', value: twin.name }] : [];
}

function scopeFindings(
  { only, areas = [] }: RoundWish,
  scope: RoundScope | undefined,
  plan: PlanVersion,
): Finding[] {
  const known = plan.items.filter(({ kind }) => kind === 'area').map(({ id }) => id);
  const isKnown = only === undefined || ONLY.some((one) => one === only);
  const findings = [
    ...(isKnown ? [] : [{ at: 'scope', code: 'not-one-of', value: only, limit: ONLY.join(', ') } as const]),
    ...areas
      .filter((area) => !known.includes(area))
      .map((value) => ({ at: 'area', code: 'not-one-of', value, limit: known.join(', ') }) as const),
  ];
  return findings.length === 0 && scope?.items.length === 0
    ? [{ at: 'scope', code: 'nothing-asked' }]
    : findings;
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
  const days = { from: wish.from, to: wish.to };
  for (const [at, day] of Object.entries(days)) {
    if (!isDate(day)) findings.push({ at, code: 'not-a-date', value: day });
  }
  if (isDate(wish.from) && isDate(wish.to) && wish.to < wish.from) {
    findings.push({ at: 'to', code: 'before-start', value: wish.to, limit: wish.from });
  }
  return findings;
}
