/** Headings that only count a goal, "## KF:s inriktningsmål 1", above one with its name. */
import { isChapterName } from './chapters.ts';
import { labelOf } from './labels.ts';
import { isExplaining } from './lead-ins.ts';
import type { Line } from './lines.ts';
import { announcedBy } from './named.ts';
import { isGoalKey, namedAt } from './phrases.ts';
import type { DocumentWords } from './words.ts';

const COUNTED = /^(#{1,5})\s+((?:\p{L}[\p{L}:]*\s)?(\p{L}*mål)\s(?:nr\s)?\d{1,2}(?:\.\d{1,2})?)\s?:?$/iu;
const BELOW = /^(#{2,6})\s+(\p{Lu}\S*\s.{3,150}[\p{L}\d)])$/u;

/** The same lines, such a heading with the name below it. */
export function* withNamesBelow(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  /** The heading, and the blank lines below it. */
  let held: Line[] = [];
  for (const line of lines) {
    const [above] = held;
    if (above && line.text === '') {
      held.push(line);
      continue;
    }
    const named = above && joined(above.text, line.text, words);
    if (above && named !== undefined) yield { ...above, text: named };
    else yield* held;
    held = [];
    if (named !== undefined) yield { number: line.number, text: '' };
    else if (isCounted(line.text, words)) held = [line];
    else yield line;
  }
  yield* held;
}

function isCounted(text: string, words: DocumentWords): boolean {
  const [, , , word] = text.startsWith('#') ? (COUNTED.exec(text) ?? []) : [];
  return word !== undefined && isGoalKey(namedAt(capital(word), words)?.key ?? '');
}

function joined(above: string, below: string, words: DocumentWords): string | undefined {
  const [, marks = '', label = ''] = COUNTED.exec(above) ?? [];
  const [, deeper = '', name = ''] = BELOW.exec(below) ?? [];
  if (deeper.length <= marks.length || isExplaining(name) || isChapterName(name)) return undefined;
  const isName = announcedBy(name, words, true) === undefined && labelOf(name, words, true) === undefined;
  return isName && namedAt(name, words) === undefined ? `${marks} ${label}: ${name}` : undefined;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
