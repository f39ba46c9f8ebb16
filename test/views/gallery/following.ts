import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Status } from '../../../src/domain/answers/scale.ts';
import { SCALE_2025 } from '../../../src/domain/answers/scale.ts';
import { digestOf } from '../../../src/domain/deliveries/digest.ts';
import type { Known } from '../../../src/domain/deliveries/followed.ts';
import { followedIn } from '../../../src/domain/deliveries/followed-lines.ts';
import {
  changesFor,
  type FollowedNews,
  type Follower,
  lineageIn,
  type NamedFollower,
  type ToldChange,
} from '../../../src/domain/deliveries/followers.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { summarise } from '../../../src/domain/status/summary.ts';
import { digestCard } from '../../../src/views/deliveries/digest.ts';
import { followChoiceCard } from '../../../src/views/deliveries/follow-choice.ts';
import {
  endedNotice,
  followCard,
  followedCard,
  followingCard,
} from '../../../src/views/deliveries/following.ts';
import { newsCard } from '../../../src/views/deliveries/news.ts';
import { NOW } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { largeState, smallState, wordingIn } from './states.ts';

/** Somebody who follows the items of a plan from so many on. */
function followersOf({ plan }: Pick<RoundState, 'plan'>, count: number): NamedFollower[] {
  return plan.items.slice(0, count).map((item, index) => {
    const ref = { plan: plan.id, item: item.id };
    const when = index % 2 === 0 ? 'atOnce' : 'digest';
    const follower: Follower = {
      ...{ id: `${plan.id}/${item.id}`, recipient: 'anna', isShared: false, when },
      ...{ followed: { what: 'item', item: ref }, since: NOW.toISOString(), known: {} },
    };
    return { follower, at: { plan, item } };
  });
}

const RED: Follower = {
  ...{
    id: 'notMet',
    recipient: 'anna',
    isShared: false,
    when: 'atOnce',
    since: NOW.toISOString(),
    known: {},
  },
  followed: { what: 'statuses', statuses: ['notMet'] },
};

/** What was known when all had been answered alike. */
function knownAs(state: RoundState, status: Status, value?: number): Known {
  return Object.fromEntries(
    state.assessments.map(({ item, respondent }) => [
      `${item}/${respondent}`,
      { status, version: 0, at: '2025-08-01T08:00:00.000Z', ...(value === undefined ? {} : { value }) },
    ]),
  );
}

function newsIn(
  state: RoundState<WordedAssessment>,
  before: Known,
  look: Partial<Pick<FollowedNews, 'isShared' | 'isWeekly'>> = {},
): FollowedNews {
  const followers = followersOf(state, 300).map(({ follower }) => ({
    ...follower,
    known: { [state.round.id]: {} },
  }));
  const found = changesFor(followers, state, before, { id: 'nobody' }, lineageIn([state.plan]));
  const { isShared = false, isWeekly = false } = look;
  const [first, ...others] = found.map((change): ToldChange => {
    const words = state.assessments.find((one) => one.item === change.line.item.id);
    return { ...change, words: isShared ? undefined : words };
  });
  if (!first) throw new Error('There is no news');
  return { state, changes: [first, ...others], isShared, isWeekly };
}

export function followingCards(language: Language): Cards {
  const wording = wordingIn(language);
  const setting = { scale: SCALE_2025, isShared: false };
  const inChannel = { ...setting, isShared: true };
  const small = smallState({ answered: 4 });
  const one = smallState({ answered: 1 });
  const red = smallState({ answered: 1, status: 'notMet' });
  const large = largeState(true);
  const [first, second] = followersOf(small, 2);
  if (!first || !second) throw new Error('The plan has too few items');
  const things = followersOf(small, 3).map(({ follower, at }) => ({ followed: follower.followed, at }));
  const lineage = lineageIn([small.plan]);
  const digest = digestOf(summarise(small), {}, undefined, '2025-09-01');
  const follows = followersOf(small, 4).map(({ follower }) => follower);
  return {
    'whether to follow one': followCard(things.slice(0, 1), [], { ...setting, seesRunning: true }, wording),
    'whether to follow several': followCard(
      things,
      [first, second],
      { ...setting, seesRunning: false },
      wording,
    ),
    'whether the channel follows one': followCard(
      things.slice(0, 1),
      [first],
      { ...inChannel, seesRunning: true },
      wording,
    ),
    'whether to follow a status': followCard(
      [{ followed: RED.followed }],
      [],
      { ...setting, seesRunning: true },
      wording,
    ),
    'whether to follow the largest': followCard(
      followersOf(large, 20).map(({ follower, at }) => ({ followed: follower.followed, at })),
      [],
      { ...setting, seesRunning: true },
      wording,
    ),
    'followed at once': followedCard([first], setting, wording),
    'followed with the digest': followedCard([second], setting, wording),
    'followed by a channel with the digest': followedCard([second], inChannel, wording),
    'several followed': followedCard([first, second], inChannel, wording),
    'which to follow': followChoiceCard(
      small.plan.items.slice(0, 4).map((item) => ({ plan: small.plan, item })),
      undefined,
      wording,
    ),
    'which to follow of what comes near': followChoiceCard(
      large.plan.items.map((item) => ({ plan: large.plan, item })),
      'xyzzy',
      wording,
    ),
    'nothing is followed': followingCard([], setting, '', wording),
    'a channel follows nothing': followingCard(
      [],
      inChannel,
      endedNotice(first, SCALE_2025, wording),
      wording,
    ),
    'what is followed': followingCard(
      [...followersOf(small, 3), { follower: RED }, { follower: { ...first.follower, id: 'gone' } }],
      setting,
      endedNotice(undefined, SCALE_2025, wording),
      wording,
    ),
    'most that is followed': followingCard(followersOf(large, 200), setting, '', wording),
    'news of a first answer': newsCard(newsIn(one, {}), wording),
    'news of one that got worse': newsCard(newsIn(red, knownAs(red, 'met')), wording),
    'news of one that got better, in a channel': newsCard(
      newsIn(one, knownAs(one, 'notMet'), { isShared: true }),
      wording,
    ),
    'news of several in a week': newsCard(
      newsIn(small, knownAs(small, 'partly'), { isWeekly: true }),
      wording,
    ),
    'news at its largest': newsCard(newsIn(large, knownAs(large, 'partly', 12)), wording),
    'digest with what is followed': digestCard(
      { ...digest, followed: followedIn(digest, follows, lineage) },
      wording,
      {},
    ),
  };
}
