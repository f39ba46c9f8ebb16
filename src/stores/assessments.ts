import type { Assessment } from '../domain/answers/assessment.ts';
import { Problem } from '../domain/errors.ts';
import type { Round } from '../domain/rounds/round.ts';
import type { Assessments, PlanEntry, ReplacingAnswer, RoundAnswers } from '../ports/stores.ts';
import { type Documents, MAX_BATCH, unlessConflict, type Write } from './documents.ts';
import { rangeOf, readRange } from './kinds.ts';
import { remembering, withClosedAnswers } from './marks.ts';
import { entryOf, versionPart } from './plans.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';

/** Cosmos DB takes 2 MB in one request; the rest is for what stands around the documents. */
const MAX_BATCH_BYTES = 1_500_000;

async function readRound(followup: Documents, plan: string, round: string): Promise<RoundAnswers> {
  const found = await rangeOf(followup, plan, 'assessment', round);
  const lids = found.filter((document) => KINDS.lid.is(document));
  return {
    isClosed: lids.length > 0,
    assessments: found
      .filter((document) => !KINDS.lid.is(document))
      .map((document) => KINDS.assessment.read(document)),
  };
}

/** Whoever answers as a round is closed may find it open, and be stored right after. */
const IN_FLIGHT_MS = 60_000;

/** The answers of closed rounds. @param now milliseconds since 1970 */
export function closedMemory(followup: Documents, now: () => number) {
  // Ids hold no slash.
  const answers = remembering(async (key) => {
    const [plan = '', round = ''] = key.split('/');
    return (await readRound(followup, plan, round)).assessments.map(({ value }) => value);
  });
  return (round: Round, entry: PlanEntry | undefined) => {
    const isSettled = now() - Date.parse(round.closedAt ?? '') >= IN_FLIGHT_MS;
    const mark = entry && isSettled ? (entry.closedAnswers ?? '') : undefined;
    return answers(`${round.plan}/${round.id}`, mark);
  };
}

export function assessmentRepository(
  followup: Documents,
  look: Look,
  closed: ReturnType<typeof closedMemory>,
): Assessments {
  return {
    ofRound: (plan, round) => readRound(followup, plan, round),
    async ofClosed(round) {
      return closed(round, await entryOf(round.plan, look));
    },
    async history(plan, round, item) {
      const versions = await readRange(followup, KINDS.assessmentVersion, plan, 'version', round, item);
      return versions.map((one) => one.value);
    },
    async save(plan, assessment, replaces) {
      return (await unlessConflict(followup.write(writesOf(plan, assessment, replaces)))) !== undefined;
    },
    async saveClosed(plan, answers) {
      try {
        for (const writes of batchesOf(plan, answers)) {
          if (!(await unlessConflict(followup.write(writes)))) throw new Problem('busy-store');
        }
      } finally {
        // Also when there is nothing left to write: an import that was cut off may not have told of what it wrote.
        await look.change((register) => withClosedAnswers(register, plan));
      }
    },
  };
}

/** As many answers as go into one request, each together with its version. */
function* batchesOf(plan: string, answers: readonly ReplacingAnswer[]): Generator<readonly Write[]> {
  let batch: Write[] = [];
  let bytes = 0;
  for (const { assessment, replaces } of answers) {
    const writes = writesOf(plan, assessment, replaces);
    const more = Buffer.byteLength(JSON.stringify(writes));
    const isFull = batch.length + writes.length > MAX_BATCH || bytes + more > MAX_BATCH_BYTES;
    if (isFull && batch.length > 0) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(...writes);
    bytes += more;
  }
  if (batch.length > 0) yield batch;
}

/** The current assessment, and its version. */
function writesOf(plan: string, assessment: Assessment, replaces: string | undefined): Write[] {
  const { round, item, respondent, version } = assessment;
  return [
    KINDS.assessment.write(plan, ['assessment', round, item, respondent], assessment, replaces),
    KINDS.assessmentVersion.write(
      plan,
      ['version', round, item, respondent, versionPart(version)],
      assessment,
    ),
  ];
}
