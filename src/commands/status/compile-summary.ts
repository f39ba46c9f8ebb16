import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { type Summary, summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { findRound, loadCurrent, loadState } from '../rounds/find-rounds.ts';

/** Compiles the current round as it stands: provisional until the round is closed. */
export async function compileSummary(actor: Actor, deps: Deps): Promise<Summary> {
  demand(actor, 'summary');
  return summarise(await loadCurrent(undefined, deps));
}

/** Compiles a given round for a report. @throws Problem `unknown-round` */
export async function compileReport(actor: Actor, round: string, deps: Deps): Promise<Summary> {
  demand(actor, 'report');
  return summarise(await loadState((await findRound(round, deps)).value, deps));
}
