/** Where everything is kept: what commands and the runtime ask of a store. `deps.ts` chooses who serves it. */

import type { Assessment } from '../domain/answers/assessment.ts';
import type { IsoInstant } from '../domain/dates.ts';
import type { Address, Delivery, Subscription } from '../domain/deliveries/delivery.ts';
import type { DigestRun } from '../domain/deliveries/digest.ts';
import type { Absence } from '../domain/people/absence.ts';
import type { Ownership, Person } from '../domain/people/people.ts';
import type { Plan, PlanVersion } from '../domain/plans/plan.ts';
import type { PendingPreview } from '../domain/plans/preview.ts';
import type { Round } from '../domain/rounds/round.ts';

/** A stored value with the mark of the state it was read in; saving with an outdated mark is refused. */
export interface Versioned<T> {
  readonly value: T;
  readonly etag: string;
}

export interface PlanEntry {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** Changes with the plan's versions, rounds and owners. */
  readonly facts: string;
  /** Changes with the answers of rounds that are closed; not there before any has changed. */
  readonly closedAnswers?: string | undefined;
  /** Changes whenever there may be new work for the delivery worker. */
  readonly stamp: string;
}

export interface Plans {
  list(): Promise<readonly PlanEntry[]>;
  read(id: string, version: number): Promise<PlanVersion | undefined>;
  /** Appends a version. @throws Problem `busy-store` when another import came in between. */
  save(plan: Plan): Promise<PlanVersion>;
  /** Tells every running instance that there is new work for the plan. */
  touch(id: string): Promise<void>;
}

export interface Rounds {
  /** In the order they were opened. */
  ofPlan(plan: string): Promise<readonly Versioned<Round>[]>;
  /** False when there is one with its id already. A round of history is closed from the start. */
  create(round: Round): Promise<boolean>;
  /**
   * Puts a closed round in the place of what it was, and tells every running instance.
   * @returns false when somebody else has changed it in between
   */
  replace(round: Versioned<Round>): Promise<boolean>;
  /**
   * Puts the closed round in the open one's place, and tells every running instance; one that is closed already stays as it is.
   * @returns the round as it is stored
   * @throws Problem `busy-store`
   */
  close(round: Versioned<Round>): Promise<Round>;
}

export interface Owners {
  ofPlan(plan: string): Promise<readonly Ownership[]>;
  /**
   * Changes the list that is there, or leaves it when there is nothing to change it to.
   * @returns whether it was changed
   * @throws Problem `busy-store` when somebody else did so in between
   */
  update(
    plan: string,
    change: (current: readonly Ownership[]) => readonly Ownership[] | undefined,
  ): Promise<boolean>;
}

/** The answers of a round, and whether it takes more of them, as of one and the same read. */
export interface RoundAnswers {
  readonly isClosed: boolean;
  readonly assessments: readonly Versioned<Assessment>[];
}

export interface Assessments {
  ofRound(plan: string, round: string): Promise<RoundAnswers>;
  /**
   * The answers of a closed round: kept in memory until the plan's `closedAnswers` change, since they change by an import
   * alone. Of a round that was just closed nothing is kept: an answer may be on its way still.
   */
  ofClosed(round: Round): Promise<readonly Assessment[]>;
  /** Oldest first. */
  history(plan: string, round: string, item: string): Promise<readonly Assessment[]>;
  /** Saves the current assessment and its version in one atomic write; false when somebody was first. */
  save(plan: string, assessment: Assessment, replaces: string | undefined): Promise<boolean>;
  /**
   * Saves answers of a closed round, each with its version, and tells every running instance. More than go into one request are not
   * written all or none: whoever is cut off gives the rest again.
   * @throws Problem `busy-store` when somebody else changed one of them in between
   */
  saveClosed(plan: string, answers: readonly ReplacingAnswer[]): Promise<void>;
}

export interface ReplacingAnswer {
  readonly assessment: Assessment;
  /** Mark of the answer that it takes the place of; undefined for a first one. */
  readonly replaces: string | undefined;
}

export interface Deliveries {
  ofPlan(plan: string): Promise<readonly Versioned<Delivery>[]>;
  /** False when it is planned already. */
  add(delivery: Delivery): Promise<boolean>;
  /** The new mark, or undefined when another instance was first. */
  replace(delivery: Versioned<Delivery>): Promise<string | undefined>;
}

export interface DigestRuns {
  read(plan: string, key: string): Promise<DigestRun | undefined>;
  /** The run that was posted last. */
  last(plan: string): Promise<DigestRun | undefined>;
  /** Claims the run together with its deliveries, all or nothing; false when it is claimed already. */
  claim(plan: string, run: DigestRun, deliveries: readonly Delivery[]): Promise<boolean>;
}

export interface People {
  read(id: string): Promise<Person | undefined>;
  all(): Promise<readonly Person[]>;
  /**
   * Adds people or changes those who are there, as computed from all that are known; computed anew when somebody else
   * changes one of them in between. More than a hundred are not written all or none.
   * @throws Problem `busy-store` when others change them all the time
   */
  update(change: (known: readonly Person[]) => readonly Person[]): Promise<void>;
}

export interface Absences {
  /** Those that have been and are to come, except those taken back. */
  all(): Promise<readonly Absence[]>;
  /** One that begins on the same day takes the other's place. @throws Problem `busy-store` */
  save(absence: Absence): Promise<void>;
  /** Takes it back. @throws Problem `busy-store` */
  remove(absence: Absence, at: IsoInstant): Promise<void>;
}

export interface Conversations {
  read(person: string): Promise<Address | undefined>;
  /** True when nothing was known of the person before. */
  save(person: string, address: Address): Promise<boolean>;
}

export interface Subscriptions {
  all(): Promise<readonly Subscription[]>;
  /** False when the channel subscribes already; its address is renewed. */
  save(subscription: Subscription): Promise<boolean>;
}

/** Plans that were sent in the chat and wait for a yes or no. */
export interface Previews {
  /**
   * Keeps a preview in the place of the person's earlier one, and clears away what others have left for a week.
   * @throws Problem `preview-too-large`, `busy-store`
   */
  save(preview: PendingPreview): Promise<void>;
  read(person: string, id: string): Promise<PendingPreview | undefined>;
  remove(person: string, id: string): Promise<void>;
}

export interface Stores {
  readonly plans: Plans;
  readonly rounds: Rounds;
  readonly owners: Owners;
  readonly assessments: Assessments;
  readonly deliveries: Deliveries;
  readonly digestRuns: DigestRuns;
  readonly people: People;
  readonly absences: Absences;
  readonly conversations: Conversations;
  readonly subscriptions: Subscriptions;
  readonly previews: Previews;
  /**
   * The same stores for one piece of work. What seldom changes – plans, rounds, owners, people – is kept in memory; whether
   * it has changed is looked up each time it is asked for, and here once.
   * @param trustMs not even once when it was looked up less than so many milliseconds ago; 0 when left out
   */
  lookingOnce(trustMs?: number): Stores;
  /** Whether the store answers. @throws when it does not */
  ping(): Promise<void>;
  close(): Promise<void>;
}
