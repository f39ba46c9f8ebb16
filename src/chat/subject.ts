/** What a question names, among all the words that are left of it: who asks, why and when is said beside the name. */

import { newestPlans } from '../commands/plans/find-plans.ts';
import { findNamed } from '../commands/status/find-named.ts';
import type { PlanVersion } from '../domain/plans/plan.ts';
import type { Named } from '../domain/status/question.ts';
import { isQuestionWord } from './grammar/question-words.ts';
import type { Turn } from './turn.ts';

export interface Subject {
  /** The words that name something, or that may. */
  readonly words: string;
  readonly named: Named;
}

/** Joins names: it stays where names stand on both sides. */
const JOINT = /^(?:och|o|å|samt|&|and|eller|or|,|mot|vs|med)$/;

/** Whether what is named is clear, so that it can be answered. */
export function isClear({ items, unclear, unknown }: Named): boolean {
  return items.length > 0 && unclear.length === 0 && unknown.length === 0;
}

/** What the words mean, without those that people ask with – or as they are, where that tells more. */
export async function subjectIn(words: string, turn: Turn): Promise<Subject> {
  const { viewer, deps } = turn;
  const plans = await newestPlans(deps);
  const parts = words.split(/\s+/).map((word) => partOf(word, plans, turn));
  const telling = tellingOf(parts);
  let found: Subject | undefined;
  for (const fewer of new Set([joined(telling), words, joined(fromHead(telling))])) {
    if (fewer === '') continue;
    const named = await findNamed(viewer, { words: fewer }, deps);
    if (isClear(named) || named.unclear.length > 0) return { words: fewer, named };
    found ??= { words: fewer, named };
  }
  return found ?? { words, named: { items: [], unclear: [], unknown: [] } };
}

/** Whether nothing among the words could be a name: all are words that people ask with. */
export function namesNothing(words: string): boolean {
  return words.split(/[\s,]+/).every((word) => isQuestionWord(plain(word)) || JOINT.test(word));
}

interface Part {
  readonly word: string;
  /** It is in the name of something. */
  readonly isKnown: boolean;
  readonly isQuestion: boolean;
}

function partOf(word: string, plans: readonly PlanVersion[], { deps }: Turn): Part {
  const bare = plain(word);
  const isJoint = JOINT.test(bare);
  return {
    word,
    isKnown: !isJoint && plans.some((plan) => deps.findItems(plan, bare).some(({ fit }) => fit !== 'near')),
    isQuestion: !isJoint && isQuestionWord(bare),
  };
}

function plain(word: string): string {
  return word.replace(/[^\p{L}\p{N}&-]+/gu, '');
}

/** Words that people ask with are no name where something else is one: "klara" in "kommer vi att klara klimatet". */
function tellingOf(parts: readonly Part[]): readonly Part[] {
  const isNamed = parts.some(({ isKnown, isQuestion }) => isKnown && !isQuestion);
  return parts.filter(({ isKnown, isQuestion }) => !isQuestion || (isKnown && !isNamed));
}

/** What stands after a name tells more of it ("metron till Köpenhamn"); what stands before it is what is asked about. */
function fromHead(parts: readonly Part[]): readonly Part[] {
  return parts[0]?.isKnown ? parts.filter(({ word, isKnown }) => isKnown || JOINT.test(plain(word))) : [];
}

function joined(parts: readonly Part[]): string {
  const words = parts.map(({ word }) => word);
  while (words[0] !== undefined && JOINT.test(words[0])) words.shift();
  while (words.length > 0 && JOINT.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ').replace(/[,;:]+$/, '');
}
