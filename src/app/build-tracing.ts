import { installTracer } from '../lib/trace.ts';
import type { Config } from './config.ts';

/** Starts to send traces if the configuration says where, and returns what ends this. Nothing of it is imported otherwise. */
export async function startTracing(
  { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers, ROLE: role }: Config,
  version: string,
): Promise<() => Promise<void>> {
  if (endpoint === undefined) return () => Promise.resolve();
  const { createOpenTelemetry } = await import('../tracing/open-telemetry.ts');
  const tracer = createOpenTelemetry({ endpoint, headers, version, role });
  const uninstall = installTracer(tracer);
  return async () => {
    uninstall();
    await tracer.close();
  };
}
