import type { IncomingHttpHeaders } from 'node:http';

/** Whether a host name or address is this machine's own. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/.test(host);
}

/** The host name in a `Host` header, without its port; empty if it holds none. */
export function hostNameOf(host = ''): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}

/**
 * Whether a request comes from a web page of another origin, or reached this machine under a foreign name (DNS rebinding).
 * Programs send no `Origin`; a browser adds it wherever a page could change something.
 */
export function isForeign({ host = '', origin }: IncomingHttpHeaders): boolean {
  return !isLoopback(hostNameOf(host)) || (origin !== undefined && origin !== `http://${host}`);
}
