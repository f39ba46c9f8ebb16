import {
  type Answer,
  type Assessment,
  nextVersion,
  type RawAnswer,
} from '../../domain/answers/assessment.ts';
import { answerRules, checkAnswer, contradicts } from '../../domain/answers/check-answer.ts';
import { answerablePrompts, currentPrompts, type Prompt, repeatable } from '../../domain/answers/prompt.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { asksOf } from '../../domain/plans/plan.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { ItemHit } from '../../domain/status/item-status.ts';
import type { Deps } from '../../ports/deps.ts';
import { findRound, loadState, openStates, otherOpenRounds, stateOf } from '../rounds/find-rounds.ts';
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
  const [only, ...others] = mine;
  return only && others.length === 0 ? [await withLast(only, deps)] : mine;
}

function promptOf(actor: Actor, { state, line }: ItemHit): Prompt | undefined {
  return answerablePrompts(actor.id, state).find(
    ({ expected }) => expected.item.id === line.item.id && expected.respondent === line.respondent,
  );
}

/** A question as it stands now, with what it was found in. */
interface FoundPrompt {
  readonly prompt: Prompt;
  readonly state: RoundState;
  /** Mark of the current answer. */
  readonly etag: string | undefined;
}

/** Looks up what a card is about; the answers of its round, in one range, are the only thing that has to be read. */
async function findPrompt(actor: Actor, target: AnswerTarget, deps: Deps): Promise<FoundPrompt> {
  demand(actor, 'answer');
  const { value: round } = await findRound(target.round, deps);
  const { isClosed, assessments } = await deps.stores.assessments.ofRound(round.plan, round.id);
  const answers = assessments.map(({ value }) => value);
  const state = await stateOf(round, answers, deps);
  const prompt = answerablePrompts(actor.id, state).find(
    ({ expected }) => expected.item.id === target.item && expected.respondent === target.respondent,
  );
  if (!prompt) {
    const exists = state.plan.items.some((item) => item.id === target.item);
    throw new Problem(exists ? 'not-owner' : 'unknown-item', { words: target.item });
  }
  if (isClosed || round.state === 'closed') throw new Problem('round-closed', { round: round.name });
  return { prompt, state, etag: assessments.find(({ value }) => value === prompt.current)?.etag };
}

/**
 * The question that a card is about, as it stands now.
 * @throws Problem `unknown-round`, `unknown-item`, `not-owner`, or `round-closed`
 */
export async function openPrompt(actor: Actor, target: AnswerTarget, deps: Deps): Promise<Prompt> {
  return withLast((await findPrompt(actor, target, deps)).prompt, deps);
}

export interface StoredAnswer {
  readonly prompt: Prompt;
  readonly assessment: Assessment;
  /** The person's next question without an answer, in this round first. */
  readonly next: Prompt | undefined;
}

/** What a receipt shows of an answer that is there already; undefined when there is none. @throws as `openPrompt` */
export async function keepAnswer(
  actor: Actor,
  target: AnswerTarget,
  deps: Deps,
): Promise<StoredAnswer | undefined> {
  const { prompt, state } = await findPrompt(actor, target, deps);
  if (!prompt.current) return undefined;
  return { prompt, assessment: prompt.current, next: await nextPrompt(actor, prompt, state, deps) };
}

/**
 * Stores an answer as a new version.
 * @param basedOn the version that was before the person's eyes, 0 for none
 * @param asksInDoubt whether somebody is there to ask about an answer that contradicts itself
 * @throws Problem `invalid-answer`, `doubtful-answer`, `someone-was-first`, or what `openPrompt` throws
 */
export async function submitAnswer(
  actor: Actor,
  input: AnswerTarget & {
    readonly basedOn: number;
    readonly answer: RawAnswer;
    readonly asksInDoubt?: boolean;
  },
  deps: Deps,
): Promise<StoredAnswer> {
  const found = await findPrompt(actor, input, deps);
  const rules = answerRules(found.prompt.plan, found.prompt.expected.item);
  const answer = checkAnswer(input.answer, rules);
  if (input.asksInDoubt && contradicts(answer, rules)) throw new Problem('doubtful-answer');
  const stored = await store(actor, found, { answer, basedOn: input.basedOn }, deps);
  return stored ?? submitAnswer(actor, input, deps);
}

/**
 * Stores what was said in an earlier round as a first answer in this one, if it is what was before the person's eyes and would
 * be accepted today.
 * @throws Problem `last-changed` when it is not, `someone-was-first`, or what `openPrompt` throws
 */
export async function repeatAnswer(
  actor: Actor,
  input: AnswerTarget & { readonly earlier: string; readonly version: number },
  deps: Deps,
): Promise<StoredAnswer> {
  const found = await findPrompt(actor, input, deps);
  const prompt = await withLast(found.prompt, deps);
  const { last, current } = prompt;
  const answer = repeatable({ ...prompt, current: undefined });
  const isSeen = last?.round.id === input.earlier && last.assessment.version === input.version;
  if (!answer || !isSeen) throw new Problem(current ? 'someone-was-first' : 'last-changed');
  const stored = await store(actor, found, { answer, basedOn: 0 }, deps);
  return stored ?? repeatAnswer(actor, input, deps);
}

/** Undefined when somebody changed the answer since it was read. @throws Problem `someone-was-first` */
async function store(
  actor: Actor,
  { prompt, state, etag }: FoundPrompt,
  { answer, basedOn }: { readonly answer: Answer; readonly basedOn: number },
  deps: Deps,
): Promise<StoredAnswer | undefined> {
  const { plan, round, expected, current } = prompt;
  const subject = { round: round.id, item: expected.item.id, respondent: expected.respondent };
  const now = deps.clock.now();
  const { assessment, isNew } = nextVersion(current, subject, answer, basedOn, actor, now, asksOf(plan));
  if (isNew && !(await deps.stores.assessments.save(plan.id, assessment, etag))) return undefined;
  const others = state.assessments.filter((one) => one !== prompt.current);
  const after = { ...state, assessments: [...others, assessment] };
  return { prompt, assessment, next: await nextPrompt(actor, prompt, after, deps) };
}

/** The person's next question after one: on behalf of the same person, in this round, or else in another that is open. */
async function nextPrompt(
  actor: Actor,
  { insteadOf }: Prompt,
  state: RoundState,
  deps: Deps,
): Promise<Prompt | undefined> {
  const prompts = currentPrompts(actor.id, state);
  const alike = prompts.filter((one) => one.insteadOf?.person === insteadOf?.person);
  const here = firstUnanswered(alike) ?? firstUnanswered(prompts);
  if (here) return withLast(here, deps);
  for (const round of await otherOpenRounds(state.round, deps)) {
    const there = firstUnanswered(currentPrompts(actor.id, await loadState(round, deps)));
    if (there) return withLast(there, deps);
  }
  return undefined;
}
