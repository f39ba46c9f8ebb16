import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { isHistory, type Round } from '../../domain/rounds/round.ts';
import { compareRounds } from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { allRounds } from '../rounds/find-rounds.ts';

/** The rounds that may be meant when one is to be published, the newest first. What was read out of an old report is published already. */
export async function publishChoice(actor: Actor, deps: Deps): Promise<readonly Round[]> {
  demand(actor, 'publish');
  const rounds = await allRounds(deps);
  return rounds.filter((round) => !isHistory(round)).toSorted((a, b) => compareRounds(b, a));
}
