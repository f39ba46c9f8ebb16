/** The cells of a row that are parted by nothing but a blank, found from the right by what their heads ask for. */
import { parseNumber } from '../../domain/answers/assessment.ts';
import type { Column } from './column-head.ts';
import { labelOf } from './labels.ts';
import { isStackedCell, isValueMeaning } from './stacked-kinds.ts';
import { statusIn } from './status-words.ts';
import { isKnownUnit } from './units.ts';
import type { DocumentWords } from './words.ts';

/** A longer row is a paragraph. */
const LONGEST = 300;
const MOST_TOKENS = 60;
const MOST_OF_TEXT = 40;
const MOST_OF_STATUS = 6;
/** "högst 1 250 000 kr (1 300/1 200)" */
const MOST_OF_VALUE = 8;

const NUMBER = String.raw`[-−+±]?(?!0\d)(?:\d{1,3}(?:\s\d{3})+|\d+)(?:[.,]\d+)?`;
const UNITS = '%|procent|procentenheter|st|kr|tkr|mnkr|mkr|kWh|ton|kg|km|poäng';
const TIMES = 'år|dagar|dygn|timmar|minuter|veckor|månader';
const LIMITS = String.raw`(?:minst|lägst|högst|max|över|under|cirka|ca)\s|[<>≥≤=~]=?\s?`;
/** Whether a value is better or worse than the one before. */
export const ARROW = '[↑↓→←↗↘⬆⬇➡⇧⇩➚➘🡅🡇►▲▼]\\uFE0F?';
const SIGNED = new RegExp(
  String.raw`^(${LIMITS})?${NUMBER}(?:(?:–|-|\/)\d[\d.,]*)?(?:\s?(?:${UNITS}|(${TIMES})))?(?:\s\(\s?\d[\d.,\s%]*[/;–-]\s?\d[\d.,\s%]*\)|\s\(\d[\d.,]*(?:\s?%)?\))?(?:\s(?:eller|och)\s(?:fler|färre|mer|mindre|högre|lägre))?(?:\s(?:senast|till|år)\s20\d\d)?(?:\s?${ARROW})?$`,
  'iu',
);
const NONE =
  /^(?:[-–—−]|\.{2,3}|…|saknas|(?:ej|inte|ännu inte)\s(?:mätt|mätts|uppmätt|aktuellt|tillgänglig)|uppgift saknas|n\/a|i\.?u\.?|ny|nytt)$/iu;
const DIRECTION =
  /^(?:(?:ska(?:ll)?\s)?(?:öka[rs]?|minska[rs]?|förbättras|bibehåll(?:a|as|en|et)|behålla?s?|bevaras)|ökad|ökande|minskad|minskande|oförändra(?:d|t|de)|ja|nej)$/iu;

