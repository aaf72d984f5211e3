import { setTimeout } from 'node:timers/promises';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { ApiError } from '../api-error.ts';
import { findByToken } from '../interactions.ts';
import type { EmulatorLogger } from '../logger.ts';
import type { World } from '../world.ts';
import { readBody, type ReadBody } from './body.ts';
import type { Fault, Faults } from './faults.ts';
import type { RateLimiter, RateLimitState } from './rate-limits.ts';
import type { RequestLog } from './request-log.ts';
import type { Answer, Route } from './route.ts';

/** What a test's hook sees of each request to the API, before it is handled. */
export interface SeenRequest {
  readonly method: string;
  /** As in Discord's OpenAPI document: `/channels/{channel_id}/messages`. */
  readonly route: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly contentType: string | undefined;
  readonly query: URLSearchParams;
  readonly payload: unknown;
  readonly files: ReadBody['files'];
}

export interface RestOptions {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly limiter: RateLimiter | undefined;
  readonly log: RequestLog;
  readonly logger: EmulatorLogger;
  readonly onRequest: ((request: SeenRequest) => void) | undefined;
  /** Bytes of one uploaded file that are read at all. */
  readonly maxUploadBytes: number;
  /** Aborts when the emulator closes. */
  readonly signal: AbortSignal;
}

const apiBase = '/api/v10';
const maxJsonBytes = 1024 * 1024;

/** Names the parts of a template as Discord's OpenAPI document does. */
function toOpenApi(template: string): string {
  return template.replaceAll(/:(\w+)/g, '{$1}');
}

/** The template with `@me` and `@original` in place, which Discord lists as routes of their own. */
function templateOf(path: string, params: Readonly<Record<string, string>>): string {
  const fixed = (name: string, value: string) => (params[name] === value ? value : `:${name}`);
  return path
    .replace(':message_id', fixed('message_id', '@original'))
    .replace(':user_id', fixed('user_id', '@me'));
}

function limitHeaders(state: RateLimitState): Record<string, string> {
  return {
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(state.remaining),
    'x-ratelimit-reset': (Date.now() / 1000 + state.resetAfterSeconds).toFixed(3),
    'x-ratelimit-reset-after': state.resetAfterSeconds.toFixed(3),
    'x-ratelimit-bucket': Buffer.from(state.bucket).toString('hex').slice(0, 32),
  };
}

