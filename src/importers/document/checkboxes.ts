/** Boxes to tick before the items of a list: "[ ] Laga bryggan", "☑ Måla fyren". */
import type { Line } from './lines.ts';

const BOX = /^(?:[-–•*]\s+)?(?:\[( |x|X|✓|✔)?\]|([☐☑☒]))\s+(?=["”]?[\p{L}\d])/u;
const MARKED = /^(?:#|\||[-–•*]\s|\d{1,2}[.)]\s|$)/u;

/** The lines, with the mark of a list for each such box, and behind the item of one that is ticked the word that it is done. */
export function* withCheckboxes(lines: Iterable<Line>): Generator<Line> {
  let last: Line | undefined;
  for (const line of lines) {
    const box = BOX.exec(line.text);
    if (last) yield box || MARKED.test(line.text) ? done(last) : last;
    const isGoingOn = last !== undefined && !box && !MARKED.test(line.text);
    const item = box ? { ...line, text: `• ${line.text.slice(box[0].length)}` } : line;
    const isTicked = box !== null && ((box[1] ?? '').trim() !== '' || /[☑☒]/u.test(box[2] ?? ''));
    last = isTicked || isGoingOn ? item : undefined;
    if (!last) yield item;
  }
  if (last) yield done(last);
}

function done(line: Line): Line {
  return { ...line, text: `${line.text.replace(/\.$/, '')} – genomfört` };
}
