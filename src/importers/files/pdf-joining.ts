import { isMark } from './marks.ts';
import type { Drawn, Piece } from './pdf-glyphs.ts';

/** In parts of the font's size: from here on a gap is a blank; and from here on it parts two cells, though blanks are written into it. */
const [BLANK, WIDE] = [0.12, 0.9];
/** From here on a gap into which none is written parts two cells, in a document that writes its blanks, and in one that leaves them out. */
const [JUMP, UNWRITTEN_JUMP] = [0.2, 0.6];
/** Of all that is drawn, what has blanks within where they are written. */
const WRITTEN_SHARE = 0.1;
/** As far as the text may stand from its bullet or number. */
const AFTER_MARK = 1.5;
/** Letters so much smaller, and raised so much, are the number of a note. */
const [NOTE_SIZE, NOTE_RISE] = [0.8, 0.15];

/** What stands beside each other without a gap, page by page, in the order in which it is drawn. */
export function joinedUp(pages: readonly (readonly Drawn[])[]): Piece[][] {
  const jump = writesBlanks(pages) ? JUMP : UNWRITTEN_JUMP;
  return pages.map((drawn) => linesIn(drawn, jump));
}

/** Some programs draw word by word, and no blanks. */
function writesBlanks(pages: readonly (readonly Drawn[])[]): boolean {
  const all = pages.flat();
  return all.filter(({ text }) => text.includes(' ')).length > all.length * WRITTEN_SHARE;
}

/** Puts together what stands beside each other without a gap, among what is drawn one after another on the same line. */
function linesIn(drawn: readonly Drawn[], jump: number): Piece[] {
  const lines: Piece[] = [];
  let level: Drawn[] = [];
  const finish = () => {
    const joinedPieces: Drawn[] = [];
    for (const piece of level.toSorted((one, other) => one.x - other.x)) {
      const line = joinedPieces.at(-1);
      if (line && isNext(line, piece, jump)) joinedPieces[joinedPieces.length - 1] = joined(line, piece);
      else joinedPieces.push(piece);
    }
    lines.push(...joinedPieces);
    level = [];
  };
  for (const piece of drawn) {
    if (level[0] && !isLevel(level[0], piece)) finish();
    level.push(piece);
  }
  finish();
  return lines;
}

function isNext(line: Drawn, piece: Drawn, jump: number): boolean {
  const size = Math.max(line.size, piece.size);
  const gap = piece.x - line.right;
  const isWritten = line.isBeforeBlank || piece.isAfterBlank;
  const most = isMark(line.text) ? AFTER_MARK : isWritten ? WIDE : jump;
  return gap < size * most;
}

function isLevel(one: Piece, other: Piece): boolean {
  return Math.abs(one.y - other.y) < Math.max(one.size, other.size) / 2;
}

function joined(line: Drawn, piece: Drawn): Drawn {
  const isWritten = line.isBeforeBlank || piece.isAfterBlank;
  const gap = piece.x - line.right;
  // After a mark, a gap into which no blank is written is a tab's.
  const between =
    !isWritten && gap > piece.size * JUMP && isMark(line.text)
      ? '\t'
      : isWritten || gap > piece.size * BLANK
        ? ' '
        : '';
  const larger = piece.size > line.size ? piece : line;
  return {
    text: isNote(line, piece) ? line.text : line.text + between + piece.text,
    x: line.x,
    right: Math.max(line.right, piece.right),
    y: larger.y,
    size: larger.size,
    bold: line.bold && piece.bold,
    isAfterBlank: line.isAfterBlank,
    isBeforeBlank: piece.isBeforeBlank,
  };
}

/** The raised number of a note after a word; that of a unit is its own, as in "m2". */
function isNote(line: Piece, { text, size, y }: Piece): boolean {
  const isRaised = size < line.size * NOTE_SIZE && line.y - y > line.size * NOTE_RISE;
  return (
    isRaised &&
    /^(?:\d{1,2}(?:,\s?\d{1,2})*\)?|\*{1,3})$/.test(text) &&
    !/(?:^|\s|\d)[kcdm]?m$/.test(line.text)
  );
}
