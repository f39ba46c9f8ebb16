import {
  type Answer,
  type Assessment,
  PAST_ROUND_AUTHOR,
  sameAnswer,
  versionAfter,
} from '../../domain/answers/assessment.ts';
import { SOLE_RESPONDENT } from '../../domain/answers/expected.ts';
import { asksTrendOnly, statusOfDirection } from '../../domain/answers/scale.ts';
import { type Finding, Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { matchItems } from '../../domain/plans/match-items.ts';
import { asksOf, itemOf, type Plan, type PlanVersion, scaleOf } from '../../domain/plans/plan.ts';
import type { PastRoundAnswers, PlacedAnswer } from '../../domain/plans/preview.ts';
import type { ReadAnswer, ReadDocument, ReadPastRound } from '../../domain/plans/read-document.ts';
import { historyRound, type Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import type { ReplacingAnswer, Versioned } from '../../ports/stores.ts';
import { earlierVersions, newestPlan, planOf } from '../plans/find-plans.ts';
import { type ImportedPlan, importPlan, type PlanImport } from '../plans/import-plan.ts';

/** What was read out of a report: a draft with answers. */
export type ReadReport = ReadDocument & { readonly report: ReadPastRound };

export type PastRoundImport = Pick<PlanImport, 'dryRun' | 'links'> & { readonly draft: ReadReport };

/** As stored; for a dry run as it would be. */
export interface ImportedPastRound extends ImportedPlan {
  readonly answers: PastRoundAnswers;
}

/** An answer is written twice in one request, of which a store takes 2 MB: as it is now, and as a version of its own. */
const MAX_ANSWER_BYTES = 500_000;

/**
 * Stores the answers of a report as a closed round of history. A plan that is there already is left alone, and the report's
 * goals are matched with it; else the report brings the plan. A round that is there already follows the plan to its newest
 * version, so that what is stored is also shown. Doing it again completes what was cut off, and stores only what has changed.
 * @throws Problem `round-answered` when people have answered in that round themselves, `round-is-open` while it is open,
 * `answer-too-large` for one that no store takes
 */
export async function importPastRound(
  actor: Actor,
  input: PastRoundImport,
  deps: Deps,
): Promise<ImportedPastRound> {
  demand(actor, 'import');
  const { draft, dryRun, links: confirmed } = input;
  const { report } = draft;
  refuseTooLarge(report);
  const known = await newestPlan(draft.plan.id, deps);
  const found = known ? await findPlace(known, report, deps) : undefined;
  // A plan of which the report says nothing would only be in the way of the one that is loaded later.
  const isPlanKept = !dryRun && report.answers.some(({ item }) => item !== undefined);
  const brought = known
    ? { plan: known, changes: [], links: [] }
    : await importPlan(actor, { plan: draft.plan, dryRun: !isPlanKept, links: confirmed }, deps);
  const { changes, links } = brought;
  const { plan, round, stands, said } = found ?? (await findPlace(brought.plan, report, deps));
  const { placed, unplaced } = place(plan, await earlierVersions(plan, deps), draft);
  const loaded = { storedBy: { id: actor.id, name: actor.name }, storedAt: deps.clock.now().toISOString() };
  const changed = changedAnswers(placed, { round, plan, name: report.name, loaded }, said);
  if (!dryRun && placed.length > 0) {
    if (!(await isKept(round, stands, deps))) return importPastRound(actor, input, deps);
    await deps.stores.assessments.saveClosed(plan.id, changed);
  }
  const stored = changed.length;
  const answers = { round, placed, stored, unchanged: placed.length - stored, unplaced };
  return { plan, changes, links, answers };
}

/** Where the answers of a report belong. */
interface Place {
  /** The version that the round is to show. */
  readonly plan: PlanVersion;
  readonly round: Round;
  /** The round as it stands in the store, if it does. */
  readonly stands: Versioned<Round> | undefined;
  readonly said: readonly Versioned<Assessment>[];
}

/** @throws Problem `round-answered`, also when that is another round of the same period */
async function findPlace(newest: PlanVersion, report: ReadPastRound, deps: Deps): Promise<Place> {
  const { stores, clock } = deps;
  const stored = await stores.rounds.ofPlan(newest.id);
  const existing = stored.map(({ value }) => value);
  const { twins, fresh } = historyRound(newest, existing, report, clock.now());
  const answered = await Promise.all(
    twins.map(async (round) => {
      const { assessments: said } = await stores.assessments.ofRound(round.plan, round.id);
      refuseAnswered(round, said);
      return { round, said };
    }),
  );
  const { round, said } = answered.find((one) => one.said.length > 0) ??
    answered.at(-1) ?? { round: fresh, said: [] };
  // A version that lacks what has been said before would hide it: then it is what is new that has no place.
  const isWhole = said.every(({ value }) => itemOf(newest, value.item) !== undefined);
  const plan = isWhole ? newest : await planOf(round, deps);
  const stands = stored.find(({ value }) => value.id === round.id);
  return { plan, round: { ...round, planVersion: plan.version }, stands, said };
}

/** False when the store holds another round than memory knew of: it knows from now on. */
async function isKept(
  round: Round,
  stands: Versioned<Round> | undefined,
  { stores }: Deps,
): Promise<boolean> {
  if (stands?.value.planVersion === round.planVersion) return true;
  if (stands) return stores.rounds.replace({ value: round, etag: stands.etag });
  try {
    await stores.rounds.create(round);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'round-exists') return false;
    throw error;
  }
}

/** Each answer at its item. The second one about the same item has no place of its own. What the reader told of is not told twice. */
function place(
  plan: PlanVersion,
  earlier: readonly PlanVersion[],
  { plan: drafted, report, unplaced: told }: ReadReport,
) {
  const matches = matchesOf(plan, earlier, drafted);
  const placed = new Map<string, PlacedAnswer>();
  const unplaced: Finding[] = [];
  for (const draft of report.answers) {
    const { item: id, line, status } = draft;
    const matched = id === undefined ? undefined : matches.get(id);
    const item = matched === undefined ? undefined : itemOf(plan, matched);
    if (id === undefined) unplaced.push({ at: '', line, code: 'no-heading', value: excerptOf(draft) });
    else if (!item || placed.has(item.id))
      unplaced.push({ at: '', line, code: 'unplaced', value: itemOf(drafted, id)?.title ?? id });
    else {
      placed.set(item.id, { item, answer: answerOf(draft, plan) });
      if (status && !isAskedFor(draft, plan))
        unplaced.push({ at: '', line, code: 'status-not-kept', value: item.title });
    }
  }
  const isTold = ({ line, code }: Finding) => told.some((one) => one.line === line && one.code === code);
  return { placed: [...placed.values()], unplaced: unplaced.filter((finding) => !isTold(finding)) };
}

/** Which item of the plan each of a report's is: by the names that the plan has now, or else by those it had before. */
function matchesOf(plan: PlanVersion, earlier: readonly PlanVersion[], drafted: Plan) {
  const matches = new Map(matchItems(plan, drafted));
  for (const version of earlier) {
    const taken = new Set(matches.values());
    const items = drafted.items.filter(({ id }) => !matches.has(id));
    for (const [id, item] of matchItems(version, { ...drafted, items })) {
      if (itemOf(plan, item) && !taken.has(item)) matches.set(id, item);
    }
  }
  return matches;
}

/** Whether the plan has a place for a status: it is on its scale, and does not stand where the trend is to say it all. */
function isAskedFor({ status, direction }: ReadAnswer, plan: Plan): boolean {
  if (direction === undefined && asksTrendOnly(asksOf(plan))) return false;
  return scaleOf(plan).some((step) => step.status === status);
}

/** What a draft says, as an answer. A report that does not assess an item as the plan does is not put words in its mouth. */
function answerOf(draft: ReadAnswer, plan: Plan): Answer {
  const { status, direction, value, bySex, texts } = draft;
  const derived = direction && asksTrendOnly(asksOf(plan)) ? statusOfDirection(direction) : undefined;
  const stated = isAskedFor(draft, plan) ? status : derived;
  return {
    ...(stated ? { status: stated } : { status: 'unknown', unassessed: true }),
    ...(direction === undefined ? {} : { direction }),
    ...(value === undefined ? {} : { value, ...(bySex === undefined ? {} : { bySex }) }),
    texts,
  };
}

/** Enough of an answer to recognise it by. */
function excerptOf({ texts, value }: ReadAnswer): string {
  return String(Object.values(texts).find(Boolean) ?? value ?? '').slice(0, 60);
}

function refuseTooLarge({ answers }: ReadPastRound): void {
  const tooLarge = answers.find((answer) => Buffer.byteLength(JSON.stringify(answer)) > MAX_ANSWER_BYTES);
  if (tooLarge) throw new Problem('answer-too-large', { line: tooLarge.line });
}

function refuseAnswered(round: Round, answers: readonly Versioned<Assessment>[]): void {
  const isByPerson = answers.some(({ value }) => value.author.id !== PAST_ROUND_AUTHOR);
  if (isByPerson) throw new Problem('round-answered', { round: round.name, id: round.id });
}

/** The answers that say something else than what is stored, as the versions that follow. */
function changedAnswers(
  placed: readonly PlacedAnswer[],
  {
    round,
    plan,
    name,
    loaded,
  }: Pick<Place, 'round' | 'plan'> & {
    readonly name: string;
    readonly loaded: Pick<Assessment, 'storedBy' | 'storedAt'>;
  },
  stored: readonly Versioned<Assessment>[],
): ReplacingAnswer[] {
  const author = { id: PAST_ROUND_AUTHOR, name };
  const at = new Date(round.closedAt ?? round.openedAt);
  return placed.flatMap(({ item, answer }) => {
    const before = stored.find(({ value }) => value.item === item.id && value.respondent === SOLE_RESPONDENT);
    if (before && sameAnswer(before.value, answer)) return [];
    const subject = { round: round.id, item: item.id, respondent: SOLE_RESPONDENT };
    const assessment = versionAfter(before?.value, subject, answer, author, at, asksOf(plan));
    return [{ assessment: { ...assessment, ...loaded }, replaces: before?.etag }];
  });
}
