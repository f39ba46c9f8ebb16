import type { Assessment, WordedAssessment } from '../../domain/answers/assessment.ts';
import type { Expected } from '../../domain/answers/expected.ts';
import { handOversIn, withHandOvers } from '../../domain/answers/hand-over.ts';
import { currentPrompts, givenPrompts } from '../../domain/answers/prompt.ts';
import { dayIn } from '../../domain/dates.ts';
import { Problem } from '../../domain/errors.ts';
import { once, onceOfAll } from '../../domain/once.ts';
import { absencesOn } from '../../domain/people/absence.ts';
import { byAccountsNow } from '../../domain/people/departures.ts';
import { hasBudgets, type Item } from '../../domain/plans/plan.ts';
import {
  currentRound,
  isClosed,
  isOpen,
  isWhole,
  isWithdrawn,
  type Round,
} from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { askedIn } from '../../domain/rounds/scope.ts';
import type { Deps } from '../../ports/deps.ts';
import type { AnswerName } from '../../ports/stores.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { findPlan, planOf } from '../plans/find-plans.ts';
import { foundOrUnread, inEachPlan } from '../plans/in-each-plan.ts';
import { onceForPlans } from '../plans/once-for-plans.ts';

/** Every round of every plan: the same list for as long as none has changed. */
export const allRounds = onceForPlans(
  async (plans, { stores }): Promise<readonly Round[]> =>
    together(await Promise.all(plans.map((plan) => stores.rounds.ofPlan(plan.id)))),
);

/** Rounds as they were stored, without what they are replaced by: of the same list the same. */
export const roundsAmong = once((stored: readonly Versioned<Round>[]): readonly Round[] =>
  stored.map(({ value }) => value),
);

const together = onceOfAll((ofPlans: readonly (readonly Versioned<Round>[])[]): readonly Round[] =>
  ofPlans.flatMap(roundsAmong),
);

/** The same with those that were withdrawn. */
export async function everyRound({ stores }: Deps): Promise<Versioned<Round>[]> {
  const plans = await stores.plans.list();
  const all = (await Promise.all(plans.map((plan) => stores.rounds.everyOf(plan.id)))).flat();
  return all.filter(({ value }) => isWhole(value));
}

/** @throws Problem `round-withdrawn`, or `unknown-round` naming the rounds there are */
export async function findRound(id: string, deps: Deps): Promise<Versioned<Round>> {
  const { rounds: stored, plans } = deps.stores;
  // Ids begin with their plan's: the round of a press is found without a look at the others.
  for (const plan of (await plans.list()).filter((one) => id.startsWith(`${one.id}-`))) {
    const own = await stored.ofPlan(plan.id).catch(() => []);
    const found = own.find((round) => round.value.id === id);
    if (found) return found;
  }
  const { done, unread } = await inEachPlan((plan) => stored.everyOf(plan), deps);
  const all = done.flat().filter(({ value }) => isWhole(value));
  const found = foundOrUnread(
    all.filter((round) => round.value.id === id),
    unread,
  ).at(0);
  if (found && !isWithdrawn(found.value)) return found;
  if (found) throw new Problem('round-withdrawn', { round: found.value.name });
  const rounds = all.map(({ value }) => value).filter((round) => !isWithdrawn(round));
  throw new Problem('unknown-round', { round: id, rounds: rounds.map((one) => one.id).join(', ') });
}

/** What is known about a round, with the answers it is told of. @throws Problem `unknown-plan` */
export async function stateOf<A extends Assessment>(
  round: Round,
  assessments: readonly A[],
  deps: Deps,
): Promise<RoundState<A>> {
  const { stores } = deps;
  const [plan, owners, people, absences, given] = await Promise.all([
    planOf(round, deps),
    round.owners ?? stores.owners.ofPlan(round.plan),
    // Whoever has answered is named there, also when they have left.
    stores.people.ever(),
    stores.absences.all(),
    // Once a round is closed, what counts is who has answered.
    isOpen(round) ? stores.handOvers.ofPlan(round.plan) : [],
  ]);
  const handOvers = handOversIn(round.id, given);
  const owning = round.owners ? byAccountsNow(people)(owners) : withHandOvers(owners, handOvers);
  const ownerships = askedIn(round, owning);
  const absent = absencesOn(absences, dayIn(deps.timezone, deps.clock.now()));
  const known = { round, plan, ownerships, people, assessments, absent, handOvers };
  if (!hasBudgets(plan.items)) return known;
  return { ...known, threshold: (await stores.settings.read()).value.economyThreshold };
}

