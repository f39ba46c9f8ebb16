import type { Rule } from './hint.ts';
import { quoteOf, sentencesIn } from './sentences.ts';

/** Words of a sentence that is still easy to follow. */
const MOST_WORDS = 25;

/** Sentences of more than 25 words, by the longest. */
export const longSentence: Rule = ({ texts }) => {
  const long = texts
    .flatMap((text) =>
      sentencesIn(text)
        .filter(({ words }) => words > MOST_WORDS)
        .map((sentence) => ({ id: text.id, sentence })),
    )
    .toSorted((a, b) => b.sentence.words - a.sentence.words);
  const [longest] = long;
  if (!longest) return undefined;
  const { id, sentence } = longest;
  const { text, words } = sentence;
  return { kind: 'longSentence', at: id, quote: quoteOf(text), count: long.length, size: words };
};
