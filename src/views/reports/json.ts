import type { RoundApproval } from '../../domain/answers/approval.ts';
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { type Ask, verdictName } from '../../domain/answers/scale.ts';
import {
  areaOf,
  asksOf,
  type Item,
  itemOf,
  type Plan,
  questionsOf,
  scaleOf,
} from '../../domain/plans/plan.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { Publication } from '../../domain/reports/publication.ts';
import type { Seal } from '../../domain/reports/seals.ts';
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
    forecast,
    deviation,
    budget,
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
    ...(forecast === undefined ? {} : { forecast }),
    ...(deviation === undefined ? {} : { deviation }),
    ...(budget === undefined ? {} : { budget }),
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

/**
 * A compiled round as open data: what `summaryJson` has, with all that is needed to read it by itself – titles, the words of the scale
 * and of the questions. `docs/open-data.md` tells of each key, and `docs/open-data.schema.json` is its form.
 */
export function reportJson(
  { summary, approval }: Compiled,
  {
    publication,
  }: { readonly publication?: Pick<Publication, 'version' | 'at' | 'correction' | 'seal'> | undefined },
) {
  const { plan } = summary.state;
  const { assessments, ...rest } = summaryJson(summary, approval);
  return {
    form: OPEN_DATA_FORM,
    publication: publication ? inForceJson(publication) : null,
    ...rest,
    assessments: assessments.map((one) => ({ ...one, title: itemOf(plan, one.item)?.title ?? one.item })),
    items: plan.items.map((item) => itemJson(plan, item)),
    scale: scaleOf(plan).map(({ status, symbol, expected, reached }) => ({
      status,
      symbol,
      expected,
      reached,
    })),
    questions: questionsOf(plan).map(({ id, label }) => ({ id, label })),
  };
}

/** Changes with whatever would mislead a program that reads the former one. */
const OPEN_DATA_FORM = 'malvakt-report@1';

function inForceJson({
  version,
  at,
  correction,
  seal = null,
}: Pick<Publication, 'version' | 'at' | 'correction'> & { readonly seal?: Seal | null | undefined }) {
  return { version, at, ...(correction ? { correction } : {}), seal };
}

function itemJson(plan: Plan, item: Item) {
  const { id, kind, parent, title, short, agenda2030, desiredOutcome, criteria, measure, budget, continues } =
    item;
  return {
    id,
    kind,
    title,
    ...(short === undefined ? {} : { short }),
    ...(parent === undefined ? {} : { parent }),
    area: areaOf(plan, item)?.id ?? null,
    ...(agenda2030 === undefined ? {} : { agenda2030 }),
    ...(desiredOutcome === undefined ? {} : { desiredOutcome }),
    ...(criteria === undefined ? {} : { criteria }),
    ...(measure === undefined ? {} : { measure }),
    ...(budget === undefined ? {} : { budget }),
    ...(continues === undefined ? {} : { continues }),
  };
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
  const { plan, round, version, by, at, files, seal = null, correction, withdrawn } = publication;
  return {
    ...{ plan, round, version, by, at, files, seal },
    ...(correction ? { correction } : {}),
    ...(withdrawn ? { withdrawn } : {}),
  };
}
