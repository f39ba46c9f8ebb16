import { planDelivery } from '../../domain/deliveries/delivery.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import { findRound } from '../rounds/find-rounds.ts';

/** How many channels a summary is for. */
export interface Posted {
  readonly reached: number;
  /** What was sent to them last came back. It is tried all the same, and may arrive when they are back. */
  readonly outOfReach: number;
}

/**
 * Plans a summary of a round for every channel that subscribes; it is compiled when it is sent.
 * @param compiledAt names the summary: the same one is posted once, however often the button is pressed
 * @throws Problem `no-channel` when none subscribes, `unknown-round`
 */
export async function postSummary(
  actor: Actor,
  { round, compiledAt }: { readonly round: string; readonly compiledAt: string },
  deps: Deps,
): Promise<Posted> {
  demand(actor, 'post-summary');
  const { stores, clock } = deps;
  const { value } = await findRound(round, deps);
  const channels = await stores.subscriptions.all();
  if (channels.length === 0) throw new Problem('no-channel');
  const now = clock.now();
  const deliveries = channels.map(({ channel }) => {
    const id = `${value.id}/summary/${compiledAt}/${channel}`;
    return planDelivery({ id, plan: value.plan, round: value.id, kind: 'summary', recipient: channel }, now);
  });
  await stores.deliveries.announce(value.plan, deliveries);
  const unreachable = new Set((await stores.unreachable.all()).map(({ recipient }) => recipient));
  const outOfReach = channels.filter(({ channel }) => unreachable.has(channel)).length;
  return { reached: channels.length - outOfReach, outOfReach };
}
