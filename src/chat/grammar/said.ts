import { withoutMarks } from '../../domain/names.ts';

/** Stands where something was taken out, so that what stood around it does not run together. */
const TAKEN = '\u0000';

/** Ways of writing that people mix freely, by the name that patterns call them. */
const SPELLINGS: readonly (readonly [name: RegExp, spellings: string])[] = [
  [spelling('DET'), '(?:det|de|d)'],
  [spelling('DE'), '(?:de|dem|dom)'],
  [spelling('ÄR'), '(?:är|e|ä)'],
  [spelling('VAD'), '(?:vad|va)'],
  [spelling('SEDAN'), '(?:sedan|sen|från och med|från|fr\\.? ?o\\.? ?m\\.?|since|from)'],
  [spelling('NÅGOT'), '(?:något|nåt|nått|någonting|nånting)'],
  [spelling('NÅGON'), '(?:någon|nån|några|nåra)'],
  [spelling('JAG'), '(?:jag|ja|vi|man)'],
];

function spelling(name: string): RegExp {
  return new RegExp(`(?<![A-ZÅÄÖ])${name}(?![A-ZÅÄÖ])`, 'g');
}

/**
 * Letters and digits as ranges. Unicode's own classes are hundreds of ranges, and compiling them into each of a thousand
 * patterns made the first message after a start wait for a third of a second.
 */
const LETTERS =
  '0-9A-Za-z\\u00aa\\u00b2\\u00b3\\u00b5\\u00b9\\u00ba\\u00bc-\\u00be\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0370-\\u1fff\\u2c60-\\u2c7f\\u3041-\\ud7ff';

/** Between words, and not within one. */
const EDGE = `(?:(?<![${LETTERS}])|(?![${LETTERS}]))`;

/** A pattern of words that may stand anywhere in what is said, however it is spelt. Blanks stand for any. */
export function wordsPattern(source: string): RegExp {
  const spelt = SPELLINGS.reduce((text, [name, spellings]) => text.replace(name, spellings), source);
  const folded = foldPattern(spelt)
    .replaceAll(' ?', '[ ,]*')
    .replace(/ (?![^[]*\])/g, '[ ,]+');
  return new RegExp(`${EDGE}(?:${folded})${EDGE}`, 'u');
}

/** Letters without their marks, one for one, so that places in a text stay what they are. */
export function foldText(text: string): string {
  return [...text].map(foldCharacter).join('');
}

function foldPattern(source: string): string {
  return [...source]
    .map((one) => (/\p{L}/u.test(one) && !/[A-Z]/.test(one) ? foldCharacter(one) : one))
    .join('');
}

function foldCharacter(one: string): string {
  return FOLDED[one.charCodeAt(0)] ?? foldedCharacter(one);
}

function foldedCharacter(one: string): string {
  if (/[’‘´`]/.test(one)) return "'";
  const folded = withoutMarks(one.toLowerCase());
  return folded.length === one.length ? folded : one;
}

/** The letters that nearly all messages are made of. */
const FOLDED = Array.from({ length: 0x100 }, (_, code) => foldedCharacter(String.fromCharCode(code)));

/** A message while it is being understood: what has been understood is taken out of it, and what is left names something. */
export class Said {
  #raw: string;
  #folded: string;
  /** As it was written. */
  readonly #whole: string;

  constructor(text: string, whole = text) {
    this.#raw = text;
    this.#whole = whole;
    this.#folded = foldText(text);
  }

  has(pattern: RegExp): boolean {
    return pattern.test(this.#folded);
  }

  /** What stands before the first place that a pattern fits; empty where it does not. */
  before(pattern: RegExp): string {
    const found = pattern.exec(this.#folded);
    return found ? this.#folded.slice(0, found.index) : '';
  }

  /** Where a pattern fits, counted in characters from the first that is left; further than any where it does not. */
  at(pattern: RegExp): number {
    const found = pattern.exec(this.#folded);
    return found
      ? this.#folded.slice(0, found.index).replaceAll(TAKEN, '').trim().length
      : Number.POSITIVE_INFINITY;
  }

  /** Takes out the first place that a pattern fits, if there is one. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.#folded);
    if (!found || found[0] === '') return undefined;
    const [from, to] = [found.index, found.index + found[0].length];
    this.#raw = this.#raw.slice(0, from) + TAKEN.repeat(to - from) + this.#raw.slice(to);
    this.#folded = this.#folded.slice(0, from) + TAKEN.repeat(to - from) + this.#folded.slice(to);
    return found;
  }

  /** Whatever a pattern fits is taken out, everywhere. */
  takeAll(pattern: RegExp): boolean {
    let isTaken = false;
    while (this.take(pattern)) isTaken = true;
    return isTaken;
  }

  /** The words that are left, as they were written. */
  get left(): string {
    return this.#raw.replaceAll(TAKEN, ' ').replace(/\s+/g, ' ').trim();
  }

  /** The same, with what was taken out between them as a mark that they are apart. */
  get leftApart(): string {
    return this.#raw
      .replace(new RegExp(`${TAKEN}+`, 'g'), ' och ')
      .replace(/\s+/g, ' ')
      .trim();
  }

  /** What was taken since it was as another is, as it was written. */
  takenSince(before: Said): string {
    const taken = this.#raw
      .split('')
      .map((one, at) => (one === TAKEN && before.#raw[at] !== TAKEN ? this.#whole[at] : ' '));
    return taken.join('').replace(/\s+/g, ' ').trim();
  }

  /** The same, to try something on. */
  copy(): Said {
    return new Said(this.#raw, this.#whole);
  }
}
