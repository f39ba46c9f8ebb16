import { plainWords } from '../../domain/names.ts';
import { once } from '../../domain/once.ts';
import { isAlmost } from './spelling.ts';
import { type DocumentWords, type WordKey, wordKey } from './words.ts';

/** What is a heading of its own, and says what follows. */
const LABELS = [
  ...[
    'planning',
    'followUp',
    'priority',
    'boardGoal',
    'directionGoal',
    'commitment',
    'assignment',
    'comment',
  ],
  ...['goalsOverview', 'commitmentsOverview', 'progress', 'assessment', 'howDidItGo', 'whyDidIt', 'whatNow'],
  ...['trend', 'reconciliation'],
] as const satisfies readonly WordKey[];

export type Label = (typeof LABELS)[number];

const LONGEST = 110;

interface Wording {
  readonly label: Label;
  readonly wording: string;
}

const wordingsOf = once((words: DocumentWords): readonly Wording[] =>
  LABELS.flatMap((label) => words[label].map((word) => ({ label, wording: plainLabel(word) }))),
);

/** By the length of what is written, so that nearly every line of a document is passed over at once. */
const byLength = once((words: DocumentWords) =>
  Map.groupBy(
    wordingsOf(words).flatMap((entry) => lengthsOf(entry.wording).map((length) => ({ ...entry, length }))),
    ({ length }) => length,
  ),
);

/** As long as a wording can be with its share of misspellings. */
function lengthsOf({ length }: string): number[] {
  const allowed = Math.floor(length / 8);
  return Array.from({ length: 2 * allowed + 1 }, (_, index) => length - allowed + index);
}

/** Whatever year it names. */
function plainLabel(text: string): string {
  return wordKey(text).replace(/\b\d{4}\b/g, 'N');
}

/** What a heading announces; small misspellings are passed over. */
export function labelOf(text: string, words: DocumentWords): Label | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = plainLabel(text);
  return byLength(words)
    .get(plain.length)
    ?.find(({ wording }) => isAlmost(plain, wording))?.label;
}

/** Whether a line is the first part of a label that is too long for one line. */
export function startsLabel(text: string, words: DocumentWords): boolean {
  const plain = plainWords(text.slice(0, LONGEST));
  return (
    plain.length >= 25 &&
    wordingsOf(words).some(({ wording }) => wording.length > 60 && wording.startsWith(plain))
  );
}

/** The kinds of headings that carry a name: "Målområde 3 – En stad för barn och unga". */
const TITLE_KINDS = ['area', 'councilGoal', 'boardGoal', 'directionGoal', 'assignment'] as const;

type TitleKind = (typeof TITLE_KINDS)[number];

const titleWordsOf = once((words: DocumentWords) =>
  TITLE_KINDS.flatMap((kind) => words[kind].map((word) => ({ kind, word: wordKey(word) }))),
);

const TITLED = /^(\p{L}{4,30})(?:\s+\d{1,2})?\s*(?:\s[-–—]|[–—:])\s*(.{0,2000})$/su;

/** The kind and name that a heading carries; an empty name when there is none after the dash. */
export function titleOf(
  text: string,
  words: DocumentWords,
): { readonly kind: TitleKind; readonly title: string } | undefined {
  const match = TITLED.exec(text);
  const written = match?.[1]?.toLowerCase();
  if (!match || written === undefined) return undefined;
  const found = titleWordsOf(words).find(({ word }) => isAlmost(written, word));
  return found && { kind: found.kind, title: match[2]?.trim() ?? '' };
}

export function startsTitle(text: string, words: DocumentWords): boolean {
  return titleOf(text.slice(0, 200), words) !== undefined;
}
