/** Of several things that some words may mean, the one that is near to what was talked of: "är de nöjda?", "och sjukfrånvaron där?" */
import { newestPlans } from '../commands/plans/find-plans.ts';
import { ancestorsOf, areaOf, itemOf } from '../domain/plans/plan.ts';
import type { NamedItem } from '../domain/status/question.ts';
import { OF_ITEMS } from './grammar/by-itself.ts';
import type { Intent } from './grammar/intent.ts';
import { ofItems } from './of-items.ts';
import type { Found } from './reading.ts';

export async function nearTalk({ intent, turn, talk, subject }: Found): Promise<Intent | undefined> {
  const { capability, isThere, isContinuing, pointsBack } = intent;
  const [ref, ...others] = talk?.items ?? [];
  const [unclear, ...more] = subject.named.unclear;
  if (!ref || others.length > 0 || talk?.isOffer || !(isThere ?? isContinuing ?? pointsBack))
    return undefined;
  if (!unclear || more.length > 0 || subject.named.items.length > 0 || !OF_ITEMS.has(capability))
    return undefined;
  const plan = (await newestPlans(turn.deps)).find(({ id }) => id === ref.plan);
  const item = plan && itemOf(plan, ref.item);
  if (!plan || !item) return undefined;
  const above = [item, ...ancestorsOf(plan, item)];
  const goals = new Set(above.filter(({ kind }) => kind !== 'area').map(({ id }) => id));
  const area = areaOf(plan, item)?.id;
  const choices = unclear.choices.filter((one) => one.plan.id === plan.id && one.item.id !== item.id);
  const isOfGoal = (one: NamedItem) =>
    [one.item, ...ancestorsOf(one.plan, one.item)].some(({ id }) => goals.has(id));
  const isOfArea = (one: NamedItem) => area !== undefined && areaOf(one.plan, one.item)?.id === area;
  for (const isNear of [isOfGoal, isOfArea]) {
    const [near, ...further] = choices.filter(isNear);
    if (near && further.length === 0) return ofItems(intent, [near], talk);
    if (near) return undefined;
  }
  return undefined;
}
