/** A house's own words for what measures its goals and what is done for them, by what stands below them. */
import { type Column, columnOf } from './column-head.ts';
import {
  cellsOf,
  DOING,
  isOfMeasure,
  isTableOfMeasures,
  itemIn,
  labelledIn,
  MEASURES,
  rowsAt,
} from './house-measures.ts';
import { labelOf, titleOf } from './labels.ts';
import { isCounted } from './line-items.ts';
import type { Line } from './lines.ts';
import { fieldAt, namedAt } from './phrases.ts';
import type { DocumentWords } from './words.ts';

/** Rows of a table by which its columns are told. */
const MOST_ROWS = 60;

const LONGEST_LABEL = 80;
/** "Öppnar meröppna bibliotek", "Ta fram en plan": what somebody does. */
const DONE = /^(?:(?:vi|nämnden)\s)?\p{L}{2,}(?:ar|er|a|för|tar|ger|gör|bygger)(?:\s|$)/iu;
const MOST_ITEMS = 30;

/** The lines, with our word where a line of its own leads in to measures or to what is done, before each measure, and above what a table measures. */
export function withHouseWords(lines: readonly Line[], words: DocumentWords): readonly Line[] {
  const labels = labelsOf(lines, words);
  return lines.map((line, at) => {
    const { text } = line;
    if (text === '' || text.length > 300) return line;
    const cells = cellsOf(text);
    if (cells)
      return isTableHead(lines, at)
        ? { ...line, text: headIn(rowsAt(lines, at, MOST_ROWS), text, cells, words) }
        : line;
    const small = smallLabel(text, words);
    if (small !== undefined) return { ...line, text: small };
    const [label, rest] = labelledIn(text) ?? [];
    const kind = rest === undefined ? undefined : labels.get(label ?? '');
    if (rest !== undefined && kind)
      return { ...line, text: `${capital(words[kind][0])}: ${capital(rest).replace(START, 'Nuläge: ')}` };
    const told = leadIn(lines, at, words);
    return told === undefined ? line : { ...line, text: told };
  });
}

/** "Start: 44 %" */
const START = /(?<!\p{L})Start(?:läge)?:\s(?=\d)/u;

/** "mått 1.1 Nöjd kund-index utfall 2029: 68 mål 2031: 75", in the small letters of a column of labels. */
const SMALL = /^(\p{Ll}{4,12})(?:\s\d{1,2}(?:\.\d{1,2})?)?\s(\p{Lu}.{4,200})$/u;
const VALUES = /,?\s(?=(?:utfall|nuläge|mål|målvärde|start)(?:\s20\d\d)?:\s)/gu;

function smallLabel(text: string, words: DocumentWords): string | undefined {
  const [, label = '', rest = ''] = SMALL.exec(text) ?? [];
  const kind = label === '' ? undefined : namedAt(capital(label), words)?.key;
  if (kind !== 'indicator' && kind !== 'commitment') return undefined;
  return `${capital(label)}: ${rest.replace(VALUES, ', ')}`;
}

/** "Vi mäter", where what stands behind it is mostly counted, and "Steg", before what is done. */
function labelsOf(
  lines: readonly Line[],
  words: DocumentWords,
): ReadonlyMap<string, 'indicator' | 'commitment'> {
  const all = lines.flatMap(({ text }) => (text.length > 300 ? [] : [labelledIn(text) ?? []]));
  const byLabel = Map.groupBy(
    all.filter(([label]) => label !== undefined),
    ([label = '']) => label,
  );
  const found = new Map<string, 'indicator' | 'commitment'>();
  for (const [label, some] of byLabel) {
    if (fieldAt(label, words) !== undefined || titleOf(`${label}: X`, words) !== undefined) continue;
    const counted = some.filter(([, rest = '']) => isCounted(rest)).length;
    const isSaid = MEASURES.test(label) && some.every(([, rest = '']) => !/[.!?]$/.test(rest));
    if (counted * 2 >= some.length || isSaid) found.set(label, 'indicator');
    else if (DOING.test(label) && counted === 0) found.set(label, 'commitment');
  }
  return found;
}

