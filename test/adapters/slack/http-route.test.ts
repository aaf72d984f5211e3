import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { startSlack } from './support.ts';

function signed(secret: string, body: string, secondsAgo = 0): Record<string, string> {
  const timestamp = Math.floor(Date.now() / 1000) - secondsAgo;
  const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': 'application/json',
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': `v0=${hash}`,
  };
}

async function start() {
  const started = await startSlack({ transport: 'http' });
  const { signingSecret } = started.slack;
  const post = (body: string, headers: Record<string, string>) =>
    fetch(`${started.url}/slack/events`, { method: 'POST', body, headers });
  return { ...started, signingSecret, post };
}

describe('the path that Slack delivers to', () => {
  it('echoes Slack’s challenge', async () => {
    const { control } = await start();
    expect(await control.verifyRequestUrl()).toBe(true);
  });

  it('refuses requests that are unsigned, wrongly signed, altered, too old or from the future', async () => {
    const { post, signingSecret } = await start();
    const body = JSON.stringify({ type: 'url_verification', challenge: 'x' });
    const statuses = await Promise.all(
      [
        post(body, {}),
        post(body, {
          'content-type': 'application/json',
          'x-slack-signature': 'v0=',
          'x-slack-request-timestamp': 'x',
        }),
        post(body, signed('another secret', body)),
        post(`${body} `, signed(signingSecret, body)),
        post(body, signed(signingSecret, body, 301)),
        // The seconds are cut off, and some time passes on the way.
        post(body, signed(signingSecret, body, -310)),
        post(body, signed(signingSecret, body, 200)),
      ].map(async (answer) => (await answer).status),
    );
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 200]);
  });

  it('answers what it cannot use with a plain status', async () => {
    const { post, signingSecret } = await start();
    const statuses = await Promise.all(
      ['{', '[]', '{"type":"unheard_of"}', '{"ssl_check":"1"}'].map(
        async (body) => (await post(body, signed(signingSecret, body))).status,
      ),
    );
    expect(statuses).toEqual([400, 400, 200, 200]);
  });

  it('refuses a body that is too large before reading it', async () => {
    const { post, signingSecret } = await start();
    const body = `{"type":"${'x'.repeat(600 * 1024)}"}`;
    expect((await post(body, signed(signingSecret, body))).status).toBe(413);
  });

  it('logs that Slack dropped events', async () => {
    const { control, adapterLines } = await start();
    control.rateLimitEvents();
    await control.waitFor(() => control.deliveries.some(({ state }) => state === 'acknowledged'));
    expect(JSON.stringify(adapterLines)).toContain('Slack dropped events');
  });

  it('leaves the server’s other paths alone', async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/predict`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"fine"}',
    });
    expect(answer.status).toBe(200);
    expect((await fetch(`${url}/slack/events`)).status).toBe(405);
  });
});
