/** What was talked of last, for what is said next. It is an aid: no answer waits or fails because of it. */
import { unlessStoreFails } from '../commands/tries.ts';
import type { ItemRef } from '../domain/status/history.ts';
import { isFresh, type Talk } from '../domain/status/talk.ts';
import { isSaidInAsking } from './grammar/alike.ts';
import type { Intent } from './grammar/intent.ts';
import { isQuestionWord } from './grammar/question-words.ts';
import type { Reply, Turn } from './turn.ts';

export async function lastTalk({ actor, address, deps }: Turn): Promise<Talk | undefined> {
  return unlessStoreFails(deps.stores.talks.read(actor.id, address.conversation), undefined);
}

/** What was talked of before one thing, however often that was asked about. */
function earlierOf({ items, earlier }: Talk, now: readonly ItemRef[]): readonly ItemRef[] | undefined {
  const isSame = items[0]?.item === now[0]?.item && items[0]?.plan === now[0]?.plan;
  return isSame ? earlier : items;
}

/** What was listed, or told of one after the other. */
function listedIn({ items, listed }: Talk): Talk['listed'] {
  return listed.length === 0 && items.length > 1 ? items : listed;
}

function isOfListed(
  [only, ...others]: readonly ItemRef[],
  shown: readonly ItemRef[],
  before: Talk | undefined,
): before is Talk {
  const isOne = only !== undefined && others.length === 0 && shown.length === 0;
  return (
    isOne && (before ? listedIn(before) : []).some((one) => one.item === only.item && one.plan === only.plan)
  );
}

/**
 * Keeps what a reply tells of. What tells of nothing leaves what was talked of before.
 * @param before what had been talked of, where that was read
 */
export async function rememberTalk(reply: Reply, intent: Intent, turn: Turn, before?: Talk): Promise<void> {
  const about = reply.kind === 'text' ? undefined : reply.about;
  // What was asked for and not found is talked of as well: "who owns it" is not about something older.
  if (!about && intent.subject === '' && !(intent.capability === 'summary' && intent.filter?.below)) return;
  const { items, listed: shown = [], isOffer } = about ?? { items: [] };
  const { capability, filter, since, years, order, page } = intent;
  const { actor, address, deps } = turn;
  const isOfOne = items.length === 1 && before?.items.length === 1 && isFresh(before, deps.clock.now());
  // One of a list that was asked about: "och den andra?" is the next of that list still.
  const isPicked = isOfListed(items, shown, before) && isFresh(before, deps.clock.now());
  const listed = isPicked ? listedIn(before) : shown;
  const earlier = before && isOfOne ? earlierOf(before, items) : undefined;
  const talk: Talk = {
    ...{ capability, at: deps.clock.now().toISOString(), items, listed },
    ...{ filter, since, years, order, page },
    ...(isOffer ? { isOffer } : {}),
    ...(earlier ? { earlier } : {}),
  };
  await unlessStoreFails(deps.stores.talks.save(actor.id, address.conversation, talk), undefined);
}

/** What was named and cannot be told of is talked of as well: "vem äger det?", of what nobody was asked about. */
export async function rememberNamed({ items = [], capability }: Intent, turn: Turn): Promise<void> {
  if (items.length === 0) return;
  const { actor, address, deps } = turn;
  const talk: Talk = { capability, at: deps.clock.now().toISOString(), items, listed: [] };
  await unlessStoreFails(deps.stores.talks.save(actor.id, address.conversation, talk), undefined);
}

/** Stands for what was talked of. */
const OF_THEM = /(?<!\p{L})(?:dem|dom|deras|dess|them|their)(?!\p{L})/iu;

/** Shortest word that may name something. */
const SHORTEST = 4;

/**
 * Forgets what was talked of, after words that were not understood and may have named something else: "varför?" is not about something
 * older then. "va?" and "ursäkta" name nothing.
 */
export async function forgetTalk(message: string, turn: Turn, talk: Talk | undefined): Promise<void> {
  const words = message.match(/\p{L}+/gu) ?? [];
  const mayName = words.some(
    (word) => word.length >= SHORTEST && !isQuestionWord(word) && !isSaidInAsking(word),
  );
  // "hur många olika är det som kommer hem till dem" is about what was talked of, whatever it asks.
  if (!talk || !mayName || OF_THEM.test(message)) return;
  const { actor, address, deps } = turn;
  const long = new Date(0).toISOString();
  const forgotten: Talk = { capability: talk.capability, at: long, items: [], listed: [] };
  await unlessStoreFails(deps.stores.talks.save(actor.id, address.conversation, forgotten), undefined);
}
