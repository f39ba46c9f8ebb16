import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import {
  type MeterProvider,
  metrics,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  type TracerProvider,
  trace,
} from '@opentelemetry/api';
import { Problem } from '../domain/errors.ts';
import type { Log, Telemetry } from '../ports/clock-and-log.ts';

/** Where numbers and spans go. */
export interface TelemetryTarget {
  readonly meters: MeterProvider;
  readonly tracers: TracerProvider;
}

type WorkKind = Parameters<Telemetry['measure']>[0];

/** A piece of work that has begun and not ended. */
interface Work {
  readonly reference: string;
  command: string;
  outcome: string;
  calls: number;
  charge: number;
}

const underWay = new AsyncLocalStorage<Work>();

/** The reference of the work that is going on where this is called; the log puts it on every line. */
export function referenceUnderWay(): string | undefined {
  return underWay.getStore()?.reference;
}

/** Eight of a UUID's digits: Node keeps entropy for those, where four random bytes are a call to the system. */
function newReference(): string {
  return randomUUID().slice(0, 8).toUpperCase();
}

/** Work whose command is not known yet. */
function beginWork(): Work {
  return { reference: newReference(), command: 'unnamed', outcome: 'ok', calls: 0, charge: 0 };
}

/** Without a target – nobody has asked for an export – OpenTelemetry's own does nothing, and only the log remains. */
export function openTelemetry(
  log: Log,
  { meters, tracers }: TelemetryTarget = {
    meters: metrics.getMeterProvider(),
    tracers: trace.getTracerProvider(),
  },
): Telemetry {
  const numbers = openNumbers(meters);
  const tracer = tracers.getTracer('malvakt');
  return {
    async measure(kind, perform) {
      const work = beginWork();
      const endSpan = startSpan(tracer, kind);
      const start = performance.now();
      return underWay.run(work, async () => {
        try {
          return await perform();
        } catch (error) {
          work.outcome = error instanceof Problem ? error.code : 'fault';
          throw error;
        } finally {
          const ms = Math.round(performance.now() - start);
          const { command, outcome, calls } = work;
          numbers.count(work, kind, ms);
          endSpan(work);
          log.info(kind, { command, outcome, ms, calls, charge: roundedCharge(work) });
        }
      });
    },
    name(command) {
      const work = underWay.getStore();
      if (work) work.command = command;
    },
    outcome(outcome) {
      const work = underWay.getStore();
      if (work) work.outcome = outcome;
    },
    reference: () => referenceUnderWay() ?? newReference(),
    charged(charge) {
      const work = underWay.getStore();
      if (!work) return numbers.countInBackground(charge);
      work.calls += 1;
      work.charge += charge;
    },
    queued: numbers.queued,
  };
}

/** The counters and the gauge that are exported. */
function openNumbers(meters: MeterProvider) {
  const meter = meters.getMeter('malvakt');
  const turns = meter.createCounter('malvakt.turns');
  const turnDuration = meter.createHistogram('malvakt.turn.duration', { unit: 'ms' });
  const deliveries = meter.createCounter('malvakt.deliveries');
  const calls = meter.createCounter('malvakt.store.calls');
  const charges = meter.createCounter('malvakt.store.charge', { unit: 'RU' });
  const queues = new Map<string, number>();
  meter.createObservableGauge('malvakt.deliveries.queued').addCallback((gauge) => {
    for (const [plan, queued] of queues) gauge.observe(queued, { plan });
  });
  return {
    /** Work that has ended, after so many milliseconds. */
    count(work: Work, kind: WorkKind, ms: number): void {
      const { command, outcome } = work;
      if (kind === 'turn') {
        turns.add(1, { command, outcome });
        turnDuration.record(ms, { command, outcome });
      } else {
        deliveries.add(1, { kind: command, outcome });
      }
      calls.add(work.calls, { work: kind, command });
      charges.add(work.charge, { work: kind, command });
    },
    /** A call that is of nobody's command: the worker looks at the register, or the platform asks whether the store answers. */
    countInBackground(charge: number): void {
      calls.add(1, { work: 'background' });
      charges.add(charge, { work: 'background' });
    },
    queued(plan: string, waiting: number): void {
      queues.set(plan, waiting);
    },
  };
}

/** Starts the span of a piece of work; what it gives back ends it. */
function startSpan(tracer: Tracer, kind: WorkKind): (work: Work) => void {
  const span = tracer.startSpan(kind, {
    kind: kind === 'turn' ? SpanKind.SERVER : SpanKind.CONSUMER,
    root: true,
  });
  return (work) => {
    const { command, outcome, reference, calls } = work;
    span.updateName(`${kind} ${command}`);
    span.setAttributes({ command, outcome, reference, calls, charge: roundedCharge(work) });
    if (outcome === 'fault') span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  };
}

/** Request units, to hundredths. */
function roundedCharge({ charge }: Work): number {
  return Math.round(charge * 100) / 100;
}
