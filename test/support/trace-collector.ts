import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

const attribute = z.object({
  key: z.string(),
  value: z.looseObject({
    stringValue: z.string().optional(),
    intValue: z.union([z.number(), z.string()]).optional(),
    boolValue: z.boolean().optional(),
  }),
});
const exported = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attribute) }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
              name: z.string(),
              startTimeUnixNano: z.string(),
              endTimeUnixNano: z.string(),
              attributes: z.array(attribute).default([]),
              status: z.looseObject({ code: z.number().optional() }).optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** A step of a trace, as a collector got it. */
export interface CollectedSpan {
  readonly name: string;
  readonly trace: string;
  readonly id: string;
  readonly parent: string | undefined;
  readonly startedAtMs: number;
  readonly ms: number;
  readonly failed: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Of the process. */
  readonly resource: Readonly<Record<string, unknown>>;
}

export interface TraceCollector {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  readonly url: string;
  readonly spans: readonly CollectedSpan[];
  /** Everything that was sent, as it came. */
  readonly bodies: readonly string[];
  readonly headers: readonly IncomingHttpHeaders[];
}

const valuesOf = (attributes: readonly z.output<typeof attribute>[]) =>
  Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? value.boolValue ?? Number(value.intValue)]),
  );

function spansIn(body: string): CollectedSpan[] {
  return exported.parse(JSON.parse(body)).resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => {
        const [start, end] = [span.startTimeUnixNano, span.endTimeUnixNano].map((nano) => Number(nano) / 1e6);
        return {
          name: span.name,
          trace: span.traceId,
          id: span.spanId,
          parent: span.parentSpanId === '' ? undefined : span.parentSpanId,
          startedAtMs: start ?? NaN,
          ms: (end ?? NaN) - (start ?? NaN),
          failed: span.status?.code === 2,
          attributes: valuesOf(span.attributes),
          resource: valuesOf(resource.attributes),
        };
      }),
    ),
  );
}

/** An OpenTelemetry collector that takes OTLP over HTTP as JSON, until the test ends. */
export async function startTraceCollector(): Promise<TraceCollector> {
  const spans: CollectedSpan[] = [];
  const bodies: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      if (request.url !== '/v1/traces') return response.writeHead(404).end();
      headers.push(request.headers);
      bodies.push(body);
      spans.push(...spansIn(body));
      return response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans, bodies, headers };
}

/** The names of a trace's steps, each below the one that it is a part of, with its time in brackets if that is wanted. */
export function treeOf(spans: readonly CollectedSpan[], { withMs = false } = {}): string {
  const ids = new Set(spans.map(({ id }) => id));
  const inOrder = [...spans].sort((a, b) => a.startedAtMs - b.startedAtMs);
  const linesBelow = (parent: string | undefined, depth: number): string[] =>
    inOrder
      .filter((span) => (parent === undefined ? !ids.has(span.parent ?? '') : span.parent === parent))
      .flatMap((span) => [
        `${'  '.repeat(depth)}${span.name}${withMs ? ` (${span.ms.toFixed(1)} ms)` : ''}`,
        ...linesBelow(span.id, depth + 1),
      ]);
  return linesBelow(undefined, 0).join('\n');
}
