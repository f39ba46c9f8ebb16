import type { IsoInstant } from '../dates.ts';
import type { Round } from '../rounds/round.ts';
import type { ChangedLine, FilledLine, FilledRound } from './filled-round.ts';

/** Answers out of a file that somebody sent in the chat, until that person confirms or discards them. */
export interface PendingAnswers {
  readonly id: string;
  /** Whose it is: nobody else can confirm it. */
  readonly by: string;
  /** Name of the file, as it was sent. */
  readonly file: string;
  readonly at: IsoInstant;
  readonly round: string;
  readonly lines: readonly FilledLine[];
  /** What was shown of each line, as `seenOf` has it. */
  readonly seen: readonly string[];
}

/** Names a line with the version whose place it would take: what somebody says yes to. */
export function seenOf({ line, current }: ChangedLine): string {
  return `${line}/${current?.version ?? 0}`;
}

/** What somebody needs to see before the answers of a file are stored. */
export interface AnswersPreview {
  /** `id` is undefined when there is nothing to store. */
  readonly pending: Pick<PendingAnswers, 'file' | 'at'> & { readonly id: string | undefined };
  readonly filled: FilledRound;
  /** Other open rounds that the file fits as well. */
  readonly others: readonly Round[];
  /** Somebody has answered since it was last shown, so it is shown again. */
  readonly isComparedAnew: boolean;
}
