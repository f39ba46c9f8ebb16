/** Longest passage that a wording is looked for in: no sentence of a plan is longer, and a hostile one costs no more. */
export const MAX_SENTENCE = 2000;

/** Splits a paragraph where a sentence ends and another begins; "t.ex. att" and "kl. 8" are not ends. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?]["”)]?)\s+(?=["”(]?[\p{Lu}])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The first sentence of a paragraph, without its full stop. */
export function firstSentence(text: string): string {
  return withoutStop(sentencesOf(text)[0] ?? text);
}

export function withoutStop(text: string): string {
  return text.replace(/[.\s]+$/, '');
}

/** Not longer than so many characters; what is cut off is marked. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
