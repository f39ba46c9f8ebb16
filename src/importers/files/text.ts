import type { FieldFinding } from '../../domain/errors.ts';

/** What a file says, as lines; and what stands in it that is not among them, each with the line where it stood. */
export interface FileText {
  readonly text: string;
  readonly findings: readonly FieldFinding[];
}

/** Why some of a file's words are not the document's. */
export type LeftOut = 'struck-text' | 'hidden-text' | 'deleted-text';

/** A piece of a paragraph or a cell that looks the same. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly leftOut: LeftOut | undefined;
}

/** As much of a text as is needed to find it in the document. */
const MAX_QUOTE = 120;

/** What is left out of these pieces of one line, in one finding for each reason. */
export function leftOutOf(pieces: readonly Piece[], line: number): FieldFinding[] {
  const quotes = new Map<LeftOut, string>();
  let before: LeftOut | undefined;
  for (const { text, leftOut } of pieces) {
    if (text === '') continue;
    const quote = leftOut && quotes.get(leftOut);
    if (leftOut) quotes.set(leftOut, quote ? quote + (before === leftOut ? '' : ' … ') + text : text);
    before = leftOut;
  }
  return [...quotes]
    .filter(([, quote]) => quote.trim() !== '')
    .map(([code, quote]) => ({ at: '', line, code, value: quoted(quote) }));
}

/** The words that are the document's. */
export function keptOf(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ leftOut }) => leftOut === undefined);
}

/** A symbol of a font that nobody has; at the beginning of a line it is the mark of a list. */
const UNKNOWN = /\p{Co}|\ufffd/gu;
const MARK = /^\s*(?:- )?\p{Co}\s/u;
const SHOWN = '\u25af';

/** The lines with symbols that cannot be read, each with them shown as "▯". */
export function unknownSymbols(text: string): FieldFinding[] {
  if (text.search(UNKNOWN) < 0) return [];
  return text.split('\n').flatMap((line, index): FieldFinding[] => {
    const rest = line.replace(MARK, '');
    if (rest.search(UNKNOWN) < 0) return [];
    return [{ at: '', line: index + 1, code: 'unknown-symbol', value: quoted(rest.replace(UNKNOWN, SHOWN)) }];
  });
}

/** Letters that a PDF's fonts do not name, or a text's encoding does not know. */
const MOST_UNKNOWN = 1 / 5;

/** Whether so much of a text cannot be read that the rest says nothing. */
export function isGarbled(text: string): boolean {
  const unknown = text.match(UNKNOWN)?.length ?? 0;
  return unknown > 0 && unknown > text.replace(/\s+/g, '').length * MOST_UNKNOWN;
}

function quoted(text: string): string {
  const value = text.replace(/\s+/g, ' ').trim();
  return value.length > MAX_QUOTE ? `${value.slice(0, MAX_QUOTE - 1)}…` : value;
}
