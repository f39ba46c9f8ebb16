import type { Rule } from './hint.ts';
import { quoteOf, sentencesOf, wordsOf } from './sentences.ts';

/** Words of a sentence that is still easy to follow. */
const MOST_WORDS = 25;

/** Sentences of more than 25 words, by the longest. */
export const longSentence: Rule = ({ texts }) => {
  const long = texts
    .flatMap(({ id, text }) => sentencesOf(text).map((sentence) => ({ id, sentence })))
    .map((one) => ({ ...one, size: wordsOf(one.sentence).length }))
    .filter(({ size }) => size > MOST_WORDS)
    .toSorted((a, b) => b.size - a.size);
  const [longest] = long;
  if (!longest) return undefined;
  const { id, sentence, size } = longest;
  return { kind: 'longSentence', at: id, quote: quoteOf(sentence), count: long.length, size };
};
