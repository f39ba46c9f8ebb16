/** What was talked of last, for what is said next. It is an aid: no answer waits or fails because of it. */
import { unlessStoreFails } from '../commands/tries.ts';
import type { Talk } from '../domain/status/talk.ts';
import type { Intent } from './grammar/intent.ts';
import type { Reply, Turn } from './turn.ts';

export async function lastTalk({ actor, address, deps }: Turn): Promise<Talk | undefined> {
  return unlessStoreFails(deps.stores.talks.read(actor.id, address.conversation), undefined);
}

/** Keeps what a reply tells of. What tells of nothing leaves what was talked of before. */
export async function rememberTalk(reply: Reply, intent: Intent, turn: Turn): Promise<void> {
  const about = reply.kind === 'text' ? undefined : reply.about;
  // What was asked for and not found is talked of as well: "who owns it" is not about something older.
  if (!about && intent.subject === '') return;
  const { items, listed = [], isOffer } = about ?? { items: [] };
  const { capability, filter, since, years, order, page } = intent;
  const { actor, address, deps } = turn;
  const talk: Talk = {
    ...{ capability, at: deps.clock.now().toISOString(), items, listed },
    ...{ filter, since, years, order, page, ...(isOffer ? { isOffer } : {}) },
  };
  await unlessStoreFails(deps.stores.talks.save(actor.id, address.conversation, talk), undefined);
}
