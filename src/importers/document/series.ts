/** Goals that stand each under a heading or a number of its own, with all that is told of the one before the next. */
import type { Block } from './blocks.ts';
import { countedAs, isChapterName, isSection } from './chapters.ts';
import type { NamedKey } from './named.ts';

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
}

/** The series that a block begins; undefined where it is an item of a list, or nothing shows what the next would look like. */
export function seriesFrom(
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

/** Whether a block is the next of a series. */
export function isNextOf(series: Series, { text, level, kind }: Block): boolean {
  if (level !== series.level || kind === 'row' || kind === 'bullet' || text.length > LONGEST_NAME)
    return false;
  const number = countedAs(text);
  const name = number ? text.replace(/^\S+\s+/, '') : text;
  if (isChapterName(name)) return false;
  if (series.before === undefined) return number === undefined && level > 0;
  return number?.before === series.before && number.last === series.last + 1;
}

/** Whether something is told of the first before the next one comes. */
function isSpread(series: Series, blocks: readonly Block[], index: number): boolean {
  for (const [at, block] of blocks.slice(index + 1, index + AHEAD).entries()) {
    if (block.level > 0) return false;
    if (isNextOf(series, block)) return at > 0;
  }
  return false;
}
