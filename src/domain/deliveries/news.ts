/** Messages about what somebody follows, and what they have told. */
import { isOwnId, type Person } from '../people/people.ts';
import type { Round } from '../rounds/round.ts';
import { type Delivery, isSending, isUnsent, mayHaveArrived, planDelivery } from './delivery.ts';
import { type Known, type KnownAnswer, newer } from './followed.ts';

/** The messages of a round to somebody about what they follow. */
export function messagesAbout(
  { id, formerIds }: Pick<Person, 'id' | 'formerIds'>,
  round: Pick<Round, 'id'>,
  deliveries: readonly Delivery[],
): readonly Delivery[] {
  return deliveries.filter(
    (one) => one.kind === 'following' && one.round === round.id && isOwnId({ id, formerIds }, one.recipient),
  );
}

/** What some messages have told, or may have. */
export function toldIn(messages: readonly Delivery[]): Known {
  const told = messages.filter(
    (one) => one.told !== undefined && (one.state === 'sent' || isSending(one) || mayHaveArrived(one)),
  );
  const known: Record<string, KnownAnswer> = {};
  for (const message of told)
    for (const [name, answer] of Object.entries(message.told ?? {}))
      known[name] = newer(known[name], answer) ?? answer;
  return known;
}

/** Whether a message is still to go out, which tells all that there is by then. */
export function isOnItsWay(message: Delivery): boolean {
  return isUnsent(message) || isSending(message);
}

/** Names a message; the name is the same each time, so that planning twice plans once. */
export function newsId(
  { id }: Pick<Round, 'id'>,
  to: Pick<Person, 'id'>,
  numberOrRun: number | string,
): string {
  return `${id}/following/${to.id}/${numberOrRun}`;
}

/**
 * A message about what somebody follows.
 * @param before the messages of the round that there are to them
 */
export function planNews(
  round: Pick<Round, 'id' | 'plan'>,
  to: { readonly id: string; readonly isShared: boolean; readonly run?: string | undefined },
  before: readonly Delivery[],
  now: Date,
): Delivery {
  const number = before.filter(({ run }) => run === undefined).length + 1;
  return planDelivery(
    {
      ...{ id: newsId(round, to, to.run ?? number), plan: round.plan, round: round.id },
      ...{ kind: 'following', recipient: to.id },
      ...(to.isShared ? { isShared: true } : {}),
      ...(to.run === undefined ? {} : { run: to.run }),
    },
    now,
  );
}
