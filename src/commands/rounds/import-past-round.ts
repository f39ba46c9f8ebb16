import type { Assessment, WordedAssessment } from '../../domain/answers/assessment.ts';
import { isStoreFault, Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { PlanVersion } from '../../domain/plans/plan.ts';
import { isGuessed, type PastRoundDocument, type ReadPastRound } from '../../domain/plans/read-document.ts';
import { historyRound } from '../../domain/rounds/open-round.ts';
import {
  changedAnswers,
  guessedPeriod,
  holdsAll,
  isRoundsOwn,
  type PastRoundAnswers,
  placeAnswers,
  roundFor,
} from '../../domain/rounds/past-round.ts';
import { isWhole, type Round } from '../../domain/rounds/round.ts';
import type { Change } from '../../domain/trail.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { changeBy } from '../change.ts';
import { earlierVersions, newestPlan, planOf } from '../plans/find-plans.ts';
import { type ImportedPlan, importPlan, type PlanImport } from '../plans/import-plan.ts';
import { untilSettled } from '../tries.ts';

export type PastRoundImport = Pick<PlanImport, 'dryRun' | 'links' | 'replace'> & {
  readonly document: PastRoundDocument;
};

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
 * `guessed-period` when a guess is all that tells it is about that round and nobody has said yes, `answer-too-large` for one
 * that no store takes, `busy-store` when others change the round all the time
 */
export async function importPastRound(
  actor: Actor,
  input: PastRoundImport,
  deps: Deps,
): Promise<ImportedPastRound> {
  demand(actor, 'import');
  refuseTooLarge(input.document.pastRound);
  return untilSettled(() => importOnce(actor, input, deps));
}

function refuseTooLarge({ answers }: ReadPastRound): void {
  const tooLarge = answers.find((answer) => Buffer.byteLength(JSON.stringify(answer)) > MAX_ANSWER_BYTES);
  if (tooLarge) throw new Problem('answer-too-large', { line: tooLarge.line });
}

/** Undefined when the store holds another round than memory knew of, or others of the answers: it is known from now on. */
async function importOnce(
  actor: Actor,
  { document, dryRun, replace, links: confirmed }: PastRoundImport,
  deps: Deps,
): Promise<ImportedPastRound | undefined> {
  const { pastRound } = document;
  const known = await newestPlan(document.plan.id, deps);
  const found = known ? await findHome(known, pastRound, deps) : undefined;
  // A plan of which the report says nothing would only be in the way of the one that is loaded later.
  const isPlanKept = !dryRun && pastRound.answers.some(({ item }) => item !== undefined);
  const brought = known
    ? { plan: known, changes: [], links: [] }
    : await importPlan(actor, { plan: document.plan, dryRun: !isPlanKept, links: confirmed }, deps);
  const { changes, links } = brought;
  const { plan, round, stands, said, stored } = found ?? (await findHome(brought.plan, pastRound, deps));
  const { placed, unplaced } = placeAnswers(plan, await earlierVersions(plan, deps), document);
  const loaded = { storedBy: { id: actor.id, name: actor.name }, storedAt: deps.clock.now().toISOString() };
  const source = { round, plan, name: pastRound.name, loaded };
  const changed = changedAnswers(placed, source, said);
  const unchanged = placed.length - changed.length;
  const isGuess = isGuessed(document, 'period') && changed.length > 0;
  const isRoundGuessed = isGuess && stands !== undefined && !isRoundsOwn({ round, said }, unchanged);
  if (isRoundGuessed && !dryRun && !replace) throw guessedPeriod(round);
  if (!dryRun && placed.length > 0) {
    const kept = await keep(round, stands, changeBy(actor, deps), deps);
    if (!kept) return undefined;
    const replacing = changed.map(({ assessment, follows }) => ({
      assessment,
      replaces: follows && stored.get(follows),
    }));
    const save = async () => {
      await deps.stores.assessments.saveClosed(plan.id, replacing, changeBy(actor, deps));
      await show(kept, changeBy(actor, deps), deps);
    };
    // By now the round is stored, and perhaps the plan.
    if (!(await isDone(save(), changed.length))) return undefined;
  }
  const answers = {
    round,
    placed,
    stored: changed.length,
    unchanged,
    unplaced,
    ...(isRoundGuessed && { isRoundGuessed }),
  };
  return { plan, changes, links, answers };
}

/**
 * False when somebody else has stored some of it in between: then it is to be seen what is lacking still. A store that fails
 * after something else was stored has not stored nothing.
 * @throws Problem `partly-stored` for its faults
 */
async function isDone(work: Promise<void>, of: number): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'busy-store') return false;
    const isTold = !isStoreFault(error) || error.code === 'partly-stored' || error.code === 'perhaps-stored';
    if (isTold) throw error;
    throw Object.assign(new Problem('partly-stored', { done: 0, of }), { cause: error });
  }
}

