import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Publication } from '../../domain/reports/publication.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import type { Posted } from '../deliveries/post-to.ts';
import { findRound } from '../rounds/find-rounds.ts';
import { faultInReason } from '../rounds/reopen-round.ts';
import { untilSettled } from '../tries.ts';
import { postWithdrawal } from './post-publication.ts';

/** A version that is withdrawn. */
export interface WithdrawnPublication {
  readonly round: Round;
  readonly publication: Publication;
  /** It was withdrawn before, for the reason that it had then. */
  readonly wasWithdrawn: boolean;
  /** Where its post will say so; undefined where it was not posted. */
  readonly posted: Posted | undefined;
}

/** A round with its last version. @throws Problem `not-published`, `unknown-round`, `round-withdrawn` */
export async function findLastPublication(
  actor: Actor,
  id: string,
  deps: Deps,
): Promise<{ readonly round: Round; readonly publication: Publication }> {
  demand(actor, 'publish');
  const { value: round } = await findRound(id, deps);
  const publication = (await deps.stores.publications.ofRound(round.plan, round.id)).at(-1);
  if (!publication) throw new Problem('not-published', { round: round.name });
  return { round, publication };
}

/**
 * Withdraws the version that is in force. Whoever was cut off gives the same command again.
 * @throws Problem `not-published`, `invalid-round` without a reason, `unknown-round`, `busy-store`
 */
export async function withdrawPublication(
  actor: Actor,
  wish: { readonly round: string; readonly reason: string },
  deps: Deps,
): Promise<WithdrawnPublication> {
  demand(actor, 'publish');
  return untilSettled(async () => {
    const { round, publication: last } = await findLastPublication(actor, wish.round, deps);
    const publication = last.withdrawn ? last : await withdraw(actor, last, wish.reason, deps);
    if (!publication) return undefined;
    const posted = await postWithdrawal(publication, round, deps);
    return { round, publication, wasWithdrawn: last.withdrawn !== undefined, posted };
  });
}

/** Undefined when somebody else was first. */
async function withdraw(
  actor: Actor,
  last: Publication,
  reason: string,
  deps: Deps,
): Promise<Publication | undefined> {
  const finding = faultInReason(reason);
  if (finding) throw new Problem('invalid-round', {}, [finding]);
  const by = changeBy(actor, deps);
  const publication = { ...last, withdrawn: { by: by.by, at: by.at, reason: reason.trim() } };
  return (await deps.stores.publications.withdraw(publication, by)) ? publication : undefined;
}
