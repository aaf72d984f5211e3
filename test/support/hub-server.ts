import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

/** How the hub misbehaves on a request; it behaves correctly if undefined. */
export type Fault =
  | { readonly kind: 'cut'; /** Bytes sent before the connection breaks. */ readonly after: number }
  | {
      readonly kind: 'silent';
      /** Bytes sent before nothing more comes; none, not even headers, unless given. */ readonly after?: number;
    }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'corrupt' }
  | { readonly kind: 'short' }
  | { readonly kind: 'no ranges' }
  /** A page of whoever stands between, as with the network of a hotel. */
  | { readonly kind: 'page' }
  /** Compressed on the way, although nobody asked for it. */
  | { readonly kind: 'packed' }
  /** Somebody on the way cuts the file’s length out of the answer. */
  | { readonly kind: 'no length' }
  | { readonly kind: 'elsewhere'; readonly location: string }
  /** A length that no disk has room for. */
  | { readonly kind: 'huge' };

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly range: string | undefined;
  readonly authorization: string | undefined;
  /** Whether the request went to the store of large files, not the hub. */
  readonly fromStore: boolean;
}

export interface HubServer {
  /** For `HF_ENDPOINT`. */
  readonly endpoint: string;
  readonly asked: Asked[];
  /** Decides on a fault for every GET or HEAD of a file; none by default. */
  misbehave(decide: (asked: Asked) => Fault | undefined): void;
  /** Resumes the silent answers. */
  release(): void;
  readonly fileNamed: (path: string) => Buffer;
}

export interface HubServerOptions {
  readonly model: string;
  readonly revision: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

const gitSha1 = (bytes: Buffer) =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Files that the hub keeps in its store and redirects to. */
const isLarge = (path: string) => path.startsWith('onnx/');

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/**
 * A hub on loopback for one test, with the real one's protocol: small files come from the hub with their git hash, large
 * ones from a store on another origin, to which the hub redirects with their length and SHA-256.
 */
export async function startHub({ model, revision, files }: HubServerOptions): Promise<HubServer> {
  const asked: Asked[] = [];
  const silent = new Set<() => void>();
  let decide: (asked: Asked) => Fault | undefined = () => undefined;

  const note = (request: IncomingMessage, path: string, fromStore: boolean): Asked => {
    const { range, authorization } = request.headers;
    const entry = { method: request.method ?? '', path, range, authorization, fromStore };
    asked.push(entry);
    return entry;
  };

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    bytes: Buffer,
    fault: Fault | undefined,
  ): void {
    const ranged = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
    const from = ranged === undefined || fault?.kind === 'no ranges' ? 0 : Number(ranged);
    if (from >= bytes.length && from > 0) return void response.writeHead(416).end();
    const sound = bytes.subarray(from, fault?.kind === 'short' ? bytes.length - 1 : undefined);
    const body = fault?.kind === 'corrupt' ? Buffer.from(sound.map((byte) => byte ^ 1)) : sound;
    if (fault?.kind === 'packed') {
      const packed = gzipSync(body);
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length });
      return void response.end(request.method === 'HEAD' ? undefined : packed);
    }
    if (fault?.kind === 'no length') {
      response.writeHead(200, { 'transfer-encoding': 'chunked' });
      return void response.end(request.method === 'HEAD' ? undefined : body);
    }
    const partial = from > 0 && { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` };
    response.writeHead(partial ? 206 : 200, { 'content-length': body.length, ...partial });
    if (request.method === 'HEAD') return void response.end();
    if (fault?.kind === 'cut') {
      response.write(body.subarray(0, fault.after), () => response.destroy());
    } else if (fault?.kind === 'silent') {
      response.write(body.subarray(0, fault.after));
      silent.add(() => response.end(body.subarray(fault.after)));
    } else response.end(body);
  }

  /** Answers for the fault alone, if it leaves nothing else to say. */
  function failed(response: ServerResponse, fault: Fault | undefined): boolean {
    if (fault?.kind === 'status') {
      response.writeHead(fault.status, fault.headers).end();
      return true;
    }
    if (fault?.kind === 'elsewhere') {
      response.writeHead(302, { location: fault.location }).end();
      return true;
    }
    if (fault?.kind === 'page') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Please sign in</p>');
      return true;
    }
    if (fault?.kind === 'silent' && fault.after === undefined) {
      silent.add(() => response.destroy());
      return true;
    }
    return false;
  }

  const store = await listen((request, response) => {
    const path = decodeURIComponent((request.url ?? '').slice('/store/'.length));
    const fault = decide(note(request, path, true));
    const bytes = files.get(path);
    if (failed(response, fault)) return;
    if (bytes) send(request, response, bytes, fault);
    else response.writeHead(404).end();
  });

  const endpoint = await listen((request, response) => {
    const prefix = `/${model}/resolve/${revision}/`;
    const cachePrefix = `/api/resolve-cache/models/${model}/${revision}/`;
    const url = request.url ?? '';
    const cached = url.startsWith(cachePrefix) ? files.get(url.slice(cachePrefix.length)) : undefined;
    if (cached) {
      response.setHeader('etag', `"${gitSha1(cached)}"`);
      send(request, response, cached, decide(note(request, url.slice(cachePrefix.length), false)));
      return;
    }
    const path = decodeURIComponent(url.slice(prefix.length));
    const fault = decide(note(request, path, false));
    if (failed(response, fault)) return;
    const bytes = url.startsWith(prefix) ? files.get(path) : undefined;
    response.setHeader('x-repo-commit', revision);
    if (!bytes) {
      const reason = url.startsWith(prefix) ? 'EntryNotFound' : 'RepoNotFound';
      response.writeHead(404, { 'x-error-code': reason }).end();
    } else if (isLarge(path)) {
      response
        .writeHead(302, {
          location: `${store}/store/${path}`,
          'x-linked-size': fault?.kind === 'huge' ? 2 ** 52 : bytes.length,
          'x-linked-etag': `"${sha256(bytes)}"`,
        })
        .end();
    } else {
      response.writeHead(307, { location: cachePrefix + path }).end();
    }
  });

  return {
    endpoint,
    asked,
    misbehave(next) {
      decide = next;
    },
    release() {
      for (const go of silent) go();
      silent.clear();
    },
    fileNamed(path) {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`expected the hub to have ${path}`);
      return bytes;
    },
  };
}
