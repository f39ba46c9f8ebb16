/** Items that nothing but their place marks: they stand further in than the line that announces them, "Mätetal", "Åtaganden". */
import { labelOf } from './labels.ts';
import { areAllItems, unitsOf } from './line-items.ts';
import type { Line } from './lines.ts';
import { type Announced, announcedBy } from './named.ts';
import type { DocumentWords } from './words.ts';

const LISTED = ['indicator', 'commitment', 'assignment'];
/** More lines below one label are a text. */
const MOST_LINES = 60;
const LONGEST_LABEL = 40;

/** The same lines, with the mark of a list before each such item. */
export function* withIndented(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  let label: { readonly announced: Announced; readonly indent: number } | undefined;
  let held: Line[] = [];
  for (const line of lines) {
    const isWithin = line.text === '' || (line.indent ?? 0) > (label?.indent ?? 0);
    if (label && isWithin && held.length < MOST_LINES) {
      held.push(line);
      continue;
    }
    if (label) yield* markedIn(held, label.announced, words);
    held = [];
    const announced = announcedIn(line.text, words);
    label = announced && { announced, indent: line.indent ?? 0 };
    yield line;
  }
  if (label) yield* markedIn(held, label.announced, words);
}

function announcedIn(text: string, words: DocumentWords): Announced | undefined {
  if (text.length > LONGEST_LABEL || !/^\p{Lu}/u.test(text)) return undefined;
  const announced = announcedBy(text, words);
  return announced && LISTED.includes(announced.kind) ? announced : undefined;
}

function markedIn(lines: readonly Line[], announced: Announced, words: DocumentWords): readonly Line[] {
  const filled = lines.filter(({ text }) => text !== '');
  const inmost = Math.min(...filled.map(({ indent = 0 }) => indent));
  const units = unitsOf(filled.map(({ text }) => text));
  const first = new Set(units.map(({ at }) => filled[at]));
  // Each begins as far in as the others, and what goes on below it at the least.
  const isEven = units.every(({ at }) => filled[at]?.indent === inmost);
  const isPlain = units.every(({ text }) => labelOf(text, words) === undefined);
  if (filled.length === 0 || !isEven || !isPlain || !areAllItems(units, announced, words)) return lines;
  return lines.map((line) => (first.has(line) ? { ...line, text: `• ${line.text}` } : line));
}
