import { sizeOf } from './signs.ts';
import { isFrame } from './wordings.ts';

/** Marks of letters and digits: in a field, in a finding. */
export const HELD = 1;
export const TOLD = 2;

/** A piece of the document and how much of it is known by its words. */
export interface Measured {
  readonly text: string;
  readonly size: number;
  readonly held: number;
  readonly told: number;
  /** All of it, or all but the words by which it was read: "Önskat utfall under 2025 är att …". */
  readonly isKnown: boolean;
  /** What of it is known nowhere, where some of it is. */
  readonly rest: string;
  /** Known by where it stands alone: a value, a status, or a short name. */
  readonly isNear?: boolean;
}

/** So much has to be known for the rest to be words around it. */
const FEWEST_KNOWN = 12;

/** Measures a piece whose letters and digits begin at a place of the document's. */
export function measured(text: string, at: number, covered: Uint8Array): Measured {
  const size = sizeOf(text);
  let [held, told] = [0, 0];
  for (let index = at; index < at + size; index += 1) {
    if (covered[index] === HELD) held += 1;
    if (covered[index] === TOLD) told += 1;
  }
  const known = held + told;
  const parts = known === size || known < FEWEST_KNOWN ? [] : unknownParts(text, at, covered);
  const isKnown = known === size || (known >= FEWEST_KNOWN && isAround(size - known, known, parts));
  return { text, size, held, told, isKnown, rest: parts.join(' ') };
}

/** What was misspelt in one place and not in another is the same. */
const MISSPELT = { letters: 2, of: 40 };

function isAround(unknown: number, known: number, parts: readonly string[]): boolean {
  if (isFrame(parts)) return true;
  return unknown <= MISSPELT.letters && known >= MISSPELT.of && !parts.some((part) => /\d/.test(part));
}

/** What of a text is not known, in whole words: where a part ends within one, with the rest of it. */
function unknownParts(text: string, at: number, covered: Uint8Array): string[] {
  let index = at;
  return text.split(/(?<=\s)/).flatMap((word, place) => {
    const size = sizeOf(word);
    const marks = covered.subarray(index, index + size);
    index += size;
    const isListNumber =
      place === 0 && /^(?:\d{1,2}[.)]|\p{L}[.)]|\d{1,2}(?:\.\d{1,2}){1,4}\.?)\s$/u.test(word);
    return marks.includes(0) && !isListNumber ? [word.trim()] : [];
  });
}

/** Counts what is known of a piece, with the words around it where the whole is. */
export function count(
  section: { held: number; told: number },
  { size, held, told, isKnown }: Measured,
): void {
  section.told += isKnown && held === 0 ? size : told;
  section.held += isKnown && held > 0 ? size - told : held;
}

export function unknownIn(pieces: readonly Measured[]): number {
  return pieces.reduce((sum, { size, held, told }) => sum + size - held - told, 0);
}
