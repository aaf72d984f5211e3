import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startApp } from '../support/app.ts';
import { patiently } from '../support/patience.ts';
import { readProjectFile } from './project.ts';

const name = 'bot.example.org';
const guide = readProjectFile('docs/hosting.md');

/** A snippet of the guide, by its language. */
function snippet(language: string): string {
  const found = guide.split(`\`\`\`${language}\n`)[1]?.split('```')[0];
  if (found === undefined) throw new Error(`expected a snippet for ${language}, got none`);
  return found;
}

interface Ports {
  /** Where the proxy listens. */
  readonly from: number;
  /** Where the bots listen. */
  readonly to: readonly number[];
}

/** Each proxy's program, its configuration without TLS on the given ports, and how it is started with it. */
const proxies = {
  nginx: {
    program: '/usr/sbin/nginx',
    configure: (text: string, { from, to: [to] }: Ports) =>
      text
        .replace('listen 443 ssl', `listen 127.0.0.1:${from}`)
        .replace(/^ *ssl_.*\n/gm, '')
        .replace('127.0.0.1:8000', `127.0.0.1:${to}`),
    text: snippet('nginx'),
  },
  'nginx of compose.scale.yaml': {
    program: '/usr/sbin/nginx',
    configure: (text: string, { from, to }: Ports) =>
      text
        .replace('listen 8000', `listen 127.0.0.1:${from}`)
        .replace(/edge-(\d):8000/g, (_, edge: string) => `127.0.0.1:${to[Number(edge) - 1]}`),
    text: readProjectFile('packaging/nginx-balancer.conf'),
  },
  caddy: {
    program: '/usr/bin/caddy',
    configure: (text: string, { from, to: [to] }: Ports) =>
      `{\n\tadmin off\n\tauto_https off\n}\n${text
        .replace(name, `http://${name}:${from}`)
        .replace('127.0.0.1:8000', `127.0.0.1:${to}`)}`,
    text: snippet('caddyfile'),
  },
};

function argumentsFor(program: string, folder: string, configuration: string): readonly string[] {
  const file = join(folder, 'proxy.conf');
  if (program.endsWith('caddy')) {
    writeFileSync(file, configuration);
    return ['run', '--adapter', 'caddyfile', '--config', file];
  }
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const http = `http { access_log off; ${temporary.join(' ')}\n${configuration}}`;
  // Where root starts it, its processes would otherwise not be let into the folder.
  writeFileSync(file, `user root; daemon off; error_log stderr; pid ${folder}/pid; events {}\n${http}`);
  return ['-p', folder, '-c', file];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Sent {
  /** The visitor's address, one of this machine's own. */
  readonly from?: string;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer;
}

function send(port: number, method: string, path: string, { from = '127.0.0.2', headers, body }: Sent = {}) {
  return new Promise<{ readonly status: number | undefined; readonly text: string }>((resolve, reject) => {
    const all = { Host: name, ...headers };
    const asked = request({ host: '127.0.0.1', port, method, path, localAddress: from, headers: all });
    asked.on('error', reject).on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, text }));
    });
    asked.end(body);
  });
}

const rate = (port: number, sent: Omit<Sent, 'body'> = {}) =>
  send(port, 'POST', '/predict', {
    ...sent,
    headers: { 'Content-Type': 'application/json', ...sent.headers },
    body: Buffer.from('{"text":"I love this!"}'),
  });

async function start({ program, configure, text }: (typeof proxies)[keyof typeof proxies], calls: string) {
  const environment = { TRUSTED_PROXIES: '127.0.0.1', ALLOWED_HOSTS: name, CALLS_PER_MINUTE: calls };
  const bots = [await startApp(environment), await startApp(environment)];
  const from = await freePort();
  const to = bots.map(({ url }) => Number(new URL(url).port));
  const folder = mkdtempSync(join(tmpdir(), 'toonwit-proxy-'));
  const proxy = spawn(program, argumentsFor(program, folder, configure(text, { from, to })), {
    env: { ...process.env, HOME: folder },
  });
  let output = '';
  proxy.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise((resolve) => proxy.on('close', resolve));
  onTestFinished(async () => {
    proxy.kill('SIGTERM');
    await ended;
    await Promise.all(bots.map((bot) => bot.stop()));
    rmSync(folder, { recursive: true, force: true });
  });
  await vi.waitFor(async () => {
    const { status } = await send(from, 'GET', '/healthz').catch(() => ({ status: undefined }));
    if (status !== 200) throw new Error(`expected the proxy to answer, got ${status}: ${output}`);
  }, patiently);
  return from;
}

describe.each(Object.entries(proxies))('%s', (_title, proxy) => {
  const one = proxy.text.includes('upstream') ? 2 : 1;

  it.skipIf(!existsSync(proxy.program))('passes visitors on, each with calls of their own', async () => {
    const port = await start(proxy, '1');
    // Without Redis, each bot that is balanced counts by itself.
    const statuses = async (sent: Omit<Sent, 'body'>) => {
      const answers = [];
      for (let call = 0; call <= one; call += 1) answers.push((await rate(port, sent)).status);
      return answers;
    };
    const expected = [...Array<number>(one).fill(200), 429];
    expect(await statuses({ from: '127.0.0.2' })).toEqual(expected);
    expect(await statuses({ from: '127.0.0.3' })).toEqual(expected);
    const pretends = await rate(port, { from: '127.0.0.2', headers: { 'X-Forwarded-For': '203.0.113.9' } });
    expect(pretends.status).toBe(429);
  });

  it.skipIf(!existsSync(proxy.program))(
    'lets large pictures through, and nobody see the metrics',
    async () => {
      const port = await start(proxy, '10');
      const head = '--x\r\nContent-Disposition: form-data; name="image"; filename="a.png"\r\n\r\n';
      const body = Buffer.concat([
        Buffer.from(head),
        Buffer.alloc(10 * 2 ** 20),
        Buffer.from('\r\n--x--\r\n'),
      ]);
      const headers = {
        'Content-Type': 'multipart/form-data; boundary=x',
        'Content-Length': `${body.length}`,
      };
      const refused = await send(port, 'POST', '/cartoonize', { headers, body });
      // It is no picture, which the bot found out by reading it.
      expect([refused.status, JSON.parse(refused.text)]).toMatchObject([415, { code: 'image_type' }]);
      expect((await send(port, 'GET', '/metrics')).status).toBe(401);
    },
  );
});
