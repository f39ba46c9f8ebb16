import type { Assessment, WordedAssessment } from '../../domain/answers/assessment.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { compile } from '../../domain/reports/compile.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { type Summary, summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { findCurrent, findRound, loadState, loadWordedState } from '../rounds/find-rounds.ts';
import { roundNow } from '../rounds/seen-rounds.ts';

/** A round of now as it stands, and those that are open beside it. */
export interface StatusNow {
  readonly compiled: Compiled<Assessment>;
  readonly others: readonly Round[];
}

/** The state of everything in the round of now: provisional until it is closed. @throws Problem `no-round`, `none-to-see` */
export async function showStatus(viewer: Viewer, deps: Deps): Promise<StatusNow> {
  demand(viewer.actor, 'status');
  const { round, others } = await roundNow(viewer, deps);
  return { compiled: compile(await loadState(round, deps)), others };
}

/** The current round with all that was said in words. @throws Problem `no-round`, `unknown-plan` */
export async function compileCurrent(
  actor: Actor,
  plan: string | undefined,
  deps: Deps,
): Promise<Summary<WordedAssessment>> {
  demand(actor, 'running');
  return summarise(await loadWordedState(await findCurrent(plan, deps), deps));
}

/** Compiles a given round for a report. @throws Problem `unknown-round` */
export async function compileReport(
  actor: Actor,
  round: string,
  deps: Deps,
): Promise<Summary<WordedAssessment>> {
  demand(actor, 'report');
  return summarise(await loadWordedState((await findRound(round, deps)).value, deps));
}
