import type { Block } from './blocks.ts';
import { boardFirst, boardInTitle, boardOf, commonest, commonestBoard, isOneBoard } from './boards.ts';
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
const YEAR = /\b(?:19|20)\d\d\b/g;

/** "Nämndsbudget 2025, Kommunstyrelsen"; or without a comma, when the lines of a cover stand so close that they are joined. */
const BETWEEN_FACTS =
  /,\s(?=\p{Lu})|(?<=\b(?:19|20)\d\d)\s(?=\p{Lu}(?:\p{L}*-\soch\s)?\p{L}*(?:styrelsen|nämnden)\b|Nämnden\sför\s)/u;

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
  const parts = [...running, ...first.map((block) => block.text)].flatMap(partsOf);
  // A heading is a better witness than what a table of facts says, once its cells have run together.
  const headings = first.flatMap((block) => (block.isProminent ? block.text : []));
  const title =
    [...headings, ...parts].find((part) => part.length <= 120 && isTitle(part)) ??
    guess('title', fileTitle(name));
  const isTitleStated = guessed.length === 0;
  const boards = statedBoards(isTitleStated ? title : '', running, first);
  const likelyBoard = boards[0] ?? boardInTitle(title) ?? commonestBoard(blocks) ?? 'Kommunstyrelsen';
  const board = boards.length > 0 && isOneBoard(boards) ? likelyBoard : guess('board', likelyBoard);
  const [titleYear] = title.match(YEAR) ?? [];
  const likelyYear = Number(titleYear ?? commonest(blocks, YEAR) ?? new Date().getFullYear());
  const year = isTitleStated && titleYear ? likelyYear : guess('year', likelyYear);
  const isProgramme = /program|strategi|handlingsplan/i.test(title);
  const id = isProgramme ? slug(title, 6) : `${slug(board, 3)}-${year}`;
  return { id, title, board, year, guessed };
}

/** "Nämndsbudget 2025", "Kulturnämnden – mål och budget 2026". */
function isTitle(text: string): boolean {
  return TITLE.test(text) || TITLE.test(boardFirst(text)?.[1] ?? '');
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

function partsOf(text: string): string[] {
  return text.split(BETWEEN_FACTS).map((part) => part.trim());
}

/** Longest line in which a board's name is looked for. */
const LONGEST = 200;

/** The boards that the title, else what stands on every page, else the first page names as the document's own. More than one cannot all be. */
function statedBoards(title: string, running: Iterable<string>, first: readonly Block[]): readonly string[] {
  const inTitle = boardInTitle(title);
  if (inTitle !== undefined) return [inTitle];
  const onPages = boardsIn(running);
  return onPages.length > 0 ? onPages : boardsIn(first.map(({ text }) => text));
}

function boardsIn(lines: Iterable<string>): readonly string[] {
  return [...lines]
    .filter(({ length }) => length <= LONGEST)
    .flatMap((line) => {
      // "Nämnden för Kultur, Fritid och Service" is one name.
      const whole = boardOf(line);
      return whole === undefined ? partsOf(line).flatMap((part) => boardOf(part) ?? []) : [whole];
    });
}
