/** What may be published, and what a new version says that the one before it did not. */
import { type AreaApproval, asksApproval, isApproved } from '../answers/approval.ts';
import type { Assessment } from '../answers/assessment.ts';
import type { IsoInstant } from '../dates.ts';
import type { Item, Plan } from '../plans/plan.ts';
import { isClosed, type Round } from '../rounds/round.ts';

/** Why a round cannot be published yet: it takes answers still, or some areas are not approved. */
export type Obstacle =
  | { readonly is: 'open' }
  | { readonly is: 'not-approved'; readonly areas: readonly Item[] };

export function obstacleTo(
  round: Round,
  areas: readonly Pick<AreaApproval, 'is' | 'area'>[],
): Obstacle | undefined {
  if (!isClosed(round)) return { is: 'open' };
  if (!asksApproval(round) || isApproved(round, areas)) return undefined;
  const left = areas.filter(({ is }) => is !== 'approved');
  return { is: 'not-approved', areas: left.map(({ area }) => area) };
}

/** Names an answer as it was frozen. */
export type FrozenAnswer = Pick<Assessment, 'item' | 'respondent' | 'version'> & {
  readonly at?: IsoInstant | undefined;
};

/**
 * What was frozen, by the names that it has now. Where people answer for themselves, somebody who has been erased since answers under another
 * name; what is frozen keeps the former one.
 */
export function namedNow(
  before: readonly FrozenAnswer[],
  now: readonly FrozenAnswer[],
): readonly FrozenAnswer[] {
  const [frozen, known] = [new Set(before.map(subjectOf)), new Set(now.map(subjectOf))];
  const renamed = now.filter((one) => !frozen.has(subjectOf(one)));
  const lost = before.filter((one) => !known.has(subjectOf(one)));
  return before.map((one) => {
    if (known.has(subjectOf(one))) return one;
    const candidates = renamed.filter(({ item }) => item === one.item);
    const isAlone = candidates.length === 1 && lost.filter(({ item }) => item === one.item).length === 1;
    const found = isAlone ? candidates[0] : candidates.find(({ at }) => at === one.at);
    return found ? { ...one, respondent: found.respondent } : one;
  });
}

function subjectOf({ item, respondent }: FrozenAnswer): string {
  return `${item}/${respondent}`;
}

/** The items whose answers are others than in the version before, in the plan's order. */
export function changedItems(
  plan: Plan,
  before: readonly FrozenAnswer[],
  now: readonly FrozenAnswer[],
): readonly Item[] {
  const named = namedNow(before, now);
  const [was, is] = [new Set(named.map(nameOf)), new Set(now.map(nameOf))];
  const changed = new Set([
    ...now.filter((one) => !was.has(nameOf(one))).map(({ item }) => item),
    ...named.filter((one) => !is.has(nameOf(one))).map(({ item }) => item),
  ]);
  return plan.items.filter(({ id }) => changed.has(id));
}

function nameOf({ item, respondent, version }: FrozenAnswer): string {
  return `${item}/${version}/${respondent}`;
}

/** Names what would be published: changes with every answer, and with every version that is published. */
export function markOfAnswers(version: number, answers: readonly FrozenAnswer[]): string {
  let mark = 0;
  for (const name of answers.map(nameOf))
    for (const char of `${name} `) mark = (Math.imul(mark, 31) + char.charCodeAt(0)) | 0;
  return `${version}-${answers.length}-${(mark >>> 0).toString(36)}`;
}
