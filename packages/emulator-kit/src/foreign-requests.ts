import type { IncomingHttpHeaders } from 'node:http';

const loopbackName = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function hostNameOf(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}

/**
 * Whether a request comes from a web page of another origin, or reached this machine under a foreign name (DNS rebinding).
 * Programs send no `Origin`; a browser adds it wherever a page could change something.
 */
export function isForeign({ host = '', origin }: IncomingHttpHeaders): boolean {
  return !loopbackName.test(hostNameOf(host)) || (origin !== undefined && origin !== `http://${host}`);
}
