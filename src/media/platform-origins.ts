import { UserError } from '../core/errors.ts';
import type { Hop } from './request-hop.ts';
import type { UrlGuard } from './url-guard.ts';

const anyHost = '*.';

/**
 * Whether a URL lies on one of the origins: the same origin exactly, or for `https://*.example.com` a host below
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

export interface PlatformRoute {
  readonly allowedOrigins: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Admits the hops of one download that begins at a platform. Its origins are reached as they are, with the
 * headers. From the first hop elsewhere on, the whole rest of the chain is a stranger's: no headers, and the guard
 * decides, so that nobody's redirect can use the platform's credentials or its local address.
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
      throw new UserError(
        'url_refused',
        'That picture lies on a server that does not belong to the platform. Upload the picture itself instead.',
      );
    }
    first = false;
    return trusted ? { headers } : { addresses: await guard(url, signal) };
  };
}
