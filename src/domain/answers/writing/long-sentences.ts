import type { Rule } from './hint.ts';
import { quoteOf, sentencesIn } from './sentences.ts';

/** Words of a sentence that is still easy to follow. */
const MOST_WORDS = 25;

/** Sentences of more than 25 words, by the longest. */
export const longSentence: Rule = ({ texts }) => {
  const long = texts
    .flatMap((text) => sentencesIn(text).map((one) => ({ id: text.id, ...one })))
    .filter(({ words }) => words > MOST_WORDS)
    .toSorted((a, b) => b.words - a.words);
  const [longest] = long;
  if (!longest) return undefined;
  const { id, text, words } = longest;
  return { kind: 'longSentence', at: id, quote: quoteOf(text), count: long.length, size: words };
};
