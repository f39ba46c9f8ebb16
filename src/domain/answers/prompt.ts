import type { IsoDate } from '../dates.ts';
import { coveredBy } from '../people/absence.ts';
import { personOf } from '../people/people.ts';
import { areaOf, asksOf, type Item, indicatorOf, type PlanVersion, scaleOf } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';
import { assessmentOf, type RoundState } from '../rounds/round-state.ts';
import type { PastAnswer } from '../status/history.ts';
import type { KeyFigure } from '../status/kolada.ts';
import type { AskedAnew } from './approval.ts';
import { isOutcomeApart } from './asked.ts';
import { type Answer, type Assessment, rawOf, type WordedAssessment } from './assessment.ts';
import { type AnswerRules, answerRules, checkAnswer } from './check-answer.ts';
import type { Begun } from './draft.ts';
import { deputisedBy, type Expected, expectedAbout, expectedOfAny } from './expected.ts';
import { type HandOver, handOverOf } from './hand-over.ts';
import { asksTrendOnly, isOnScale, scaleStep, stepWord } from './scale.ts';

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
  /**
   * How its card goes on once it is answered. A mark of all of the person's questions in the round: with the next of them, as long as
   * they are the same. Else `part` or `aside`.
   */
  readonly queue: string;
  /** Its indicator is asked about itself, so its outcome is asked for there. */
  readonly isOutcomeApart?: boolean | undefined;
  /** Above what deviation of a budget area, in tkr, an explanation is required. */
  readonly threshold?: number | undefined;
  /** How it came to the person, where somebody has handed it over to them. */
  readonly givenBy?: HandOver | undefined;
  /** It is to be answered anew; left out where nobody has looked. */
  readonly anew?: AskedAnew | undefined;
  /** To whom the person has handed it over; they may answer it themselves all the same. */
  readonly givenTo?: HandOver | undefined;
  /** Somebody who is away, and for whom the person answers meanwhile. */
  readonly insteadOf?: { readonly person: string; readonly name: string; readonly to: IsoDate } | undefined;
}

/** A card that holds some of a person's questions, since others lie in another message. */
export const PART = 'part';
/** A card that was asked for beside the one that the questions come in, and brings no other. */
export const ASIDE = 'aside';

/** A question that is about to be shown, with the words of what has been said. */
export interface ShownPrompt extends Prompt<WordedAssessment> {
  /** What was said in the newest closed round before this one. */
  readonly last?: PastAnswer<WordedAssessment> | undefined;
  /** What Kolada says of its key figure. */
  readonly figure?: KeyFigure | undefined;
  /** What has been begun of an answer; left out where nobody reads it. */
  readonly begun?: Begun | undefined;
}

/** The last answer as one that may be given again. */
export interface Repeatable {
  readonly answer: Answer;
  /** Only one of the two rounds asks for a forecast: "förväntas uppnås" is not "uppnått", so whoever says the same is asked once. */
  readonly isReworded: boolean;
}

/** What an answer to a question is checked against. */
export function rulesOf({ plan, round, expected, isOutcomeApart, threshold }: Prompt): AnswerRules {
  return answerRules(plan, expected.item, round, { isApart: isOutcomeApart, threshold });
}

/**
 * The last answer as one that may be given again; undefined when the question has been answered, when somebody else than the
 * same respondent gave it, or when it lacks what is asked for today.
 */
export function repeatable(prompt: ShownPrompt): Repeatable | undefined {
  const { current, expected, last } = prompt;
  const answer =
    current || !last ? undefined : saidAgain(last.assessment, expected.respondent, rulesOf(prompt));
  return answer && last && { answer, isReworded: !isWordedAlike(answer, last.round, prompt) };
}

/** What an earlier answer is once it is given again; undefined where it was somebody else's, or lacks what is asked for. */
export function saidAgain(
  earlier: WordedAssessment,
  respondent: string,
  rules: AnswerRules,
): Answer | undefined {
  if (earlier.respondent !== respondent || !isSignedAlike(earlier, rules)) return undefined;
  return checkAnswer(rawOf(earlier), rules).answer;
}

/** Whether costs are written alike in both plans: a sum that is read the other way round is another. */
function isSignedAlike({ budget }: Answer, { economy }: AnswerRules): boolean {
  return !budget || (budget.costs ?? 'positive') === (economy?.budget?.costs ?? 'positive');
}

/** Whether a status means the same in both rounds. A trend is worded alike in all. */
function isWordedAlike(answer: Answer, before: Round, { plan, round }: Prompt): boolean {
  if (asksTrendOnly(asksOf(plan)) || !isOnScale(answer)) return true;
  const step = scaleStep(scaleOf(plan), answer.status);
  return stepWord(step, before.kind, plan.language) === stepWord(step, round.kind, plan.language);
}

