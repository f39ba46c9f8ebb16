import { once } from '../../once.ts';
import type { WrittenText } from './hint.ts';
import { DOTTED } from './known-abbreviations.ts';
import { type Size, sizeOf } from './size.ts';

/** Words of a quotation: enough to find the place by. */
const QUOTED = 6;
/** Characters of one, where words are long. */
const QUOTED_LENGTH = 70;

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
const SIGNS_AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Most words begin and end with one of these, and need not be looked at closer. */
const USUAL = new Set('abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789');

/** What is read as words: digits are, signs and bullets are not. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (const word of text.split(/\s+/)) {
    if (USUAL.has(word[0] ?? '') && USUAL.has(word.at(-1) ?? '')) words.push(word);
    else if (SAYS_SOMETHING.test(word)) words.push(word.replace(SIGNS_AROUND, ''));
  }
  return words;
}

/** A sentence, with how many words it has, and how many long ones. */
export interface Sentence extends Size {
  readonly text: string;
}

/** The sentences of a text of an answer: all rules of writing read them, and they are found once. */
export const sentencesIn = once(({ text }: WrittenText): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const to of endsOf(text)) {
    const { words, long } = sizeOf(text, from, to);
    if (words > 0) sentences.push({ text: text.slice(from, to).trim(), words, long });
    from = to;
  }
  return sentences;
});

/** The sentences of a text. A line of its own – a heading, a point in a list – is one as well, whatever it ends with. */
export function sentencesOf(text: string): readonly string[] {
  return endsOf(text)
    .map((to, place, ends) => text.slice(ends[place - 1] ?? 0, to).trim())
    .filter((sentence) => SAYS_SOMETHING.test(sentence));
}

/** A sign that ends a sentence, or the end of a line. */
const END = /[.!?…]+[”"’)\]]*(?!\S)|\n/g;
const SIGNS = new Set('.!?…');

/** Where what may be a sentence ends, and the next begins: the text is long, and not taken apart before it is known what is looked at. */
function endsOf(text: string): readonly number[] {
  const ends: number[] = [];
  let from = 0;
  END.lastIndex = 0;
  while (END.test(text)) {
    const to = END.lastIndex;
    const isStop = text[to - 1] === '.' && !SIGNS.has(text[to - 2] ?? '');
    if (isStop && goesOn(text, from, to)) continue;
    ends.push(to);
    from = to;
  }
  ends.push(text.length);
  return ends;
}

/** Characters of the longest shortened word, and what may stand before it. */
const SHORTENED = 20;
/** Characters of the longest that is known. */
const LONGEST_DOTTED = [...DOTTED].reduce((most, { length }) => Math.max(most, length), 0);

/** What follows on the same line. */
const SMALL = /[^\S\n]+\p{Ll}/uy;
const NOT_BLANK = /[^\S\n]*\S/y;
const BEFORE_WORD = /[\s(”"]/;

/** Whether a full stop belongs to a shortened word or a number, and the sentence goes on after it. */
function goesOn(text: string, from: number, to: number): boolean {
  SMALL.lastIndex = to;
  if (SMALL.test(text)) return true;
  const last = wordBefore(text, Math.max(from, to - SHORTENED), to);
  // So are most.
  if (last.length > LONGEST_DOTTED && !/^\d/.test(last)) return false;
  NOT_BLANK.lastIndex = to;
  return isShortened(last.toLowerCase()) && NOT_BLANK.test(text);
}

/** What stands before a place up to a blank, a quotation mark or a parenthesis, looked for from behind: a regular expression begins in front. */
function wordBefore(text: string, from: number, to: number): string {
  let start = to;
  while (start > from && !isBeforeWord(text, start - 1)) start -= 1;
  return text.slice(start, to);
}

function isBeforeWord(text: string, at: number): boolean {
  return !USUAL.has(text.charAt(at)) && BEFORE_WORD.test(text.charAt(at));
}

function isShortened(word: string): boolean {
  return DOTTED.has(word) || /^\p{L}\.$/u.test(word) || /^\d+\.$/.test(word);
}

/** The first words of something, to find it by; the full stop is left to the sentence that quotes it. */
export function quoteOf(text: string): string {
  // One more tells whether there are more.
  const words = text.trim().split(/\s+/, QUOTED + 1);
  let quote = words[0] ?? '';
  for (const word of words.slice(1, QUOTED)) {
    if (quote.length + 1 + word.length > QUOTED_LENGTH) break;
    quote = `${quote} ${word}`;
  }
  if (quote.length > QUOTED_LENGTH) quote = quote.slice(0, QUOTED_LENGTH);
  const isCut = quote.length < words.join(' ').length;
  return `${quote.replace(/[.,;:]+$/, '')}${isCut ? ' …' : ''}`;
}
