import { z } from 'zod/v4';
import {
  demandFollow,
  listFollowed,
  scaleNow,
  follow as startFollowing,
} from '../../../commands/deliveries/follow.ts';
import { findNamed } from '../../../commands/status/find-named.ts';
import { STATUSES } from '../../../domain/answers/scale.ts';
import { FOLLOWED_WHEN, type Followed, followedId } from '../../../domain/deliveries/followed.ts';
import type { PlanItem } from '../../../domain/status/history.ts';
import { followChoiceCard } from '../../../views/deliveries/follow-choice.ts';
import { followCard, followedCard, type ToFollow } from '../../../views/deliveries/following.ts';
import { followingTextsIn } from '../../../views/deliveries/following-texts.ts';
import { type Capability, verb } from '../../capability.ts';
import type { Intent } from '../../grammar/intent.ts';
import { ItemRefSlot } from '../../slots.ts';
import { card, failure, type Reply, type Turn, tellingOf, text } from '../../turn.ts';
import { toldIn } from './told-in.ts';

const FollowedSlot = z.union([
  z.object({ what: z.literal('item'), item: ItemRefSlot }),
  z.object({
    what: z.literal('statuses'),
    statuses: z.array(z.enum(STATUSES)).min(1).max(STATUSES.length),
    below: ItemRefSlot.optional(),
  }),
]);

/** Most things that are followed with one yes. */
const MOST = 20;

/** Follows an item with what is below it, or whatever comes to stand at a status. Nothing is stored without a yes. */
export const follow: Capability = {
  id: 'follow',
  words: { sv: 'bevaka', en: 'follow' },
  argument: { sv: 'ord ur titeln', en: 'words from the title' },
  does: {
    sv: 'Säger till när det du nämner ändras.',
    en: 'Tells you when what you name changes.',
  },
  asNextOf: { sv: 'Bevaka', en: 'Follow' },
  right: 'follow',
  place: 'anywhere',
  nextPlace: 'personal',
  helpOrder: 62,
  topic: 'follow',
  examples: [{ says: { sv: 'Säg till när {1} ändras', en: 'Tell me when {1} changes' }, names: ['goal'] }],
  undoneBy: 'unfollow',
  say,
  verbs: [
    verb({
      name: 'follow',
      does: { sv: 'Väljer vad du vill bevaka.', en: 'Chooses what you want to follow.' },
      payload: z.object({ item: ItemRefSlot }),
      press: (turn, { item }) => ask(turn, [{ what: 'item', item }]),
    }),
    verb({
      name: 'save-following',
      does: { sv: 'Börjar bevaka.', en: 'Starts to follow.' },
      undoneBy: 'unfollow',
      isSaving: true,
      payload: z.object({ followed: z.array(FollowedSlot).min(1).max(MOST), when: z.enum(FOLLOWED_WHEN) }),
      press: save,
    }),
  ],
};

async function say(turn: Turn, { subject, items, filter }: Intent): Promise<Reply> {
  const told = toldIn(turn);
  demandFollow(told);
  const t = followingTextsIn(turn.wording.language);
  const { statuses, below } = filter ?? {};
  if (statuses && statuses.length > 0)
    return ask(turn, [{ what: 'statuses', statuses, ...(below ? { below } : {}) }]);
  const meant = items ?? (below ? [below] : undefined);
  if (subject === '' && !meant) return text(t.howToFollow);
  const named = await findNamed(turn.viewer, { words: subject, items: meant }, turn.deps);
  const choices = uniqueOf(named.unclear.flatMap((one) => one.choices));
  const [unknown] = named.unknown;
  if (choices.length > 0) return offer(turn, [...named.items, ...choices], undefined);
  if (named.items.length > 0)
    return ask(
      turn,
      uniqueOf(named.items)
        .slice(0, MOST)
        .map((one): Followed => ({ what: 'item', item: refOf(one) })),
    );
  const nearest = uniqueOf(unknown?.nearest ?? []);
  if (nearest.length > 0) return offer(turn, nearest, unknown?.words ?? subject);
  return failure(`${t.nothingCalled(subject)}. ${t.howToFollow}`);
}

function offer({ wording }: Turn, choices: readonly PlanItem[], unknown: string | undefined): Reply {
  const offered = uniqueOf(choices);
  return tellingOf(
    { items: [], listed: offered.map(refOf) },
    card(followChoiceCard(offered, unknown, wording)),
  );
}

/** Shows what would be stored, with buttons that confirm it. */
async function ask(turn: Turn, followed: readonly Followed[]): Promise<Reply> {
  const { viewer, wording, deps, isShared } = turn;
  const told = toldIn(turn);
  demandFollow(told);
  const things = await Promise.all(followed.map((one) => find(one, turn)));
  const found = things.flatMap((one) => one ?? []);
  if (found.length < followed.length) return failure(followingTextsIn(wording.language).notFollowable);
  const ids = new Set(followed.map(followedId));
  const already = (await listFollowed(told, deps)).filter(({ follower }) => ids.has(follower.id));
  const setting = { scale: await scaleNow(deps), isShared, seesRunning: await viewer.seesRunning() };
  const shown = followCard(found, already, setting, wording);
  const items = found.flatMap(({ at }) => (at ? [refOf(at)] : []));
  return tellingOf({ items }, card(shown, { command: 'following' }));
}

/** What a button names is looked up. */
async function find(followed: Followed, { viewer, deps }: Turn): Promise<ToFollow | undefined> {
  const item = followed.what === 'item' ? followed.item : followed.below;
  if (!item) return { followed };
  const [at] = (await findNamed(viewer, { words: '', items: [item] }, deps)).items;
  return at && { followed, at };
}

async function save(
  turn: Turn,
  wish: { readonly followed: readonly Followed[]; readonly when: (typeof FOLLOWED_WHEN)[number] },
): Promise<Reply> {
  const { wording, deps, isShared } = turn;
  const t = followingTextsIn(wording.language);
  const done = await startFollowing(toldIn(turn), wish, deps);
  if (done.outcome === 'not-subscribed') return failure(t.subscribeFirst);
  if (done.outcome === 'unknown') return failure(t.notFollowable);
  const shown = followedCard(done.followers, { scale: await scaleNow(deps), isShared }, wording);
  const items = done.followers.flatMap(({ at }) => (at ? [refOf(at)] : []));
  const step = items.length > 0 ? [{ command: 'status', items }] : [];
  return tellingOf({ items }, card(shown, { command: 'following' }, ...step));
}

function refOf({ plan, item }: PlanItem) {
  return { plan: plan.id, item: item.id };
}

/** Each once: an item that several rounds ask about is followed in all of them. */
function uniqueOf<One extends PlanItem>(items: readonly One[]): readonly One[] {
  return [...new Map(items.map((one) => [`${one.plan.id}/${one.item.id}`, one])).values()];
}
