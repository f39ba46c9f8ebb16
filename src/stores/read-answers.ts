/** How answers are read, and what of them is kept in memory. */
import { LRUCache } from 'lru-cache';
import type { Assessment } from '../domain/answers/assessment.ts';
import { once } from '../domain/once.ts';
import type { Round } from '../domain/rounds/round.ts';
import type { AnswerName, PlanEntry, RoundAnswers } from '../ports/stores.ts';
import type { Versioned } from '../ports/versioned.ts';
import { type Documents, MOST_POINTS, type StoredDocument } from './documents.ts';
import { documentId, rangeOf } from './kinds.ts';
import { remembering } from './marks.ts';
import { wordsMemory } from './read-words.ts';
import { KINDS, type StoredAssessment } from './schemas.ts';

export async function readRound(followup: Documents, plan: string, round: string): Promise<RoundAnswers> {
  return answersAmong(await rangeOf(followup, plan, 'assessment', round));
}

/** A store that finds all as it was hands out the same documents. */
const answersAmong = once((found: readonly StoredDocument[]): RoundAnswers => {
  const lids = found.filter((document) => KINDS.lid.is(document));
  return {
    isClosed: lids.length > 0,
    assessments: found.filter((document) => !KINDS.lid.is(document)).map(readAssessment),
  };
});

/** A current answer, and beside it what ties it to the trail. */
export function readAssessment(document: StoredDocument): Versioned<Assessment> {
  return apart(KINDS.assessment.read(document));
}

const apart = once(
  ({ value: { line, ...value }, etag }: Versioned<StoredAssessment>): Versioned<Assessment> => ({
    ...{ value, etag },
    ...(line === undefined ? {} : { line }),
  }),
);

/** Whoever answers as a round is closed may find it open, and be stored right after. */
const IN_FLIGHT_MS = 60_000;

/**
 * Answers of closed rounds that are remembered, each round for one as well: two years' of five thousand owners, three hundred characters
 * each. By size, since a pulse has four and an annual report two thousand.
 */
const MAX_CLOSED = 150_000;

/** The answers of closed rounds. @param now milliseconds since 1970 */
function closedMemory(followup: Documents, now: () => number) {
  // Ids hold no slash.
  const read = async (key: string) => {
    const [plan = '', round = ''] = key.split('/');
    return (await readRound(followup, plan, round)).assessments.map(({ value }) => value);
  };
  const answers = remembering(read, MAX_CLOSED, ({ length }) => 1 + length);
  return (round: Round, entry: PlanEntry | undefined) => {
    const isSettled = now() - Date.parse(round.closedAt ?? '') >= IN_FLIGHT_MS;
    const mark = entry && isSettled ? (entry.closedAnswers ?? '') : undefined;
    return answers(`${round.plan}/${round.id}`, mark);
  };
}

/** Answers that are known to have been given: more than a municipality's of a year, a hundred bytes each. */
const MAX_GIVEN = 100_000;

/** What of answers is kept in memory: those of closed rounds, words, and which have been given at all. */
export function answerMemory(followup: Documents, now: () => number) {
  return {
    closed: closedMemory(followup, now),
    words: wordsMemory(),
    // Counted one by one: with `max`, room for all of them is laid out at once.
    given: new LRUCache<string, true>({ maxSize: MAX_GIVEN, sizeCalculation: () => 1 }),
  };
}

export type AnswerMemory = ReturnType<typeof answerMemory>;

export function keyOf(plan: string, round: string, { item, respondent }: AnswerName): string {
  return JSON.stringify([plan, round, item, respondent]);
}

/** The ways to answers whose names are known. */
export function answerReader(followup: Documents, { given }: AnswerMemory) {
  async function named(plan: string, round: string, names: readonly AnswerName[]) {
    const found =
      names.length > MOST_POINTS ? await fromAll(plan, round, names) : await byPoints(plan, round, names);
    for (const [index, name] of names.entries()) if (found[index]) given.set(keyOf(plan, round, name), true);
    return found;
  }

  function byPoints(plan: string, round: string, names: readonly AnswerName[]) {
    return Promise.all(
      names.map(async ({ item, respondent }) => {
        const found = await followup.read(plan, documentId('assessment', round, item, respondent));
        return found && readAssessment(found);
      }),
    );
  }

  async function fromAll(plan: string, round: string, names: readonly AnswerName[]) {
    const { assessments } = await readRound(followup, plan, round);
    const byName = new Map(assessments.map((one) => [keyOf(plan, round, one.value), one]));
    return names.map((name) => byName.get(keyOf(plan, round, name)));
  }

  /** Place of the first that has not been given; what is known to have been is not read again. */
  async function firstNotGiven(plan: string, round: string, names: readonly AnswerName[]) {
    const isGiven = (name: AnswerName) => given.has(keyOf(plan, round, name));
    const unknown = names.flatMap((name, index) => (isGiven(name) ? [] : [{ name, index }]));
    // As a rule the first of them is the one.
    for (let start = 0, length = 1; start < unknown.length; start += length, length = MOST_POINTS) {
      const some = unknown.slice(start, start + length);
      const someNames = some.map(({ name }) => name);
      const first = (await named(plan, round, someNames)).indexOf(undefined);
      if (first >= 0) return some[first]?.index;
    }
    return undefined;
  }

  return { named, firstNotGiven };
}
