/** What stands above the answers of an area: how many have come, and which of them are here. */
import type { AreaApproval, GivenLine } from '../../domain/answers/approval.ts';
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import type { Language } from '../../domain/language.ts';
import { isClosed, type Round } from '../../domain/rounds/round.ts';
import { approvalTextsIn } from './approval-texts.ts';
import { sentAgainTextsIn } from './sent-again-texts.ts';

type Given = GivenLine<WordedAssessment>;

export interface Shown {
  /** Those that are shown whole. */
  readonly lines: readonly Given[];
  readonly from: number;
}

export function leadLines(
  { approved, missing, sentAgain }: AreaApproval,
  all: readonly Given[],
  { lines, from }: Shown,
  round: Round,
  language: Language,
): string[] {
  const t = approvalTextsIn(language);
  const again = all.filter(({ assessment }) => sentAgain.some(({ line }) => line.assessment === assessment));
  const isPart = lines.length < all.length;
  if (all.length === 0) return [];
  return [
    approved.length > 0
      ? again.length === all.length
        ? sentAgainTextsIn(language).onlyAgain(all.length, approved.length)
        : t.someWait(all.length, approved.length)
      : missing.length > 0
        ? ''
        : t.allIn(all.length),
    isClosed(round) && missing.length > 0 ? t.neverCame(missing.length) : '',
    isPart && lines.length > 0 ? t.page(from + 1, from + lines.length, all.length) : '',
    isPart && lines.length === 0 ? t.tooLong(all.length) : '',
  ].filter((text) => text !== '');
}
