/** Tables that name the goal of each row by its number: "Nämndmål | Aktivitet" above "1 | Införa en bastu". */
import type { Finding } from '../../domain/errors.ts';
import { isGoal } from '../../domain/plans/plan.ts';
import type { Block } from './blocks.ts';
import { type Column, isLevel } from './column-head.ts';
import type { Entry } from './outline.ts';
import { cut } from './sentences.ts';
import { headOf } from './table-head.ts';
import type { TableKind } from './table-kind.ts';
import type { DocumentWords } from './words.ts';

const MAX_QUOTE = 120;
/** "1", "2.1", "Mål 3", "N2", "1, 3" */
const NUMBER = String.raw`(?:\p{L}*[Mm]ål(?:et)?\s?)?(?:nr\.?\s)?((?:\p{Lu}{1,2}\.?)?\d{1,2}(?:\.\d{1,2}){0,3}|\p{Lu})\.?`;
const NUMBERS = new RegExp(String.raw`^${NUMBER}(?:\s?(?:,|;|/|&|och|samt)\s?${NUMBER}){0,8}$`, 'u');
const ONE = new RegExp(NUMBER, 'gu');

/**
 * The blocks with the name of its goal in the place of each number.
 * @param entries what the document names, with its numbers
 */
export function withGoalsByNumber(
  blocks: readonly Block[],
  entries: readonly Entry[],
  words: DocumentWords,
): { readonly blocks: readonly Block[]; readonly findings: readonly Finding[] } {
  const goals = entries.filter((entry) => isGoal(entry) && entry.number !== '');
  if (goals.length === 0 || !blocks.some(({ kind }) => kind === 'row')) return { blocks, findings: [] };
  const findings: Finding[] = [];
  const all: Block[] = [];
  let place = -1;
  for (const [index, block] of blocks.entries()) {
    const head = block.kind === 'row' ? headOf(block, blocks[index + 1], words) : undefined;
    if (head) place = placeOfNumbers(head, blocks.slice(index + head.rows));
    const written = head || block.kind !== 'row' ? '' : (block.cells[place]?.trim() ?? '');
    if (place < 0 || written === '') {
      all.push(block);
      continue;
    }
    const [named, ...others] = numbersIn(written).map((number) => goalOf(number, goals));
    const miss = () =>
      findings.push({ at: '', line: block.line, code: 'unread-row', value: cut(block.text, MAX_QUOTE) });
    if (!named || others.length > 0) miss();
    // Without its goal a row would be laid to that of the row above.
    if (named) all.push(withCell(block, place, named.title));
  }
  return { blocks: all, findings };
}

/** The column of goals in which nothing stands but numbers; less than 0 where there is none. */
function placeOfNumbers(
  { kind, columns }: { readonly kind: TableKind; readonly columns: readonly Column[] },
  below: readonly Block[],
): number {
  const end = below.findIndex((block) => block.kind !== 'row');
  const rows = end < 0 ? below : below.slice(0, end);
  return columns.findIndex(({ meaning }, index) => {
    if (!isLevel(meaning) || meaning === 'area') return false;
    // "Mål" above numbers beside an indicator are its targets.
    if (meaning === 'goal' && kind !== 'commitments' && kind !== 'assignments') return false;
    const cells = rows.map(({ cells: all }) => all[index]?.trim() ?? '').filter(Boolean);
    return cells.length > 0 && cells.every((cell) => NUMBERS.test(cell));
  });
}

function numbersIn(cell: string): readonly string[] {
  return [...cell.matchAll(ONE)].flatMap(([, number]) => number ?? []);
}

function goalOf(number: string, goals: readonly Entry[]): Entry | undefined {
  const found = goals.filter((goal) => goal.number.replace(/\.$/, '') === number);
  return found.length === 1 ? found[0] : undefined;
}

function withCell({ parted: _, ...block }: Block, place: number, title: string): Block {
  const cells = block.cells.map((cell, index) => (index === place ? title : cell));
  return { ...block, cells, text: cells.join(' ').trim() };
}
