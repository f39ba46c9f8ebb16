/** What stands at the right margin of a line, "Kajen är öppen          Delvis uppfyllt": how it went, and no part of the name. */
import { columnOf } from './column-head.ts';
import { titleOf } from './labels.ts';
import { fieldAt, isGoalKey, namedAt } from './phrases.ts';
import { stageIn } from './stage-words.ts';
import { statusIn } from './status-words.ts';
import type { DocumentWords } from './words.ts';

/** A longer line is a paragraph. */
const LONGEST = 300;
const LONGEST_VERDICT = 60;
/** "Kajen är öppen ........ Uppnås" */
const APART = /\t\s*| {3,}|\s?\.{4,}\s?/;
/** A name of at least two words, perhaps in a list, or the rest of one. */
const NAME = /^(?:(?:#{1,6}\s|[-–•▪◦·*]\s+|\*\*)?["”]?[\p{Lu}\d].*\p{L}\s+\p{L}|\p{Ll}{3})/u;
/** Behind the word for one goal. */
const NUMBER = /^\s?(?:nr\.?\s)?(?:\p{Lu}{0,3}\.?\d{1,2}(?:\.\d{1,2}){0,3}|\p{Lu})?\s?:?$/u;

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
  const isName = NAME.test(name) && !/[:,]$/.test(name);
  const isNamed = (others.length === 0 || isLabelled) && (isName || isLabelOfOne(name, words));
  if (!isNamed || !isVerdict(verdict, words) || isVerdict(name, words)) return undefined;
  // "Åtgärd      Ansvarig       Klart"
  const isHead = [name, ...others].some((text) => columnOf(text, words).meaning !== undefined);
  const isOne = isLabelOfOne(name, words) || titleOf(name.replaceAll('**', ''), words) !== undefined;
  return isHead && !isOne ? undefined : { name, verdict };
}

/** "Mål 2", "Effektmål:": its name stands on the next line. */
export function isLabelOfOne(text: string, words: DocumentWords): boolean {
  const named = text.length > LONGEST_VERDICT ? undefined : namedAt(text.replaceAll('**', ''), words);
  const isGoal = named !== undefined && isGoalKey(named.key) && !named.isPlural;
  return isGoal && NUMBER.test(text.replaceAll('**', '').slice(named.end));
}

/** "Bedömning: Uppnås", "(uppnås)" */
function isVerdict(written: string, words: DocumentWords): boolean {
  const field = fieldAt(written, words);
  const text = field?.key === 'status' ? written.slice(field.end).replace(/^\s*:\s*/, '') : written;
  return isSaid(text, words);
}

function isSaid(text: string, words: DocumentWords): boolean {
  if (text.length > LONGEST_VERDICT || !/^(?:\p{Lu}|[^\p{L}\p{N}\s–—-])/u.test(text) || /[?:]$/.test(text))
    return false;
  return statusIn(text, words) !== undefined || stageIn(text) !== undefined;
}
