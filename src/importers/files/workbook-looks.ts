/** What a workbook shows otherwise than it holds it: what is hidden, merged, formatted or could not be computed. */
import { Parser } from 'htmlparser2';
import { Refused } from './refusal.ts';

/** How one sheet looks. Rows and columns count from 1. */
export interface SheetLooks {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merged: readonly Merged[];
  /** How a number is shown, by "row:column": in per cent, or with a word behind it. */
  readonly shown: ReadonlyMap<string, Shown>;
  /** Cells whose formula gives an error or nothing: "#DIV/0!", or an empty text. */
  readonly unread: readonly { readonly row: number; readonly column: number; readonly value: string }[];
}

export interface Merged {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `%`, or the word that a format puts behind a number: "kr". */
export type Shown = string;

/** A plan has 2 000 items, and a list some twenty columns; empty rows and cells that are coloured are many. */
const MOST_FILLED = 80_000;
const MOST_CELLS = 300_000;
/** As much as the reader would fill with nothing between the cells. */
const MOST_AREA = 2_000_000;
/** Excel has no more. */
const MOST_COLUMNS = 16_384;
const MOST_MERGED = 20_000;

/**
 * How the numbers of each style are shown, by the style's number.
 * @param xml of `xl/styles.xml`
 */
export function stylesIn(xml: string): readonly (Shown | undefined)[] {
  const codes = new Map<string, string>([
    ['9', '0%'],
    ['10', '0.00%'],
  ]);
  const styles: (Shown | undefined)[] = [];
  let isIn = false;
  parse(xml, {
    onopentag(name, attributes) {
      if (name === 'numFmt') codes.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
      if (name === 'cellXfs') isIn = true;
      if (isIn && name === 'xf') styles.push(shownBy(codes.get(attributes.numFmtId ?? '') ?? ''));
    },
    onclosetag(name) {
      if (name === 'cellXfs') isIn = false;
    },
  });
  return styles;
}

/** What a format puts behind a positive number: "0.0%" is `%`, `# ##0" kr"` is "kr". */
function shownBy(code: string): Shown | undefined {
  const [first = ''] = code.split(';');
  if (/%\s*$/.test(first.replace(/"[^"]*"/g, ''))) return '%';
  const [, word] = /[0#?]\s*(?:\\ )?\s*"\s*([\p{L}%/ ]{1,12}?)\s*"\s*$/u.exec(first) ?? [];
  return word;
}

/** Counts what a sheet holds, so that none larger than a list comes to the reader. */
class Extent {
  #entries = 0;
  #filled = 0;
  #row = 0;
  #column = 0;

  /** A row or a cell, which may be empty. */
  entry(): void {
    this.#entries += 1;
    refuseIf(this.#entries > MOST_CELLS);
  }

  at({ top, left }: Merged): void {
    this.#row = Math.max(this.#row, top);
    this.#column = Math.max(this.#column, left);
    refuseIf(this.#row * this.#column > MOST_AREA);
  }

  filled(): void {
    this.#filled += 1;
    refuseIf(this.#filled > MOST_FILLED);
  }
}

function refuseIf(isTooLarge: boolean): void {
  if (isTooLarge) throw new Refused('too-large');
}

/** @throws Refused `too-large` for more cells or rows, or a wider sheet, than a list has */
export function looksOf(xml: string, styles: readonly (Shown | undefined)[]): SheetLooks {
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const merged: Merged[] = [];
  const shown = new Map<string, Shown>();
  const unread: { row: number; column: number; value: string }[] = [];
  const extent = new Extent();
  let row = 0;
  let cell: { row: number; column: number; type: string; hasFormula: boolean; value: string } | undefined;
  let isValue = false;
  parse(xml, {
    onopentag(name, attributes) {
      if (name === 'row' || name === 'c') extent.entry();
      if (name === 'row') {
        row = Number(attributes.r ?? row + 1);
        if (isOn(attributes.hidden)) hiddenRows.add(row);
      } else if (name === 'col' && isOn(attributes.hidden)) {
        for (const column of columnsOf(attributes)) hiddenColumns.add(column);
      } else if (name === 'mergeCell' && merged.length < MOST_MERGED) {
        merged.push(...rangeOf(attributes.ref ?? ''));
      } else if (name === 'c') {
        const [place] = rangeOf(attributes.r ?? '');
        if (!place) return;
        extent.at(place);
        const look = styles[Number(attributes.s ?? 0)];
        if (look !== undefined) shown.set(`${place.top}:${place.left}`, look);
        const { top, left } = place;
        cell = { row: top, column: left, type: attributes.t ?? 'n', hasFormula: false, value: '' };
      } else if (cell && name === 'f') cell.hasFormula = true;
      else if (name === 'v' || name === 'is') {
        isValue = name === 'v';
        extent.filled();
      }
    },
    ontext(text) {
      if (cell && isValue) cell.value += text;
    },
    onclosetag(name) {
      if (name === 'v') isValue = false;
      if (name !== 'c' || !cell) return;
      const { type, hasFormula, value } = cell;
      if (type === 'e' || (hasFormula && value === '' && type === 'n'))
        unread.push({ row: cell.row, column: cell.column, value });
      cell = undefined;
    },
  });
  return { hiddenRows, hiddenColumns, merged, shown, unread };
}

/** The columns that one element speaks of. */
function columnsOf({ min, max }: Readonly<Record<string, string>>): readonly number[] {
  const [first, last] = [Math.max(Number(min), 1), Math.min(Number(max), MOST_COLUMNS)];
  return Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, place) => first + place);
}

function parse(xml: string, handler: ConstructorParameters<typeof Parser>[0]): void {
  const parser = new Parser(handler, { xmlMode: true });
  parser.end(xml);
}

function isOn(said: string | undefined): boolean {
  return said === '1' || said === 'true';
}

/** "B2:C7", or "B2" alone. */
function rangeOf(ref: string): readonly Merged[] {
  const [first = '', last = first] = ref.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : [];
}

function placeOf(ref: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? [];
  if (digits === '') return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}
