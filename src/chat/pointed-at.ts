/** Whom and what a question points at: "hon", "där" – the owner, the unit or the area of what was talked of. */
import { newestPlans } from '../commands/plans/find-plans.ts';
import { personNamed } from '../domain/people/named.ts';
import { ancestorsOf, areaOf, descendantsOf, itemOf } from '../domain/plans/plan.ts';
import type { ItemRef } from '../domain/status/history.ts';
import type { Filter } from '../domain/status/question.ts';
import type { Talk } from '../domain/status/talk.ts';
import { OF_ITEMS, OF_MANY } from './grammar/by-itself.ts';
import type { Intent } from './grammar/intent.ts';
import { narrowedTo } from './of-items.ts';
import type { Turn } from './turn.ts';

const OF_ONE_THING = new Set(['why', 'history', 'target', 'finish', 'sureness']);

/** What is pointed at and cannot be told is asked about: it is never an answer about all. */
export async function pointedAt(intent: Intent, turn: Turn, talk: Talk | undefined): Promise<Intent> {
  if (intent.isHanging || !(OF_MANY.has(intent.capability) || OF_ITEMS.has(intent.capability))) return intent;
  if (intent.isOfPerson) return ofPerson(intent, turn, talk);
  const { subject, items, filter } = intent;
  const isOpen = subject === '' && !items && !(filter?.below ?? filter?.unit ?? filter?.person);
  if (await isOrderOfOne(intent, turn)) return { ...intent, isHanging: true };
  return intent.isThere && isOpen ? there(intent, turn, talk) : intent;
}

/** "vad är sämst där", of a goal with one measure: there is no worst of one. */
async function isOrderOfOne({ capability, order, filter }: Intent, { deps }: Turn): Promise<boolean> {
  if (capability !== 'list' || order === undefined || !filter?.below) return false;
  const { plan: id, item: below } = filter.below;
  const plan = (await newestPlans(deps)).find((one) => one.id === id);
  const item = plan && itemOf(plan, below);
  return (
    plan !== undefined && item !== undefined && item.kind !== 'area' && descendantsOf(plan, item).length < 2
  );
}

/** "vad har hon mer på sitt bord": the owner of what was talked of, unless somebody is named. */
async function ofPerson(intent: Intent, { deps }: Turn, talk: Talk | undefined): Promise<Intent> {
  if (intent.subject !== '' && personNamed(intent.subject, await deps.stores.people.all())) return intent;
  const [ref, ...others] = talk?.items ?? [];
  const person = talk?.filter?.person ?? (ref && others.length === 0 ? await ownerOf(ref, deps) : undefined);
  // "när svarade hon" is asked of what was talked of, and not of all that is hers.
  if (ref && intent.subject === '' && OF_ONE_THING.has(intent.capability))
    return { ...intent, items: talk?.items };
  if (person !== undefined) return narrowedTo({ ...intent, items: undefined }, { ...intent.filter, person });
  return intent.subject === '' && !intent.items ? { ...intent, isHanging: true } : intent;
}

async function ownerOf({ plan, item }: ItemRef, deps: Turn['deps']): Promise<string | undefined> {
  const found = (await newestPlans(deps)).find(({ id }) => id === plan);
  const meant = found && itemOf(found, item);
  const asked = found && meant ? [meant, ...ancestorsOf(found, meant)].map(({ id }) => id) : [];
  const owners = (await deps.stores.owners.ofPlan(plan)).filter((one) => asked.includes(one.item));
  return new Set(owners.map(({ person }) => person)).size === 1 ? owners[0]?.person : undefined;
}

/** "vilka i det området är gröna", "vem har inte svarat där" */
async function there(intent: Intent, { deps }: Turn, talk: Talk | undefined): Promise<Intent> {
  const ground = groundOf(talk);
  if (ground) return narrowedTo(intent, { ...intent.filter, ...ground });
  const [ref, ...others] = talk?.items ?? [];
  if (!ref || others.length > 0) return talk ? { ...intent, isHanging: true } : intent;
  if (!OF_MANY.has(intent.capability)) return { ...intent, items: [ref] };
  const plan = (await newestPlans(deps)).find(({ id }) => id === ref.plan);
  const item = plan && itemOf(plan, ref.item);
  const area = plan && item && areaOf(plan, item);
  return area
    ? narrowedTo(intent, { ...intent.filter, below: { plan: ref.plan, item: area.id } })
    : { ...intent, isHanging: true };
}

function groundOf(talk: Talk | undefined): Filter | undefined {
  const { below, unit, person } = talk?.filter ?? {};
  return below || unit || person ? { below, unit, person } : undefined;
}
