import { withCodes } from './codes.ts';
import { withKeyLetters } from './key-letters.ts';
import { withSetOffValues } from './set-off-values.ts';
import { withSmallLists } from './small-lists.ts';
import { withWishedArrows } from './wished-arrows.ts';
import { withWishes } from './wishes.ts';
import type { DocumentWords } from './words.ts';

/** The text, line for line, with our words in the place of signs that it declares and of ways in which it words its goals. */
export function retold(text: string, words: DocumentWords): string {
  const coded = withCodes(withKeyLetters(withWishedArrows(text), words), words);
  return withSmallLists(withSetOffValues(withWishes(coded, words), words));
}
