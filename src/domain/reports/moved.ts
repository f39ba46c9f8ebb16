/** How a compiled round has moved since another one. Rules alone. */
import type { Assessment } from '../answers/assessment.ts';
import { compareVerdicts } from '../answers/scale.ts';
import { asksOf } from '../plans/plan.ts';
import { keyOfAnswer, type Move } from '../status/changes.ts';
import { saysSame } from '../status/history.ts';
import type { SummaryLine } from '../status/summary.ts';
import type { ComparedRound, Compiled } from './compiled.ts';

/** How many answers are better, worse, otherwise, and as they were; `fresh` had none to be compared with. */
export type Moves = Readonly<Record<Move | 'same' | 'fresh', number>>;

export function movesSince<A extends Assessment>(
  { summary, areas }: Pick<Compiled<A>, 'summary' | 'areas'>,
  compared: ComparedRound,
): Moves {
  const moves = { better: 0, worse: 0, changed: 0, same: 0, fresh: 0 };
  for (const { entries } of areas)
    for (const { lines } of entries)
      for (const line of lines)
        if (line.assessment) moves[moveOf(line, compared, asksOf(summary.state.plan))] += 1;
  return moves;
}

function moveOf(
  { assessment }: SummaryLine,
  { before }: ComparedRound,
  asks: ReturnType<typeof asksOf>,
): keyof Moves {
  const was = assessment && before.get(keyOfAnswer(assessment));
  if (!was) return 'fresh';
  const move = compareVerdicts(was.assessment, assessment, asks);
  // What another plan's scale calls otherwise may be the same trend, or no trend at all.
  if (move !== 'same') return move;
  return saysSame(was, { plan: was.plan, assessment }) ? 'same' : 'changed';
}
