/** People as a coordinator sees to them: what they own, whether they can be reached, and what goes with whoever leaves. */
import type { Person } from './people.ts';
import type { Role } from './roles.ts';

/** An item that somebody owns. */
export interface OwnedGoal {
  readonly plan: string;
  readonly item: string;
  readonly title: string;
}

/** Whether messages get through: `no-address` has not installed Målvakt, `unreachable` cannot be sent to any more. */
export type Reach = 'reachable' | 'no-address' | 'unreachable';

export interface KnownPerson {
  readonly person: Person;
  /** In the plans' own order, each item once. */
  readonly owned: readonly OwnedGoal[];
  readonly reach: Reach;
}

/** What is changed of somebody: what is left out stays, and an empty unit or deputy takes theirs away. */
export interface PersonChange {
  readonly roles?: readonly Role[] | undefined;
  readonly unit?: string | undefined;
  /** The id of somebody in the directory. */
  readonly deputy?: string | undefined;
}

/** Somebody who has been removed, and what that leaves behind. */
export interface RemovedPerson {
  readonly person: Person;
  /** What they owned. After a removal that was cut off, what they still owned when it was asked for anew. */
  readonly freed: readonly OwnedGoal[];
  /** What of it nobody owns now. */
  readonly withoutOwner: readonly OwnedGoal[];
  /** Those whose deputy they were. */
  readonly deputyOf: readonly Person[];
}

/** Entra object ids of one person's account of before and the one that has taken its place. */
export interface AccountMove {
  readonly from: string;
  readonly to: string;
}

/** Somebody who has a new account now, and what has gone to it. */
export interface MovedPerson {
  readonly person: Person;
  readonly owned: readonly OwnedGoal[];
}
