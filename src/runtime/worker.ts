import { Cron } from 'croner';
import { planDigests } from '../commands/deliveries/plan-digests.ts';
import { planQuestions } from '../commands/deliveries/plan-questions.ts';
import { type DeliveryDeps, sendDue } from '../commands/deliveries/send-deliveries.ts';
import { SCHEDULE } from '../domain/deliveries/schedule.ts';
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
  const seen = new Map<string, { readonly stamp: string; readonly nextAt: number | undefined }>();
  const schedule = new Cron(SCHEDULE.digest, { timezone: deps.timezone, paused: true });
  let handledDigest: number | undefined;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();

  async function claimDigests(): Promise<void> {
    // Only runs before the time given are named, and that to the second: one that is due now is asked for a second on.
    const nextSecond = (Math.floor(+deps.clock.now() / 1000) + 1) * 1000;
    const [due] = schedule.previousRuns(1, new Date(nextSecond));
    if (!due || handledDigest === +due) return;
    const claimed = await planDigests(due, deps);
    handledDigest = +due;
    if (claimed > 0) deps.log.info('digests claimed', { due: due.toISOString(), claimed });
  }

  async function deliver({ id, stamp }: PlanEntry): Promise<void> {
    const last = seen.get(id);
    const isUnchanged = last?.stamp === stamp;
    if (isUnchanged && (last.nextAt === undefined || last.nextAt > +deps.clock.now())) return;
    if (!isUnchanged) await planQuestions(id, deps, stopping.signal);
    seen.set(id, { stamp, nextAt: await sendDue(id, deps, stopping.signal) });
  }

  const failing = new Map<string, { readonly times: number; readonly rest: number }>();

  /** Each part by itself, so that one that fails holds up no other. It is tried at the next look, then ever more seldom. */
  async function guarded(what: string, work: () => Promise<void>): Promise<void> {
    if (stopping.signal.aborted) return;
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
      const fault = error instanceof Error ? error.stack : typeof error;
      deps.log.error('delivery failed, will be tried again', { what, fault });
    }
  }

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
