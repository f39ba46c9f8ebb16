import type { Status, Verdict } from '../answers/scale.ts';
import type { IsoInstant } from '../dates.ts';

/** An item of a plan; the same as `ItemRef`, which knows the trail and so cannot be known here. */
interface Item {
  readonly plan: string;
  readonly item: string;
}

/** What is followed: an item with what is below it, in later plans as well; or whatever comes to stand at one of some statuses. */
export type Followed =
  | { readonly what: 'item'; readonly item: Item }
  | { readonly what: 'statuses'; readonly statuses: readonly Status[]; readonly below?: Item | undefined };

/** At once, within some minutes; or with the weekly digest. */
export const FOLLOWED_WHEN = ['atOnce', 'digest'] as const;
export type FollowedWhen = (typeof FOLLOWED_WHEN)[number];

/** An answer as somebody knows it. */
export interface KnownAnswer extends Verdict {
  readonly value?: number | undefined;
  readonly version: number;
  readonly at: IsoInstant;
}

/** By answer (`item/respondent`) of one round. */
export type Known = Readonly<Record<string, KnownAnswer>>;

/** Names what is followed: the same has the same name. */
export function followedId(followed: Followed): string {
  if (followed.what === 'item') return idOf(followed.item);
  const { statuses, below } = followed;
  return [[...new Set(statuses)].toSorted().join('+'), ...(below ? [idOf(below)] : [])].join(' ');
}

/** Ids hold no slash. */
function idOf({ plan, item }: Item): string {
  return `${plan}/${item}`;
}

/** Of two things that are known of an answer, what was said last. */
export function newer(a: KnownAnswer | undefined, b: KnownAnswer | undefined): KnownAnswer | undefined {
  return a && b ? (a.version > b.version ? a : b) : (a ?? b);
}
