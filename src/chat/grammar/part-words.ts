/** What part of a round is to be compiled, among the words that name it: "åtagandena i delårsrapporten 2019" names no item. */
import { withoutFillers } from './fillers.ts';
import { takeKinds } from './filters.ts';
import { KIND_WORDS } from './round-words.ts';
import { Said, wordsPattern } from './said.ts';

const YEARS = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
const GOALS = wordsPattern('(?:mål(?:en)?|goals?)');

/** The words that are left to name an area, a unit or an item, without those for a round, a year or a kind. */
export function partNamed(words: string): string {
  const said = new Said(words.replace(YEARS, ' '));
  for (const [, pattern] of KIND_WORDS) said.takeAll(pattern);
  takeKinds(said);
  said.takeAll(GOALS);
  return withoutFillers(said.left);
}
