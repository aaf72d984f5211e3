import cors from '@fastify/cors';
import multipart from '@fastify/multipart';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Adapter, AdapterCore, RawRoute } from '../../core/adapter.ts';
import { traced } from '../../lib/trace.ts';
import { createConnection } from '../kit/connection.ts';
import { toErrorReply } from '../../core/replies/error-reply.ts';
import { UserError } from '../../core/errors.ts';
import type { Logger } from '../../lib/logger.ts';
import { createIdentifyClient, createRefuseForeignPages } from './client.ts';
import { limitConnections } from './connections.ts';
import { HttpError } from './errors.ts';
import { addMonitoringRoutes, monitoringPaths, type MonitoringOptions } from './monitoring-routes.ts';
import { normalizeForwardedFor } from './receive/forwarded-for.ts';
import { addRawRoutes } from './receive/raw-routes.ts';
import { createReceive, type ReceiveOptions } from './receive/receive.ts';
import { registrationFor, routeOf } from './register.ts';
import { exposedHeaders, sendError, sendOutcome } from './reply/deliver.ts';
import { inLanguage } from '../../languages/in-language.ts';
import { message } from '../../languages/message.ts';
import { languageAccepted } from '../../languages/language.ts';
import { bytes, timeoutsMs } from './limits.ts';

export interface HttpAdapterOptions
  extends Omit<AdapterCore, 'allow'>, Omit<ReceiveOptions, 'identify'>, MonitoringOptions {
  readonly host: string;
  readonly port: number;
  readonly corsOrigins: readonly string[];
  /** Addresses of proxies whose X-Forwarded-For is trusted. */
  readonly trustedProxies: readonly string[];
  readonly version: string;
  /** Paths on this server that other platforms answer. */
  readonly rawRoutes?: readonly RawRoute[];
  /** More routes on this server, each with hooks of its own. */
  readonly plugins?: readonly ((server: FastifyInstance) => Promise<void>)[];
  readonly logger: Logger;
}

export interface HttpAdapter extends Adapter {
  /** Where it listens, once started. */
  readonly url: string;
}

/** Creates the HTTP API, on Fastify: one route for each command, health checks, and the OpenAPI document. */
export function createHttpAdapter(options: HttpAdapterOptions): HttpAdapter {
  const server = Fastify({
    bodyLimit: bytes.json,
    requestTimeout: timeoutsMs.request,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { ignoreTrailingSlash: true },
  });
  const connections = limitConnections(server.server, options.trustedProxies, options.logger);

  const refuseForeignPages = createRefuseForeignPages(options.corsOrigins);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('X-Request-Id', request.id).header('X-Content-Type-Options', 'nosniff');
    normalizeForwardedFor(request.headers);
    refuseForeignPages(request);
  });
  const connection = createConnection();
  let closing = false;
  server.addHook('onSend', async (_request, reply) => {
    // A connection kept alive for a next request would delay the stop.
    if (closing) reply.header('Connection', 'close');
  });
  if (options.corsOrigins.length > 0)
    server.register(cors, { origin: [...options.corsOrigins], methods: ['GET', 'POST'], exposedHeaders });
  server.removeContentTypeParser('text/plain');
  server.register(multipart, { throwFileSizeLimit: false });
  server.after(() => addRoutes(server, options));
  for (const plugin of options.plugins ?? []) server.register(plugin);
  addErrorHandlers(server, options);

  return {
    platform: 'http',
    async start() {
      await server.listen({ host: options.host, port: options.port });
      connection.become('connected');
    },
    async stop() {
      closing = true;
      connection.become('stopped');
      connections.endUnused();
      await server.close();
    },
    status: () => connection.status(),
    get url() {
      const address = server.server.address();
      if (address === null || typeof address === 'string')
        throw new Error('expected a listening server, got none');
      const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      return `http://${host}:${address.port}`;
    },
  };
}

function addRoutes(server: FastifyInstance, options: HttpAdapterOptions): void {
  const { commands, dispatch, apiKeys, allowedHosts } = options;
  const receive = createReceive({ ...options, identify: createIdentifyClient(apiKeys, allowedHosts) });
  for (const command of commands) {
    server.post(routeOf(command), (request, reply) =>
      traced('http event', {}, async () => {
        const interaction = await receive(command, request, reply);
        return sendOutcome(reply, await dispatch(interaction), interaction.limits);
      }),
    );
  }
  addRawRoutes(server, options.rawRoutes ?? []);
  const document = registrationFor(commands, options.version);
  server.get('/openapi.json', () => document);
  addMonitoringRoutes(server, options);
}

/** Sends a refusal in the language that the caller reads. */
function refuse(request: FastifyRequest, reply: FastifyReply, { statusCode, code, text }: HttpError) {
  const language = languageAccepted(request.headers['accept-language']) ?? 'en';
  return sendError(reply, statusCode, { code, message: inLanguage(text, language) });
}

function addErrorHandlers(
  server: FastifyInstance,
  { commands, rawRoutes = [], logger }: HttpAdapterOptions,
): void {
  const pathsOf = (wanted: RawRoute['method']) =>
    rawRoutes.filter(({ method = 'POST' }) => method === wanted).map(({ path }) => path);
  const posts = new Set([...commands.map(routeOf), ...pathsOf('POST')]);
  const gets = new Set(['/openapi.json', ...monitoringPaths, ...pathsOf('GET')]);
  server.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    const allowed = posts.has(path) ? 'POST' : gets.has(path) ? 'GET' : undefined;
    if (allowed === undefined) {
      const paths = [...posts, ...gets].join(', ');
      return refuse(request, reply, new HttpError(404, 'not_found', message('http.notFound', { paths })));
    }
    reply.header('Allow', allowed);
    const text = message('http.method', { method: allowed });
    return refuse(request, reply, new HttpError(405, 'method_not_allowed', text));
  });
  server.setErrorHandler((error: FastifyError | HttpError | UserError, request, reply) => {
    const known = toHttpError(error, request.routeOptions.bodyLimit);
    if (known) return refuse(request, reply, known);
    const language = languageAccepted(request.headers['accept-language']);
    const log = logger.child({ platform: 'http', id: request.id });
    return sendOutcome(reply, toErrorReply(error, log, language));
  });
}

/** Converts what Fastify and its plugins throw about a request; undefined for anything that isn't the caller's fault. */
function toHttpError(
  error: FastifyError | HttpError | UserError,
  bodyLimit = bytes.json,
): HttpError | undefined {
  if (error instanceof HttpError) return error;
  if (error instanceof UserError) return undefined;
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return new HttpError(400, 'bad_json', message('http.badJson'));
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new HttpError(413, 'too_large', message('http.tooLarge', { bytes: String(bodyLimit) }));
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new HttpError(415, 'unsupported_media_type', message('http.mediaType'));
    default: {
      const { statusCode = 500 } = error;
      return statusCode < 500
        ? new HttpError(statusCode, 'bad_request', message('http.badRequest', { reason: error.message }))
        : undefined;
    }
  }
}
