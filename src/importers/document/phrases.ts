/** Finds the words of the field at the beginning of a text, in whatever number and form. */
import { once } from '../../domain/once.ts';
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

interface Index<Key extends string> {
  readonly exact: ReadonlyMap<string, { readonly key: Key; readonly isPlural: boolean }>;
  readonly byLength: ReadonlyMap<number, readonly { readonly key: Key; readonly word: string }[]>;
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
  const long = all.filter(({ word }) => word.length >= SHORTEST_MISSPELT);
  return { exact, byLength: Map.groupBy(long, ({ word }) => word.length) };
}

const namedIn = once((words: DocumentWords) => indexOf(NAMED_KEYS, words));
const fieldsIn = once((words: DocumentWords) => indexOf(FIELD_KEYS, words));

/** The word for a kind of thing that a text begins with. */
export function namedAt(text: string, words: DocumentWords): Phrase<NamedKey> | undefined {
  return phraseAt(text, namedIn(words));
}

/** The word for a value or a fact that a text begins with. */
export function fieldAt(text: string, words: DocumentWords): Phrase<FieldKey> | undefined {
  return phraseAt(text, fieldsIn(words));
}

const WORD = /[\p{L}\p{N}]+/gu;
/** As much of a text as a phrase can take. */
const LONGEST = 90;

function phraseAt<Key extends string>(text: string, index: Index<Key>): Phrase<Key> | undefined {
  const found = [...text.slice(0, LONGEST).matchAll(WORD)].slice(0, MOST_WORDS);
  if (found[0]?.index !== 0) return undefined;
  for (let count = found.length; count > 0; count -= 1) {
    const last = found[count - 1];
    const plain = found
      .slice(0, count)
      .map(([word]) => word.toLowerCase())
      .join(' ');
    const known = index.exact.get(plain) ?? almost(plain, index);
    if (known && last) return { ...known, end: last.index + last[0].length };
  }
  return undefined;
}

function almost<Key extends string>(plain: string, { byLength }: Index<Key>) {
  for (const length of [plain.length, plain.length - 1, plain.length + 1]) {
    const found = byLength.get(length)?.find(({ word }) => isAlmost(plain, word));
    if (found) return { key: found.key, isPlural: false };
  }
  return undefined;
}
