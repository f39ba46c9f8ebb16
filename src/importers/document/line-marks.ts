/** Gives lines that nothing marks the marks by which they are read: names with their values below them, and items below a heading that announces them. */

import { isAssignment } from './assigned.ts';
import { bareLabelOf, isChapterLine, withoutHow } from './chapters.ts';
import { partedText, startsField } from './fields.ts';
import { labelOf, titleOf } from './labels.ts';
import { areItems, isOfGoalsMeasured, measuresAmong, nameAbove, unitsOf } from './line-items.ts';
import type { Line } from './lines.ts';
import { areMeasures } from './measures-below.ts';
import { type Announced, announcedBy } from './named.ts';
import { isGoalKey } from './phrases.ts';
import { isMeasured } from './said.ts';
import { isUnfinished } from './unfinished.ts';
import type { DocumentWords } from './words.ts';

/** What has a mark of its own: a heading, a row, an item of a list. */
const MARKED =
  /^(?:#{1,6}\s|\||[-–•▪◦·¶*●◆■]\s|\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}|\p{Lu}\d{1,2}[.)]\s|\p{Ll}[.)]\s|\p{Lu}\)\s|\S*\t)/u;
/** "§ 3 Mål" */
const SECTION = /^§\s?(\d{1,2})\.?\s+(?=\p{Lu})/u;
const BOLD = /^\*\*/;
/** A longer passage without a blank line is a text. */
const MOST_LINES = 80;
const LONGEST_LINE = 400;
const LISTED = ['indicator', 'commitment', 'assignment'];

/** The same lines, with marks. */
export function* withMarks(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  const marks = new LineMarks(words);
  for (const line of lines) yield* marks.take(line);
  yield* marks.end();
}

class LineMarks {
  readonly #words: DocumentWords;
  /** Lines without a blank or a mark between them. */
  #passage: Line[] = [];
  #announced: Announced | undefined;
  /** A single item may be followed by others, with a blank line before each. */
  #isSpaced = false;
  /** Nothing but text stands between the name of a goal and what comes. */
  #isBelowGoal = false;
  /** The first goal, or a table, has been there. */
  #isInPlan = false;

  constructor(words: DocumentWords) {
    this.#words = words;
  }

  *take(line: Line): Generator<Line> {
    if (line.text.startsWith('§')) {
      yield* this.take({ ...line, text: line.text.replace(SECTION, '$1. ').replace(/^§/, '') });
      return;
    }
    const { text } = line;
    if (text !== '' && text.length <= LONGEST_LINE && !MARKED.test(text)) {
      this.#passage.push(line);
      if (this.#passage.length === MOST_LINES) yield* this.#pass();
      return;
    }
    yield* this.end();
    if (text !== '') this.#takeMarked(text);
    yield line;
  }

  *end(): Generator<Line> {
    const passage = this.#passage;
    this.#passage = [];
    yield* this.#marked(passage);
  }

  /** A passage that is too long to be anything but text. */
  *#pass(): Generator<Line> {
    const passage = this.#passage;
    this.#passage = [];
    this.#announced = undefined;
    yield* passage;
  }

  #takeMarked(text: string): void {
    this.#isSpaced = false;
    this.#announced = undefined;
    if (text.startsWith('|')) this.#isInPlan = true;
    else if (text.length <= LONGEST_LINE) this.#takeName(text.replace(/^#+\s*/, ''), text.startsWith('#'));
  }

  /** @returns whether a line says what it is, or what comes below it */
  #takeName(text: string, isProminent: boolean): boolean {
    const announced = announcedBy(text, this.#words, isProminent);
    // "Mål 1", whose name stands on the line below.
    const whole = /\s\d{1,2}:?$/.test(text) ? `${text} X` : text;
    const named = titleOf(whole, this.#words, isProminent);
    if (named ? isGoalKey(named.kind) || named.kind === 'area' : announced && isGoalKey(announced.kind))
      this.#isInPlan = true;
    const label =
      named ?? announced ?? labelOf(text, this.#words, isProminent) ?? bareLabelOf(text, this.#words);
    if (label === undefined && !isChapterLine(text)) return false;
    this.#isSpaced = false;
    this.#announced = named ? undefined : announced;
    this.#isBelowGoal = named !== undefined && isGoalKey(named.kind);
    return true;
  }

  *#marked(passage: readonly Line[]): Generator<Line> {
    let start = 0;
    for (const [index, line] of passage.entries()) {
      if (index < start || startsField(line.text, this.#words)) continue;
      const announced = this.#announced;
      const isSpaced = this.#isSpaced;
      const isBelowGoal = this.#isBelowGoal;
      if (!this.#takeName(plainOf(line.text), BOLD.test(line.text))) continue;
      const next = [this.#announced, this.#isSpaced, this.#isBelowGoal] as const;
      [this.#announced, this.#isSpaced, this.#isBelowGoal] = [announced, isSpaced, isBelowGoal];
      if (index > start) yield* this.#part(passage.slice(start, index));
      [this.#announced, this.#isSpaced, this.#isBelowGoal] = next;
      yield line;
      start = index + 1;
      // "Indikator: Andel nöjda gäster på kajen i", above "Hamnstad".
      const rest = isUnfinished(line.text) ? passage[start] : undefined;
      if (!rest || startsField(rest.text, this.#words) || titleOf(rest.text, this.#words)) continue;
      yield rest;
      start += 1;
    }
    if (start < passage.length) yield* this.#part(passage.slice(start));
  }

  /** Lines between two that say what they are. */
  *#part(lines: readonly Line[]): Generator<Line> {
    const announced = this.#announced;
    const wasSpaced = this.#isSpaced;
    const kind = announced?.kind;
    const named = kind === 'assignment' || kind === 'commitment' ? this.#toDo(lines, kind) : undefined;
    if (named) {
      yield* named;
      if (kind === 'commitment') this.#isSpaced = true;
      return;
    }
    const stacked =
      announced && isGoalKey(announced.kind)
        ? undefined
        : this.#stacked(lines, announced?.kind === 'indicator');
    const isField = lines.every(({ text }) => startsField(text, this.#words));
    if (!announced && !isField && !stacked && this.#isBelowGoal) {
      yield* this.#measures(lines);
      return;
    }
    if (!isField) {
      this.#announced = undefined;
      this.#isSpaced = false;
    }
    // What is bold stands out by itself, as a heading does.
    // More of them may follow, each with a blank line before it.
    if (stacked && announced?.kind === 'indicator') [this.#announced, this.#isSpaced] = [announced, true];
    if (stacked || isField || !announced || lines.some(({ text }) => BOLD.test(text))) {
      yield* stacked ?? lines;
      return;
    }
    const units = unitsOf(lines.map(({ text }) => plainOf(text)));
    const isOne = units.length === 1;
    // "Åtagande" is the head of a table whose lines were lost.
    const isHead = announced.kind === 'commitment' && !announced.isPlural;
    const isText = isHead || (wasSpaced && !isOne);
    const areAll = !isText && areItems(units, announced, this.#isInPlan, this.#words);
    const items = areAll ? units : measuresAmong(units, announced, this.#words);
    if (items.length === 0) {
      yield* lines;
      return;
    }
    if (isOne && LISTED.includes(announced.kind)) [this.#announced, this.#isSpaced] = [announced, true];
    const first = new Set(items.map(({ at }) => at));
    for (const [index, line] of lines.entries()) {
      const isOther = startsField(line.text, this.#words) || isAssignment(line.text);
      const isItem = first.has(index) && !isOther && !isOfGoalsMeasured(line.text);
      yield isItem ? { ...line, text: `• ${plainOf(line.text)}` } : line;
    }
  }

  /** Lines that are measures, below nothing but text: "Andel nöjda gäster: minst 80 procent". */
  *#measures(lines: readonly Line[]): Generator<Line> {
    const units = unitsOf(lines.map(({ text }) => withoutHow(plainOf(text))));
    const start = units.findIndex((_, at) =>
      areMeasures(
        units.slice(at).map(({ text }) => text),
        this.#words,
      ),
    );
    const isText = units.slice(0, Math.max(start, 0)).every(({ text }) => /[.!?:]$/.test(text));
    const first = new Set(start >= 0 && isText ? units.slice(start).map(({ at }) => at) : []);
    for (const [index, line] of lines.entries())
      yield first.has(index) ? { ...line, text: `• ${plainOf(withoutHow(line.text))}` } : line;
  }

  /** "Utreda en bastu", above "Status: Klart". */
  #toDo(
    [first, below, ...others]: readonly Line[],
    kind: 'assignment' | 'commitment',
  ): readonly Line[] | undefined {
    if (!first || !below || !startsField(below.text, this.#words) || isAssignment(first.text))
      return undefined;
    const name = nameAbove([plainOf(first.text)]);
    if (name === undefined) return undefined;
    return [{ ...first, text: `${capital(this.#words[kind][0])}: ${name}` }, below, ...others];
  }

  /** Names with their values on the lines below each; undefined where there are none. */
  #stacked(lines: readonly Line[], isAnnounced: boolean): Line[] | undefined {
    const marked: Line[] = [];
    let hasTarget = isAnnounced;
    let count = 0;
    let names: Line[] = [];
    let fields: Line[] = [];
    for (const [index, line] of lines.entries()) {
      const isField = startsField(line.text, this.#words);
      (isField ? fields : names).push(line);
      const below = lines[index + 1];
      if (below && (!isField || startsField(below.text, this.#words))) continue;
      const keys = fields.flatMap(({ text }) => partedText(text, this.#words).fields.map(({ key }) => key));
      const named = keys.some(isMeasured) ? this.#named(names) : undefined;
      // What is told below a name that cannot be told from a text would be laid to the one above it.
      if (!named && fields.length > 0) return undefined;
      marked.push(...(named ?? names), ...fields);
      if (named) count += 1;
      hasTarget ||= keys.includes('target');
      [names, fields] = [[], []];
    }
    return count > 0 && hasTarget ? marked : undefined;
  }

  /** The lines of a name, marked as one; sentences may stand before it. */
  #named(lines: readonly Line[]): readonly Line[] | undefined {
    const texts = lines.map(({ text }) => plainOf(text));
    const units = unitsOf(texts);
    const at = units.at(-1)?.at ?? 0;
    const first = lines[at];
    const name = nameAbove(texts.slice(at));
    if (!first || name === undefined || !units.slice(0, -1).every(({ text }) => /[.!?:]$/.test(text)))
      return undefined;
    return [...lines.slice(0, at), { ...first, text: `${capital(this.#words.indicator[0])}: ${name}` }];
  }
}

function plainOf(text: string): string {
  return text.replace(/^\*\*|\*\*$/g, '').trim();
}

function capital(word = ''): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