/** What stands above a list of measures, or of what is done, in our words; undefined for any other line. */
function leadIn(lines: readonly Line[], at: number, words: DocumentWords): string | undefined {
  const text = lines[at]?.text ?? '';
  const [, marks = '', said = ''] = /^(#{1,6}\s|\*\*)?(.+?)(?:\*\*)?$/u.exec(text) ?? [];
  const plain = said.replace(/\*\*/g, '').replace(/\s*:$/, '');
  if (
    plain.length > LONGEST_LABEL ||
    /[.!]$/.test(plain) ||
    (marks === '' && !text.endsWith(':')) ||
    itemIn(text) !== undefined
  )
    return undefined;
  if (labelOf(plain, words, true) !== undefined || titleOf(plain, words, true) !== undefined)
    return undefined;
  const start = lines[at + 1]?.text === '' ? at + 2 : at + 1;
  const items: string[] = [];
  for (const { text: below } of lines.slice(start, start + MOST_ITEMS)) {
    const item = itemIn(below);
    if (item === undefined) break;
    items.push(item.replaceAll('**', ''));
  }
  if (items.length === 0) return undefined;
  const measures = items.filter((item) => isOfMeasure(item, words)).length;
  if (measures * 2 > items.length) return labelled(marks, 'Indikatorer');
  const done = items.filter((item) => DONE.test(item)).length;
  const isDone = done * 2 > items.length || DOING.test(plain);
  return measures === 0 && isDone ? labelled(marks, 'Aktiviteter') : undefined;
}

function labelled(marks: string, word: string): string {
  return marks === '**' ? `**${word}**` : `${marks}${word}${marks === '' ? ':' : ''}`;
}

function isTableHead(lines: readonly Line[], at: number): boolean {
  return cellsOf(lines[at - 1]?.text ?? '') === undefined;
}

/** The lines, with our word where a line that stands in several places leads in to lists; undefined where none does. */
export function withLeadIns(lines: readonly Line[], words: DocumentWords): readonly Line[] | undefined {
  const times = new Map<string, number>();
  for (const { text } of lines) if (text.length <= LONGEST_LABEL) times.set(text, (times.get(text) ?? 0) + 1);
  let isAny = false;
  const told = lines.map((line, at) => {
    const text = (times.get(line.text) ?? 0) > 1 ? leadIn(lines, at, words) : undefined;
    isAny ||= text !== undefined;
    return text === undefined ? line : { ...line, text };
  });
  return isAny ? told : undefined;
}

/** The lines, with our words above tables of which a column names what others measure; undefined where there is none. */
export function withGoalTables(lines: readonly Line[], words: DocumentWords): readonly Line[] | undefined {
  let isAny = false;
  const named = lines.map((line, at) => {
    const cells = line.text.length > 300 || !isTableHead(lines, at) ? undefined : cellsOf(line.text);
    const rows = cells ? rowsAt(lines, at, MOST_ROWS) : [];
    const goals = cells ? goalsIn(rows, cells) : undefined;
    if (!cells || goals === undefined || !isTableOfMeasures(rows, words)) return line;
    isAny = true;
    const heads = cells.map((cell, index) =>
      index === goals ? capital(words.goal[0]) : index < goals && /område$/iu.test(cell) ? 'Område' : cell,
    );
    return { ...line, text: headIn(rows, rowOf(line.text, heads), heads, words) };
  });
  return isAny ? withHouseWords(named, words) : undefined;
}

/** The column left of what is counted that names several things in words, each once or with empty cells below. */
function goalsIn(rows: readonly (readonly string[])[], heads: readonly string[]): number | undefined {
  const names = namesIn(rows, heads);
  const isName = (cell: string) => /\p{L}\s+\p{L}/u.test(cell) && !isCounted(cell) && !/^[\d<>]/.test(cell);
  const found = heads.slice(0, names).findLastIndex((_, index) => {
    const cells = bodyOf(rows).flatMap((row) => row[index] || []);
    return new Set(cells).size > 1 && cells.every(isName);
  });
  return found < 0 ? undefined : found;
}

function bodyOf(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.slice(1).filter((row) => !row.every((cell) => /^[-:\s]*$/.test(cell)));
}

/** The head of a table, its column of names by our word where that is what is measured and no other column is. */
function headIn(
  rows: readonly (readonly string[])[],
  text: string,
  cells: readonly string[],
  words: DocumentWords,
): string {
  const columns = cells.map((cell) => columnOf(cell, words));
  if (!isTableOfMeasures(rows, words)) return text;
  const place = namesIn(rows, cells);
  const isNamed = columns.some(({ meaning }) => meaning === 'name') || columns[place]?.meaning !== undefined;
  const target = latestIn(columns, bodyOf(rows));
  const heads = cells.map((cell, index) => {
    if (index === target) return `${capital(words.target[0])} ${columns[index]?.years[0]}`;
    return index === place && !isNamed ? capital(words.indicator[0]) : cell;
  });
  return heads.every((head, index) => head === cells[index]) ? text : rowOf(text, heads);
}

/** "Löftet 2031", whose year no other column's is after: where no head says what is to be reached, that does. */
function latestIn(columns: readonly Column[], body: readonly (readonly string[])[]): number | undefined {
  if (columns.some(({ meaning }) => meaning === 'target')) return undefined;
  const latest = Math.max(...columns.flatMap(({ years }) => years));
  const [only, ...others] = columns.flatMap(({ meaning, years }, index) =>
    meaning === undefined && years.length === 1 && years[0] === latest ? index : [],
  );
  const isOfValues = body.every((row) => /\d/.test(row[only ?? -1] ?? ''));
  return only !== undefined && others.length === 0 && isOfValues ? only : undefined;
}

function rowOf(text: string, cells: readonly string[]): string {
  return text.startsWith('|') ? `| ${cells.join(' | ')} |` : cells.join('\t');
}

/** The column of names: the one in which most is counted, or else the first. */
function namesIn(rows: readonly (readonly string[])[], heads: readonly string[]): number {
  const body = bodyOf(rows);
  const said = heads.findIndex((head) => MEASURES.test(head));
  if (said >= 0) return said;
  const counted = heads.map((_, index) => body.filter((row) => isCounted(row[index] ?? '')).length);
  const most = Math.max(...counted);
  return most * 2 >= body.length ? counted.indexOf(most) : 0;
}

function capital(word = ''): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