/** Where the answers of a report belong. */
interface Home {
  /** The version that the round is to show. */
  readonly plan: PlanVersion;
  readonly round: Round;
  /** The round as it stands in the store, if it does. */
  readonly stands: Versioned<Round> | undefined;
  readonly said: readonly WordedAssessment[];
  /** Each of them as it was read. */
  readonly stored: ReadonlyMap<WordedAssessment, Versioned<Assessment>>;
}

/** @throws Problem `round-answered`, also when that is another round of the same period */
async function findHome(newest: PlanVersion, pastRound: ReadPastRound, deps: Deps): Promise<Home> {
  const { stores, clock } = deps;
  const rounds = await stores.rounds.everyOf(newest.id);
  const existing = rounds.map(({ value }) => value);
  const { twins, fresh } = historyRound(newest, existing, pastRound, clock.now());
  const stored = new Map<WordedAssessment, Versioned<Assessment>>();
  const answered = await Promise.all(
    twins.map(async (round) => {
      const { assessments } = await stores.assessments.ofRound(round.plan, round.id);
      const values = assessments.map(({ value }) => value);
      const said = await stores.assessments.withWords(round.plan, values);
      for (const [index, one] of assessments.entries()) {
        const worded = said[index];
        if (worded) stored.set(worded, one);
      }
      return { round, said };
    }),
  );
  const { round, said } = roundFor(fresh, answered);
  // What has been said before is never hidden: then it is what is new that has no place.
  const plan = holdsAll(newest, said) ? newest : await planOf(round, deps);
  const stands = rounds.find(({ value }) => value.id === round.id);
  return { plan, round: { ...round, planVersion: plan.version }, stands, said, stored };
}

/** The round as it now stands in the store; undefined when somebody else has made or changed it in between. */
async function keep(
  round: Round,
  stands: Versioned<Round> | undefined,
  by: Change,
  { stores }: Deps,
): Promise<Round | undefined> {
  if (stands?.value.planVersion === round.planVersion) return stands.value;
  if (stands)
    return (await stores.rounds.replace({ value: round, etag: stands.etag }, by)) ? round : undefined;
  const unseen = { ...round, loading: true };
  return (await stores.rounds.create(unseen, by)) ? unseen : undefined;
}

/**
 * All answers are stored: from now on the round is seen, on the version that others may have moved it to meanwhile. Somebody who was
 * first has done the same.
 * @throws Problem `busy-store` when others change the round all the time
 */
async function show(round: Round, by: Change, { stores }: Deps): Promise<void> {
  if (isWhole(round)) return;
  await untilSettled(async () => {
    const stands = (await stores.rounds.everyOf(round.plan)).find(({ value }) => value.id === round.id);
    if (!stands) return undefined;
    if (isWhole(stands.value)) return stands;
    const { loading: _, ...whole } = stands.value;
    return (await stores.rounds.replace({ value: whole, etag: stands.etag }, by)) ? stands : undefined;
  });
}
