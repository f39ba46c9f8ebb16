import { publishRound } from '../src/commands/reports/publish-round.ts';
import { closeOpenRound } from '../src/commands/rounds/manage-rounds.ts';
import type { Deps } from '../src/ports/deps.ts';
import { COORDINATOR } from './bot.ts';
import { quickReports } from './publications.ts';

/** Closes a round and publishes it, so that everybody sees it. */
export async function closeAndPublish(round: string, deps: Deps): Promise<void> {
  await closeOpenRound(COORDINATOR, round, deps);
  await publishRound(COORDINATOR, { round }, { ...deps, reports: quickReports(deps) });
}
