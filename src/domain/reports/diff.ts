/** What differs between two rounds (`skillnad`): item by item in status, number, stage, day and text. Rules alone. */
import type { Assessment, WordedAssessment } from '../answers/assessment.ts';
import { answerFor } from '../answers/expected.ts';
import { compareVerdicts } from '../answers/scale.ts';
import { asksOf, type Item, itemOf, type PlanVersion } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';
import type { RoundState } from '../rounds/round-state.ts';
import type { Move } from '../status/changes.ts';
import { saysSame } from '../status/history.ts';
import { linesOf } from '../status/summary.ts';

/** What was said in one of the two rounds, of the item as its plan has it. */
export interface DiffSide {
  readonly item: Item;
  readonly assessment: WordedAssessment;
}

/** A text that is another than it was; left out where it was not there. */
export interface TextDiff {
  /** Of the question that it answers. */
  readonly id: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** One answer in both rounds. */
export interface ItemDiff {
  /** As the later round has it, or where it is gone, the earlier one. */
  readonly item: Item;
  readonly respondent: string;
  readonly unit?: string | undefined;
  /** Undefined where nothing was said: then the answer is new. */
  readonly before: DiffSide | undefined;
  /** Undefined where nothing is said any more, or not yet. */
  readonly after: DiffSide | undefined;
  /** Whether the later round asks about it, or has an answer. */
  readonly isAsked: boolean;
  /** How the status, trend or stage has moved; undefined where it is as it was, or one of the two is not there. */
  readonly move: Move | undefined;
  /** Whether the outcome is another, in all or by sex, or a sum of the economy; the day that an assignment is to be finished. */
  readonly isOtherValue: boolean;
  readonly isOtherDay: boolean;
  readonly texts: readonly TextDiff[];
}

export interface RoundDiff {
  readonly earlier: { readonly round: Round; readonly plan: PlanVersion };
  readonly later: { readonly round: Round; readonly plan: PlanVersion };
  /** All that is said in either, in the order of the later document; what is gone comes last, in the order of the earlier one. */
  readonly items: readonly ItemDiff[];
}

export type Difference =
  | 'better'
  | 'worse'
  | 'changed'
  | 'number'
  | 'text'
  | 'new'
  | 'unanswered'
  | 'gone'
  | 'same';

/** What differs most in an answer, by which it is counted. */
export function differenceOf(diff: ItemDiff): Difference {
  const { before, after, isAsked, move, isOtherValue, isOtherDay, texts } = diff;
  if (!before) return 'new';
  if (!after) return isAsked ? 'unanswered' : 'gone';
  if (move) return move;
  if (isOtherValue || isOtherDay) return 'number';
  return texts.length > 0 ? 'text' : 'same';
}

/** @param formerly what an item of the later plan was called in the earlier one, by id */
export function diffOf(
  earlier: RoundState<WordedAssessment>,
  later: RoundState<WordedAssessment>,
  formerly: (item: string) => readonly string[],
): RoundDiff {
  const met = new Set<Assessment>();
  const now = linesOf(later).flatMap(({ item, respondent, unit, assessment }): ItemDiff[] => {
    const [was] = formerly(item.id).flatMap((id) => answerFor(respondent, id, earlier.assessments) ?? []);
    if (was) met.add(was);
    const before = was && sideOf(earlier.plan, was);
    const after = assessment && { item, assessment };
    if (!before && !after) return [];
    const change = changeOf(before, after, earlier.plan, later.plan);
    return [{ item, respondent, unit, before, after, isAsked: true, ...change }];
  });
  const gone = linesOf(earlier).flatMap(({ item, respondent, unit, assessment }): ItemDiff[] =>
    assessment && !met.has(assessment)
      ? [
          {
            item,
            respondent,
            unit,
            before: { item, assessment },
            after: undefined,
            isAsked: false,
            ...NOTHING,
          },
        ]
      : [],
  );
  const of = ({ round, plan }: RoundState) => ({ round, plan });
  return { earlier: of(earlier), later: of(later), items: [...now, ...gone] };
}

const NOTHING = { move: undefined, isOtherValue: false, isOtherDay: false, texts: [] } as const;

function sideOf(plan: PlanVersion, assessment: WordedAssessment): DiffSide | undefined {
  const item = itemOf(plan, assessment.item);
  return item && { item, assessment };
}

function changeOf(
  before: DiffSide | undefined,
  after: DiffSide | undefined,
  was: PlanVersion,
  is: PlanVersion,
): Pick<ItemDiff, 'move' | 'isOtherValue' | 'isOtherDay' | 'texts'> {
  if (!before || !after) return NOTHING;
  const [then, now] = [before.assessment, after.assessment];
  const move = compareVerdicts(then, now, asksOf(is));
  const isAlike = saysSame({ plan: was, assessment: then }, { plan: is, assessment: now });
  return {
    move: move === 'same' ? (isAlike ? undefined : 'changed') : move,
    isOtherValue:
      then.value !== now.value ||
      then.forecast !== now.forecast ||
      then.deviation !== now.deviation ||
      then.bySex?.women !== now.bySex?.women ||
      then.bySex?.men !== now.bySex?.men,
    isOtherDay: then.day !== now.day,
    texts: textsOf(then, now),
  };
}

/** As they are written, however the blanks fall. */
function textsOf(then: WordedAssessment, now: WordedAssessment): readonly TextDiff[] {
  const ids = new Set([...Object.keys(now.texts), ...Object.keys(then.texts)]);
  const plain = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  return [...ids].flatMap((id) => {
    const [before, after] = [then.texts[id], now.texts[id]];
    return plain(before) === plain(after) ? [] : [{ id, before, after }];
  });
}
