/** Where everything is kept: what commands and the runtime ask of a store. `deps.ts` chooses who serves it. */

import type { Assessment, WordedAssessment } from '../domain/answers/assessment.ts';
import type { PendingAnswers } from '../domain/answers/pending-answers.ts';
import type { Absence } from '../domain/people/absence.ts';
import type { Ownership, Person } from '../domain/people/people.ts';
import type { Item, Plan, PlanVersion } from '../domain/plans/plan.ts';
import type { PendingPreview } from '../domain/plans/preview.ts';
import type { Round } from '../domain/rounds/round.ts';
import type { Talk } from '../domain/status/talk.ts';
import type { Change } from '../domain/trail.ts';
import type { Approvals } from './approvals.ts';
import type { Drafts, DraftsLeft, HandOvers } from './begun-stores.ts';
import type {
  Conversations,
  Deliveries,
  DigestRuns,
  Followers,
  Shares,
  Subscriptions,
  Unreachable,
} from './delivery-stores.ts';
import type { KeyFigures } from './kolada.ts';
import type { LinkKeys, Publications } from './reports.ts';
import type { SettingsStore } from './settings.ts';
import type { Seals, Trail } from './trail.ts';
import type { Versioned } from './versioned.ts';
import type { WavedHints } from './waved-hints.ts';

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
  /** The newest version that is stored, also one that nobody has been told of. */
  newest(id: string): Promise<PlanVersion | undefined>;
  /**
   * Appends a version.
   * @param follows the version that it was made from, 0 for a first one
   * @throws Problem `busy-store` when another came in between
   */
  save(plan: Plan, by: Change, follows: number): Promise<PlanVersion>;
}

export interface Rounds {
  /** In the order they were opened; those whose answers are being stored, and those withdrawn, are not among them. */
  ofPlan(plan: string): Promise<readonly Versioned<Round>[]>;
  /** With those withdrawn, and those whose answers are being stored, or were when an import was cut off. */
  everyOf(plan: string): Promise<readonly Versioned<Round>[]>;
  /** False when there is one with its id already. A round of history is closed from the start. */
  create(round: Round, by: Change): Promise<boolean>;
  /**
   * Puts a round that takes answers as before, or none as before, in the place of what it was, and tells every running instance.
   * @returns false when somebody else has changed it in between
   */
  replace(round: Versioned<Round>, by: Change): Promise<boolean>;
  /**
   * Puts the closed or withdrawn round in the open one's place, and tells every running instance; one that is not open stays as it is.
   * @returns the round as it is stored
   * @throws Problem `busy-store`
   */
  close(round: Versioned<Round>, by: Change): Promise<Round>;
  /**
   * Puts an open round in the closed one's place, so that it takes answers again, and tells every running instance.
   * @returns false when somebody else has changed it in between
   */
  reopen(round: Versioned<Round>, by: Change): Promise<boolean>;
}

export interface Owners {
  ofPlan(plan: string): Promise<readonly Ownership[]>;
  /**
   * Changes the owners of some items, or leaves them when there is nothing to change them to; computed anew when somebody else changes
   * them in between. More items than go into one request are not written all or none: giving the change again completes it.
   * @returns the owners that these items have then; undefined when they were left as they are
   * @throws Problem `busy-store`, `partly-stored`
   */
  update(
    plan: string,
    items: readonly string[],
    change: (current: readonly Ownership[]) => readonly Ownership[] | undefined,
    by: Change,
  ): Promise<readonly Ownership[] | undefined>;
}

/** The answers of a round, and whether it takes more of them, as of one and the same read. */
export interface RoundAnswers {
  readonly isClosed: boolean;
  readonly assessments: readonly Versioned<Assessment>[];
}

/** Names an answer within a round. */
export interface AnswerName {
  readonly item: string;
  readonly respondent: string;
}

