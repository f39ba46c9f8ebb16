import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { compile } from '../../domain/reports/compile.ts';
import type { ComparedRound, Compiled, CompiledPart } from '../../domain/reports/compiled.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { keyOfAnswer } from '../../domain/status/changes.ts';
import { compareRounds, type PastAnswer, yearOf } from '../../domain/status/history.ts';
import { linesOf, type SummaryLine } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { approvalIn } from '../answers/find-approval.ts';
import { loadWordedState } from '../rounds/find-rounds.ts';
import { findSeenRound, roundNow } from '../rounds/seen-rounds.ts';
import { lastBefore } from '../status/last-before.ts';

/**
 * Compiles a round, or a part of it, with all that was said in words.
 * @param round its id; the round of now where none is named
 * @throws Problem `not-allowed`, `no-round`, `none-to-see`, `unknown-round` also for one whose answers this viewer may not see
 */
export async function compileRound(
  viewer: Viewer,
  { round, part }: { readonly round?: string | undefined; readonly part?: CompiledPart | undefined },
  deps: Deps,
): Promise<Compiled> {
  demand(viewer.actor, 'summary');
  const meant =
    round === undefined ? (await roundNow(viewer, deps)).round : await findSeenRound(viewer, round, deps);
  return compiledOf(meant, part, deps);
}

/** The same of a round that is at hand, for whoever may see it. @throws Problem `unknown-plan` */
export async function compiledOf(
  round: Round,
  part: CompiledPart | undefined,
  deps: Deps,
): Promise<Compiled> {
  const state = await loadWordedState(round, deps);
  const [compared, approval] = await Promise.all([comparedWith(state, deps), approvalIn(state, deps)]);
  return compile(state, { part, compared, approval });
}

/** The rounds that one is told beside: the last one, and the same kind of round a year before. */
async function comparedWith(
  state: RoundState<WordedAssessment>,
  deps: Deps,
): Promise<readonly ComparedRound[]> {
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
  const [newest] = [...said.values()].toSorted((a, b) => compareRounds(b.round, a.round));
  if (!newest) return undefined;
  const { round, plan } = newest;
  const inIt = [...said].filter(([, one]) => one.round.id === round.id && one.round.plan === round.plan);
  const before = new Map(
    inIt.map(([{ item, respondent }, one]) => [keyOfAnswer({ item: item.id, respondent }), one]),
  );
  return { as, round, plan, before };
}
