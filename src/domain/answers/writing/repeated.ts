import type { Hint, Written } from './hint.ts';
import { quoteOf, type Sentence, sentencesIn, sentencesOf } from './sentences.ts';

/** Words of a sentence that two people would hardly write alike. */
const OWN_WORDS = 6;
/** As large a part of a text, counted in words, is the text. */
const MOST = 0.5;

/** What was written the last time and stands there again, word for word, as half of a text or more. */
export function repeated({ texts, last }: Pick<Written, 'texts' | 'last'>): Hint | undefined {
  if (last.length === 0) return undefined;
  const before = new Set([...last, ...last.flatMap(sentencesOf)].map(plain));
  const again = texts.flatMap((text) => {
    const sentences = sentencesIn(text);
    const size = sizeOf(sentences);
    if (size >= OWN_WORDS && before.has(plain(text.text)))
      return [{ id: text.id, quote: quoteOf(text.text) }];
    const same = sentences.filter((one) => one.words >= OWN_WORDS && before.has(plain(one.text)));
    const [first] = same;
    return first && sizeOf(same) >= MOST * size ? [{ id: text.id, quote: quoteOf(first.text) }] : [];
  });
  const [first] = again;
  return first && { kind: 'repeated', at: first.id, quote: first.quote, count: again.length };
}

function sizeOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { words }) => sum + words, 0);
}

/** What is left when blanks, capitals and the sign at the end are of no account. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!?…]+$/, '');
}
