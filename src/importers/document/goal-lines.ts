/** Lines of goals that nothing parts from what stands below them: a name above its text, and a label above its verdict. */
import { isAssignment } from './assigned.ts';
import { isChapterLine } from './chapters.ts';
import { startsField } from './fields.ts';
import { goalsHeadedBy } from './goal-headings.ts';
import { labelOf } from './labels.ts';
import type { Line } from './lines.ts';
import { fieldAt, namedAt } from './phrases.ts';
import { statusIn } from './status-words.ts';
import type { DocumentWords } from './words.ts';

/** A longer line may have been broken because the page ends. */
const LONGEST_NAME = 60;
const LONGEST_LABEL = 40;
const UNFINISHED =
  /(?:[-–,\u00ad]|\s(?:att|och|i|på|som|den|det|de|till|för|med|av|en|ett|samt|eller|från|inom|vid|ska))$/;

/** The same lines, a name below a heading of goals with a blank line after it, and a verdict on the line of its label. */
export function* withGoalLines(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  let isOfGoals = false;
  /** What stands above, and whether it is the first of its passage. */
  let above: Line | undefined;
  let isFirst = true;
  /** A passage that has ended: what comes next is no more of it. */
  let isEnded = true;
  for (const line of lines) {
    if (above && isVerdict(above.text, line.text, words)) {
      yield { ...above, text: `${above.text.replace(/\s*:$/, '')}: ${line.text}` };
      above = undefined;
      isFirst = false;
      continue;
    }
    if (above) {
      yield above;
      if (isOfGoals && isFirst && isNameAbove(above.text, line.text, words))
        yield { number: line.number, text: '' };
      isFirst = above.text === '' && isEnded;
      if (above.text !== '') isEnded = !UNFINISHED.test(above.text.slice(-LONGEST_NAME));
    }
    if (goalsHeadedBy(line.text.replace(/^#+\s*/, ''), words) !== undefined) isOfGoals = true;
    else if (isOfGoals && isChapterLine(line.text)) isOfGoals = false;
    above = line;
  }
  if (above) yield above;
}

/** "Måluppfyllelse" above "Delvis" */
function isVerdict(label: string, verdict: string, words: DocumentWords): boolean {
  if (verdict === '' || label.length > LONGEST_LABEL || /^\||[.!?]$/.test(label)) return false;
  const plain = label.replace(/\s*:$/, '');
  const field = fieldAt(plain, words);
  return field?.key === 'status' && field.end === plain.length && statusIn(verdict, words) !== undefined;
}

/** "God vård hela livet" above "Vi ger omsorg med kvalitet." */
function isNameAbove(name: string, below: string, words: DocumentWords): boolean {
  if (name.length > LONGEST_NAME || !/^["”]?\p{Lu}.*\s\S/u.test(name) || !/^\p{Lu}/u.test(below))
    return false;
  if (/[.:;,!?|]$/.test(name) || UNFINISHED.test(name) || isAssignment(name) || isAssignment(below))
    return false;
  // "Mål 2", whose name stands on the next line.
  if (namedAt(name, words)) return false;
  const isPlain = (text: string) => labelOf(text, words) === undefined && !startsField(text, words);
  return isPlain(name) && !startsField(below, words) && /[\p{Ll}\d)][.!?]?$/u.test(below) && isText(below);
}

/** Several words, as a text has them. */
function isText(line: string): boolean {
  return line.split(/\s/).length > 3;
}
