import { plainWords } from '../../domain/names.ts';
import { once } from '../../domain/once.ts';
import { leadsToAssignments } from './assigned.ts';
import { GLOBAL_GOAL, isSection } from './chapters.ts';
import { partedText, startsField } from './fields.ts';
import { announcedBy, type NamedKey, namedBy } from './named.ts';
import { remembered } from './remembered.ts';
import { isAlmost } from './spelling.ts';
import { statusIn, withoutSymbol } from './status-words.ts';
import { isUnfinished } from './unfinished.ts';
import { type DocumentWords, type WordKey, wordKey } from './words.ts';

/** The headings that say what follows, in fixed wordings. */
const FIXED = [
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

export type Label = (typeof FIXED)[number] | NamedKey;

/** Labels that stand inside tables, and part nothing. */
export const IN_TABLES: readonly Label[] = ['commitment', 'comment'];

const LONGEST = 110;

interface Wording {
  readonly label: Label;
  readonly wording: string;
}

const wordingsOf = once((words: DocumentWords): readonly Wording[] =>
  FIXED.flatMap((label) => words[label].map((word) => ({ label, wording: plainLabel(word) }))),
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

const fixedLabelOf = once((words: DocumentWords) =>
  remembered((text) => {
    const plain = plainLabel(text);
    return byLength(words)
      .get(plain.length)
      ?.find(({ wording }) => isAlmost(plain, wording))?.label;
  }),
);

/** What a heading announces; small misspellings are passed over. */
export function labelOf(text: string, words: DocumentWords, isProminent = false): Label | undefined {
  if (text.length > LONGEST) return undefined;
  return fixedLabelOf(words)(text) ?? announcedBy(text, words, isProminent)?.kind;
}

/** A label that says nothing more: who gives the assignments below a line, and to whom, is told of nowhere else. */
export function isBareLabel(line: string, words: DocumentWords): boolean {
  return labelOf(line, words) !== undefined && !leadsToAssignments(line);
}

/** Whether a line is the first part of a label that is too long for one line. */
export function startsLabel(text: string, words: DocumentWords): boolean {
  const plain = plainWords(text.slice(0, LONGEST));
  return (
    plain.length >= 25 &&
    wordingsOf(words).some(({ wording }) => wording.length > 60 && wording.startsWith(plain))
  );
}

/** The kind and name that a heading or a line carries: "Målområde 3 – En stad för barn och unga". */
export const titleOf = namedBy;

/** Whether a line begins something of its own, whatever stands above it: a name, a value or the next of a numbered list. */
export function startsTitle(text: string, words: DocumentWords): boolean {
  const start = text.slice(0, 200);
  return (
    namedBy(withoutSymbol(start, words).name, words) !== undefined ||
    startsField(start, words) ||
    COUNTED_LINE.test(start) ||
    GLOBAL_GOAL.test(start) ||
    isSection(start)
  );
}

const COUNTED_LINE = /^\p{Lu}?\d{1,2}[.)]\s["”]?\p{Lu}/u;
const UNFINISHED = /\s(?:att|och|som|den|det|de|en|ett|samt|eller)$/;
/** As long as a line is that was broken because the page ends. */
const WHOLE_WIDTH = 70;
const WIDEST = 100;

/** "Bedömning: Målet nås delvis", however long. */
function isWholeVerdict(line: string, words: DocumentWords): boolean {
  if (line.length > LONGEST || !startsField(line, words)) return false;
  const { name, fields } = partedText(line, words);
  const [first] = fields;
  return name === '' && first?.key === 'status' && statusIn(first.text, words) !== undefined;
}

/** Whether the page had room for more of what is below, since a line is much longer: nothing but its end has broken this one. */
function isBrokenByHand(above: string, below: string, widest: number): boolean {
  const [first = ''] = below.split(' ');
  const needed = above.length + first.length + MARGIN;
  return (below.length > needed || (widest > needed * WIDER && /[.!?]$/.test(below))) && !isUnfinished(above);
}
/** Words that have a capital only where a sentence begins. */
const SENTENCE =
  /^(?:Vi|Det|Detta|Den|Denna|De|Dessa|Här|Där|När|Under|Genom|För\satt|Målet|Därför|Därmed|Dessutom|Även|Andelen|Antalet|Nämnden(?!\sför\s))\s\p{Ll}/u;
/** "Gästerna kommer från hela landet. Båtarna …": a noun, its verb, and the sentence ends on the same line. */
const WHOLE_SENTENCE =
  /^\p{Lu}\p{Ll}{2,}(?:en|et|na)\s(?:är|har|kan|får|når|finns|måste|\p{Ll}{2,}(?:ar|er))\s[^.!?]*\p{Ll}[.!?](?:\s\p{Lu}|$)/u;
/** A name with its own verb may be whole. */
const WISHED = /\s(?:ska|skall|är|har)\s/u;
/** Lines of one width differ by less, whatever letters they have; what stands elsewhere may be in smaller type. */
const [MARGIN, WIDER] = [8, 1.2];

/**
 * Whether a name or a value ends with its line, though no blank line follows: it is short, and what is below begins anew.
 * @param widest the longest line of text so far
 */
export function endsWithLine(
  above: string,
  below: string,
  words: DocumentWords,
  { isName, widest }: { readonly isName: boolean; readonly widest: number },
): boolean {
  if (/^["”]?\p{Lu}/u.test(below) && isWholeVerdict(above, words)) return true;
  if (!/^["”]?\p{Lu}/u.test(below) || /[-–,\u00ad]$/.test(above)) return false;
  const mayFill = above.length >= (isName ? WIDEST : WHOLE_WIDTH);
  const isSentence = SENTENCE.test(below) || (WISHED.test(above) && WHOLE_SENTENCE.test(below));
  if (mayFill && !isBrokenByHand(above, below, widest) && (!isSentence || isUnfinished(above))) return false;
  const isNumbered = isSection(above) && !UNFINISHED.test(above);
  if (isName || isNumbered || startsField(above, words)) return true;
  const named = namedBy(above, words);
  // "Indikator: Antal gäster på kajen i", above "Hamnstad"; a goal may end so.
  return named !== undefined && !(named.kind === 'indicator' && isUnfinished(above));
}
