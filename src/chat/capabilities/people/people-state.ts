import { listPeople } from '../../../commands/people/list-people.ts';
import { newestPlans } from '../../../commands/plans/find-plans.ts';
import {
  type ListedPerson,
  recreatedAccounts,
  worstPeopleFirst,
} from '../../../domain/people/people-list.ts';
import { type PeopleState, peopleCard } from '../../../views/people/people.ts';
import { peopleTextsIn } from '../../../views/people/people-texts.ts';
import { card, type Reply, type Turn } from '../../turn.ts';

/** The list of people as it is now: what a card names is looked up in it. */
export async function loadPeople({ actor, deps }: Turn): Promise<PeopleState> {
  const [known, plans] = await Promise.all([listPeople(actor, deps), newestPlans(deps)]);
  return { me: actor.id, people: worstPeopleFirst(known), recreated: recreatedAccounts(known), plans };
}

export function listedPerson({ people }: PeopleState, id: string): ListedPerson | undefined {
  return people.find(({ person }) => person.id === id);
}

/** What is said of somebody who is in the list no more: the list instead. */
export function gone(state: PeopleState, { wording }: Turn): Reply {
  return card(peopleCard(state, wording, peopleTextsIn(wording.language).personGone), { command: 'owners' });
}
