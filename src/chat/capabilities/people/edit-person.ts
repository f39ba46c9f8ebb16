/** What is changed of one person in the chat. */
import { z } from 'zod/v4';
import { addFound } from '../../../commands/people/add-members.ts';
import { changePerson } from '../../../commands/people/change-person.ts';
import { Problem } from '../../../domain/errors.ts';
import { personId } from '../../../domain/people/people.ts';
import type { ListedPerson } from '../../../domain/people/people-list.ts';
import { ROLES, type Role } from '../../../domain/people/roles.ts';
import type { PeopleState } from '../../../views/people/people.ts';
import {
  type FilledPerson,
  markOf,
  NOBODY,
  PEOPLE_INPUTS,
  personFormCard,
  storedText,
} from '../../../views/people/people-form.ts';
import { peopleTextsIn } from '../../../views/people/people-texts.ts';
import { personCard } from '../../../views/people/person.ts';
import { problemText } from '../../../views/texts/problems.ts';
import { card, type Reply, type Turn } from '../../turn.ts';
import { gone, listedPerson, loadPeople } from './people-state.ts';
import { lookUp } from './picked.ts';

export const EditedPerson = z.looseObject({
  person: z.string().min(1).max(200),
  basedOn: z.string().max(2000),
});
type Edited = z.infer<typeof EditedPerson>;

export async function editForm(turn: Turn, { person }: Pick<Edited, 'person'>): Promise<Reply> {
  const state = await loadPeople(turn);
  const known = listedPerson(state, person);
  return known ? formWith(known, state, turn) : gone(state, turn);
}

/** The form as it was filled in, with what is in the way of it. */
export async function editFormAgain(turn: Turn, edited: Edited, notice: string): Promise<Reply> {
  const state = await loadPeople(turn);
  const known = listedPerson(state, edited.person);
  return known ? formWith(known, state, turn, { notice, filled: readFilled(edited) }) : gone(state, turn);
}

function formWith(
  { person }: ListedPerson,
  { people }: PeopleState,
  { wording }: Turn,
  said: { readonly notice?: string; readonly filled?: FilledPerson } = {},
): Reply {
  const everybody = people.map((one) => one.person);
  return card(personFormCard(person, everybody, wording, said), { command: 'people' });
}

export async function savePerson(turn: Turn, edited: Edited): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const state = await loadPeople(turn);
  const known = listedPerson(state, edited.person);
  if (!known) return gone(state, turn);
  const t = peopleTextsIn(wording.language);
  const filled = readFilled(edited);
  const change = { roles: rolesOf(filled), unit: filled.unit, deputy: deputyOf(filled) };
  const again = (notice: string) => formWith(known, state, turn, { notice, filled });
  if (change.roles.length === 0) return again(t.pickRole);
  if (change.deputy === edited.person) return again(t.ownDeputy);
  // The same press again, since nobody was told that it was stored: it is.
  const isDone = markOf({ ...known.person, ...change }) === markOf(known.person);
  if (!isDone && markOf(known.person) !== edited.basedOn) {
    const everybody = state.people.map((one) => one.person);
    return again(t.changedMeanwhile(storedText(known.person, everybody, wording)));
  }
  const fault = await refusalOf(turn, async () => {
    if (change.deputy) await addFound(actor, [change.deputy], (person) => lookUp(person, turn), deps);
    await changePerson(actor, edited.person, change, deps);
  });
  return fault === undefined ? saved(turn, edited.person) : again(fault);
}

async function saved(turn: Turn, person: string): Promise<Reply> {
  const { wording } = turn;
  const state = await loadPeople(turn);
  const known = listedPerson(state, person);
  if (!known) return gone(state, turn);
  const lead = peopleTextsIn(wording.language).saved;
  return card(personCard(known, state, wording, { lead }), { command: 'people' }, { command: 'owners' });
}

/** Why nothing came of it, where whoever filled in a form can do something about it: then it is shown with that. */
export async function refusalOf({ wording }: Turn, work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const said = error instanceof Problem ? problemText(error, wording.language) : undefined;
    if (said === undefined) throw error;
    return said;
  }
}

const filled = z.string().trim().catch('');

/** The inputs of a form, as they were filled in. */
export function readFilled(payload: Readonly<Record<string, unknown>>): FilledPerson {
  const read = (input: keyof typeof PEOPLE_INPUTS) => filled.parse(payload[PEOPLE_INPUTS[input]]);
  const [kept, picked] = [read('deputy'), read('newDeputy')].map(
    (one) => personId(one.slice(0, 200)) || undefined,
  );
  return {
    people: [],
    roles: read('roles').slice(0, 200).split(','),
    unit: read('unit').slice(0, 200),
    deputy: kept,
    newDeputy: picked,
  };
}

/** Who is to be the deputy; empty for nobody. */
function deputyOf({ deputy, newDeputy }: FilledPerson): string {
  if (newDeputy) return newDeputy;
  return deputy === undefined || deputy === NOBODY ? '' : deputy;
}

export function rolesOf({ roles }: FilledPerson): readonly Role[] {
  return ROLES.filter((role) => roles.includes(role));
}
