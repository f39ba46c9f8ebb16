/** Labels of one goal that stand alone, "Effektmål", "Delmål MP.2.1", with its name and its verdict on the lines below. */
import { startsField } from './fields.ts';
import { labelOf } from './labels.ts';
import type { Line } from './lines.ts';
import { announcedBy } from './named.ts';
import { isGoalKey, namedAt } from './phrases.ts';
import { statusIn } from './status-words.ts';
import type { DocumentWords } from './words.ts';

const LONGEST_LABEL = 60;
const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 90;
/** So many lines may a name take. */
const MOST_LINES = 3;
const MOST_LABELS = 3;
/** "## " */
const HEADING = /^#{1,6}\s+/;
const BOLD = /^\*\*([^*]+)\*\*$/;
/** "MP.2.1", "4", "2.1" */
const CODE = /^\s(?:(?:\p{Lu}{1,3}[.\s-]?)?\d{1,2}(?:\.\d{1,2}){0,3}|[A-H])$/u;
/** "INRIKTNINGSMÅL FRÅN KOMMUNFULLMÄKTIGE" */
const OF_COUNCIL = /\s(?:från|av)\s(?:(?:kommun|region)?fullmäktige|KF|RF):?$/iu;
/** "Bedömning: Målet nås Målet nås": a picture's text, beside the words below it. */
const DOUBLED = /^(\p{L}[^:]{2,40}:\s)(.{3,60})\s\2$/u;
/** "Grön markering": a picture's text. */
const COLOUR = /^(\p{Lu}\p{Ll}{2,5})\s(?:markering|symbol|ikon|cirkel|flagga|ring|prick)$/u;

/** "Måluppfyllelse: Ja", "**Målet uppfyllt?** Nej": an answer, which says how it has gone. */
const ANSWERED =
  /^\*{0,2}(?:måluppfyllelse|målet\s(?:är\s)?(?:upp)?(?:fyllt|nått)|är\smålet\s(?:upp)?(?:fyllt|nått))\s?[:?]\*{0,2}\s*(ja|nej)\.?\*{0,2}$/iu;

/** The same lines, a label with the name that it announces, and what says how it has gone with its word. */
export function* withLoneLabels(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  let lone: Lone | undefined;
  for (const written of lines) {
    const line = { ...written, text: pictured(written.text, words) };
    if (lone?.takes(line, words)) continue;
    const isNamed = lone?.isWhole === true;
    if (lone) yield* lone.end(labelsIn(line.text, words) !== undefined);
    lone = undefined;
    if (isNamed && statusIn(line.text, words) !== undefined) {
      yield { ...line, text: `Bedömning: ${line.text}` };
      continue;
    }
    const [mark] = HEADING.exec(line.text) ?? [''];
    // Below a heading without a number there may be several names, each set in bold.
    const isOne = mark === '' || /\d$/.test(line.text);
    const labels = isOne ? labelsIn(line.text.slice(mark.length).replace(BOLD, '$1'), words) : undefined;
    if (labels) lone = new Lone(line, labels, { mark, mayBeChapter: OF_COUNCIL.test(line.text) });
    else yield line;
  }
  if (lone) yield* lone.end(false);
}

class Lone {
  readonly #mark: string;
  readonly #labels: readonly string[];
  /** Whether it may as well be a chapter with goals below it: then it is a label only where another follows. */
  readonly #mayBeChapter: boolean;
  /** The lines as they stand. */
  readonly #held: Line[];
  readonly #names: { readonly line: Line; text: string; lines: number }[] = [];

  /** @param mark that makes a heading of the label */
  constructor(
    label: Line,
    labels: readonly string[],
    { mark, mayBeChapter }: { mark: string; mayBeChapter: boolean },
  ) {
    this.#mark = mark;
    this.#labels = labels;
    this.#mayBeChapter = mayBeChapter;
    this.#held = [label];
  }

  get isWhole(): boolean {
    return this.#names.length === this.#labels.length;
  }

