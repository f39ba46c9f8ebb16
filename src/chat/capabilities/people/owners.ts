import { z } from 'zod/v4';
import { addMembers } from '../../../commands/people/add-members.ts';
import { changeOwners, type ItemTarget, openOwners } from '../../../commands/people/change-owners.ts';
import { findOwned, listOwners, ownedAt } from '../../../commands/people/list-owners.ts';
import type { OwnedItem, PickedOwners } from '../../../domain/people/owners.ts';
import { may } from '../../../domain/people/roles.ts';
import { ownersCard, ownersFoundCard, ownersSavedCard } from '../../../views/people/owners.ts';
import { MAX_UNIT, NEW_UNIT_INPUT, OWNER_INPUT, ownersFormCard } from '../../../views/people/owners-form.ts';
import { ownerTextsIn } from '../../../views/people/owners-texts.ts';
import { chatTextsIn } from '../../../views/texts/chat.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { card, type Reply, type Turn, tellingOf, text } from '../../turn.ts';
import { listedBy, list as listing } from '../status/list.ts';
import { lookUp, PickedPeople } from './picked.ts';

const target = { plan: payloadId, item: payloadId };
const Changed = z.looseObject({
  ...target,
  basedOn: z.string().max(100),
  units: z.array(z.string().max(200)).max(100),
});

/** Lists and changes owners in the personal chat; in a team, where nobody is named, it fetches its people. */
export const owners: Capability = {
  id: 'owners',
  words: { sv: 'ägare', en: 'owners' },
  argument: { sv: '[ord ur titeln]', en: '[words from the title]' },
  does: {
    sv: 'Visar vem som ansvarar för vad. Skriver samordnaren det i ett team hämtas teamets personer till personlistan.',
    en: 'Shows who owns what. Written by the coordinator in a team, it adds the team’s people to the list of people.',
  },
  asNext: { sv: 'Visa ansvariga', en: 'Show the owners' },
  asNextOf: { sv: 'Visa ansvariga', en: 'Show the owners' },
  /** In a team it fetches people, which is no answer to who owns what. */
  nextPlace: 'personal',
  right: 'list-owners',
  place: 'anywhere',
  helpOrder: 70,
  topic: 'who',
  examples: [{ says: { sv: 'Vem ansvarar för {1}?', en: 'Who owns {1}?' }, names: ['goal'] }],
  menuSays: { sv: 'Visar vem som ansvarar för vad', en: 'Shows who owns what' },
  async say(turn, intent) {
    if (turn.isShared) return fetchPeople(turn);
    const { subject, filter } = intent;
    const items = subject === '' && filter && !intent.items ? await listedBy(intent, turn) : intent.items;
    if (filter && items?.length === 0) return listing.say(turn, intent);
    if (items && items.length > 0) return show(turn, await ownedAt(turn.actor, items, turn.deps), true);
    return subject === '' ? list(turn, 0) : show(turn, await findOwned(turn.actor, subject, turn.deps));
  },
  verbs: [
    verb({
      name: 'owners',
      does: { sv: 'Visar fler ansvariga.', en: 'Shows more owners.' },
      place: 'personal',
      payload: z.object({ from: z.int().min(0) }),
      press: (turn, { from }) => list(turn, from),
    }),
    verb({
      name: 'edit-owners',
      does: { sv: 'Visar formuläret för att välja ansvariga.', en: 'Shows the form for choosing owners.' },
      place: 'personal',
      right: 'manage-people',
      payload: z.object(target),
      press: (turn, item) => form(turn, item),
    }),
    verb({
      name: 'set-owners',
      does: { sv: 'Byter ansvariga.', en: 'Changes the owners.' },
      place: 'personal',
      right: 'manage-people',
      undoneBy: 'edit-owners',
      isSaving: true,
      payload: Changed,
      press: change,
    }),
  ],
};

async function list({ actor, wording, deps }: Turn, from: number): Promise<Reply> {
  const items = await listOwners(actor, deps);
  const look = { from, canChange: may(actor.roles, 'manage-people') };
  return card(
    ownersCard(items, look, wording),
    { command: 'status' },
    { command: 'summary' },
    { command: 'people' },
  );
}

async function show(turn: Turn, [best, ...others]: readonly OwnedItem[], isMeant = false): Promise<Reply> {
  const { actor, wording } = turn;
  const canChange = may(actor.roles, 'manage-people');
  const found = best ? [best, ...others] : [];
  const refs = found.map(({ plan, item }) => ({ plan: plan.id, item: item.id }));
  // Of several that some words may mean, none is talked of yet.
  const isOffer = !isMeant && refs.length > 1;
  const about = isOffer ? { items: [], listed: refs, isOffer } : { items: refs };
  if (best && others.length === 0 && canChange)
    return tellingOf(about, await form(turn, { plan: best.plan.id, item: best.item.id }));
  return tellingOf(
    about,
    card(ownersFoundCard(found, { from: 0, canChange }, wording), { command: 'owners' }),
  );
}

async function form({ actor, wording, deps }: Turn, item: ItemTarget, notice?: string): Promise<Reply> {
  return card(ownersFormCard(await openOwners(actor, item, deps), wording, notice), { command: 'owners' });
}

/** Nobody is named where others read along, so all that can be said there is how many there are. */
async function fetchPeople({ actor, wording, deps, team, roster }: Turn): Promise<Reply> {
  const t = ownerTextsIn(wording.language);
  if (!may(actor.roles, 'manage-people'))
    return text(chatTextsIn(wording.language).onlyInOwnChat(owners.words[wording.language]));
  const { members, added, guests } = await addMembers(actor, await roster.members(team), deps);
  const said = [t.fetched(members, added), ...(guests > 0 ? [t.guestsLeftOut] : [])];
  return text([...said, ...(members > 0 ? [t.chooseThem] : [])].join(' '));
}

async function change(turn: Turn, payload: z.infer<typeof Changed>): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = ownerTextsIn(wording.language);
  const picked = readPicked(payload);
  const done = await changeOwners(actor, { ...payload, picked }, (person) => lookUp(person, turn), deps);
  switch (done.outcome) {
    case 'changed':
      return card(
        ownersSavedCard(done.owned, done.asked, wording),
        { command: 'owners' },
        { command: 'status' },
      );
    case 'owners-changed':
      return form(turn, payload, t.ownersChanged);
    case 'invalid': {
      const [fault] = done.findings;
      return text(fault.code === 'duplicate' ? t.unitTwice(String(fault.value)) : t.unitWithoutName);
    }
  }
}

/** The pickers of the form: one for each unit that was there, and one for a new one; or just one. */
function readPicked(payload: z.infer<typeof Changed>): readonly PickedOwners[] {
  const newUnit = z.string().trim().max(MAX_UNIT).catch('').parse(payload[NEW_UNIT_INPUT]);
  return [...payload.units, newUnit].map((unit, index) => ({
    unit: unit || undefined,
    people: PickedPeople.parse(payload[`${OWNER_INPUT}${index}`]),
  }));
}
