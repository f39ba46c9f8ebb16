import type { ScaleStep } from '../../domain/answers/scale.ts';
import { dayIn } from '../../domain/dates.ts';
import type { Followed, FollowedWhen } from '../../domain/deliveries/followed.ts';
import type { NamedFollower } from '../../domain/deliveries/followers.ts';
import type { ItemRef, PlanItem } from '../../domain/status/history.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { capitalise, DOT, escapeMarkdown, formatDay, shorten, type Wording } from '../format.ts';
import { kindName } from '../kinds.ts';
import { followedName, layOut, listedName, nameOfFollowed, type RowButton } from './following-card.ts';
import { followingTextsIn } from './following-texts.ts';

/** Things on one list, and characters of each, tried until the card fits. */
const FULLNESS = [
  { rows: 40, length: 300 },
  { rows: 25, length: 120 },
  { rows: 12, length: 60 },
];

/** What may be followed, named. */
export interface ToFollow {
  readonly followed: Followed;
  readonly at?: PlanItem | undefined;
}

/** What is known where somebody wants to follow something. */
export interface FollowSetting {
  readonly scale: readonly ScaleStep[];
  /** A channel is to be told. */
  readonly isShared: boolean;
}

/** What would be stored, and two ways to say yes. Nothing is stored before that. */
export function followCard(
  things: readonly ToFollow[],
  already: readonly NamedFollower[],
  setting: FollowSetting & { readonly seesRunning: boolean },
  wording: Wording,
): Card {
  const { language } = wording;
  const { scale, isShared, seesRunning } = setting;
  const t = followingTextsIn(language);
  const names = things.map(({ followed, at }) => followedName(followed, at, scale, language));
  const [name = ''] = names;
  const isOne = names.length === 1;
  const one = isShared ? t.followHere(name) : t.followOne(name);
  const gets = isShared ? t.channelGets : seesRunning ? t.youGet : t.youGetWhenPublished;
  const save = (when: FollowedWhen) =>
    payload('save-following', language, { followed: things.map(({ followed }) => followed), when });
  return layOut(
    {
      where: t.following,
      title: escapeMarkdown(isOne ? one : isShared ? t.followAllHere : t.followAll),
      notice: already
        .map((known) =>
          escapeMarkdown(
            t.followedAlready(capitalise(nameOfFollowed(known, scale, language)), toldWhen(known, wording)),
          ),
        )
        .join(' '),
      leads: [gets, isShared ? t.atOnceOrWeeklyHere : t.atOnceOrWeekly],
      rows: isOne ? [] : things.map((one) => ({ name: escapeMarkdown(listedName(one, scale, language)) })),
      actions: [
        { title: t.atOnce, isPrimary: true, payload: save('atOnce') },
        { title: t.withDigest, payload: save('digest') },
      ],
    },
    language,
  );
}

/** What is followed from now on. */
export function followedCard(
  followers: readonly NamedFollower[],
  { scale, isShared }: FollowSetting,
  wording: Wording,
): Card {
  const { language } = wording;
  const t = followingTextsIn(language);
  const [first] = followers;
  const name = first ? nameOfFollowed(first, scale, language) : '';
  const one = isShared ? t.isFollowedHere(name) : t.isFollowed(name);
  const many = isShared ? t.areFollowedHere(followers.length) : t.areFollowed(followers.length);
  const weekly = isShared ? t.saidInDigest : t.saidWeekly;
  return layOut(
    {
      where: t.following,
      title: escapeMarkdown(followers.length === 1 ? one : many),
      leads: [first?.follower.when === 'digest' ? weekly : t.saidAtOnce],
      rows:
        followers.length === 1
          ? []
          : followers.map((one) => ({
              name: escapeMarkdown(listedName(followedBy(one), scale, language)),
              buttons: [stopButton(one, scale, wording)],
            })),
      actions: first && followers.length === 1 ? [stopButton(first, scale, wording)] : [],
    },
    language,
  );
}

/** What somebody, or a channel, follows, each with its button to end it. */
export function followingCard(
  followers: readonly NamedFollower[],
  { scale, isShared }: FollowSetting,
  notice: string,
  wording: Wording,
): Card {
  const { language } = wording;
  const t = followingTextsIn(language);
  const count = followers.length;
  const nothing = isShared ? t.channelFollowsNothing : t.youFollowNothing;
  const some = isShared ? t.channelFollows(count) : t.youFollow(count);
  return firstThatFits(
    FULLNESS.map(({ rows, length }) => () => {
      const shown = followers.slice(0, rows);
      return layOut(
        {
          where: t.following,
          title: count === 0 ? nothing : some,
          notice: escapeMarkdown(notice),
          leads: count === 0 ? [t.howToFollow] : [],
          rows: shown.map((one) => ({
            name: escapeMarkdown(shorten(listedName(followedBy(one), scale, language), length)),
            lines: [aboutFollowed(one, wording)],
            opens: showButton(one, scale, wording),
            buttons: [stopButton(one, scale, wording)],
          })),
          notes: count > shown.length ? [t.moreFollowed(count - shown.length)] : [],
        },
        language,
      );
    }),
  );
}

/** What was ended, within a list of the others. */
export function endedNotice(
  ended: NamedFollower | undefined,
  scale: readonly ScaleStep[],
  { language }: Wording,
): string {
  const t = followingTextsIn(language);
  return ended ? t.hasEnded(capitalise(nameOfFollowed(ended, scale, language))) : t.hadEnded;
}

function followedBy({ follower, at }: NamedFollower): ToFollow {
  return { followed: follower.followed, at };
}

function refOf({ plan, item }: PlanItem): ItemRef {
  return { plan: plan.id, item: item.id };
}

/** "Mål · direkt · sedan 3 sep" */
function aboutFollowed(one: NamedFollower, wording: Wording): string {
  const { follower, at } = one;
  const t = followingTextsIn(wording.language);
  const day = dayIn(wording.timezone, new Date(follower.since));
  return [
    ...(at && follower.followed.what === 'item' ? [kindName(at.item, wording.language)] : []),
    toldWhen(one, wording),
    t.since(formatDay(day, wording)),
  ].join(DOT);
}

function toldWhen({ follower }: NamedFollower, { language }: Wording): string {
  const t = followingTextsIn(language);
  return follower.when === 'atOnce' ? t.toldAtOnce : t.toldWeekly;
}

function stopButton(one: NamedFollower, scale: readonly ScaleStep[], { language }: Wording): RowButton {
  const t = followingTextsIn(language);
  return {
    title: t.stop,
    about: nameOfFollowed(one, scale, language),
    payload: payload('unfollow', language, { id: one.follower.id }),
  };
}

/** How it is going with an item that is followed. */
function showButton(
  one: NamedFollower,
  scale: readonly ScaleStep[],
  { language }: Wording,
): readonly RowButton[] {
  const { follower, at } = one;
  if (!at || follower.followed.what !== 'item') return [];
  return [
    {
      title: followingTextsIn(language).show,
      about: nameOfFollowed(one, scale, language),
      payload: payload('say', language, { command: 'status', items: [refOf(at)] }),
    },
  ];
}
