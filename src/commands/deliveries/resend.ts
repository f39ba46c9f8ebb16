import { takeUp } from '../../domain/deliveries/delivery.ts';
import { type Ledger, type LedgerEntry, ledgerOf, toResend } from '../../domain/deliveries/ledger.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { findRound, loadState } from '../rounds/find-rounds.ts';

/** What has come of sending something once more. */
export interface Resent {
  /** As it is then. */
  readonly ledger: Ledger;
  /** Those to whom something goes out, as they stood before; nobody in a round that is closed. */
  readonly entries: readonly LedgerEntry[];
}

/**
 * Takes up anew what was given up, what rests and what may have arrived in a round: what goes to one person or channel, or all of it.
 * What waits for an address has nowhere to go, and goes out by itself when it has. Whoever rests stays so until Teams takes something.
 * @throws Problem `unknown-round`, `unknown-plan`
 */
export async function resend(
  actor: Actor,
  { round, recipient }: { readonly round: string; readonly recipient?: string | undefined },
  deps: Deps,
): Promise<Resent> {
  demand(actor, 'deliveries');
  const { stores, clock } = deps;
  const state = await loadState((await findRound(round, deps)).value, deps);
  const { plan } = state.round;
  const [known, channels] = await Promise.all([stores.deliveries.ofPlan(plan), stores.subscriptions.ever()]);
  const now = clock.now();
  const before = known.map(({ value }) => value);
  const ledger = ledgerOf(state, before, channels, now);
  if (!isOpen(state.round)) return { ledger, entries: [] };
  const found = toResend(ledger, now, recipient);
  const chosen = new Set(found.flatMap(({ messages }) => messages));
  const woken = known.flatMap(({ value, etag }) =>
    chosen.has(value) ? [{ value: takeUp(value, now), etag }] : [],
  );
  await stores.deliveries.wake(plan, woken);
  const after = new Map(woken.map(({ value }) => [value.id, value]));
  const current = before.map((one) => after.get(one.id) ?? one);
  return {
    ledger: ledgerOf(state, current, channels, now),
    entries: found.map(({ entry }) => entry),
  };
}
