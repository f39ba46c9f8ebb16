import { isWithin, plainWords } from '../../domain/names.ts';

/** The letters that a title begins with: a table of contents has misspellings of its own, further on. */
export function startOf(title: string): string {
  const letters = lettersOf(title.slice(0, 80));
  return (letters.length < 40 && title.length > 80 ? lettersOf(title.slice(0, 200)) : letters).slice(0, 40);
}

function lettersOf(text: string): string {
  return plainWords(text).replaceAll(' ', '');
}

/** Equal but for one letter in eight: "Målandikator" is almost "målindikator". Both are plain words. */
export function isAlmost(written: string, meant: string): boolean {
  if (written === meant) return true;
  const allowed = Math.floor(meant.length / 8);
  // Nobody misspells both ends of a word; this spares the counting of letters for nearly every line of a document.
  if (written[0] !== meant[0] && written.at(-1) !== meant.at(-1)) return false;
  if (allowed === 0 || Math.abs(written.length - meant.length) > allowed) return false;
  return isWithin(allowed, written, meant);
}
