/** Adding people to the list in the chat. */
import { z } from 'zod/v4';
import { addFound } from '../../../commands/people/add-members.ts';
import { changePerson } from '../../../commands/people/change-person.ts';
import type { Person } from '../../../domain/people/people.ts';
import { peopleAddedCard } from '../../../views/people/people.ts';
import { addPeopleCard, type FilledPerson, PEOPLE_INPUTS } from '../../../views/people/people-form.ts';
import { peopleTextsIn } from '../../../views/people/people-texts.ts';
import { personCard } from '../../../views/people/person.ts';
import { card, type Reply, type Turn } from '../../turn.ts';
import { readFilled, refusalOf, rolesOf } from './edit-person.ts';
import { loadPeople } from './people-state.ts';
import { lookUp, PickedPeople } from './picked.ts';

export const AddedPeople = z.looseObject({});
type Added = z.infer<typeof AddedPeople>;

/** The form, empty or as it was filled in. */
export async function addForm({ wording, deps }: Turn, added?: Added, notice = ''): Promise<Reply> {
  const people = await deps.stores.people.all();
  const said = added ? { notice, filled: readNew(added) } : {};
  return card(addPeopleCard(people, wording, said), { command: 'people' });
}

/**
 * Adds those who were picked. Whoever has a role or a unit already stays as they are: to change them is another thing to ask for.
 * A mere reader gets the role: a team has brought them, or the same press that was cut off.
 */
export async function savePeople(turn: Turn, added: Added): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = peopleTextsIn(wording.language);
  const filled = readNew(added);
  const roles = rolesOf(filled);
  if (filled.people.length === 0) return addForm(turn, added, t.pickSomebody);
  if (roles.length === 0) return addForm(turn, added, t.pickRole);
  const { people } = await loadPeople(turn);
  const settled = new Set(people.flatMap(({ person }) => (isMereReader(person) ? [] : person.id)));
  const news = filled.people.filter((id) => !settled.has(id));
  const fault = await refusalOf(turn, async () => {
    await addFound(actor, news, (person) => lookUp(person, turn), deps);
    for (const id of news) await changePerson(actor, id, { roles, unit: filled.unit }, deps);
  });
  return fault === undefined ? addedReply(turn, filled.people, new Set(news)) : addForm(turn, added, fault);
}

function isMereReader({ roles, unit }: Person): boolean {
  return unit === undefined && roles.every((role) => role === 'reader');
}

async function addedReply(turn: Turn, picked: readonly string[], news: ReadonlySet<string>): Promise<Reply> {
  const { wording } = turn;
  const t = peopleTextsIn(wording.language);
  const state = await loadPeople(turn);
  const meant = state.people.filter(({ person }) => picked.includes(person.id));
  const added = meant.filter(({ person }) => news.has(person.id));
  const present = meant.filter(({ person }) => !news.has(person.id)).map(({ person }) => person.name);
  const [only, ...others] = meant;
  const steps = [{ command: 'owners' }, { command: 'people' }] as const;
  if (only && others.length === 0) {
    const { name } = only.person;
    const done =
      present.length > 0
        ? { lead: t.werePresent(name, 1) }
        : { title: t.added(name), lead: t.chooseAsOwner(1) };
    return card(personCard(only, state, wording, done), ...steps);
  }
  return card(peopleAddedCard({ ...state, people: added }, present, wording), ...steps);
}

function readNew(payload: Added): FilledPerson {
  return { ...readFilled(payload), people: [...new Set(PickedPeople.parse(payload[PEOPLE_INPUTS.people]))] };
}
