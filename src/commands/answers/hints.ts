import type { AnsweredPrompt } from '../../domain/answers/answer-outcome.ts';
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { type Prompt, rulesOf } from '../../domain/answers/prompt.ts';
import type { Hint, HintKind } from '../../domain/answers/writing/hint.ts';
import { asWritten, hintsFor } from '../../domain/answers/writing/hints.ts';
import { type Actor, isOwnId } from '../../domain/people/people.ts';
import type { Deps } from '../../ports/deps.ts';
import { unlessStoreFails } from '../tries.ts';
import { keepAnswer } from './answer.ts';
import { findLastSaid } from './find-last.ts';
import type { AnswerTarget } from './find-prompt.ts';

/** How an answer came about. */
export interface Given {
  /** It was stored just now, so nobody can have waved away anything about it. */
  readonly isNew?: boolean | undefined;
  /** The last answer was confirmed as it was, on purpose. */
  readonly isUnchanged?: boolean | undefined;
}

/**
 * What would make a person's own answer better, without what they have waved away. An answer is there whatever becomes of its hints:
 * none when the store fails.
 */
export async function findHints(
  actor: Actor,
  { prompt, assessment }: { readonly prompt: Prompt; readonly assessment: WordedAssessment },
  { isNew, isUnchanged }: Given,
  deps: Deps,
): Promise<readonly Hint[]> {
  if (!isOwnId(actor, assessment.author.id)) return [];
  const { plan, expected } = prompt;
  const { questions } = rulesOf(prompt);
  const find = async () => {
    const last = isUnchanged ? undefined : await findLastSaid(prompt, deps);
    const asked = { plan, item: expected.item, questions };
    const hints = hintsFor(asWritten(assessment, asked, last?.assessment));
    if (isNew || hints.length === 0) return hints;
    const waved = await deps.stores.wavedHints.read(actor.id, assessment);
    return hints.filter(({ kind }) => !waved.includes(kind));
  };
  return unlessStoreFails(find(), []);
}

/**
 * Waves a hint away from the version of an answer that it was given about.
 * @returns the answer as it stands; undefined when there is none
 * @throws Problem as `findPrompt`
 */
export async function waveHint(
  actor: Actor,
  input: AnswerTarget & { readonly version: number; readonly hint: HintKind },
  deps: Deps,
): Promise<AnsweredPrompt | undefined> {
  const answered = await keepAnswer(actor, input, deps);
  // A newer version has hints of its own.
  if (answered?.assessment.version !== input.version) return answered;
  const { wavedHints } = deps.stores;
  const waved = await wavedHints.read(actor.id, answered.assessment);
  await wavedHints.save(actor.id, answered.assessment, [...new Set([...waved, input.hint])]);
  return answered;
}
