/** Where the pieces of a text begin and end, one at a time: a few megabytes of line ends would make a list of millions. */
export function* split(text: string, separator: RegExp): Generator<readonly [start: number, end: number]> {
  let start = 0;
  for (const { 0: found, index } of text.matchAll(separator)) {
    yield [start, index];
    start = index + found.length;
  }
  yield [start, text.length];
}

/** Longest passage that a wording is looked for in: no sentence of a plan is longer, and a hostile one costs no more. */
export const MAX_SENTENCE = 2000;

const BETWEEN = /(?<=[.!?]["”)]?)\s+(?=["”(]?[\p{Lu}])/gu;

/** The sentences of a paragraph, each as it is asked for; "t.ex. att" and "kl. 8" are not ends. */
export function* sentencesOf(text: string): Generator<string> {
  for (const [start, end] of split(text, BETWEEN)) {
    const sentence = text.slice(start, end).trim();
    if (sentence !== '') yield sentence;
  }
}

/** The first sentence of a paragraph, without its full stop. */
export function firstSentence(text: string): string {
  for (const sentence of sentencesOf(text)) return withoutStop(sentence);
  return withoutStop(text);
}

export function withoutStop(text: string): string {
  return text.replace(/(?<![.\s])[.\s]+$/, '');
}

/** Not longer than so many characters; what is cut off is marked. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

/** A text in pieces that are not longer than so many characters, each of whole sentences, or of whole words where a sentence is longer. */
export function piecesOf(text: string, length: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > length) {
    const start = rest.slice(0, length + 1);
    const ends = [...start.matchAll(BETWEEN)].at(-1)?.index ?? start.search(/\s\S*$/);
    const end = ends > 0 ? ends : length;
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}
