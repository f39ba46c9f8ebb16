/** What becomes of a round that is open: its due day is moved, or it is withdrawn. */
import { dayIn } from '../../domain/dates.ts';
import { type Delivery, drop } from '../../domain/deliveries/delivery.ts';
import { isReplaceable } from '../../domain/deliveries/questions.ts';
import { isForWorkingTime } from '../../domain/deliveries/reminders.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { dueFindings } from '../../domain/rounds/open-round.ts';
import {
  isOpen,
  isWithdrawn,
  moveDue,
  type Round,
  undoWithdrawing,
  withdrawRound,
} from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { untilSettled } from '../tries.ts';
import { everyRound, findRound } from './find-rounds.ts';

/**
 * Gives an open round another due day. One that has it already stays as it is.
 * @throws Problem `invalid-round` for a day that has passed or lies before the period, `round-closed`, `unknown-round`, `busy-store`
 */
export async function extendRound(
  actor: Actor,
  { round: id, due }: { readonly round: string; readonly due: string },
  deps: Deps,
): Promise<Round> {
  demand(actor, 'manage-rounds');
  return untilSettled(async () => {
    const { value: round, etag } = await findRound(id, deps);
    if (!isOpen(round)) throw new Problem('round-not-open', { round: round.name });
    refuseFaulty(due, round, deps);
    if (due === round.due) return round;
    const by = changeBy(actor, deps);
    const value = moveDue(round, due, { by: by.by, at: by.at });
    return (await deps.stores.rounds.replace({ value, etag }, by)) ? value : undefined;
  });
}

function refuseFaulty(due: string, { from }: Round, { clock, timezone }: Deps): void {
  const findings = dueFindings({ from, due }, dayIn(timezone, clock.now()));
  if (findings.length > 0) throw new Problem('invalid-round', {}, findings);
}

/**
 * Takes back a round that was opened by mistake, and what was to be sent about it. Done again, it completes what was cut off.
 * @throws Problem `not-withdrawn` once it is closed, or somebody has answered; `unknown-round`, `busy-store`
 */
export async function withdrawOpenRound(actor: Actor, id: string, deps: Deps): Promise<Round> {
  demand(actor, 'manage-rounds');
  const before = (await everyRound(deps)).find(({ value }) => value.id === id)?.value;
  const isDone = before !== undefined && isWithdrawn(before);
  const round = isDone ? before : await withdraw(actor, id, deps);
  await undoIfAnswered(actor, round, deps);
  await dropUnsent(round, deps);
  return round;
}

async function withdraw(actor: Actor, id: string, deps: Deps): Promise<Round> {
  const { value: round, etag } = await findRound(id, deps);
  if (!isOpen(round)) throw new Problem('not-withdrawn', { round: round.name, why: 'closed' });
  await refuseAnswered(round, deps);
  const by = changeBy(actor, deps);
  const value = withdrawRound(round, { by: by.by, at: by.at });
  const stored = await deps.stores.rounds.close({ value, etag }, by);
  if (!isWithdrawn(stored)) throw new Problem('not-withdrawn', { round: round.name, why: 'closed' });
  return stored;
}

async function refuseAnswered({ plan, id, name }: Round, { stores }: Deps): Promise<void> {
  const { assessments } = await stores.assessments.ofRound(plan, id);
  if (assessments.length > 0) throw new Problem('not-withdrawn', { round: name, why: 'answered' });
}

/** An answer that was on its way has been acknowledged: nothing of it may be lost, so the round goes on, though it was cut off before. */
async function undoIfAnswered(actor: Actor, withdrawn: Round, deps: Deps): Promise<void> {
  try {
    await refuseAnswered(withdrawn, deps);
  } catch (error) {
    // Where it cannot be seen, the same command again will see.
    if (error instanceof Problem && error.code === 'not-withdrawn') await undo(actor, withdrawn, deps);
    throw error;
  }
}

async function undo(actor: Actor, withdrawn: Round, deps: Deps): Promise<void> {
  const every = await deps.stores.rounds.everyOf(withdrawn.plan);
  const etag = every.find(({ value }) => value.id === withdrawn.id)?.etag;
  if (etag === undefined) return;
  await deps.stores.rounds.reopen({ value: undoWithdrawing(withdrawn), etag }, changeBy(actor, deps));
}

/**
 * What somebody is sending at this very moment arrives, and says when it is pressed that the round is withdrawn. What tells of all rounds
 * lies with one of them, and looks for itself what there is left to say.
 */
async function dropUnsent({ plan, id }: Round, { stores }: Deps): Promise<void> {
  const known = await stores.deliveries.ofPlan(plan);
  const isOfItAlone = (one: Delivery) => one.round === id && isReplaceable(one) && !isForWorkingTime(one);
  for (const { value, etag } of known.filter(({ value }) => isOfItAlone(value)))
    await stores.deliveries.replace({ value: drop(value), etag });
}
