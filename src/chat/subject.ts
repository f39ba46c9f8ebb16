/** What a question names, among all the words that are left of it: who asks, why and when is said beside the name. */

import { newestPlans } from '../commands/plans/find-plans.ts';
import { findNamed } from '../commands/status/find-named.ts';
import { plainWords } from '../domain/names.ts';
import { once } from '../domain/once.ts';
import type { Item, PlanVersion } from '../domain/plans/plan.ts';
import type { Named } from '../domain/status/question.ts';
import { isQuestionWord } from './grammar/question-words.ts';
import type { Turn } from './turn.ts';

export interface Subject {
  /** The words that name something, or that may. */
  readonly words: string;
  /** Of the words that were said, those that may name something. */
  readonly telling: string;
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
  const said = plainWords(words);
  if (plans.some(({ items }) => namesOf(items).has(said)))
    return { words, telling: words, named: await findNamed(viewer, { words }, deps) };
  const parts = words.split(/\s+/).map((word) => partOf(word, plans, turn));
  const telling = tellingOf(parts);
  const known = joined(onlyKnown(telling));
  let found: Subject | undefined;
  for (const fewer of new Set([joined(telling), words, known])) {
    if (fewer === '') continue;
    const named = await findNamed(viewer, { words: fewer }, deps);
    if (isClear(named) || named.unclear.length > 0) return { words: fewer, telling: joined(telling), named };
    found ??= { words: fewer, telling: joined(telling), named };
  }
  return found ?? { words, telling: '', named: { items: [], unclear: [], unknown: [] } };
}

/** Whether nothing among the words could be a name: all are words that people ask with. */
export function namesNothing(words: string): boolean {
  return words.split(/[\s,]+/).every((word) => isQuestionWord(plain(word)) || JOINT.test(word));
}

/** What items are called, as words are compared. */
const namesOf = once(
  (items: readonly Item[]) =>
    new Set(items.flatMap(({ title, short = '' }) => [plainWords(title), plainWords(short)])),
);

interface Part {
  readonly word: string;
  /** It is in the name of something. */
  readonly isKnown: boolean;
  readonly isQuestion: boolean;
}

function partOf(word: string, plans: readonly PlanVersion[], { deps }: Turn): Part {
  const bare = plain(word);
  const isJoint = JOINT.test(bare);
  const found = isJoint
    ? []
    : plans.flatMap((plan) => deps.findItems(plan, bare).filter(({ fit }) => fit !== 'near'));
  return {
    word,
    isKnown: found.length > 0,
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

/** What is in names, where more is said beside it: why one asks, and what one has heard of it. */
function onlyKnown(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ word, isKnown }) => isKnown || JOINT.test(plain(word)));
}

function joined(parts: readonly Part[]): string {
  const words = parts.map(({ word }) => word);
  while (words[0] !== undefined && JOINT.test(words[0])) words.shift();
  while (words.length > 0 && JOINT.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ').replace(/[,;:]+$/, '');
}
