import { answerablePrompts, currentPrompts, type Prompt } from '../../domain/answers/prompt.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { itemOf } from '../../domain/plans/plan.ts';
import { takesAnswers } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { ItemHit } from '../../domain/status/item-status.ts';
import type { Deps } from '../../ports/deps.ts';
import { findRound, openStates, stateOf } from '../rounds/find-rounds.ts';
import { searchStates } from '../status/search-items.ts';
import { withLast } from './find-last.ts';

/** Which answer is meant; comes from a card, so each part is looked up and none is trusted. */
export interface AnswerTarget {
  readonly round: string;
  readonly item: string;
  readonly respondent: string;
}

/** The person's questions in all open rounds, answered ones included, in the plan's order; after them those of people who are away. */
export async function myPrompts(actor: Actor, deps: Deps): Promise<readonly Prompt[]> {
  demand(actor, 'my-goals');
  return (await openStates(deps)).flatMap((state) => currentPrompts(actor.id, state));
}

/**
 * The question a person means by some words ("svara öresund"), answered or not; as its owner or as a deputy.
 * @throws Problem `not-owner` when only others' questions fit, `unknown-item` when none does
 */
export async function findMyPrompts(actor: Actor, words: string, deps: Deps): Promise<readonly Prompt[]> {
  demand(actor, 'answer');
  const states = await openStates(deps);
  const hits = searchStates(states, words, deps);
  const answerable = new Map(states.map((state) => [state, answerablePrompts(actor.id, state)]));
  const mine = hits.flatMap((hit) => promptOf(hit, answerable.get(hit.state) ?? []) ?? []);
  if (mine.length === 0) throw new Problem(hits.length > 0 ? 'not-owner' : 'unknown-item', { words });
  const [only, ...others] = mine;
  return only && others.length === 0 ? [await withLast(only, deps)] : mine;
}

function promptOf({ line }: ItemHit, prompts: readonly Prompt[]): Prompt | undefined {
  return prompts.find(
    ({ expected }) => expected.item.id === line.item.id && expected.respondent === line.respondent,
  );
}

/** A question as it stands now, with what it was found in. */
export interface FoundPrompt {
  readonly prompt: Prompt;
  readonly state: RoundState;
  /** Mark of the current answer. */
  readonly etag: string | undefined;
}

/**
 * Looks up what a card is about; the answers of its round, in one range, are the only thing that has to be read.
 * @throws Problem `unknown-round`, `unknown-item`, `not-owner`, or `round-closed`
 */
export async function findPrompt(actor: Actor, target: AnswerTarget, deps: Deps): Promise<FoundPrompt> {
  demand(actor, 'answer');
  const { value: round } = await findRound(target.round, deps);
  const { isClosed, assessments } = await deps.stores.assessments.ofRound(round.plan, round.id);
  const answers = assessments.map(({ value }) => value);
  const state = await stateOf(round, answers, deps);
  const prompt = answerablePrompts(actor.id, state).find(
    ({ expected }) => expected.item.id === target.item && expected.respondent === target.respondent,
  );
  if (!prompt) {
    const exists = itemOf(state.plan, target.item) !== undefined;
    throw new Problem(exists ? 'not-owner' : 'unknown-item', { words: target.item });
  }
  if (isClosed || !takesAnswers(round)) throw new Problem('round-closed', { round: round.name });
  return { prompt, state, etag: assessments.find(({ value }) => value === prompt.current)?.etag };
}

/** The question that a card is about, as it stands now. @throws as `findPrompt` */
export async function openPrompt(actor: Actor, target: AnswerTarget, deps: Deps): Promise<Prompt> {
  return withLast((await findPrompt(actor, target, deps)).prompt, deps);
}
