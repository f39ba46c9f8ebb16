import type { Block } from './blocks.ts';
import { slug } from './ids.ts';
import type { DocumentLines } from './lines.ts';

/** What a document is: which board's, for which year, and what kind. */
export interface DocumentFacts {
  readonly id: string;
  readonly title: string;
  readonly board: string;
  readonly year: number;
  /** Fields that the document does not state: what stands in them is a guess. */
  readonly guessed: readonly ('title' | 'board' | 'year')[];
}

const KINDS =
  /(?:nämndsbudget|verksamhetsplan|budget|delårsrapport|årsanalys|årsredovisning|årsrapport|helårsrapport|program|handlingsplan|strategi)/i;
const TITLE = new RegExp(`^(?:\\p{L}+\\s){0,3}${KINDS.source}(?:\\s.{0,100})?$`, 'iu');
const BOARD = /^(?:\p{L}+[\s-](?:och\s\p{L}+[\s-])?){0,3}\p{L}*(?:styrelsen|nämnden)$/iu;
const BOARD_NAMED = /\b\p{Lu}\p{Ll}+(?:styrelsen|nämnden)\b/gu;
const YEAR = /\b(?:19|20)\d\d\b/g;

/** "Nämndsbudget 2025, Kommunstyrelsen"; or without a comma, when the lines of a cover stand so close that they are joined. */
const BETWEEN_FACTS = /,\s(?=\p{Lu})|(?<=\b(?:19|20)\d\d)\s(?=\p{Lu}\p{L}*(?:styrelsen|nämnden)\b)/u;

/** Where a document says what it is: on its first page. */
const FIRST_BLOCKS = 40;

/** Reads what the document is from its first page and what stands on every page; what it does not say is guessed, and said to be. */
export function factsOf({ running }: DocumentLines, blocks: readonly Block[], name: string): DocumentFacts {
  const guessed: DocumentFacts['guessed'][number][] = [];
  const guess = <T>(field: DocumentFacts['guessed'][number], value: T): T => {
    guessed.push(field);
    return value;
  };
  const first = blocks.slice(0, FIRST_BLOCKS).filter((block) => block.kind !== 'row');
  const parts = [...running, ...first.map((block) => block.text)].flatMap((text) =>
    text.split(BETWEEN_FACTS).map((part) => part.trim()),
  );
  // A heading is a better witness than what a table of facts says, once its cells have run together.
  const headings = first.flatMap((block) => (block.isProminent ? block.text : []));
  const title =
    [...headings, ...parts].find((part) => part.length <= 120 && TITLE.test(part)) ??
    guess('title', fileTitle(name));
  const board =
    parts.find((part) => part.length <= 60 && BOARD.test(part)) ??
    guess('board', commonest(blocks, BOARD_NAMED) ?? 'Kommunstyrelsen');
  const year = Number(
    title.match(YEAR)?.[0] ?? guess('year', commonest(blocks, YEAR) ?? new Date().getFullYear()),
  );
  const isProgramme = /program|strategi|handlingsplan/i.test(title);
  const id = isProgramme ? slug(title, 6) : `${slug(board, 3)}-${year}`;
  return { id, title, board, year, guessed };
}

function fileTitle(name: string): string {
  return (
    name
      .replace(/\.\w+$/, '')
      .replace(/[_\s]+/g, ' ')
      .trim()
      .slice(0, 120) || 'Plan'
  );
}

/** What the document names most often. */
function commonest(blocks: readonly Block[], name: RegExp): string | undefined {
  const counts = new Map<string, number>();
  for (const { text } of blocks)
    for (const [found] of text.matchAll(name)) counts.set(found, (counts.get(found) ?? 0) + 1);
  let most: readonly [string, number] | undefined;
  for (const entry of counts) if (!most || entry[1] > most[1]) most = entry;
  return most?.[0];
}
