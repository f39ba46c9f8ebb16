/** What stands at the right margin of a line, "Kajen är öppen          Delvis uppfyllt": how it went, and no part of the name. */
import { columnOf } from './column-head.ts';
import { namedAt } from './phrases.ts';
import { stageIn } from './stage-words.ts';
import { statusIn } from './status-words.ts';
import type { DocumentWords } from './words.ts';

/** A longer line is a paragraph. */
const LONGEST = 300;
const LONGEST_VERDICT = 60;
const APART = /\t\s*| {3,}/;
/** A name of at least two words, perhaps in a list. */
const NAME = /^(?:#{1,6}\s|[-–•▪◦·*]\s+)?["”]?[\p{Lu}\d].*\p{L}\s+\p{L}/u;

/** A line in two: what it names, and what stands at its margin. */
export interface WithMargin {
  readonly name: string;
  readonly verdict: string;
}

/** The line in two, where nothing stands at its margin but how it went; undefined for any other. */
export function marginOf(line: string, words: DocumentWords): WithMargin | undefined {
  if (line.length > LONGEST || line.includes('|') || !APART.test(line.trim())) return undefined;
  const pieces = line.trim().split(APART);
  const last = pieces.pop() ?? '';
  const symbol = pieces.length > 1 && isVerdict(pieces.at(-1) ?? '', words) ? pieces.pop() : undefined;
  const verdict = symbol === undefined ? last : `${symbol} ${last}`;
  const [label = '', ...others] = pieces;
  // "Nämndmål 1        Kajen är öppen        Uppnås"
  const isLabelled = others.length === 1 && namedAt(label, words) !== undefined && label.length <= 40;
  const name = pieces.join(' ');
  const isNamed = (others.length === 0 || isLabelled) && NAME.test(name) && !/[:,]$/.test(name);
  if (!isNamed || !isVerdict(verdict, words) || isVerdict(name, words)) return undefined;
  // "Åtgärd      Ansvarig       Klart"
  const isHead = [name, ...others].some((text) => columnOf(text, words).meaning !== undefined);
  return isHead ? undefined : { name, verdict };
}

function isVerdict(text: string, words: DocumentWords): boolean {
  if (text.length > LONGEST_VERDICT || !/^(?:\p{Lu}|[^\p{L}\p{N}\s–—-])/u.test(text) || /[?:]$/.test(text))
    return false;
  return statusIn(text, words) !== undefined || stageIn(text) !== undefined;
}
