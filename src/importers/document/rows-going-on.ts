/** Rows that are nothing but the rest of the row above, whose cells a narrow column has broken. */
import type { Block } from './blocks.ts';
import { MONTH } from './months.ts';
import { isOpen, isUnfinished } from './unfinished.ts';

const VALUE = /^(?:(?:minst|lägst|högst|max)\s)?[-+−<>≥≤]?\s?\d[\d\s.,]*\s?(?:%|\p{L}{1,4}\.?)?$/u;
/** "Elever i årskurs" above "7", "för åren" above "2031–2040" */
const COUNTED = /\s(?:årskurs|åk|klass|nivå|nr|grupp|typ|steg|zon|åren|perioden)$/iu;
/** "1 augusti": no name begins so. */
const DAY = new RegExp(String.raw`^[1-3]?\d\s(?:${MONTH})(?!\p{L})`, 'iu');
/** "(kvinnor/män)", "(%)"; a source is none. */
const IN_BRACKETS = /^\((?!(?:källa|not|fotnot|anm)(?!\p{L}))[^()]+\)?/iu;
/** A shorter name may have a row in parentheses below it. */
const SHORTEST = 15;

/** Whether a name goes on with a text that begins with no small letter: it is not whole, or that stands in parentheses. */
function goesOnWith(name: string, rest: string): boolean {
  if (name === '' || /[.!?:]$/.test(name)) return false;
  if (isUnfinished(name) || (isOpen(name) && rest.includes(')'))) return true;
  // "per 100" above "000 invånare", "Hamnen är klimatneutral" above "2035"
  if (/\s\d{1,3}$/.test(name) && /^\d{3}\s\p{Ll}/u.test(rest)) return true;
  if (/\p{L}$/u.test(name) && /^(?:19|20)\d\d$/.test(rest)) return true;
  if (/,$/.test(name) && /^[\d%(]/.test(rest)) return true;
  if (COUNTED.test(name) && /^(?:\d{1,2}(?!\d)|20\d\d)/.test(rest)) return true;
  if (DAY.test(rest)) return true;
  return IN_BRACKETS.test(rest) && name.length >= SHORTEST && /\p{Ll}$/u.test(name);
}

/**
 * Whether a row is the rest of the one above it.
 * @param below what stands in the document after it
 * @param naming the column that names its rows, which go on with a small letter whatever stands beside that; less than 0 where it is not known
 */
export function goesOnInRow(
  above: Block,
  { cells, text }: Block,
  below: Block | undefined,
  naming: number,
): boolean {
  const places = [...cells.keys()].filter((place) => cells[place] !== '');
  const [first = 0] = places;
  // With the rest of a name and its values below it, a name begins one of its own.
  const next = below?.kind === 'row' ? (below.cells[first] ?? '') : '';
  if (/^\p{Lu}/u.test(text) && /^\p{Ll}/u.test(next) && next !== below?.text) return false;
  const pairAt = (place: number) => [above.cells[place] ?? '', cells[place] ?? ''] as const;
  const goesOn = (place: number) => {
    const [upper, lower] = pairAt(place);
    return goesOnWith(upper, lower) || (upper !== '' && /^\p{Ll}/u.test(lower));
  };
  const isPart = (place: number) => {
    const [upper, lower] = pairAt(place);
    const isText = upper.split(' ').length >= 3 && !VALUE.test(upper);
    return /\p{L}/u.test(upper) && (!VALUE.test(lower) || isText || goesOnWith(upper, lower));
  };
  const isFilled = above.cells.some((cell, place) => cell !== '' && !places.includes(place));
  const isNamed = places.includes(naming) && goesOn(naming);
  const isRest = isNamed || places.every(goesOn) || goesOnWith(...pairAt(first));
  return places.length > 0 && isFilled && isRest && places.every(isPart);
}

/** Whether a row has the rest of the name above it, and with that the values which the row above has no cells for. */
export function completesRow(above: Block, { cells }: Block): boolean {
  const first = cells.findIndex((cell) => cell !== '');
  const [name = '', rest = ''] = [above.cells[first], cells[first]];
  const goesOn = /^\p{Ll}/u.test(rest) || goesOnWith(name, rest);
  const isName = name.length >= SHORTEST && !/[.!?:]$/.test(name) && /^\p{Lu}/u.test(name) && goesOn;
  const beside = [...cells.keys()].filter((place) => place !== first);
  const isApart = beside.every((place) => (cells[place] ?? '') === '' || (above.cells[place] ?? '') === '');
  const hasOther = beside.some((place) => (above.cells[place] ?? '') !== '');
  return isName && isApart && hasOther && beside.some((place) => VALUE.test(cells[place] ?? ''));
}
