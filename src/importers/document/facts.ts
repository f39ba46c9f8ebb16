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
const YEAR = /\b(?:19|20)\d\d\b/g;

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
    text.split(/,\s(?=\p{Lu})/u).map((part) => part.trim()),
  );
  // A heading is a better witness than what a table of facts says, once its cells have run together.
  const headings = first.flatMap((block) => (block.isProminent ? block.text : []));
  const title =
    [...headings, ...parts].find((part) => part.length <= 120 && TITLE.test(part)) ??
    guess('title', fileTitle(name));
  const board =
    parts.find((part) => part.length <= 60 && BOARD.test(part)) ?? guess('board', mostNamedBoard(blocks));
  const year = Number(title.match(YEAR)?.[0] ?? guess('year', commonestYear(blocks)));
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

function mostNamedBoard(blocks: readonly Block[]): string {
  const names = blocks.flatMap((block) => block.text.match(/\b\p{Lu}\p{Ll}+(?:styrelsen|nämnden)\b/gu) ?? []);
  return commonest(names) ?? 'Kommunstyrelsen';
}

function commonestYear(blocks: readonly Block[]): string {
  return (
    commonest(blocks.flatMap((block) => block.text.match(YEAR) ?? [])) ?? String(new Date().getFullYear())
  );
}

function commonest(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
