import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { ROOT_CONTEXT, SpanStatusCode, trace, type Attributes, type Context } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { SpanAttributes, Tracer } from '../lib/trace.ts';

interface TracingOptions {
  /** The collector's base address, such as http://localhost:4318. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly version: string;
  readonly role: string;
}

/** Waiting times, in ms. */
const traceMs = { send: 10_000, close: 5_000 } as const;

/** Version, trace, parent and flags (W3C Trace Context, section 3.2). */
const traceparent = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

function attributesOf(given: SpanAttributes): Attributes {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [`toonwit.${name}`, value]));
}

/** Why a step failed, without any sentence: it could repeat what somebody wrote. */
function reasonOf(error: unknown): SpanAttributes {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { error: error.name, code };
}

/**
 * Sends traces to an OpenTelemetry collector in batches, over OTLP/HTTP with JSON. A collector that can't be reached is no
 * one's problem: its spans are dropped. `close` sends what is left.
 */
export function createOpenTelemetry(options: TracingOptions): Tracer & { close(): Promise<void> } {
  const { endpoint, headers, version, role } = options;
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    headers: { ...headers },
    timeoutMillis: traceMs.send,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'toonwit',
      'service.version': version,
      'service.instance.id': randomUUID(),
      'toonwit.role': role,
    }),
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: traceMs.send })],
  });
  const tracer = provider.getTracer('toonwit', version);
  // Not OpenTelemetry's own global context: two bots in one process, as in tests, stay apart.
  const current = new AsyncLocalStorage<Context>();

  return {
    span(name, attributes, work) {
      const outer = current.getStore() ?? ROOT_CONTEXT;
      const span = tracer.startSpan(name, { attributes: attributesOf(attributes) }, outer);
      const set = (more: SpanAttributes) => void span.setAttributes(attributesOf(more));
      return current.run(trace.setSpan(outer, span), async () => {
        try {
          return await work({ set });
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR });
          set(reasonOf(error));
          throw error;
        } finally {
          span.end();
        }
      });
    },
    parent() {
      const span = trace.getSpanContext(current.getStore() ?? ROOT_CONTEXT);
      return span && `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
    },
    under(parent, work) {
      const [, traceId = '', spanId = '', flags = ''] = traceparent.exec(parent) ?? [];
      if (traceId === '') return work();
      const remote = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
      return current.run(trace.setSpanContext(ROOT_CONTEXT, remote), work);
    },
    async close() {
      const closing = provider.shutdown().catch(() => undefined);
      const late = new Promise((resolve) => setTimeout(resolve, traceMs.close).unref());
      await Promise.race([closing, late]);
    },
  };
}
