import type { FastifyInstance } from 'fastify';
import { message } from '../../languages/message.ts';
import { createIdentifyClient } from './client.ts';
import { HttpError } from './errors.ts';
import { isLocal } from './local-only.ts';

export interface MonitoringOptions {
  /** Host names besides this machine's own under which an API without keys answers on a loopback address. */
  readonly allowedHosts: readonly string[];
  readonly apiKeys: readonly string[];
  /** The answer of /readyz: whether the process can serve, and what stands in the way. */
  readonly readiness: () => { readonly ready: boolean };
  /** The answer of /metrics, in Prometheus's text format. */
  readonly metrics?: () => Promise<{ readonly contentType: string; readonly body: string }>;
}

/** The paths of these routes. */
export const monitoringPaths = ['/healthz', '/readyz', '/metrics'] as const;

/** Adds the health checks, and the metrics where there are any. */
export function addMonitoringRoutes(server: FastifyInstance, options: MonitoringOptions): void {
  server.get('/healthz', () => ({ status: 'ok' }));
  server.get('/readyz', (_request, reply) => {
    const readiness = options.readiness();
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
  addMetrics(server, options);
}

/** Only the owner may see spending and load: whoever has an API key, or without keys, this machine. */
function addMetrics(server: FastifyInstance, { metrics, apiKeys, allowedHosts }: MonitoringOptions): void {
  if (!metrics) return;
  const identify = createIdentifyClient(apiKeys, allowedHosts);
  server.get('/metrics', async (request, reply) => {
    identify(request);
    if (apiKeys.length === 0 && !isLocal(request))
      throw new HttpError(401, 'unauthorized', message('http.metricsKey'));
    const { contentType, body } = await metrics();
    return reply.header('Content-Type', contentType).send(body);
  });
}
