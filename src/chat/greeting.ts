import { wakeDeliveries } from '../commands/deliveries/wake-deliveries.ts';
import { unlessStoreFails } from '../commands/tries.ts';
import { isInForce } from '../domain/deliveries/subscription.ts';
import { deliveryTextsIn } from '../views/deliveries/texts.ts';
import { welcomeCard } from '../views/welcome.ts';
import { card, type Reply, type Turn, text } from './turn.ts';

/** What a team is told when Målvakt is added to it; where messages come again by that, there is nothing to ask for. */
export async function greetTeam({ wording, address, deps }: Turn): Promise<Reply | undefined> {
  const { subscriptions } = deps.stores;
  const subscription = await unlessStoreFails(subscriptions.read(address.conversation), undefined);
  if (subscription && isInForce(subscription)) return undefined;
  return text(deliveryTextsIn(wording.language).helloChannel);
}

/**
 * What somebody is told who has installed Målvakt. Whoever had it before gets what could not be delivered, and no second welcome.
 * @param isNew nothing was known of them
 */
export async function greetPerson(
  { actor, wording, deps }: Turn,
  isNew: boolean,
): Promise<Reply | undefined> {
  const woken = wakeDeliveries(actor.id, deps);
  if (!isNew) {
    await woken;
    return undefined;
  }
  // What could not be woken is at the next sign; a welcome comes only now.
  await unlessStoreFails(woken, undefined);
  const firstName = actor.name === actor.id ? '' : (actor.name.split(' ')[0] ?? '');
  return card(welcomeCard(firstName, wording));
}
