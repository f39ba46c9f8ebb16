/** Swedish builds long words: what one is of the parts of another. All words are folded. */
import { HEADS, NO_HEAD, PREFIXES, SHORT_WORDS } from './lexicon.ts';

/** Shortest part that is one by itself; a shorter one has to be a known word. */
const LONG_PART = 4;
const SHORTEST_PART = 3;
/** Shortest unknown rest after so short a part: "snöröjning" is of "snö", not "material" of "mat". */
const LONG_UNKNOWN = 7;
/** Shortest end that is a word without what is before it being known: "metro" in "öresundsmetro", not "tron". */
const LONG_HEAD = 5;

/** Whether some letters are a word of the plan, or one that is generally known. */
export type IsWord = (letters: string) => boolean;

/** Whether a word begins a compound: "klimat" in "klimatneutral", "öresund" in "öresundsmetro", not "plan" in "planera". */
export function isFirstPart(part: string, compound: string, isWord: IsWord): boolean {
  if (!compound.startsWith(part) || part.length === compound.length) return false;
  const rest = compound.slice(part.length);
  const isShort = part.length < SHORTEST_PART;
  if (isShort && !SHORT_WORDS.has(part)) return false;
  if (PREFIXES.has(part) && part !== 'el') return false;
  if (NO_HEAD.test(rest)) return false;
  return [rest, linkless(rest)].some((head) =>
    isHead(head, isWord, isShort || part.length === SHORTEST_PART),
  );
}

/** "öresunds-metro", "kvinno-jour", "arbets-miljö": a letter that only links. The vowel is what is left of "skola". */
function linkless(rest: string): string {
  return /^[soeau]/.test(rest) ? rest.slice(1) : rest;
}

function isHead(head: string, isWord: IsWord, hasToBeKnown: boolean): boolean {
  if (head.length < SHORTEST_PART || NO_HEAD.test(head)) return false;
  if (HEADS.has(head) || isWord(head)) return true;
  return head.length >= (hasToBeKnown ? LONG_UNKNOWN : LONG_PART) && /[aeiouy]/.test(head);
}

/** Whether a word ends a compound: "metro" in "öresundsmetro"; not "skola" in "förskola", which is no kind of school. */
export function isLastPart(part: string, compound: string, isWord: IsWord): boolean {
  if (part.length < SHORTEST_PART || part.length === compound.length || !compound.endsWith(part))
    return false;
  const before = compound.slice(0, -part.length);
  const bare = before.endsWith('s') ? before.slice(0, -1) : before;
  if (before.length < 2 || PREFIXES.has(before) || !/[aeiouy]/.test(before)) return false;
  if (part.length >= LONG_HEAD) return !NO_HEAD.test(part);
  return (
    (isWord(before) || isWord(bare) || SHORT_WORDS.has(bare)) &&
    (part.length === LONG_PART || HEADS.has(part))
  );
}

/** The two parts that a compound may be of, the longest beginning first: "klimatmal" is "klimat" and "mal". */
export function partsOf(word: string): readonly { readonly first: string; readonly last: string }[] {
  const parts: { first: string; last: string }[] = [];
  for (let at = word.length - SHORTEST_PART; at >= 2; at -= 1) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if (first.length < SHORTEST_PART && !SHORT_WORDS.has(first)) continue;
    parts.push({ first, last });
    if (first.length > SHORTEST_PART && first.endsWith('s')) parts.push({ first: first.slice(0, -1), last });
  }
  return parts;
}
