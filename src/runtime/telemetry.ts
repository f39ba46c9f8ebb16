import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import {
  type MeterProvider,
  metrics,
  SpanKind,
  SpanStatusCode,
  type TracerProvider,
  trace,
} from '@opentelemetry/api';
import { Problem } from '../domain/errors.ts';
import type { Log, Telemetry } from '../ports/log.ts';

/** Where numbers and spans go. */
export interface TelemetryTarget {
  readonly meters: MeterProvider;
  readonly tracers: TracerProvider;
}

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

/** Without a target – nobody has asked for an export – OpenTelemetry's own does nothing, and only the log remains. */
export function openTelemetry(
  log: Log,
  { meters, tracers }: TelemetryTarget = {
    meters: metrics.getMeterProvider(),
    tracers: trace.getTracerProvider(),
  },
): Telemetry {
  const meter = meters.getMeter('malvakt');
  const tracer = tracers.getTracer('malvakt');
  const turns = meter.createCounter('malvakt.turns');
  const turnDuration = meter.createHistogram('malvakt.turn.duration', { unit: 'ms' });
  const deliveries = meter.createCounter('malvakt.deliveries');
  const calls = meter.createCounter('malvakt.store.calls');
  const charges = meter.createCounter('malvakt.store.charge', { unit: 'RU' });
  const queues = new Map<string, number>();
  meter.createObservableGauge('malvakt.deliveries.queued').addCallback((gauge) => {
    for (const [plan, queued] of queues) gauge.observe(queued, { plan });
  });

  function count(work: Work, kind: 'turn' | 'delivery', ms: number): void {
    const { command, outcome } = work;
    if (kind === 'turn') {
      turns.add(1, { command, outcome });
      turnDuration.record(ms, { command, outcome });
    } else {
      deliveries.add(1, { kind: command, outcome });
    }
    calls.add(work.calls, { work: kind, command });
    charges.add(work.charge, { work: kind, command });
  }

  return {
    async measure(kind, perform) {
      const work: Work = {
        reference: newReference(),
        command: 'unnamed',
        outcome: 'ok',
        calls: 0,
        charge: 0,
      };
      const span = tracer.startSpan(kind, {
        kind: kind === 'turn' ? SpanKind.SERVER : SpanKind.CONSUMER,
        root: true,
      });
      const start = performance.now();
      return underWay.run(work, async () => {
        try {
          return await perform();
        } catch (error) {
          work.outcome = error instanceof Problem ? error.code : 'fault';
          throw error;
        } finally {
          const ms = Math.round(performance.now() - start);
          const { command, outcome, reference } = work;
          const charge = Math.round(work.charge * 100) / 100;
          count(work, kind, ms);
          span.updateName(`${kind} ${command}`);
          span.setAttributes({ command, outcome, reference, calls: work.calls, charge });
          if (outcome === 'fault') span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
          log.info(kind, { command, outcome, ms, calls: work.calls, charge });
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
      if (work) {
        work.calls += 1;
        work.charge += charge;
        return;
      }
      // Nobody's command: the worker looks at the register, or the platform asks whether the store answers.
      calls.add(1, { work: 'background' });
      charges.add(charge, { work: 'background' });
    },
    queued(plan, waiting) {
      queues.set(plan, waiting);
    },
  };
}
