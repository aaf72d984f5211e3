import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { expect, onTestFinished } from 'vitest';
import { readCreation, version } from './replicate/checks.ts';
import { type Fault, refusals, spoil } from './replicate/faults.ts';
import { createPrediction, type EmulatedPrediction, type Plan, usualPlan } from './replicate/prediction.ts';

export const replicateToken = 'r8_emulated_token_of_forty_characters_x';
export const replicateModel = `toonwit/emulated:${version}`;

/** The server's kinds of requests. */
export type RequestKind = 'create' | 'get' | 'cancel' | 'delivery' | 'account' | 'version';

export interface ReplicateServerOptions {
  readonly plan?: Plan;
  /** The name of the model's image input. */
  readonly imageInput?: string;
  /** What the model turns the picture into. */
  readonly draw?: (picture: Buffer) => Promise<Uint8Array>;
}

export interface ReplicateServer {
  /** For the engine, with `/v1`. */
  readonly baseUrl: string;
  readonly predictions: readonly EmulatedPrediction[];
  /** The number of requests by kind. */
  readonly asked: Readonly<Record<RequestKind, number>>;
  /** The headers of every request, in order. */
  readonly headers: readonly (IncomingHttpHeaders & { readonly kind: RequestKind })[];
  /** Makes the next answers of a kind fail. */
  fail(kind: RequestKind, fault: Fault, times?: number): void;
  /** Holds back the answers to creations, like `Prefer: wait`, until the returned function is called. */
  hold(): () => void;
  /** Requests that Replicate would refuse. They fail the test unless it takes them. */
  takeComplaints(): string[];
}

/** A cartoon of a kind: flat colours, far from the photo's own. */
export function drawCartoon(picture: Buffer): Promise<Uint8Array> {
  return sharp(picture).median(5).modulate({ saturation: 1.8, hue: 90 }).png().toBuffer();
}

/**
 * Replicate's predictions API over real HTTP on loopback, for one test. A prediction advances through its planned states
 * each time it is polled, so that nothing depends on time. Anything the real API would refuse fails the test.
 */
export async function startReplicate({
  plan = usualPlan,
  imageInput = 'image',
  draw = drawCartoon,
}: ReplicateServerOptions = {}): Promise<ReplicateServer> {
  const predictions: EmulatedPrediction[] = [];
  const pictures = new Map<string, Uint8Array>();
  const asked = { create: 0, get: 0, cancel: 0, delivery: 0, account: 0, version: 0 };
  const headers: (IncomingHttpHeaders & { kind: RequestKind })[] = [];
  const faults: Record<RequestKind, { readonly fault: Fault; times: number }[]> = {
    create: [],
    get: [],
    cancel: [],
    delivery: [],
    account: [],
    version: [],
  };
  let complaints: string[] = [];
  let held = Promise.resolve();

  function answer(response: ServerResponse, kind: RequestKind, right: Uint8Array | string, status = 200) {
    const [next] = faults[kind];
    if (next && (next.times -= 1) === 0) faults[kind].shift();
    if (next) spoil(response, next.fault, right);
    else response.writeHead(status).end(right);
  }

  async function create(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const creation = await readCreation(Buffer.concat(chunks).toString(), request.headers, imageInput);
    if (typeof creation === 'string') {
      complaints.push(creation);
      spoil(response, { status: 422, body: { detail: creation, status: 422 } }, '');
      return;
    }
    // Refused with a status, nothing is made; lost in any other way, it is.
    if (typeof faults.create[0]?.fault === 'object') {
      answer(response, 'create', '');
      return;
    }
    const id = `p${'0'.repeat(24)}${predictions.length}`;
    const prediction = createPrediction({ id, version, input: creation.input, plan, origin });
    predictions.push(prediction);
    pictures.set(id, await draw(creation.picture));
    await held;
    answer(response, 'create', JSON.stringify(prediction.toJson()), 201);
  }

  function tell(response: ServerResponse, kind: RequestKind, id: string): void {
    const prediction = predictions.find((each) => each.id === id);
    if (!prediction) {
      spoil(response, { status: 404, body: { detail: 'Not found.', status: 404 } }, '');
      return;
    }
    if (typeof faults[kind][0]?.fault !== 'object') {
      if (kind === 'get') prediction.advance();
      else prediction.cancel();
    }
    answer(response, kind, JSON.stringify(prediction.toJson()));
  }

  const server = createServer((request, response) => {
    const [, root, second, id = ''] = (request.url ?? '').split('/');
    const kind = kindOf(request);
    if (!kind) {
      complaints.push(`no such path: ${request.method ?? ''} ${request.url ?? ''}`);
      response.writeHead(404).end();
      return;
    }
    asked[kind] += 1;
    headers.push({ ...request.headers, kind });
    if (kind === 'delivery') {
      if (request.headers.authorization !== undefined) complaints.push('a download carries the token');
      answer(response, kind, pictures.get(second ?? '') ?? '');
    } else if (request.headers.authorization !== `Bearer ${replicateToken}`) {
      spoil(response, refusals[401] ?? 'reset', '');
    } else if (kind === 'create') {
      create(request, response).catch((error: unknown) => {
        complaints.push(`${String(error)} at /${root ?? ''}`);
        response.writeHead(500).end();
      });
    } else if (kind === 'account') {
      answer(response, kind, JSON.stringify({ type: 'user', username: 'toonwit', name: 'Toonwit' }));
    } else if (kind === 'version') {
      if (request.url === `/v1/models/toonwit/emulated/versions/${version}`)
        answer(response, kind, JSON.stringify(describeVersion(imageInput)));
      else spoil(response, { status: 404, body: { detail: 'Not found.', status: 404 } }, '');
    } else tell(response, kind, id);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    expect(complaints).toEqual([]);
  });

  return {
    baseUrl: `${origin}/v1`,
    predictions,
    asked,
    headers,
    fail: (kind, fault, times = 1) => faults[kind].push({ fault, times }),
    hold() {
      let release = () => {};
      held = new Promise((resolve) => (release = resolve));
      return () => release();
    },
    takeComplaints() {
      const taken = complaints;
      complaints = [];
      return taken;
    },
  };
}

/** The model's version as Replicate tells it, with the schema of its input. */
function describeVersion(imageInput: string) {
  const properties = { [imageInput]: { type: 'string', format: 'uri' }, seed: { type: 'integer' } };
  return {
    id: version,
    openapi_schema: { components: { schemas: { Input: { type: 'object', properties } } } },
  };
}

function kindOf({ method = '', url = '' }: IncomingMessage): RequestKind | undefined {
  const request = `${method} ${url}`;
  if (request === 'POST /v1/predictions') return 'create';
  if (request === 'GET /v1/account') return 'account';
  if (/^GET \/v1\/models\/[^/]+\/[^/]+\/versions\/[^/]+$/.test(request)) return 'version';
  if (/^GET \/v1\/predictions\/[^/]+$/.test(request)) return 'get';
  if (/^POST \/v1\/predictions\/[^/]+\/cancel$/.test(request)) return 'cancel';
  return /^GET \/delivery\/[^/]+\/[^/]+$/.test(request) ? 'delivery' : undefined;
}