/** Verdicts are kept apart from their words, so that a board is read without a page of text for each answer. */
export interface Assessments {
  ofRound(plan: string, round: string): Promise<RoundAnswers>;
  /** All that was said of some items in a round: each is a request, however many answers the round has. */
  ofItems(plan: string, round: string, items: readonly Item[]): Promise<readonly Assessment[]>;
  /** Answers by their names, each a point read; undefined for those that have not been given. */
  named(
    plan: string,
    round: string,
    names: readonly AnswerName[],
  ): Promise<readonly (Versioned<Assessment> | undefined)[]>;
  /** Place of the first that has not been given. What is known to be given is not read again, for nothing that was said goes away. */
  firstNotGiven(plan: string, round: string, names: readonly AnswerName[]): Promise<number | undefined>;
  /** Whether a round takes no more answers, as the store has it at this moment. */
  isClosed(plan: string, round: string): Promise<boolean>;
  /** The same answers with their words, each a point read unless it is known already: a version never changes. */
  withWords(plan: string, assessments: readonly Assessment[]): Promise<readonly WordedAssessment[]>;
  /**
   * The answers of a closed round: kept in memory until the plan's `closedAnswers` change, since they change by an import
   * alone. Of a round that was just closed nothing is kept: an answer may be on its way still.
   */
  ofClosed(round: Round): Promise<readonly Assessment[]>;
  /** The same of several, in their order: of what is in memory at the cost of one. */
  ofEachClosed(rounds: readonly Round[]): Promise<readonly (readonly Assessment[])[]>;
  /** Oldest first. */
  history(plan: string, round: string, item: string): Promise<readonly WordedAssessment[]>;
  /** Every version of every answer in a round, by item and respondent, oldest first: one range, with all words, however many there are. */
  versions(plan: string, round: string): Promise<readonly WordedAssessment[]>;
  /** Saves the current assessment, its version and its line of the trail in one atomic write; false when somebody was first. */
  save(plan: string, answer: ReplacingAnswer, by: Change): Promise<boolean>;
  /**
   * Saves answers of an open round, each as `save` does. More than go into one request are not written all or none.
   * @returns false when somebody was first with one of them: those before it may be written by then
   * @throws Problem `partly-stored`
   */
  saveAll(plan: string, answers: readonly ReplacingAnswer[], by: Change): Promise<boolean>;
  /**
   * Saves answers of a closed round, each whole, and tells every running instance. More than go into one request are not
   * written all or none: whoever is cut off gives the rest again.
   * @throws Problem `busy-store` when somebody else changed one of them in between, `partly-stored`
   */
  saveClosed(plan: string, answers: readonly ReplacingAnswer[], by: Change): Promise<void>;
}

export interface ReplacingAnswer {
  readonly assessment: WordedAssessment;
  /** The answer that it takes the place of; undefined for a first one. */
  readonly replaces: Versioned<Assessment> | undefined;
  /** What becomes of what was begun of it, in the same write. */
  readonly drafts?: DraftsLeft | undefined;
}

export interface People {
  read(id: string): Promise<Person | undefined>;
  all(): Promise<readonly Person[]>;
  /** With those who have been removed: what was theirs is told with their names. */
  ever(): Promise<readonly Person[]>;
  /**
   * Adds people or changes those who are there, as computed from all that are known; computed anew when somebody else
   * changes one of them in between. More than go into one request are not written all or none: giving the change again completes it.
   * @throws Problem `busy-store` when others change them all the time, `partly-stored`
   */
  update(change: (known: readonly Person[]) => readonly Person[], by: Change): Promise<void>;
  /**
   * Removes somebody, and changes others as that asks for; whoever is not there any more stays gone. They come last: when it is cut
   * off, doing it again completes it.
   * @throws Problem `busy-store`, `partly-stored`
   */
  remove(id: string, change: (known: readonly Person[]) => readonly Person[], by: Change): Promise<void>;
}

export interface Absences {
  /** Those that have been and are to come, except those taken back. */
  all(): Promise<readonly Absence[]>;
  /** One that begins on the same day takes the other's place. @throws Problem `busy-store` */
  save(absence: Absence, by: Change): Promise<void>;
  /** Takes it back. @throws Problem `busy-store` */
  remove(absence: Absence, by: Change): Promise<void>;
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

/** Files of answers that were sent in the chat and wait for a yes or no; one of each person, cleared away as previews are. */
export interface AnswerFiles {
  /** @throws Problem `preview-too-large`, `busy-store` */
  save(pending: PendingAnswers): Promise<void>;
  read(person: string, id: string): Promise<PendingAnswers | undefined>;
  remove(person: string, id: string): Promise<void>;
}

/** What was talked of last by somebody in a conversation. */
export interface Talks {
  read(person: string, conversation: string): Promise<Talk | undefined>;
  /** In the place of what was talked of before. */
  save(person: string, conversation: string, talk: Talk): Promise<void>;
}

export interface Stores {
  readonly plans: Plans;
  readonly rounds: Rounds;
  readonly owners: Owners;
  readonly assessments: Assessments;
  readonly approvals: Approvals;
  readonly publications: Publications;
  readonly drafts: Drafts;
  readonly handOvers: HandOvers;
  readonly deliveries: Deliveries;
  readonly digestRuns: DigestRuns;
  readonly people: People;
  readonly absences: Absences;
  readonly conversations: Conversations;
  readonly unreachable: Unreachable;
  readonly shares: Shares;
  readonly subscriptions: Subscriptions;
  readonly followers: Followers;
  readonly previews: Previews;
  readonly answerFiles: AnswerFiles;
  readonly talks: Talks;
  readonly wavedHints: WavedHints;
  readonly settings: SettingsStore;
  readonly keyFigures: KeyFigures;
  readonly trail: Trail;
  readonly linkKeys: LinkKeys;
  readonly seals: Seals;
  /** The same stores for one piece of work: whether what is kept in memory has changed is looked up once, not each time. */
  lookingOnce(): Stores;
  /** Tells of whatever is stored and could not be told of; looks for it twice a minute, however often it is called. */
  settle(): Promise<void>;
  /** Whether the store answers. @throws when it does not */
  ping(): Promise<void>;
  close(): Promise<void>;
}
