/** What has changed in a round since a time, or since the round before. Rules alone. */
import type { Assessment } from '../answers/assessment.ts';
import { compareVerdicts, severity } from '../answers/scale.ts';
import type { IsoDate, IsoInstant } from '../dates.ts';
import { asksOf, type Plan, type PlanVersion } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';
import type { RoundState } from '../rounds/round-state.ts';
import { type PastAnswer, saysSame } from './history.ts';
import type { ListQuestion } from './list.ts';
import type { SummaryLine } from './summary.ts';

/** Since when changes are told, as it was taken. */
export type TakenSince =
  | { readonly kind: 'day'; readonly day: IsoDate; readonly at: IsoInstant }
  | { readonly kind: 'round'; readonly round: Round }
  /** There was no round before. */
  | { readonly kind: 'opening' };

export type Move = 'better' | 'worse' | 'changed';

/** What was said before, in the round and by the plan that it was said in. */
export interface Said {
  readonly plan: PlanVersion;
  readonly round: Round;
  readonly assessment: Assessment;
}

/** One answer that says something else than it did. */
export interface Change {
  readonly line: SummaryLine;
  readonly before: Said;
  /** The version that brought what is said now; later ones have only corrected its words. */
  readonly after: Assessment;
  readonly move: Move;
}

/** What has changed in a round. */
export interface RoundChanges {
  readonly state: RoundState;
  readonly since: TakenSince;
  /** It was not asked for, but chosen. */
  readonly isChosen: boolean;
  /** There is no such round as was asked for, so that the one before was taken. */
  readonly isLacking?: boolean | undefined;
  readonly changes: readonly Change[];
  /** Answered for the first time, with nothing to be compared with. */
  readonly fresh: readonly SummaryLine[];
  readonly unchanged: number;
  readonly unanswered: number;
}

/** What is known of the answers of some lines. */
export interface Known {
  /** Versions of answers in the round, oldest first, by `keyOfAnswer`; where there are none, the present one is the only one. */
  readonly versions: ReadonlyMap<string, readonly Assessment[]>;
  /** What was last said before the round, by line; only what had been said by the time that changes are told from. */
  readonly last: ReadonlyMap<SummaryLine, PastAnswer>;
}

export function keyOfAnswer({ item, respondent }: Pick<Assessment, 'item' | 'respondent'>): string {
  return `${item}/${respondent}`;
}

/** Whether the versions of a round have to be looked at: an answer has been given anew since, so that others lie before it. */
export function needsVersions(lines: readonly SummaryLine[], since: TakenSince): boolean {
  return lines.some(({ assessment }) => assessment && assessment.version > 1 && !isBefore(assessment, since));
}

function isBefore({ at }: Assessment, since: TakenSince): boolean {
  return since.kind === 'day' && at < since.at;
}

/** How some answers of a round have moved, the worst first or as asked. */
export function changesIn(
  state: RoundState,
  lines: readonly SummaryLine[],
  since: TakenSince,
  { versions, last }: Known,
  order: ListQuestion['order'],
): Omit<RoundChanges, 'isChosen'> {
  const { plan, round } = state;
  const changes: Change[] = [];
  const fresh: SummaryLine[] = [];
  let unchanged = 0;
  for (const line of lines) {
    const { assessment } = line;
    if (!assessment) continue;
    const given = versions.get(keyOfAnswer(assessment)) ?? [assessment];
    const own = given.findLast((one) => isBefore(one, since));
    const before: Said | undefined = own ? { plan, round, assessment: own } : last.get(line);
    if (!before) fresh.push(line);
    else if (saysSame(before, { plan, assessment })) unchanged += 1;
    else
      changes.push({
        line,
        before,
        after: broughtBy(given, assessment, plan),
        move: moveOf(before, assessment, plan),
      });
  }
  return {
    state,
    since,
    changes: inOrder(changes, order),
    fresh: fresh.toSorted((a, b) => severity(a.assessment?.status) - severity(b.assessment?.status)),
    unchanged,
    unanswered: lines.filter(({ assessment }) => !assessment).length,
  };
}

function moveOf(before: Said, after: Assessment, plan: Plan): Move {
  const move = compareVerdicts(before.assessment, after, asksOf(plan));
  return move === 'same' ? 'changed' : move;
}

/** The first of the versions that say in a row what is said now. */
function broughtBy(given: readonly Assessment[], now: Assessment, plan: Plan): Assessment {
  const other = given.findLastIndex((one) => compareVerdicts(one, now, asksOf(plan)) !== 'same');
  return given[other + 1] ?? now;
}

const FIRST: Readonly<Record<'worst' | 'best', readonly Move[]>> = {
  worst: ['worse', 'changed', 'better'],
  best: ['better', 'changed', 'worse'],
};

function inOrder(changes: readonly Change[], order: ListQuestion['order'] = 'worst'): readonly Change[] {
  const moves = FIRST[order];
  return changes.toSorted(
    (a, b) =>
      moves.indexOf(a.move) - moves.indexOf(b.move) || severity(a.after.status) - severity(b.after.status),
  );
}
