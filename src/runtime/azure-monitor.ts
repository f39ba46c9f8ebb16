/** Sends telemetry to Application Insights. Imported only when there is where to send it: it takes long to load. */
import { AzureMonitorMetricExporter, AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { TelemetryTarget } from './telemetry.ts';

export interface TelemetrySetting {
  readonly connectionString: string;
  /** Where to send, when it is named; the exporter knows Azure's own address. */
  readonly endpoint: string | undefined;
}

/** Milliseconds that the last numbers and spans get to leave when Målvakt stops. */
const FLUSH_MS = 5_000;

/** Nothing is collected by itself, and nothing is sent anywhere but to the endpoint: not on the exporter's own doings either. */
export function openAzureMonitor({
  connectionString,
  endpoint,
}: TelemetrySetting): TelemetryTarget & { close(): Promise<void> } {
  // The exporter knows no other way to be told that it shall not report on itself to Microsoft.
  process.env.APPLICATION_INSIGHTS_NO_STATSBEAT = 'true';
  const options = {
    connectionString,
    disableOfflineStorage: true,
    ...(endpoint === undefined ? {} : { host: endpoint.replace(/\/$/, '') }),
    // The exporter turns http into https; config.ts lets http through for loopback alone.
    allowInsecureConnection: endpoint?.startsWith('http:') === true,
  };
  const resource = resourceFromAttributes({ 'service.name': 'malvakt' });
  const meters = new MeterProvider({
    resource,
    readers: [new PeriodicExportingMetricReader({ exporter: new AzureMonitorMetricExporter(options) })],
  });
  const tracers = new BasicTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new AzureMonitorTraceExporter(options))],
  });
  return {
    meters,
    tracers,
    async close() {
      const flushed = Promise.allSettled([meters.shutdown(), tracers.shutdown()]);
      const late = new Promise((resolve) => setTimeout(resolve, FLUSH_MS).unref());
      await Promise.race([flushed, late]);
    },
  };
}
