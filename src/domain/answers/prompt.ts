import type { IsoDate } from '../dates.ts';
import { coveredBy } from '../people/absence.ts';
import { areaOf, asksOf, type Item, indicatorOf, type PlanVersion, scaleOf } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';
import { assessmentOf, type RoundState } from '../rounds/round-state.ts';
import type { PastAnswer } from '../status/history.ts';
import { type Answer, type Assessment, rawOf, type WordedAssessment } from './assessment.ts';
import { answerRules, checkAnswer } from './check-answer.ts';
import { type Expected, expectedAnswers, isAnswerTo, mayAnswer } from './expected.ts';
import { asksTrendOnly, scaleStep, stepWord } from './scale.ts';

/** One structured question to one person: an expected answer with what is needed to give it. */
export interface Prompt<A extends Assessment = Assessment> {
  readonly round: Round;
  readonly plan: PlanVersion;
  readonly expected: Expected;
  readonly area: Item | undefined;
  readonly indicator: Item | undefined;
  readonly current: A | undefined;
  /** Place among the person's questions in this round, from 1. */
  readonly number: number;
  readonly of: number;
  /** Somebody who is away, and for whom the person answers meanwhile. */
  readonly insteadOf?: { readonly person: string; readonly name: string; readonly to: IsoDate } | undefined;
}

/** A question that is about to be shown, with the words of what has been said. */
export interface ShownPrompt extends Prompt<WordedAssessment> {
  /** What was said in the newest closed round before this one. */
  readonly last?: PastAnswer<WordedAssessment> | undefined;
}

/**
 * The last answer as one that may be given again; undefined when the question has been answered, when somebody else than the
 * same respondent gave it, when it lacks what is asked for today, or when only one of the two rounds asks for a forecast.
 */
export function repeatable(prompt: ShownPrompt): Answer | undefined {
  const { current, expected, last, plan } = prompt;
  if (current || last?.assessment.respondent !== expected.respondent) return undefined;
  const { answer } = checkAnswer(rawOf(last.assessment), answerRules(plan, expected.item));
  return answer && isWordedAlike(answer, last.round, prompt) ? answer : undefined;
}

/** Whether a status means the same in both rounds: "förväntas uppnås" is not "uppnått". A trend is worded alike in all. */
function isWordedAlike({ status }: Answer, before: Round, { plan, round }: Prompt): boolean {
  if (asksTrendOnly(asksOf(plan))) return true;
  const step = scaleStep(scaleOf(plan), status);
  return stepWord(step, before.kind, plan.language) === stepWord(step, round.kind, plan.language);
}

/** In which order a person's questions come after one: first those on behalf of the same person, then the rest of theirs. */
export function nextAfter({ insteadOf }: Prompt, prompts: readonly Prompt[]): Prompt[] {
  const isAlike = (one: Prompt) => one.insteadOf?.person === insteadOf?.person;
  return [...prompts.filter(isAlike), ...prompts.filter((one) => !isAlike(one))];
}

/** The questions a person owns in a round, in the plan's order; those that the person only deputises for are not among them. */
export function promptsOf<A extends Assessment>(personId: string, state: RoundState<A>): Prompt<A>[] {
  return numbered(
    state,
    expectedAnswers(state.plan, state.ownerships).filter((expected) => expected.owners.includes(personId)),
  );
}

/** The questions that somebody stands in for: their owner is away today. */
export function standInPrompts<A extends Assessment>(personId: string, state: RoundState<A>): Prompt<A>[] {
  const { absent = [], people } = state;
  const covered = coveredBy(personId, absent, people, absent);
  const standIn = othersQuestions(personId, state).filter(({ owners }) =>
    covered.some(({ person }) => owners.includes(person)),
  );
  return numbered(state, standIn).map((prompt) => {
    const absence = covered.find(({ person }) => prompt.expected.owners.includes(person));
    if (!absence) return prompt;
    const { person, to } = absence;
    const name = people.find(({ id }) => id === person)?.name ?? person;
    return { ...prompt, insteadOf: { person, name, to } };
  });
}

/** The questions of somebody who is away that whoever stands in for them has yet to answer. */
export function passedOnBy(person: string, standIn: string, states: readonly RoundState[]): Prompt[] {
  return states
    .flatMap((state) => standInPrompts(standIn, state))
    .filter(({ current, insteadOf }) => !current && insteadOf?.person === person);
}

/** What a person is to answer now: their own questions, and those of people who are away. */
export function currentPrompts<A extends Assessment>(personId: string, state: RoundState<A>): Prompt<A>[] {
  return [...promptsOf(personId, state), ...standInPrompts(personId, state)];
}

/** As `currentPrompts`, with those that the person may answer as a deputy at the end. */
export function answerablePrompts<A extends Assessment>(personId: string, state: RoundState<A>): Prompt<A>[] {
  const current = currentPrompts(personId, state);
  const asDeputy = othersQuestions(personId, state).filter(
    ({ item, respondent }) =>
      !current.some(({ expected }) => isAnswerTo(expected, { item: item.id, respondent })),
  );
  return [...current, ...numbered(state, asDeputy)];
}

/** The first of the questions that has no answer yet. */
export function firstUnanswered<P extends Prompt>(prompts: readonly P[]): P | undefined {
  return prompts.find((prompt) => !prompt.current);
}

function othersQuestions(personId: string, state: RoundState): Expected[] {
  return expectedAnswers(state.plan, state.ownerships).filter(
    (expected) =>
      !expected.owners.includes(personId) && mayAnswer(personId, expected, state.people, state.absent),
  );
}

function numbered<A extends Assessment>(state: RoundState<A>, expected: readonly Expected[]): Prompt<A>[] {
  return expected.map((one, index) => ({
    round: state.round,
    plan: state.plan,
    expected: one,
    area: areaOf(state.plan, one.item),
    indicator: indicatorOf(state.plan, one.item),
    current: assessmentOf(state, one),
    number: index + 1,
    of: expected.length,
  }));
}