/** With these before it a number belongs to the name: "åk 9", "under 14", "Agenda 2030". */
const LEADS_ON =
  /(?:^|[\s(])(?:minst|lägst|högst|max|över|under|inom|mellan|efter|före|cirka|ca|ej|inte|till|på|med|i|av|om|är|var|blev|från|för|vid|och|eller|en|ett|åk|årskurs|klass|steg|nivå|topp|kap|kapitel|nr|nummer|kl|ålder|ålders?grupp|zon|typ|del|fas|grupp|agenda|sedan|(?<!\d\s)år|kv|kvartal|tertial|\p{Lu}|§|[-–+<>≥≤=~/(])$/iu;
/** A name that ends with a number, which is none of a value: "i åk 9", "vardagar 16–21". */
const NUMBERED =
  /(?:^|\s)(?:åk|årskurs|klass|agenda|kapitel|steg|nivå|covid|år|sedan|med|från)\s(?:\d{1,2}|(?:19|20)\d\d)$|\p{L}{3,}\s\d{1,2}[–-]\d{1,2}$/iu;

/** Numbers of three digits beside each other may be parted in thousands of ways. */
const MOST_WAYS = 64;

interface Cells {
  readonly title: string;
  readonly cells: readonly string[];
}

/** The cells of a row; undefined where they cannot be told for certain. */
export function blankCells(
  text: string,
  columns: readonly Column[],
  words: DocumentWords,
): readonly string[] | undefined {
  const before = columns.findIndex((column) => !isMark(column));
  const own = columns.slice(before + 1);
  // Nothing parts two names, or two texts.
  const texts = own.filter((column) => !isShort(column));
  const isApart = texts.every((column) => column === own.at(-1) && isText(column));
  const all = text.length > LONGEST || !isApart || before < 0 ? [] : text.split(' ');
  const [marks, tokens] = [all.slice(0, before), all.slice(before)];
  if (tokens.length < 2 || tokens.length > MOST_TOKENS) return undefined;
  if (!marks.every((mark, place) => isMarkOf(mark, columns[place], words))) return undefined;
  const plain = plainWay(tokens, own);
  const ways = plain ? [plain] : partings(tokens, own, words);
  const found =
    ways.length > MOST_WAYS ? [] : ways.filter((one) => isPossible(one) && isWhole(one, own, words));
  const [best, other] = found
    .map((one) => ({ ...one, spread: spreadOf(one.cells) }))
    .toSorted((a, b) => a.spread - b.spread);
  if (!best || (other && best.spread * MUCH > other.spread)) return undefined;
  // "Verksamhetsmål 3" is the label of a goal.
  if (labelOf(best.title, words) !== undefined) return undefined;
  return [...marks, best.title, ...best.cells];
}

const SIMPLE = /^(?:\d{1,2}|\d{1,4},\d{1,2})$/;

/** The only way to part a row that ends with small numbers, as most do; undefined where there may be others. */
function plainWay(tokens: readonly string[], columns: readonly Column[]): Cells | undefined {
  if (!columns.every(({ meaning }) => isValueMeaning(meaning))) return undefined;
  const cells = tokens.slice(tokens.length - columns.length);
  const name = tokens.slice(0, tokens.length - columns.length);
  const isPlain = cells.every((cell) => SIMPLE.test(cell)) && /^[\p{L}-]{3,}$/u.test(name.at(-1) ?? '');
  return isPlain && !LIMIT_WORD.test(name.at(-1) ?? '') ? { title: name.join(' '), cells } : undefined;
}

const LIMIT_WORD = /^(?:minst|lägst|högst|max|över|under|cirka)$/iu;

/** A column before that of the names, of numbers or of colours. */
function isMark({ meaning, text }: Column): boolean {
  return meaning === 'status' || (meaning === 'other' && /^(?:nr|nummer|id)\.?$/i.test(text));
}

function isMarkOf(mark: string, column: Column | undefined, words: DocumentWords): boolean {
  if (column?.meaning === 'status') return statusIn(mark, words) !== undefined;
  return /^(?:\p{Lu}{1,3})?\d{1,3}(?:\.\d{1,3})*[.)]?$/u.test(mark);
}

/** Whether the cell behind the name is all that it may be: "Uppnås delvis", and not "delvis". */
function isWhole({ title, cells }: Cells, [column]: readonly Column[], words: DocumentWords): boolean {
  const isWords = column?.meaning === 'status' || column?.meaning === 'finish';
  return !isWords || !isCell(`${title.split(' ').at(-1)} ${cells[0]}`, column, words);
}

/** By so much have the values of a row to be nearer to each other than in any other way of parting it. */
const MUCH = 10;

/** How many times the least of some numbers goes into the greatest. */
function spreadOf(cells: readonly string[]): number {
  const numbers = cells.flatMap((cell) => {
    const written = new RegExp(NUMBER, 'u').exec(cell)?.[0] ?? '';
    const number = SIGNED.test(cell) ? parseNumber(written.replace(/^[-−+±]/u, '')) : undefined;
    return number === undefined ? [] : Math.max(number, 1);
  });
  return numbers.length === 0 ? 1 : Math.max(...numbers) / Math.min(...numbers);
}

/** Whether a line has nothing but the values of a row whose name stands above. */
export function areValuesAlone(text: string, columns: readonly Column[], words: DocumentWords): boolean {
  return text.length <= LONGEST && /^[-−–<>≥≤\d(]|^(?:minst|högst|saknas)\s/iu.test(text)
    ? partings(`x ${text}`.split(' '), columns.slice(1), words).some(({ title }) => title === 'x')
    : false;
}

/** Whether a line ends with a value. */
function endsWithValue(text: string): boolean {
  const tokens = text.slice(-LONGEST).split(' ');
  return tokens.length > 1 && [1, 2].some((length) => isValue(tokens.slice(-length).join(' ')));
}

/** Values beside each other within a line. */
const VALUES = /\s\d[\d.,]*\s%?\s?\d[\d.,]*\s/;

/** A row that ends with a value, and no sentence. */
export function endsAsRow(text: string): boolean {
  return (endsWithValue(text) && !/[.!?]$/.test(text)) || VALUES.test(text);
}

function partings(
  tokens: readonly string[],
  columns: readonly Column[],
  words: DocumentWords,
): readonly Cells[] {
  const column = columns.at(-1);
  if (!column) return tokens.length > 0 ? [{ title: tokens.join(' '), cells: [] }] : [];
  const found: Cells[] = [];
  for (
    let length = isShort(column) ? 1 : 0;
    length < tokens.length && length <= mostOf(column);
    length += 1
  ) {
    const cell = tokens.slice(tokens.length - length).join(' ');
    if (!isCell(cell, column, words)) continue;
    const rest = partings(tokens.slice(0, tokens.length - length), columns.slice(0, -1), words);
    for (const { title, cells } of rest) found.push({ title, cells: [...cells, cell] });
    // So many ways tell nothing.
    if (found.length > MOST_WAYS) return found;
  }
  return found;
}

function isText({ meaning }: Column): boolean {
  return meaning === 'comment' || meaning === 'definition' || meaning === 'other';
}

function isShort({ meaning }: Column): boolean {
  return isValueMeaning(meaning) || meaning === undefined || WORDED.includes(meaning);
}

const WORDED: readonly unknown[] = ['status', 'trend', 'unit', 'finish'];

function mostOf({ meaning }: Column): number {
  if (isValueMeaning(meaning) || meaning === undefined) return MOST_OF_VALUE;
  return WORDED.includes(meaning) ? MOST_OF_STATUS : MOST_OF_TEXT;
}

function isCell(cell: string, column: Column, words: DocumentWords): boolean {
  if (column.meaning === 'forecast' && statusIn(cell, words)) return true;
  if (isValueMeaning(column.meaning) || column.meaning === undefined) return isValue(cell);
  // Of several words a unit may be a part of the name.
  if (column.meaning === 'unit' && cell.includes(' ') && !isKnownUnit(cell)) return false;
  if (isShort(column)) return NONE.test(cell) || isStackedCell(cell, column, words);
  return (
    cell === '' || NONE.test(cell) || (/^["”(]?\p{Lu}/u.test(cell) && isStackedCell(cell, column, words))
  );
}

function isValue(cell: string): boolean {
  return SIGNED.test(cell) || NONE.test(cell) || DIRECTION.test(cell);
}

/** Whether the end of a text may be a value beside what stands before it. */
export function mayStandBeside(title: string, value: string): boolean {
  return isValue(value) && isPossible({ title, cells: [value] });
}

/** Whether a name may be one, and its values are of one kind. */
function isPossible({ title, cells }: Cells): boolean {
  const isNumbered = /\d$/.test(title) && !NUMBERED.test(title);
  return !LEADS_ON.test(title) && !isNumbered && !isValue(title) && !isMixed(cells) && !mayBeThousands(cells);
}

/** "under 14 dagar 17 16": the time is of the name, and a value is missing. */
function isMixed(cells: readonly string[]): boolean {
  const all = cells.flatMap((cell) => {
    const found = SIGNED.exec(cell);
    return found ? [found[2] ?? ''] : [];
  });
  const isYear = cells.map((cell) => /^(?:19|20)\d\d$/.test(cell));
  const mayBeYears =
    isYear.some(Boolean) && cells.some((cell) => SIGNED.test(cell) && !/\d{4}|\d\s\d{3}/.test(cell));
  return new Set(all).size > 1 || mayBeYears;
}

/** "1 250 1 300" in four columns may as well be two values, and two that are missing; so may "980 12 500" in three. */
function mayBeThousands(cells: readonly string[]): boolean {
  const isPair = (place: number) =>
    /^[1-9]\d{0,2}$/.test(cells[place] ?? '') && /^\d{3}$/.test(cells[place + 1] ?? '');
  return [...cells.keys()].some(isPair) && spreadOf(cells) > 2 * MUCH;
}
