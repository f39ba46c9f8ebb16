/** LIX, the Swedish measure of how hard a text is to read: words in a sentence, and per cent of words longer than six letters. */

/**
 * Shorter texts are not measured: in fifteen words the names of four roles alone, which must be named, make LIX 40. From twenty
 * on a long word moves it by five at most, and it says something of how the text is written.
 */
const FEWEST_WORDS = 20;

/** Under 40 is what LIX calls easy to medium, as in novels and newspapers; texts of authorities begin at 50. */
export const MOST_LIX = 40;

const WORD = /\p{L}[\p{L}\p{N}’-]*/gu;
/** A line ends a sentence, since a button or a heading has no full stop. */
const SENTENCE_END = /[.?!:](?=\s|$)|\n/u;
const ABBREVIATED = /(?<!\p{L})(?:kl|t\.ex|bl\.a|e\.g|i\.e)\./giu;

/** LIX of a text, or undefined where it is too short to be measured. */
export function lixOf(text: string): number | undefined {
  const words = text.match(WORD) ?? [];
  if (words.length < FEWEST_WORDS) return undefined;
  const sentences = text.replace(ABBREVIATED, '').split(SENTENCE_END);
  const spoken = sentences.filter((sentence) => /\p{L}/u.test(sentence)).length;
  const long = words.filter((word) => word.length > 6).length;
  return words.length / Math.max(1, spoken) + (100 * long) / words.length;
}