/** Whether two questions are asked on behalf of the same person. */
export function isAlike(one: Prompt, other: Prompt): boolean {
  return one.insteadOf?.person === other.insteadOf?.person;
}

/** The questions a person owns in a round, in the plan's order; those that the person only deputises for are not among them. */
export function promptsOf<A extends Assessment>(personId: string, state: RoundState<A>): Prompt<A>[] {
  return numbered(state, expectedOfAny([personId], state.plan, state.ownerships)).map((prompt) =>
    prompt.givenBy && prompt.givenBy.to.id !== personId ? { ...prompt, givenBy: undefined } : prompt,
  );
}

/** The questions that somebody stands in for, counted for each whose they are: their owner is away today. */
export function standInPrompts<A extends Assessment>(personId: string, state: RoundState<A>): Prompt<A>[] {
  const { absent = [], people } = state;
  const covered = coveredBy(personId, people, absent);
  const away = covered.map(({ person }) => person);
  const prompts = numbered(state, othersQuestions(personId, away, state)).map((prompt): Prompt<A> => {
    const absence = covered.find(({ person }) => prompt.expected.owners.includes(person));
    if (!absence) return prompt;
    const { person, to } = absence;
    const name = personOf(people, person)?.name ?? person;
    return { ...prompt, insteadOf: { person, name, to } };
  });
  const ofEach = Map.groupBy(prompts, ({ insteadOf }) => insteadOf?.person);
  return prompts.map((prompt) => {
    const theirs = ofEach.get(prompt.insteadOf?.person) ?? [];
    const queue = markOf(theirs.map(({ expected }) => expected));
    return { ...prompt, number: theirs.indexOf(prompt) + 1, of: theirs.length, queue };
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
  const isThere = new Set(current.map(({ expected }) => expected));
  const deputised = deputisedBy(personId, state.people, state.absent);
  const asDeputy = othersQuestions(personId, deputised, state).filter((expected) => !isThere.has(expected));
  const given = givenPrompts(personId, state).filter(
    ({ expected }) => !isThere.has(expected) && !asDeputy.includes(expected),
  );
  return [...current, ...numbered(state, asDeputy), ...given];
}

/** The questions that somebody owns, or has handed over in the owner's place, and that another person is to answer. */
export function givenPrompts<A extends Assessment>(personId: string, state: RoundState<A>): Prompt<A>[] {
  const given = (state.handOvers ?? []).filter(
    ({ owner, from, to }) => (owner === personId || from.id === personId) && to.id !== personId,
  );
  const all = expectedOfAny(
    given.map(({ to }) => to.id),
    state.plan,
    state.ownerships,
  );
  const theirs = all.filter((one) => handOverOf(one, given) !== undefined);
  return numbered(state, theirs).map((prompt) => {
    const { givenBy: givenTo, ...rest } = prompt;
    return { ...rest, queue: ASIDE, givenTo };
  });
}

/** The first of the questions that has no answer yet. */
export function firstUnanswered<P extends Prompt>(prompts: readonly P[]): P | undefined {
  return prompts.find((prompt) => !prompt.current);
}

/** The questions that some others own, and the person does not. */
function othersQuestions(personId: string, others: Iterable<string>, state: RoundState): Expected[] {
  return expectedOfAny(others, state.plan, state.ownerships).filter(
    ({ owners }) => !owners.includes(personId),
  );
}

/** Changes when a question comes or goes. */
function markOf(expected: readonly Expected[]): string {
  let mark = 0;
  for (const { item, respondent } of expected) {
    for (const char of `${item.id}/${respondent} `) mark = (Math.imul(mark, 31) + char.charCodeAt(0)) | 0;
  }
  return (mark >>> 0).toString(36);
}

function numbered<A extends Assessment>(state: RoundState<A>, expected: readonly Expected[]): Prompt<A>[] {
  const queue = markOf(expected);
  return expected.map((one, index) => ({
    round: state.round,
    plan: state.plan,
    expected: one,
    area: areaOf(state.plan, one.item),
    indicator: indicatorOf(state.plan, one.item),
    current: assessmentOf(state, one),
    ...(isApart(one, state) ? { isOutcomeApart: true } : {}),
    ...(state.threshold === undefined ? {} : { threshold: state.threshold }),
    number: index + 1,
    of: expected.length,
    queue,
    givenBy: handOverOf(one, state.handOvers),
  }));
}

/** Whether the outcome of an item is asked for by a question of its own. */
export function isApart({ item }: Pick<Expected, 'item'>, { plan, ownerships }: RoundState): boolean {
  return isOutcomeApart(plan, item, (indicator) => expectedAbout(indicator, plan, ownerships).length > 0);
}
