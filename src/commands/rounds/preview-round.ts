import { expectedAnswers } from '../../domain/answers/expected.ts';
import type { RoundKind } from '../../domain/answers/scale.ts';
import { addDays, dayIn, type IsoDate } from '../../domain/dates.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { isOfSameBoard, type PlanVersion, plansNow } from '../../domain/plans/plan.ts';
import { type Collision, collisionsOf, dueCollisions } from '../../domain/rounds/collisions.ts';
import { previewOf, type RoundPreview } from '../../domain/rounds/preview.ts';
import { type ProposedRound, proposeRound } from '../../domain/rounds/propose-round.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { approvalIn } from '../answers/find-approval.ts';
import { reachOf } from '../people/reach.ts';
import { findPlan, newestPlans } from '../plans/find-plans.ts';
import { allRounds, openRounds, stateOf } from './find-rounds.ts';
import { composeRound, type NewRound } from './manage-rounds.ts';

/**
 * What will happen when a round is opened; nothing is stored.
 * @throws Problem as `composeRound`
 */
export async function previewRound(actor: Actor, input: NewRound, deps: Deps): Promise<RoundPreview> {
  demand(actor, 'manage-rounds');
  const { round, existing, isOpened } = await composeRound(input, deps);
  return previewWith(round, existing, isOpened, deps);
}

async function previewWith(
  round: Round,
  existing: readonly Round[],
  isOpened: boolean,
  deps: Deps,
): Promise<RoundPreview> {
  const state = await stateOf(round, [], deps);
  const owners = expectedAnswers(state.plan, state.ownerships).flatMap((one) => one.owners);
  const [reaches, approval, holidays] = await Promise.all([
    reachOf([...new Set(owners)], deps),
    round.approval ? approvalIn(state, deps) : undefined,
    deps.holidays.between(round.due, round.due),
  ]);
  return previewOf(state, reaches, {
    isOpened,
    withoutApprover: approval?.withoutApprover ?? [],
    collisions: collisionsOf(round, existing, holidays),
  });
}

/** What a round may be opened on, and what it will most likely be. */
export interface RoundProposal {
  readonly plan: PlanVersion;
  readonly plans: readonly PlanVersion[];
  readonly proposed: ProposedRound;
}

/** @throws Problem `unknown-plan` when there is none */
export async function proposeNewRound(
  actor: Actor,
  wish: {
    readonly plan?: string | undefined;
    readonly kind?: RoundKind | undefined;
    readonly due?: IsoDate | undefined;
    /** When it is to begin, where that is ahead. */
    readonly from?: IsoDate | undefined;
  },
  deps: Deps,
): Promise<RoundProposal> {
  demand(actor, 'manage-rounds');
  const all = await newestPlans(deps);
  const plans = plansNow(all, await openRounds(deps));
  const plan = all.find(({ id }) => id === wish.plan) ?? plans[0] ?? (await findPlan(undefined, deps));
  const ofBoard = new Set(all.filter((one) => isOfSameBoard(one, plan)).map(({ id }) => id));
  const rounds = (await allRounds(deps)).filter((round) => ofBoard.has(round.plan));
  const today = dayIn(deps.timezone, deps.clock.now());
  const holidays = await deps.holidays.between(today, addDays(today, LOOKED_AHEAD));
  const then = wish.from !== undefined && wish.from > today ? wish.from : today;
  return { plan, plans, proposed: proposeRound(plan, rounds, wish, then, holidays) };
}

/** Days: a due day a year on, and the holidays around it. */
const LOOKED_AHEAD = 550;

/** What may be a mistake in another due day. */
export async function lookAtDue(round: Round, due: IsoDate, deps: Deps): Promise<readonly Collision[]> {
  return dueCollisions({ ...round, due }, await deps.holidays.between(due, due));
}
