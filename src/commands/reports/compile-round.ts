import type { Assessment, Words } from '../../domain/answers/assessment.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { compile, deviatingIn } from '../../domain/reports/compile.ts';
import type { ComparedRound, Compiled, CompiledPart } from '../../domain/reports/compiled.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { keyOfAnswer } from '../../domain/status/changes.ts';
import { newestRounds, type PastAnswer, yearOf } from '../../domain/status/history.ts';
import { linesOf, type SummaryLine } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { approvalIn } from '../answers/find-approval.ts';
import { loadState, loadWordedState } from '../rounds/find-rounds.ts';
import { findSeenRound, type RoundNow, roundNow } from '../rounds/seen-rounds.ts';
import { lastBefore } from '../status/last-before.ts';

/** What is to be compiled: the round of now where none is named. */
export interface CompileWish {
  readonly round?: string | undefined;
  readonly part?: CompiledPart | undefined;
}

/**
 * Compiles a round, or a part of it, with all that was said in words.
 * @throws Problem `not-allowed`, `no-round`, `none-to-see`, `unknown-round` also for one whose answers this viewer may not see
 */
export async function compileRound(viewer: Viewer, wish: CompileWish, deps: Deps): Promise<Compiled> {
  const { round } = await roundMeant(viewer, wish, deps);
  return compiledOf(round, wish.part, deps);
}

/**
 * The same of a round that is at hand, for whoever may see it.
 * @param as what it is to be, where it is told beside what may stand beside that
 * @throws Problem `unknown-plan`
 */
export async function compiledOf(
  round: Round,
  part: CompiledPart | undefined,
  deps: Deps,
  as: Round = round,
): Promise<Compiled> {
  const state = await loadWordedState(round, deps);
  return compile(state, { part, ...(await aroundOf({ ...state, round: as }, deps)) });
}

/** A compiled round as a card tells it. */
export interface CompiledBriefly {
  readonly compiled: Compiled<Assessment>;
  /** What those say that deviate, as many as are shown. */
  readonly words: ReadonlyMap<Assessment, Words>;
  /** Rounds that are open beside it, where none was named. */
  readonly others: readonly Round[];
}

/** Those that deviate whose words are shown on one card, at most. */
const DEVIATIONS_SHOWN = 8;

/**
 * Compiles a round, or a part of it, without the words of any answers but those that deviate: a board has thousands.
 * @param from which of those that deviate come first, from 0
 * @throws Problem as `compileRound`
 */
export async function compileBriefly(
  viewer: Viewer,
  { from = 0, ...wish }: CompileWish & { readonly from?: number | undefined },
  deps: Deps,
): Promise<CompiledBriefly> {
  const { round, others } = await roundMeant(viewer, wish, deps);
  const state = await loadState(round, deps);
  const compiled = compile(state, { part: wish.part, ...(await aroundOf(state, deps)) });
  const shown = deviatingIn(compiled).slice(from, from + DEVIATIONS_SHOWN);
  const assessments = shown.map(({ assessment }) => assessment);
  const worded = await deps.stores.assessments.withWords(round.plan, assessments);
  const words = new Map<Assessment, Words>();
  assessments.forEach((assessment, place) => {
    const said = worded[place];
    if (said) words.set(assessment, said);
  });
  return { compiled, words, others };
}

async function roundMeant(viewer: Viewer, { round }: CompileWish, deps: Deps): Promise<RoundNow> {
  demand(viewer.actor, 'summary');
  if (round === undefined) return roundNow(viewer, deps);
  return { round: await findSeenRound(viewer, round, deps), others: [] };
}

/** What a round is told with: the rounds before, and how far its approval is. */
export async function aroundOf(
  state: RoundState,
  deps: Deps,
): Promise<Pick<Compiled, 'compared' | 'approval'>> {
  const [compared, approval] = await Promise.all([comparedWith(state, deps), approvalIn(state, deps)]);
  return { compared, approval };
}

/** The rounds that one is told beside: the last one, and the same kind of round a year before. */
async function comparedWith(state: RoundState, deps: Deps): Promise<readonly ComparedRound[]> {
  const { round } = state;
  const lines = linesOf(state);
  // A year has several pulses: the one of the same month is meant.
  const isSameLastYear = ({ kind, to }: Round) =>
    kind === round.kind &&
    yearOf({ to }) === yearOf(round) - 1 &&
    (kind !== 'pulse' || to.slice(5, 7) === round.to.slice(5, 7));
  const [last, lastYear] = await Promise.all([
    lastBefore(round, lines, () => true, deps),
    lastBefore(round, lines, isSameLastYear, deps),
  ]);
  const compared = [comparedIn('last', last), comparedIn('lastYear', lastYear)].flatMap((one) => one ?? []);
  return compared.filter((one, place) => compared.findIndex((other) => isOfSame(one, other)) === place);
}

function isOfSame({ round: a }: ComparedRound, { round: b }: ComparedRound): boolean {
  return a.id === b.id && a.plan === b.plan;
}

/** The newest round of some answers, with those that were given in it. */
function comparedIn(
  as: ComparedRound['as'],
  said: ReadonlyMap<SummaryLine, PastAnswer>,
): ComparedRound | undefined {
  const rounds = newestRounds([...new Set([...said.values()].map((one) => one.round))]);
  const newest = [...said.values()].find((one) => one.round === rounds[0]);
  if (!newest) return undefined;
  const { round, plan } = newest;
  const before = new Map<string, PastAnswer>();
  for (const [{ assessment }, one] of said)
    if (assessment && one.round === round) before.set(keyOfAnswer(assessment), one);
  return { as, round, plan, before };
}
