import type { Assessment } from '../../domain/answers/assessment.ts';
import type { IsoInstant } from '../../domain/dates.ts';
import { planDelivery } from '../../domain/deliveries/delivery.ts';
import { isOutOfReach, type Subscription } from '../../domain/deliveries/subscription.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { compile } from '../../domain/reports/compile.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { Deps } from '../../ports/deps.ts';
import { aroundOf } from '../reports/compile-round.ts';
import { findRound, loadState } from '../rounds/find-rounds.ts';

/** What was posted, where and when. */
export interface Posted {
  readonly compiled: Compiled<Assessment>;
  readonly at: IsoInstant;
  /** Those that it went to, also when that was earlier. */
  readonly channels: readonly Subscription[];
  /** It had gone to all of them before: nothing is posted twice. */
  readonly isRepeated: boolean;
  readonly reached: number;
  /** What was sent to them last came back. It is tried all the same, and may arrive when they are back. */
  readonly outOfReach: number;
}

/** The channels that a summary may be posted to; none for those who may not post. */
export async function channelsToPost(actor: Actor, deps: Deps): Promise<readonly Subscription[]> {
  demand(actor, 'post-summary');
  return deps.stores.subscriptions.all();
}

/**
 * Plans a summary of a round for channels that subscribe; it is compiled when it is sent.
 * @param compiledAt names the summary: the same one is posted to a channel once, however often the button is pressed
 * @param chosen the channels that it is for; all that subscribe when left out
 * @throws Problem `no-channel` when none of them subscribes, `unknown-round`
 */
export async function postSummary(
  actor: Actor,
  {
    round,
    compiledAt,
    chosen,
  }: {
    readonly round: string;
    readonly compiledAt: string;
    readonly chosen?: readonly string[] | undefined;
  },
  deps: Deps,
): Promise<Posted> {
  demand(actor, 'post-summary');
  const { stores, clock } = deps;
  const { value } = await findRound(round, deps);
  const all = await stores.subscriptions.all();
  const channels = chosen ? all.filter(({ channel }) => chosen.includes(channel)) : all;
  if (channels.length === 0) throw new Problem('no-channel');
  const now = clock.now();
  const nameOf = (channel: string) => `${value.id}/summary/${compiledAt}/${channel}`;
  const known = (await stores.deliveries.ofPlan(value.plan)).map((one) => one.value);
  const before = known.filter(({ id, recipient }) => id === nameOf(recipient));
  const posted = new Set(before.map(({ recipient }) => recipient));
  const deliveries = channels
    .filter(({ channel }) => !posted.has(channel))
    .map(({ channel: recipient }) => {
      const what = { id: nameOf(recipient), plan: value.plan, round: value.id, recipient };
      return planDelivery({ ...what, kind: 'summary' }, now);
    });
  if (deliveries.length > 0) await stores.deliveries.announce(value.plan, deliveries);
  const isRepeated = deliveries.length === 0;
  const state = await loadState(value, deps);
  const resting = new Set((await stores.unreachable.all()).map(({ recipient }) => recipient));
  const outOfReach = channels.filter((one) => isOutOfReach(one) || resting.has(one.channel)).length;
  return {
    compiled: compile(state, await aroundOf(state, deps)),
    at: isRepeated ? (before[0]?.plannedAt ?? now.toISOString()) : now.toISOString(),
    channels: isRepeated ? all.filter(({ channel }) => posted.has(channel)) : channels,
    ...{ isRepeated, outOfReach, reached: channels.length - outOfReach },
  };
}
