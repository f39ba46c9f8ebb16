import type { Language, Words } from '../../domain/language.ts';

/** What a person's words ask for, as data (`avsikt`). */
export interface Intent {
  /** Id of the capability that answers it. */
  readonly capability: string;
  /** What the words name, such as a part of a goal's name or some days; empty when they name nothing. */
  readonly subject: string;
  /** The first year that is asked about. */
  readonly since?: number | undefined;
  /** The language it was said in; undefined when its words are the same in both. */
  readonly language: Language | undefined;
  /** Told in the person's own words, without naming a command: what would be stored is shown first. */
  readonly isTold: boolean;
}

/** The commands that words are looked for in. */
export type Vocabulary = readonly { readonly id: string; readonly words: Words }[];
