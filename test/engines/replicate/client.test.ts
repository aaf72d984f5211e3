import Replicate from 'replicate';
import { describe, expect, it } from 'vitest';
import { sendOnce } from '../../../src/engines/replicate/send-once.ts';
import { pixels, quarters } from '../../support/pictures.ts';
import { version } from '../../support/replicate/checks.ts';
import type { Plan } from '../../support/replicate/prediction.ts';
import {
  replicateModel,
  type ReplicateServer,
  replicateToken,
  startReplicate,
} from '../../support/replicate-server.ts';

/** The client as it comes, without the engine around it. */
function rawClient({ baseUrl }: ReplicateServer, options: ConstructorParameters<typeof Replicate>[0] = {}) {
  return new Replicate({ auth: replicateToken, baseUrl, ...options });
}

const jpeg = await pixels(quarters(40, 30)).jpeg().toBuffer();
const uri = `data:image/jpeg;base64,${jpeg.toString('base64')}`;
const input = { image: uri };
const model = `toonwit/emulated:${version}` as const;
const creation = { version, input };

// These are the reasons for the engine's own way around the client. One that fails after an update of the client
// says that a reason is gone, not that something is broken.
describe('the client by itself', () => {
  it('sends a creation again and again when the connection breaks', async () => {
    const server = await startReplicate();
    server.fail('create', 'reset', Infinity);
    await expect(rawClient(server).predictions.create(creation)).rejects.toThrow();
    expect(server.predictions.length).toBe(6);
  });

  it('sends a creation again and again on 429, whatever Retry-After says', async () => {
    const server = await startReplicate();
    server.fail('create', { status: 429, headers: { 'retry-after': '30' } }, Infinity);
    await expect(rawClient(server).predictions.create(creation)).rejects.toThrow('429');
    expect(server.asked.create).toBe(6);
  });

  it('sends itself, token included, in place of a file that is to become a data URI', async () => {
    const server = await startReplicate();
    const client = rawClient(server, { fileEncodingStrategy: 'data-uri' });
    const run = client.predictions.create({ version, input: { image: new Blob([jpeg]) } });
    await expect(run).rejects.toThrow('422');
    expect(server.takeComplaints()).toEqual([expect.stringContaining('expected one input, image')]);
  });

  it.each([
    ['still at work', [{ status: 'processing' }] satisfies Plan],
    ['cancelled', [{ status: 'canceled' }] satisfies Plan],
  ])('takes a prediction that is %s for one that gave nothing', async (_name, plan) => {
    const server = await startReplicate({ plan });
    expect(await rawClient(server).run(model, { input })).toBeUndefined();
  });

  it('lets a creation go on that was told to stop', async () => {
    const server = await startReplicate({ plan: [{ status: 'succeeded' }] });
    const run = rawClient(server).run(model, { input, signal: AbortSignal.abort(new Error('stop')) });
    await run;
    expect(server.asked.create).toBe(1);
  });

  it('breaks over a picture that is not delivered', async () => {
    const output = () => 'https://replicate.delivery/p0/out-0.png';
    const server = await startReplicate({ plan: [{ status: 'succeeded', output }] });
    const gone = async (url: string | Request, init?: RequestInit) =>
      url === output() ? new Response('gone', { status: 404 }) : fetch(url, init);
    const file: unknown = await rawClient(server, { fetch: gone }).run(model, { input });
    if (!(file instanceof ReadableStream)) throw new Error('expected a stream, got something else');
    await expect(new Response(file).arrayBuffer()).rejects.toBeInstanceOf(ReferenceError);
  });
});

describe('a call that is sent once', () => {
  const once = () => sendOnce({ fetch, clock: Date.now });

  it('stays one request, however often the client asks for it', async () => {
    const server = await startReplicate();
    server.fail('create', 'reset', Infinity);
    const create = rawClient(server, { fetch: once() }).predictions.create(creation);
    await expect(create).rejects.toMatchObject({ failure: 'cut' });
    expect(server.predictions.length).toBe(1);
  });

  it('stays one request on 429, and says how long Replicate wants to be left alone', async () => {
    const server = await startReplicate();
    server.fail('create', { status: 429, headers: { 'retry-after': '30' } }, Infinity);
    const create = rawClient(server, { fetch: once() }).predictions.create(creation);
    await expect(create).rejects.toMatchObject({ failure: 'rate_limited', retryAfterMs: 30_000 });
    expect(server.asked.create).toBe(1);
  });

  it('does not follow a redirect, which would send it a second time', async () => {
    const server = await startReplicate();
    server.fail('create', { status: 307, headers: { location: '/v1/predictions' } });
    const create = rawClient(server, { fetch: once() }).predictions.create(creation);
    await expect(create).rejects.toMatchObject({ failure: 'server_error' });
    expect(server.asked.create).toBe(1);
  });

  it('does not take an answer of more than 32 MB', async () => {
    const flood = () => Promise.resolve(new Response(new Uint8Array(33 * 2 ** 20)));
    const send = sendOnce({ fetch: flood, clock: Date.now });
    const taken = send('http://127.0.0.1/v1').then(({ status }) => status);
    await expect(taken).rejects.toMatchObject({ failure: 'malformed' });
  });
});

describe('the emulated Replicate', () => {
  const headers = { authorization: `Bearer ${replicateToken}`, 'content-type': 'application/json' };
  const post = (server: ReplicateServer, body: unknown, more: Record<string, string> = {}) =>
    fetch(`${server.baseUrl}/predictions`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    });

  it.each([
    ['another version', { version: 'latest', input }, {}],
    ['no version', { input }, {}],
    ['a model in place of a version', { model: replicateModel, input }, {}],
    ['an input that the model does not have', { version, input: { ...input, seed: 1 } }, {}],
    ['an address in place of a data URI', { version, input: { image: 'https://example.org/a.jpg' } }, {}],
    ['a data URI that is no picture', { version, input: { image: 'data:image/jpeg;base64,aGVsbG8=' } }, {}],
    ['a wait of more than a minute', creation, { prefer: 'wait=61' }],
    ['a wait in words', creation, { prefer: 'respond-async' }],
    ['a lifetime without a unit', creation, { 'cancel-after': '45' }],
  ])('refuses %s, and says so to the test', async (_name, body, more) => {
    const server = await startReplicate();
    expect((await post(server, body, more)).status).toBe(422);
    expect(server.takeComplaints()).toHaveLength(1);
    expect(server.predictions).toHaveLength(0);
  });

  it('lets nobody in without the token', async () => {
    const server = await startReplicate();
    expect((await post(server, creation, { authorization: 'Bearer r8_wrong' })).status).toBe(401);
    expect((await fetch(`${server.baseUrl}/predictions/p0`)).status).toBe(401);
  });

  it('takes what is right', async () => {
    const server = await startReplicate();
    const answer = await post(server, creation, { prefer: 'wait=60', 'cancel-after': '1m30s' });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ status: 'starting', version, input });
  });
});
