/** Headings with the symbol of a status, in a document that calls nothing a goal: "✔ Kajen är öppen", as on a page of results. */
import type { Block } from './blocks.ts';
import { titleOf } from './labels.ts';
import { announcedBy } from './named.ts';
import { isGoalKey } from './phrases.ts';
import { withoutSymbol } from './status-words.ts';
import type { DocumentWords } from './words.ts';

/** One or two may be anything that is ticked off. */
const FEWEST = 3;

/** The blocks, each such heading with the word for a goal. */
export function withMarkedHeadings(blocks: readonly Block[], words: DocumentWords): readonly Block[] {
  const marked = blocks.filter(
    ({ kind, text }) => kind === 'heading' && withoutSymbol(text, words).symbol !== '',
  );
  const [first, ...others] = marked;
  const isOneKind = others.every(({ level }) => level === first?.level);
  if (marked.length < FEWEST || !isOneKind || blocks.some((block) => namesGoals(block, words))) return blocks;
  const goals = new Set(marked);
  return blocks.map((block) => (goals.has(block) ? { ...block, text: `Mål: ${block.text}` } : block));
}

function namesGoals({ kind, text, isProminent }: Block, words: DocumentWords): boolean {
  if (kind === 'row') return false;
  const { name } = withoutSymbol(text, words);
  const of = titleOf(name, words, isProminent) ?? (isProminent ? announcedBy(name, words, true) : undefined);
  return of !== undefined && isGoalKey(of.kind);
}
