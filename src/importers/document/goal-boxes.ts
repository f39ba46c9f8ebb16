/** Goals that stand in boxes of their own, with the label in the first cell: "| Nämndmål | Kajen är öppen |", above the table that measures them. */
import { PARAGRAPH } from './cells.ts';
import { columnOf } from './column-head.ts';
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

interface Row {
  readonly line: Line;
  readonly label: string;
  readonly value: string;
}

/** The same lines, each row of such a box as a line with its label. */
export function* withGoalBoxes(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  let held: Line[] = [];
  for (const line of lines) {
    if (line.text.startsWith('|')) held.push(line);
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
  const rows = lines
    .filter(({ text }) => !/^[|\s:-]+$/.test(text))
    .flatMap((line) => rowIn(line, words) ?? []);
  const isWhole =
    rows.length > 0 && rows.length === lines.filter(({ text }) => !/^[|\s:-]+$/.test(text)).length;
  if (!isWhole || !rows.some((row) => isOfGoal(row, words))) {
    yield* lines;
    return;
  }
  for (const { line, label, value } of rows) {
    const [first = '', ...others] = value.split(PARAGRAPH).map((text) => text.trim());
    for (const text of [`${label}: ${first}`, ...others]) {
      yield { ...line, text };
      yield { number: line.number, text: '' };
    }
  }
}

/** A label and what it says, with nothing beside them. */
function rowIn(line: Line, words: DocumentWords): Row | undefined {
  const [written = '', value = '', ...others] = line.text
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
  const label = written.replace(/\*\*/g, '').replace(/\s*:$/, '');
  const row = { line, label, value: value.replace(/^\*\*|\*\*$/g, '') };
  if (label === '' || value === '' || label.length > LONGEST_LABEL || others.some(Boolean)) return undefined;
  return isOfGoal(row, words) || isTold(row, words) ? row : undefined;
}

/** "Nämndmål 2 | Kajen är öppen"; "Mål | 80 %" is none. */
function isOfGoal({ label, value }: Row, words: DocumentWords): boolean {
  const named = namedAt(label, words);
  const isLabel = named !== undefined && !named.isPlural && isGoalKey(named.key);
  const isWhole = isLabel && (named.end === label.length || isLabelOfOne(label, words));
  return (
    isWhole && /^["”]?\p{Lu}.*\p{L}\s+\p{L}/u.test(value) && columnOf(value, words).meaning === undefined
  );
}

function isTold({ label, value }: Row, words: DocumentWords): boolean {
  const field = fieldAt(label, words);
  const isField = field?.end === label.length && TOLD.includes(field.key);
  const area = namedAt(label, words);
  if (area?.key === 'area' && area.end === label.length && !area.isPlural) return /^\p{Lu}/u.test(value);
  return isField && (field.key !== 'status' || statusIn(value, words) !== undefined);
}
