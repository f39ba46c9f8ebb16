import type { Mistake } from './promise-names.ts';

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

/** A message that came unasked and asks a question. */
export interface Asked {
  readonly person: string;
  readonly round: string;
  readonly item: string;
  readonly at: number;
  /** The bot does not know that it came. */
  readonly isUntold: boolean;
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
  /** When each question first lay in somebody's chat, by round and item, as far as somebody has seen it. */
  readonly seen = new Map<string, number>();
  readonly rounds = new Map<string, HeldRound>();
  readonly absences = new Map<string, Away[]>();
  readonly blocked = new Map<string, Span[]>();
  /** When somebody was first in contact with the bot. */
  readonly installed = new Map<string, number>();
  /** Who has owned what, by plan and item: each owner with the time from which on they did; undefined for nobody. */
  readonly owners = new Map<string, { readonly from: number; readonly person: string | undefined }[]>();
  readonly handedOver: {
    readonly round: string;
    readonly item: string;
    readonly to: string;
    readonly at: number;
  }[] = [];
  readonly reopened: {
    readonly round: string;
    readonly person: string;
    readonly reason: string;
    readonly at: number;
  }[] = [];
  readonly reminded: { readonly person: string; readonly at: number }[] = [];
  /** What was being answered when the bot crashed, by round and item: it may have been stored unheard. */
  readonly cut = new Set<string>();
  readonly mistakes: Mistake[] = [];
  /** Answers that were sent and refused, as when a round had been closed meanwhile. */
  refused = 0;
  crashes = 0;

  sees(round: string, item: string, cameAt: number): void {
    const key = `${round}/${item}`;
    this.seen.set(key, Math.min(this.seen.get(key) ?? cameAt, cameAt));
  }

  owns(plan: string, item: string, person: string | undefined, from: number): void {
    const key = `${plan}/${item}`;
    const list = this.owners.get(key) ?? [];
    this.owners.set(key, [...list, { from, person }]);
  }

  ownerAt(plan: string, item: string, at: number): string | undefined {
    return this.owners.get(`${plan}/${item}`)?.findLast(({ from }) => from <= at)?.person;
  }

  isAway(person: string, day: string): Away | undefined {
    return this.absences.get(person)?.find((one) => one.from <= day && day <= one.to);
  }

  isBlocked(person: string, at: number): boolean {
    return (this.blocked.get(person) ?? []).some(({ from, to }) => from <= at && at < to);
  }
}
