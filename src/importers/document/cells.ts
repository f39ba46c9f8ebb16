import { joinLines } from './joining.ts';

/** Parts the paragraphs that a cell of a table holds. */
export const PARAGRAPH = '\u2029';

/** What stands in a cell, paragraph by paragraph; a dash stands for nothing. */
export function cellParagraphs(cell: string): string {
  const all = cell
    .split(PARAGRAPH)
    .flatMap(itemsOf)
    .map((one) => one.trim().replace(/^[•·▪]\s+/u, '– '))
    .filter((one) => one !== '')
    .join('\n\n');
  return /^[-–—−]+$/.test(all) ? '' : all;
}

/** "Det handlar om: · ett · två": a list whose lines are gone, and its items. */
function itemsOf(paragraph: string): readonly string[] {
  return /:\s[•·▪]\s/u.test(paragraph) ? paragraph.split(/\s(?=[•·▪]\s)/u) : [paragraph];
}

const LISTED = /^[•·▪◦–-]\s+/u;

/** The items of a list that a cell is nothing but; of any other cell that alone. */
export function listIn(cell: string): readonly string[] {
  const pieces = cell
    .split(PARAGRAPH)
    .flatMap((one) => (LISTED.test(one.trim()) ? one.split(/\s(?=[•·▪◦]\s)/u) : [one]))
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const isList = pieces.length > 0 && pieces.every((one) => LISTED.test(one));
  return isList ? pieces.map((one) => one.replace(LISTED, '')) : [cell];
}

/** What stands in a cell, on one line. */
export function onOneLine(cell: string): string {
  return cell.replaceAll(PARAGRAPH, ' ');
}

/** A text and what follows on it: the rest of a sentence that a page or a row has torn, or a paragraph of its own. */
export function goingOn(text: string, rest: string): string {
  if (text === '' || rest === '') return text + rest;
  const end = text.slice(-3);
  const isTorn = /^\p{Ll}/u.test(rest) || !/[.!?:…][”")]?$/u.test(end);
  if (!isTorn || rest.startsWith('– ')) return `${text}\n\n${rest}`;
  const start = text.lastIndexOf('\n') + 1;
  return text.slice(0, start) + joinLines([text.slice(start), rest]);
}

const BREAK = /<br\s*\/?>/iu;
/** How an item of a list begins, or a value. */
const BEGINS = /^(?:\p{Lu}|[<>≥≤±–-]?\s?\d|(?:minst|högst|max|öka|minska|saknas)(?!\p{L}))/iu;

/**
 * A row with bars whose cells are broken into as many lines each, names beside values, with these as lists; in any other a break is a
 * blank.
 */
export function withLists(row: string): string {
  const isRow = row.startsWith('|') && BREAK.test(row);
  const cells = isRow ? row.split('|').map((cell) => cell.split(BREAK).map((one) => one.trim())) : [];
  const broken = cells.filter((one) => one.length > 1 && one.every(isBegun));
  const [values] = broken.filter((one) => one.every((text) => /\d/.test(text)));
  const lists = broken.filter(({ length }) => length === values?.length);
  const isLoose = cells.some((one) => one.length === 1 && /^\D{0,10}\d/u.test(one[0] ?? ''));
  if (isLoose || lists.length < 2) return row;
  return cells
    .map((one) =>
      lists.includes(one) ? one.map((text) => `• ${text}`).join(PARAGRAPH) : ` ${one.join(' ').trim()} `,
    )
    .join('|');
}

function isBegun(text: string): boolean {
  const plain = text.replaceAll('*', '');
  return BEGINS.test(plain) && !/^\p{Ll}{2,}\s\p{Ll}{3,}|^\p{L}{4,20}:\s/u.test(plain);
}
