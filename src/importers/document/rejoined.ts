/** Blocks that belong together, though something has parted them. */
import { isNextDecision } from './assigned.ts';
import { type Block, blocksOf, HALF, LETTERED, UNFINISHED } from './blocks.ts';
import { bareLabelOf } from './chapters.ts';
import { Passage } from './joining.ts';
import { labelOf, startsTitle } from './labels.ts';
import type { Line } from './lines.ts';
import type { DocumentWords } from './words.ts';

/** Puts lines together to blocks, each as soon as it is whole. */
export function readBlocks(lines: Iterable<Line>, words: DocumentWords): Generator<Block> {
  return rejoined(blocksOf(lines, words), words);
}

/** "… när invånarna behöver den" is whole: what comes next begins with a capital. */
const UNFINISHED_NAME = /(?:^|\s)(?:att|och|som|en|ett|samt|eller)$/;

/** Puts together what a page break or a lost line tore apart: a sentence that has not ended, and goes on. */
function* rejoined(blocks: Iterable<Block>, words: DocumentWords): Generator<Block> {
  let first: Block | undefined;
  let passage: Passage | undefined;
  for (const block of blocks) {
    if (first && isTorn(first, passage?.last ?? first.text, block, words)) {
      passage ??= new Passage(first.text);
      passage.add(block.text);
      continue;
    }
    if (first) yield passage ? { ...first, text: passage.text } : first;
    first = block;
    passage = undefined;
  }
  if (first) yield passage ? { ...first, text: passage.text } : first;
}

/** @param text what stands last of the block above */
function isTorn(above: Block, text: string, block: Block, words: DocumentWords): boolean {
  if (above.kind === 'row' || block.kind === 'row' || block.kind === 'bullet') return false;
  const end = text.slice(-40);
  // "Uppföljning" is a label, and may be the first half of one: "Uppföljning av målet".
  if (labelOf(text, words))
    return (
      /^\p{Ll}/u.test(block.text) &&
      !LETTERED.test(block.text) &&
      (HALF.test(text) || labelOf(`${text} ${block.text}`, words) !== undefined)
    );
  if (/[.!?:;]["”)]?$/.test(end) || labelOf(block.text, words) || bareLabelOf(block.text, words))
    return false;
  if (startsTitle(block.text, words)) return false;
  if (isNextDecision(above.text.slice(0, 40), block.text)) return false;
  if (/^\p{Ll}/u.test(block.text)) return !LETTERED.test(block.text);
  // "En plats att bli gammal på" is whole, though no sentence ends so.
  const unfinished = startsTitle(text, words) ? UNFINISHED_NAME : UNFINISHED;
  return unfinished.test(end) && above.isProminent === block.isProminent;
}
