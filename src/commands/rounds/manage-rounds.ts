import { asksApproval, type RoundApproval } from '../../domain/answers/approval.ts';
import { dayIn } from '../../domain/dates.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { PlanVersion } from '../../domain/plans/plan.ts';
import { isAsWished, openRound, type RoundWish } from '../../domain/rounds/open-round.ts';
import {
  closeRound,
  isOpen,
  type ReopenedAnswer,
  type Round,
  reopeningOf,
  reopenRound,
} from '../../domain/rounds/round.ts';
import { askedIn } from '../../domain/rounds/scope.ts';
import type { Change } from '../../domain/trail.ts';
import type { Deps } from '../../ports/deps.ts';
import { approvalOf, areasOf } from '../answers/find-approval.ts';
import { changeBy } from '../change.ts';
import { findPlan } from '../plans/find-plans.ts';
import { untilSettled } from '../tries.ts';
import { everyRound, findRound, loadState } from './find-rounds.ts';
import { openAnswers, SENT_BACK } from './reopen-round.ts';
import { scopeWished } from './scope-round.ts';

/** What a coordinator wants to open. */
export type NewRound = RoundWish & { readonly plan: string | undefined };

/** A round as it would be opened. */
export interface UnopenedRound {
  readonly plan: PlanVersion;
  readonly existing: readonly Round[];
  readonly round: Round;
  /** It is open already, just as wished. */
  readonly isOpened: boolean;
}

/** @throws Problem `invalid-round`, `round-exists` when another is open about the same time, `unknown-plan` */
export async function composeRound(input: NewRound, deps: Deps): Promise<UnopenedRound> {
  const plan = await findPlan(input.plan, deps);
  const existing = (await deps.stores.rounds.everyOf(plan.id)).map(({ value }) => value);
  const opened = existing.find((round) => isOpen(round) && isAsWished(round, input));
  if (opened) return { plan, existing, round: opened, isOpened: true };
  const now = deps.clock.now();
  const opening = { now, today: dayIn(deps.timezone, now), scope: await scopeWished(plan, input, deps) };
  return { plan, existing, round: openRound(plan, existing, input, opening), isOpened: false };
}

/**
 * Opens a round; the running instances then ask every owner. One that is open already, just as wished, is that round: whoever was cut
 * off gives the same command again.
 * @throws Problem as `composeRound`, `busy-store`
 */
export async function openNewRound(actor: Actor, input: NewRound, deps: Deps): Promise<Round> {
  demand(actor, 'manage-rounds');
  return untilSettled(async () => {
    const { round, isOpened } = await composeRound(input, deps);
    return isOpened || (await deps.stores.rounds.create(round, changeBy(actor, deps))) ? round : undefined;
  });
}

/**
 * What an approver has sent back stays open to its owner, to be given once; also what is sent back while the round is closed. Given
 * again, it opens what was left where it was cut off.
 * @throws Problem `unknown-round`, `busy-store`
 */
export async function closeOpenRound(actor: Actor, id: string, deps: Deps): Promise<Round> {
  demand(actor, 'manage-rounds');
  const { value, etag } = await findRound(id, deps);
  // No others: a pulse about four of a plan's items would hold the owners of all of it, and a year has fifty.
  const owners = askedIn(value, await deps.stores.owners.ofPlan(value.plan));
  const by = changeBy(actor, deps);
  const closing = closeRound(value, owners, deps.clock.now());
  const round = isOpen(value) ? withSentBack(closing, await sentBackIn(value, deps), by) : closing;
  const closed = await deps.stores.rounds.close({ value: round, etag }, by);
  const left = (await sentBackIn(closed, deps)).filter((one) => !reopeningOf(closed, one));
  if (left.length === 0) return closed;
  return (await openAnswers(actor, { round: id, reason: SENT_BACK, answers: left }, deps)).round;
}

async function sentBackIn(round: Round, deps: Deps): Promise<readonly ReopenedAnswer[]> {
  if (!asksApproval(round)) return [];
  const areas = await areasOf(await loadState(round, deps), deps);
  return areas.flatMap(({ sentBack }) =>
    sentBack.map(({ decision: { item, respondent, version } }) => ({ item, respondent, version })),
  );
}

function withSentBack(round: Round, answers: readonly ReopenedAnswer[], { by, at }: Change): Round {
  return answers.length === 0 ? round : reopenRound(round, { reason: SENT_BACK, by, at, answers });
}

/** A round, and how far its approval is; undefined where nobody is asked for it. */
export interface ListedRound {
  readonly round: Round;
  readonly approval: RoundApproval | undefined;
}

/** Every round, those withdrawn among them, with how far its approval is. */
export async function listApproval(actor: Actor, deps: Deps): Promise<readonly ListedRound[]> {
  const rounds = await listRounds(actor, deps);
  return Promise.all(rounds.map(async (round) => ({ round, approval: await approvalOf(round, deps) })));
}

export async function listRounds(actor: Actor, deps: Deps): Promise<readonly Round[]> {
  demand(actor, 'manage-rounds');
  return (await everyRound(deps)).map((round) => round.value);
}
