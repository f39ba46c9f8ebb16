/** Tables that tell in a column of numbers, "Nr | Mäts genom", of which goal each row is: the goals have been counted so above them. */
import { isGoal } from '../../domain/plans/plan.ts';
import type { Block } from './blocks.ts';
import type { Outline } from './outline.ts';
import type { DocumentWords } from './words.ts';

const HEAD = /^(?:nr|nummer|mål\s?(?:nr|nummer)|#)\.?$/iu;
/** "2.1"; a number without a point counts the rows. */
const NUMBER = /^(?:\p{Lu}{1,2}\.?)?\d{1,2}(?:\.\d{1,2})+[.)]?$/u;

/** The same outline, such a column with the word for a goal above it. */
export function withRowsOfGoals(outline: Outline, words: DocumentWords): Outline {
  const numbers = new Set(outline.entries.filter(isGoal).flatMap(({ number }) => number || []));
  const sections = [...outline.entries.flatMap((entry) => entry.sections), ...outline.rest];
  for (const { blocks } of numbers.size < 2 ? [] : sections)
    for (const [index, block] of blocks.entries()) {
      const place = block.kind === 'row' ? block.cells.findIndex((cell) => HEAD.test(cell)) : -1;
      if (place < 0 || !areOfGoals(blocks, index + 1, place, numbers)) continue;
      blocks[index] = { ...block, cells: block.cells.with(place, capital(words.boardGoal[0])) };
    }
  return outline;
}

/** Whether all rows from a place on have the number of a goal there. */
function areOfGoals(
  blocks: readonly Block[],
  from: number,
  place: number,
  numbers: ReadonlySet<string>,
): boolean {
  let at = from;
  for (; blocks[at]?.kind === 'row'; at += 1) {
    const cell = blocks[at]?.cells[place] ?? '';
    if (cell !== '' && !(NUMBER.test(cell) && numbers.has(plain(cell)))) return false;
  }
  return at > from;
}

function plain(number: string): string {
  return number.replace(/[.)]$/, '');
}

function capital(word = ''): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
