import type { Line } from './lines.ts';

const DOT = /^[^\S\n]*●\s+\p{Lu}/mu;
/** What shows that it is one of several symbols, or says something of a goal. */
const AMONG_SYMBOLS =
  /[◆■▲▼◐○◯🟢🟡🔴]|●\s?(?:=|:|–|betyder)|^[^\S\n]*●.{0,60}(?:mål|uppnå|uppfyll)|\|\s*●/imu;

/** The lines, with "●" as the mark of a list where a document has no other symbol by which it could be one of a scale. */
export function withDots(text: string, lines: Iterable<Line>): Iterable<Line> {
  const first = DOT.exec(text);
  const isList =
    first !== null && DOT.test(text.slice(first.index + first[0].length)) && !AMONG_SYMBOLS.test(text);
  return isList ? bulleted(lines) : lines;
}

function* bulleted(lines: Iterable<Line>): Generator<Line> {
  for (const line of lines) yield { ...line, text: line.text.replace(/^●\s+/u, '• ') };
}
