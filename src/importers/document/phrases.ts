/** Finds the words of the field at the beginning of a text, in whatever number and form. */
import { once } from '../../domain/once.ts';
import { remembered } from './remembered.ts';
import { isAlmost } from './spelling.ts';
import { type DocumentWords, type WordKey, wordKey } from './words.ts';

/** What can have a name of its own in a heading, a line or a list. */
export const NAMED_KEYS = [
  ...['area', 'councilGoal', 'boardGoal', 'directionGoal', 'goal', 'indicator', 'commitment', 'assignment'],
] as const satisfies readonly WordKey[];
/** What a line says of the thing that is named above it. */
export const FIELD_KEYS = [
  ...['target', 'desiredOutcome', 'outcome', 'baseline', 'forecast', 'unit', 'responsible', 'finish'],
  ...['definition', 'comment', 'status', 'trend'],
] as const satisfies readonly WordKey[];

export type NamedKey = (typeof NAMED_KEYS)[number];
export type FieldKey = (typeof FIELD_KEYS)[number];

export function isNamedKey(key: string): key is NamedKey {
  return NAMED_KEYS.some((one) => one === key);
}

const GOAL_KEYS = [
  'goal',
  'councilGoal',
  'boardGoal',
  'directionGoal',
] as const satisfies readonly NamedKey[];

export function isGoalKey(key: string): key is (typeof GOAL_KEYS)[number] {
  return GOAL_KEYS.some((one) => one === key);
}

export interface Phrase<Key extends string> {
  readonly key: Key;
  /** Where it ends in the text. */
  readonly end: number;
  /** "Indikatorer", "Nämndens mål": it may announce several. */
  readonly isPlural: boolean;
}

const ENDINGS = ['n', 'en', 't', 'et', 'na', 's', 'ns', 'ets', 'ens'];
const PLURALS = ['er', 'erna', 'ar', 'arna', 'or', 'orna', 'en', 'n', 'ena', 'na'];

/** Of so many words a phrase has at most. */
const MOST_WORDS = 6;
const SHORTEST_MISSPELT = 8;
/** Nobody misspells the very beginning of a word. */
const START = 2;

interface Long<Key extends string> {
  readonly key: Key;
  readonly word: string;
}

interface Index<Key extends string> {
  /** How phrases begin: nearly every line of a document begins otherwise, and is passed over at once. */
  readonly starts: ReadonlySet<string>;
  readonly exact: ReadonlyMap<string, { readonly key: Key; readonly isPlural: boolean }>;
  /** Long ones by their beginning, and below that by `spot`. */
  readonly long: ReadonlyMap<string, ReadonlyMap<number, readonly Long<Key>[]>>;
}

function indexOf<Key extends WordKey>(keys: readonly Key[], words: DocumentWords): Index<Key> {
  const exact = new Map<string, { key: Key; isPlural: boolean }>();
  const add = (word: string, key: Key, isPlural: boolean) => {
    if (!exact.has(word)) exact.set(word, { key, isPlural });
  };
  const all = keys.flatMap((key) => words[key].map((word) => ({ key, word: wordKey(word) })));
  for (const { key, word } of all) add(word, key, /(?:åtaganden|områden|a mål)$/.test(word));
  for (const { key, word } of all) {
    const stem = word.replace(/e$/, '');
    for (const end of PLURALS) for (const one of [word, stem]) add(one + end, key, true);
    for (const end of ENDINGS) add(word + end, key, false);
  }
  const starts = new Set(all.map(({ word }) => word.slice(0, START)));
  const long = all.filter(({ word }) => word.length >= SHORTEST_MISSPELT);
  const byStart = Map.groupBy(long, ({ word }) => word.slice(0, START));
  const bySpot = (some: readonly Long<Key>[]) =>
    Map.groupBy(some, ({ word }) => spot(word.length, word.split(' ').length));
  return { starts, exact, long: new Map([...byStart].map(([start, some]) => [start, bySpot(some)])) };
}

const namedIn = once((words: DocumentWords) => phraseFinder(indexOf(NAMED_KEYS, words)));
const fieldsIn = once((words: DocumentWords) => phraseFinder(indexOf(FIELD_KEYS, words)));

/** "KS-mål", "BUN:s mål": a board's by its short form, which ends with an N or an S; "FN-mål" are everybody's. */
const OF_SHORT = /^(?!FN|ESS|OS)\p{Lu}[\p{L}&]{0,4}[NS](?:-|(?::s)?\s)(?=mål)/u;

/** Whether a text is nothing but "KS-mål". */
export function isShortBoardGoal(text: string): boolean {
  return /mål(?:en)?$/.test(text) && OF_SHORT.exec(text)?.[0].length === text.search(/mål(?:en)?$/);
}

/** The word for a kind of thing that a text begins with. */
export function namedAt(text: string, words: DocumentWords): Phrase<NamedKey> | undefined {
  const named = namedIn(words)(text);
  const short = named ? undefined : OF_SHORT.exec(text.slice(0, LONGEST))?.[0];
  const own = short === undefined ? undefined : namedIn(words)(text.slice(short.length));
  return own?.key === 'goal' && short !== undefined
    ? { ...own, key: 'boardGoal', end: own.end + short.length }
    : named;
}

/** The word for a value or a fact that a text begins with. */
export function fieldAt(text: string, words: DocumentWords): Phrase<FieldKey> | undefined {
  return fieldsIn(words)(text);
}

const WORD = /[\p{L}\p{N}]+/gu;
/** As much of a text as a phrase can take. */
const LONGEST = 90;

function phraseFinder<Key extends string>(index: Index<Key>) {
  const phraseOf = remembered((start) => phraseIn(start, index));
  return (text: string): Phrase<Key> | undefined =>
    index.starts.has(text.slice(0, START).toLowerCase()) ? phraseOf(text.slice(0, LONGEST)) : undefined;
}

function phraseIn<Key extends string>(text: string, index: Index<Key>): Phrase<Key> | undefined {
  const found = [...text.matchAll(WORD)].slice(0, MOST_WORDS);
  if (found[0]?.index !== 0) return undefined;
  const small = found.map(([word]) => word.toLowerCase());
  const all = small.join(' ');
  const long = index.long.get(all.slice(0, START));
  let length = all.length;
  for (let count = found.length; count > 0; count -= 1) {
    const last = found[count - 1];
    const plain = all.slice(0, length);
    const known = index.exact.get(plain) ?? (long && almost(plain, count, long));
    if (known && last) return { ...known, end: last.index + last[0].length };
    length -= (small[count - 1]?.length ?? 0) + 1;
  }
  return undefined;
}

/** Where what has so many letters and words stands among the long ones. */
function spot(length: number, count: number): number {
  return length * (MOST_WORDS + 1) + count;
}

function almost<Key extends string>(
  plain: string,
  count: number,
  long: ReadonlyMap<number, readonly Long<Key>[]>,
) {
  for (const length of [plain.length, plain.length - 1, plain.length + 1]) {
    const found = long.get(spot(length, count))?.find(({ word }) => isAlmost(plain, word));
    if (found) return { key: found.key, isPlural: false };
  }
  return undefined;
}
