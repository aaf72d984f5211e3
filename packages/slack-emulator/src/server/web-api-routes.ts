import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isJsonObject, type JsonObject, without } from '@toonwit/emulator-kit';
import { ApiError, needScope, readArgs, type Method } from '../web-api/call.ts';
import { chatMethods } from '../web-api/chat.ts';
import { conversationMethods } from '../web-api/conversations.ts';
import { fileMethods } from '../web-api/files.ts';
import { identityMethods } from '../web-api/identity.ts';
import { reactionMethods } from '../web-api/reactions.ts';
import { viewMethods } from '../web-api/views.ts';
import type { OAuth } from '../oauth.ts';
import type { World } from '../world.ts';
import type { Worlds } from '../worlds.ts';
import { bearer, type Token } from '../tokens.ts';
import { answerRequest, type SlackAnswer } from './answer.ts';

const methods = new Map<string, Method>(
  [chatMethods, conversationMethods, fileMethods, identityMethods, reactionMethods, viewMethods].flatMap(
    (group) => Object.entries(group),
  ),
);

/** What Slack lets apps from outside its Marketplace do once a minute. */
const limitedMethods: ReadonlySet<string> = new Set(['conversations.history', 'conversations.replies']);

function argumentsOf({ query, body }: FastifyRequest): JsonObject {
  return { ...(isJsonObject(query) ? query : {}), ...(isJsonObject(body) ? body : {}) };
}

function givenToken(request: FastifyRequest, args: JsonObject): string | undefined {
  return (
    bearer(request.headers.authorization) ?? (typeof args['token'] === 'string' ? args['token'] : undefined)
  );
}

function tokenOf(world: World, value: string | undefined): Token {
  if (value === undefined) throw new ApiError('not_authed');
  const token = world.tokens.find(value);
  if (!token) throw new ApiError('invalid_auth');
  if (token.revoked) throw new ApiError('token_revoked');
  if ((token.expiresAt ?? Infinity) <= world.clock.now()) throw new ApiError('token_expired');
  return token;
}

function permit(method: Method, token: Token): void {
  if (method.token !== token.kind) throw new ApiError('not_allowed_token_type');
  needScope(token, ...method.scopes);
  const { anyScope = [] } = method;
  if (anyScope.length > 0 && !anyScope.some((scope) => token.scopes.has(scope))) {
    throw new ApiError('missing_scope', {
      needed: anyScope.join(','),
      provided: [...token.scopes].join(','),
    });
  }
}

async function call(
  world: World,
  given: string | undefined,
  name: string,
  raw: JsonObject,
): Promise<SlackAnswer> {
  const method = methods.get(name);
  const headers: Record<string, string> = {
    'x-accepted-oauth-scopes': [...(method?.scopes ?? []), ...(method?.anyScope ?? [])].join(','),
  };
  try {
    const token = tokenOf(world, given);
    headers['x-oauth-scopes'] = [...token.scopes].join(',');
    if (!method) throw new ApiError('unknown_method', { req_method: name });
    permit(method, token);
    const wait = limitedMethods.has(name) ? world.historyLimit.take(name) : undefined;
    if (wait !== undefined) {
      const body = { ok: false, error: 'ratelimited' };
      return {
        status: 429,
        headers: { ...headers, 'retry-after': String(wait) },
        error: 'ratelimited',
        body,
      };
    }
    const result = await method.run({ world, token, args: readArgs(raw) });
    return { status: 200, headers, body: { ok: true, ...result } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return {
      status: 200,
      headers,
      error: error.code,
      body: { ok: false, error: error.code, ...error.extra },
    };
  }
}

/** `oauth.v2.access`, the one method without a token. */
function access(oauth: OAuth, raw: JsonObject): SlackAnswer {
  const { args, ...answer } = { args: readArgs(raw), status: 200 };
  try {
    return { ...answer, body: { ok: true, ...oauth.access(args) } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { ...answer, error: error.code, body: { ok: false, error: error.code } };
  }
}

/** `/api/*`: the Web API, called with forms or JSON. */
export function registerWebApiRoutes(server: FastifyInstance, worlds: Worlds, oauth: OAuth): void {
  server.route<{ Params: { method: string } }>({
    url: '/api/:method',
    method: ['GET', 'POST'],
    handler(request, reply) {
      const name = request.params.method;
      const raw = argumentsOf(request);
      const args = without(raw, 'token', 'client_secret', 'code', 'refresh_token');
      const given = givenToken(request, raw);
      const world = worlds.ofToken(given);
      const triggered =
        typeof args['trigger_id'] === 'string' ? world.triggers.check(args['trigger_id']) : undefined;
      const delivery = typeof triggered === 'object' ? triggered.delivery : undefined;
      return answerRequest(world, reply, { method: name, args, delivery }, () =>
        name === 'oauth.v2.access' ? access(oauth, raw) : call(world, given, name, raw),
      );
    },
  });
}
