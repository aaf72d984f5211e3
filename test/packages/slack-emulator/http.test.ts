import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator, startHttpApp } from './support.ts';

interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server that answers as told and keeps what it got. */
async function startServer(
  answer: (count: number) => { status: number; headers?: Record<string, string> } | 'never',
) {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      const reply = answer(got.length);
      if (reply !== 'never') response.writeHead(reply.status, reply.headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { got, url: `http://127.0.0.1:${port}/slack/events` };
}

const at = { user: 'ada', channel: 'general' };

describe('http delivery', () => {
  it('reaches a bolt app with commands, interactions and events', async () => {
    const { slack } = await startEmulator();
    const heard: string[] = [];
    const note = (what: string) => {
      heard.push(what);
      return Promise.resolve();
    };
    await startHttpApp(slack, {
      listen: (app) => {
        app.command('/echo', async ({ ack, command }) => ack(`you said ${command.text}`));
        app.shortcut('look', async ({ ack, shortcut }) => {
          await note(shortcut.type);
          await ack();
        });
        app.message(({ message }) => note('text' in message ? (message.text ?? '') : ''));
      },
    });

    const command = await slack.control.useCommand({ ...at, command: '/echo', text: 'hi' });
    const ts = slack.control.post({ ...at, text: 'hello' });
    const shortcut = await slack.control.messageShortcut({ ...at, ts, callbackId: 'look' });

    await slack.control.waitFor(() => heard.length === 2);
    expect([command.state, shortcut.state]).toEqual(['acknowledged', 'acknowledged']);
    expect(command.ackMs).toBeGreaterThan(0);
    expect(heard.sort()).toEqual(['hello', 'message_action']);
    expect(slack.control.visible(at)[0]).toMatchObject({ text: 'you said hi', ephemeral: true });
  });

  it('verifies the url of a bolt app, and fails to verify another server', async () => {
    const { slack } = await startEmulator();
    await startHttpApp(slack, { listen: () => undefined });
    expect(await slack.control.verifyRequestUrl()).toBe(true);

    const { url } = await startServer(() => ({ status: 200 }));
    slack.control.deliverTo(url);
    expect(await slack.control.verifyRequestUrl()).toBe(false);
  });

  it('signs the raw body with the timestamp', async () => {
    const { slack } = await startEmulator();
    const { got, url } = await startServer(() => ({ status: 200 }));
    slack.control.deliverTo(url);

    await slack.control.useCommand({ ...at, command: '/go', text: 'ünïcode & more' });

    const { headers, body } = got[0] ?? { headers: {}, body: '' };
    const stamp = String(headers['x-slack-request-timestamp']);
    const expected = createHmac('sha256', slack.signingSecret).update(`v0:${stamp}:${body}`).digest('hex');
    expect(headers['x-slack-signature']).toBe(`v0=${expected}`);
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(new URLSearchParams(body).get('command')).toBe('/go');
  });

  it('is refused by a bolt app with a different secret', async () => {
    const { slack } = await startEmulator();
    const other = await startEmulator();
    await startHttpApp(slack, { listen: () => undefined });
    const target = slack.control;
    const wrong = { ...slack, signingSecret: other.slack.signingSecret, control: target };
    await startHttpApp(wrong, { listen: () => undefined });

    expect(await target.useCommand({ ...at, command: '/go' })).toMatchObject({
      state: 'failed',
      error: 'http_error',
    });
  });

  it('repeats an event three times, at once, after a minute and after five', async () => {
    const { slack, clock } = await startEmulator();
    const { got, url } = await startServer(() => ({ status: 500 }));
    slack.control.deliverTo(url);

    slack.control.post({ ...at, text: 'hello' });
    await slack.control.waitFor(() => slack.control.deliveries[0]?.attempts[1]?.result);
    clock.advance(60_000);
    await slack.control.waitFor(() => slack.control.deliveries[0]?.attempts[2]?.result);
    clock.advance(300_000);
    await slack.control.waitFor(() => slack.control.deliveries[0]?.state === 'failed');

    const retries = got.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);
    expect(retries).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
      ['3', 'http_error'],
    ]);
    expect(new Set(got.map(({ body }) => body)).size).toBe(1);
  });

  it('waits at most three seconds for an answer', async () => {
    const { slack, clock } = await startEmulator();
    const { got, url } = await startServer((count) => (count === 1 ? 'never' : { status: 200 }));
    slack.control.deliverTo(url);

    slack.control.post({ ...at, text: 'hello' });
    await slack.control.waitFor(() => got.length === 1);
    clock.advance(3_000);

    await slack.control.waitFor(() => slack.control.deliveries[0]?.state === 'acknowledged');
    expect(got[1]?.headers['x-slack-retry-reason']).toBe('http_timeout');
  });

  it('does not repeat an event if the app says so', async () => {
    const { slack, clock } = await startEmulator();
    const { got, url } = await startServer(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }));
    slack.control.deliverTo(url);

    slack.control.post({ ...at, text: 'hello' });
    await slack.control.waitFor(() => slack.control.deliveries[0]?.attempts[0]?.result);
    clock.advance(400_000);

    expect(slack.control.deliveries[0]?.attempts).toHaveLength(1);
    expect(got).toHaveLength(1);
  });

  it('does not repeat a command', async () => {
    const { slack, clock } = await startEmulator();
    const { got, url } = await startServer(() => ({ status: 500 }));
    slack.control.deliverTo(url);

    await slack.control.useCommand({ ...at, command: '/go' });
    clock.advance(400_000);

    expect(slack.control.deliveries[0]?.attempts).toHaveLength(1);
    expect(got).toHaveLength(1);
    expect(slack.control.notices({ user: 'ada' })).toMatchObject([
      { text: '/go failed with the error "dispatch_unknown_error"' },
    ]);
  });

  it('tells the app when it exceeds the limit on events', async () => {
    const { slack } = await startEmulator();
    const { got, url } = await startServer(() => ({ status: 200 }));
    slack.control.deliverTo(url);

    slack.control.rateLimitEvents();

    await slack.control.waitFor(() => slack.control.deliveries[0]?.state === 'acknowledged');
    expect(JSON.parse(got[0]?.body ?? '')).toMatchObject({ type: 'app_rate_limited', team_id: slack.teamId });
  });
});
