/** Lines that say how a goal went. */
import type { Block } from './blocks.ts';
import { partedText } from './fields.ts';
import { firstSentence } from './sentences.ts';
import { statusIn } from './status-words.ts';
import type { DocumentWords } from './words.ts';

/** "Måluppfyllelse: Delvis", on a line of its own. */
export function isVerdictLine(block: Block | undefined, words: DocumentWords): boolean {
  if (block?.kind !== 'paragraph') return false;
  const { name, fields } = partedText(block.text, words);
  const [first] = fields;
  return name === '' && first?.key === 'status' && statusIn(first.text, words) !== undefined;
}

/** The status that a text is nothing but, or that its first sentence is: "Målet är delvis uppfyllt. Kajen är smal." */
export function verdictIn(text: string, words: DocumentWords): ReturnType<typeof statusIn> {
  return statusIn(text, words) ?? (/^målet\s/i.test(text) ? statusIn(firstSentence(text), words) : undefined);
}
