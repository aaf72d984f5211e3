import { UserError } from '../core/errors.ts';
import type { Hop } from './request-hop.ts';
import type { UrlGuard } from './url-guard.ts';
import { message } from '../languages/message.ts';

const anyHost = '*.';

/**
 * Whether a URL is on one of the origins: exactly the same origin, or for `https://*.example.com` a subdomain of
 * example.com with the same scheme and port.
 */
export function isOnOrigin(url: URL, origins: readonly string[]): boolean {
  return origins.some((origin) => {
    const wildcard = origin.indexOf(`//${anyHost}`);
    if (wildcard === -1) return url.origin === new URL(origin).origin;
    const parent = new URL(origin.replace(anyHost, ''));
    return (
      url.protocol === parent.protocol &&
      url.port === parent.port &&
      url.hostname.endsWith(`.${parent.hostname}`)
    );
  });
}

interface PlatformRoute {
  readonly allowedOrigins: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Admits the hops of one download that starts at a platform. Its own origins are reached directly, with the headers.
 * From the first hop elsewhere, the rest of the chain is untrusted: no headers, and the guard decides, so that no
 * redirect can use the platform's credentials or its local address.
 */
export function createPlatformRoute(
  { allowedOrigins, headers }: PlatformRoute,
  guard: UrlGuard,
): (url: URL, signal: AbortSignal) => Promise<Hop> {
  let trusted = true;
  let first = true;
  return async (url, signal) => {
    trusted &&= isOnOrigin(url, allowedOrigins);
    if (first && !trusted) {
      throw new UserError('url_refused', message('pictures.foreignServer'));
    }
    first = false;
    return trusted ? { headers } : { addresses: await guard(url, signal) };
  };
}
