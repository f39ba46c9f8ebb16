import { type Ledger, ledgerOf, ownersReached } from '../../domain/deliveries/ledger.ts';
import { isOutOfReach, type Reach } from '../../domain/deliveries/standing.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { Summary } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { findCurrent, findRound, loadState } from '../rounds/find-rounds.ts';

/**
 * What has become of the messages of a round: of the one named, or the open one that was opened last.
 * @throws Problem `no-round`, `unknown-round`, `unknown-plan`
 */
export async function showLedger(
  actor: Actor,
  { round }: { readonly round?: string | undefined },
  deps: Deps,
): Promise<Ledger> {
  demand(actor, 'deliveries');
  const found =
    round === undefined ? await findCurrent(undefined, deps) : (await findRound(round, deps)).value;
  return readLedger(await loadState(found, deps), deps);
}

/** What has become of the messages of a round that is read already. */
async function readLedger(state: RoundState, { stores, clock }: Deps): Promise<Ledger> {
  const [known, channels] = await Promise.all([
    stores.deliveries.ofPlan(state.round.plan),
    stores.subscriptions.ever(),
  ]);
  return ledgerOf(
    state,
    known.map(({ value }) => value),
    channels,
    clock.now(),
  );
}

/** Those who have not answered since nothing has reached them, and why; nobody where nothing is missing, and nothing is read then. */
export async function unreachedIn(
  { state, missing }: Summary,
  { stores, clock }: Deps,
): Promise<ReadonlyMap<string, Reach>> {
  if (missing.length === 0 || !isOpen(state.round)) return new Map();
  const known = (await stores.deliveries.ofPlan(state.round.plan)).map(({ value }) => value);
  const owners = ownersReached(state, known, clock.now(), missing);
  const unreached = owners.filter(({ standing }) => isOutOfReach(standing));
  return new Map(unreached.map(({ recipient, standing }) => [recipient, standing.reach]));
}
