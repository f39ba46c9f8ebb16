import { Cron } from 'croner';
import { planDigests } from '../commands/deliveries/plan-digests.ts';
import { planQuestions } from '../commands/deliveries/plan-questions.ts';
import { type DeliveryDeps, sendDue } from '../commands/deliveries/send-deliveries.ts';
import { SCHEDULE } from '../domain/deliveries/schedule.ts';
import { faultFields } from '../domain/errors.ts';
import type { Log } from '../ports/clock-and-log.ts';
import type { PlanEntry } from '../ports/stores.ts';

export interface Worker {
  /** One look at the clock and the store; does what is due. Returns when it is done. */
  tick(): Promise<void>;
  start(): void;
  /** Returns when the message in flight, if any, is settled; the rest stay unclaimed. */
  stop(): Promise<void>;
}

/** Looks that a part which goes on failing is left out of, at most: a minute's, since it would fill the log. */
const LONGEST_REST = 60;

/**
 * Plans and sends messages. All it knows is in the store: another process may open a round or claim a digest, and a
 * restart goes on where the last one ended. In memory it only remembers which plans it has seen unchanged, so that an
 * idle look costs one read of the register.
 * @param everyMs milliseconds between looks
 */
export function deliveryWorker(deps: DeliveryDeps, everyMs: number): Worker {
  const stopping = new AbortController();
  const { signal } = stopping;
  const guarded = guard(deps.log, signal);
  const claimDigests = digestClaims(deps);
  const deliver = planDeliveries(deps, signal);
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();

  async function tick(): Promise<void> {
    await guarded('digests', claimDigests);
    await guarded('register', async () => {
      for (const plan of await deps.stores.plans.list()) await guarded(plan.id, () => deliver(plan));
    });
  }

  function wait(): void {
    timer = setTimeout(() => {
      current = tick().then(() => {
        if (timer) wait();
      });
    }, everyMs);
  }

  return {
    tick,
    start: wait,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      timer = undefined;
      await current;
    },
  };
}

/** Claims the digest that fell due last, once; the store knows whether another instance has. */
function digestClaims(deps: DeliveryDeps): () => Promise<void> {
  const schedule = new Cron(SCHEDULE.digest, { timezone: deps.timezone, paused: true });
  let handled: number | undefined;
  return async () => {
    // Only runs before the time given are named, and that to the second: one that is due now is asked for a second on.
    const nextSecond = (Math.floor(+deps.clock.now() / 1000) + 1) * 1000;
    const [due] = schedule.previousRuns(1, new Date(nextSecond));
    if (!due || handled === +due) return;
    const claimed = await planDigests(due, deps);
    handled = +due;
    if (claimed > 0) deps.log.info('digests claimed', { due: due.toISOString(), claimed });
  };
}

/** Sends what is due of a plan, and plans what there is to ask when the plan has changed since it was last seen. */
function planDeliveries(deps: DeliveryDeps, stopping: AbortSignal): (plan: PlanEntry) => Promise<void> {
  const seen = new Map<string, { readonly stamp: string; readonly nextAt: number | undefined }>();
  return async ({ id, stamp }) => {
    const last = seen.get(id);
    const isUnchanged = last?.stamp === stamp;
    if (isUnchanged && (last.nextAt === undefined || last.nextAt > +deps.clock.now())) return;
    if (!isUnchanged) await planQuestions(id, deps, stopping);
    seen.set(id, { stamp, nextAt: await sendDue(id, deps, stopping) });
  };
}

type Guarded = (what: string, work: () => Promise<void>) => Promise<void>;

/** Each part by itself, so that one that fails holds up no other. It is tried at the next look, then ever more seldom. */
function guard(log: Log, stopping: AbortSignal): Guarded {
  const failing = new Map<string, { readonly times: number; readonly rest: number }>();
  return async (what, work) => {
    if (stopping.aborted) return;
    const { times, rest } = failing.get(what) ?? { times: 0, rest: 0 };
    if (rest > 0) {
      failing.set(what, { times, rest: rest - 1 });
      return;
    }
    try {
      await work();
      failing.delete(what);
    } catch (error) {
      failing.set(what, { times: times + 1, rest: Math.min(2 ** times, LONGEST_REST) - 1 });
      log.error('delivery failed, will be tried again', { what, ...faultFields(error) });
    }
  };
}
