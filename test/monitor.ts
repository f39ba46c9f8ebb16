import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { z } from 'zod/v4';
import { openLog } from '../src/runtime/log.ts';

const Line = z.looseObject({ level: z.number(), msg: z.string(), reference: z.string().optional() });

/** Everything that Målvakt tells of itself: numbers, spans and the very lines of its log. */
export function openMonitor() {
  const numbers = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const spans = new InMemorySpanExporter();
  const reader = new PeriodicExportingMetricReader({ exporter: numbers, exportIntervalMillis: 3_600_000 });
  const meters = new MeterProvider({ readers: [reader] });
  const tracers = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
  const written: string[] = [];

  /** The values of a metric by their attributes, as text: `command=status outcome=ok`. */
  async function valuesOf(name: string): Promise<Record<string, unknown>> {
    numbers.reset();
    await meters.forceFlush();
    const found = numbers
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
      .filter(({ descriptor }) => descriptor.name === name);
    return Object.fromEntries(
      found.flatMap(({ dataPoints }) =>
        dataPoints.map(({ attributes, value }) => [
          Object.entries(attributes)
            .map(([key, text]) => `${key}=${String(text)}`)
            .join(' '),
          value,
        ]),
      ),
    );
  }

  return {
    target: { meters, tracers },
    log: openLog('info', { write: (line: string) => void written.push(line) }),
    valuesOf,
    spans: () =>
      spans
        .getFinishedSpans()
        .map(({ name, kind, attributes, status }) => ({ name, kind, attributes, status })),
    lines: () => written.map((line) => Line.parse(JSON.parse(line))),
    /** All of it as one text, to search in. */
    async everything(): Promise<string> {
      numbers.reset();
      await meters.forceFlush();
      const all = spans
        .getFinishedSpans()
        .map((span) => [span.name, span.attributes, span.events, span.status]);
      return JSON.stringify([numbers.getMetrics(), all, written]);
    },
    async close(): Promise<void> {
      await Promise.all([meters.shutdown(), tracers.shutdown()]);
    },
  };
}
