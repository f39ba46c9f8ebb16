/** Verdicts that stood at the right margin, where the rest of the document has them: below the name. */
import { startsField } from './fields.ts';
import type { Line } from './lines.ts';
import { isLabelOfOne } from './margin-verdicts.ts';
import { stageIn } from './stage-words.ts';
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
  let isRow = false;
  for (const { margin, ...line } of lines) {
    if (held && margin === undefined && goesOn(held, line)) {
      yield held.last;
      held.last = line;
      if (line.text !== '') held.isLabel = false;
      continue;
    }
    const isNext = isStage(held?.margin) && isStage(margin) && line.number - 1 === held?.last.number;
    if (held) yield* ended(held, words, isRow || isNext);
    isRow = isNext;
    const isLabel = margin !== undefined && isLabelOfOne(line.text, words);
    held = margin === undefined ? undefined : { margin, first: line, last: line, isLabel };
    if (!held) yield line;
  }
  if (held) yield* ended(held, words, isRow);
}

/** "Pågår", of what is to be done and of no goal. */
function isStage(margin: string | undefined): boolean {
  return margin !== undefined && stageIn(margin) !== undefined;
}

function goesOn({ first, isLabel }: Held, { number, text }: Line): boolean {
  return number - first.number < MOST_LINES && (isLabel || /^\p{Ll}/u.test(text));
}

/** @param isRow whether it stands right below another such line, or above one: together they are a list */
function* ended({ margin, first, last }: Held, words: DocumentWords, isRow: boolean): Generator<Line> {
  if (isRow && first === last && !IN_LIST.test(first.text)) {
    yield { ...last, text: `• ${last.text} – ${margin}` };
    return;
  }
  if (IN_LIST.test(first.text)) {
    yield { ...last, text: `${last.text} – ${margin}` };
    return;
  }
  yield last;
  const label = statusIn(margin, words) === undefined ? 'Status' : 'Bedömning';
  yield { number: last.number, text: startsField(margin, words) ? margin : `${label}: ${margin}` };
}

const IN_LIST = /^[-–•▪◦·*]\s/u;
