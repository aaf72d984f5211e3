import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDiscordEmulator } from '@toonwit/discord-emulator';
import { createSlackEmulator } from '@toonwit/slack-emulator';
import { manifestFor } from '../../../src/adapters/slack/manifest.ts';
import { commands } from '../../adapters/slack/support.ts';

async function startDiscord() {
  const emulator = await createDiscordEmulator();
  onTestFinished(() => emulator.close());
  const { token, origin } = emulator;
  return { origin, path: '/api/v10/users/@me', authorization: `Bot ${token}`, socket: '/gateway?v=10' };
}

async function startSlack() {
  const slack = await createSlackEmulator({ manifest: manifestFor(commands) });
  onTestFinished(() => slack.close());
  const path = `${new URL(slack.apiUrl).pathname}auth.test`;
  return {
    origin: new URL(slack.apiUrl).origin,
    path,
    authorization: `Bearer ${slack.botToken}`,
    socket: '/link/?ticket=x',
  };
}

async function status(url: URL, headers: Record<string, string>): Promise<number | undefined> {
  const [response] = (await once(request(url, { headers }).end(), 'response')) as [
    { readonly statusCode?: number; resume(): void },
  ];
  response.resume();
  return response.statusCode;
}

/** The first line of the answer to a WebSocket handshake. */
async function handshake(origin: string, path: string, headers: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  const lines = [
    `GET ${path} HTTP/1.1`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ...headers,
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return answer.toString().split('\r\n')[0] ?? '';
}

describe.each([
  ['Discord', startDiscord],
  ['Slack', startSlack],
])('the port of the emulated %s', (_name, start) => {
  it('serves programs, and refuses other origins and foreign names even with the token', async () => {
    const { origin, path, authorization } = await start();
    const url = new URL(path, origin);
    expect(await status(url, { authorization })).toBe(200);
    expect(await status(url, { authorization, origin: 'https://evil.example' })).toBe(403);
    expect(await status(url, { authorization, origin: 'null' })).toBe(403);
    expect(await status(url, { authorization, host: `evil.example:${url.port}` })).toBe(403);
    expect(await status(url, { authorization, host: `localhost:${url.port}` })).toBe(200);
  });

  it('opens no WebSocket to foreign pages', async () => {
    const { origin, socket } = await start();
    const { host } = new URL(origin);
    const refused = 'HTTP/1.1 403 Forbidden';
    expect(await handshake(origin, socket, [`Host: ${host}`, 'Origin: https://evil.example'])).toBe(refused);
    expect(await handshake(origin, socket, ['Host: evil.example'])).toBe(refused);
  });
});

describe('the emulated Discord', () => {
  it('has a new token at each start', async () => {
    const [one, other] = [await startDiscord(), await startDiscord()];
    expect(one.authorization).not.toBe(other.authorization);
  });

  it('accepts no plain text, which any page may post', async () => {
    const { origin, authorization } = await startDiscord();
    const answer = await fetch(`${origin}/api/v10/channels/1/messages`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'text/plain' },
      body: '{"content":"hello"}',
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('CONTENT_TYPE_INVALID');
  });
});
