import { type DueDeliveries, dueDeliveries } from '../commands/deliveries/due-deliveries.ts';
import { planQuestions } from '../commands/deliveries/plan-questions.ts';
import {
  composedOnce,
  type DeliveryDeps,
  sendDelivery,
  type Way,
} from '../commands/deliveries/send-delivery.ts';
import { DELIVERY_KINDS, type Delivery, dueAt } from '../domain/deliveries/delivery.ts';
import { fallsTo } from '../domain/deliveries/shares.ts';
import { faultFields, isStoreFault } from '../domain/errors.ts';
import type { PlanEntry, Stores } from '../ports/stores.ts';
import type { Versioned } from '../ports/versioned.ts';
import type { Job } from './lanes.ts';
import type { Outbox } from './outbox.ts';
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
export class PlanSending {
  readonly #deps: DeliveryDeps;
  readonly #share: OwnShare;
  readonly #outbox: Outbox;
  readonly #stopping: AbortSignal;
  readonly #seen = new Map<string, Seen>();
  readonly #compose = composedOnce();
  readonly #untold = untoldOf();
  readonly #faults: ReturnType<typeof resting>;

  constructor(deps: DeliveryDeps, share: OwnShare, outbox: Outbox, stopping: AbortSignal) {
    this.#deps = deps;
    this.#share = share;
    this.#outbox = outbox;
    this.#stopping = stopping;
    this.#faults = resting(() => +deps.clock.now());
  }

  /** @param stores which look what concerns every plan up once for all of them, and not before the stamp was read */
  async look({ id, stamp }: PlanEntry, stores: Stores): Promise<void> {
    await this.#untold.tell(id);
    const last = this.#seen.get(id);
    const isNews = last?.stamp !== stamp;
    const isTime = last?.nextAt !== undefined && last.nextAt <= +this.#deps.clock.now();
    const isQueued = DELIVERY_KINDS.some((kind) => this.#outbox.hasQueued(laneOf(id, kind)));
    if (!isNews && (!isTime || isQueued)) return;
    const deps = { ...this.#deps, stores };
    if (isNews) await planQuestions(id, deps, this.#stopping);
    const { due, nextAt, open } = await this.#lookThrough(id, isNews, deps);
    if (this.#stopping.aborted) return;
    if (due.length > 0) await this.#share.hold();
    const begun = this.#ownOf(due);
    const rest = begun.length < due.length ? +this.#deps.clock.now() : undefined;
    const meanwhile = this.#seen.get(id)?.nextAt;
    this.#seen.set(id, { stamp, open, nextAt: earlier(earlier(nextAt, rest), meanwhile) });
    this.#deps.telemetry.queued(id, open);
    this.#outbox.add(begun.map((delivery) => this.#jobOf(id, delivery)));
  }

  /** What is settled while this reads is noted anew, since it may be read as it was. */
  async #lookThrough(plan: string, isNews: boolean, deps: DeliveryDeps): Promise<DueDeliveries> {
    const last = this.#seen.get(plan);
    if (last) this.#seen.set(plan, { ...last, nextAt: undefined });
    try {
      return await dueDeliveries(plan, isNews, deps);
    } catch (error) {
      if (last) this.#seen.set(plan, last);
      throw error;
    }
  }

  /** What falls to this instance; when nothing is left of that, it helps the others. */
  #ownOf(due: DueDeliveries['due']): DueDeliveries['due'] {
    const { sender } = this.#share;
    const senders = this.#share.senders();
    const own = due.filter(({ value }) => fallsTo(sender, value.id, senders));
    return own.length > 0 ? own : due;
  }

  /** Each is sent by what is known as its turn comes, looked up once. */
  #jobOf(plan: string, delivery: Versioned<Delivery>): Job {
    const { id, kind, recipient } = delivery.value;
    return {
      id: `${plan} ${id}`,
      lane: laneOf(plan, kind),
      thread: recipient,
      run: async (turn, unused) => this.#note(plan, await this.#send(plan, delivery, { turn, unused })),
    };
  }

  /** @returns when it is due again; undefined when it is done with */
  async #send(
    plan: string,
    delivery: Versioned<Delivery>,
    turns: Pick<Way, 'turn' | 'unused'>,
  ): Promise<number | undefined> {
    const { id } = delivery.value;
    const faults = this.#faults;
    const rest = faults.until(plan) ?? faults.until(id);
    if (rest !== undefined) return rest;
    try {
      const looking = { ...this.#deps, stores: this.#deps.stores.lookingOnce() };
      const later = (tell: Tell) => this.#untold.add(plan, tell);
      const settled = await sendDelivery(delivery, { ...turns, compose: this.#compose, later }, looking);
      faults.clear(plan);
      faults.clear(id);
      return dueAt(settled);
    } catch (error) {
      // A store that is away is away for all of them; anything else is about this one.
      const what = isStoreFault(error) ? plan : id;
      if (faults.until(what) === undefined)
        this.#deps.log.error('delivery failed, will be tried again', { what, ...faultFields(error) });
      return faults.add(what);
    }
  }

  #note(plan: string, nextAt: number | undefined): void {
    const known = this.#seen.get(plan);
    if (!known) return;
    const open = known.open - Number(nextAt === undefined);
    this.#seen.set(plan, { ...known, open, nextAt: earlier(known.nextAt, nextAt) });
    this.#deps.telemetry.queued(plan, open);
  }
}

function laneOf(plan: string, kind: Delivery['kind']): string {
  return `${plan} ${kind}`;
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
