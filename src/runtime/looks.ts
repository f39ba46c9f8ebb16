/** What the worker looks for beside the messages: each remembers when it has looked, and what was as it is to be. */
import { editDigest, findEdits, type UpToDate } from '../commands/deliveries/edit-digests.ts';
import { planApprovals } from '../commands/deliveries/plan-approval.ts';
import { planDigests } from '../commands/deliveries/plan-digests.ts';
import { planNewsNow, planWeeklyNews } from '../commands/deliveries/plan-news.ts';
import { dueDaysMoved, planReminders } from '../commands/deliveries/plan-reminders.ts';
import type { DeliveryDeps } from '../commands/deliveries/send-delivery.ts';
import type { UnreadPlan } from '../commands/plans/in-each-plan.ts';
import { sealNightly } from '../commands/reports/seal-trail.ts';
import { dayIn } from '../domain/dates.ts';
import { isStale, lastDue, MINUTES_OF_ANY_HOUR, SCHEDULE } from '../domain/deliveries/schedule.ts';
import { faultFields } from '../domain/errors.ts';
import { lastSealDue } from '../domain/reports/seals.ts';
import type { Settings } from '../domain/settings.ts';
import type { PlanEntry } from '../ports/stores.ts';
import type { Job } from './lanes.ts';
import type { Outbox } from './outbox.ts';
import type { OwnShare } from './own-share.ts';

/**
 * Tells of the plans that are left out of something, since something of them cannot be read: each once a day, for looks are many.
 * @param message what they are left out of
 */
function leftOut(message: string, { log, clock, timezone }: DeliveryDeps) {
  const told = new Map<string, string>();
  return (unread: readonly UnreadPlan[]): void => {
    const today = dayIn(timezone, clock.now());
    for (const { plan, fault } of unread) {
      if (told.get(plan.id) === today) continue;
      told.set(plan.id, today);
      log.error(message, { plan: plan.id, ...faultFields(fault) });
    }
  };
}

/** Claims the digests that fell due last, each once; the store knows whether another instance has. */
export function digestClaims(deps: DeliveryDeps): () => Promise<void> {
  const { clock, log } = deps;
  const tellOf = leftOut('plan left out of digests', deps);
  const droppedOf = new Map<string, string>();
  let looked: Date | undefined;
  let handled: Date | undefined;
  return async () => {
    const now = clock.now();
    // They fall due at whole hours: between these, the channels need not be looked up.
    if (looked && quarterOf(now) === quarterOf(looked)) return;
    const isBack = handled && +now < +handled;
    const { planned, unread } = await planDigests(isBack ? undefined : handled, deps);
    for (const { plan, claimed, dropped } of planned) {
      if (claimed !== undefined) log.info('digest claimed', { plan, run: claimed });
      // Seen again while another plan is left out.
      if (dropped.length > 0 && droppedOf.get(plan) !== dropped.join())
        log.warn('digests dropped, since a later one tells the same', { plan, runs: dropped });
      droppedOf.set(plan, dropped.join());
    }
    tellOf(unread);
    looked = now;
    // That of a plan which can be read again by then is made up for.
    if (unread.length === 0) handled = now;
  };
}

function quarterOf(instant: Date): number {
  return Math.floor(+instant / (MINUTES_OF_ANY_HOUR * 60_000));
}

/** Plans what is news: every few minutes, and once a week for those who are told with the digest. */
export function newsLook(deps: DeliveryDeps): () => Promise<void> {
  const { clock, timezone } = deps;
  const tellOf = leftOut('plan left out of news', deps);
  let looked: string | undefined;
  let handled: string | undefined;
  let last: number | undefined;
  return async () => {
    const now = clock.now();
    const due = lastDue(SCHEDULE.digest, timezone, now);
    const isTime = last === undefined || +now - last >= SCHEDULE.newsMinutes * 60_000 || +now < last;
    if (handled !== due.key && (isTime || looked !== due.key)) {
      const unread = isStale(due, now) ? [] : await planWeeklyNews(due.key, due.at, deps);
      tellOf(unread);
      looked = due.key;
      if (unread.length === 0) handled = due.key;
    }
    if (!isTime) return;
    tellOf(await planNewsNow(deps));
    tellOf(await planApprovals(deps));
    last = +now;
  };
}

/** Puts into the outbox, every few minutes, the digests that do not show what is known by now. */
export function editsLook(deps: DeliveryDeps, share: OwnShare, outbox: Outbox): () => Promise<void> {
  const { clock, log, telemetry } = deps;
  const upToDate: UpToDate = new Map();
  const tellOf = leftOut('plan left out of edited digests', deps);
  let last: number | undefined;
  return async () => {
    const now = +clock.now();
    if (last !== undefined && now - last < SCHEDULE.editMinutes * 60_000 && now >= last) return;
    const { edits, unread } = await findEdits({ ...deps, stores: deps.stores.lookingOnce() }, upToDate);
    last = now;
    tellOf(unread);
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
export function reminderLook(deps: DeliveryDeps): (plans: readonly PlanEntry[]) => Promise<void> {
  const tellOf = leftOut('plan left out of reminders', deps);
  const planNow = async (settings: Settings) => {
    const { nextAt, unread } = await planReminders(settings, deps);
    tellOf(unread);
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
export function sealLook(deps: DeliveryDeps): (plans: readonly PlanEntry[]) => Promise<void> {
  const { clock, log, timezone } = deps;
  const tellOf = leftOut('plan left out of seals', deps);
  let handled: number | undefined;
  return async (plans) => {
    const due = +lastSealDue(timezone, clock.now());
    if (handled === due) return;
    const { seal, unread } = await sealNightly(plans, deps);
    tellOf(unread);
    if (seal) log.info('trail sealed', { seal: seal.number, hash: seal.hash });
    handled = due;
  };
}
