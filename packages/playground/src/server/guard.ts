import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hostNameOf, isLoopback } from '@toonwit/emulator-kit';
import { createPasswordLimit } from './password-limit.ts';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** The password of Basic credentials, with any user name. */
function passwordOf({ headers }: FastifyRequest): string | undefined {
  const encoded = /^Basic (.+)$/i.exec(headers.authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [, ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return rest.join(':');
}

/** Whether the browser says that another site caused the request. */
function isForeign({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return true;
  const { origin, host } = headers;
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host);
}

/** Whether a proxy forwarded the request. */
function isForwarded({ headers }: FastifyRequest): boolean {
  return ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'].some((name) => name in headers);
}

/** Why a request may not come from this machine; undefined if it does. */
function whyNotHere(request: FastifyRequest): string | undefined {
  if (!isLoopback(hostNameOf(request.headers.host)))
    return 'Open the playground as http://localhost or http://127.0.0.1.';
  return isForwarded(request)
    ? 'Set PLAYGROUND_PASSWORD to reach the playground through a proxy.'
    : undefined;
}

/**
 * Admits only those who may use the playground. Without a password, that is this machine alone: `Host` must be one of
 * its own names, which defeats DNS rebinding, and the request must not be forwarded by a proxy. Cross-site requests are
 * refused, except following a link to the page. After too many wrong passwords every attempt is refused for a while,
 * even a right one.
 */
export function createGuard(password: string | undefined) {
  const expected = password === undefined ? undefined : digest(password);
  const passwordLimit = createPasswordLimit();
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { method, routeOptions, headers } = request;
    const opensPage =
      method === 'GET' && routeOptions.url === '/' && headers['sec-fetch-mode'] === 'navigate';
    if (isForeign(request) && !opensPage) {
      await reply.code(403).send({ ok: false, message: 'Other sites may not use the playground.' });
      return;
    }
    if (expected === undefined) {
      const message = whyNotHere(request);
      if (message !== undefined) await reply.code(403).send({ ok: false, message });
      return;
    }
    const waitSeconds = Math.ceil(passwordLimit.waitMs(request.ip) / 1000);
    if (waitSeconds > 0) {
      const message = 'Too many wrong passwords. Please try again in a minute.';
      await reply.code(429).header('Retry-After', waitSeconds).send({ ok: false, message });
      return;
    }
    const given = passwordOf(request);
    if (given !== undefined) {
      const guess = digest(given);
      if (timingSafeEqual(guess, expected)) {
        passwordLimit.right(request.ip);
        return;
      }
      passwordLimit.wrong(request.ip, guess);
    }
    await reply
      .code(401)
      .header('WWW-Authenticate', 'Basic realm="Toonwit playground", charset="UTF-8"')
      .send({ ok: false, message: 'The playground requires its password, with any user name.' });
  };
}
