/** What a compiled round says in one line, and how each kind falls. */
import type { Assessment } from '../../domain/answers/assessment.ts';
import { type ItemKind, isGoal } from '../../domain/plans/plan.ts';
import type { Compiled, KindOverview } from '../../domain/reports/compiled.ts';
import { isHistory } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { type Count, judgedIn, type Summary } from '../../domain/status/summary.ts';
import { capitalise, type Wording } from '../format.ts';
import { countMarks, verdictMark } from '../marks.ts';
import type { Nouns } from '../texts/kinds.ts';
import { compiledTextsIn } from './compiled-texts.ts';

type Language = Wording['language'];
type Told = Pick<Compiled<Assessment>, 'summary' | 'overview'>;

/**
 * "37 av 45 åtaganden: förväntas uppnås": of the first kind that was judged, and of those that were; or where none is as it should be,
 * what they are.
 */
export function findingOf({ summary, overview }: Told, language: Language): string {
  const t = compiledTextsIn(language);
  const { state, expected, answered } = summary;
  if (expected === 0) return t.nothingAsked;
  if (answered === 0) return t.answersReceived(0, expected);
  const isSeveralGoals = overview.filter(isGoal).length > 1;
  const findings = overview.map((kind) => kindFinding(state, kind, isSeveralGoals, language));
  return findings.find((finding) => finding !== undefined) ?? t.nothingJudged;
}

/** Undefined where nothing of the kind was judged, nor is told by its stage or its sums. */
function kindFinding(
  { plan, round }: RoundState,
  overview: KindOverview,
  isSeveralGoals: boolean,
  language: Language,
): string | undefined {
  const t = compiledTextsIn(language);
  const { kind, counts, expected } = overview;
  const nouns = nounsOf(kind, isSeveralGoals, language);
  const wordOf = ({ verdict }: Count) => verdictMark(plan, round.kind, verdict, language).word;
  const judged = judgedIn(counts);
  const total = judged.reduce((sum, { count }) => sum + count, 0);
  const said = judged.filter(({ count }) => count > 0);
  const [only, ...others] = said;
  if (!only) return stagesFinding(counts, nouns, wordOf, language);
  const best = judged.find(({ verdict }) => verdict.status === 'met');
  const told = others.length === 0 ? only : best && best.count > 0 ? best : undefined;
  if (told && total === expected)
    return t.kindFinding(told.count, total, nouns, t.definite[kind], wordOf(told));
  if (told) return t.judgedFinding(told.count, total, nouns, t.definite[kind], wordOf(told));
  const parts = said.map((one) => t.statusCount(one.count, wordOf(one)));
  return t.kindCounts(t.count(total, nouns), t.listOf(parts));
}

/** "4 uppdrag: 1 inte påbörjat och 3 pågår", "19 budgetområden: 12 överskott och 7 underskott" */
function stagesFinding(
  counts: readonly Count[],
  nouns: Nouns,
  wordOf: (count: Count) => string,
  language: Language,
): string | undefined {
  const t = compiledTextsIn(language);
  const isTold = ({ stage, deviation }: Count['verdict']) => stage !== undefined || deviation !== undefined;
  const stages = counts.filter(({ verdict, count }) => isTold(verdict) && count > 0);
  if (stages.length === 0) return undefined;
  const total = stages.reduce((sum, { count }) => sum + count, 0);
  const parts = stages.map((one) => t.statusCount(one.count, wordOf(one)));
  return t.kindCounts(t.count(total, nouns), t.listOf(parts));
}

/** A goal is a goal, whoever has set it, unless there are several kinds of them. */
function nounsOf(kind: ItemKind, isSeveralGoals: boolean, language: Language): Nouns {
  const t = compiledTextsIn(language);
  return isGoal({ kind }) && !isSeveralGoals ? t.goals : t.nouns[kind];
}

/** "45 åtaganden", and how many of each symbol and word; what nobody chose only where there is one kind. */
export function kindRows({ summary, overview }: Told, language: Language) {
  const t = compiledTextsIn(language);
  const isOne = overview.length === 1;
  const isSeveralGoals = overview.filter(isGoal).length > 1;
  return overview.map((kind) => {
    const { entries } = kind;
    const silent = entries.filter(({ lines }) => lines.length === 0).length;
    const counts = [
      ...countMarks({ ...summary, ...kind }, language).filter(({ count }) => isOne || count > 0),
      ...(silent > 0 ? [{ ...silentMark(summary, language), count: silent }] : []),
    ];
    return { name: t.count(entries.length, nounsOf(kind.kind, isSeveralGoals, language)), counts };
  });
}

/** Nobody is asked about it, though somebody ought to be; or its report says nothing of it. */
export function silentMark({ state: { plan, round } }: Pick<Summary, 'state'>, language: Language) {
  const t = compiledTextsIn(language);
  return {
    // No symbol: none of an answer fits, and that of a missing one says that it was asked for.
    ...verdictMark(plan, round.kind, undefined, language),
    symbol: '',
    word: capitalise(isHistory(round) ? t.notInReport : t.withoutOwner),
  };
}
