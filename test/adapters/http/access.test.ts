import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { counts } from '../../../src/adapters/http/limits.ts';
import { callsLeftAt, startApp, type TestApp } from '../../support/app.ts';
import { patiently } from '../../support/patience.ts';

async function start(environment: Record<string, string> = {}) {
  const app = await startApp(environment);
  onTestFinished(() => app.stop());
  return app;
}

/** The status of one request whose `Host` may differ from the address. */
async function status(
  url: string,
  method: string,
  headers: Record<string, string>,
): Promise<number | undefined> {
  const sent = request(url, { method, headers: { 'content-type': 'application/json', ...headers } });
  sent.end(method === 'POST' ? '{"text":"fine"}' : undefined);
  const [response] = (await once(sent, 'response')) as [{ readonly statusCode?: number; resume(): void }];
  response.resume();
  return response.statusCode;
}

describe('an API without keys on this machine', () => {
  it('answers only to this machine’s names, because a web page can rebind another', async () => {
    const { url } = await start();
    for (const host of ['localhost:8000', '127.0.0.1', '[::1]:8000'])
      expect(await status(`${url}/predict`, 'POST', { host })).toBe(200);
    for (const path of ['/predict', '/metrics']) {
      const method = path === '/predict' ? 'POST' : 'GET';
      expect(await status(`${url}${path}`, method, { host: 'evil.example' })).toBe(403);
      const origin = 'http://evil.example:8000';
      expect(await status(`${url}${path}`, method, { host: 'evil.example:8000', origin })).toBe(403);
    }
    expect(await status(`${url}/healthz`, 'GET', { host: 'monitor.example' })).toBe(200);
  });

  it('answers to names in ALLOWED_HOSTS, and to any name if keys are required', async () => {
    const named = await start({ ALLOWED_HOSTS: 'bot.example.org' });
    expect(await status(`${named.url}/predict`, 'POST', { host: 'bot.example.org' })).toBe(200);
    expect(await status(`${named.url}/predict`, 'POST', { host: 'evil.example' })).toBe(403);
    const key = 'a-key-of-sixteen-or-more';
    const keyed = await start({ API_KEYS: key });
    const headers = { host: 'bot.example.org', authorization: `Bearer ${key}` };
    expect(await status(`${keyed.url}/predict`, 'POST', headers)).toBe(200);
  });

  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'])(
    'keeps its metrics from those who come through a proxy here (%s)',
    async (name) => {
      const { url } = await start();
      expect(await status(`${url}/metrics`, 'GET', {})).toBe(200);
      expect(await status(`${url}/metrics`, 'GET', { [name]: 'for=192.0.2.1' })).toBe(401);
    },
  );
});

describe('X-Forwarded-For of a trusted proxy', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ CALLS_PER_MINUTE: '20', TRUSTED_PROXIES: '127.0.0.1' });
  });
  afterAll(() => app.stop());

  it.each([
    ['192.0.2.1', '192.0.2.1:4711'],
    ['2001:db8::1', '[2001:db8::1]:4711'],
    ['2001:db8::1', '"[2001:db8::1]"'],
    ['192.0.2.1', '::ffff:192.0.2.1'],
    ['192.0.2.1', '198.51.100.7, unknown, 192.0.2.1:1'],
    ['127.0.0.1', 'unknown'],
    ['127.0.0.1', ''],
    ['127.0.0.1', '_hidden, 1.2.3'],
  ])('names %s as “%s”', async (person, header) => {
    const left = (forwarded: string) => callsLeftAt(app.url, { 'x-forwarded-for': forwarded });
    const before = await left(person);
    const forwarded = { 'x-forwarded-for': header };
    expect(await status(`${app.url}/predict`, 'POST', forwarded)).toBe(200);
    // The same person, however the proxy writes the address.
    expect([await left(header), await left(person)]).toEqual([before - 1, before - 1]);
    expect(await left('203.0.113.9')).toBe(20);
  });
});

it('leaves room for others while one address holds all its connections', async () => {
  const { url } = await start({ TRUSTED_PROXIES: '127.0.0.2' });
  const { port } = new URL(url);
  const held: Socket[] = [];
  onTestFinished(() => held.forEach((socket) => socket.destroy()));
  let closed = 0;
  for (let count = 0; count < counts.connections; count += 1) {
    const socket = connect({ port: Number(port), host: '127.0.0.1', localAddress: '127.0.0.9' });
    socket.on('error', () => undefined).on('close', () => (closed += 1));
    socket.write('POST /slack/events HTTP/1.1\r\n');
    held.push(socket);
  }
  const refused = counts.connections / 2;
  await vi.waitFor(() => expect(closed).toBe(refused), patiently);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

it('answers a hundred callers who come at once behind a proxy that nobody named', async () => {
  const { url } = await start();
  const callers = Array.from({ length: 100 }, () => connect({ port: Number(new URL(url).port) }));
  onTestFinished(() => callers.forEach((socket) => socket.destroy()));
  let answered = 0;
  for (const caller of callers) {
    caller.on('error', () => undefined).once('data', () => (answered += 1));
    caller.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n');
  }
  await Promise.all(callers.map((caller) => once(caller, 'connect')));
  for (const caller of callers) caller.write('\r\n');
  await vi.waitFor(() => expect(answered).toBe(callers.length), patiently);
});

it('says that a form was cut off in its file', async () => {
  const { url } = await start();
  const body =
    '--b\r\nContent-Disposition: form-data; name="image"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nhalf a';
  const answer = await fetch(`${url}/cartoonize`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    body,
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: 'bad_request' });
});
