/** Verdicts that stood at the right margin, where the rest of the document has them: below the name. */
import { startsField } from './fields.ts';
import type { Line } from './lines.ts';
import { isLabelOfOne } from './margin-verdicts.ts';
import { statusIn } from './status-words.ts';
import type { DocumentWords } from './words.ts';

/** So many lines may a name take. */
const MOST_LINES = 4;

interface Held {
  readonly margin: string;
  readonly first: Line;
  last: Line;
  /** Only the label of what is named on the next line. */
  isLabel: boolean;
}

/** The same lines, with what stood at the margin of a name below all of that: on a line of its own, or behind the item of a list. */
export function* withMarginVerdicts(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  let held: Held | undefined;
  for (const { margin, ...line } of lines) {
    if (held && margin === undefined && goesOn(held, line)) {
      yield held.last;
      held.last = line;
      if (line.text !== '') held.isLabel = false;
      continue;
    }
    if (held) yield* ended(held, words);
    const isLabel = margin !== undefined && isLabelOfOne(line.text, words);
    held = margin === undefined ? undefined : { margin, first: line, last: line, isLabel };
    if (!held) yield line;
  }
  if (held) yield* ended(held, words);
}

function goesOn({ first, isLabel }: Held, { number, text }: Line): boolean {
  return number - first.number < MOST_LINES && (isLabel || /^\p{Ll}/u.test(text));
}

function* ended({ margin, first, last }: Held, words: DocumentWords): Generator<Line> {
  if (IN_LIST.test(first.text)) {
    yield { ...last, text: `${last.text} – ${margin}` };
    return;
  }
  yield last;
  const label = statusIn(margin, words) === undefined ? 'Status' : 'Bedömning';
  yield { number: last.number, text: startsField(margin, words) ? margin : `${label}: ${margin}` };
}

const IN_LIST = /^[-–•▪◦·*]\s/u;
