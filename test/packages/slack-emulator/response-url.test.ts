import { describe, expect, it } from 'vitest';
import { startEmulator, startSocketApp } from './support.ts';

async function post(url: string | undefined, body: object): Promise<{ status: number; text: string }> {
  const response = await fetch(url ?? 'missing', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

async function start() {
  const { slack, clock } = await startEmulator();
  await startSocketApp(slack, { listen: (app) => app.command(/.*/, ({ ack }) => ack()) });
  const command = (channel: string) => slack.control.useCommand({ user: 'ada', channel, command: '/go' });
  const seen = (user: string, channel: string) =>
    slack.control.visible({ user, channel }).map(({ text, ephemeral }) => ({ text, ephemeral }));
  return { slack, clock, command, seen };
}

describe('response_url', () => {
  it('answers to one person by default and to the channel when asked', async () => {
    const { command, seen } = await start();
    const { responseUrl } = await command('general');

    expect(await post(responseUrl, { text: 'for you' })).toEqual({ status: 200, text: 'ok' });
    await post(responseUrl, { text: 'for all', response_type: 'in_channel' });

    expect(seen('ada', 'general')).toEqual([
      { text: 'for you', ephemeral: true },
      { text: 'for all', ephemeral: false },
    ]);
    expect(seen('ben', 'general')).toEqual([{ text: 'for all', ephemeral: false }]);
  });

  it.each(['random', 'secret', 'ada-ben'])('works in %s, where the bot is not a member', async (channel) => {
    const { command, seen } = await start();

    await post((await command(channel)).responseUrl, { text: 'hello', response_type: 'in_channel' });

    expect(seen('ben', channel)).toEqual([{ text: 'hello', ephemeral: false }]);
  });

  it('allows five uses and refuses the sixth', async () => {
    const { command, seen } = await start();
    const { responseUrl } = await command('general');

    const statuses: number[] = [];
    for (let use = 1; use <= 5; use += 1)
      statuses.push((await post(responseUrl, { text: `use ${use}` })).status);

    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    expect(await post(responseUrl, { text: 'use 6' })).toEqual({
      status: 404,
      text: JSON.stringify({ ok: false, error: 'used_url' }),
    });
    expect(seen('ada', 'general')).toHaveLength(5);
  });

  it('expires after half an hour', async () => {
    const { clock, command } = await start();
    const { responseUrl } = await command('general');

    clock.advance(30 * 60_000 - 1_000);
    expect((await post(responseUrl, { text: 'just in time' })).status).toBe(200);
    clock.advance(2_000);

    expect(await post(responseUrl, { text: 'too late' })).toEqual({
      status: 404,
      text: JSON.stringify({ ok: false, error: 'expired_url' }),
    });
  });

  it("writes a second message when a command's address is told to replace the first", async () => {
    const { command, seen } = await start();
    const { responseUrl } = await command('general');

    await post(responseUrl, { text: 'working' });
    await post(responseUrl, { text: 'done', replace_original: true });

    expect(seen('ada', 'general').map(({ text }) => text)).toEqual(['working', 'done']);
  });

  it('refuses empty answers and blocks over the limits', async () => {
    const { command, seen } = await start();
    const { responseUrl } = await command('general');
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } }];

    expect((await post(responseUrl, { text: 'long', blocks })).text).toContain('invalid_blocks');
    expect((await post(responseUrl, {})).text).toContain('no_text');
    expect(seen('ada', 'general')).toEqual([]);
  });

  it('counts the milliseconds since the interaction', async () => {
    const { slack, clock, command } = await start();
    const { responseUrl } = await command('general');
    await command('general');

    clock.advance(90_000);
    await post(responseUrl, { text: 'later' });

    const record = slack.control.requests.find(({ method }) => method === 'response_url');
    expect(record?.sinceInteractionMs).toBeGreaterThanOrEqual(90_000);
    // What else the bot asks for may be about anything.
    const others = slack.control.requests.filter(({ method }) => method !== 'response_url');
    expect(others.every(({ sinceInteractionMs }) => sinceInteractionMs === undefined)).toBe(true);
  });
});
