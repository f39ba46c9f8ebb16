import type { Answer } from '../../domain/answers/assessment.ts';
import type { AnswerRules } from '../../domain/answers/check-answer.ts';
import { type Contradiction, contradictionIn } from '../../domain/answers/contradictions.ts';
import type { Prompt } from '../../domain/answers/prompt.ts';
import { dayIn } from '../../domain/dates.ts';
import type { Deps } from '../../ports/deps.ts';
import { unlessStoreFails } from '../tries.ts';
import { findLast } from './find-last.ts';

/** What in an answer contradicts itself, or what was said before. That an older answer cannot be read is no reason to store none. */
export async function findContradiction(
  answer: Answer,
  rules: AnswerRules,
  { plan, round, expected }: Prompt,
  deps: Deps,
): Promise<Contradiction | undefined> {
  const last = await unlessStoreFails(findLast(round, expected, deps), undefined);
  const today = dayIn(deps.timezone, deps.clock.now());
  return contradictionIn(answer, { plan, item: expected.item, rules, round, today, last });
}
