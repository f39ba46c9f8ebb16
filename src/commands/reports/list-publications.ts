import { demand } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import type { Publication } from '../../domain/reports/publication.ts';
import { isHistory, type Round } from '../../domain/rounds/round.ts';
import { compareRounds } from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { allRounds } from '../rounds/find-rounds.ts';
import { seenRounds } from '../rounds/seen-rounds.ts';

/** A round with its last version, in force or withdrawn. */
export interface ListedPublication {
  readonly round: Round;
  /** Undefined where it was never published. */
  readonly publication: Publication | undefined;
}

/**
 * Which rounds are published, the newest first. One that never was is listed for those who may see it; what was read out of an old
 * report is in no list, since it was published elsewhere.
 */
export async function listPublications(viewer: Viewer, deps: Deps): Promise<readonly ListedPublication[]> {
  demand(viewer.actor, 'status');
  const seen = new Set((await seenRounds(viewer, deps)).map(({ id }) => id));
  const rounds = (await allRounds(deps)).filter((round) => !isHistory(round));
  const listed = await Promise.all(
    rounds.map(async (round) => ({
      round,
      publication: (await deps.stores.publications.ofRound(round.plan, round.id)).at(-1),
    })),
  );
  return listed
    .filter(({ round, publication }) => publication || seen.has(round.id))
    .toSorted((a, b) => compareRounds(b.round, a.round));
}
