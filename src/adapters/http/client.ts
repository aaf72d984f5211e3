import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { User } from '../../core/interaction.ts';
import { message } from '../../languages/message.ts';
import { HttpError } from './errors.ts';
import { createRefuseForeignNames } from './local-only.ts';
import { networkBehind, personBehind } from './person.ts';

/** Says who is calling. @throws HttpError if a required API key is missing, or the host name is foreign. */
export type IdentifyClient = (request: FastifyRequest) => User;

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

function keyOf({ headers }: FastifyRequest): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  const header = headers['x-api-key'];
  return bearer ?? (Array.isArray(header) ? header[0] : header);
}

/**
 * Creates the function that tells callers apart: by API key if keys are configured, which makes one required, otherwise by
 * address. The key itself is neither kept with the person nor logged.
 */
export function createIdentifyClient(
  apiKeys: readonly string[],
  allowedHosts: readonly string[],
): IdentifyClient {
  const digests = apiKeys.map(digest);
  const refuseForeignNames = createRefuseForeignNames(allowedHosts);
  return (request) => {
    if (digests.length === 0) {
      refuseForeignNames(request);
      const person = personBehind(request.ip);
      return { id: person, name: person, network: networkBehind(request.ip) };
    }
    const given = digest(keyOf(request) ?? '');
    const known = digests.filter((key) => timingSafeEqual(key, given));
    if (known.length === 0) throw new HttpError(401, 'unauthorized', message('http.noKey'));
    const id = `key-${given.toString('hex').slice(0, 12)}`;
    return { id, name: id };
  };
}

/**
 * Creates the check that refuses requests from web pages of other origins. CORS alone would only keep the page from reading
 * the answer; the call would still be made and counted.
 */
export function createRefuseForeignPages(allowedOrigins: readonly string[]) {
  return (request: FastifyRequest): void => {
    const { origin } = request.headers;
    if (origin === undefined || allowedOrigins.includes(origin)) return;
    if (URL.canParse(origin) && new URL(origin).host === request.headers.host) return;
    throw new HttpError(403, 'origin_refused', message('http.origin'));
  };
}
