import type { Assessment } from './assessment.ts';
import { type Expected, expectedAnswers, mayAnswer, type Ownership, type Person } from './people.ts';
import { areaOf, type Item, indicatorOf, type PlanVersion } from './plan.ts';
import type { Round } from './round.ts';

/** One structured question to one person: an expected answer with what is needed to give it. */
export interface Prompt {
  readonly round: Round;
  readonly plan: PlanVersion;
  readonly expected: Expected;
  readonly area: Item | undefined;
  readonly indicator: Item | undefined;
  readonly current: Assessment | undefined;
  /** Place among the person's questions in this round, from 1. */
  readonly number: number;
  readonly of: number;
}

/** What is known about a round: who is to answer, and what has been answered. */
export interface RoundState {
  readonly round: Round;
  readonly plan: PlanVersion;
  readonly ownerships: readonly Ownership[];
  readonly people: readonly Person[];
  readonly assessments: readonly Assessment[];
}

export function assessmentOf(state: RoundState, expected: Expected): Assessment | undefined {
  return state.assessments.find(
    (assessment) => assessment.item === expected.item.id && assessment.respondent === expected.respondent,
  );
}

/** The questions a person owns in a round, in the plan's order; those that the person only deputises for are not among them. */
export function promptsOf(personId: string, state: RoundState): Prompt[] {
  return numbered(
    state,
    expectedAnswers(state.plan, state.ownerships).filter((expected) => expected.owners.includes(personId)),
  );
}

/** As `promptsOf`, with those that the person may answer as a deputy at the end. */
export function answerablePrompts(personId: string, state: RoundState): Prompt[] {
  const own = promptsOf(personId, state);
  const asDeputy = expectedAnswers(state.plan, state.ownerships).filter(
    (expected) => !expected.owners.includes(personId) && mayAnswer(personId, expected, state.people),
  );
  return [...own, ...numbered(state, asDeputy)];
}

function numbered(state: RoundState, expected: readonly Expected[]): Prompt[] {
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
