import { dayIn } from '../../domain/dates.ts';
import type { Delivery } from '../../domain/deliveries/delivery.ts';
import { type Digest, type DigestRun, digestOf, precedingRun } from '../../domain/deliveries/digest.ts';
import { followedIn } from '../../domain/deliveries/followed-lines.ts';
import { Problem } from '../../domain/errors.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Message } from '../../ports/messenger.ts';
import { loadState } from '../rounds/find-rounds.ts';
import { roundNow } from '../rounds/seen-rounds.ts';
import { followersInForce, lineageNow } from './followers.ts';

/**
 * The digest as it would be posted now: what has changed since the last one that was.
 * @throws Problem `no-round`, `none-to-see`
 */
export async function showDigest(viewer: Viewer, deps: Deps): Promise<Digest> {
  demand(viewer.actor, 'digest');
  const { round } = await roundNow({ ...viewer, seesRunning: viewer.seesDigest }, deps);
  const state = await loadState(round, deps);
  const last = precedingRun(await deps.stores.digestRuns.last(state.plan.id), state.round);
  const today = dayIn(deps.timezone, deps.clock.now());
  return digestOf(summarise(state), last?.baseline ?? {}, last?.at, today);
}

/** A message with what its channel follows, and is told once a week: its digest names it first. */
export async function withFollowed(message: Message, { recipient }: Delivery, deps: Deps): Promise<Message> {
  if (message.kind !== 'digest') return message;
  const followers = (await followersInForce(deps)).filter(
    (one) => one.recipient === recipient && one.when === 'digest',
  );
  if (followers.length === 0) return message;
  const { digest } = message;
  return {
    ...message,
    digest: { ...digest, followed: followedIn(digest, followers, await lineageNow(deps)) },
  };
}

/** A digest that was claimed earlier, told with what is known now. @throws Problem `unknown-round` */
export async function digestOfRun(plan: string, run: DigestRun, deps: Deps): Promise<Digest> {
  const round = (await deps.stores.rounds.ofPlan(plan)).find((one) => one.value.id === run.round);
  if (!round) throw new Problem('unknown-round', { round: run.round, rounds: '' });
  const state = await loadState(round.value, deps);
  return digestOf(summarise(state), run.before, run.previousAt, dayIn(deps.timezone, deps.clock.now()));
}
