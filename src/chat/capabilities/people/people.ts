import { z } from 'zod/v4';
import { keepApart } from '../../../commands/people/keep-apart.ts';
import { moveAccount } from '../../../commands/people/move-account.ts';
import { removePerson } from '../../../commands/people/remove-person.ts';
import { Problem } from '../../../domain/errors.ts';
import type { AccountMove } from '../../../domain/people/known-people.ts';
import { matchingPeople } from '../../../domain/people/people-list.ts';
import { peopleCard, peopleFoundCard } from '../../../views/people/people.ts';
import { peopleTextsIn } from '../../../views/people/people-texts.ts';
import { personCard, samePersonCard } from '../../../views/people/person.ts';
import { personRemovedCard, removePersonCard } from '../../../views/people/removed-person.ts';
import { ROLE_WORDS } from '../../../views/people/role-texts.ts';
import { type Capability, verb } from '../../capability.ts';
import { card, type Reply, type Turn } from '../../turn.ts';
import { EditedPerson, editForm, editFormAgain, savePerson } from './edit-person.ts';
import { AddedPeople, addForm, savePeople } from './new-people.ts';
import { gone, listedPerson, loadPeople } from './people-state.ts';

const somebody = z.string().min(1).max(200);
const Somebody = z.object({ person: somebody });
const Pair = z.object({ from: somebody, to: somebody });

/** The list of people, for coordinators, who add, change and remove them: only where nobody reads along. */
export const people: Capability = {
  id: 'people',
  words: { sv: 'personer', en: 'people' },
  argument: { sv: '[namn, enhet eller roll]', en: '[name, unit or role]' },
  does: {
    sv: 'Visar personlistan och vilka som inte kan nås. Där lägger samordnaren till, ändrar och tar bort personer.',
    en: 'Shows the list of people and who cannot be reached. There the coordinator adds, changes and removes people.',
  },
  asNext: { sv: 'Visa personer', en: 'Show people' },
  right: 'manage-people',
  place: 'personal',
  helpOrder: 75,
  say: (turn, { subject }) => (subject === '' ? list(turn, 0) : find(turn, subject, 0)),
  verbs: [
    verb({
      name: 'people',
      does: { sv: 'Visar fler personer.', en: 'Shows more people.' },
      payload: z.object({ from: z.int().min(0), words: z.string().max(1000) }),
      press: (turn, { from, words }) => (words === '' ? list(turn, from) : find(turn, words, from)),
    }),
    verb({
      name: 'person',
      does: { sv: 'Visar en person.', en: 'Shows a person.' },
      payload: Somebody,
      press: show,
    }),
    verb({
      name: 'edit-person',
      does: {
        sv: 'Visar formuläret för roller, enhet och ersättare.',
        en: 'Shows the form for roles, unit and deputy.',
      },
      payload: Somebody,
      press: editForm,
    }),
    verb({
      name: 'save-person',
      does: { sv: 'Ändrar roller, enhet och ersättare.', en: 'Changes roles, unit and deputy.' },
      undoneBy: 'edit-person',
      isSaving: true,
      payload: EditedPerson,
      press: savePerson,
      form: editFormAgain,
    }),
    verb({
      name: 'add-people',
      does: { sv: 'Visar formuläret för att lägga till personer.', en: 'Shows the form for adding people.' },
      payload: z.object({}),
      press: (turn) => addForm(turn),
    }),
    verb({
      name: 'save-people',
      does: { sv: 'Lägger till personer.', en: 'Adds people.' },
      undoneBy: 'remove-person',
      isSaving: true,
      payload: AddedPeople,
      press: savePeople,
      form: addForm,
    }),
    verb({
      name: 'unlist-person',
      does: { sv: 'Frågar om en person ska tas bort.', en: 'Asks whether to remove a person.' },
      payload: Somebody,
      press: askToRemove,
    }),
    verb({
      name: 'remove-person',
      does: { sv: 'Tar bort en person.', en: 'Removes a person.' },
      undoneBy: 'save-people',
      isSaving: true,
      payload: Somebody,
      press: remove,
    }),
    verb({
      name: 'same-person',
      does: {
        sv: 'Frågar om två konton är samma persons.',
        en: 'Asks whether two accounts are one person’s.',
      },
      payload: Pair,
      press: askIfSame,
    }),
    verb({
      name: 'move-person',
      does: {
        sv: 'Flyttar allt från ett gammalt konto till ett nytt.',
        en: 'Moves everything from an old account to a new one.',
      },
      isSaving: true,
      payload: Pair,
      press: move,
    }),
    verb({
      name: 'keep-apart',
      does: {
        sv: 'Minns att två konton är två personer.',
        en: 'Remembers that two accounts are two people.',
      },
      isSaving: true,
      payload: Pair,
      press: tellApart,
    }),
  ],
};

