/** The words of what a question names, each with what it may be. */
import { isCommonWord } from '../domain/plans/finding/common-words.ts';
import { inPhrases } from '../domain/plans/finding/phrases.ts';
import { synonymsOf } from '../domain/plans/finding/vocabulary.ts';
import type { PlanVersion } from '../domain/plans/plan.ts';
import { isSaidInAsking } from './grammar/alike.ts';
import { isQuestionWord } from './grammar/question-words.ts';
import type { Turn } from './turn.ts';

/** Joins names: it stays where names stand on both sides. */
export const JOINT = /^(?:och|o|å|samt|&|and|eller|or|,|mot|vs|med)$/;

export interface Part {
  readonly word: string;
  /** It is in the name of something. */
  readonly isKnown: boolean;
  /** As a word of its own, and not as a part of one or in what stands about it. */
  readonly isSure: boolean;
  readonly isQuestion: boolean;
}

export function partOf(word: string, plans: readonly PlanVersion[], { deps }: Turn): Part {
  const bare = word.includes(' ') ? word : plain(word);
  const isJoint = JOINT.test(bare);
  const found = isJoint
    ? []
    : plans.flatMap((plan) => deps.findItems(plan, bare).filter(({ fit }) => fit !== 'near'));
  return {
    word,
    isKnown: found.length > 0,
    isSure: found.some(({ fit }) => fit === 'name' || fit === 'words'),
    isQuestion:
      !isJoint &&
      (isQuestionWord(bare) || isSaidInAsking(bare) || (found.length === 0 && isCommonWord(bare))),
  };
}

/** Words that together mean something that is in a name: "sick leave", "school bus". */
export function withPhrases(
  parts: readonly Part[],
  plans: readonly PlanVersion[],
  turn: Turn,
): readonly Part[] {
  const words = parts.map(({ word }) => plain(word));
  const places = inPhrases(words, synonymsOf());
  const isNamed = (at: number) =>
    [at - 1, at].some(
      (from) =>
        places.has(from) &&
        places.has(from + 1) &&
        isMoreThan(words[from] ?? '', words[from + 1] ?? '', plans, turn),
    );
  return parts.map((part, at) =>
    places.has(at) && isNamed(at) ? { ...part, isKnown: true, isSure: true, isQuestion: false } : part,
  );
}

/** Whether two words name something together that neither names, or names but by a part of it. */
function isMoreThan(one: string, other: string, plans: readonly PlanVersion[], { deps }: Turn): boolean {
  const foundBy = (words: string) =>
    plans.flatMap((plan) => deps.findItems(plan, words).filter(({ fit }) => fit !== 'near'));
  const isSaid = ({ fit }: { readonly fit: string }) => fit !== 'part';
  const alone = new Set([...foundBy(one), ...foundBy(other)].filter(isSaid).map(({ item }) => item.id));
  return foundBy(`${one} ${other}`).some((found) => isSaid(found) && !alone.has(found.item.id));
}

export function plain(word: string): string {
  return word.replace(/[^\p{L}\p{N}&-]+/gu, '');
}
