import type { Block } from './blocks.ts';

/** The paragraphs and lists of a piece of the document as one text; rows of tables are none of it. */
export function paragraphs(blocks: readonly Block[]): string {
  const lines = blocks.filter((block) => block.kind !== 'row');
  return lines.map((block) => (block.kind === 'bullet' ? `– ${block.text}` : block.text)).join('\n\n');
}
