/** What a row of a table is, beside a row like the others. */
import type { Block } from './blocks.ts';
import { listIn, onOneLine } from './cells.ts';
import { isOwnersName } from './edge-rows.ts';
import type { Columns } from './table-columns.ts';
import type { Head } from './table-head.ts';
import { startsSmall } from './table-row.ts';

/** Whether nothing of a row says what it is. */
export function isNameless({ cells }: Block, columns: Columns | undefined): boolean {
  if (!columns) return false;
  const naming = [...columns.levels, ...columns.beside].map(({ index }) => index);
  return [columns.places.name ?? -1, ...naming].every((index) => cells[index] === '');
}

/** How the name of an indicator begins, though nothing has been measured of it. */
const MEASURED =
  /^(?:antal|andel|genomsnitt|grad|index|kostnad|nettokostnad|nöjd|tid|väntetid)|index|%|procent|\d/iu;

/** "Källa: Kolada": below the rows, and alone on its line. */
const NOTE = /^(?:källor|källa|not|noter|anm|anmärkning|läs\smer|fotnot|\*+)(?:\s\d)?[\s:.]/iu;

/** "Hamnstads kommun 3(12)" */
const FOOT = /\s\d{1,3}\s?\(\d{1,3}\)$/;

/** "Mål" where a goal is to be named: the rows say what they are, and the head is not known. */
const KIND = /^(?:\p{L}*mål|\p{L}*område|mått|indikator|nyckeltal|styrtal|aktivitet|uppdrag|åtagande)$/iu;

/** What stands in a table and is no row of it. */
export function noRowsIn(
  body: readonly { readonly block: Block; readonly below: Block | undefined }[],
  rows: readonly Block[],
  head: Head,
  columns: Columns,
): ReadonlySet<Block> {
  const own = body.filter(
    ({ block, below }) => isMisplaced(block, head) || isNoRow(block, below, rows, columns),
  );
  const blocks = body.map(({ block }) => block);
  return new Set([
    ...own.map(({ block }) => block),
    ...textsBelow(blocks, columns),
    ...sentencesBelow(blocks),
  ]);
}

/** The head of another table, of what others have reached. */
const OTHERS = /^(?:kommun|region|stad|nämnd|bolag|förvaltning)(?:er)?$/iu;

/** Whether a row is none of the table's: a note with nothing beside it, or one that has the word for a name in its place. */
function isNoRow(block: Block, below: Block | undefined, rows: readonly Block[], columns: Columns): boolean {
  const isAlone = block.text === block.cells[columns.places.name ?? -1];
  const naming = [columns.places.name ?? -1, ...columns.levels.map(({ index }) => index)];
  const isOfKind = naming.some((index) => KIND.test(block.cells[index] ?? ''));
  const first = block.cells.find((cell) => cell !== '') ?? '';
  if (isOwnersName(first) || OTHERS.test(first)) return true;
  const isBeside = FOOT.test(block.text) || NOTE.test(block.text);
  return isOfKind || (isAlone && isBeside) || isHeading(block, below, rows, columns);
}

/** "Trygghet" alone, above rows with values: it heads them, in words that do not say what it is. */
function isHeading(
  block: Block,
  below: Block | undefined,
  rows: readonly Block[],
  { places }: Columns,
): boolean {
  const name = block.cells[places.name ?? -1] ?? '';
  const isMeasured = places.target !== undefined || places.outcome !== undefined;
  if (!isMeasured || name === '' || block.text !== name || MEASURED.test(name)) return false;
  const hasValue = ({ text, cells }: Block) => text !== (cells[places.name ?? -1] ?? '');
  if (startsSmall(name) || below?.kind !== 'row' || isComment(below.text)) return false;
  return hasValue(below) && rows.filter(hasValue).length > 1;
}

/** More cells than heads; or fewer, where heads are empty because somebody has put in tabs to make the columns stand straight. */
export function isMisplaced({ cells }: Block, { columns }: Head): boolean {
  if (cells.slice(columns.length).some((cell) => cell !== '')) return true;
  const lastHead = columns.findLastIndex(({ text }) => text !== '');
  return cells.length < columns.length && columns.slice(1, lastHead).some(({ text }) => text === '');
}