/** Reads what is known about a round. @throws Problem `unknown-plan` */
export async function loadState(round: Round, deps: Deps): Promise<RoundState> {
  return stateOf(round, await answersIn(round, deps), deps);
}

/** The same, with all that was said in words. @throws Problem `unknown-plan` */
export async function loadWordedState(round: Round, deps: Deps): Promise<RoundState<WordedAssessment>> {
  const answers = await deps.stores.assessments.withWords(round.plan, await answersIn(round, deps));
  return stateOf(round, answers, deps);
}

/** All that was said in a round; of a closed one it is in memory. */
export async function answersIn(round: Round, { stores }: Deps): Promise<readonly Assessment[]> {
  if (isClosed(round)) return stores.assessments.ofClosed(round);
  return valuesOf((await stores.assessments.ofRound(round.plan, round.id)).assessments);
}

/** What is worked out of a list of answers is remembered with that list. */
const valuesOf = once((answers: readonly Versioned<Assessment>[]) => answers.map(({ value }) => value));

/** What is known about a round, and no more of its answers than those about some items. @throws Problem `unknown-plan` */
export async function loadItems(round: Round, items: readonly Item[], deps: Deps): Promise<RoundState> {
  return stateOf(round, await answersAmong(round, items, deps), deps);
}

/** What was said in a round, as few answers as can be read that hold those about some items. */
export async function answersAmong(
  round: Round,
  items: readonly Item[],
  deps: Deps,
): Promise<readonly Assessment[]> {
  if (isClosed(round) || items.length > MOST_ITEMS) return answersIn(round, deps);
  return deps.stores.assessments.ofItems(round.plan, round.id, items);
}

/** Each item is a request of its own; more of them cost more than the whole round, which is one. */
const MOST_ITEMS = 8;

/**
 * What is known about a round, and no more of its answers than those to somebody's own questions, and to those of whom they stand
 * in for. @throws Problem `unknown-plan`
 */
export async function loadOwn(person: string, round: Round, deps: Deps): Promise<RoundState> {
  const unread = await stateOf(round, [], deps);
  const prompts = [...currentPrompts(person, unread), ...givenPrompts(person, unread)];
  const names = prompts.map(({ expected }) => nameOf(expected));
  const found = await deps.stores.assessments.named(round.plan, round.id, names);
  return { ...unread, assessments: found.flatMap((one) => one?.value ?? []) };
}

export function nameOf({ item, respondent }: Pick<Expected, 'item' | 'respondent'>): AnswerName {
  return { item: item.id, respondent };
}

/** The open rounds of plans that can be read. @throws the fault of one that cannot, where there are none */
export async function openRoundsRead(deps: Deps): Promise<readonly Round[]> {
  const { done, unread } = await inEachPlan((plan) => deps.stores.rounds.ofPlan(plan), deps);
  const open = done.flat().flatMap(({ value }) => (isOpen(value) ? [value] : []));
  return foundOrUnread(open, unread);
}

/** The open rounds in the order they were opened. */
export async function openRounds(deps: Deps): Promise<readonly Round[]> {
  return openAmong(await allRounds(deps));
}

const openAmong = once((rounds: readonly Round[]) => rounds.filter(isOpen));

/** What is known about the open rounds, in the order they were opened. */
export async function openStates(deps: Deps): Promise<RoundState[]> {
  return Promise.all((await openRounds(deps)).map((round) => loadState(round, deps)));
}

/** The same of one plan. */
export async function openStatesOf(plan: string, deps: Deps): Promise<RoundState[]> {
  const rounds = openAmong(roundsAmong(await deps.stores.rounds.ofPlan(plan)));
  return Promise.all(rounds.map((round) => loadState(round, deps)));
}

/**
 * The round that a question about "now" means, in one plan or among all.
 * @throws Problem `no-round` when none was ever opened, `unknown-plan`
 */
export async function findCurrent(plan: string | undefined, deps: Deps): Promise<Round> {
  const rounds = await allRounds(deps);
  const round = currentRound(rounds.filter((one) => plan === undefined || one.plan === plan));
  if (!round && plan !== undefined) await findPlan(plan, deps);
  if (!round) throw new Problem('no-round');
  return round;
}

/** The rounds that are open beside one: what is shown of that one says nothing of them. */
export async function otherOpenRounds({ id }: Round, deps: Deps): Promise<readonly Round[]> {
  return (await openRounds(deps)).filter((round) => round.id !== id);
}
