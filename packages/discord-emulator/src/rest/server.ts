import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  answerWithFault,
  compact,
  createLoopbackServer,
  type Logger,
  type RequestLog,
  sendAnswer,
} from '@toonwit/emulator-kit';
import { ApiError } from '../api-error.ts';
import type { DiscordFaults } from '../faults.ts';
import { findByToken } from '../interactions/interactions.ts';
import type { World } from '../world.ts';
import { errorAnswer, faultAnswer, limitHeaders, tooManyRequests, type RestAnswer } from './answer.ts';
import { readBody, type ReadBody } from './body.ts';
import type { RateLimiter } from './rate-limits.ts';
import type { RequestFields } from './request-record.ts';
import type { Route } from './route.ts';

/** A request to the API as a hook sees it before it is handled. */
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

interface RestOptions {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly faults: DiscordFaults;
  readonly limiter: RateLimiter | undefined;
  readonly log: RequestLog<RequestFields>;
  readonly logger: Logger;
  readonly onRequest: ((request: SeenRequest) => void) | undefined;
  /** The bytes of one uploaded file that are read at all. */
  readonly maxUploadBytes: number;
  /** Aborts when the emulator closes. */
  readonly signal: AbortSignal;
}

const apiBase = '/api/v10';
const maxJsonBytes = 1024 * 1024;
/** An interaction's token is longer than the router's usual bound. */
const maxParamLength = 512;

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

/** A plain-text body, which a web page may send anywhere without asking, is refused as Discord refuses it. */
function wrongContentType(): ApiError {
  const message =
    "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.";
  return new ApiError('invalidFormBody', { _errors: [{ code: 'CONTENT_TYPE_INVALID', message }] });
}

function createHandler({ world, faults, limiter, log, logger, onRequest, signal }: RestOptions) {
  return (route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const startedMs = performance.now();
    const { pathname: path, searchParams: query } = new URL(request.url, 'http://127.0.0.1');
    const params = request.params as Readonly<Record<string, string>>;
    const { method } = route;
    const template = templateOf(route.path, params);
    const interaction = findByToken(world, params['interaction_token'] ?? params['webhook_token'] ?? '');

    const process = async (): Promise<RestAnswer> => {
      if (route.open !== true && request.headers.authorization !== `Bot ${world.token}`)
        throw new ApiError('unauthorized');
      const read = await readBody(request);
      if (route.base === 'api') {
        const { headers } = request;
        const seen = { method, route: toOpenApi(template), path, headers, query, files: read.files };
        onRequest?.({ ...seen, contentType: headers['content-type'], payload: read.body });
      }
      return route.handle({ params, query, ...read });
    };
    const work = async (): Promise<RestAnswer> => {
      const major = ['channel_id', 'guild_id', 'webhook_token'].map((name) => params[name] ?? '').join(' ');
      const limits = route.base === 'api' ? limiter?.take({ method, template, major }) : undefined;
      const answer = limits?.refused
        ? tooManyRequests(limits.resetAfterSeconds, limits.refused.global)
        : await process().catch((error: unknown) => errorAnswer(error, logger));
      return { ...answer, headers: { ...(limits && limitHeaders(limits)), ...answer.headers } };
    };

    return answerWithFault<RestAnswer>({
      reply,
      fault: faults.take({ method, template }),
      signal,
      answerFor: faultAnswer,
      work,
      record: ({ answer, fault }) =>
        log.add({
          method,
          template,
          path,
          status: answer.status,
          durationMs: performance.now() - startedMs,
          ...compact({
            code: 'code' in answer ? answer.code : undefined,
            fault,
            interactionId: interaction?.id,
            sinceInteractionMs: interaction && startedMs - interaction.startedMs,
          }),
        }),
    });
  };
}

/** Creates the HTTP server: faults, rate limits, the token, bodies, routes, and the log of all that. */
export async function createRestServer(options: RestOptions): Promise<FastifyInstance> {
  const { routes, log, logger } = options;
  const app = createLoopbackServer({
    maxBodyBytes: maxJsonBytes,
    maxParamLength,
    clock: options.world.clock,
  });
  await app.register(multipart, {
    limits: { fileSize: options.maxUploadBytes, files: 20, fields: 50, fieldSize: maxJsonBytes },
    throwFileSizeLimit: false,
  });
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, next) =>
    next(null, body),
  );
  app.addContentTypeParser('*', (_request, _payload, next) => next(wrongContentType()));

  const handle = createHandler(options);
  const paths: RegExp[] = [];
  for (const route of routes) {
    const url = `${route.base === 'api' ? apiBase : ''}${route.path}`;
    paths.push(new RegExp(`^${url.replaceAll(/:\w+/g, '[^/]+')}$`));
    app.route({ method: route.method, url, handler: (request, reply) => handle(route, request, reply) });
  }

  app.setNotFoundHandler(({ url, method }, reply) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const otherVersion = /^\/api\/v(?!10\/)\d+\//.test(pathname);
    const otherMethod = paths.some((path) => path.test(pathname));
    const { status, code, ...error } = errorAnswer(
      new ApiError(otherVersion ? 'invalidVersion' : otherMethod ? 'methodNotAllowed' : 'notFound'),
      logger,
    );
    log.add({ method, template: pathname, path: pathname, status, durationMs: 0, ...compact({ code }) });
    return sendAnswer(reply, { status, ...error });
  });
  app.setErrorHandler((error, _request, reply) => sendAnswer(reply, errorAnswer(error, logger)));
  return app;
}
