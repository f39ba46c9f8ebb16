import {
  type Answer,
  type Assessment,
  nextVersion,
  REPORT_AUTHOR,
  sameAnswer,
} from '../domain/assessment.ts';
import type { DraftAnswer, DraftReport, PlanDraft } from '../domain/draft.ts';
import { type Finding, Problem } from '../domain/errors.ts';
import { matchItems } from '../domain/match-items.ts';
import { type Actor, SOLE_RESPONDENT } from '../domain/people.ts';
import { asksOf, itemOf, type Plan, type PlanVersion, scaleOf } from '../domain/plan.ts';
import type { PlacedAnswer, ReportAnswers } from '../domain/preview.ts';
import { demand } from '../domain/roles.ts';
import { historyRound, type Round } from '../domain/round.ts';
import { asksTrendOnly, statusOfDirection } from '../domain/scale.ts';
import type { Deps, ReplacingAnswer, Versioned } from '../ports.ts';
import { newestPlan } from './find-plans.ts';
import { type ImportedPlan, importPlan, type PlanImport } from './import-plan.ts';

/** What was read out of a report: a draft with answers. */
export type ReportDraft = PlanDraft & { readonly report: DraftReport };

export type ReportImport = Pick<PlanImport, 'dryRun' | 'links'> & { readonly draft: ReportDraft };

/** As stored; for a dry run as it would be. */
export interface ImportedReport extends ImportedPlan {
  readonly answers: ReportAnswers;
}

/**
 * Stores the answers of a report as a closed round of history. A plan that is there already is left alone, and the report's
 * goals are matched with it; else the report brings the plan. Doing it again completes what was cut off, and stores only
 * what has changed.
 * @throws Problem `round-answered` when people have answered in that round themselves, `round-is-open` while it is open
 */
export async function importReport(actor: Actor, input: ReportImport, deps: Deps): Promise<ImportedReport> {
  demand(actor, 'import');
  const { draft, dryRun, links: confirmed } = input;
  const { report } = draft;
  const known = await newestPlan(draft.plan.id, deps);
  const found = known ? await findRound(known, report, deps) : undefined;
  // A plan of which the report says nothing would only be in the way of the one that is loaded later.
  const isPlanKept = !dryRun && report.answers.some(({ item }) => item !== undefined);
  const { plan, changes, links } = known
    ? { plan: known, changes: [], links: [] }
    : await importPlan(actor, { plan: draft.plan, dryRun: !isPlanKept, links: confirmed }, deps);
  const { placed, unplaced } = place(plan, draft);
  const { round, isNew } = found ?? historyRound(plan, [], report, deps.clock.now());
  const said = isNew ? [] : (await deps.stores.assessments.ofRound(plan.id, round.id)).assessments;
  refuseAnswered(round, said);
  const changed = changedAnswers(placed, { round, plan, name: report.name }, said);
  if (!dryRun && placed.length > 0) {
    if (isNew && !(await isCreated(round, deps))) return importReport(actor, input, deps);
    await deps.stores.assessments.saveClosed(plan.id, changed);
  }
  const stored = changed.length;
  const answers = { round, placed, stored, unchanged: placed.length - stored, unplaced };
  return { plan, changes, links, answers };
}

async function findRound(plan: PlanVersion, report: DraftReport, { stores, clock }: Deps) {
  const existing = (await stores.rounds.ofPlan(plan.id)).map(({ value }) => value);
  return historyRound(plan, existing, report, clock.now());
}

/** False when there is one with that id, of which memory did not know: it does from now on. */
async function isCreated(round: Round, { stores }: Deps): Promise<boolean> {
  try {
    await stores.rounds.create(round);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'round-exists') return false;
    throw error;
  }
}

/** Each answer at its item. The second one about the same item has no place of its own. What the reader told of is not told twice. */
function place(plan: Plan, { plan: drafted, report, unplaced: told }: ReportDraft) {
  const matches = matchItems(plan, drafted);
  const placed = new Map<string, PlacedAnswer>();
  const unplaced: Finding[] = [];
  for (const draft of report.answers) {
    const { item: id, line, status } = draft;
    const matched = id === undefined ? undefined : matches.get(id);
    const item = matched === undefined ? undefined : itemOf(plan, matched);
    if (id === undefined) unplaced.push({ at: '', line, code: 'no-heading', value: excerptOf(draft) });
    else if (!item || placed.has(item.id))
      unplaced.push({ at: '', line, code: 'unplaced', value: itemOf(drafted, id)?.title ?? id });
    else if (status && !scaleOf(plan).some((step) => step.status === status))
      unplaced.push({ at: 'status', line, code: 'not-on-scale', value: status });
    else placed.set(item.id, { item, answer: answerOf(draft, plan) });
  }
  const isTold = ({ line, code }: Finding) => told.some((one) => one.line === line && one.code === code);
  return { placed: [...placed.values()], unplaced: unplaced.filter((finding) => !isTold(finding)) };
}

/** What a draft says, as an answer. A report that tells of an item without assessing it is not put words in its mouth. */
function answerOf({ status, direction, value, bySex, texts }: DraftAnswer, plan: Plan): Answer {
  const derived = direction && asksTrendOnly(asksOf(plan)) ? statusOfDirection(direction) : undefined;
  const stated = status ?? derived;
  return {
    ...(stated ? { status: stated } : { status: 'unknown', unassessed: true }),
    ...(direction === undefined ? {} : { direction }),
    ...(value === undefined ? {} : { value, ...(bySex === undefined ? {} : { bySex }) }),
    texts,
  };
}

/** Enough of an answer to recognise it by. */
function excerptOf({ texts, value }: DraftAnswer): string {
  return String(Object.values(texts).find(Boolean) ?? value ?? '').slice(0, 60);
}

function refuseAnswered(round: Round, answers: readonly Versioned<Assessment>[]): void {
  const isByPerson = answers.some(({ value }) => value.author.id !== REPORT_AUTHOR);
  if (isByPerson) throw new Problem('round-answered', { round: round.name, id: round.id });
}

/** The answers that say something else than what is stored, as the versions that follow. */
function changedAnswers(
  placed: readonly PlacedAnswer[],
  { round, plan, name }: { readonly round: Round; readonly plan: Plan; readonly name: string },
  stored: readonly Versioned<Assessment>[],
): ReplacingAnswer[] {
  const author = { id: REPORT_AUTHOR, name };
  const at = new Date(round.closedAt ?? round.openedAt);
  return placed.flatMap(({ item, answer }) => {
    const before = stored.find(({ value }) => value.item === item.id && value.respondent === SOLE_RESPONDENT);
    if (before && sameAnswer(before.value, answer)) return [];
    const subject = { round: round.id, item: item.id, respondent: SOLE_RESPONDENT };
    const version = before?.value.version ?? 0;
    const { assessment } = nextVersion(before?.value, subject, answer, version, author, at, asksOf(plan));
    return [{ assessment, replaces: before?.etag }];
  });
}
