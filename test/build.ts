import assert from 'node:assert/strict';
import { z } from 'zod/v4';
import type {
  Answer,
  Assessment,
  NextVersion,
  RawAnswer,
  WordedAssessment,
  Words,
} from '../src/domain/answers/assessment.ts';
import { type AnswerRules, checkAnswer } from '../src/domain/answers/check-answer.ts';
import { deputisedBy, type Expected } from '../src/domain/answers/expected.ts';
import { type Delivery, planDelivery } from '../src/domain/deliveries/delivery.ts';
import { type Finding, Problem } from '../src/domain/errors.ts';
import type { Absence } from '../src/domain/people/absence.ts';
import type { Person } from '../src/domain/people/people.ts';
import type { Item, PlanVersion } from '../src/domain/plans/plan.ts';
import type { Round } from '../src/domain/rounds/round.ts';
import type { RoundState } from '../src/domain/rounds/round-state.ts';
import type { Thread } from '../src/domain/status/history.ts';
import type { Change } from '../src/domain/trail.ts';

export const ANNA = { id: 'anna', name: 'Anna Ek' };
export const BO = { id: 'bo', name: 'Bo Lind' };

/** When nothing else is said, it is a Monday in September 2025, ten in the morning in Malmö. */
export const NOW = new Date('2025-09-01T08:00:00.000Z');

export function anItem(overrides: Partial<Item> = {}): Item {
  return { id: 'jobs', kind: 'councilGoal', title: 'Fler har arbete', ...overrides };
}

/** Two areas with two goals each; the goal `jobs` is judged by an indicator with a number. */
export function aPlan(overrides: Partial<PlanVersion> = {}): PlanVersion {
  return {
    id: 'ks-2025',
    version: 1,
    title: 'Nämndsbudget 2025',
    board: 'Kommunstyrelsen',
    year: 2025,
    language: 'sv',
    items: [
      anItem({ id: 'work', kind: 'area', title: 'Arbete' }),
      anItem({ id: 'jobs', parent: 'work' }),
      anItem({
        id: 'jobs-share',
        kind: 'indicator',
        parent: 'jobs',
        title: 'Andel i arbete',
        short: 'sysselsättningen',
        measure: { type: 'number', unit: '%', target: { op: 'min', value: 70 } },
      }),
      anItem({ id: 'metro', parent: 'work', title: 'En metro över sundet', short: 'metron' }),
      anItem({ id: 'green', kind: 'area', title: 'Klimat' }),
      anItem({ id: 'climate', parent: 'green', title: 'Klimatneutral 2030' }),
      anItem({ id: 'energy', kind: 'assignment', parent: 'green', title: 'Utred elen' }),
    ],
    ...overrides,
  };
}

export function aRound(overrides: Partial<Round> = {}): Round {
  return {
    id: 'ks-2025-interim-1',
    plan: 'ks-2025',
    planVersion: 1,
    kind: 'interim',
    name: 'Delårsrapport 2025',
    from: '2025-01-01',
    to: '2025-08-31',
    due: '2025-09-15',
    state: 'open',
    openedAt: '2025-08-25T06:00:00.000Z',
    ...overrides,
  };
}

export function anAssessment(overrides: Partial<WordedAssessment> = {}): WordedAssessment {
  return {
    round: 'ks-2025-interim-1',
    item: 'jobs',
    respondent: 'owner',
    version: 1,
    author: ANNA,
    at: '2025-08-28T09:00:00.000Z',
    status: 'met',
    direction: 'asPlanned',
    texts: { happened: 'Vi har startat.', basis: 'Statistik.' },
    ...overrides,
  };
}

/** Anna owns what stands under `work`, Bo what stands under `green`; nobody has answered yet. */
export function aState(overrides: Partial<RoundState<WordedAssessment>> = {}): RoundState<WordedAssessment> {
  return {
    round: aRound(),
    plan: aPlan(),
    ownerships: [
      { item: 'jobs', person: 'anna' },
      { item: 'metro', person: 'anna' },
      { item: 'climate', person: 'bo' },
      { item: 'energy', person: 'bo' },
    ],
    people: [aPerson(ANNA), aPerson(BO)],
    assessments: [],
    ...overrides,
  };
}

export function aPerson(overrides: Partial<Person> = {}): Person {
  return { ...ANNA, roles: ['owner'], ...overrides };
}

const SaidInWords = z.object({ texts: z.record(z.string(), z.string()).default({}) });

/** The words of all answers of some threads, as a history has them. */
export function wordsIn(threads: readonly Thread[]): ReadonlyMap<Assessment, Words> {
  const said = threads.flatMap(({ answers }) => answers.map(({ assessment }) => assessment));
  return new Map(said.map((one) => [one, SaidInWords.parse(one)]));
}

/** A change of Anna's, as the trail has it. */
export const BY_ANNA: Change = { by: ANNA, at: NOW.toISOString(), from: 'chat' };

export function aDelivery(overrides: Partial<Delivery> = {}): Delivery {
  const what = {
    id: 'questions/anna',
    plan: 'ks-2025',
    round: 'ks-2025-interim-1',
    kind: 'questions',
    recipient: 'anna',
  } as const;
  return { ...planDelivery(what, NOW), ...overrides };
}

/** The Problem that an action ends in; any other error, or none, fails the test. */
export function problemFrom(action: () => unknown): Problem {
  try {
    action();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  assert.fail('nothing was refused');
}

/** The answer that was filled in; the test fails when something is in its way. */
export function answerTo(raw: RawAnswer, rules: AnswerRules): Answer {
  const { answer, findings } = checkAnswer(raw, rules);
  assert.ok(answer, `refused: ${JSON.stringify(findings)}`);
  return answer;
}

/** What is in the way of an answer; the test fails when nothing is. */
export function findingsIn(raw: RawAnswer, rules: AnswerRules): readonly Finding[] {
  const { findings } = checkAnswer(raw, rules);
  assert.ok(findings, 'nothing was refused');
  return findings;
}

/** The version that an answer has become; the test fails on a conflict. */
export function versionOf(next: NextVersion): WordedAssessment {
  assert.ok(next.assessment, 'somebody was first');
  return next.assessment;
}

/** Whether a person may give an expected answer: as its owner, or as the deputy of one. */
export function mayAnswer(
  personId: string,
  { owners }: Expected,
  people: readonly Person[],
  absent: readonly Absence[] = [],
): boolean {
  const others = deputisedBy(personId, people, absent);
  return owners.some((owner) => owner === personId || others.has(owner));
}
