import { DOTTED } from './known-abbreviations.ts';

/** Words of a quotation: enough to find the place by. */
const QUOTED = 6;
/** Characters of one, where words are long. */
const QUOTED_LENGTH = 70;

/** What is read as words: digits are, signs and bullets are not. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,:&/-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The sentences of a text. A line of its own – a heading, a point in a list – is one as well, whatever it ends with. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n+/)
    .flatMap(sentencesOnLine)
    .filter((sentence) => wordsOf(sentence).length > 0);
}

function sentencesOnLine(line: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: end } of line.matchAll(/[.!?…]+[”"’)\]]*(?=\s|$)/g)) {
    const to = index + end.length;
    if (end === '.' && goesOn(line.slice(from, to), line.slice(to))) continue;
    sentences.push(line.slice(from, to).trim());
    from = to;
  }
  return [...sentences, line.slice(from).trim()];
}

/** Characters of the longest shortened word, and what may stand before it. */
const SHORTENED = 20;

/** Whether a full stop belongs to a shortened word or a number, and the sentence goes on after it. */
function goesOn(before: string, after: string): boolean {
  if (/^\s+\p{Ll}/u.test(after)) return true;
  const [last = ''] = /[^\s(”"]+$/.exec(before.slice(-SHORTENED).toLowerCase()) ?? [];
  const isShort = DOTTED.has(last) || /^\p{L}\.$/u.test(last) || /^\d+\.$/.test(last);
  return isShort && /\S/.test(after);
}

/** The first words of something, to find it by; the full stop is left to the sentence that quotes it. */
export function quoteOf(text: string): string {
  const words = text.trim().split(/\s+/);
  let quote = words[0] ?? '';
  for (const word of words.slice(1, QUOTED)) {
    if (quote.length + 1 + word.length > QUOTED_LENGTH) break;
    quote = `${quote} ${word}`;
  }
  if (quote.length > QUOTED_LENGTH) quote = quote.slice(0, QUOTED_LENGTH);
  const isCut = quote.length < words.join(' ').length;
  return `${quote.replace(/[.,;:]+$/, '')}${isCut ? ' …' : ''}`;
}
