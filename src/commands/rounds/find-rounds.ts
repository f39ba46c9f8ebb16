import type { Assessment } from '../../domain/answers/assessment.ts';
import { dayIn } from '../../domain/dates.ts';
import { Problem } from '../../domain/errors.ts';
import { absencesOn } from '../../domain/people/absence.ts';
import { currentRound, isOpen, type Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Versioned } from '../../ports/stores.ts';
import { findPlan, planOf } from '../plans/find-plans.ts';

/** Every round of every plan. */
export async function allRounds({ stores }: Deps): Promise<Versioned<Round>[]> {
  const plans = await stores.plans.list();
  return (await Promise.all(plans.map((plan) => stores.rounds.ofPlan(plan.id)))).flat();
}

/** Whether a round was ever opened. */
export async function hasRounds(deps: Deps): Promise<boolean> {
  return (await allRounds(deps)).length > 0;
}

/** @throws Problem `unknown-round` naming the rounds there are */
export async function findRound(id: string, deps: Deps): Promise<Versioned<Round>> {
  const rounds = await allRounds(deps);
  const found = rounds.find((round) => round.value.id === id);
  if (!found)
    throw new Problem('unknown-round', { round: id, rounds: rounds.map((one) => one.value.id).join(', ') });
  return found;
}

/** What is known about a round, with the answers it is told of. @throws Problem `unknown-plan` */
export async function stateOf(
  round: Round,
  assessments: readonly Assessment[],
  deps: Deps,
): Promise<RoundState> {
  const [plan, ownerships, people, absences] = await Promise.all([
    planOf(round, deps),
    round.owners ?? deps.stores.owners.ofPlan(round.plan),
    deps.stores.people.all(),
    deps.stores.absences.all(),
  ]);
  const absent = absencesOn(absences, dayIn(deps.timezone, deps.clock.now()));
  return { round, plan, ownerships, people, assessments, absent };
}

/** Reads what is known about a round. @throws Problem `unknown-plan` */
export async function loadState(round: Round, deps: Deps): Promise<RoundState> {
  const { assessments } = await deps.stores.assessments.ofRound(round.plan, round.id);
  return stateOf(
    round,
    assessments.map(({ value }) => value),
    deps,
  );
}

/** The open rounds in the order they were opened. */
export async function openRounds(deps: Deps): Promise<Round[]> {
  return (await allRounds(deps)).map((one) => one.value).filter(isOpen);
}

/** What is known about the open rounds, in the order they were opened. */
export async function openStates(deps: Deps): Promise<RoundState[]> {
  return Promise.all((await openRounds(deps)).map((round) => loadState(round, deps)));
}

/**
 * The round that a question about "now" means, in one plan or among all.
 * @throws Problem `no-round` when none was ever opened, `unknown-plan`
 */
export async function findCurrent(plan: string | undefined, deps: Deps): Promise<Round> {
  const rounds = (await allRounds(deps)).map((one) => one.value);
  const round = currentRound(rounds.filter((one) => plan === undefined || one.plan === plan));
  if (!round && plan !== undefined) await findPlan(plan, deps);
  if (!round) throw new Problem('no-round');
  return round;
}

/** What is known about the round that a question about "now" means. @throws Problem `no-round` */
export async function loadCurrent(plan: string | undefined, deps: Deps): Promise<RoundState> {
  return loadState(await findCurrent(plan, deps), deps);
}

/** The rounds that are open beside one: what is shown of that one says nothing of them. */
export async function otherOpenRounds({ id }: Round, deps: Deps): Promise<readonly Round[]> {
  return (await openRounds(deps)).filter((round) => round.id !== id);
}
