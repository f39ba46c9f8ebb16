/** What a heading announces, "Nämndens mål", "Indikatorer", and which of the lines below it are names. */
import type { Block } from './blocks.ts';
import { labelOf } from './labels.ts';
import type { NamedKey } from './named.ts';
import type { Entry, Section } from './outline.ts';
import { fieldAt, isGoalKey } from './phrases.ts';
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
  style: 'bullets' | 'counted' | 'heading' | 'plain' | 'sentence' | undefined;
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
  const isCounted = COUNTED.test(text) && block.level === 0;
  const list = block.kind === 'bullet' ? 'bullets' : isCounted ? 'counted' : undefined;
  if (isNextHeading(announced.block, text)) return 'over';
  if (isList(announced)) return list === announced.style ? list : 'over';
  if (list) return list;
  if (isProminent) return isNamedByHeading(announced, block) ? 'heading' : 'over';
  if (announced.style === 'heading' || text.endsWith(':')) return undefined;
  return styleOfParagraph(announced, text);
}

export function isList({ style }: Announced): boolean {
  return style === 'bullets' || style === 'counted';
}

/** "4. Ekonomi" after "3. Uppdrag": the next chapter, and no item of a list. */
function isNextHeading({ text: announced }: Block, text: string): boolean {
  const [, before, last] = CHAPTER.exec(announced) ?? [];
  const [, start, next] = CHAPTER.exec(text) ?? [];
  return last !== undefined && before === start && Number(next) === Number(last) + 1;
}

const CHAPTER = /^((?:\d{1,2}\.)*)(\d{1,2})[.)]?\s/;

function isNamedByHeading({ block, style, taken }: Announced, { level }: Block): boolean {
  if (block.level > 0 && level > 0) return level > block.level;
  if (level > 0) return taken === 0;
  return taken === 0 || style === 'heading';
}

function styleOfParagraph(
  { kind, block, isPlural, style, taken }: Announced,
  text: string,
): Style | undefined {
  const isOne = text.length <= LONGEST_NAME && [...sentencesOf(text)].length === 1;
  const isSaid = /[.!?]["”]?$/.test(text);
  const isNamedGoal = isGoalKey(kind);
  const isNamedWhole = kind === 'boardGoal' || kind === 'directionGoal' || kind === 'councilGoal';
  if (taken === 0 && !isPlural && isNamedWhole) return 'sentence';
  // "Mål" on a line has one below it; as a heading it may have several.
  const isLast = taken > 0 && !isPlural && isNamedGoal && block.kind !== 'heading';
  if (!isOne || isLast || (style === 'plain' && isSaid)) return undefined;
  if (style === 'sentence') return isPlural && isSaid ? 'sentence' : undefined;
  return isSaid ? 'sentence' : 'plain';
}

/** A name without the number that a list gives it. */
export function withoutNumber(text: string): string {
  return text.replace(COUNTED, '');
}

/** Whether what is below an announcement may be named by it. */
export function announcesHere(
  block: Block,
  below: Block | undefined,
  isGoal: boolean,
  words: DocumentWords,
): boolean {
  if (!below || below.kind === 'row') return false;
  if (below.kind === 'bullet' || COUNTED.test(below.text)) return true;
  if (labelOf(below.text, words, below.isProminent) !== undefined) return false;
  if (block.kind === 'heading') return true;
  // "Mål" alone may be a chapter: what it names then stands on the next line.
  return isGoal && !block.isProminent && !below.isProminent && below.line === block.line + 1;
}
