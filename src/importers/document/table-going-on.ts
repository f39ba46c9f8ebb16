/** Names and texts of a row that go on in the line below it. */
import type { Block } from './blocks.ts';
import { cellParagraphs, goingOn } from './cells.ts';
import { joinLines } from './joining.ts';
import { withoutStop } from './sentences.ts';
import type { Columns, Part } from './table-columns.ts';
import type { ReadRow } from './table-row.ts';

/** Whether a name has more to come: "alla stads-", "Andel nöjda (kvinnor/". */
export function isOpen(name: string): boolean {
  return /[\p{L}\p{N}][-/,\u00ad]$/u.test(name) || name.lastIndexOf('(') > name.lastIndexOf(')');
}

/** "Andel utryckningar som är framme inom", above "20 minuter". */
export function isUnfinished(name: string): boolean {
  return /\s(?:att|och|i|på|som|den|det|de|till|för|med|av|om|en|ett|samt|eller|från|inom|vid|under|över|mellan|mot|hos|per|än)$/.test(
    name,
  );
}

/** A narrow column parts words: "alla stads-" above "delar"; what has a capital, as "HR-", keeps its hyphen. */
const PARTED = /(?<![\p{L}\p{N}-])\p{Ll}{4,}-$/u;

/** A name and the rest of it, from the line below in its cell. */
export function joinName(name: string, rest: string): string {
  if (name.endsWith('/')) return name + rest;
  const isParted = PARTED.test(name.slice(-40)) && /^\p{Ll}{3,}/u.test(rest);
  const joined = joinLines([name, rest]);
  return isParted && joined === name + rest ? name.slice(0, -1) + rest : joined;
}

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
