import type { IsoInstant } from '../dates.ts';

/** What one instance may send of all that Teams permits, for as long as it says that it lives. */
export interface Share {
  /** Names the instance. */
  readonly sender: string;
  readonly perSecond: number;
  readonly until: IsoInstant;
}

/** How long a share holds unless it is renewed: the others wait so long for one whose sender was killed. */
const HOLDS_MS = 9_000;

/**
 * Gives an instance its share: an equal part of what is permitted, or what the others leave until they have heard of it.
 * Together they never have more than that.
 * @param shares those of all instances, the sender's own among them or not
 * @param perSecond what Teams permits
 */
export function takeShare(
  shares: readonly Share[],
  sender: string,
  perSecond: number,
  now: Date,
): readonly Share[] {
  const others = leaveShare(shares, sender, now);
  const taken = others.reduce((sum, share) => sum + share.perSecond, 0);
  const equal = perSecond / (others.length + 1);
  const own = Math.max(0, Math.min(equal, perSecond - taken));
  const until = new Date(+now + HOLDS_MS).toISOString();
  return [...others, { sender, perSecond: own, until }].toSorted((a, b) => (a.sender < b.sender ? -1 : 1));
}

/** The shares of all others that hold. */
export function leaveShare(shares: readonly Share[], sender: string, now: Date): readonly Share[] {
  return shares.filter((share) => share.sender !== sender && Date.parse(share.until) > +now);
}

/**
 * Whether an instance begins with a delivery rather than another: each has those that fall to it, so that two seldom reach for the same.
 * @param senders in the same order for all
 */
export function fallsTo(sender: string, delivery: string, senders: readonly string[]): boolean {
  if (senders.length < 2) return true;
  let sum = 0;
  for (const character of delivery) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return senders[sum % senders.length] === sender;
}
