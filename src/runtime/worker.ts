import type { DeliveryDeps } from '../commands/deliveries/send-delivery.ts';
import { faultFields } from '../domain/errors.ts';
import type { Log } from '../ports/clock-and-log.ts';
import type { KoladaFetching } from './kolada.ts';
import { digestClaims, editsLook, newsLook, reminderLook, sealLook } from './looks.ts';
import { Outbox, realTime, type Time } from './outbox.ts';
import { openShare } from './own-share.ts';
import { PlanSending } from './plan-sending.ts';

/** What the worker is given. */
export interface WorkerDeps extends DeliveryDeps {
  /** What Teams permits all instances together. */
  readonly sendsPerSecond: number;
  /** How its waits pass; as they do, when left out. */
  readonly time?: Time | undefined;
  /** What goes on beside the messages, and never holds one up. */
  readonly figures?: KoladaFetching | undefined;
}

export interface Worker {
  /** One look at the clock and the store; does what is due. Returns when it is done. */
  tick(): Promise<void>;
  /** Counts an answer that goes to somebody as one that Teams counts too. */
  replied(conversation: string): void;
  /** Looks again and again, and sends meanwhile. */
  start(): void;
  /** Returns when the messages in flight are settled; the rest stay unclaimed. */
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
export function deliveryWorker(deps: WorkerDeps, everyMs: number): Worker {
  const { stores, clock, sendsPerSecond: perSecond, time = realTime } = deps;
  const stopping = new AbortController();
  const { signal } = stopping;
  const guarded = guard(deps.log, signal);
  const claimDigests = digestClaims(deps);
  const lookForNews = newsLook(deps);
  const remind = reminderLook(deps);
  const sealTrail = sealLook(deps);
  const share = openShare({ shares: stores.shares, perSecond, clock, time, outbox: () => outbox });
  const outbox = new Outbox(share.perSecond, time);
  const sending = new PlanSending(deps, share, outbox, signal);
  const lookForEdits = editsLook(deps, share, outbox);
  let callOff: (() => void) | undefined;
  let current: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    if (!outbox.isEmpty) await guarded('share', share.hold);
    await guarded('settle', () => stores.settle());
    await guarded('digests', claimDigests);
    await guarded('register', async () => {
      // Reads nothing before a plan is looked at.
      const [plans, looking] = [await stores.plans.list(), stores.lookingOnce()];
      deps.figures?.look(plans);
      await guarded('following', lookForNews);
      await guarded('reminders', () => remind(plans));
      for (const plan of plans) await guarded(plan.id, () => sending.look(plan, looking));
      await guarded('edits', lookForEdits);
      // It reads all lines that there are: whatever is to be sent goes first.
      if (outbox.isEmpty) await guarded('seals', () => sealTrail(plans));
    });
    if (outbox.isEmpty) await guarded('share', share.leave);
  }

  function wait(): void {
    callOff = time.after(everyMs, () => {
      current = look().then(() => {
        if (callOff) wait();
      });
    });
  }

  return {
    async tick() {
      await look();
      await outbox.idle();
      await deps.figures?.idle();
      await guarded('share', share.leave);
    },
    replied: (conversation) => outbox.replied(conversation),
    start: wait,
    async stop() {
      stopping.abort();
      callOff?.();
      callOff = undefined;
      await Promise.all([current, outbox.stop(), deps.figures?.stop()]);
      await share.leave().catch(() => {});
    },
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
