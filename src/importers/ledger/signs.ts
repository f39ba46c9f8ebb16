/** Letters and digits as bytes, whatever parts them: hyphens, blanks, bullets, case and accents make no difference. */

/** For each UTF-16 unit the byte that stands for it; 0 for what is not counted. */
const BYTES = new Uint8Array(0x10000);
/** What neither is Latin nor a digit: other scripts share what is left of a byte. */
const OTHERS = 128;

for (let unit = 0; unit < BYTES.length; unit += 1) {
  if (unit >= 0xd800 && unit <= 0xdfff) continue;
  const letter = String.fromCharCode(unit);
  if (!/[\p{L}\p{N}]/u.test(letter)) continue;
  const plain = letter.normalize('NFKD').charCodeAt(0);
  const lower = String.fromCharCode(plain).toLowerCase().charCodeAt(0);
  BYTES[unit] = lower < OTHERS ? lower : OTHERS + (lower % OTHERS);
}

const TAG = /<\/?[a-z][^<>]{0,200}>/gi;

/** A line without the tags that extraction leaves. */
export function untagged(line: string): string {
  return line.includes('<') ? line.replace(TAG, ' ') : line;
}

/** How many letters and digits a text has. */
export function sizeOf(text: string): number {
  let size = 0;
  for (let index = 0; index < text.length; index += 1) if (BYTES[text.charCodeAt(index)]) size += 1;
  return size;
}

/** Writes the letters and digits of a text into bytes, from a place on. @returns the place behind them */
export function writeSigns(text: string, into: Uint8Array, from: number): number {
  let at = from;
  for (let index = 0; index < text.length; index += 1) {
    const byte = BYTES[text.charCodeAt(index)];
    if (byte) {
      into[at] = byte;
      at += 1;
    }
  }
  return at;
}

/** Longer texts are not compared whole. */
const LONGEST = 2000;
const SHORT = new Uint8Array(LONGEST);

/** The letters and digits of a short text, to compare it by. */
export function signsOf(text: string): string {
  const size = writeSigns(text.length > LONGEST ? text.slice(0, LONGEST) : text, SHORT, 0);
  let signs = '';
  for (let at = 0; at < size; at += 1) signs += String.fromCharCode(SHORT[at] ?? 0);
  return signs;
}
