import { isIP } from 'node:net';
import { UserError } from '../core/errors.ts';
import type { Resolve } from './resolve.ts';

/** The rules for addresses on the web that a stranger chose. */
export interface UrlRules {
  readonly resolve: Resolve;
  /** Whether a connection may go to this IP address. */
  readonly isAllowedAddress: (address: string) => boolean;
  /** The ports that may be named. */
  readonly ports: readonly number[];
}

/** Checks one URL and finds the addresses to connect to. Each hop of a redirect is checked anew. */
export type UrlGuard = (url: URL, signal: AbortSignal) => Promise<readonly string[]>;

/** Characters. Longer than any address that people pass around. */
const maxUrlLength = 2_048;
/** Names that only exist inside a network (RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`). */
const internalNames = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;

// One sentence for a name that does not exist and for one that leads inside, so that nobody can probe a network.
function refused(): UserError {
  return new UserError(
    'url_refused',
    'That address does not lead to a public web server. Check it for typos, or upload the picture itself.',
  );
}

/**
 * Reads an address that a person typed.
 * @throws UserError `url_invalid` when it is not a complete web address.
 */
export function parseUrl(text: string): URL {
  const trimmed = text.trim();
  const url = trimmed.length <= maxUrlLength && URL.canParse(trimmed) ? new URL(trimmed) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new UserError(
    'url_invalid',
    'That is not a complete web address of a picture. Give one that begins with https://, or upload the picture.',
  );
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/**
 * Makes the guard against addresses that lead into the bot's own network. A URL passes when its form is plain,
 * its port is allowed and every address of its host is; the name is resolved exactly once, and the connection
 * must go to one of the addresses returned.
 */
export function createUrlGuard({ resolve, isAllowedAddress, ports }: UrlRules): UrlGuard {
  return async (url, signal) => {
    if (url.username !== '' || url.password !== '') {
      throw new UserError(
        'url_refused',
        'That address carries a user name or password. Upload the picture itself instead.',
      );
    }
    if (!ports.includes(portOf(url))) {
      throw new UserError(
        'url_refused',
        `That address names a port that is not used here (only ${ports.join(' and ')}). Upload the picture itself instead.`,
      );
    }
    const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    if (isIP(host) === 0 && (!host.includes('.') || internalNames.test(host))) throw refused();
    const addresses = isIP(host) === 0 ? await resolve(host, signal) : [host];
    if (addresses.length === 0 || !addresses.every(isAllowedAddress)) throw refused();
    return addresses;
  };
}
