import type { Finding } from '../../domain/errors.ts';
import { plainWords } from '../../domain/names.ts';
import type { Block } from './blocks.ts';
import type { Outline } from './outline.ts';
import { markedText } from './status-words.ts';
import type { ReadRow } from './table-row.ts';
import { readTables } from './tables.ts';
import type { Tense } from './tense.ts';
import type { DocumentWords } from './words.ts';

/** "Översikt åtagande": every commitment with its status, before the pages that tell of each. */
export interface CommitmentOverview {
  readonly isThere: boolean;
  /** The overview's row of a commitment that the pages tell of; once. */
  take(title: string): ReadRow | undefined;
  /** Rows that no page tells of. */
  left(): readonly ReadRow[];
  /** What of the overview is not read. */
  readonly findings: readonly Finding[];
}

export function commitmentOverview(
  { rest }: Outline,
  tense: Tense,
  words: DocumentWords,
): CommitmentOverview {
  const blocks = rest
    .filter((section) => section.label === 'commitmentsOverview')
    .flatMap((section) => section.blocks);
  const rows = new Map<string, ReadRow[]>();
  const { commitments, findings } = readTables(blocks, tense, words);
  for (const row of commitments) {
    const key = keyOf(row.title);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return {
    isThere: rows.size > 0,
    take: (title) => rows.get(keyOf(title))?.shift(),
    left: () => [...rows.values()].flat(),
    findings,
  };
}

/** The words that a commitment begins with: further on, extraction may have put in blanks or marks. */
function keyOf(title: string): string {
  return plainWords(title.slice(0, 300)).split(' ').slice(0, 6).join(' ');
}

/** "Översikt nämndsmål": the status of each board goal, by area and the goal's own words. */
export function goalStatuses(
  { rest }: Outline,
  words: DocumentWords,
): ReadonlyMap<string, ReturnType<typeof markedText>['status']> {
  const statuses = new Map<string, ReturnType<typeof markedText>['status']>();
  let area = '';
  const rows = rest
    .filter((section) => section.label === 'goalsOverview')
    .flatMap((section) => section.blocks);
  for (const row of rows.filter((block: Block) => block.kind === 'row')) {
    const [first = '', second = ''] = row.cells;
    if (first !== '') area = plainWords(first.replace(/^\p{L}+\s*\d*\s*[-–—]\s*/u, ''));
    const goal = markedText(second, words);
    if (goal.text !== '') statuses.set(goalKey(area, goal.text), goal.status);
  }
  return statuses;
}

export function goalKey(area: string, goal: string): string {
  return `${plainWords(area)}/${keyOf(goal)}`;
}
