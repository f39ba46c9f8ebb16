/** Which of several rounds somebody names: "stäng delårsrapporten 2025", "förläng höstpulsen". */
import { foldText } from './said.ts';

/** A name is begun by so many letters, and ends in so many others, where it is inflected: "rapporten" of "rapport". */
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;

/** Those whose names share most words with what was said, and of these most numbers; none where no word is shared. */
export function namedBy<R>(said: string, rounds: readonly R[], nameOf: (round: R) => string): readonly R[] {
  const words = wordsIn(said);
  const shared = rounds.map((round) => {
    const own = wordsIn(nameOf(round)).filter((word) => words.some((one) => isSame(one, word)));
    const numbers = own.filter((word) => /^\d+$/.test(word)).length;
    return { round, words: own.length - numbers, numbers };
  });
  const most = Math.max(0, ...shared.map((one) => one.words));
  const named = most === 0 ? [] : shared.filter((one) => one.words === most);
  const numbers = Math.max(0, ...named.map((one) => one.numbers));
  return named.filter((one) => one.numbers === numbers).map(({ round }) => round);
}

function wordsIn(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isSame(said: string, word: string): boolean {
  if (said === word) return true;
  return word.length >= SHORTEST_STEM && said.startsWith(word) && said.length - word.length <= LONGEST_ENDING;
}
