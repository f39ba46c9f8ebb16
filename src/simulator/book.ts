import type { Mistake } from './promise-names.ts';
import type { Attempt } from './teams.ts';

/** An answer as somebody has sent it, and how they were told of it. */
export interface SentAnswer {
  readonly person: string;
  readonly round: string;
  readonly item: string;
  readonly at: number;
  readonly fields: Readonly<Record<string, string>>;
  /** The round whose answer was given again, unchanged. */
  readonly repeats?: string | undefined;
}

/** Whether the bot knows that something came: settled after it has come, and undone when it crashes before it can have noted it. */
export type Heard = Pick<Attempt, 'isTold'>;

/** A message that came unasked and asks a question. */
export interface Asked {
  readonly person: string;
  readonly round: string;
  readonly item: string;
  readonly at: number;
  /** The request that brought it. */
  readonly attempt: Heard;
}

/** A reminder that came. */
export interface Reminded {
  readonly person: string;
  readonly at: number;
  readonly attempt: Heard;
}

/** A round as the coordinator knows it. */
export interface HeldRound {
  readonly id: string;
  readonly plan: string;
  readonly kind: string;
  readonly due: string;
  /** What it asks about. */
  readonly items: readonly string[];
  readonly openedAt: number;
  closedAt?: number | undefined;
}

export interface Away {
  readonly person: string;
  readonly from: string;
  readonly to: string;
  /** Who answers meanwhile; undefined for nobody. */
  readonly standIn: string | undefined;
  /** When it was registered. */
  readonly at: number;
}

/** From and until when something holds, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  to: number;
}

/** What the people of the municipality know themselves: all that the program is compared with. */
export class Book {
  /** Answers of which somebody was told that they are stored, in the order in which they were. */
  readonly acknowledged: SentAnswer[] = [];
  readonly asked: Asked[] = [];
  readonly rounds = new Map<string, HeldRound>();
  readonly absences = new Map<string, Away[]>();
  readonly blocked = new Map<string, Span[]>();
  /** When somebody was first in contact with the bot. */
  readonly installed = new Map<string, number>();
  /** Who has owned what, by plan and item: each owner with the time from which on they did; undefined for nobody. */
  readonly owners = new Map<string, { readonly from: number; readonly person: string | undefined }[]>();
  /** Questions that were handed over; unheard where the bot crashed meanwhile, and it may or may not have been stored. */
  readonly handedOver: {
    readonly round: string;
    readonly item: string;
    readonly to: string;
    readonly at: number;
    isHeard: boolean;
    /** When whoever it was given to left, and it went back. */
    backAt?: number;
  }[] = [];
  readonly reopened: {
    readonly round: string;
    readonly person: string;
    readonly reason: string;
    readonly at: number;
  }[] = [];
  readonly reminded: Reminded[] = [];
  /** Until when somebody has asked not to be reminded. */
  readonly snoozed = new Map<string, number>();
  /** What was being answered when the bot crashed, by round and item: it may have been stored unheard. */
  readonly cut = new Set<string>();
  readonly mistakes: Mistake[] = [];
  /** Answers that were sent and refused, as when a round had been closed meanwhile. */
  refused = 0;
  crashes = 0;

  owns(plan: string, item: string, person: string | undefined, from: number): void {
    const key = `${plan}/${item}`;
    const list = this.owners.get(key) ?? [];
    this.owners.set(key, [...list, { from, person }]);
  }

  /** Somebody has left: what was given to them is its owner's again. */
  left(person: string, at: number): void {
    for (const one of this.handedOver) if (one.to === person) one.backAt ??= at;
  }

  ownerAt(plan: string, item: string, at: number): string | undefined {
    return this.owners.get(`${plan}/${item}`)?.findLast(({ from }) => from <= at)?.person;
  }

  isAway(person: string, day: string): Away | undefined {
    return this.absences.get(person)?.find((one) => one.from <= day && day <= one.to);
  }

  /** Whether a question has been given to somebody, or to whoever they stand in for. */
  hasGiven(round: string, item: string, person: string, day: string): boolean {
    return this.handedOver.some(
      (one) =>
        one.round === round &&
        one.item === item &&
        (one.to === person || this.standsInFor(person, one.to, day)),
    );
  }

  /** Whether somebody answers for an owner who is away, also in the place of a stand-in who is away too. */
  standsInFor(person: string, owner: string, day: string): boolean {
    for (let away = this.isAway(owner, day), steps = 0; away && steps < 10; steps += 1) {
      if (away.standIn === person) return true;
      away = away.standIn === undefined ? undefined : this.isAway(away.standIn, day);
    }
    return false;
  }

  isBlocked(person: string, at: number): boolean {
    return (this.blocked.get(person) ?? []).some(({ from, to }) => from <= at && at < to);
  }
}
