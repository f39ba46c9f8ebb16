import { type Assessment, PAST_ROUND_AUTHOR } from '../answers/assessment.ts';
import { isOpen, type Round } from '../rounds/round.ts';
import { type Delivery, planDelivery } from './delivery.ts';

/** Whether an answer stands in the name of somebody else than whoever loaded it from a file. */
export function isEnteredForAnother({ author, storedBy }: Assessment): boolean {
  return storedBy !== undefined && storedBy.id !== author.id && author.id !== PAST_ROUND_AUTHOR;
}

/** Milliseconds after which nobody is told any more. Versions before told nobody, and gave each line of a file a time of its own. */
const TOLD_WITHIN_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Whoever has answers in their name that somebody else loaded from a file is told once of all of that file, or of what has been stored of
 * it since they were told.
 */
export function enteredMessages(
  { id: round, plan, state }: Round,
  assessments: readonly Assessment[],
  known: readonly Delivery[],
  now: Date,
): readonly Delivery[] {
  if (!isOpen({ state })) return [];
  const isNew = ({ storedAt }: Assessment) =>
    storedAt !== undefined && now.getTime() - Date.parse(storedAt) <= TOLD_WITHIN_MS;
  const entered = assessments.filter((one) => isEnteredForAnother(one) && isNew(one));
  const byFile = Map.groupBy(entered, ({ author, storedAt = '' }) => `${author.id}/${storedAt}`);
  return [...byFile].flatMap(([name, all]) => {
    const file = `${round}/entered/${name}`;
    const earlier = known.filter(({ id }) => id === file || id.startsWith(`${file}/`));
    const rest = all.filter((answer) => !earlier.some((message) => isNamedIn(message, answer)));
    const [first] = rest;
    if (!first) return [];
    const id = earlier.length > 0 ? `${file}/${earlier.length + 1}` : file;
    const items = rest.map(({ item }) => item);
    const respondents = rest.map(({ respondent }) => respondent);
    const recipient = first.author.id;
    return [planDelivery({ id, plan, round, kind: 'entered', recipient, items, respondents }, now)];
  });
}

/** Whether a message is about an answer. */
export function isNamedIn(
  { items = [], respondents = [] }: Pick<Delivery, 'items' | 'respondents'>,
  { item, respondent }: Pick<Assessment, 'item' | 'respondent'>,
): boolean {
  return items.some((id, place) => id === item && respondents[place] === respondent);
}
