import { underOwnQuestion } from '../../domain/answers/asked.ts';
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { type Begun, begunBy, type Draft } from '../../domain/answers/draft.ts';
import type { Expected } from '../../domain/answers/expected.ts';
import { type Prompt, rulesOf, type ShownPrompt } from '../../domain/answers/prompt.ts';
import type { Person } from '../../domain/people/people.ts';
import { itemOf } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { closedBefore, type ItemRef, keyOf, type PastAnswer } from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlan } from '../plans/find-plans.ts';
import { nameOf, roundsAmong } from '../rounds/find-rounds.ts';
import { findFigure } from '../status/find-figure.ts';
import { lastSaid } from '../status/said-in.ts';
import { whyAnew } from './asked-anew.ts';

/** Who a question is shown to. */
export type Reader = Pick<Person, 'id' | 'formerIds'>;

/**
 * A question as it is shown: with the words of its answer, if it has one, with what was last said before, and what has been begun.
 * @param drafts what has been begun, where it has been read already
 */
export async function toShow(
  prompt: Prompt,
  reader: Reader,
  deps: Deps,
  drafts?: readonly Draft[],
): Promise<ShownPrompt> {
  const { plan, expected, current } = prompt;
  const [[said], last, figure, begun, anew] = await Promise.all([
    deps.stores.assessments.withWords(plan.id, current ? [current] : []),
    findLastSaid(prompt, deps),
    findFigure(plan, expected.item, deps),
    findBegun(prompt, reader, deps, drafts),
    prompt.anew ?? (current && whyAnew(prompt, deps)),
  ]);
  return { ...prompt, current: said, last, figure, begun, ...(anew ? { anew } : {}) };
}

async function findBegun(
  { plan, round, expected }: Prompt,
  reader: Reader,
  { stores }: Deps,
  known: readonly Draft[] | undefined,
): Promise<Begun> {
  const drafts = known ?? (await stores.drafts.of(plan.id, nameOf(expected)))?.value ?? [];
  if (drafts.length === 0) return { own: undefined, others: [] };
  return begunBy(reader, round, drafts, roundsAmong(await stores.rounds.ofPlan(plan.id)));
}

/** As `findLast`, with its words, where they are asked for today: one read, unless they were shown since the start. */
export async function findLastSaid(
  prompt: Prompt,
  deps: Deps,
): Promise<PastAnswer<WordedAssessment> | undefined> {
  const last = await findLast(prompt.round, prompt.expected, deps);
  if (!last) return undefined;
  const [assessment] = await deps.stores.assessments.withWords(last.round.plan, [last.assessment]);
  const { kind } = prompt.expected.item;
  return assessment && { ...last, assessment: underOwnQuestion(assessment, kind, rulesOf(prompt).questions) };
}

/**
 * What was last said of an item before a round: in the same plan, or else in the plan whose item it carries on, and so on.
 * Only closed rounds count. Their answers are kept in memory, so this adds no read to an answer.
 */
export async function findLast(
  round: Round,
  { item, respondent }: Pick<Expected, 'item' | 'respondent'>,
  deps: Deps,
): Promise<PastAnswer | undefined> {
  const passed = new Set<string>();
  let at: ItemRef | undefined = { plan: round.plan, item: item.id };
  while (at && !passed.has(keyOf(at))) {
    passed.add(keyOf(at));
    const plan = await newestPlan(at.plan, deps);
    const found = plan && (await lastIn(at, round, respondent, deps));
    if (found || !plan) return found;
    at = itemOf(plan, at.item)?.continues;
  }
  return undefined;
}

async function lastIn(
  at: ItemRef,
  before: Round,
  respondent: string,
  deps: Deps,
): Promise<PastAnswer | undefined> {
  const earlier = closedBefore(before, roundsAmong(await deps.stores.rounds.ofPlan(at.plan)));
  const [last] = await lastSaid({ refs: [at], respondent }, earlier, deps);
  return last;
}
