/** Rows that begin with a letter whose meaning the document declares: "S = strategiskt mål", "N = nyckeltal". */
import { announcedBy, type NamedKey } from './named.ts';
import { isGoalKey } from './phrases.ts';
import type { DocumentWords } from './words.ts';

const DECLARED = /^[^\S\n]*(\p{Lu}{1,2})[^\S\n]?[=–:][^\S\n]?(\p{L}[^\n]{2,120})$/gmu;
/** "A1. ", "2.1 " */
const CODE = /^(\p{Lu}{0,2}\d{1,2}(?:\.\d{1,2}){0,3})[.:)]?\s+(?=["”]?\p{Lu})/u;
const FEWEST_ROWS = 2;

/**
 * The text with words in the place of such letters, line for line: before a goal its word, and blanks before a row of values. A document
 * that declares fewer than two letters of different kinds, or whose rows are few, is left as it is.
 */
export function withKeyLetters(text: string, words: DocumentWords): string {
  const keys = new Map<string, { readonly kind: NamedKey; readonly word: string }>();
  for (const [, letter = '', said = ''] of text.matchAll(DECLARED)) {
    const meant = said.charAt(0).toUpperCase() + said.slice(1);
    const [word = ''] = meant.split(/[,.;(]/);
    const kind = announcedBy(word.trim(), words)?.kind;
    if (kind && !keys.has(letter)) keys.set(letter, { kind, word: word.trim() });
  }
  if (new Set([...keys.values()].map(({ kind }) => kind)).size < 2) return text;
  const row = new RegExp(
    String.raw`^(${[...keys.keys()].join('|')})([^\S\n]+)(?=["”]?[\p{Lu}\d])(.+)$`,
    'gmu',
  );
  if ([...text.matchAll(row)].length < FEWEST_ROWS) return text;
  return text.replace(row, (whole: string, letter: string, gap: string, rest: string) => {
    const key = keys.get(letter);
    if (!key || /^\s*[=–:]/.test(rest)) return whole;
    if (!isGoalKey(key.kind) && /\S\s{2,}\S|\s\d[\d.,]*$/.test(rest))
      return ' '.repeat(letter.length) + gap + rest;
    const [before = '', code] = CODE.exec(rest) ?? [];
    return `${key.word}${code ? ` ${code}` : ''}: ${rest.slice(before.length)}`;
  });
}