const OWNERS = { command: 'owners' };
const PEOPLE = { command: 'people' };

async function list(turn: Turn, from: number): Promise<Reply> {
  return card(peopleCard(await loadPeople(turn), turn.wording, '', from), OWNERS);
}

async function find(turn: Turn, words: string, from: number): Promise<Reply> {
  const { wording } = turn;
  const state = await loadPeople(turn);
  const found = matchingPeople(words, state.people, ({ person: { roles } }) =>
    roles.flatMap((role) => Object.values(ROLE_WORDS[role])),
  );
  const [only, ...others] = found;
  if (only && others.length === 0) return card(personCard(only, state, wording), PEOPLE, OWNERS);
  return card(peopleFoundCard({ ...state, people: found }, { from, words }, wording), PEOPLE, OWNERS);
}

async function show(turn: Turn, { person }: z.infer<typeof Somebody>): Promise<Reply> {
  const state = await loadPeople(turn);
  const known = listedPerson(state, person);
  return known ? card(personCard(known, state, turn.wording), PEOPLE, OWNERS) : gone(state, turn);
}

async function askToRemove(turn: Turn, { person }: z.infer<typeof Somebody>): Promise<Reply> {
  const state = await loadPeople(turn);
  const known = listedPerson(state, person);
  return known ? card(removePersonCard(known, state, turn.wording)) : gone(state, turn);
}

async function remove(turn: Turn, { person }: z.infer<typeof Somebody>): Promise<Reply> {
  const { actor, wording, deps } = turn;
  try {
    const removed = await removePerson(actor, person, deps);
    const { plans } = await loadPeople(turn);
    return card(personRemovedCard(removed, plans, wording), OWNERS, PEOPLE);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'no-such-person') throw error;
    return gone(await loadPeople(turn), turn);
  }
}

async function askIfSame(turn: Turn, accounts: AccountMove): Promise<Reply> {
  const state = await loadPeople(turn);
  const pair = pairOf(state, accounts);
  return pair ? card(samePersonCard(pair, state, turn.wording)) : answered(state, turn);
}

async function move(turn: Turn, accounts: AccountMove): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const before = await loadPeople(turn);
  if (!pairOf(before, accounts)) return answered(before, turn);
  const { person } = await moveAccount(actor, accounts, deps);
  const state = await loadPeople(turn);
  const known = listedPerson(state, person.id);
  if (!known) return gone(state, turn);
  const t = peopleTextsIn(wording.language);
  return card(
    personCard(known, state, wording, { title: t.moved(person.name), lead: t.movedWhat }),
    PEOPLE,
    OWNERS,
  );
}

async function tellApart(turn: Turn, accounts: AccountMove): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const before = await loadPeople(turn);
  if (!pairOf(before, accounts)) return answered(before, turn);
  await keepApart(actor, accounts, deps);
  const notice = peopleTextsIn(wording.language).keptApart;
  return card(peopleCard(await loadPeople(turn), wording, notice), OWNERS);
}

/** The two of a card, if they still look like one person. */
function pairOf({ recreated }: Awaited<ReturnType<typeof loadPeople>>, { from, to }: AccountMove) {
  return recreated.find((pair) => pair.from.person.id === from && pair.to.person.id === to);
}

function answered(state: Awaited<ReturnType<typeof loadPeople>>, { wording }: Turn): Reply {
  return card(peopleCard(state, wording, peopleTextsIn(wording.language).notTwice), OWNERS);
}
