import type { Rule } from './hint.ts';
import { DOTTED, INITIALS } from './known-abbreviations.ts';

/** "RUP", also in "RUP:s" and "RUP-arbetet". */
const OF_CAPITALS = /(?<![\p{L}\p{N}.@/_-])\p{Lu}{2,6}(?![\p{L}\p{N}]|[.@]\p{L})/gu;
/** "r.u.p.": never the end of an address. */
const WITH_STOPS = /(?<![\p{L}\p{N}.@/_-])\p{Ll}{1,3}(?:\.\p{Ll}{1,3})+\.(?![\p{L}\p{N}])/gu;
const MAY_BE_ONE = /[A-ZÀ-Þ]{2}|[a-zß-ÿ]\.[a-zß-ÿ]/g;
const REST_OF_WORD = /\S*/y;
const ROMAN = /^[IVXL]+$/;

/** Most different ones that are looked up in all that is written: a text of nothing else is no text. */
const MOST = 50;

/** Shortened words that are explained nowhere in the answer, by the first. */
export const abbreviation: Rule = ({ texts, names }) => {
  const places = new Map<string, string>();
  for (const { id, text } of texts)
    for (const short of shortened(text)) if (!places.has(short)) places.set(short, id);
  if (places.size === 0) return undefined;
  const all = texts.map(({ text }) => text).join('\n');
  const named = names.join(' ');
  const unknown = [...places]
    .slice(0, MOST)
    .filter(([short]) => !isExplained(short, all) && !hasWord(named, short));
  const [first] = unknown;
  if (!first) return undefined;
  const [quote, at] = first;
  return { kind: 'abbreviation', at, quote, count: unknown.length };
};

function shortened(text: string): readonly string[] {
  const words = text.split('\n').flatMap((line) => {
    const words = wordsLikeOne(line);
    return words.length === 0 || isShouted(line) ? [] : words;
  });
  return [...new Set(words)]
    .flatMap((word) => [...word.matchAll(OF_CAPITALS), ...word.matchAll(WITH_STOPS)])
    .map(([short]) => short)
    .filter((short) => !INITIALS.has(short) && !DOTTED.has(short) && !ROMAN.test(short));
}

/** Most words are none, and none goes over a blank. */
function wordsLikeOne(line: string): readonly string[] {
  const words: string[] = [];
  MAY_BE_ONE.lastIndex = 0;
  for (let found = MAY_BE_ONE.exec(line); found; found = MAY_BE_ONE.exec(line)) {
    REST_OF_WORD.lastIndex = found.index;
    const [rest = ''] = REST_OF_WORD.exec(line) ?? [];
    let from = found.index;
    while (from > 0 && /\S/.test(line.charAt(from - 1))) from -= 1;
    words.push(line.slice(from, found.index) + rest);
    MAY_BE_ONE.lastIndex = found.index + rest.length;
  }
  return words;
}

/** A line in capitals throughout is a heading, and none of its words is shortened. */
function isShouted(line: string): boolean {
  if (/[a-zåäö]/.test(line)) return false;
  return line === line.toUpperCase() && (line.match(/\p{L}{2,}/gu) ?? []).length > 1;
}

/** "Regional utvecklingsplan (RUP)" */
const AFTER_NAME = /\p{L}[”"]?\s+\($/u;
/** "RUP (regional utvecklingsplan)", "RUP, det vill säga …", "RUP står för …" */
const BEFORE_NAME =
  /^(?:\s+\(\p{L}{3}|,?\s+(?:det vill säga|d\.?v\.?s|alltså|som (?:står|betyder)|står för|betyder|that is|stands for|short for|i\.e))/iu;
/** Characters that are enough to see it by. */
const AROUND = 25;

function isExplained(short: string, text: string): boolean {
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - AROUND), at), text.slice(at + short.length)];
    if (AFTER_NAME.test(before) && /^[,)]/.test(after)) return true;
    if (!/\p{L}$/u.test(before) && BEFORE_NAME.test(after.slice(0, AROUND))) return true;
  }
  return false;
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${literally(word)}(?!\\p{L})`, 'u').test(text);
}

/** Letters and full stops, in a pattern. */
function literally(short: string): string {
  return short.replaceAll('.', '\\.');
}
