import type { FoundInstead } from '../../domain/plans/found-instead.ts';
import type { Block } from './blocks.ts';
import type { Outline } from './outline.ts';
import { cut } from './sentences.ts';
import { piecesOf } from './table-places.ts';
import type { Tense } from './tense.ts';
import type { DocumentWords } from './words.ts';

/** Nothing is known of it. */
const TENSE: Tense = { year: undefined, isPlan: false, isReport: false };
const MOST_HEADINGS = 3;
const MAX_HEADING = 60;
const MOST_BLOCKS = 20_000;

/** What a document without goals has, so that its refusal tells the truth; undefined where that is nothing. */
export function foundInstead(
  outline: Outline,
  blocks: readonly Block[],
  words: DocumentWords,
): FoundInstead | undefined {
  const { entries } = outline;
  const areas = entries.filter(({ kind }) => kind === 'area').length;
  const tables = blocks.filter(
    ({ kind }, index) => kind === 'row' && blocks[index - 1]?.kind !== 'row',
  ).length;
  // Tables are read once more for it, which would double the time of a text of many megabytes.
  const pieces = blocks.length > MOST_BLOCKS ? [] : piecesOf(outline, TENSE, words);
  const indicators = pieces.flatMap((piece) => piece.tables.indicators).length;
  // The first is its title.
  const headings = blocks.filter(({ isProminent }) => isProminent).slice(1, 1 + MOST_HEADINGS);
  if (areas + tables + headings.length === 0) return undefined;
  return { areas, indicators, tables, headings: headings.map(({ text }) => cut(text, MAX_HEADING)) };
}