/** What stands in a row, with the paragraphs of its cells. */
export function wholeOf({ cells, parted = cells, text }: Block): string {
  return cells.length === 0 ? text : parted.join(' ').trim();
}

export function isComment(text: string): boolean {
  return /^kommentar\b(?!\s(?:till|om|kring)\s\p{L})/iu.test(text);
}

/** A row whose name is a list is as many rows; a value that is no list as long is of none of them. */
export function rowsIn(
  block: Block,
  { name, target, outcome, unit }: Columns['places'],
): { readonly rows: readonly Block[]; readonly unread: readonly string[] } {
  const whole = block.parted ?? block.cells;
  const lists = whole.map(listIn);
  const names = lists[name ?? -1] ?? [];
  if (names.length < 2 && names[0] === whole[name ?? -1]) return { rows: [block], unread: [] };
  const isOdd = (index: number) =>
    [target, outcome, unit].includes(index) && lists[index]?.length !== names.length;
  const rows = names.map((_, place) => {
    const parted = whole.map((cell, index) => {
      const list = lists[index] ?? [];
      return isOdd(index) ? '' : list.length === names.length ? (list[place] ?? '') : cell;
    });
    const cells = parted.map(onOneLine);
    return { ...block, cells, parted, text: cells.join(' ').trim() };
  });
  return { rows, unread: whole.filter((cell, index) => cell !== '' && isOdd(index)).map(onOneLine) };
}

/** What stands below a table and is about no row of it. */
export function leftBelow(body: readonly Block[], width: number): ReadonlySet<Block> {
  const last = body.findLastIndex(({ kind, text }) => kind === 'row' || isComment(text));
  const isCommented = isComment(body[last]?.text ?? '');
  const below = last < 0 || isCommented || width < 2 ? [] : body.slice(last + 1);
  const start = below.findIndex(({ kind, text }) => kind === 'bullet' || !startsSmall(text));
  return new Set([...(start < 0 ? [] : below.slice(start)), ...commentOfAll(body)]);
}

/** Rows behind a gap at a table's end that are nothing but sentences in their first cell: the text that follows it. */
function sentencesBelow(body: readonly Block[]): readonly Block[] {
  const isSentence = ({ kind, cells, text }: Block) =>
    kind === 'row' && cells.length > 1 && cells[0] === text && /^\p{Lu}.*\s.*[\p{Ll}\d)][.]$/u.test(text);
  const start = body.findLastIndex((block) => !isSentence(block)) + 1;
  const [first, above] = [body[start], body[start - 1]];
  return first && above?.kind === 'row' && first.line - above.line > 1 ? body.slice(start) : [];
}

/** Rows at a table's end that have nothing but a text where areas stand, or goals behind a gap: nothing stands below what they name. */
function textsBelow(
  body: readonly Block[],
  { places, levels }: Pick<Columns, 'places' | 'levels'>,
): ReadonlySet<Block> {
  const levelOf = ({ kind, cells, text }: Block) => {
    const level = levels.find(({ index }) => index !== places.name && cells[index] === text);
    return kind === 'row' ? level?.kind : undefined;
  };
  const last = body.findLastIndex((block) => levelOf(block) === undefined);
  const below = body.slice(last + 1);
  const start = below.findIndex(
    (block, at) => levelOf(block) === 'area' || block.line - (body[last + at]?.line ?? 0) > 1,
  );
  return new Set(start < 0 || last < 0 ? [] : below.slice(start));
}

/** "Kommentar: …" in a line below several rows, none of which has one: it may be about any of them, or all. */
function commentOfAll(body: readonly Block[]): readonly Block[] {
  const [comment, ...others] = body.filter(({ text }) => isComment(text));
  if (!comment || others.length > 0 || comment.kind !== 'paragraph' || comment.isProminent) return [];
  const rows = body.filter(({ kind }) => kind === 'row');
  const isLast = body.findLastIndex(({ kind }) => kind === 'row') < body.indexOf(comment);
  return isLast && rows.length > 1 && /\s/.test(comment.text) ? [comment] : [];
}
