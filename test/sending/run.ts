import { setTimeout as pause } from 'node:timers/promises';
import { dueAt, isSending } from '../../src/domain/deliveries/delivery.ts';
import type { Deps } from '../../src/ports/deps.ts';
import type { Look } from './arithmetic.ts';
import type { Connector } from './instances.ts';
import type { Sending } from './seed.ts';

const LOOK_EVERY_MS = 500;
/** How long nothing is sent, and nothing is due, before the clocks are moved; longer while a send may still hang. */
const QUIET_MS = 3_000;
const QUIET_SENDING_MS = 20_000;
/** What may have arrived is sent again only after so long. */
const STEP_MS = 600_000;
/** A look of the worker, and a little more: so long after a move of the clocks nothing is measured, for never else is so much due at once. */
const SETTLING_MS = 1_500;
const TELL_EVERY_MS = 15_000;

export interface RunSetting {
  readonly connector: Connector;
  readonly deps: Deps;
  /** More may be added while it runs. */
  readonly sendings: readonly Sending[];
  readonly longestMs: number;
  /** Whether more is to happen, however little is due. */
  isWanting(): boolean;
  /** By how much all clocks run ahead. */
  aheadMs(): number;
  moveTo(aheadMs: number): void;
  /** Called when nothing is due any more, after the clocks were moved. */
  onQuiet(): Promise<void>;
  print(line: string): void;
}

export interface Run {
  readonly looks: readonly Look[];
  readonly startedAt: number;
  readonly endedAt: number;
  /** How often the clocks were moved. */
  readonly moves: number;
  /** In which states deliveries ended. */
  readonly states: Readonly<Record<string, number>>;
  readonly isThrough: boolean;
}

interface Seen {
  readonly due: number;
  readonly sending: number;
  /** When something comes due next; undefined for never. */
  readonly nextAt: number | undefined;
  readonly isPlanned: boolean;
  readonly isOver: boolean;
  readonly states: Readonly<Record<string, number>>;
}

/** Watches store and connector until all that was planned has been sent, and moves the clocks whenever nothing is due. */
export async function watch(setting: RunSetting): Promise<Run> {
  const { connector, print } = setting;
  const looks: Look[] = [];
  const startedAt = Date.now();
  const lookAt = viewOf(setting);
  let [moves, movedAt, toldAt] = [0, Number.NEGATIVE_INFINITY, 0];
  for (;;) {
    const at = Date.now();
    const count = await connector.count();
    const aheadMs = setting.aheadMs();
    const seen = await lookAt(at + aheadMs);
    // What is claimed and not on its way is as much to be sent as what is not claimed.
    const due = seen.due + Math.max(0, seen.sending - count.open);
    looks.push({ at, due, isMoved: at - movedAt < SETTLING_MS });
    const isThrough = seen.isOver && !setting.isWanting();
    if (isThrough || at - startedAt > setting.longestMs) {
      return { looks, startedAt, endedAt: at, moves, states: seen.states, isThrough };
    }
    if (at - toldAt > TELL_EVERY_MS) {
      toldAt = at;
      const { attempts, open } = count;
      const figures = told({ ...seen.states, due: seen.due, attempts, open });
      print(`${Math.round((at - startedAt) / 1000)} s: ${figures}`);
    }
    const quietMs = at - Math.max(count.lastAt, startedAt);
    if (seen.due === 0 && seen.isPlanned && quietMs > (seen.sending > 0 ? QUIET_SENDING_MS : QUIET_MS)) {
      const untilNext = seen.nextAt === undefined ? 0 : seen.nextAt - (at + aheadMs);
      setting.moveTo(aheadMs + Math.max(STEP_MS, untilNext + 1_000));
      [moves, movedAt] = [moves + 1, Date.now()];
      await setting.onQuiet();
    }
    await pause(LOOK_EVERY_MS);
  }
}

export function told(figures: Readonly<Record<string, number>>): string {
  return Object.entries(figures)
    .map(([name, figure]) => `${name} ${figure}`)
    .join(', ');
}

/** How things stand at a moment. A sending that is over is not looked at again. */
function viewOf({ deps, sendings }: RunSetting): (now: number) => Promise<Seen> {
  const over = new Map<Sending, Readonly<Record<string, number>>>();
  return async (now) => {
    let [due, sending, nextAt, isPlanned] = [0, 0, Number.POSITIVE_INFINITY, true];
    const states: Record<string, number> = {};
    const add = (more: Readonly<Record<string, number>>) => {
      for (const [state, number] of Object.entries(more)) states[state] = (states[state] ?? 0) + number;
    };
    for (const one of sendings) {
      const known = over.get(one);
      if (known) {
        add(known);
        continue;
      }
      const deliveries = (await deps.stores.deliveries.ofPlan(one.plan)).map(({ value }) => value);
      const times = deliveries.flatMap((delivery) => dueAt(delivery) ?? []);
      const own = Object.fromEntries(
        [...Map.groupBy(deliveries, ({ state }) => state)].map(([state, all]) => [state, all.length]),
      );
      add(own);
      due += times.filter((time) => time <= now).length;
      sending += deliveries.filter((delivery) => isSending(delivery) && (dueAt(delivery) ?? 0) > now).length;
      nextAt = Math.min(nextAt, ...times);
      isPlanned &&= deliveries.length >= one.deliveries;
      if (times.length === 0 && deliveries.length >= one.deliveries) over.set(one, own);
    }
    const isOver = over.size === sendings.length;
    return { due, sending, nextAt: Number.isFinite(nextAt) ? nextAt : undefined, isPlanned, isOver, states };
  };
}
