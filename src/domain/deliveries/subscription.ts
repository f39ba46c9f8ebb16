import type { IsoInstant } from '../dates.ts';
import type { Language } from '../language.ts';
import type { Address } from './delivery.ts';
import { SCHEDULE, type WeeklyTime } from './schedule.ts';

/**
 * Why a channel gets nothing any more: somebody has unsubscribed it, it was deleted, its team was deleted or Målvakt removed from
 * it, or it could not be reached. All but the first end by themselves, and so they may begin again.
 */
export const ENDINGS = ['unsubscribed', 'deleted', 'removed', 'unreachable'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Where a channel is, as far as Teams has said. */
export interface ChannelPlace {
  readonly channel: string;
  readonly address: Address;
  /** Not there for a group chat, nor before teams were kept. */
  readonly team?: string | undefined;
  readonly name?: string | undefined;
  readonly teamName?: string | undefined;
}

/** How a channel wants its digest (`veckobrev`): without any, on Mondays at eight, with everything, in the program's language. */
export interface DigestWishes extends WeeklyTime {
  /** When this time was chosen: what fell due before is not made up for. */
  readonly since: IsoInstant;
  /** Only what these areas hold, in later plans as well. */
  readonly areas?: readonly AreaRef[] | undefined;
  /** Neither what is missing nor how all answers fall. */
  readonly onlyChanges?: true | undefined;
  readonly language?: Language | undefined;
  /** A week without change brings nothing, instead of a line that says so. */
  readonly skipsQuietWeeks?: true | undefined;
}

/** An area of a plan; the same as `ItemRef`, which knows the trail and so cannot be known here. */
interface AreaRef {
  readonly plan: string;
  readonly item: string;
}

/** A channel that summaries and digests go to, or went to: one that has ended is kept, so that it can begin again. */
export interface Subscription extends ChannelPlace {
  /** When it was asked for. What was planned before is none of its business. */
  readonly since: IsoInstant;
  /** When it last began again by itself. Digests that fell due before are not made up for. */
  readonly resumed?: IsoInstant | undefined;
  /** The digests, by the names of their runs, that could not be delivered since the last sign of life. */
  readonly missed?: readonly string[] | undefined;
  readonly wishes?: DigestWishes | undefined;
  readonly ended?: { readonly at: IsoInstant; readonly why: Ending } | undefined;
}

/** Digests in a row that may come back before nothing more is sent. */
const MOST_MISSED = 2;

export function isInForce({ ended }: Pick<Subscription, 'ended'>): boolean {
  return ended === undefined;
}

/** Whether what was sent last came back, and nothing has been heard of the channel since. */
export function isOutOfReach({ missed = [] }: Pick<Subscription, 'missed'>): boolean {
  return missed.length > 0;
}

/** Whether a digest that fell due at an instant is for this channel. */
export function isDueFor(
  { since, resumed, wishes }: Pick<Subscription, 'since' | 'resumed' | 'wishes'>,
  due: Date,
): boolean {
  return [since, resumed ?? since, wishes?.since ?? since].every((from) => Date.parse(from) <= +due);
}

/** Whether a message that was planned at an instant is still wanted: nobody has unsubscribed since, and perhaps come back. */
export function isWanted({ since, ended }: Subscription, plannedAt: IsoInstant): boolean {
  return ended?.why !== 'unsubscribed' && Date.parse(since) <= Date.parse(plannedAt);
}

/** Asked for: anew after it was unsubscribed, or for the first time. */
export function subscribed(
  current: Subscription | undefined,
  place: ChannelPlace,
  at: IsoInstant,
): Subscription {
  if (!current || current.ended?.why === 'unsubscribed') return { ...place, since: at };
  return alive(moved(current, place), at);
}

/** What a channel wishes of its digest from now on. */
export function wishing(
  current: Subscription,
  wishes: Omit<DigestWishes, 'since'>,
  at: IsoInstant,
): Subscription {
  const { weekday, hour, since } = current.wishes ?? { ...SCHEDULE.digest, since: current.since };
  const isSameTime = wishes.weekday === weekday && wishes.hour === hour;
  return { ...current, wishes: { ...wishes, since: isSameTime ? since : at } };
}

/** A digest came back. The second one ends it, unless there was a sign of life in between. */
export function missed(current: Subscription, run: string, at: IsoInstant): Subscription {
  const before = current.missed ?? [];
  if (!isInForce(current) || before.includes(run)) return current;
  const after = { ...current, missed: [...before, run] };
  return after.missed.length < MOST_MISSED ? after : ended(after, 'unreachable', at);
}

/** Something was heard of the channel: nothing is missed any more, and what has ended by itself is in force again. */
export function alive(current: Subscription, at: IsoInstant): Subscription {
  if (current.ended?.why === 'unsubscribed') return current;
  if (isInForce(current)) return isOutOfReach(current) ? { ...current, missed: undefined } : current;
  return { ...current, ended: undefined, missed: undefined, resumed: at };
}

/** A team is back, or Målvakt is back in it. That brings back no channel that was deleted itself. */
export function broughtBack(current: Subscription, at: IsoInstant): Subscription {
  return current.ended?.why === 'deleted' ? current : alive(current, at);
}

/** Nothing more is sent. Whoever has unsubscribed has the last word, and a deleted channel stays so when its team goes. */
export function ended(current: Subscription, why: Ending, at: IsoInstant): Subscription {
  const before = current.ended?.why;
  const stays = before === 'unsubscribed' || before === why || (before && !outdoes(why));
  return stays ? current : { ...current, ended: { at, why } };
}

function outdoes(why: Ending): boolean {
  return why === 'unsubscribed' || why === 'deleted';
}

/** The same subscription where the channel is now; what is not said of it is as it was. */
export function moved(current: Subscription, place: Partial<ChannelPlace>): Subscription {
  const said = Object.entries(place).filter(([, value]) => value !== undefined);
  return { ...current, ...Object.fromEntries(said) };
}

/**
 * Whether a channel belongs to a team. Of one that subscribed before teams were kept, only the General channel tells: its id is
 * the team's.
 */
export function isOfTeam({ channel, team }: Pick<Subscription, 'channel' | 'team'>, of: string): boolean {
  return channel === of || team === of;
}

/** What became of a subscription by a change: `new`, `renewed`, other wishes, or how it ended; undefined when nothing of the kind. */
export function turnOf(
  before: Subscription | undefined,
  after: Subscription,
): Ending | 'new' | 'renewed' | 'chosen' | undefined {
  if (!before) return 'new';
  if (after.ended) return before.ended?.why === after.ended.why ? undefined : after.ended.why;
  if (before.ended) return 'renewed';
  return JSON.stringify(before.wishes) === JSON.stringify(after.wishes) ? undefined : 'chosen';
}
