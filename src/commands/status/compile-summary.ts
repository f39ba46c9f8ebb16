import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { type Summary, summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { findCurrent, findRound, loadCurrent, loadWordedState } from '../rounds/find-rounds.ts';

/** Compiles the current round as it stands: provisional until the round is closed. */
export async function compileSummary(actor: Actor, deps: Deps): Promise<Summary> {
  demand(actor, 'summary');
  return summarise(await loadCurrent(deps));
}

/** The current round with all that was said in words. @throws Problem `no-round`, `unknown-plan` */
export async function compileCurrent(
  actor: Actor,
  plan: string | undefined,
  deps: Deps,
): Promise<Summary<WordedAssessment>> {
  demand(actor, 'status');
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
