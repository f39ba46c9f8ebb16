/** How many words there are in what is written: of an answer with 24,000 characters they are counted while its author waits. */

export interface Size {
  /** As `wordsOf` reads them. */
  readonly words: number;
  /** Those of them with more than six letters and digits. */
  readonly long: number;
}

/** A word of more letters is a long one. */
const LONG_WORD = 6;

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

/** Nearly all of a text is one of these, by its code: what is none of them makes its word be looked at closer. */
const [OTHER, SIGN, LETTER, BLANK] = [0, 1, 2, 3] as const;
const KINDS = new Uint8Array(256);
for (let code = 0; code < 256; code += 1) {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) KINDS[code] = BLANK;
  else if (/[a-zåäö\d]/i.test(character)) KINDS[code] = LETTER;
  else if (code < 128) KINDS[code] = SIGN;
}

/** The number of words, and of long ones, between two places: what holds no letter and no digit is no word. */
export function sizeOf(text: string, start = 0, end = text.length): Size {
  let words = 0;
  let long = 0;
  let from = start;
  let letters = 0;
  let isUsual = true;
  for (let place = start; place <= end; place += 1) {
    const code = place < end ? text.charCodeAt(place) : 32;
    const kind = code < 256 ? KINDS[code] : OTHER;
    if (kind === LETTER) {
      letters += 1;
    } else if (kind === BLANK || (kind === OTHER && /\s/.test(text.charAt(place)))) {
      const size = isUsual ? letters : lettersOf(text.slice(from, place));
      if (size > 0) words += 1;
      if (size > LONG_WORD) long += 1;
      from = place + 1;
      letters = 0;
      isUsual = true;
    } else if (kind !== SIGN) {
      isUsual = false;
    }
  }
  return { words, long };
}

function lettersOf(word: string): number {
  return word.replace(NO_LETTERS, '').length;
}
