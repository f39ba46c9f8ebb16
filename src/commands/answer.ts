import { type Assessment, checkAnswer, nextVersion, type RawAnswer } from '../domain/assessment.ts';
import { Problem } from '../domain/errors.ts';
import type { Actor } from '../domain/people.ts';
import { measureOf, questionsOf, scaleOf } from '../domain/plan.ts';
import { answerablePrompts, type Prompt, promptsOf } from '../domain/prompt.ts';
import { demand } from '../domain/roles.ts';
import type { Deps } from '../ports.ts';
import { findRound, loadState, openStates } from './find-rounds.ts';
import { type ItemHit, searchStates } from './search-items.ts';

/** Which answer is meant; comes from a card, so each part is looked up and none is trusted. */
export interface AnswerTarget {
  readonly round: string;
  readonly item: string;
  readonly respondent: string;
}

/** The person's questions in all open rounds, answered ones included, in the plan's order. */
export async function myPrompts(actor: Actor, deps: Deps): Promise<readonly Prompt[]> {
  demand(actor, 'my-goals');
  return (await openStates(deps)).flatMap((state) => promptsOf(actor.id, state));
}

/** The first of the person's questions that has no answer yet. */
export function firstUnanswered(prompts: readonly Prompt[]): Prompt | undefined {
  return prompts.find((prompt) => !prompt.current);
}

/**
 * The question a person means by some words ("svara öresund"), answered or not; as its owner or as a deputy.
 * @throws Problem `unknown-item` when no question of theirs fits
 */
export async function findMyPrompts(actor: Actor, words: string, deps: Deps): Promise<readonly Prompt[]> {
  demand(actor, 'answer');
  const states = await openStates(deps);
  const hits = searchStates(states, words, deps);
  const mine = hits.flatMap((hit) => promptOf(actor, hit) ?? []);
  if (mine.length === 0) throw new Problem(hits.length > 0 ? 'not-owner' : 'unknown-item', { words });
  return mine;
}

function promptOf(actor: Actor, { state, line }: ItemHit): Prompt | undefined {
  return answerablePrompts(actor.id, state).find(
    ({ expected }) => expected.item.id === line.item.id && expected.respondent === line.respondent,
  );
}

/**
 * The question that a card is about, as it stands now.
 * @throws Problem `unknown-round`, `unknown-item`, `not-owner`, or `round-closed`
 */
export async function openPrompt(actor: Actor, target: AnswerTarget, deps: Deps): Promise<Prompt> {
  demand(actor, 'answer');
  const { value: round } = await findRound(target.round, deps);
  const state = await loadState(round, deps);
  const isMeant = ({ expected }: Prompt) =>
    expected.item.id === target.item && expected.respondent === target.respondent;
  const prompt = answerablePrompts(actor.id, state).find(isMeant);
  if (!prompt) {
    const exists = state.plan.items.some((item) => item.id === target.item);
    throw new Problem(exists ? 'not-owner' : 'unknown-item', { words: target.item });
  }
  if (round.state === 'closed') throw new Problem('round-closed', { round: round.name });
  return prompt;
}

export interface StoredAnswer {
  readonly prompt: Prompt;
  readonly assessment: Assessment;
  /** The person's next question without an answer, in this round first. */
  readonly next: Prompt | undefined;
}

/**
 * Stores an answer as a new version.
 * @param basedOn the version that was before the person's eyes, 0 for none
 * @throws Problem `invalid-answer`, `someone-was-first`, or what `openPrompt` throws
 */
export async function submitAnswer(
  actor: Actor,
  input: AnswerTarget & { readonly basedOn: number; readonly answer: RawAnswer },
  deps: Deps,
): Promise<StoredAnswer> {
  const { stores, clock } = deps;
  const prompt = await openPrompt(actor, input, deps);
  const { plan, round, expected } = prompt;
  const answer = checkAnswer(input.answer, {
    scale: scaleOf(plan),
    questions: questionsOf(plan),
    measure: measureOf(plan, expected.item),
  });
  const subject = { round: round.id, item: expected.item.id, respondent: expected.respondent };
  const current = await stores.assessments.read(plan.id, round.id, subject.item, subject.respondent);
  const { assessment, isNew } = nextVersion(
    current?.value,
    subject,
    answer,
    input.basedOn,
    actor,
    clock.now(),
  );
  if (isNew && !(await stores.assessments.save(plan.id, assessment, current?.etag))) {
    return submitAnswer(actor, input, deps);
  }
  return { prompt, assessment, next: firstUnanswered(await myPrompts(actor, deps)) };
}
