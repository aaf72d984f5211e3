import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createPasswordLimit } from './password-limit.ts';

/** Whether an address is this machine's own. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function hostOf({ headers }: FastifyRequest): string {
  const { host = '' } = headers;
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}

/** The password of Basic credentials; whatever the name is. */
function passwordOf({ headers }: FastifyRequest): string | undefined {
  const encoded = /^Basic (.+)$/i.exec(headers.authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [, ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return rest.join(':');
}

/** Whether the browser says that a page of another site makes it ask. */
function isForeign({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return true;
  const { origin, host } = headers;
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host);
}

/** Whether a proxy says that it passes on what somebody elsewhere asks. */
function isPassedOn({ headers }: FastifyRequest): boolean {
  return ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'].some((name) => name in headers);
}

/** Why it is not this machine that asks, where it is not. */
function whyNotHere(request: FastifyRequest): string | undefined {
  if (!isLoopback(hostOf(request))) return 'Open the playground as http://localhost or http://127.0.0.1.';
  return isPassedOn(request)
    ? 'The playground is reached through a proxy: set PLAYGROUND_PASSWORD for that.'
    : undefined;
}

/**
 * Lets in who may use the playground. Without a password that is this machine alone: the name in `Host` must be its
 * own, so that a page whose name was pointed here afterwards (DNS rebinding) is refused as well, and no proxy may have
 * passed it on. Requests that other sites make a browser send are refused, except opening the page itself by a link.
 * Who guesses at the password has to wait, and is not told meanwhile whether a guess was right.
 */
export function createGuard(password: string | undefined) {
  const expected = password === undefined ? undefined : digest(password);
  const passwordLimit = createPasswordLimit();
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { method, routeOptions, headers } = request;
    const opensPage =
      method === 'GET' && routeOptions.url === '/' && headers['sec-fetch-mode'] === 'navigate';
    if (isForeign(request) && !opensPage) {
      await reply.code(403).send({ ok: false, message: 'Pages of other sites may not use the playground.' });
      return;
    }
    if (expected === undefined) {
      const message = whyNotHere(request);
      if (message !== undefined) await reply.code(403).send({ ok: false, message });
      return;
    }
    const waitSeconds = Math.ceil(passwordLimit.waitMs(request.ip) / 1000);
    if (waitSeconds > 0) {
      const message = 'There were too many wrong passwords. Please try again in a minute.';
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
      .send({ ok: false, message: 'The playground asks for its password; any user name will do.' });
  };
}
