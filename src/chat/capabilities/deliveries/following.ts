import { z } from 'zod/v4';
import { listFollowed, scaleNow, unfollow } from '../../../commands/deliveries/follow.ts';
import { endedNotice, followingCard } from '../../../views/deliveries/following.ts';
import { type Capability, verb } from '../../capability.ts';
import { card, type Reply, type Turn, tellingOf } from '../../turn.ts';
import { toldIn } from './told-in.ts';

/** Lists what somebody, or the channel where they ask, follows; each line ends it. */
export const following: Capability = {
  id: 'following',
  words: { sv: 'bevakningar', en: 'following' },
  does: {
    sv: 'Visar vad du bevakar och låter dig sluta.',
    en: 'Shows what you follow and lets you stop.',
  },
  asNext: { sv: 'Visa bevakningar', en: 'Show what I follow' },
  right: 'follow',
  place: 'anywhere',
  helpOrder: 63,
  examples: [{ says: { sv: 'Vad bevakar jag?', en: 'What am I following?' } }],
  say: (turn) => list(turn, ''),
  verbs: [
    verb({
      name: 'unfollow',
      does: { sv: 'Avslutar en bevakning.', en: 'Stops following something.' },
      undoneBy: 'save-following',
      isSaving: true,
      payload: z.object({ id: z.string().min(1).max(500) }),
      async press(turn, { id }) {
        const ended = await unfollow(toldIn(turn), id, turn.deps);
        return list(turn, endedNotice(ended, await scaleNow(turn.deps), turn.wording));
      },
    }),
  ],
};

async function list(turn: Turn, notice: string): Promise<Reply> {
  const { wording, deps, isShared } = turn;
  const followers = await listFollowed(toldIn(turn), deps);
  const shown = followingCard(followers, { scale: await scaleNow(deps), isShared }, notice, wording);
  const listed = followers.flatMap(({ at }) => (at ? [{ plan: at.plan.id, item: at.item.id }] : []));
  return tellingOf({ items: [], listed }, card(shown, { command: 'status' }, { command: 'digest' }));
}
