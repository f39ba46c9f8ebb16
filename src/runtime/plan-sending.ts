import { type DueDeliveries, dueDeliveries } from '../commands/deliveries/due-deliveries.ts';
import { planQuestions } from '../commands/deliveries/plan-questions.ts';
import { composedOnce, type DeliveryDeps, sendDelivery } from '../commands/deliveries/send-delivery.ts';
import { DELIVERY_KINDS, type Delivery, dueAt } from '../domain/deliveries/delivery.ts';
import { fallsTo } from '../domain/deliveries/shares.ts';
import { faultFields, isStoreFault } from '../domain/errors.ts';
import type { PlanEntry } from '../ports/stores.ts';
import type { Versioned } from '../ports/versioned.ts';
import type { Job, Outbox } from './outbox.ts';
import type { OwnShare } from './own-share.ts';

/** What is known of a plan since it was last looked at. */
interface Seen {
  readonly stamp: string;
  /** When to look again, though nothing has changed, in milliseconds since 1970; undefined for never. */
  readonly nextAt: number | undefined;
  /** Messages that are yet to be sent and have somewhere to go. */
  readonly open: number;
}

type Tell = () => Promise<void>;

/** Longest pause, in milliseconds, before something is tried again that fails here and not at Teams. */
const LONGEST_REST_MS = 60_000;

/** Plans what there is to ask when a plan has changed since it was last seen, and puts what is due into the outbox. */
export function planSending(
  deps: DeliveryDeps,
  share: OwnShare,
  outbox: Outbox,
  stopping: AbortSignal,
): (plan: PlanEntry) => Promise<void> {
  const seen = new Map<string, Seen>();
  const faults = resting(() => +deps.clock.now());
  const compose = composedOnce();
  const untold = untoldOf();

  /** Each is sent by what is known as its turn comes, looked up once. */
  function jobOf(plan: string, delivery: Versioned<Delivery>): Job {
    const { id, kind, recipient } = delivery.value;
    return {
      id: `${plan} ${id}`,
      lane: `${plan} ${kind}`,
      thread: recipient,
      async run(turn) {
        const rest = faults.until(plan) ?? faults.until(id);
        if (rest !== undefined) return note(plan, rest);
        try {
          const looking = { ...deps, stores: deps.stores.lookingOnce() };
          const way = { turn, compose, later: (tell: Tell) => untold.add(plan, tell) };
          note(plan, dueAt(await sendDelivery(delivery, way, looking)));
          faults.clear(plan);
          faults.clear(id);
        } catch (error) {
          // A store that is away is away for all of them; anything else is about this one.
          const what = isStoreFault(error) ? plan : id;
          if (faults.until(what) === undefined)
            deps.log.error('delivery failed, will be tried again', { what, ...faultFields(error) });
          note(plan, faults.add(what));
        }
      },
    };
  }

  /** One of a plan's messages is done with, or is due again at an instant. */
  function note(plan: string, nextAt: number | undefined): void {
    const known = seen.get(plan);
    if (!known) return;
    const open = known.open - Number(nextAt === undefined);
    seen.set(plan, { ...known, open, nextAt: earlier(known.nextAt, nextAt) });
    deps.telemetry.queued(plan, open);
  }

  /** What is settled while this reads is noted anew, since it may be read as it was. */
  async function lookThrough(plan: string, isNews: boolean): Promise<DueDeliveries> {
    const last = seen.get(plan);
    if (last) seen.set(plan, { ...last, nextAt: undefined });
    try {
      return await dueDeliveries(plan, isNews, deps);
    } catch (error) {
      if (last) seen.set(plan, last);
      throw error;
    }
  }

  return async ({ id, stamp }) => {
    await untold.tell(id);
    const last = seen.get(id);
    const isNews = last?.stamp !== stamp;
    const isTime = last?.nextAt !== undefined && last.nextAt <= +deps.clock.now();
    const isQueued = DELIVERY_KINDS.some((kind) => outbox.hasQueued(`${id} ${kind}`));
    if (!isNews && (!isTime || isQueued)) return;
    if (isNews) await planQuestions(id, deps, stopping);
    const { due, nextAt, open } = await lookThrough(id, isNews);
    if (stopping.aborted) return;
    if (due.length > 0) await share.hold();
    const senders = share.senders();
    const own = due.filter(({ value }) => fallsTo(share.sender, value.id, senders));
    // When nothing is left that falls to this instance, it helps the others.
    const begun = own.length > 0 ? own : due;
    const rest = begun.length < due.length ? +deps.clock.now() : undefined;
    const meanwhile = seen.get(id)?.nextAt;
    seen.set(id, { stamp, open, nextAt: earlier(earlier(nextAt, rest), meanwhile) });
    deps.telemetry.queued(id, open);
    outbox.add(begun.map((delivery) => jobOf(id, delivery)));
  };
}

/** Of each plan, what became of its messages and the store does not know of yet. */
function untoldOf() {
  const known = new Map<string, Set<Tell>>();
  return {
    add: (plan: string, tell: Tell) => known.set(plan, (known.get(plan) ?? new Set()).add(tell)),
    /** Before anything is looked up: else what was sent would be sent again. */
    async tell(plan: string): Promise<void> {
      const ofPlan = known.get(plan);
      for (const tell of ofPlan ?? []) {
        await tell();
        ofPlan?.delete(tell);
      }
    },
  };
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

/** What fails rests for a second, then ever longer, so that it neither fills the log nor holds up the others. */
function resting(now: () => number) {
  const failing = new Map<string, { readonly times: number; readonly until: number }>();
  const until = (what: string) => {
    const found = failing.get(what);
    return found && found.until > now() ? found.until : undefined;
  };
  return {
    until,
    clear: (what: string) => failing.delete(what),
    /** @returns when it is tried again. Those that fail together count as one. */
    add(what: string): number {
      const at = until(what);
      if (at !== undefined) return at;
      const times = failing.get(what)?.times ?? 0;
      const rest = { times: times + 1, until: now() + Math.min(1_000 * 2 ** times, LONGEST_REST_MS) };
      failing.set(what, rest);
      return rest.until;
    },
  };
}
