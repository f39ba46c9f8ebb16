import type { Rule } from './hint.ts';
import { quoteOf, type Sentence, sentencesIn, wordsOf } from './sentences.ts';

/** From here a text is very hard, as official prose is at its worst; 50–60 is usual for an authority. */
const VERY_HARD = 60;
/** In fewer words one long name decides. */
const FEWEST_WORDS = 40;

/**
 * The readability index LIX: words to a sentence, and long words in a hundred. Sentences end with a full stop or a colon.
 *
 * C. H. Björnsson, *Läsbarhet*, Liber 1968: LIX = words / sentences + 100 × words of more than six letters / words.
 */
export function lixOf(sentences: readonly Sentence[]): number {
  const words = sentences.reduce((sum, one) => sum + one.words, 0);
  if (words === 0) return 0;
  const long = sentences.reduce((sum, one) => sum + one.long, 0);
  const parts = sentences.reduce((sum, { text }) => sum + partsAtColon(text), 0);
  return words / parts + (100 * long) / words;
}

function partsAtColon(sentence: string): number {
  if (!sentence.includes(':')) return 1;
  return sentence.split(/:(?=\s)/).filter((part) => wordsOf(part).length > 0).length;
}

/** A text that is very hard to read, by its hardest sentence. */
export const readability: Rule = ({ texts }) => {
  const hard = texts
    .map((text) => ({ id: text.id, sentences: sentencesIn(text) }))
    .filter(({ sentences }) => sentences.reduce((sum, one) => sum + one.words, 0) >= FEWEST_WORDS)
    .map(({ id, sentences }) => ({ id, sentences, lix: Math.round(lixOf(sentences)) }))
    .filter(({ lix }) => lix > VERY_HARD)
    .toSorted((a, b) => b.lix - a.lix);
  const [hardest] = hard;
  if (!hardest) return undefined;
  const { id, sentences, lix } = hardest;
  const byLix = sentences.map((one) => ({ text: one.text, lix: lixOf([one]) }));
  const [first] = byLix.toSorted((a, b) => b.lix - a.lix);
  return { kind: 'readability', at: id, quote: quoteOf(first?.text ?? ''), count: hard.length, size: lix };
};
