/** "hur många lägenheter byggdes": what is counted, where a plan has only something near to it, is in no plan. */
import { newestPlans } from '../commands/plans/find-plans.ts';
import { saidOf } from '../domain/plans/finding/said-of.ts';
import { ancestorsOf, descendantsOf, itemOf } from '../domain/plans/plan.ts';
import type { Intent } from './grammar/intent.ts';
import { HOW_MANY } from './grammar/outside.ts';
import { foldText } from './grammar/said.ts';
import type { Turn } from './turn.ts';

const COUNTED = new Set(['count', 'target']);
/** A word that is so surely said of it is what is counted, or a part of what it is called. */
const SURELY = 0.69;

/** Whether a number is asked for of something that is named by likeness alone. */
export async function countsSomethingElse(
  { capability, items = [], pointsBack }: Intent,
  message: string,
  { deps }: Turn,
): Promise<boolean> {
  const [ref, ...others] = items;
  if (!ref || others.length > 0 || pointsBack || !COUNTED.has(capability)) return false;
  if (!HOW_MANY.test(foldText(message))) return false;
  const plan = (await newestPlans(deps)).find(({ id }) => id === ref.plan);
  const item = plan && itemOf(plan, ref.item);
  if (!plan || !item) return false;
  const own = new Set([item, ...ancestorsOf(plan, item), ...descendantsOf(plan, item)].map(({ id }) => id));
  const words = message.match(/\p{L}{3,}/gu) ?? [];
  const pairs = words.slice(1).map((word, place) => `${words[place]} ${word}`);
  const found = [...words, ...pairs]
    .map((word) => deps.findItems(plan, word).filter((one) => one.fit !== 'near' && own.has(one.item.id)))
    .filter(({ length }) => length > 0);
  const [only, ...more] = found;
  return more.length === 0 && only?.every((one) => one.fit === 'part' && saidOf(one) < SURELY) === true;
}
