import { editDigest, findEdits, type UpToDate } from '../commands/deliveries/edit-digests.ts';
import { planApprovals } from '../commands/deliveries/plan-approval.ts';
import { planDigests } from '../commands/deliveries/plan-digests.ts';
import { planNewsNow, planWeeklyNews } from '../commands/deliveries/plan-news.ts';
import { dueDaysMoved, planReminders } from '../commands/deliveries/plan-reminders.ts';
import type { DeliveryDeps } from '../commands/deliveries/send-delivery.ts';
import { sealNightly } from '../commands/reports/seal-trail.ts';
import { isStale, lastDue, MINUTES_OF_ANY_HOUR, SCHEDULE } from '../domain/deliveries/schedule.ts';
import { faultFields } from '../domain/errors.ts';
import { lastSealDue } from '../domain/reports/seals.ts';
import type { Settings } from '../domain/settings.ts';
import type { Log } from '../ports/clock-and-log.ts';
import type { PlanEntry } from '../ports/stores.ts';
import type { KoladaFetching } from './kolada.ts';
import type { Job } from './lanes.ts';
import { Outbox, realTime, type Time } from './outbox.ts';
import { type OwnShare, openShare } from './own-share.ts';
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
  const share = openShare({ shares: stores.shares, perSecond, clock, time, onChange: () => outbox.pump() });
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
      const plans = await stores.plans.list();
      deps.figures?.look(plans);
      await guarded('following', lookForNews);
      await guarded('reminders', () => remind(plans));
      for (const plan of plans) await guarded(plan.id, () => sending.look(plan));
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

/** Claims the digests that fell due last, each once; the store knows whether another instance has. */
function digestClaims(deps: DeliveryDeps): () => Promise<void> {
  const { clock, log } = deps;
  let handled: Date | undefined;
  return async () => {
    const now = clock.now();
    // They fall due at whole hours: between these, the channels need not be looked up.
    if (handled && quarterOf(now) === quarterOf(handled)) return;
    const isBack = handled && +now < +handled;
    for (const { plan, claimed, dropped } of await planDigests(isBack ? undefined : handled, deps)) {
      if (claimed !== undefined) log.info('digest claimed', { plan, run: claimed });
      if (dropped.length > 0)
        log.warn('digests dropped, since a later one tells the same', { plan, runs: dropped });
    }
    handled = now;
  };
}

function quarterOf(instant: Date): number {
  return Math.floor(+instant / (MINUTES_OF_ANY_HOUR * 60_000));
}

/** Plans what is news: every few minutes, and once a week for those who are told with the digest. */
function newsLook(deps: DeliveryDeps): () => Promise<void> {
  const { clock, timezone } = deps;
  let handled: string | undefined;
  let last: number | undefined;
  return async () => {
    const now = clock.now();
    const due = lastDue(SCHEDULE.digest, timezone, now);
    if (handled !== due.key) {
      if (!isStale(due, now)) await planWeeklyNews(due.key, due.at, deps);
      handled = due.key;
    }
    if (last !== undefined && +now - last < SCHEDULE.newsMinutes * 60_000 && +now >= last) return;
    await planNewsNow(deps);
    await planApprovals(deps);
    last = +now;
  };
}

/** Puts into the outbox, every few minutes, the digests that do not show what is known by now. */
function editsLook(deps: DeliveryDeps, share: OwnShare, outbox: Outbox): () => Promise<void> {
  const { clock, log, telemetry } = deps;
  const upToDate: UpToDate = new Map();
  let last: number | undefined;
  return async () => {
    const now = +clock.now();
    if (last !== undefined && now - last < SCHEDULE.editMinutes * 60_000 && now >= last) return;
    const edits = await findEdits({ ...deps, stores: deps.stores.lookingOnce() }, upToDate);
    last = now;
    if (edits.length === 0) return;
    await share.hold();
    const jobs = edits.map((edit): Job => {
      const { id: what, recipient: thread } = edit.delivery.value;
      const report = (error: unknown) =>
        log.error('digest not edited, will be tried again', { what, ...faultFields(error) });
      return {
        ...{ id: `edit ${edit.plan.id} ${what}`, lane: `${edit.plan.id} edit`, thread },
        run: (turn, unused) =>
          telemetry.measure('delivery', () => editDigest(edit, { turn, unused }, deps)).catch(report),
      };
    });
    outbox.add(jobs);
  };
}

/** Plans the reminders of each working day; sooner when the settings have changed, which is told of as work in every plan, or a due day. */
function reminderLook(deps: DeliveryDeps): (plans: readonly PlanEntry[]) => Promise<void> {
  const planNow = async (settings: Settings) => {
    const { nextAt, unread } = await planReminders(settings, deps);
    for (const { plan, fault } of unread)
      deps.log.error('plan left out of reminders', { plan: plan.id, ...faultFields(fault) });
    return nextAt;
  };
  let seen:
    | {
        readonly stamps: string;
        readonly etag: string | undefined;
        readonly moved: string;
        readonly nextAt: number;
      }
    | undefined;
  return async (plans) => {
    const stamps = plans.map(({ stamp }) => stamp).join();
    const isTime = seen === undefined || seen.nextAt <= +deps.clock.now();
    if (!isTime && seen?.stamps === stamps) return;
    const { value, etag } = await deps.stores.settings.read();
    const moved = await dueDaysMoved(deps);
    const isNews = isTime || seen?.etag !== etag || seen?.moved !== moved;
    const nextAt = isNews ? await planNow(value) : (seen?.nextAt ?? 0);
    seen = { stamps, etag, moved, nextAt };
  };
}

/** Seals the trail once a night, or as soon as somebody is awake after it. */
function sealLook(deps: DeliveryDeps): (plans: readonly PlanEntry[]) => Promise<void> {
  const { clock, log, timezone } = deps;
  let handled: number | undefined;
  return async (plans) => {
    const due = +lastSealDue(timezone, clock.now());
    if (handled === due) return;
    const ids = plans.map(({ id }) => id);
    const seal = await sealNightly(ids, deps);
    if (seal) log.info('trail sealed', { seal: seal.number, hash: seal.hash });
    handled = due;
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
