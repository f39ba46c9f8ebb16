/** What a heading announces, "Nämndens mål", "Indikatorer", and which of the lines below it are names. */
import type { Block } from './blocks.ts';
import { labelOf } from './labels.ts';
import type { NamedKey } from './named.ts';
import type { Entry, Section } from './outline.ts';
import { fieldAt } from './phrases.ts';
import { sentencesOf } from './sentences.ts';
import type { DocumentWords } from './words.ts';

export interface Announced {
  readonly kind: NamedKey;
  readonly block: Block;
  /** "Nämndens mål", where there may be several; "Nämndsmål" has one below it. */
  readonly isPlural: boolean;
  /** Where the list stands: what follows it goes on there. */
  readonly home: { readonly current: Entry | undefined; readonly section: Section | undefined };
  /** How those were written that have been taken. */
  style: 'list' | 'heading' | 'plain' | 'sentence' | undefined;
  taken: number;
}

const COUNTED = /^(?:\d{1,2}|\p{L})[.)]\s+(?=["”]?\p{Lu})/u;
const LONGEST_NAME = 250;

export type Style = NonNullable<Announced['style']>;

/** In what style a block is one of the names that are announced; undefined where it is none, `over` where there are no more. */
export function styleOf(
  announced: Announced,
  block: Block,
  words: DocumentWords,
): Style | 'over' | undefined {
  const { text, isProminent } = block;
  if (fieldAt(text, words)?.end === text.replace(/\s*:$/, '').length) return 'over';
  if (block.kind === 'bullet' || (COUNTED.test(text) && block.level === 0)) return 'list';
  if (announced.style === 'list') return isProminent || !text.endsWith(':') ? 'over' : undefined;
  if (isProminent) return isNamedByHeading(announced, block) ? 'heading' : 'over';
  if (announced.style === 'heading' || text.endsWith(':')) return undefined;
  return styleOfParagraph(announced, text);
}

function isNamedByHeading({ block, style, taken }: Announced, { level }: Block): boolean {
  if (block.level > 0 && level > 0) return level > block.level;
  if (level > 0) return taken === 0;
  return taken === 0 || style === 'heading';
}

function styleOfParagraph({ kind, isPlural, style, taken }: Announced, text: string): Style | undefined {
  const isOne = text.length <= LONGEST_NAME && [...sentencesOf(text)].length === 1;
  const isSaid = /[.!?]["”]?$/.test(text);
  const isNamedWhole = kind === 'boardGoal' || kind === 'directionGoal' || kind === 'councilGoal';
  if (taken === 0 && !isPlural && isNamedWhole) return 'sentence';
  if (!isOne || (style === 'plain' && isSaid)) return undefined;
  if (style === 'sentence') return isPlural && isSaid ? 'sentence' : undefined;
  return isSaid ? 'sentence' : 'plain';
}

/** A name without the number that a list gives it. */
export function withoutNumber(text: string): string {
  return text.replace(COUNTED, '');
}

/** Whether what is below an announcement may be named by it. */
export function announcesHere(block: Block, below: Block | undefined, words: DocumentWords): boolean {
  if (!below || below.kind === 'row') return false;
  if (below.kind === 'bullet' || COUNTED.test(below.text)) return true;
  return block.kind === 'heading' && labelOf(below.text, words, below.isProminent) === undefined;
}
