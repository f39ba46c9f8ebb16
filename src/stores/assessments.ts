import type { Assessment } from '../domain/answers/assessment.ts';
import { SOLE_RESPONDENT } from '../domain/answers/expected.ts';
import { verdictOf } from '../domain/answers/scale.ts';
import { Problem } from '../domain/errors.ts';
import { isByUnit } from '../domain/plans/plan.ts';
import type { Change, TrailVerdict } from '../domain/trail.ts';
import type { Assessments, ReplacingAnswer } from '../ports/stores.ts';
import { type Documents, unlessConflict, type Write } from './documents.ts';
import { draftsWrite } from './drafts.ts';
import { rangeOf, readOne, readRange } from './kinds.ts';
import { newClosedAnswers, newWork } from './marks.ts';
import { writeAndTell } from './news.ts';
import { entriesIn, entryOf, versionPart } from './plans.ts';
import { type AnswerMemory, answerReader, keyOf, readAssessment, readRound } from './read-answers.ts';
import { wordsReader } from './read-words.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';
import { lineOf } from './trail.ts';

export function assessmentRepository(followup: Documents, look: Look, memory: AnswerMemory): Assessments {
  const { named, firstNotGiven } = answerReader(followup, memory);

  return {
    ofRound: (plan, round) => readRound(followup, plan, round),
    async ofItems(plan, round, items) {
      const units = items.filter(isByUnit);
      const whole = items.filter((item) => !isByUnit(item));
      const [found, ...ofUnits] = await Promise.all([
        named(
          plan,
          round,
          whole.map(({ id }) => ({ item: id, respondent: SOLE_RESPONDENT })),
        ),
        ...units.map(async ({ id }) =>
          (await rangeOf(followup, plan, 'assessment', round, id)).map(readAssessment),
        ),
      ]);
      return [...found, ...ofUnits.flat()].flatMap((one) => one?.value ?? []);
    },
    named,
    firstNotGiven,
    async isClosed(plan, round) {
      return (await readOne(followup, KINDS.lid, plan, 'assessment', round, 'lid')) !== undefined;
    },
    withWords: wordsReader(followup, memory.words),
    async ofClosed(round) {
      return memory.closed(round, await entryOf(round.plan, look));
    },
    async ofEachClosed(rounds) {
      const entries = await entriesIn(look);
      return Promise.all(rounds.map((round) => memory.closed(round, entries.get(round.plan))));
    },
    async history(plan, round, item) {
      const versions = await readRange(followup, KINDS.assessmentVersion, plan, 'version', round, item);
      return versions.map((one) => one.value);
    },
    async versions(plan, round) {
      const versions = await readRange(followup, KINDS.assessmentVersion, plan, 'version', round);
      return versions.map((one) => one.value);
    },
    async save(plan, answer, by) {
      const isFirst = (await unlessConflict(followup.write(writesOf(plan, answer, by)))) !== undefined;
      // Whether it was this one or another that came first: it has been given.
      memory.given.set(keyOf(plan, answer.assessment.round, answer.assessment), true);
      return isFirst;
    },
    async saveAll(plan, answers, by) {
      const changes = answers.map((answer) => writesOf(plan, answer, by));
      // Whoever answers is told of what others have entered for them.
      const written = writeAndTell(followup, look, changes, () => newWork(plan));
      return (await unlessConflict(written.then(() => true))) !== undefined;
    },
    async saveClosed(plan, answers, by) {
      const changes = answers.map((answer) => writesOf(plan, answer, by));
      const written = writeAndTell(followup, look, changes, () => newClosedAnswers(plan));
      if (!(await unlessConflict(written.then(() => true)))) throw new Problem('busy-store');
    },
  };
}

/** The current assessment without its words, its version with them, the line of the trail, and what is left of its drafts. */
function writesOf(plan: string, { assessment, replaces, drafts }: ReplacingAnswer, by: Change): Write[] {
  const { round, item, respondent, version } = assessment;
  const before = replaces && inTrail(replaces.value);
  const covers = KINDS.assessmentVersion.write(
    plan,
    ['version', round, item, respondent, versionPart(version)],
    assessment,
  );
  const changed = { what: 'answer' as const, round, item, respondent, before, after: inTrail(assessment) };
  const line = lineOf(plan, by, changed, { previous: replaces?.line, covers });
  const current = { ...assessment, line: line.hash };
  return [
    KINDS.assessment.write(plan, ['assessment', round, item, respondent], current, replaces?.etag),
    covers,
    line.write,
    ...(drafts ? [draftsWrite(plan, assessment, drafts)] : []),
  ];
}

/** What a line tells of an answer. */
export function inTrail(assessment: Assessment): TrailVerdict {
  const { value, bySex, day, forecast, version } = assessment;
  const outcome = typeof value === 'number' ? { value, bySex } : {};
  return {
    ...verdictOf(assessment),
    ...outcome,
    ...(day === undefined ? {} : { day }),
    ...(forecast === undefined ? {} : { forecast }),
    version,
  };
}
