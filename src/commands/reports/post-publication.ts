import { publicationPost } from '../../domain/deliveries/publication-post.ts';
import type { Subscription } from '../../domain/deliveries/subscription.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Publication } from '../../domain/reports/publication.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { type Posted, postTo } from '../deliveries/post-to.ts';

/** The channels that a round may be published to. */
export async function channelsToPublish(actor: Actor, deps: Deps): Promise<readonly Subscription[]> {
  demand(actor, 'publish');
  return deps.stores.subscriptions.all();
}

/**
 * The ids of channels that are given by id or name; `all` is each that subscribes.
 * @throws Problem `no-channel` when one of them is none that subscribes
 */
export async function channelsNamed(
  actor: Actor,
  names: readonly string[],
  deps: Deps,
): Promise<readonly string[]> {
  const all = await channelsToPublish(actor, deps);
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap((given) => {
      const found = all.filter(
        ({ channel, name, teamName }) =>
          given === 'all' || [channel, name, `${teamName} / ${name}`].includes(given),
      );
      if (found.length === 0) throw new Problem('no-channel');
      return found.map(({ channel }) => channel);
    });
}

/**
 * Plans the post of a version, once for each channel.
 * @param chosen those that it is for; others than subscribe get nothing
 * @returns undefined when it is for none of them
 */
export async function postPublication(
  { version }: Publication,
  round: Round,
  chosen: readonly string[],
  deps: Deps,
): Promise<Posted | undefined> {
  const channels = (await deps.stores.subscriptions.all()).filter(({ channel }) => chosen.includes(channel));
  if (channels.length === 0) return undefined;
  return postTo(
    channels,
    round,
    (channel) => ({
      ...{ id: publicationPost(round.id, version, channel), kind: 'publication' },
      publication: { version, is: 'published' },
    }),
    deps,
  );
}

/** Plans, for each channel to which a version was posted, that it is withdrawn. */
export async function postWithdrawal(
  { version }: Publication,
  round: Round,
  deps: Deps,
): Promise<Posted | undefined> {
  const isOfIt = ({ version: one, is }: { version: number; is: string }) =>
    one === version && is === 'published';
  const sent = (await deps.stores.deliveries.ofPlan(round.plan)).flatMap(({ value }) =>
    value.round === round.id && value.publication && isOfIt(value.publication) ? value.recipient : [],
  );
  const channels = (await deps.stores.subscriptions.all()).filter(({ channel }) => sent.includes(channel));
  if (channels.length === 0) return undefined;
  return postTo(
    channels,
    round,
    (channel) => ({
      ...{ id: `${round.id}/publication/${version}/withdrawn/${channel}`, kind: 'publication' },
      publication: { version, is: 'withdrawn' },
    }),
    deps,
  );
}
