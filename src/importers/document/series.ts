/** Goals that stand each under a heading or a number of its own, with all that is told of the one before the next. */
import { type Announced, receiverIn } from './announced.ts';
import type { Block } from './blocks.ts';
import { countedAs, isChapterLine, isChapterName, isSection, LETTER } from './chapters.ts';
import { titleOf } from './labels.ts';
import { isExplaining } from './lead-ins.ts';
import { announcedBy, type NamedKey } from './named.ts';
import { isGoalKey } from './phrases.ts';
import { isVerdictLine } from './verdicts.ts';
import type { DocumentWords } from './words.ts';

const LONGEST_NAME = 250;
/** So far is looked for the next of a list. */
const AHEAD = 60;

export interface Series {
  readonly kind: NamedKey;
  /** Of its headings; 0 for lines with numbers. */
  readonly level: number;
  /** "2.1." before the number; undefined where they have none. */
  readonly before: string | undefined;
  last: number;
  /** Headings of what the goals below them are about. */
  isOfAreas?: boolean;
  /** Of lines without numbers. */
  readonly isPlain?: boolean;
  /** What announces them may have one below it: the next is told by its verdict. */
  readonly isOne?: boolean;
}

/** The series that the first of what is announced begins. */
export function seriesBelow(
  { kind, taken }: Announced,
  block: Block,
  blocks: readonly Block[],
  index: number,
): Series | undefined {
  const mayGoOn = isGoalKey(kind) || (kind === 'assignment' && block.level === 0);
  return mayGoOn && taken === 0 ? seriesFrom(kind, block, blocks, index) : undefined;
}

/** The series that a block begins; undefined where it is an item of a list, or nothing shows what the next would look like. */
function seriesFrom(
  kind: NamedKey,
  block: Block,
  blocks: readonly Block[],
  index: number,
): Series | undefined {
  const { text, level } = block;
  const number = countedAs(text);
  if (level > 0) return { kind, level, before: number?.before, last: number?.last ?? 0 };
  if (!number || block.kind === 'bullet') return undefined;
  const series: Series = { kind, level: 0, before: number.before, last: number.last };
  return isSection(text) || isSpread(series, blocks, index) ? series : undefined;
}

/** Goals that are named by lines, with lists below each. */
export function plainSeries({ kind, isPlural, style }: Announced): Series | undefined {
  if (!isGoalKey(kind) || (style !== 'plain' && style !== 'sentence')) return undefined;
  return { kind, level: 0, before: undefined, last: 0, isPlain: true, isOne: !isPlural };
}

/** Whether a heading stands above those of a series. */
export function isAboveSeries(series: Series | undefined, { level }: Block): boolean {
  return series !== undefined && level > 0 && level < series.level;
}

/** Whether a block is the next of a series. */
export function isNextOf(
  series: Series | undefined,
  block: Block,
  below?: Block,
  words?: DocumentWords,
): boolean {
  const { text, level, kind } = block;
  if (!series) return false;
  if (series.isPlain) return words !== undefined && isNextLine(series, block, below, words);
  if (level !== series.level || kind === 'row' || kind === 'bullet' || text.length > LONGEST_NAME)
    return false;
  const number = countedAs(text);
  const name = text.replace(number ? /^\S+\s+/ : LETTER, '');
  if (isChapterName(name) && !(series.isOfAreas && words && isAboveGoal(below, words))) return false;
  // "Så följer vi upp målen" names none.
  if (isExplaining(name)) return false;
  if (series.before === undefined) return number === undefined && level > 0;
  return number?.before === series.before && number.last === series.last + 1;
}

/** "3.4 Ekonomi", the fourth of four perspectives, above "Mål: Budgeten hålls" */
function isAboveGoal(below: Block | undefined, words: DocumentWords): boolean {
  return below !== undefined && below.kind !== 'row' && isGoalKey(titleOf(below.text, words)?.kind ?? '');
}

/** A sentence without a stop, right above what says that measures or commitments come, or how it went. */
function isNextLine(
  { isOne }: Series,
  { text, kind, level }: Block,
  below: Block | undefined,
  words: DocumentWords,
): boolean {
  if (kind !== 'paragraph' || level > 0 || text.length > LONGEST_LINE || !GOAL_LINE.test(text)) return false;
  const announced = below && below.kind !== 'row' ? announcedBy(below.text, words) : undefined;
  const isAbove = announced ? !isOne && !isGoalKey(announced.kind) : isVerdictLine(below, words);
  return isAbove && VERB.test(text);
}

const LONGEST_LINE = 150;
const GOAL_LINE = /^\p{Lu}[^.:;!?]*\s\S+\s\S+\s\S+[^.:;,!?]$/u;
const VERB = /\s(?:ska|må|\p{Ll}+[rs])(?:\s|$)/u;

/** Whether something is told of the first before the next one comes. */
function isSpread(series: Series, blocks: readonly Block[], index: number): boolean {
  for (const [at, block] of blocks.slice(index + 1, index + AHEAD).entries()) {
    if (block.level > 0) return false;
    if (isNextOf(series, block)) return at > 0;
    // Below the name of another board its list begins.
    if (series.kind === 'assignment' && receiverIn(block.text) !== undefined) return false;
  }
  return false;
}

/** Whether a line without a mark begins the next chapter. */
export function isChapter(block: Block, above: Block | undefined, series: Series | undefined): boolean {
  return isChapterLine(block.text) || (series !== undefined && isChapterAfter(series, block, above));
}

/** "3. Hamnens framtid", after the goals "2.1" and "2.2": the next chapter, unless it is the third of a list. */
function isChapterAfter({ before }: Series, { text, kind }: Block, above: Block | undefined): boolean {
  const number = kind === 'bullet' || text.length > LONGEST_LINE ? undefined : countedAs(text);
  if (number?.before !== '' || !/^\d{1,2}\.$/.test(before ?? '') || /[.!?]$/.test(text)) return false;
  const last = above && countedAs(above.text);
  const isList = last?.before === '' && last.last === number.last - 1;
  return number.last === Number.parseInt(before ?? '', 10) + 1 && !isList;
}
