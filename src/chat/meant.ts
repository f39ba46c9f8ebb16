/** What words name, looked up: an area, a unit or a person that a question is narrowed to, or the items that it is about. */

import { newestPlans } from '../commands/plans/find-plans.ts';
import { may } from '../domain/people/roles.ts';
import { type ItemKind, itemOf } from '../domain/plans/plan.ts';
import type { ItemRef } from '../domain/status/history.ts';
import type { Filter } from '../domain/status/question.ts';
import type { Talk } from '../domain/status/talk.ts';
import { auditing } from './capabilities/reports/audit.ts';
import { measures } from './capabilities/rounds/measures.ts';
import { summary } from './capabilities/status/summary.ts';
import { OF_MANY } from './grammar/by-itself.ts';
import type { Intent } from './grammar/intent.ts';
import { partNamed } from './grammar/part-words.ts';
import { lookedUp } from './looked-up.ts';
import { isOpenTo } from './perform.ts';
import { pointedAt } from './pointed-at.ts';
import type { Turn } from './turn.ts';

/** What is looked up by what it names; all else reads its words itself. */
export const LOOKED_UP = new Set([
  ...OF_MANY,
  ...['status', 'why', 'history', 'owners', 'target', 'finish', 'sureness', 'compare', 'follow', 'answer'],
]);
/** These are given words, and no references. */
const BY_WORDS = new Set(['answer']);

/** The same intent with what it names. What cannot be told for sure stays in words, for the answer to say so. */
export async function meantBy(intent: Intent, turn: Turn, talk: Talk | undefined): Promise<Intent> {
  if (intent.kindsOffered) return ofOffered(intent, intent.kindsOffered, turn, talk);
  const counted = asMissing(asCounted(ofMyself(ofPart(intent), turn), turn), turn);
  const own = await pointedAt(await ofOwnUnit(counted, turn), turn, talk);
  if (own.isHanging || !LOOKED_UP.has(own.capability)) return own;
  const found = own.subject === '' ? own : await lookedUp(own, turn, talk);
  return BY_WORDS.has(found.capability) ? inWords(found, turn) : found;
}

/** "uppdraget", of several that were offered; where more or none of them is one, it is asked again. */
async function ofOffered(
  intent: Intent,
  kinds: readonly ItemKind[],
  { deps }: Turn,
  talk: Talk | undefined,
): Promise<Intent> {
  const plans = await newestPlans(deps);
  const [only, ...others] = (talk?.listed ?? []).filter((ref) => {
    const plan = plans.find(({ id }) => id === ref.plan);
    const kind = plan && itemOf(plan, ref.item)?.kind;
    return kind !== undefined && kinds.includes(kind);
  });
  return only && others.length === 0 ? { ...intent, items: [only] } : { ...intent, isHanging: true };
}

/** "vad saknas i underlaget?": to whoever may not test the report, which answers are missing. */
function asMissing(intent: Intent, turn: Turn): Intent {
  if (intent.capability !== auditing.id || !intent.isTold || isOpenTo(turn, auditing.right, auditing.place))
    return intent;
  return { ...intent, capability: 'missing', subject: '' };
}

/** "sammanställ åtagandena i delårsrapporten 2019": the capability reads round and kind itself. */
function ofPart(intent: Intent): Intent {
  if (intent.capability !== summary.id) return intent;
  return { ...intent, subject: partNamed(intent.subject) };
}

/** "svarsfrekvensen?": to whoever may not see how a round is answered, how many answers have come. */
function asCounted(intent: Intent, turn: Turn): Intent {
  if (intent.capability !== measures.id || isOpenTo(turn, measures.right, measures.place)) return intent;
  return { ...intent, capability: 'count', filter: { ...intent.filter, isAnswered: true } };
}

/** "påminn": whoever may not remind others asks to be reminded. */
function ofMyself(intent: Intent, { actor }: Turn): Intent {
  return intent.capability === 'remind' && !may(actor.roles, 'remind')
    ? { ...intent, capability: 'snooze', subject: '' }
    : intent;
}

/** "hur går det för min enhet" */
async function ofOwnUnit(intent: Intent, { actor, deps }: Turn): Promise<Intent> {
  if (intent.capability !== 'my-unit') return intent;
  const unit = (await deps.stores.people.read(actor.id))?.unit;
  const filter: Filter = { ...intent.filter, ...(unit === undefined ? { person: actor.id } : { unit }) };
  return { ...intent, capability: 'list', subject: '', filter };
}

async function inWords(intent: Intent, turn: Turn): Promise<Intent> {
  return intent.subject === '' ? { ...intent, subject: await titleOf(intent.items, turn) } : intent;
}

/** For what is asked by words alone: the title of what was talked of or pressed; empty where that is nothing, or several. */
async function titleOf(items: readonly ItemRef[] = [], { deps }: Pick<Turn, 'deps'>): Promise<string> {
  const [ref, ...others] = items;
  if (!ref || others.length > 0) return '';
  const plan = (await newestPlans(deps)).find(({ id }) => id === ref.plan);
  return (plan && itemOf(plan, ref.item)?.title) ?? '';
}
