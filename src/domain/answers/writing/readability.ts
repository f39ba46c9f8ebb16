import type { Rule } from './hint.ts';
import { quoteOf, sentencesOf, wordsOf } from './sentences.ts';

/** From here a text is very hard, as official prose is at its worst; 50–60 is usual for an authority. */
const VERY_HARD = 60;
/** In fewer words one long name decides. */
const FEWEST_WORDS = 40;
/** A word of more letters is a long one. */
const LONG_WORD = 6;

/**
 * The readability index LIX: words to a sentence, and long words in a hundred. Sentences end with a full stop or a colon.
 *
 * C. H. Björnsson, *Läsbarhet*, Liber 1968: LIX = words / sentences + 100 × words of more than six letters / words.
 */
export function lixOf(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const sentences = sentencesOf(text).flatMap(partsAtColon).length;
  return words.length / sentences + (100 * words.filter(isLong).length) / words.length;
}

function partsAtColon(sentence: string): string[] {
  return sentence.split(/:(?=\s)/).filter((part) => wordsOf(part).length > 0);
}

function isLong(word: string): boolean {
  return (word.match(/[\p{L}\p{N}]/gu) ?? []).length > LONG_WORD;
}

/** A text that is very hard to read, by its hardest sentence. */
export const readability: Rule = ({ texts }) => {
  const hard = texts
    .filter(({ text }) => wordsOf(text).length >= FEWEST_WORDS)
    .map(({ id, text }) => ({ id, text, lix: Math.round(lixOf(text)) }))
    .filter(({ lix }) => lix > VERY_HARD)
    .toSorted((a, b) => b.lix - a.lix);
  const [hardest] = hard;
  if (!hardest) return undefined;
  const { id, text, lix } = hardest;
  const [sentence = text] = sentencesOf(text).toSorted((a, b) => lixOf(b) - lixOf(a));
  return { kind: 'readability', at: id, quote: quoteOf(sentence), count: hard.length, size: lix };
};
