import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * One address as proxies write it: bare, with a port (`192.0.2.1:4711`), or in brackets with or without one
 * (`[2001:db8::1]:4711`, RFC 7239, section 6). Undefined for `unknown`, a made-up name or nothing.
 */
function addressIn(entry: string): string | undefined {
  const text = entry.trim().replace(/^"(.*)"$/, '$1');
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1];
  const address = bracketed ?? (/^[^:]+:\d+$/.test(text) ? text.slice(0, text.lastIndexOf(':')) : text);
  return isIP(address) > 0 ? ipaddr.process(address).toString() : undefined;
}

/**
 * Rewrites `X-Forwarded-For` to plain addresses. Proxies append on the right, so what stands left of an
 * entry that names nobody cannot be trusted, and is dropped with it. Which proxies are trusted, Fastify then decides by
 * TRUSTED_PROXIES (../index.ts).
 */
export function normalizeForwardedFor(headers: IncomingHttpHeaders): void {
  const header = headers['x-forwarded-for'];
  if (header === undefined) return;
  const entries = String(header).split(',').map(addressIn);
  const known = entries.slice(entries.lastIndexOf(undefined) + 1);
  headers['x-forwarded-for'] = known.join(', ');
}