  /** Whether a line is a name that is announced, the rest of one, or blank before it. */
  takes(line: Line, words: DocumentWords): boolean {
    const last = this.#names.at(-1);
    const text = line.text.replace(BOLD, '$1');
    if (last && this.#held.at(-1)?.text !== '' && last.lines < MOST_LINES && /^\p{Ll}/u.test(text)) {
      last.text = `${last.text} ${text}`;
      last.lines += 1;
    } else if (this.isWhole && !(this.#mayBeChapter && text === '')) return false;
    else if (text === '' ? this.#held.length > MOST_LINES : !this.#isName(text, words)) return false;
    else if (text !== '') this.#names.push({ line, text, lines: 1 });
    this.#held.push(line);
    return true;
  }

  /** Right below a label with a number a name may be a sentence. */
  #isName(text: string, words: DocumentWords): boolean {
    const isBelow = this.#held.length === 1 && /\s(?:\S*\d|[A-H])$/u.test(this.#labels[0] ?? '');
    const plain = isBelow && text.length <= LONGEST_SENTENCE ? text.replace(/(?<=\p{Ll})\.$/u, '') : text;
    return isName(plain, this.#labels.length > 1, words);
  }

  /** What is not whole stands as it is. */
  *end(isLabelNext: boolean): Generator<Line> {
    if (!this.isWhole || (this.#mayBeChapter && !isLabelNext)) yield* this.#held;
    else
      for (const [place, { line, text }] of this.#names.entries()) {
        const { number } = place === 0 ? (this.#held[0] ?? line) : line;
        yield { number, text: `${this.#mark}${this.#labels[place]}: ${text}` };
        yield { number, text: '' };
      }
  }
}

function pictured(text: string, words: DocumentWords): string {
  if (text.length > LONGEST_NAME) return text;
  const colour = COLOUR.exec(text)?.[1];
  if (colour !== undefined && statusIn(colour, words) !== undefined) return `Bedömning: ${colour}`;
  const answered = ANSWERED.exec(text)?.[1]?.toLowerCase();
  if (answered !== undefined) return `Måluppfyllelse: ${answered === 'ja' ? 'Uppfyllt' : 'Ej uppfyllt'}`;
  return text.replace(DOUBLED, '$1$2');
}

/** The labels that a line is nothing but: one of a goal, or an area's and a goal's as in the head of a table: "2031 Perspektiv Strategiskt mål". */
function labelsIn(text: string, words: DocumentWords): readonly string[] | undefined {
  if (text.length > LONGEST_LABEL || !/^[\p{Lu}\d]/u.test(text)) return undefined;
  const plain = text.replace(/\s*:$/, '').replace(OF_COUNCIL, '');
  if (isLabel(plain, words, OF_COUNCIL.test(text))) return [plain];
  const labels: string[] = [];
  let rest = plain.replace(/^20\d\d\s/, '');
  for (
    let found = namedAt(rest, words);
    found && labels.length <= MOST_LABELS;
    found = namedAt(rest, words)
  ) {
    if (found.isPlural || !(isGoalKey(found.key) || found.key === 'area')) return undefined;
    labels.push(rest.slice(0, found.end));
    rest = rest.slice(found.end).trim();
  }
  const isHead = rest === '' && labels.length > 1 && labels.every((label) => /^\p{Lu}/u.test(label));
  return isHead && new Set(labels.map((label) => namedAt(label, words)?.key)).size === labels.length
    ? labels
    : undefined;
}

/** A word for one goal of any kind but those that have more below them: "Mål" alone may be a chapter. */
function isLabel(plain: string, words: DocumentWords, isOfCouncil: boolean): boolean {
  const found = namedAt(plain, words);
  if (!found || found.isPlural) return false;
  if (found.key !== 'goal' && found.key !== 'councilGoal' && !(isOfCouncil && isGoalKey(found.key)))
    return false;
  const rest = plain.slice(found.end);
  return rest === '' ? !/^mål/iu.test(plain) : CODE.test(rest);
}

/** @param isCell whether it stands below the head of a table, where one word is a name as well */
function isName(text: string, isCell: boolean, words: DocumentWords): boolean {
  const isShort =
    text.length <= LONGEST_NAME && (isCell ? /^["”]?\p{Lu}/u : /^["”]?\p{Lu}.*\s\S/u).test(text);
  if (!isShort || /[.:;,!?|]$/.test(text) || text.includes('\t')) return false;
  if (startsField(text, words) || labelOf(text, words) !== undefined) return false;
  const announced = announcedBy(text, words)?.kind;
  return namedAt(text, words) === undefined && !(announced && isGoalKey(announced));
}
