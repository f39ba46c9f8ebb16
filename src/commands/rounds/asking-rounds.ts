import type { HandOver } from '../../domain/answers/hand-over.ts';
import { dayIn } from '../../domain/dates.ts';
import { once } from '../../domain/once.ts';
import { absencesOn, coveredBy } from '../../domain/people/absence.ts';
import { byAccountsNow } from '../../domain/people/departures.ts';
import { isOwnerIn, type Ownership, type Person } from '../../domain/people/people.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { inEachPlan } from '../plans/in-each-plan.ts';
import { onceForPlans } from '../plans/once-for-plans.ts';
import { roundsAmong } from './find-rounds.ts';

/** The rounds of a plan that may ask somebody, and whom, beside those who stand in for them. */
interface Asking {
  /** Open, or opened again for some. */
  readonly rounds: readonly Round[];
  readonly owners: readonly Ownership[];
  readonly handOvers: readonly HandOver[];
}

/** Of each plan that can be read: whoever has answered, or is reminded, may be asked in any of them. */
const askingNow = onceForPlans(async (_, deps): Promise<ReadonlyMap<string, Asking>> => {
  const { rounds: stored, owners, handOvers } = deps.stores;
  const { done } = await inEachPlan(async (plan): Promise<readonly [string, Asking]> => {
    const rounds = notOver(roundsAmong(await stored.ofPlan(plan)));
    if (rounds.length === 0) return [plan, { rounds, owners: [], handOvers: [] }];
    return [plan, { rounds, owners: await owners.ofPlan(plan), handOvers: await handOvers.ofPlan(plan) }];
  }, deps);
  return new Map(done);
});

const notOver = once((rounds: readonly Round[]) => rounds.filter((one) => isOpen(one) || one.reopened));

type Asked = (round: Round, asking: Pick<Asking, 'owners' | 'handOvers'>) => boolean;

/** Whether a round may ask somebody, or whoever they stand in for today. */
async function askedOf(person: string, { stores, clock, timezone }: Deps): Promise<Asked> {
  const [people, absences] = await Promise.all([stores.people.ever(), stores.absences.all()]);
  const absent = absencesOn(absences, dayIn(timezone, clock.now()));
  const theirs = [person, ...coveredBy(person, people, absent).map((one) => one.person)];
  return (round, { owners, handOvers }) =>
    theirs.some((one) => isOwnerIn(ownersOf(round, owners, people), one)) ||
    handOvers.some(({ owner, from, to }) =>
      theirs.some((one) => one === owner || one === from.id || one === to.id),
    );
}

function ownersOf(round: Round, owners: readonly Ownership[], people: readonly Person[]) {
  return round.owners ? byAccountsNow(people)(round.owners) : owners;
}

/**
 * Those of some rounds that may ask somebody: for themselves, for whoever they stand in for today, or for a question that has been given
 * from one to another. Of the others nothing needs to be looked up, and in a large municipality those are nearly all.
 */
export async function roundsAsking(
  person: string,
  rounds: readonly Round[],
  deps: Deps,
): Promise<readonly Round[]> {
  if (rounds.length === 0) return [];
  const isAsked = await askedOf(person, deps);
  // In one plan there is little to look up.
  const known = rounds.every(({ plan }) => plan === rounds[0]?.plan) ? undefined : await askingNow(deps);
  const rest = new Map<string, Pick<Asking, 'owners' | 'handOvers'>>();
  const { owners, handOvers } = deps.stores;
  const others = new Set(rounds.map(({ plan }) => plan).filter((plan) => !known?.has(plan)));
  for (const plan of others)
    rest.set(plan, { owners: await owners.ofPlan(plan), handOvers: await handOvers.ofPlan(plan) });
  return rounds.filter((round) => {
    const asking = known?.get(round.plan) ?? rest.get(round.plan);
    return asking !== undefined && isAsked(round, asking);
  });
}

/**
 * The rounds of a plan that may ask somebody, open or opened again for some; undefined of a plan that cannot be read, or was not when all
 * were read: whoever reads its rounds meets what is wrong with it.
 */
export async function askingRounds(
  person: string,
  deps: Deps,
): Promise<(plan: string) => readonly Round[] | undefined> {
  const [isAsked, known] = [await askedOf(person, deps), await askingNow(deps)];
  return (plan) => {
    const asking = known.get(plan);
    return asking?.rounds.filter((round) => isAsked(round, asking));
  };
}
