/** Names and texts of a row that go on in the line below it. */
import type { Block } from './blocks.ts';
import { cellParagraphs, goingOn } from './cells.ts';
import { withoutStop } from './sentences.ts';
import type { Columns, Part } from './table-columns.ts';
import type { ReadRow } from './table-row.ts';
import { joinName } from './unfinished.ts';

/** @returns whether a row was the second line of the one above, whose cells are broken over two */
export function goOnWithin(
  last: ReadRow,
  { cells, parted = cells, text }: Block,
  places: Columns['places'],
): boolean {
  const rest = (part: Part) => cellParagraphs(parted[places[part] ?? -1] ?? '');
  const parts = [rest('name'), rest('comment'), rest('definition')] as const;
  if (parts.every((part) => part === '') || parts[0] === text) return false;
  if (parts[0] !== '') last.title = withoutStop(joinName(last.title, parts[0]));
  last.comment = goingOn(last.comment, parts[1]);
  last.definition = goingOn(last.definition, parts[2]);
  return true;
}
