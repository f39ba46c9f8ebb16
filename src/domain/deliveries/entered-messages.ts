import { type Assessment, PAST_ROUND_AUTHOR } from '../answers/assessment.ts';
import { isOpen, type Round } from '../rounds/round.ts';
import { type Delivery, planDelivery } from './delivery.ts';

/** Whether an answer stands in the name of somebody else than whoever loaded it from a file. */
export function isEnteredForAnother({ author, storedBy }: Assessment): boolean {
  return storedBy !== undefined && storedBy.id !== author.id && author.id !== PAST_ROUND_AUTHOR;
}

/** Whoever has answers in their name that somebody else loaded from a file is told once of all of that file. */
export function enteredMessages(
  round: Round,
  assessments: readonly Assessment[],
  now: Date,
): readonly Delivery[] {
  if (!isOpen(round)) return [];
  const entered = assessments.filter(isEnteredForAnother);
  const byFile = Map.groupBy(entered, ({ author, storedAt = '' }) => `${author.id}/${storedAt}`);
  return [...byFile].flatMap(([name, all]) => {
    const [first] = all;
    if (!first) return [];
    const { id, plan } = round;
    const items = all.map(({ item }) => item);
    const respondents = all.map(({ respondent }) => respondent);
    const what = { id: `${id}/entered/${name}`, plan, round: id, kind: 'entered' as const };
    return [planDelivery({ ...what, recipient: first.author.id, items, respondents }, now)];
  });
}
