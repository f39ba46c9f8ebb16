import { type LedgerEntry, ownersReached } from '../../domain/deliveries/ledger.ts';
import { isOutOfReach } from '../../domain/deliveries/standing.ts';
import { isWaitedFor } from '../../domain/deliveries/waiting.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { type Awaited, awaitedIn } from '../../domain/rounds/awaited.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import { type ListQuestion, listIn, type RoundList, refsOf } from '../../domain/status/list.ts';
import type { Deps } from '../../ports/deps.ts';
import { decisionsOf } from '../answers/asked-anew.ts';
import { allRounds, loadState } from './find-rounds.ts';

/** A round, and what of that which is asked about is still to come in it. */
export interface RoundAwaited {
  readonly list: RoundList;
  readonly awaited: readonly Awaited[];
}

/** What is awaited in one round, and in the others. */
export interface ShownAwaited extends RoundAwaited {
  readonly question: ListQuestion;
  /** Those whom nothing has reached, by person. */
  readonly unreached: ReadonlyMap<string, LedgerEntry>;
  /** The other rounds in which anything is awaited. */
  readonly others: readonly RoundAwaited[];
}

/**
 * What is awaited, for whoever chases it: in the round that is named, or in the one that is due first. A closed round is among them
 * while answers that were opened again are yet to come.
 * @returns undefined where no round is open to what is asked about
 */
export async function showAwaited(
  actor: Actor,
  { question, round }: { readonly question: ListQuestion; readonly round?: string | undefined },
  deps: Deps,
): Promise<ShownAwaited | undefined> {
  demand(actor, 'manage-rounds');
  const refs = refsOf(question);
  const rounds = (await allRounds(deps)).filter(
    (one) => isWaitedFor(one) && (refs.length === 0 || refs.some(({ plan }) => plan === one.plan)),
  );
  const all = await Promise.all(rounds.map((one) => awaitedOf(one, question, deps)));
  const shown = all.filter(({ list, awaited }) => isOpen(list.state.round) || awaited.length > 0);
  const chosen = shown.find((one) => one.list.state.round.id === round) ?? mostPressing(shown);
  if (!chosen) return undefined;
  const unreached = await unreachedIn(chosen, deps);
  const others = shown.filter((one) => one !== chosen && one.awaited.length > 0);
  return { ...chosen, question, unreached, others };
}

async function awaitedOf(round: Round, question: ListQuestion, deps: Deps): Promise<RoundAwaited> {
  const [state, decisions] = await Promise.all([loadState(round, deps), decisionsOf(round, deps)]);
  const list = listIn(state, question);
  return { list, awaited: awaitedIn(list, decisions) };
}

/** Of those that wait for something, the one that is due first. */
function mostPressing(shown: readonly RoundAwaited[]): RoundAwaited | undefined {
  const byDue = shown.toSorted((a, b) => a.list.state.round.due.localeCompare(b.list.state.round.due));
  const open = byDue.filter(({ list }) => isOpen(list.state.round));
  return [...open, ...byDue].find(({ awaited }) => awaited.length > 0) ?? open[0];
}

async function unreachedIn(
  { list: { state }, awaited }: RoundAwaited,
  { stores, clock }: Deps,
): Promise<ReadonlyMap<string, LedgerEntry>> {
  if (awaited.length === 0 || !isOpen(state.round)) return new Map();
  const known = (await stores.deliveries.ofPlan(state.round.plan)).map(({ value }) => value);
  const owners = ownersReached(state, known, clock.now());
  return new Map(
    owners.filter(({ standing }) => isOutOfReach(standing)).map((entry) => [entry.recipient, entry]),
  );
}
