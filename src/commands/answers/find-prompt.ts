import type { Assessment } from '../../domain/answers/assessment.ts';
import type { Draft } from '../../domain/answers/draft.ts';
import { isAnswerTo } from '../../domain/answers/expected.ts';
import {
  ASIDE,
  answerablePrompts,
  currentPrompts,
  givenPrompts,
  PART,
  type Prompt,
  type ShownPrompt,
} from '../../domain/answers/prompt.ts';
import { isStoreFault, Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { itemOf } from '../../domain/plans/plan.ts';
import { isOpen, type Round, reopeningOf, takesAnswers } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { ItemHit } from '../../domain/status/item-status.ts';
import type { Deps } from '../../ports/deps.ts';
import type { AnswerName } from '../../ports/stores.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { inEachPlan } from '../plans/in-each-plan.ts';
import { askingRounds, roundsAsking } from '../rounds/asking-rounds.ts';
import {
  allRounds,
  findRound,
  loadOwn,
  nameOf,
  openRounds,
  roundsAmong,
  stateOf,
} from '../rounds/find-rounds.ts';
import { searchStates } from '../status/search-items.ts';
import { anewAmong, askedAnew } from './asked-anew.ts';
import { toShow } from './find-last.ts';

/** Which answer is meant; comes from a card, so each part is looked up and none is trusted. */
export interface AnswerTarget {
  readonly round: string;
  readonly item: string;
  readonly respondent: string;
  /** How the card goes on, as its `Prompt` had it; cards of older versions do not say. */
  readonly queue?: string | undefined;
}

/** The person's questions in all open rounds, answered ones included, in the plan's order; after them those of people who are away, and those handed over. */
export async function myPrompts(actor: Actor, deps: Deps): Promise<readonly Prompt[]> {
  demand(actor, 'my-goals');
  return promptsIn(await openRounds(deps), actor.id, deps);
}

async function promptsIn(rounds: readonly Round[], person: string, deps: Deps): Promise<readonly Prompt[]> {
  const asking = await roundsAsking(person, rounds, deps);
  const states = await Promise.all(asking.map((round) => loadOwn(person, round, deps)));
  return states.flatMap((state) => [...currentPrompts(person, state), ...givenPrompts(person, state)]);
}

/** The same, and what the person is asked for anew: marked among the others, and after them where its round is closed. */
export async function myGoals(actor: Actor, deps: Deps): Promise<readonly Prompt[]> {
  demand(actor, 'my-goals');
  const rounds = await allRounds(deps);
  return goalsIn(rounds, actor.id, deps);
}

/** The same of some rounds, open or not. */
export async function goalsIn(
  rounds: readonly Round[],
  person: string,
  deps: Deps,
): Promise<readonly Prompt[]> {
  const [prompts, anew] = await Promise.all([
    promptsIn(rounds.filter(isOpen), person, deps),
    anewAmong(rounds, person, deps),
  ]);
  const isSame = (one: Prompt, other: Prompt) =>
    one.round.id === other.round.id && isAnswerTo(one.expected, nameOf(other.expected));
  const marked = prompts.map((prompt) => anew.find((one) => isSame(one, prompt)) ?? prompt);
  return [...marked, ...anew.filter((one) => !marked.includes(one))];
}

/** What there is for a person to answer: the next question, if any, and whether there are questions at all. */
export interface NextPrompt {
  readonly next: ShownPrompt | undefined;
  readonly hasAny: boolean;
}

/**
 * The person's first question without an answer, in the oldest open round that has one; after all of them what is asked for anew. A plan
 * that cannot be read keeps nobody from those of others.
 * @throws the fault of one that cannot be read, where there is nothing in the others
 */
export async function findNextPrompt(actor: Actor, deps: Deps): Promise<NextPrompt> {
  demand(actor, 'answer');
  const asking = await askingRounds(actor.id, deps);
  const { done, unread } = await inEachPlan((plan) => promptsOfPlan(actor.id, plan, asking, deps), deps);
  const faults = unread.map(({ fault }) => fault);
  for (const ofRound of done.flat()) {
    const next = await firstNotGiven(ofRound, deps).catch((fault) => {
      if (isStoreFault(fault)) throw fault;
      faults.push(fault);
      return undefined;
    });
    if (next) return { next: await toShow(next, actor, deps), hasAny: true };
  }
  if (faults.length > 0) throw faults[0];
  const [anew] = await askedAnew(actor, deps);
  const next = anew && (await toShow({ ...anew, queue: ASIDE }, actor, deps));
  return { next, hasAny: done.flat(2).length > 0 };
}

/** Somebody's questions in the open rounds of a plan, by round. */
async function promptsOfPlan(
  person: string,
  plan: string,
  asking: Awaited<ReturnType<typeof askingRounds>>,
  deps: Deps,
): Promise<readonly (readonly Prompt[])[]> {
  const rounds = asking(plan) ?? roundsAmong(await deps.stores.rounds.ofPlan(plan));
  const states = await Promise.all(rounds.filter(isOpen).map((round) => stateOf(round, [], deps)));
  return states.map((state) => currentPrompts(person, state));
}

/** The open rounds without any of their answers, which are read for the questions that turn out to matter. */
async function unreadStates(deps: Deps): Promise<RoundState[]> {
  return Promise.all((await openRounds(deps)).map((round) => stateOf(round, [], deps)));
}

/** The first of some questions of one round that has no answer, as the store has it. */
export async function firstNotGiven(prompts: readonly Prompt[], deps: Deps): Promise<Prompt | undefined> {
  const [first] = prompts;
  if (!first) return undefined;
  const names = prompts.map(({ expected }) => nameOf(expected));
  const index = await deps.stores.assessments.firstNotGiven(first.plan.id, first.round.id, names);
  return index === undefined ? undefined : prompts[index];
}

/** What a person may mean by some words. */
export interface MeantPrompts {
  /** Ready to be shown when no other fits. */
  readonly only: ShownPrompt | undefined;
  /** Best first; what has been answered to them is not looked up. */
  readonly all: readonly [Prompt, ...Prompt[]];
}

/**
 * The question a person means by some words ("svara öresund"), answered or not; as its owner or as a deputy.
 * @throws Problem `not-owner` when only others' questions fit, `unknown-item` when none does
 */
export async function findMyPrompts(actor: Actor, words: string, deps: Deps): Promise<MeantPrompts> {
  demand(actor, 'answer');
  const states = await unreadStates(deps);
  const hits = searchStates(states, words, deps);
  const answerable = new Map(states.map((state) => [state, answerablePrompts(actor.id, state)]));
  const mine = hits.flatMap((hit) => promptOf(hit, answerable.get(hit.state) ?? []) ?? []);
  const [first, ...others] = mine;
  if (!first) throw new Problem(hits.length > 0 ? 'not-owner' : 'unknown-item', { words });
  if (others.length > 0) return { only: undefined, all: [first, ...others] };
  const [stored] = await read(first.round, [nameOf(first.expected)], deps);
  return { only: await toShow({ ...first, current: stored?.value }, actor, deps), all: [first] };
}

function promptOf({ line }: ItemHit, prompts: readonly Prompt[]): Prompt | undefined {
  return prompts.find(
    ({ expected }) => expected.item.id === line.item.id && expected.respondent === line.respondent,
  );
}

function read({ plan, id }: Round, names: readonly AnswerName[], { stores }: Deps) {
  return stores.assessments.named(plan, id, names);
}

/** A question as it stands now, with what it was found in. */
export interface FoundPrompt {
  readonly prompt: Prompt;
  /** The round, with no more of its answers than this one. */
  readonly state: RoundState;
  /** The current answer, as it was read. */
  readonly stored: Versioned<Assessment> | undefined;
  /** What has been begun of it, as it was read. */
  readonly drafts: Versioned<readonly Draft[]> | undefined;
}

/** The same, of a round that may be closed. */
export interface LocatedPrompt extends FoundPrompt {
  readonly isClosed: boolean;
}

/**
 * Looks up what a card is about: its answer, what has been begun, and whether the round takes more, are all that has to be read, each by
 * a point.
 * @param target `isFirst` when nothing had been answered yet when the card was made: then that is taken on trust, since a write that
 *   finds it untrue is refused
 * @throws Problem `unknown-round`, `unknown-item`, or `not-owner`
 */
export async function locatePrompt(
  actor: Actor,
  target: AnswerTarget & { readonly isFirst?: boolean },
  deps: Deps,
): Promise<LocatedPrompt> {
  demand(actor, 'answer');
  const { value: round } = await findRound(target.round, deps);
  const { item, respondent, isFirst = false } = target;
  const [[stored], drafts, isLid] = await Promise.all([
    read(round, isFirst ? [] : [{ item, respondent }], deps),
    deps.stores.drafts.of(round.plan, { item, respondent }),
    deps.stores.assessments.isClosed(round.plan, round.id),
  ]);
  const state = await stateOf(round, stored ? [stored.value] : [], deps);
  const prompt = answerablePrompts(actor.id, state).find(
    ({ expected }) => expected.item.id === item && expected.respondent === respondent,
  );
  if (!prompt) {
    const exists = itemOf(state.plan, item) !== undefined;
    throw new Problem(exists ? 'not-owner' : 'unknown-item', { words: item });
  }
  const { queue = PART } = target;
  // Once a question has come or gone, they may lie in several messages.
  const isAsMade = queue === prompt.queue || queue === ASIDE;
  const isReopened = reopeningOf(round, { item, respondent, version: stored?.value.version ?? 0 });
  const isClosed = (isLid || !takesAnswers(round)) && !isReopened;
  return { prompt: { ...prompt, queue: isAsMade ? queue : PART }, state, stored, drafts, isClosed };
}

/** As `locatePrompt`, of a round that is open. @throws Problem as that, or `round-closed` */
export async function findPrompt(
  actor: Actor,
  target: AnswerTarget & { readonly isFirst?: boolean },
  deps: Deps,
): Promise<FoundPrompt> {
  const { isClosed, ...found } = await locatePrompt(actor, target, deps);
  if (isClosed) throw new Problem('round-closed', { round: found.prompt.round.name });
  return found;
}

/** The question that a card is about, as it stands now. @throws as `findPrompt` */
export async function openPrompt(actor: Actor, target: AnswerTarget, deps: Deps): Promise<ShownPrompt> {
  const { prompt, drafts } = await findPrompt(actor, target, deps);
  return toShow(prompt, actor, deps, drafts?.value ?? []);
}
