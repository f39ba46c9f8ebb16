import { digestTimes } from '../../domain/deliveries/digest-times.ts';
import type { Lineage } from '../../domain/deliveries/followers.ts';
import {
  type ChannelPlace,
  type DigestWishes,
  isInForce,
  type Subscription,
  subscribed,
  wishing,
} from '../../domain/deliveries/subscription.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { plansNow } from '../../domain/plans/plan.ts';
import type { ItemRef, PlanItem } from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans } from '../plans/find-plans.ts';
import { openRounds } from '../rounds/find-rounds.ts';
import { change } from './channels.ts';
import { lineageNow } from './followers.ts';

/** What a channel has chosen, and may choose. */
export interface DigestSettings {
  readonly subscription: Subscription;
  /** When its digest is due next, if a round is open then. */
  readonly next: Date;
  /** Those that it may choose among. */
  readonly areas: readonly PlanItem[];
}

/** The channels that get a digest. */
export async function digestChannels(actor: Actor, deps: Deps): Promise<readonly Subscription[]> {
  demand(actor, 'subscribe');
  return deps.stores.subscriptions.all();
}

/** What a channel has chosen; undefined when it gets no digest. */
export async function digestSettings(
  actor: Actor,
  channel: string,
  deps: Deps,
): Promise<DigestSettings | undefined> {
  demand(actor, 'subscribe');
  const subscription = await deps.stores.subscriptions.read(channel);
  return subscription && isInForce(subscription) ? settingsOf(subscription, deps) : undefined;
}

/** What a channel would get that does not subscribe yet. */
export async function settingsOf(subscription: Subscription, deps: Deps): Promise<DigestSettings> {
  const { next } = digestTimes(subscription, deps.timezone, deps.clock.now());
  const areas = await areasNow(deps);
  return { subscription: carriedOn(subscription, areas, await lineageNow(deps)), next: next.at, areas };
}

/** The areas that a channel has chosen as the plans of now have them, so that what is shown as chosen is among what may be. */
function carriedOn(subscription: Subscription, areas: readonly PlanItem[], lineage: Lineage): Subscription {
  const { wishes } = subscription;
  if (!wishes?.areas) return subscription;
  const isNow = ({ plan, item }: ItemRef) =>
    areas.some((area) => area.plan.id === plan && area.item.id === item);
  const chosen = wishes.areas.flatMap((area) => {
    const now = lineage(area).filter(isNow);
    return now.length > 0 ? now : [area];
  });
  return { ...subscription, wishes: { ...wishes, areas: chosen } };
}

/** The areas of the plans of now: those that a channel may choose among. */
export async function areasNow(deps: Deps): Promise<readonly PlanItem[]> {
  const plans = await newestPlans(deps);
  const now = plans.length === 0 ? [] : plansNow(plans, await openRounds(deps));
  return now.flatMap((plan) =>
    plan.items.filter(({ kind }) => kind === 'area').map((item) => ({ plan, item })),
  );
}

/**
 * Stores what a channel wants its digest to be.
 * @param here the channel where it was chosen: it begins to subscribe by that
 * @returns undefined when another channel gets no digest any more
 */
export async function chooseDigest(
  actor: Actor,
  { channel, wishes }: { readonly channel: string; readonly wishes: Omit<DigestWishes, 'since'> },
  here: ChannelPlace | undefined,
  deps: Deps,
): Promise<DigestSettings | undefined> {
  demand(actor, 'subscribe');
  const isHere = here?.channel === channel;
  await change(
    actor,
    channel,
    (current, at) => {
      const now = isHere ? subscribed(current, here, at) : current;
      return now && isInForce(now) ? wishing(now, wishes, at) : current;
    },
    deps,
  );
  return digestSettings(actor, channel, deps);
}
