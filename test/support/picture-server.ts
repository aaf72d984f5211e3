import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createMedia, type Media, type MediaOptions } from '../../src/media/media.ts';
import type { Resolve } from '../../src/media/resolve-host.ts';

export interface PictureServer {
  readonly port: number;
  /** `http://127.0.0.1` with its port. */
  readonly origin: string;
  /** The requests in order: path and headers. */
  readonly asked: { readonly path: string; readonly headers: Readonly<Record<string, unknown>> }[];
}

/** A web server on loopback for one test. */
export async function servePictures(
  listener: RequestListener,
  { host = '127.0.0.1', port = 0 }: { host?: string; port?: number } = {},
): Promise<PictureServer> {
  const asked: { path: string; headers: Readonly<Record<string, unknown>> }[] = [];
  const handle: RequestListener = (request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    listener(request, response);
  };
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port: actual } = server.address() as AddressInfo;
  return { port: actual, origin: `http://${host}:${actual}`, asked };
}

/** Answers every request with these bytes. */
export function sending(bytes: Uint8Array): RequestListener {
  return (_request, response) => response.end(bytes);
}

/** Answers by path; unknown paths with 404. */
export function routes(byPath: Readonly<Record<string, RequestListener>>): RequestListener {
  return (request, response) => {
    const route = byPath[request.url ?? ''];
    if (route) route(request, response);
    else response.writeHead(404).end();
  };
}

/** Redirects to another address. */
export function redirecting(location: string, status = 302): RequestListener {
  return (_request, response) => response.writeHead(status, { location }).end();
}

/**
 * An internet in which only 127.0.0.1 is a public address and `*.example` names resolve to it, so that a test's servers
 * stand for public ones. Everything else is as in production.
 */
export function mediaInWorld(
  { ports, resolve = () => Promise.resolve(['127.0.0.1']) }: { ports: readonly number[]; resolve?: Resolve },
  options: Partial<MediaOptions> = {},
): Media {
  return createMedia({
    ...options,
    urls: { resolve, isAllowedAddress: (address) => address === '127.0.0.1', ports },
  });
}
