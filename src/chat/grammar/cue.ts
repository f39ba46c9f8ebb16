import type { Language } from '../../domain/language.ts';
import { wordsPattern } from './said.ts';

/** What slots the words around a cue may fill; what is named is always looked for. */
export type Takes = 'everything' | 'period' | 'nothing';

/** Words by which something is asked for. */
export interface Cue {
  /** Id of the capability that answers it. */
  readonly capability: string;
  readonly language: Language;
  /** Said one after the other, with what is named between them. */
  readonly parts: readonly RegExp[];
  readonly takes: Takes;
  /** It is put about something that is named, or that was talked of before. */
  readonly isOfItems: boolean;
  /** It would store something: it is shown first, and waits for a yes. */
  readonly isTold: boolean;
}

/** Several ways of asking for the same, as data. What is named stands at the dots. */
export function cues(
  capability: string,
  language: Language,
  patterns: readonly string[],
  { takes = 'everything', isOfItems = false }: Partial<Pick<Cue, 'takes' | 'isOfItems'>> = {},
): readonly Cue[] {
  return patterns.map((pattern) => ({
    ...{ capability, language, takes, isOfItems, isTold: true },
    parts: pattern.split(' … ').map(wordsPattern),
  }));
}
