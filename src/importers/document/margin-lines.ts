/** Verdicts that stood at the right margin, where the rest of the document has them: below the name. */
import type { Line } from './lines.ts';
import { statusIn } from './status-words.ts';
import type { DocumentWords } from './words.ts';

/** So many lines may a name take. */
const MOST_LINES = 4;

/** The same lines, with what stood at the margin of a name below all of that: on a line of its own, or behind the item of a list. */
export function* withMarginVerdicts(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  let held: { readonly margin: string; readonly first: Line; last: Line } | undefined;
  for (const { margin, ...line } of lines) {
    const isRest = /^\p{Ll}/u.test(line.text) && margin === undefined;
    if (held && isRest && line.number - held.first.number < MOST_LINES) {
      yield held.last;
      held.last = line;
      continue;
    }
    if (held) yield* ended(held, words);
    held = margin === undefined ? undefined : { margin, first: line, last: line };
    if (!held) yield line;
  }
  if (held) yield* ended(held, words);
}

function* ended(
  { margin, first, last }: { readonly margin: string; readonly first: Line; readonly last: Line },
  words: DocumentWords,
): Generator<Line> {
  if (IN_LIST.test(first.text)) {
    yield { ...last, text: `${last.text} – ${margin}` };
    return;
  }
  yield last;
  const label = statusIn(margin, words) === undefined ? 'Status' : 'Bedömning';
  yield { number: last.number, text: `${label}: ${margin}` };
}

const IN_LIST = /^[-–•▪◦·*]\s/u;
