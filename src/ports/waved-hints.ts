import type { AssessmentSubject } from '../domain/answers/assessment.ts';
import type { HintKind } from '../domain/answers/writing/hint.ts';

/** One version of an answer. */
export interface AnswerVersion extends AssessmentSubject {
  readonly version: number;
}

/** Hints about an answer that somebody does not want to be given again. */
export interface WavedHints {
  /** None of a version that nothing was said of: what is written anew may be hinted at anew. */
  read(person: string, answer: AnswerVersion): Promise<readonly HintKind[]>;
  /** In the place of those of an earlier version. */
  save(person: string, answer: AnswerVersion, hints: readonly HintKind[]): Promise<void>;
}
