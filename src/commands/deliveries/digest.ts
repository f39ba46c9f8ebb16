import { dayIn } from '../../domain/dates.ts';
import { planDelivery } from '../../domain/deliveries/delivery.ts';
import { baselineOf, type Digest, type DigestRun, digestOf } from '../../domain/deliveries/digest.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { loadCurrent, loadState, openStates } from '../rounds/find-rounds.ts';

/** The digest as it would be posted now: what has changed since the last one that was. */
export async function showDigest(actor: Actor, deps: Deps): Promise<Digest> {
  demand(actor, 'digest');
  const state = await loadCurrent(undefined, deps);
  const last = lastOfRound(await deps.stores.digestRuns.last(state.plan.id), state);
  const today = dayIn(deps.timezone, deps.clock.now());
  return digestOf(summarise(state), last?.baseline ?? {}, last?.at, today);
}

/** A digest that was claimed earlier, told with what is known now. @throws Problem `unknown-round` */
export async function digestOfRun(plan: string, run: DigestRun, deps: Deps): Promise<Digest> {
  const round = (await deps.stores.rounds.ofPlan(plan)).find((one) => one.value.id === run.round);
  if (!round) throw new Problem('unknown-round', { round: run.round, rounds: '' });
  const state = await loadState(round.value, deps);
  return digestOf(summarise(state), run.before, run.previousAt, dayIn(deps.timezone, deps.clock.now()));
}

/**
 * Plans the digest that fell due at an instant, for every channel that subscribed before it: once for each plan, however
 * many instances try and however late. Rounds opened after it have nothing to tell yet.
 * @returns how many digests were claimed
 */
export async function postDigests(due: Date, deps: Deps): Promise<number> {
  const { stores } = deps;
  const channels = (await stores.subscriptions.all()).filter((one) => Date.parse(one.since) <= +due);
  if (channels.length === 0) return 0;
  const states = (await openStates(deps)).filter(({ round }) => Date.parse(round.openedAt) <= +due);
  const recipients = channels.map((one) => one.channel);
  const newest = new Map(states.map((state) => [state.plan.id, state]));
  const claimed = await Promise.all(
    [...newest.values()].map((state) => claimDigest(state, due, recipients, deps)),
  );
  return claimed.filter(Boolean).length;
}

async function claimDigest(
  state: RoundState,
  due: Date,
  channels: readonly string[],
  deps: Deps,
): Promise<boolean> {
  const { stores, clock, timezone } = deps;
  const plan = state.plan.id;
  const key = dayIn(timezone, due);
  if (await stores.digestRuns.read(plan, key)) return false;
  const last = lastOfRound(await stores.digestRuns.last(plan), state);
  const now = clock.now();
  const round = state.round.id;
  const run: DigestRun = {
    key,
    round,
    at: now.toISOString(),
    previousAt: last?.at,
    before: last?.baseline ?? {},
    baseline: baselineOf(summarise(state)),
  };
  const deliveries = channels.map((recipient) =>
    planDelivery(
      { id: `${round}/digest/${key}/${recipient}`, plan, round, kind: 'digest', recipient, run: key },
      now,
    ),
  );
  const isClaimed = await stores.digestRuns.claim(plan, run, deliveries);
  if (isClaimed) await stores.plans.touch(plan);
  return isClaimed;
}

function lastOfRound(run: DigestRun | undefined, state: RoundState): DigestRun | undefined {
  return run?.round === state.round.id ? run : undefined;
}
