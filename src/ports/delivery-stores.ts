/** Where messages are kept, those they go to, and who sends: the part of the stores that the room of deliveries asks. */
import type { IsoInstant } from '../domain/dates.ts';
import type { Address, Delivery } from '../domain/deliveries/delivery.ts';
import type { DigestRun } from '../domain/deliveries/digest.ts';
import type { Follower } from '../domain/deliveries/followers.ts';
import type { Share } from '../domain/deliveries/shares.ts';
import type { Subscription } from '../domain/deliveries/subscription.ts';
import type { Change } from '../domain/trail.ts';
import type { Versioned } from './versioned.ts';

export interface Deliveries {
  ofPlan(plan: string): Promise<readonly Versioned<Delivery>[]>;
  /** The messages with somebody's questions in a round, to them and to whoever stands in for them. */
  ofOwner(plan: string, round: string, owner: string): Promise<readonly Versioned<Delivery>[]>;
  /** The digests about a round. */
  digestsAbout(plan: string, round: string): Promise<readonly Versioned<Delivery>[]>;
  /**
   * Plans those that are not planned yet, for the worker that is at the plan already.
   * @throws as `announce`
   */
  add(plan: string, deliveries: readonly Delivery[]): Promise<void>;
  /**
   * Plans those that are not planned yet, and tells every running instance.
   * @throws Problem `partly-stored`: giving them again completes it; `busy-store`
   */
  announce(plan: string, deliveries: readonly Delivery[]): Promise<void>;
  /** The new mark, or undefined when another instance was first. */
  replace(delivery: Versioned<Delivery>): Promise<string | undefined>;
  /** Puts them in the place of what they were, unless an instance is sending them, and tells every running instance. */
  wake(plan: string, deliveries: readonly Versioned<Delivery>[]): Promise<void>;
}

export interface DigestRuns {
  read(plan: string, key: string): Promise<DigestRun | undefined>;
  /** Those of a plan, oldest first. */
  ofPlan(plan: string): Promise<readonly DigestRun[]>;
  /** Claims the run; false when it is claimed already. Its deliveries follow: whoever finds it claimed plans those that are lacking. */
  claim(plan: string, run: DigestRun): Promise<boolean>;
}

export interface Conversations {
  read(person: string): Promise<Address | undefined>;
  /** Those of some people who have an address. */
  known(people: readonly string[]): Promise<ReadonlySet<string>>;
  /** True when nothing was known of the person before: then every running instance is told. */
  save(person: string, address: Address): Promise<boolean>;
  /**
   * Forgets where somebody can be reached.
   * @param conversation only this one is forgotten: one that has taken its place stays
   */
  remove(person: string, conversation?: string): Promise<void>;
}

/** Somebody, or a channel, that messages could not be delivered to. */
export interface UnreachableRecipient {
  /** Person id or channel id. */
  readonly recipient: string;
  readonly since: IsoInstant;
  /** What Teams answered. */
  readonly code: string;
}

/**
 * Who could not be reached, since their messages rest until something speaks against that. Whether anybody is among them costs no request
 * beside the look that a turn takes anyway.
 */
export interface Unreachable {
  all(): Promise<readonly UnreachableRecipient[]>;
  has(recipient: string): Promise<boolean>;
  add(one: UnreachableRecipient): Promise<void>;
  remove(recipient: string): Promise<void>;
}

/** The instances that send at this moment, and how the permitted rate is divided among them. */
export interface Shares {
  /**
   * Takes, renews or changes an instance's share.
   * @returns those of all, as they are then
   */
  take(sender: string, perSecond: number): Promise<readonly Share[]>;
  /** Leaves it to the others. */
  leave(sender: string): Promise<void>;
}

export interface Subscriptions {
  /** Also one that has ended. */
  read(channel: string): Promise<Subscription | undefined>;
  /** Those in force. */
  all(): Promise<readonly Subscription[]>;
  /** Those in force, and those that have ended. */
  ever(): Promise<readonly Subscription[]>;
  /**
   * Puts in a subscription's place what is computed from it, with a line of the trail when it has begun, ended or begun again; computed
   * anew when somebody else changes it in between. Nothing is written for what is as it was.
   * @returns what it was
   * @throws Problem `busy-store` when others change it all the time
   */
  update(
    channel: string,
    change: (current: Subscription | undefined) => Subscription | undefined,
    by: Change,
  ): Promise<Subscription | undefined>;
}

/** Who follows what. It is kept in memory until somebody begins to follow something, or ends that. */
export interface Followers {
  all(): Promise<readonly Follower[]>;
  /**
   * Puts in the place of what somebody follows what is computed from it, with a line of the trail; undefined ends it. Computed anew when
   * somebody else changes it in between. Nothing is written for what is as it was.
   * @returns what it was
   * @throws Problem `busy-store` when others change it all the time
   */
  update(
    name: Pick<Follower, 'recipient' | 'id'>,
    change: (current: Follower | undefined) => Follower | undefined,
    by: Change,
  ): Promise<Follower | undefined>;
}
