/** What stands among the rows of a table whose cells stand apart by blanks, and is none of them. */
import type { Piece } from './aligned-cells.ts';
import { isChapterName } from './chapters.ts';
import { columnOf, isLevel } from './column-head.ts';
import { startsField } from './fields.ts';
import { titleOf } from './labels.ts';
import { announcedBy } from './named.ts';
import { fieldAt, isGoalKey, namedAt } from './phrases.ts';
import { statusIn } from './status-words.ts';
import type { DocumentWords } from './words.ts';

/** "Nämndmål          Kajen är öppen": a label, far from what it says, is no row of the table above. */
export function labelledIn(cells: readonly string[], words: DocumentWords): string | undefined {
  const measured = measuredIn(cells, words);
  if (measured !== undefined) return measured;
  const [label = '', value = '', ...others] = cells.map((cell) => cell.trim());
  if (value === '' || others.length > 0 || !/^\p{Lu}\p{L}/u.test(label)) return undefined;
  const named = namedAt(label, words);
  const isName = named?.end === label.length && !named.isPlural && /\p{L}.*\s\p{L}/u.test(value);
  const field = fieldAt(label, words);
  const isField = field?.end === label.length && field.key === 'status';
  if (!(isName && (isGoalKey(named.key) || named.key === 'area')) && !isField) return undefined;
  // "Uppnått" is a verdict, and stands above columns as well.
  const isSaid = isField && statusIn(value, words) !== undefined;
  return isSaid || columnOf(value, words).meaning === undefined ? `${label}: ${value}` : undefined;
}

/** "Indikator 1.1 Antal gäster      Målvärde 40": a name with its number and values with their labels, none with a colon; as a line that has them. */
function measuredIn(cells: readonly string[], words: DocumentWords): string | undefined {
  const [label = '', ...values] = cells.map((cell) => cell.trim()).filter(Boolean);
  const named = /^\p{Lu}\p{L}+\s\d/u.test(label) ? titleOf(label, words) : undefined;
  if (named?.kind !== 'indicator' || named.number === '' || values.length === 0) return undefined;
  const said = values.flatMap((value) => {
    const end = fieldAt(value, words)?.end ?? 0;
    const rest = value.slice(end).trim();
    return end > 0 && VALUE.test(rest) ? `${value.slice(0, end)}: ${rest}` : [];
  });
  return said.length === values.length
    ? `Indikator ${named.number}: ${named.title}, ${said.join(', ')}`
    : undefined;
}
/** "40", "minst 85 %"; a year is the head of a column. */
const VALUE = /^(?!(?:19|20)\d\d$)(?:(?:minst|lägst|högst|max|över|under)\s|[<>≥≤]\s?)?[-−]?\d/iu;

/** "B. GOD SERVICE", "Mål 2: Kajen är öppen" */
export function isApart(text: string, words: DocumentWords): boolean {
  if (/^(?:\p{Lu}|\d{1,2})\.?\s\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)) return true;
  const named = titleOf(text, words);
  return named !== undefined && isGoalKey(named.kind) && text.includes(':');
}

/** "Bedömning: Målet nås", "Sjuktalen har stigit.": told below the name of the next goal, and no row of the table above that. */
export function isTold(text: string, words: DocumentWords): boolean {
  return startsField(text, words) || /^\p{Lu}\p{L}*\s(?:[^.!?]*\s){2,}[^.!?]*\p{L}[.!?]$/u.test(text);
}

/** "Aktiviteter", or the first item of a list, right below a table whose rows are none. */
export function beginsList(
  [piece]: readonly Piece[],
  [above]: readonly Piece[],
  words: DocumentWords,
): boolean {
  const text = piece?.text ?? '';
  if (/^[-–•▪·]\s/u.test(text)) return above !== undefined && !/^[-–•▪·]\s/u.test(above.text);
  return announcedBy(text, words)?.isPlural === true;
}

/** Whether a line is the heading of what follows the table above it. */
export function isHeadingAmong(
  pieces: readonly Piece[],
  next: readonly Piece[],
  heads: readonly Piece[],
  isAfterBlank: boolean,
  words: DocumentWords,
): boolean {
  return isAfterBlank ? isChapterBelow(pieces, next, heads) : isHeadingBelow(pieces, next, heads, words);
}

/** A line where goals stand, with nothing beside it, and below it what is no row: the heading of what follows the table. */
function isHeadingBelow(
  [piece, ...others]: readonly Piece[],
  next: readonly Piece[],
  heads: readonly Piece[],
  words: DocumentWords,
): boolean {
  const [first, ...values] = heads;
  if (!piece || !first || others.length > 0 || heads.length < 3 || !/^\p{Lu}/u.test(piece.text)) return false;
  const isOfGoals = isLevel(columnOf(first.text, words).meaning) && Math.abs(piece.start - first.start) <= 2;
  const [below, ...beside] = next;
  const isText = below !== undefined && beside.length === 0 && /^\p{Lu}/u.test(below.text);
  return isOfGoals && isText && below.end > (values[0]?.start ?? below.end);
}

/** "6     Ekonomi", below a table that counts its rows: the next chapter, by its name or by the text below it. */
function isChapterBelow(
  [number, name, ...others]: readonly Piece[],
  next: readonly Piece[],
  heads: readonly Piece[],
): boolean {
  if (
    !number ||
    !name ||
    others.length > 0 ||
    heads.length < 3 ||
    !/^\d{1,2}(?:\.\d{1,2})*\.?$/.test(number.text)
  )
    return false;
  const [text, ...beside] = next;
  const isText = text !== undefined && beside.length === 0 && text.end > (heads[2]?.start ?? text.end);
  return isChapterName(name.text) || (isText && /^\p{Lu}/u.test(name.text) && text.start <= number.start);
}

/** "Nämndmål          Måluppfyllelse" */
export function isOfVerdicts([first, second, ...others]: readonly Piece[], words: DocumentWords): boolean {
  const isJudged = columnOf(second?.text ?? '', words).meaning === 'status';
  return others.length === 0 && isJudged && isLevel(columnOf(first?.text ?? '', words).meaning);
}
