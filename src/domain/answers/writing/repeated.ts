import type { Rule } from './hint.ts';
import { quoteOf, sentencesOf, wordsOf } from './sentences.ts';

/** Words of a sentence that two people would hardly write alike. */
const OWN_WORDS = 6;
/** As large a part of a text, counted in words, is the text. */
const MOST = 0.5;

/** What was written the last time and stands there again, word for word, as half of a text or more. */
export const repeated: Rule = ({ texts, last }) => {
  const before = new Set(last.flatMap(sentencesOf).map(plain));
  const whole = new Set(last.map(plain));
  const again = texts.flatMap(({ id, text }) => {
    const size = wordsOf(text).length;
    const same = sentencesOf(text).filter(
      (one) => wordsOf(one).length >= OWN_WORDS && before.has(plain(one)),
    );
    const words = same.reduce((sum, one) => sum + wordsOf(one).length, 0);
    const isWhole = whole.has(plain(text)) && size >= OWN_WORDS;
    return isWhole || (size > 0 && words / size >= MOST && same.length > 0)
      ? [{ id, quote: quoteOf(same[0] ?? text) }]
      : [];
  });
  const [first] = again;
  return first && { kind: 'repeated', at: first.id, quote: first.quote, count: again.length };
};

/** What is left when blanks, capitals and signs are of no account. */
function plain(text: string): string {
  return wordsOf(text.toLowerCase()).join(' ');
}
