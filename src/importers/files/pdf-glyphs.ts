import type { Piece } from './pdf-page.ts';
import { fromTypeface } from './symbols.ts';

/** What a page draws, as pdf.js has interpreted it: operators by their numbers, with what each of them is given. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of the operators that place text. */
export type Operators = Readonly<
  Record<
    | ('save' | 'restore' | 'transform' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd')
    | (
        | 'beginText'
        | 'setFont'
        | 'setCharSpacing'
        | 'setWordSpacing'
        | 'setHScale'
        | 'setLeading'
        | 'setTextRise'
      )
    | ('moveText' | 'setLeadingMoveText' | 'setTextMatrix' | 'nextLine' | 'showText'),
    number
  >
>;

export interface Font {
  readonly bold: boolean;
  /** Of pictures in the place of letters. */
  readonly typeface: string | undefined;
  /** What a glyph's width is counted in, as a part of the font's size. */
  readonly scale: number;
}

/** As PDF writes a matrix: six numbers, the last two of which move. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What is drawn in one go, with whether there are blanks before and after it, which `x` and `right` leave out. */
export interface Drawn extends Piece {
  readonly isAfterBlank: boolean;
  readonly isBeforeBlank: boolean;
}

const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];
/** In parts of the font's size: from here on a gap within what is drawn in one go parts it. */
const GAP = 0.12;
/** A program nests them to a few; a hostile one without end. */
const MOST_STATES = 10_000;

interface State {
  matrix: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/** The pieces of text that a page draws, in the order in which it draws them. */
export function textIn(
  drawing: Drawing,
  operators: Operators,
  upright: Matrix,
  fontOf: (name: string) => Font | undefined,
): Drawn[] {
  const pen = new Pen(upright, fontOf);
  const acts = new Map<number, (args: readonly unknown[]) => void>([
    [operators.save, () => pen.save()],
    [operators.restore, () => pen.restore()],
    [operators.paintFormXObjectBegin, ([matrix]) => pen.enter(matrix)],
    [operators.paintFormXObjectEnd, () => pen.restore()],
    [operators.transform, (args) => pen.transform(args)],
    [operators.beginText, () => pen.place(UNMOVED)],
    [operators.setFont, ([font, size]) => pen.set({ font: String(font), size: numberIn(size) })],
    [operators.setCharSpacing, ([spacing]) => pen.set({ charSpacing: numberIn(spacing) })],
    [operators.setWordSpacing, ([spacing]) => pen.set({ wordSpacing: numberIn(spacing) })],
    [operators.setHScale, ([percent]) => pen.set({ scale: numberIn(percent) / 100 })],
    [operators.setLeading, ([leading]) => pen.set({ leading: numberIn(leading) })],
    [operators.setTextRise, ([rise]) => pen.set({ rise: numberIn(rise) })],
    [operators.moveText, ([x, y]) => pen.move(numberIn(x), numberIn(y))],
    [
      operators.setLeadingMoveText,
      ([x, y]) => {
        pen.set({ leading: -numberIn(y) });
        pen.move(numberIn(x), numberIn(y));
      },
    ],
    [operators.setTextMatrix, (args) => pen.place(matrixIn(args[0]) ?? matrixIn(args) ?? UNMOVED)],
    [operators.nextLine, () => pen.nextLine()],
    [operators.showText, ([glyphs]) => pen.show(listIn(glyphs))],
  ]);
  for (const [index, operator] of drawing.fnArray.entries()) {
    const act = acts.get(operator);
    if (act) act(listIn(drawing.argsArray[index]));
  }
  return pen.drawn;
}

class Pen {
  readonly drawn: Drawn[] = [];
  readonly #fontOf: (name: string) => Font | undefined;
  readonly #states: State[] = [];
  #state: State;
  #line = UNMOVED;
  #text = UNMOVED;

  constructor(matrix: Matrix, fontOf: (name: string) => Font | undefined) {
    this.#fontOf = fontOf;
    this.#state = {
      ...{ matrix, font: '', size: 0, charSpacing: 0, wordSpacing: 0 },
      ...{ scale: 1, leading: 0, rise: 0 },
    };
  }

