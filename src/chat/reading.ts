/** What the words of a question are read with, and in how many ways. */
import type { Person } from '../domain/people/people.ts';
import type { Talk } from '../domain/status/talk.ts';
import type { Intent } from './grammar/intent.ts';
import type { Subject } from './subject.ts';
import type { Turn } from './turn.ts';

/** A question whose words name something. */
export interface Asked {
  readonly intent: Intent;
  readonly turn: Turn;
  readonly talk: Talk | undefined;
  readonly people: readonly Person[];
}

/** The same, with what its words mean in the plans. */
export interface Found extends Asked {
  readonly subject: Subject;
}

/** A way to read the words; undefined where it does not fit. */
export type Reading<T> = (asked: T) => Promise<Intent | undefined> | Intent | undefined;
