import type { Assessment } from '../../domain/answers/assessment.ts';
import type { Subscription } from '../../domain/deliveries/subscription.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { compile } from '../../domain/reports/compile.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { Deps } from '../../ports/deps.ts';
import { aroundOf } from '../reports/compile-round.ts';
import { findRound, loadState } from '../rounds/find-rounds.ts';
import { type Posted, postTo } from './post-to.ts';

/** A summary that was posted, where and when. */
export interface PostedSummary extends Posted {
  readonly compiled: Compiled<Assessment>;
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
): Promise<PostedSummary> {
  demand(actor, 'post-summary');
  const { value } = await findRound(round, deps);
  const all = await deps.stores.subscriptions.all();
  const channels = chosen ? all.filter(({ channel }) => chosen.includes(channel)) : all;
  if (channels.length === 0) throw new Problem('no-channel');
  const posted = await postTo(
    channels,
    value,
    (recipient) => ({ id: `${value.id}/summary/${compiledAt}/${recipient}`, kind: 'summary' }),
    deps,
  );
  const state = await loadState(value, deps);
  return { ...posted, compiled: compile(state, await aroundOf(state, deps)) };
}
