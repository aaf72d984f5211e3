import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import type { User } from '../../core/interaction.ts';
import { HttpError } from './reply/deliver.ts';

/** Tells who is calling, or refuses. */
export type IdentifyClient = (request: FastifyRequest) => User;

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** One person may hold a whole /64 of IPv6 addresses (RFC 6177), so that is what counts as one. */
function personBehind(address: string): string {
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`;
}

function keyOf({ headers }: FastifyRequest): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  const header = headers['x-api-key'];
  return bearer ?? (Array.isArray(header) ? header[0] : header);
}

/**
 * Tells people apart by API key where keys are configured, and then requires one; else by address.
 * The key itself is neither kept with the person nor logged.
 */
export function createIdentifyClient(apiKeys: readonly string[]): IdentifyClient {
  const digests = apiKeys.map(digest);
  return (request) => {
    if (digests.length === 0) {
      const person = personBehind(request.ip);
      return { id: person, name: person };
    }
    const given = digest(keyOf(request) ?? '');
    const known = digests.filter((key) => timingSafeEqual(key, given));
    if (known.length === 0)
      throw new HttpError(401, 'unauthorized', 'Please send a valid API key as a bearer token.');
    const id = `key-${given.toString('hex').slice(0, 12)}`;
    return { id, name: id };
  };
}

/**
 * Refuses requests that a page of an origin nobody allowed makes a browser send. CORS alone would only keep the
 * page from reading the answer; the call would still be made and counted.
 */
export function createRefuseForeignPages(allowedOrigins: readonly string[]) {
  return (request: FastifyRequest): void => {
    const { origin } = request.headers;
    if (origin === undefined || allowedOrigins.includes(origin)) return;
    if (URL.canParse(origin) && new URL(origin).host === request.headers.host) return;
    throw new HttpError(
      403,
      'origin_refused',
      'Pages of this origin may not call me: CORS_ORIGINS does not name it.',
    );
  };
}

/** Whether a request comes from this machine. */
export function isLoopback(address: string): boolean {
  return ipaddr.process(address).range() === 'loopback';
}
