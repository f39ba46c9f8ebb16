import { readFileSync } from 'node:fs';
import { z } from 'zod/v4';
import { DIRECTIONS, ROUND_KINDS, STATUSES } from '../domain/answers/scale.ts';
import { STAGES } from '../domain/answers/stage.ts';
import { personId } from '../domain/people/people.ts';
import { ROLES } from '../domain/people/roles.ts';
import type { PastRoundDocument } from '../domain/plans/read-document.ts';
import { applyModel, modelOf, readModels } from '../importers/models.ts';
import { readPlanJson } from '../importers/plan-json.ts';

const PeopleFile = z.object({
  people: z.array(
    z.object({
      id: z.string().transform(personId),
      name: z.string(),
      email: z.string(),
      roles: z.array(z.enum(ROLES)),
      unit: z.string(),
    }),
  ),
  owners: z.array(z.object({ item: z.string(), person: z.string().transform(personId) })),
});

const AnswersFile = z.array(
  z.object({
    item: z.string(),
    status: z.enum(STATUSES).optional(),
    direction: z.enum(DIRECTIONS).optional(),
    value: z.number().optional(),
    stage: z.enum(STAGES).optional(),
    day: z.iso.date().optional(),
    texts: z.record(z.string(), z.string()),
  }),
);

const PastRoundsFile = z.array(
  z.object({
    kind: z.enum(ROUND_KINDS),
    name: z.string(),
    from: z.string(),
    to: z.string(),
    answers: AnswersFile,
  }),
);

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** The kommunstyrelse's plan for 2025, made by hand from its budget; titles are official, the other words are ours. */
export function samplePlan() {
  return applyModel(readPlanJson(read('plan-2025.json')).plan, modelOf(readModels(), '2025'));
}

/** Five invented people. The first is whoever sits in front of the Playground. */
export function samplePeople() {
  return PeopleFile.parse(JSON.parse(read('people.json')));
}

/** Invented answers of the other four, for the demo. */
export function sampleAnswers() {
  return AnswersFile.parse(JSON.parse(read('answers.json')));
}

/** The year before: the same goals, and what the kommunstyrelse's reports said of some of them. All of it is invented. */
export function samplePast(): PastRoundDocument[] {
  const { items, ...plan } = samplePlan();
  const past = {
    ...plan,
    id: 'ks-2024',
    title: 'Nämndsbudget 2024',
    year: 2024,
    items: items.filter(({ kind }) => kind !== 'assignment'),
  };
  return PastRoundsFile.parse(JSON.parse(read('past-rounds.json'))).map(({ answers, ...round }) => ({
    plan: past,
    ids: 'given',
    unplaced: [],
    pastRound: { ...round, answers: answers.map((answer, index) => ({ ...answer, line: index + 1 })) },
  }));
}