function tooMany(exactSeconds: number, global: boolean): Answer {
  // Rounded up, or a client would come too early; and once for both, which could differ by a second otherwise.
  const retryAfterSeconds = Math.ceil(exactSeconds * 1000) / 1000;
  const body = { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global };
  return {
    status: 429,
    body,
    headers: {
      'retry-after': String(Math.ceil(retryAfterSeconds)),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

function faultAnswer(fault: Fault): Answer | undefined {
  if (fault.kind === 'rateLimit') return tooMany(fault.retryAfterSeconds, fault.global ?? false);
  if (fault.kind !== 'status') return undefined;
  return { status: fault.status, body: fault.body ?? { message: `${fault.status}: Fault`, code: 0 } };
}

function send(reply: FastifyReply, { status, body, headers = {} }: Answer): FastifyReply {
  void reply.code(status).headers(headers);
  if (body === undefined) return reply.send();
  if (body instanceof Uint8Array) return reply.send(Buffer.from(body));
  return typeof body === 'string'
    ? reply.type('text/plain').send(body)
    : reply.type('application/json').send(JSON.stringify(body));
}

function toAnswer(error: unknown, logger: EmulatorLogger): Answer & { code?: number } {
  if (error instanceof ApiError) return { status: error.status, body: error.toBody(), code: error.code };
  const tooLarge = error instanceof Error && 'statusCode' in error && error.statusCode === 413;
  const known = new ApiError(tooLarge ? 'tooLarge' : 'internal');
  if (!tooLarge) logger.warn({ error }, 'The emulated API failed.');
  return { status: known.status, body: known.toBody(), code: known.code };
}

/** The HTTP server: faults, rate limits, the token, bodies, routes, and the log of all that. */
export async function createRestServer(options: RestOptions): Promise<FastifyInstance> {
  const { world, routes, faults, limiter, log, logger, signal } = options;
  const app = fastify({
    bodyLimit: maxJsonBytes,
    forceCloseConnections: true,
    // An interaction's token is longer than the router's usual bound.
    routerOptions: { maxParamLength: 512 },
  });
  await app.register(multipart, {
    limits: { fileSize: options.maxUploadBytes, files: 20, fields: 50, fieldSize: maxJsonBytes },
    throwFileSizeLimit: false,
  });
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, next) => next(null, body));

  const handle = async (
    route: Route,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    const startedMs = performance.now();
    const url = new URL(request.url, 'http://127.0.0.1');
    const params = request.params as Readonly<Record<string, string>>;
    const template = templateOf(route.path, params);
    const interaction = findByToken(world, params['interaction_token'] ?? params['webhook_token'] ?? '');
    const fault = faults.take({ method: route.method, template });
    const note = (answer: { status: number; code?: number }) =>
      log.add({
        method: route.method,
        template,
        path: url.pathname,
        status: answer.status,
        durationMs: performance.now() - startedMs,
        at: world.clock(),
        ...(answer.code === undefined ? {} : { code: answer.code }),
        ...(fault === undefined ? {} : { fault: fault.kind }),
        ...(interaction === undefined
          ? {}
          : { interactionId: interaction.id, sinceInteractionMs: startedMs - interaction.startedMs }),
      });
    const cut = () => {
      request.raw.socket.resetAndDestroy();
      return reply.hijack();
    };

    if (fault?.kind === 'drop') {
      note({ status: 0 });
      return cut();
    }
    if (fault?.kind === 'slow') await setTimeout(fault.delayMs, undefined, { signal }).catch(() => undefined);
    const faulty = fault && faultAnswer(fault);
    let answer: Answer & { code?: number };
    let headers = {};
    try {
      const major = ['channel_id', 'guild_id', 'webhook_token'].map((name) => params[name] ?? '').join(' ');
      const limits =
        route.base === 'api' && !faulty
          ? limiter?.take({ method: route.method, template, major })
          : undefined;
      if (limits) headers = limitHeaders(limits);
      if (faulty) answer = faulty;
      else if (limits?.refused) answer = tooMany(limits.resetAfterSeconds, limits.refused.global);
      else {
        if (route.open !== true && request.headers.authorization !== `Bot ${world.token}`)
          throw new ApiError('unauthorized');
        const read = await readBody(request);
        if (route.base === 'api') {
          options.onRequest?.({
            method: route.method,
            route: toOpenApi(template),
            path: url.pathname,
            headers: request.headers,
            contentType: request.headers['content-type'],
            query: url.searchParams,
            payload: read.body,
            files: read.files,
          });
        }
        answer = await route.handle({ params, query: url.searchParams, ...read });
      }
    } catch (error) {
      answer = toAnswer(error, logger);
    }
    note(answer);
    if (fault?.kind === 'lostAnswer') return cut();
    return send(reply, { ...answer, headers: { ...headers, ...answer.headers } });
  };

  const known: { method: string; pattern: RegExp }[] = [];
  for (const route of routes) {
    const path = `${route.base === 'api' ? apiBase : ''}${route.path}`;
    known.push({ method: route.method, pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`) });
    app.route({
      method: route.method,
      url: path,
      handler: (request, reply) => handle(route, request, reply),
    });
  }

  app.setNotFoundHandler((request, reply) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const otherVersion = /^\/api\/v(?!10\/)\d+\//.test(pathname);
    const otherMethod = known.some(({ pattern }) => pattern.test(pathname));
    const error = new ApiError(
      otherVersion ? 'invalidVersion' : otherMethod ? 'methodNotAllowed' : 'notFound',
    );
    log.add({
      method: request.method,
      template: pathname,
      path: pathname,
      status: error.status,
      code: error.code,
      durationMs: 0,
      at: world.clock(),
    });
    return send(reply, { status: error.status, body: error.toBody() });
  });
  app.setErrorHandler((error, _request, reply) => send(reply, toAnswer(error, logger)));
  return app;
}
