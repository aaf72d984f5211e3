import { connect } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp, type TestApp } from '../../support/app.ts';
import { loadCommands } from '../../../src/app/load-commands.ts';
import { createFakeEngine, createGate } from '../../support/core.ts';
import { startServer } from '../../support/drivers/http.ts';
import { patiently } from '../../support/patience.ts';

const origin = 'https://page.example';

/** A multipart body of empty fields. */
function form(fields: number): string {
  const part = (index: number) => `--b\r\nContent-Disposition: form-data; name="f${index}"\r\n\r\n\r\n`;
  return `${Array.from({ length: fields }, (_, index) => part(index)).join('')}--b--\r\n`;
}

describe('the HTTP server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ CORS_ORIGINS: origin, IMAGE_MAX_MEGABYTES: '1' }, { warmUp: true });
  });
  afterAll(() => app.stop());

  it('reports itself alive, and ready once its models are loaded', async () => {
    expect(await (await fetch(`${app.url}/healthz`)).json()).toEqual({ status: 'ok' });
    await vi.waitFor(async () => expect((await fetch(`${app.url}/readyz`)).status).toBe(200), patiently);
  });

  it('exports metrics for Prometheus without a word that people wrote', async () => {
    await app.post('/predict', { text: 'zebra crossing' });
    await app.post('/predict', { nonsense: true });
    const response = await fetch(`${app.url}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const text = await response.text();
    expect(text).toMatch(
      /toonwit_interaction_seconds_count\{platform="http",command="sentiment",outcome="replied"\} [1-9]/,
    );
    expect(text).toMatch(/command="sentiment",outcome="invalid_option"\} [1-9]/);
    expect(text).toMatch(/toonwit_engine_run_seconds_count\{engine="mini",.*outcome="made"\} [1-9]/);
    expect(text).toContain('toonwit_engine_ready{engine="mini",task="text-classification"} 1');
    expect(text).not.toContain('zebra');
  });

  it('answers an unknown path with the known ones', async () => {
    const response = await app.post('/predictt', {});
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      code: 'not_found',
      message:
        'There is nothing here. I know /generate, /cartoonize, /describe, /help, /limits, /mood, /privacy, /predict, /uploads, /openapi.json, /healthz, /readyz, /metrics.',
    });
  });

  it.each([
    ['/predictt', {}, 404, 'Hier ist nichts. Ich kenne /generate'],
    ['/predict', '[]', 400, 'Der Inhalt muss ein JSON-Objekt sein.'],
    ['/predict', '{', 400, 'Der Inhalt ist kein gültiges JSON.'],
    ['/predict', {}, 400, 'Bitte gib'],
  ])('refuses %s %j in the language that the caller reads', async (path, body, status, words) => {
    const headers = { 'Accept-Language': 'de-AT, en;q=0.5', 'Content-Type': 'application/json' };
    const response = await app.post(path, body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ message: expect.stringContaining(words) as string });
  });

  it('names the method that a path expects', async () => {
    const response = await fetch(`${app.url}/predict?text=hello`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toEqual({ code: 'method_not_allowed', message: 'Please use POST here.' });
  });

  it.each([
    ['text', 'text/plain', 415, 'unsupported_media_type'],
    ['x'.repeat(70_000), 'application/json', 413, 'too_large'],
    ['--x--', 'multipart/form-data', 400, 'bad_request'],
    ['--b\r\nhalf', 'multipart/form-data; boundary=b', 400, 'bad_request'],
    [form(20), 'multipart/form-data; boundary=b', 413, 'bad_request'],
    ['{"__proto__":{"text":"x"}}', 'application/json', 400, 'bad_json'],
  ])('refuses a body it cannot take (%#)', async (body, type, status, code) => {
    const response = await app.post('/predict', body, { 'Content-Type': type });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  it('refuses an upload above the limit', async () => {
    const response = await app.upload('/cartoonize', {
      bytes: new Uint8Array(1024 * 1024 + 1),
      name: 'big.png',
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'image_too_large' });
  });

  it('survives a truncated form', async () => {
    const { port } = new URL(app.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.end(
      'POST /cartoonize HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900\r\n\r\n' +
        '--b\r\nContent-Disposition: form-data; name="image"; filename="a.png"\r\n\r\nhalf',
    );
    socket.resume();
    await once(socket, 'close');
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  });

  it('lets pages of configured origins read answers, Retry-After included', async () => {
    const response = await app.post('/predict', { text: 'fine' }, { Origin: origin });
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-expose-headers')).toContain('Retry-After');
  });

  it.each(['https://evil.example', 'null'])('refuses pages of %s', async (stranger) => {
    const response = await app.post('/predict', { text: 'fine' }, { Origin: stranger });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).not.toBe(stranger);
    expect(await response.json()).toMatchObject({ code: 'origin_refused' });
  });

  it('describes itself in an OpenAPI document made from the commands', async () => {
    const document = (await (await fetch(`${app.url}/openapi.json`)).json()) as {
      paths: Record<string, { post: { requestBody: { content: Record<string, { schema: unknown }> } } }>;
    };
    expect(Object.keys(document.paths).sort()).toEqual([
      '/cartoonize',
      '/describe',
      '/generate',
      '/help',
      '/limits',
      '/mood',
      '/predict',
      '/privacy',
      '/uploads',
    ]);
    const content = document.paths['/cartoonize']?.post.requestBody.content;
    expect(content?.['application/json']?.schema).toMatchObject({ required: ['url'] });
    expect(content?.['multipart/form-data']?.schema).toMatchObject({
      required: ['image'],
      properties: {
        image: { type: 'string', format: 'binary' },
        style: { enum: ['cartoon', 'comic', 'sketch', 'watercolour', 'pop-art'] },
      },
    });
  });
});

describe('the callers', () => {
  it('are refused a fourth call within a minute with Retry-After, whatever address they claim', async () => {
    const app = await startApp({ CALLS_PER_MINUTE: '3' });
    const startedAt = performance.now();
    const calls = await Promise.all(
      [1, 2, 3, 4].map((n) => app.post('/predict', { text: 'fine' }, { 'X-Forwarded-For': `192.0.2.${n}` })),
    );
    const passedSeconds = (performance.now() - startedAt) / 1000;
    expect(calls.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429]);
    const refused = calls.find(({ status }) => status === 429);
    const { retryAfterSeconds } = (await refused?.json()) as { retryAfterSeconds: number };
    expect(retryAfterSeconds).toBeLessThanOrEqual(60);
    expect(retryAfterSeconds).toBeGreaterThanOrEqual(60 - passedSeconds);
    expect(refused?.headers.get('retry-after')).toBe(`${retryAfterSeconds}`);
    await app.stop();
  });

  it('need a key where keys are configured, and count by key', async () => {
    const keys = ['first-key-0123456789', 'second-key-0123456789'] as const;
    const app = await startApp({ CALLS_PER_MINUTE: '1', API_KEYS: keys.join(',') });
    const call = (headers: Record<string, string>) => app.post('/predict', { text: 'fine' }, headers);
    const statuses = [];
    for (const headers of [
      {},
      { Authorization: 'Bearer wrong-key-0123456789' },
      { Authorization: `Bearer ${keys[0]}` },
      { Authorization: `Bearer ${keys[0]}` },
      { 'X-API-Key': keys[1] },
    ])
      statuses.push((await call(headers)).status);
    expect(statuses).toEqual([401, 401, 200, 429, 200]);
    expect(JSON.stringify(app.lines)).not.toMatch(/first-key|second-key|wrong-key/);
    await app.stop();
  });

  it('count by the address that a trusted proxy names', async () => {
    const app = await startApp({ CALLS_PER_MINUTE: '1', TRUSTED_PROXIES: '127.0.0.1' });
    const addresses = ['192.0.2.1', '192.0.2.2', '2001:db8::1', '2001:db8::2', '2001:db8:0:1::1'];
    const statuses = [];
    for (const address of addresses)
      statuses.push((await app.post('/predict', { text: 'fine' }, { 'X-Forwarded-For': address })).status);
    expect(statuses).toEqual([200, 200, 200, 429, 200]);
    await app.stop();
  });

  it('count as one person when many come from one IPv6 network', async () => {
    const app = await startApp({ CALLS_PER_MINUTE: '1', TRUSTED_PROXIES: '127.0.0.1' });
    const statuses = [];
    for (let subnet = 1; subnet <= 18; subnet += 1) {
      const from = { 'X-Forwarded-For': `2001:db8:0:${subnet}::1` };
      statuses.push((await app.post('/predict', { text: 'fine' }, from)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 17 }, () => 200), 429]);
    const elsewhere = { 'X-Forwarded-For': '2001:db8:1:1::1' };
    expect((await app.post('/predict', { text: 'fine' }, elsewhere)).status).toBe(200);
    await app.stop();
  });

  it('share one limit when they have no key', async () => {
    const app = await startApp({ CALLS_PER_MINUTE: '1', TRUSTED_PROXIES: '127.0.0.1' });
    const call = (n: number) => app.post('/predict', { text: 'fine' }, { 'X-Forwarded-For': `192.0.2.${n}` });
    for (let n = 0; n < 200; n += 1) expect((await call(n)).status).toBe(200);
    const refused = await call(250);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({
      message: expect.stringContaining('without a key') as string,
    });
    await app.stop();
  });

  it('stop the work when they hang up', async () => {
    const [begun, ended] = [createGate(), createGate()];
    const engine = createFakeEngine('text-classification', (_input, signal) => {
      begun.open();
      signal.addEventListener('abort', ended.open);
      return new Promise(() => undefined);
    });
    const { call, lines } = await startServer({
      commands: await loadCommands(new URL('../../../commands/', import.meta.url)),
      engines: { 'text-classification': [engine] },
    });
    const leaving = new AbortController();
    const answer = call({ command: 'predict', options: { text: 'fine' } }, leaving.signal);
    const left = expect(answer).rejects.toThrow();
    await begun.opened;
    leaving.abort();
    await left;
    await ended.opened;
    await vi.waitFor(
      () => expect(lines).toContainEqual(expect.objectContaining({ code: 'cancelled' })),
      patiently,
    );
  });
});
