import { isIP } from 'node:net';
import { UserError } from '../core/errors.ts';
import type { Resolve } from './resolve-host.ts';
import { message } from '../languages/message.ts';

import { joinWithAnd } from './join-with-and.ts';

/** The rules for URLs that a stranger chose. */
export interface UrlRules {
  readonly resolve: Resolve;
  /** Whether a connection may go to this IP address. */
  readonly isAllowedAddress: (address: string) => boolean;
  /** The ports that a URL may use. */
  readonly ports: readonly number[];
}

/** Checks one URL and finds the IP addresses to connect to. Every redirect is checked again. */
export type UrlGuard = (url: URL, signal: AbortSignal) => Promise<readonly string[]>;

/** Characters; longer than any URL that people share. */
const maxUrlLength = 2_048;
/** Names that only exist inside a network (RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`). */
const internalNames = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;

// The same sentence for unknown names and internal ones, so that nobody can probe the network.
function refused(): UserError {
  return new UserError('url_refused', message('pictures.notPublic'));
}

/**
 * Parses a URL that a person typed.
 * @throws UserError `url_invalid` when it is not a complete web address.
 */
export function parseUrl(text: string): URL {
  const trimmed = text.trim();
  const url = trimmed.length <= maxUrlLength && URL.canParse(trimmed) ? new URL(trimmed) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new UserError('url_invalid', message('pictures.incompleteUrl'));
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/**
 * Makes the guard against URLs that lead into the bot's own network. A URL passes if it carries no credentials, and
 * its port and every IP address of its host are allowed. The name is resolved exactly once, and the connection
 * must use one of the returned addresses.
 */
export function createUrlGuard({ resolve, isAllowedAddress, ports }: UrlRules): UrlGuard {
  return async (url, signal) => {
    if (url.username !== '' || url.password !== '')
      throw new UserError('url_refused', message('pictures.withPassword'));
    if (!ports.includes(portOf(url)))
      throw new UserError('url_refused', message('pictures.port', { ports: joinWithAnd(ports.map(String)) }));
    const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    if (isIP(host) === 0 && (!host.includes('.') || internalNames.test(host))) throw refused();
    const addresses = isIP(host) === 0 ? await resolve(host, signal) : [host];
    if (addresses.length === 0 || !addresses.every(isAllowedAddress)) throw refused();
    return addresses;
  };
}
