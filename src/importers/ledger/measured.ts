import { isDigit, sizeOf } from './signs.ts';

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
}

/** The words of a sentence before, after and within what was read of it: a lead-in is long, what stands within is not. */
const MOST = { before: 60, after: 25, within: 12 };
/** So much has to be known for the rest to be words around it. */
const FEWEST_KNOWN = 12;

/** Measures a piece whose letters and digits begin at a place of the document's. */
export function measured(text: string, at: number, signs: Uint8Array, covered: Uint8Array): Measured {
  const size = sizeOf(text);
  let [held, told, run, hasKnown, isFramed, digits] = [0, 0, 0, false, true, 0];
  for (let index = at; index < at + size; index += 1) {
    const mark = covered[index];
    if (mark === HELD) held += 1;
    if (mark === TOLD) told += 1;
    if (mark === 0) {
      run += 1;
      if (isDigit(signs[index])) digits += 1;
      continue;
    }
    if (run > (hasKnown ? MOST.within : MOST.before)) isFramed = false;
    hasKnown = true;
    run = 0;
  }
  if (run > MOST.after) isFramed = false;
  const known = held + told;
  // A year may be part of a lead-in; another number is a value.
  const isFrame = isFramed && known >= FEWEST_KNOWN && (digits === 0 || /^\D*(?:19|20)\d\d\D/.test(text));
  return { text, size, held, told, isKnown: known === size || (isFrame && digits <= 4) };
}
