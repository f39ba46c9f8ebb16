import { wakeDeliveries, wakeIfResting } from '../commands/deliveries/wake-deliveries.ts';
import { unlessStoreFails } from '../commands/tries.ts';
import { isOfTeam } from '../domain/deliveries/subscription.ts';
import { deliveryTextsIn } from '../views/deliveries/texts.ts';
import { welcomeCard } from '../views/welcome.ts';
import { allCapabilities } from './capabilities.ts';
import { usualQuestions } from './not-understood.ts';
import { card, type Reply, type Turn, text } from './turn.ts';

/** What a team is told when Målvakt is added to it, or is back: what its channels got comes again by then. */
export async function greetTeam({ wording, deps, team, address }: Turn): Promise<Reply> {
  const t = deliveryTextsIn(wording.language);
  const all = await unlessStoreFails(deps.stores.subscriptions.all(), []);
  const isBack = all.some((one) => isOfTeam(one, team.conversation) || one.channel === address.conversation);
  return text(isBack ? t.helloAgain : t.helloChannel);
}

/**
 * What somebody is told who has installed Målvakt. Whoever had it before gets what could not be delivered, and no second welcome.
 * @param isNew nothing was known of them
 */
export async function greetPerson(turn: Turn, isNew: boolean): Promise<Reply | undefined> {
  const { actor, wording, deps } = turn;
  // An address where there was none is news to every plan, by which what waited for it goes out.
  const woken = isNew ? wakeIfResting(actor.id, deps) : wakeDeliveries(actor.id, deps);
  if (!isNew) {
    await woken;
    return undefined;
  }
  // What could not be woken is at the next sign; a welcome comes only now.
  await unlessStoreFails(woken, undefined);
  const firstName = actor.name === actor.id ? '' : (actor.name.split(' ')[0] ?? '');
  return card(welcomeCard(firstName, await usualQuestions(turn, allCapabilities()), wording));
}
