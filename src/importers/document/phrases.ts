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

interface Index<Key extends string> {
  /** How phrases begin: nearly every line of a document begins otherwise, and is passed over at once. */
  readonly starts: ReadonlySet<string>;
  readonly exact: ReadonlyMap<string, { readonly key: Key; readonly isPlural: boolean }>;
  /** Long ones by how they begin. */
  readonly long: ReadonlyMap<string, readonly Long<Key>[]>;
}

interface Long<Key extends string> {
  readonly key: Key;
  readonly word: string;
  /** How many words it has. */
  readonly count: number;
}

function indexOf<Key extends WordKey>(keys: readonly Key[], words: DocumentWords): Index<Key> {
  const exact = new Map<string, { key: Key; isPlural: boolean }>();
  const add = (word: string, key: Key, isPlural: boolean) => {
    if (!exact.has(word)) exact.set(word, { key, isPlural });
  };
  const all = keys.flatMap((key) => words[key].map((word) => ({ key, word: wordKey(word) })));
  for (const { key, word } of all) add(word, key, /(?:åtaganden|områden)$/.test(word));
  for (const { key, word } of all) {
    const stem = word.replace(/e$/, '');
    for (const end of PLURALS) for (const one of [word, stem]) add(one + end, key, true);
    for (const end of ENDINGS) add(word + end, key, false);
  }
  const starts = new Set(all.map(({ word }) => word.slice(0, START)));
  const long = all
    .filter(({ word }) => word.length >= SHORTEST_MISSPELT)
    .map(({ key, word }) => ({ key, word, count: word.split(' ').length }));
  return { starts, exact, long: Map.groupBy(long, ({ word }) => word.slice(0, START)) };
}

const namedIn = once((words: DocumentWords) => phraseFinder(indexOf(NAMED_KEYS, words)));
const fieldsIn = once((words: DocumentWords) => phraseFinder(indexOf(FIELD_KEYS, words)));

/** The word for a kind of thing that a text begins with. */
export function namedAt(text: string, words: DocumentWords): Phrase<NamedKey> | undefined {
  return namedIn(words)(text);
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
  for (let count = found.length; count > 0; count -= 1) {
    const last = found[count - 1];
    const plain = found
      .slice(0, count)
      .map(([word]) => word.toLowerCase())
      .join(' ');
    const known = index.exact.get(plain) ?? almost(plain, count, index);
    if (known && last) return { ...known, end: last.index + last[0].length };
  }
  return undefined;
}

/** As long as what is meant, or a letter shorter or longer. */
const LENGTHS = [0, -1, 1];

function almost<Key extends string>(plain: string, count: number, { long }: Index<Key>) {
  const near = long.get(plain.slice(0, START)) ?? [];
  for (const more of LENGTHS) {
    const length = plain.length + more;
    const found = near.find(
      (one) => one.word.length === length && one.count === count && isAlmost(plain, one.word),
    );
    if (found) return { key: found.key, isPlural: false };
  }
  return undefined;
}
