/** Lists right below the name of a goal in which each item is a measure with its target, though no word announces them. */
import type { Block } from './blocks.ts';
import { partedText } from './fields.ts';
import { isCounted } from './line-items.ts';
import type { DocumentWords } from './words.ts';

/** A longer list is none of a goal's measures. */
const MOST = 40;
const LONGEST = 250;

function measureIn(text: string, words: DocumentWords) {
  const { name, fields } = text.length > LONGEST ? { name: '', fields: [] } : partedText(text, words, true);
  const target = fields.find(({ key, text: value }) => key === 'target' && /\d/.test(value));
  const isDemand = /\s(?:ska|skall|bör|får)\s/u.test(name);
  const isNamed = target !== undefined && /^["”]?\p{Lu}[^.!?]{3,}$/u.test(name);
  return {
    isOne: isNamed && (!isDemand || isCounted(name)),
    isCounted: isNamed && isCounted(name),
    isShare: /%|procent/.test(target?.text ?? ''),
  };
}

/** "Andel nöjda gäster: minst 80 procent", "Andelen nöjda ska vara minst 80 procent"; of other names half at the least are counted, or in per cent. */
export function areMeasures(texts: readonly string[], words: DocumentWords): boolean {
  if (texts.length === 0 || texts.length > MOST) return false;
  const measures = texts.map((text) => measureIn(text, words));
  const sure = measures.filter((one) => one.isCounted || one.isShare);
  return measures.every(({ isOne }) => isOne) && sure.length * 2 >= texts.length;
}

export class MeasuresBelow {
  readonly #blocks: readonly Block[];
  readonly #words: DocumentWords;
  /** The last list that was looked at: where it ends, and whether it is one of measures. */
  #list: { readonly end: number; readonly areMeasures: boolean } = { end: 0, areMeasures: false };

  constructor(blocks: readonly Block[], words: DocumentWords) {
    this.#blocks = blocks;
    this.#words = words;
  }

  /** Whether a block is an item of such a list, or counts something whatever the others say; the items are asked for one after another. */
  has(index: number): boolean {
    const block = this.#blocks[index];
    if (block?.kind !== 'bullet') return false;
    if (index >= this.#list.end) {
      let end = index;
      while (this.#blocks[end]?.kind === 'bullet') end += 1;
      const texts = end - index > MOST ? [] : this.#blocks.slice(index, end).map(({ text }) => text);
      this.#list = { end, areMeasures: areMeasures(texts, this.#words) };
    }
    return this.#list.areMeasures || measureIn(block.text, this.#words).isCounted;
  }
}
