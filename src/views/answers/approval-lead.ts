/** What stands above the answers of an area: how many have come, and which of them are here. */
import type { GivenLine, ReadArea } from '../../domain/answers/approval.ts';
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import type { Language } from '../../domain/language.ts';
import { standInOf } from '../../domain/people/absence.ts';
import { isOwnId, personOf } from '../../domain/people/people.ts';
import { isClosed } from '../../domain/rounds/round.ts';
import { withUnit } from '../format.ts';
import { nameInSentence } from '../kinds.ts';
import { approvalTextsIn } from './approval-texts.ts';
import { sentAgainTextsIn } from './sent-again-texts.ts';

type Given = GivenLine<WordedAssessment>;

export interface Shown {
  /** Those that are shown whole. */
  readonly lines: readonly Given[];
  readonly from: number;
}

export function leadLines(
  read: ReadArea,
  all: readonly Given[],
  { lines, from }: Shown,
  language: Language,
): string[] {
  const {
    area: { approved, missing, sentAgain },
    state: { round },
  } = read;
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
    ...readerLines(read, all, language),
    isPart && lines.length > 0 ? t.page(from + 1, from + lines.length, all.length) : '',
    isPart && lines.length === 0 ? t.tooLong(all.length) : '',
  ].filter((text) => text !== '');
}

/** Answers of the reader's own that are named; of more, how many. */
const OWN = 3;

/** For whom somebody approves who stands in, and which of the answers are their own. */
function readerLines(
  { area, state: { plan, people, absent = [] }, reader }: ReadArea,
  all: readonly Given[],
  language: Language,
): string[] {
  if (!reader) return [];
  const t = sentAgainTextsIn(language);
  const isNamed = area.approvers.some((id) => isOwnId(reader, id));
  const replaced = area.approvers.filter((id) => {
    const absence = absent.find(({ person }) => person === id);
    return absence !== undefined && isOwnId(reader, standInOf(absence, people, absent) ?? '');
  });
  const names = replaced.map((id) => personOf(people, id)?.name ?? id);
  const own = all.filter(({ assessment: { author } }) => isOwnId(reader, author.id));
  const titles = own.map(({ item, unit }) => withUnit(nameInSentence(plan, item, language), unit));
  return [
    !isNamed && names.length > 0 ? t.standsIn(t.listOf(names), names.length) : '',
    own.length > OWN ? t.ownAnswers(own.length) : own.length > 0 ? t.ownAnswer(t.listOf(titles)) : '',
  ];
}
