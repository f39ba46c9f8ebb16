import type { Delivery } from '../../domain/deliveries/delivery.ts';
import { changesFor, type ToldChange } from '../../domain/deliveries/followers.ts';
import { messagesAbout, toldIn } from '../../domain/deliveries/news.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Message } from '../../ports/messenger.ts';
import { findLast } from '../answers/find-last.ts';
import { loadState } from '../rounds/find-rounds.ts';
import { followersInForce, lineageNow, mayBeTold, recipientOf } from './followers.ts';
import type { MessageDeps } from './message-deps.ts';

/** Of more changes than this, the words are not told: they lie behind the button of each. */
const WORDED_AT_MOST = 6;

/**
 * What is news to somebody who follows something, as it is when it is sent; undefined when nothing is any more, or when they may not
 * see the round now: then they are told when it is closed.
 */
export async function composeNews(
  delivery: Delivery,
  round: Round,
  deps: MessageDeps,
): Promise<Message | undefined> {
  const { id, plan, run, isShared = false } = delivery;
  const to = await recipientOf({ recipient: delivery.recipient, isShared }, deps);
  if (!mayBeTold(to, round)) return undefined;
  const when = run === undefined ? 'atOnce' : 'digest';
  const followers = (await followersInForce(deps)).filter(
    (one) => one.recipient === delivery.recipient && one.when === when,
  );
  if (followers.length === 0) return undefined;
  const state = await loadState(round, deps);
  const earlier = messagesAbout(
    to,
    round,
    (await deps.stores.deliveries.ofPlan(plan)).map(({ value }) => value),
  ).filter((one) => one.id !== id);
  const found = changesFor(followers, state, toldIn(earlier), to, await lineageNow(deps));
  const isWorded = !isShared && found.length <= WORDED_AT_MOST;
  const [first, ...others] = await Promise.all(
    found.map(async (change): Promise<ToldChange> => {
      const [words] = isWorded ? await deps.stores.assessments.withWords(plan, [change.line.assessment]) : [];
      const last = change.before ? undefined : await findLast(round, change.line, deps);
      return { ...change, words, last };
    }),
  );
  if (!first) return undefined;
  const news = { state, changes: [first, ...others] as const, isShared, isWeekly: run !== undefined };
  return { kind: 'following', language: to.language ?? deps.language, news };
}
