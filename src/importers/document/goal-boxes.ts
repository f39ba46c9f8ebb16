/** Goals that stand in boxes of their own, with the label in the first cell: "| Nämndmål | Kajen är öppen |", above the table that measures them. */
import { PARAGRAPH } from './cells.ts';
import { columnOf } from './column-head.ts';
import { titleOf } from './labels.ts';
import type { Line } from './lines.ts';
import { isLabelOfOne } from './margin-verdicts.ts';
import { fieldAt, isGoalKey, namedAt } from './phrases.ts';
import { statusIn } from './status-words.ts';
import type { DocumentWords } from './words.ts';

/** More rows than are said of one goal. */
const MOST_ROWS = 12;
const LONGEST_LABEL = 40;
/** What may be told beside a goal's name; what measures it makes a table of its own. */
const TOLD: readonly string[] = ['status', 'comment', 'definition', 'responsible', 'desiredOutcome'];

/** Between bars, or two cells with a tab between them. */
const ROW = /^\||^[^\t|]{2,40}\t+[^\t|]+$/;

/** A row of such a box. */
interface Row {
  /** Whether it names a goal, or is only told of one. */
  readonly isOfGoal: boolean;
  readonly isArea?: boolean;
  /** What it says, in lines. */
  readonly texts: readonly string[];
}

/** The same lines, each row of such a box as lines with their labels. */
export function* withGoalBoxes(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  let held: Line[] = [];
  for (const line of lines) {
    if (ROW.test(line.text)) held.push(line);
    else {
      if (held.length > 0) yield* box(held, words);
      held = [];
      yield line;
    }
    // A long table is none, and may be a hundred thousand rows.
    if (held.length > MOST_ROWS) {
      yield* held.slice(0, -1);
      held = held.slice(-1);
    }
  }
  yield* box(held, words);
}

function* box(lines: readonly Line[], words: DocumentWords): Generator<Line> {
  const filled = lines.filter(({ text }) => !/^[|\s:-]+$/.test(text));
  const rows = filled.map((line, index) => rowIn(cellsIn(line), cellsIn(filled[index - 1]), words));
  if (!rows.every((row) => row !== undefined) || !rows.some((row) => row?.isOfGoal)) {
    yield* lines;
    return;
  }
  const said = areasFirst(rows.flatMap((row) => row ?? []));
  for (const [index, { number }] of filled.entries())
    for (const text of said[index]?.texts ?? []) {
      yield { number, text };
      yield { number, text: '' };
    }
}

/** Where a box is one goal's, the area that stands below its name is that which it is in. */
function areasFirst(rows: readonly Row[]): readonly Row[] {
  if (rows.filter(({ isOfGoal }) => isOfGoal).length > 1) return rows;
  return [...rows.filter(({ isArea }) => isArea), ...rows.filter(({ isArea }) => !isArea)];
}

function cellsIn(line: Line | undefined): readonly string[] {
  return (line?.text ?? '')
    .split(/[|\t]/)
    .map((cell) => cell.trim().replace(/^\*\*|\*\*$/g, ''))
    .filter(Boolean);
}

/** What a row says by itself, or by the label in the row above; undefined for one of another table. */
function rowIn(cells: readonly string[], above: readonly string[], words: DocumentWords): Row | undefined {
  const [first = '', second, third, ...others] = cells;
  const label = first.replace(/\s*:$/, '');
  if (others.length > 0) return undefined;
  if (second === undefined) {
    // "| Nämndmål |" above "| Kajen är öppen |"
    const [head = '', ...beside] = above;
    const isBelow = beside.length === 0 && isGoalLabel(head, words) && isName(first, words);
    if (isGoalLabel(first, words)) return { isOfGoal: false, texts: [] };
    if (isBelow) return { isOfGoal: true, texts: [`${head.replace(/\s*:$/, '')}: ${first}`] };
    return isNamed(first, words) ? { isOfGoal: true, texts: [first] } : undefined;
  }
  if (isGoalLabel(first, words) && isName(second, words) && (third === undefined || isVerdict(third, words)))
    return { isOfGoal: true, texts: [`${label}: ${second}`, ...verdictOf(third, words)] };
  if (third !== undefined) return undefined;
  if (isNamed(first, words) && isVerdict(second, words))
    return { isOfGoal: true, texts: [first, ...verdictOf(second, words)] };
  const [told = '', ...more] = second.split(PARAGRAPH).map((text) => text.trim());
  const isArea = namedAt(label, words)?.key === 'area';
  return isTold(label, told, words)
    ? { isOfGoal: false, isArea, texts: [`${label}: ${told}`, ...more] }
    : undefined;
}

/** "Nämndmål", "Nämndmål 2:" */
function isGoalLabel(written: string, words: DocumentWords): boolean {
  const label = written.replace(/\s*:$/, '');
  const named = label.length > LONGEST_LABEL ? undefined : namedAt(label, words);
  const isOne = named !== undefined && !named.isPlural && isGoalKey(named.key);
  return isOne && (named.end === label.length || isLabelOfOne(label, words));
}

/** Several words, and no head of a column; "80 %" is none. */
function isName(text: string, words: DocumentWords): boolean {
  return /^["”]?\p{Lu}.*\p{L}\s+\p{L}/u.test(text) && columnOf(text, words).meaning === undefined;
}

/** "Nämndmål 2: Kajen är öppen" */
function isNamed(text: string, words: DocumentWords): boolean {
  const named = titleOf(text, words);
  return named !== undefined && named.title !== '' && isGoalKey(named.kind);
}

/** "Uppfyllt", "Bedömning: Uppfyllt" */
function isVerdict(text: string, words: DocumentWords): boolean {
  const field = fieldAt(text, words);
  const said = field?.key === 'status' ? text.slice(field.end).replace(/^\s*:\s*/, '') : text;
  return statusIn(said, words) !== undefined;
}

function verdictOf(text: string | undefined, words: DocumentWords): readonly string[] {
  if (text === undefined) return [];
  return [fieldAt(text, words)?.key === 'status' ? text : `Bedömning: ${text}`];
}

function isTold(label: string, value: string, words: DocumentWords): boolean {
  const area = namedAt(label, words);
  if (area?.key === 'area' && area.end === label.length && !area.isPlural) return /^\p{Lu}/u.test(value);
  const field = label.length > LONGEST_LABEL ? undefined : fieldAt(label, words);
  const isField = field?.end === label.length && TOLD.includes(field.key);
  return isField && (field.key !== 'status' || statusIn(value, words) !== undefined);
}
