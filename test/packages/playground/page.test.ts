import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.ts';
import { listen } from './page-stream.ts';

/** Asks with headers that `fetch` would not let through. */
function ask(url: string, headers: Record<string, string>, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = { 'Content-Type': 'application/json' };

describe('the playground’s page', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ PLAYGROUND: 'on' });
  });
  afterAll(() => app.stop());

  it('is served at the bot’s address with a policy that allows no other origin', async () => {
    const response = await fetch(app.url);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<div id="page">');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    const script = await fetch(`${app.url}/playground/page.js`);
    expect(script.status).toBe(200);
    expect(await script.text()).not.toMatch(/https?:\/\/(?!www\.w3\.org|127\.0\.0\.1)/);
  });

  it('refuses foreign names that resolve to this machine, and pages of other sites', async () => {
    const { port } = new URL(app.url);
    const events = `${app.url}/playground/events`;
    expect(await ask(app.url, { Host: `evil.example:${port}` })).toBe(403);
    expect(await ask(events, { Host: `evil.example:${port}` })).toBe(403);
    expect(await ask(events, { 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    // A link may open the page; a window or frame of another site may not hold a stream open.
    const opened = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
    expect(await ask(app.url, opened)).toBe(200);
    expect(await ask(events, opened)).toBe(403);
    const act = `${app.url}/playground/act`;
    expect(await ask(act, { ...json, Origin: 'https://evil.example' }, '{}')).toBe(403);
    expect(await ask(act, { ...json, Origin: `http://localhost:${Number(port) + 1}` }, '{}')).toBe(403);
    expect(await ask(act, { ...json, Origin: app.url }, '{}')).toBe(400);
    expect(await ask(`http://localhost:${port}`, {})).toBe(200);
  });

  it('refuses proxied requests without a password, since anybody may be behind the proxy', async () => {
    expect(await ask(app.url, { 'X-Forwarded-For': '203.0.113.7' })).toBe(403);
    expect(await ask(`${app.url}/playground/events`, { Forwarded: 'for=203.0.113.7' })).toBe(403);
    expect(await ask(`${app.url}/healthz`, { 'X-Forwarded-For': '203.0.113.7' })).toBe(200);
  });

  it('sends the stream with the page’s own headers', async () => {
    const closing = new AbortController();
    const { headers } = await fetch(`${app.url}/playground/events`, { signal: closing.signal });
    closing.abort();
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('says what is wrong with an action, and refuses one above 10 MB', async () => {
    const act = `${app.url}/playground/act`;
    const post = (body: string) => fetch(act, { method: 'POST', headers: json, body });
    const odd = await post(JSON.stringify({ platform: 'discord', do: 'dance', as: 'x' }));
    expect(odd.status).toBe(400);
    expect(await odd.json()).toMatchObject({ ok: false });
    const large = await post(JSON.stringify({ base64: 'A'.repeat(15_000_000) }));
    expect(large.status).toBe(413);
    expect(await large.json()).toEqual({ ok: false, message: 'That is larger than 10 MB.' });
  });

  it('refuses what the platform’s client would refuse, in that client’s words', async () => {
    const stream = await listen(app.url);
    const { discord } = stream.state();
    const [channel] = discord.channels;
    const answer = await stream.act({
      platform: 'discord',
      as: discord.me.id,
      do: 'command',
      channelId: channel?.id ?? '',
      name: 'sentiment',
      options: {},
    });
    expect(answer).toEqual({ ok: false, message: '"text" is required.' });
    stream.close();
  });

  it('shows an ephemeral reply to the person who asked, and to nobody else', async () => {
    const ada = await listen(app.url, { discord: 'Ada', slack: 'ada' });
    const ben = await listen(app.url, { discord: 'Ben', slack: 'ben' });
    const ephemeral = (stream: typeof ada, platform: 'discord' | 'slack') => {
      const said = Object.values<readonly { readonly ephemeral: boolean }[]>(
        stream.state()[platform].messages,
      );
      return said.flatMap((messages) => messages.filter((message) => message.ephemeral));
    };
    const { discord, slack } = ada.state();
    await ada.until((state) => state.discord.commands.some(({ name }) => name === 'help'));
    const [place] = discord.channels;
    const help = slack.commands.find(({ command }) => command.endsWith('help'))?.command ?? '';
    const [slackPlace] = slack.channels;
    await ada.act({
      platform: 'discord',
      as: discord.me.id,
      do: 'command',
      channelId: place?.id ?? '',
      name: 'help',
      options: {},
    });
    await ada.act({
      platform: 'slack',
      as: slack.me.id,
      do: 'slash',
      channelId: slackPlace?.id ?? '',
      command: help,
      text: '',
    });
    await ada.until(() => ephemeral(ada, 'discord').length > 0 && ephemeral(ada, 'slack').length > 0);
    // A message that both see comes after it.
    await ada.act({
      platform: 'discord',
      as: discord.me.id,
      do: 'send',
      channelId: place?.id ?? '',
      text: 'fence',
    });
    await ben.until((state) => JSON.stringify(state.discord.messages).includes('fence'));
    expect(ephemeral(ben, 'discord')).toEqual([]);
    expect(ephemeral(ben, 'slack')).toEqual([]);
    ada.close();
    ben.close();
  });

  it('never sends the page a token', async () => {
    const stream = await listen(app.url);
    const has = (wanted: string) => stream.rows().some(({ title }) => title === wanted);
    await stream.until(() => has('auth.test') && has('apps.connections.open') && has('identify'));
    const said = stream.said();
    expect(said).not.toMatch(/xoxb-|xapp-|emulated-[\w-]{20}/);
    stream.close();
  });
});

describe('who may see the playground', () => {
  it('asks for the password if one is set', async () => {
    const app = await startApp({ PLAYGROUND: 'on', PLAYGROUND_PASSWORD: 'open sesame' });
    const as = (password: string) => ({
      Authorization: `Basic ${Buffer.from(`me:${password}`).toString('base64')}`,
    });
    expect(await ask(app.url, {})).toBe(401);
    expect(await ask(`${app.url}/playground/events`, as('open says me'))).toBe(401);
    expect(await ask(`${app.url}/playground/page.js`, as('open sesame'))).toBe(200);
    expect(await ask(`${app.url}/healthz`, {})).toBe(200);
    await app.stop();
  });

  it('allows ten wrong passwords a minute from one address, and locks nobody else out', async () => {
    const app = await startApp({
      PLAYGROUND: 'on',
      PLAYGROUND_PASSWORD: 'open sesame',
      TRUSTED_PROXIES: '127.0.0.1',
    });
    const from = (address: string, password: string) =>
      ask(app.url, {
        'X-Forwarded-For': address,
        Authorization: `Basic ${Buffer.from(`me:${password}`).toString('base64')}`,
      });
    expect(await from('192.0.2.1', 'open sesame')).toBe(200);
    // A page that was left open asks with its old password again and again.
    for (let time = 0; time < 30; time += 1) expect(await from('192.0.2.2', 'the old one')).toBe(401);
    for (let guess = 1; guess < 10; guess += 1) expect(await from('192.0.2.2', `guess ${guess}`)).toBe(401);
    expect(await from('192.0.2.2', 'guess 10')).toBe(429);
    expect(await from('192.0.2.2', 'open sesame')).toBe(429);
    expect(await from('192.0.2.1', 'open sesame')).toBe(200);
    expect(await from('192.0.2.3', 'open sesame')).toBe(200);
    // Guesses from everywhere: who knew the password before is let in, and nobody else is heard.
    for (let guess = 10; guess < 100; guess += 1)
      expect(await from(`198.51.100.${guess}`, `guess ${guess}`)).toBe(401);
    expect(await from('192.0.2.4', 'open sesame')).toBe(429);
    expect(await from('192.0.2.1', 'open sesame')).toBe(200);
    await app.stop();
  });

  it('stays off beyond loopback without a password, and says why', async () => {
    const app = await startApp({ PLAYGROUND: 'on', HOST: '0.0.0.0' });
    const local = app.url.replace('0.0.0.0', '127.0.0.1');
    expect(app.hasPlayground).toBe(false);
    expect((await fetch(local)).status).toBe(404);
    expect(app.lines.map(({ msg }) => msg).join('\n')).toContain('PLAYGROUND_PASSWORD');
    await app.stop();
  });

  it('is on by default without a platform token, and off with one', async () => {
    const alone = await startApp({ PLAYGROUND: 'auto' });
    expect(alone.hasPlayground).toBe(true);
    await alone.stop();
    const off = await startApp({ PLAYGROUND: 'off' });
    expect(off.hasPlayground).toBe(false);
    await off.stop();
  });
});
