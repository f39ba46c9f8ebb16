import type { RoundApproval } from '../../domain/answers/approval.ts';
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { type Ask, verdictName } from '../../domain/answers/scale.ts';
import { asksOf } from '../../domain/plans/plan.ts';
import type { Publication } from '../../domain/reports/publication.ts';
import { isPublished, type Round } from '../../domain/rounds/round.ts';
import { type Count, entriesOf, type Summary, spreadOf } from '../../domain/status/summary.ts';

/**
 * An assessment as other programs read it. Where only the trend or the stage is asked for, `status` is what follows from it;
 * `unassessed` says that none was given, `notMeasured` that the number comes later.
 */
export function assessmentJson(assessment: WordedAssessment) {
  const {
    item,
    respondent,
    status,
    direction,
    unassessed,
    notMeasured,
    stage,
    day,
    value,
    bySex,
    texts,
    version,
    author,
    at,
    storedBy,
    storedAt,
  } = assessment;
  return {
    item,
    respondent,
    status,
    ...(direction === undefined ? {} : { direction }),
    ...(unassessed ? { unassessed } : {}),
    ...(notMeasured ? { notMeasured } : {}),
    ...(stage === undefined ? {} : { stage }),
    ...(day === undefined ? {} : { day }),
    ...(value === undefined ? {} : { value }),
    ...(bySex === undefined ? {} : { bySex }),
    texts,
    version,
    author,
    at,
    ...(storedBy && storedAt ? { storedBy, storedAt } : {}),
  };
}

/**
 * A compiled round for other programs: ids and codes, without a word of any language, so it is made of the round itself and not
 * of its outline. Its keys are a contract with those programs.
 */
export function summaryJson(summary: Summary<WordedAssessment>, approval?: RoundApproval) {
  const { round, plan } = summary.state;
  const lines = summary.areas.flatMap((area) => area.lines);
  const { id, title, board, year, version } = plan;
  const asks = asksOf(plan);
  return {
    plan: { id, title, board, year, version, asks },
    round: roundJson(round, approval),
    counts: countsJson(summary.counts, asks),
    expected: summary.expected,
    answered: summary.answered,
    assessments: lines.flatMap((line) => (line.assessment ? [assessmentJson(line.assessment)] : [])),
    spreads: entriesOf(lines)
      .filter(({ isSpread }) => isSpread)
      .map(({ item, lines: ofUnits }) => {
        const { counts, missing } = spreadOf(plan, ofUnits);
        return { item: item.id, counts: countsJson(counts, asks), missing };
      }),
    missing: summary.missing.map(({ item, owners, unit }) => ({ item: item.id, owners, unit })),
    unowned: summary.unowned.map((item) => item.id),
  };
}

function countsJson(counts: readonly Count[], asks: readonly Ask[]) {
  return Object.fromEntries(counts.map(({ verdict, count }) => [verdictName(verdict, asks), count]));
}

/** @param approval how far it is; undefined where nobody is asked for it */
export function roundJson(round: Round, approval?: Pick<RoundApproval, 'isApproved' | 'approved' | 'of'>) {
  const { id, plan, kind, name, from, to, due, scope, published } = round;
  const state = standingOf(round, approval);
  const told = {
    ...{ id, plan, kind, name, from, to, due, state, ...(scope ? { scope } : {}) },
    ...(state === 'published' && published ? { version: published.version } : {}),
  };
  if (!approval) return told;
  return { ...told, approval: { approved: approval.approved, of: approval.of } };
}

/** How far a round has come: `closed` again once it was opened anew after it was published. */
export function standingOf(
  round: Round,
  approval?: Pick<RoundApproval, 'isApproved'>,
): Round['state'] | 'approved' | 'published' {
  if (isPublished(round)) return 'published';
  return approval?.isApproved ? 'approved' : round.state;
}

/** A version that was published, with the checksums of its files. */
export function publicationJson(publication: Publication) {
  const { plan, round, version, by, at, files, correction, withdrawn } = publication;
  return {
    ...{ plan, round, version, by, at, files },
    ...(correction ? { correction } : {}),
    ...(withdrawn ? { withdrawn } : {}),
  };
}
