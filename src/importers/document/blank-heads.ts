/** Heads of columns on one line, parted by nothing but a blank: "Indikator Utfall 2030 Utfall 2031 Målvärde 2031". */
import { type Column, columnOf } from './column-head.ts';
import { isValueMeaning } from './stacked-kinds.ts';
import { kindOf } from './table-kind.ts';
import type { DocumentWords } from './words.ts';

/** A longer line is a paragraph. */
const LONGEST = 160;
const MOST_HEADS = 9;
/** "Nämndens mål för året 2031" */
const MOST_WORDS = 5;

const START = /^(?:\p{Lu}|20\d\d$)/u;
/** Stands within a head, though it has a capital: "T1", "KF", "Kv". */
const WITHIN = /^(?:\p{Lu}{1,3}\d?|Kv|Delår|Helår|Tertial|Kvartal)$/u;
const YEAR = /^20\d\d$/;

/** The columns of a line that is nothing but heads of a table; the first names the rows, and may be unsaid where they are measured. */
export function blankHeads(written: string, words: DocumentWords): readonly Column[] | undefined {
  const line = written.startsWith('**') ? written.replaceAll('**', '') : written;
  if (line.length > LONGEST || !/^(?:\p{Lu}|20\d\d\s)/u.test(line) || /[.:;,!?|\t]$/.test(line))
    return undefined;
  const parts = line.split(' ');
  // One head alone, or a sentence: most lines cost no more than this.
  if (parts.length < 2 || parts.filter((part) => START.test(part)).length < 2) return undefined;
  const columns = columnsFrom(parts, 0, words, new Map());
  return columns && tableOf(withWord(columns, words), words);
}

type Known = Map<number, readonly Column[] | undefined>;

/** @param known what has been found from each place on, since many ways lead to it */
function columnsFrom(
  parts: readonly string[],
  from: number,
  words: DocumentWords,
  known: Known,
): readonly Column[] | undefined {
  if (from === parts.length) return [];
  if (known.has(from) || !START.test(parts[from] ?? '')) return known.get(from);
  let best: readonly Column[] | undefined;
  for (let to = from + 1; to <= Math.min(from + MOST_WORDS, parts.length); to += 1) {
    const own = parts.slice(from, to);
    if (to - from > 1 && /^\p{Lu}/u.test(own.at(-1) ?? '') && !WITHIN.test(own.at(-1) ?? '')) break;
    const column = columnOf(own.join(' '), words);
    const rest = mayBeHead(column, own) ? columnsFrom(parts, to, words, known) : undefined;
    if (rest && (!best || costOf([column, ...rest]) < costOf(best))) best = [column, ...rest];
  }
  known.set(from, best);
  return best;
}

/** A head that is understood; or a word alone or with its year, "Riket 2030", which may stand among others that are. */
function mayBeHead({ meaning, years }: Column, own: readonly string[]): boolean {
  const isYears = own.length > 1 && YEAR.test(own[0] ?? '');
  if (meaning !== undefined) return !isYears && (years.length === 0 || isValueMeaning(meaning));
  return (
    /^\p{Lu}\p{Ll}/u.test(own[0] ?? '') && (own.length === 1 || (own.length === 2 && YEAR.test(own[1] ?? '')))
  );
}

/** Heads that are understood come first, then the fewest. */
function costOf(columns: readonly Column[]): number {
  return columns.length + columns.filter(({ meaning }) => meaning === undefined).length * MOST_HEADS;
}

/** "Utfall 2030 2031": the year alone goes on with the word before it. */
function withWord(columns: readonly Column[], words: DocumentWords): readonly Column[] {
  let word = '';
  return columns.map((column) => {
    if (column.meaning === 'year' && YEAR.test(column.text)) {
      return word === '' ? column : columnOf(`${word} ${column.text}`, words);
    }
    const [before = ''] = column.years.length === 1 ? column.text.split(/\s20\d\d$/) : [];
    word = before === column.text || !isValueMeaning(column.meaning) ? '' : before;
    return column;
  });
}

/** So many heads that are not understood may stand among as many that are. */
const MOST_UNKNOWN = 2;
const FEWEST_KNOWN = 3;

function tableOf(columns: readonly Column[], words: DocumentWords): readonly Column[] | undefined {
  const values = columns.filter(({ meaning }) => isValueMeaning(meaning));
  const known = columns.filter(({ meaning }) => meaning !== undefined);
  const [first] = columns;
  const isNamed = first?.meaning !== undefined && !isValueMeaning(first.meaning);
  const unknown = columns.length - known.length;
  if (unknown > 0 && (unknown > MOST_UNKNOWN || known.length < FEWEST_KNOWN || !isNamed)) return undefined;
  // Without a word for what is measured it takes several values to make a head.
  if (!isNamed && values.length < 2) return undefined;
  const all = isNamed ? columns : [columnOf('', words), ...columns];
  const kind = kindOf(all);
  const isTold = values.length > 0 || all.some(({ meaning }) => meaning === 'status' || meaning === 'finish');
  return kind !== undefined && kind !== 'other' && isTold && all.length <= MOST_HEADS ? all : undefined;
}

/** The heads with the years of the line below them, where it has one for each value that lacks it. */
export function withYears(
  columns: readonly Column[],
  line: string,
  words: DocumentWords,
): readonly Column[] | undefined {
  if (!/^20\d\d(?:\s20\d\d)*$/.test(line)) return undefined;
  const years = line.split(' ');
  const lacking = columns.filter(({ meaning, years: own }) => isValueMeaning(meaning) && own.length === 0);
  const isLast =
    years.length === 1 && lacking.at(-1) === columns.findLast(({ meaning }) => isValueMeaning(meaning));
  if (years.length !== lacking.length && !isLast) return undefined;
  const dated = lacking.slice(-years.length);
  return columns.map((column) => {
    const place = dated.indexOf(column);
    return place < 0 ? column : columnOf(`${column.text} ${years[place]}`, words);
  });
}
