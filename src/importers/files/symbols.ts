import { codePoint } from 'dingbat-to-unicode';

/** Fonts that draw pictures in the place of letters. */
const SYMBOL_FONT = /(?:^|\+)(wingdings(?: ?[23])?|webdings|symbol)(?:mt|[-,]?regular)?$/i;
const TYPEFACES: Readonly<Record<string, string>> = {
  wingdings: 'Wingdings',
  wingdings2: 'Wingdings 2',
  wingdings3: 'Wingdings 3',
  webdings: 'Webdings',
  symbol: 'Symbol',
};

/** Where Word and PDF put the characters of such a font: its 256 places, in the private use area. */
const PRIVATE = 0xf000;

/** The same picture under the name that people and programs write it with. */
const COMMON: Readonly<Record<string, string>> = {
  ...{ '⚫': '●', '⬤': '●', '⚪': '○', '⭘': '○', '◼': '■', '⬛': '■', '◻': '□', '🞏': '□', '⬥': '◆' },
  ...{ '🗸': '✓', '🗶': '✗', '🗴': '✗', '🗹': '☑', '🗷': '☒', '🗵': '☒' },
  ...{ '🡨': '←', '🡪': '→', '🡩': '↑', '🡫': '↓', '🡬': '↖', '🡭': '↗', '🡯': '↘', '🡮': '↙' },
  ...{ '🡸': '←', '🡺': '→', '🡹': '↑', '🡻': '↓', '🡼': '↖', '🡽': '↗', '🡿': '↘', '🡾': '↙' },
};

/** The typeface that a font of symbols is; undefined for one of letters. A PDF writes "ABCDEF+Wingdings-Regular". */
export function typefaceOf(font: string): string | undefined {
  const [, name] = SYMBOL_FONT.exec(font.trim()) ?? [];
  return name === undefined ? undefined : TYPEFACES[name.toLowerCase().replaceAll(' ', '')];
}

/** A text set in a font of symbols as the characters that it shows; what nobody knows stays in the private use area. */
export function fromTypeface(typeface: string, text: string): string {
  return [...text].map((letter) => symbolFor(typeface, letter)).join('');
}

function symbolFor(typeface: string, letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const place = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
  // A letter beyond the font's places was drawn in another font, whatever the file says.
  if (place <= 0x20 || place > 0xff) return letter;
  const known = codePoint(typeface, place)?.string;
  return known === undefined ? String.fromCodePoint(PRIVATE + place) : (COMMON[known] ?? known);
}
