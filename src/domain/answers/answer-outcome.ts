import type { Finding } from '../errors.ts';
import type { WordedAssessment } from './assessment.ts';
import type { Contradiction } from './contradictions.ts';
import type { Prompt, ShownPrompt } from './prompt.ts';
import type { Hint } from './writing/hint.ts';

/** An answer that is in the store, as its receipt shows it. */
export interface AnsweredPrompt {
  readonly prompt: Prompt;
  readonly assessment: WordedAssessment;
  /** The person's next question without an answer, in this round first; `unknown` when the store failed after the answer was saved. */
  readonly next: ShownPrompt | 'unknown' | undefined;
  /** It, when it lies in another message, and so is not asked here as well. */
  readonly elsewhere?: Prompt | undefined;
  /** It was sent back, and has been sent again as it was: the names of those who read it once more. */
  readonly readAgainBy?: readonly string[] | undefined;
  /** What would make the answer better, for whoever wrote it. */
  readonly hints?: readonly Hint[] | undefined;
}

/**
 * What becomes of an answer. All of these are expected and frequent, so whoever sends one has to handle each; what is wrong – a
 * closed round, somebody else's question – is a `Problem`.
 *
 * - `stored`: as a new version. `repeated`: it was stored already, and was sent again. `standing`: it says what stood there already, so
 *   there is no new version.
 * - `conflict`: somebody has answered since; what they said is the prompt's `current`.
 * - `doubtful`: it says two things that contradict each other, and nobody has said yet that both are meant.
 * - `invalid`: something is missing or has the wrong form.
 */
export type AnswerOutcome =
  | ({ readonly outcome: 'stored' | 'repeated' | 'standing' } & AnsweredPrompt)
  | { readonly outcome: 'conflict'; readonly prompt: ShownPrompt }
  | { readonly outcome: 'doubtful'; readonly prompt: ShownPrompt; readonly contradiction: Contradiction }
  | { readonly outcome: 'invalid'; readonly prompt: ShownPrompt; readonly findings: readonly Finding[] };

/**
 * What becomes of an earlier answer that is given again. `outdated`: it is no longer the one that was before the person's eyes.
 * `reworded`: it was a forecast and is to be a verdict, or the other way round, so the person is asked.
 */
export type RepeatOutcome =
  | ({ readonly outcome: 'stored' | 'repeated' | 'standing' } & AnsweredPrompt)
  | { readonly outcome: 'conflict' | 'outdated' | 'reworded'; readonly prompt: ShownPrompt };
