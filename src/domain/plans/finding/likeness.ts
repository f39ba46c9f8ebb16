/** How surely a word of a plan is meant by what somebody types, by what the two have in common. */
import type { Relation } from './vocabulary.ts';

/** How surely a word is meant, from 1 for the word itself. */
export const LIKENESS = {
  same: 1,
  inflected: 0.97,
  named: 0.9,
  bothParts: 0.85,
  misspelt: 0.8,
  part: 0.72,
  derived: 0.7,
  start: 0.6,
  misspeltStart: 0.55,
  longPart: 0.5,
  hardlyStart: 0.4,
  inside: 0.4,
  hardlySpelt: 0.4,
  firstOfParts: 0.35,
} as const;

/** How surely a word is meant by another for it, and by a compound with that. */
export const RELATED: Readonly<Record<Relation, { readonly word: number; readonly part: number }>> = {
  own: { word: 0.95, part: 0.72 },
  translated: { word: 0.82, part: 0.6 },
  alike: { word: 0.8, part: 0.4 },
  kindred: { word: 0.4, part: 0.3 },
  listed: { word: 0.78, part: 0.4 },
};