  save(): void {
    if (this.#states.length < MOST_STATES) this.#states.push({ ...this.#state });
  }

  restore(): void {
    this.#state = this.#states.pop() ?? this.#state;
  }

  enter(matrix: unknown): void {
    this.save();
    this.transform(matrix);
  }

  transform(matrix: unknown): void {
    this.#state.matrix = product(this.#state.matrix, matrixIn(matrix) ?? UNMOVED);
  }

  set(state: Partial<State>): void {
    Object.assign(this.#state, state);
  }

  place(matrix: Matrix): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  move(x: number, y: number): void {
    this.place(product(this.#line, [1, 0, 0, 1, x, y]));
  }

  nextLine(): void {
    this.move(0, -this.#state.leading);
  }

  show(glyphs: readonly unknown[]): void {
    const { size, charSpacing, wordSpacing, scale } = this.#state;
    const font = this.#fontOf(this.#state.font) ?? { bold: false, typeface: undefined, scale: 0.001 };
    let x = 0;
    let piece = { text: '', from: 0, to: 0 };
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= (glyph * size * scale) / 1000;
        continue;
      }
      const { unicode, width, isSpace } = glyphIn(glyph);
      if (piece.text !== '' && x - piece.to > size * scale * GAP) {
        this.#add(piece, font);
        piece = { text: '', from: x, to: x };
      } else if (piece.text === '') piece.from = x;
      x += (width * font.scale * size + charSpacing + (isSpace ? wordSpacing : 0)) * scale;
      piece.text += unicode;
      piece.to = x;
    }
    this.#add(piece, font);
    this.#text = product(this.#text, [1, 0, 0, 1, x, 0]);
  }

  #add({ text, from, to }: { text: string; from: number; to: number }, { bold, typeface }: Font): void {
    const words = text.trim();
    const last = this.drawn.at(-1);
    const place = product(this.#state.matrix, this.#text);
    const [a, b, , d] = place;
    // Text that runs up or down the page is a watermark or stands in the margin.
    if (text === '' || Math.abs(b) > Math.abs(a)) return;
    if (words === '') {
      if (last) this.drawn[this.drawn.length - 1] = { ...last, isBeforeBlank: true };
      return;
    }
    const { rise, size } = this.#state;
    // Blanks are as wide as other letters, near enough.
    const blanks = (count: number) => ((to - from) * count) / text.length;
    const before = text.length - text.trimStart().length;
    const after = text.length - text.trimEnd().length;
    const [, , , , x, y] = product(place, [1, 0, 0, 1, from + blanks(before) / 2, rise]);
    const [, , , , right] = product(place, [1, 0, 0, 1, to - blanks(after) / 2, rise]);
    this.drawn.push({
      ...{ text: typeface ? fromTypeface(typeface, words) : words, x, right, y, bold },
      size: Math.abs(d) * size,
      isAfterBlank: before > 0,
      isBeforeBlank: after > 0,
    });
  }
}

function glyphIn(glyph: unknown): { unicode: string; width: number; isSpace: boolean } {
  if (typeof glyph !== 'object' || glyph === null) return { unicode: '', width: 0, isSpace: false };
  const unicode = 'unicode' in glyph && typeof glyph.unicode === 'string' ? glyph.unicode : '';
  const width = 'width' in glyph ? numberIn(glyph.width) : 0;
  return { unicode, width, isSpace: 'isSpace' in glyph && glyph.isSpace === true };
}

function numberIn(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** pdf.js gives matrices as lists, and as arrays of floats. */
function matrixIn(value: unknown): Matrix | undefined {
  const numbers: readonly unknown[] = value instanceof Float32Array ? [...value] : listIn(value);
  const [a, b, c, d, e, f] = numbers.map(numberIn);
  if (a === undefined || b === undefined || c === undefined) return undefined;
  return d === undefined || e === undefined || f === undefined ? undefined : [a, b, c, d, e, f];
}

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
