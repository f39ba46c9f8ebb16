import { addMembers } from '../commands/people/add-members.ts';
import { changeOwners, openOwners } from '../commands/people/change-owners.ts';
import { findOwned, listOwners } from '../commands/people/list-owners.ts';
import type { PickedOwners } from '../domain/people/owners.ts';
import { demand, may } from '../domain/people/roles.ts';
import type { Member } from '../ports/directory.ts';
import { ownersCard, ownersFormCard, ownersFoundCard, ownersSavedCard } from '../views/people/owners.ts';
import { ownerTextsIn } from '../views/people/owners-texts.ts';
import type { ChatCommand } from './chat-commands.ts';
import { type CardPayload, readOwnerInputs } from './payloads.ts';
import { card, type Reply, type Turn, text } from './turn.ts';

/** Lists and changes owners in the personal chat; in a team, where nobody is named, it fetches its people. */
export const owners: ChatCommand = {
  id: 'owners',
  words: { sv: 'ägare', en: 'owners' },
  argument: { sv: '[ord ur målet]', en: '[words from the goal]' },
  does: {
    sv: 'Visar vem som ansvarar för målen. I ett team hämtar samordnaren dess personer så.',
    en: 'Shows who owns the goals. In a team, the coordinator fetches its people this way.',
  },
  right: 'list-owners',
  place: 'anywhere',
  run: (turn, rest) => (turn.isShared ? fetchPeople(turn) : rest === '' ? list(turn, 0) : find(turn, rest)),
};

async function list({ actor, wording, deps }: Turn, from: number): Promise<Reply> {
  const items = await listOwners(actor, deps);
  return card(ownersCard(items, { from, canChange: may(actor.roles, 'manage-people') }, wording));
}

async function find(turn: Turn, words: string): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const [best, ...others] = await findOwned(actor, words, deps);
  const canChange = may(actor.roles, 'manage-people');
  if (best && others.length === 0 && canChange) return form(best.plan.id, best.item.id, turn);
  return card(ownersFoundCard(best ? [best, ...others] : [], { from: 0, canChange }, wording));
}

async function form(plan: string, item: string, turn: Turn, notice?: string): Promise<Reply> {
  const choice = await openOwners(turn.actor, { plan, item }, turn.deps);
  return card(ownersFormCard(choice, turn.wording, notice));
}

/** Nobody is named where others read along, so all that can be said there is how many there are. */
async function fetchPeople({ actor, wording, deps, team, roster }: Turn): Promise<Reply> {
  const t = ownerTextsIn(wording.language);
  demand(actor, 'list-owners');
  if (!may(actor.roles, 'manage-people')) return text(t.onlyInOwnChat(owners.words[wording.language]));
  const { members, added, guests } = await addMembers(actor, await roster.members(team), deps);
  return text([t.fetched(members, added), ...(guests > 0 ? [t.guestsLeftOut] : [])].join(' '));
}

type OwnersPayload = Extract<CardPayload, { verb: 'owners' | 'edit-owners' | 'set-owners' }>;

/** Does what a button on a card of owners says. */
export async function actOnOwners(payload: OwnersPayload, turn: Turn): Promise<Reply> {
  const t = ownerTextsIn(turn.wording.language);
  if (turn.isShared) return text(t.onlyInOwnChat(owners.words[turn.wording.language]));
  switch (payload.verb) {
    case 'owners':
      return list(turn, payload.from);
    case 'edit-owners':
      return form(payload.plan, payload.item, turn);
    case 'set-owners':
      return change(payload, turn);
  }
}

async function change(payload: Extract<OwnersPayload, { verb: 'set-owners' }>, turn: Turn): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = ownerTextsIn(wording.language);
  const picked: readonly PickedOwners[] = readOwnerInputs(payload);
  const done = await changeOwners(actor, { ...payload, picked }, (person) => lookUp(person, turn), deps);
  switch (done.outcome) {
    case 'changed':
      return card(ownersSavedCard(done.owned, done.rounds, wording));
    case 'owners-changed':
      return form(payload.plan, payload.item, turn, t.ownersChanged);
    case 'invalid': {
      const [fault] = done.findings;
      return text(fault.code === 'duplicate' ? t.unitTwice(String(fault.value)) : t.unitWithoutName);
    }
  }
}

/** Somebody whom Teams' own search has found: it tells an id only, so those are asked who share a place with them. */
async function lookUp(person: string, { team, roster, deps }: Turn): Promise<Member | undefined> {
  const channels = (await deps.stores.subscriptions.all()).map(({ address }) => address);
  const found = await Promise.all([team, ...channels].map((place) => roster.member(person, place)));
  return found.find((member) => member !== undefined);
}
