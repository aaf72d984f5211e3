import { describe, expect, it } from 'vitest';
import { pixel, startEmulator, startSocketApp } from './support.ts';

async function start() {
  const { slack } = await startEmulator({ controlApi: true });
  const act = async (action: string, body: object) => {
    const response = await fetch(`${slack.origin}/control/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as { result?: unknown; error?: string } };
  };
  return { slack, act };
}

const at = { user: 'ada', channel: 'general' };

describe('waiting', () => {
  it('also sees what becomes so outside of the emulator, of which that is not told', async () => {
    const { slack } = await start();
    let done = false;
    const waiting = slack.control.waitFor(() => done);
    done = true;

    expect(await waiting).toBe(true);
  });
});

describe('the control api', () => {
  it('is off unless asked for', async () => {
    const { slack } = await startEmulator();

    expect((await fetch(`${slack.origin}/control/state`)).status).toBe(404);
  });

  it('acts as people and shows what they see', async () => {
    const { slack, act } = await start();
    await startSocketApp(slack, { listen: (app) => app.command(/.*/, async ({ ack }) => ack('hi')) });
    const file = { name: 'dog.png', base64: pixel.toString('base64') };

    await act('say', { ...at, text: 'look', files: [file] });
    const { body } = await act('slash', { ...at, command: '/echo' });

    expect(body.result).toMatchObject({ state: 'acknowledged', name: '/echo' });
    expect((await act('visible', at)).body.result).toMatchObject([
      { text: 'look', files: [{ name: 'dog.png', size: pixel.length }] },
      { text: 'hi', ephemeral: true },
    ]);
    const transcript = await (await fetch(`${slack.origin}/control/transcript`)).text();
    expect(transcript).toMatch(
      /#general message ada: look \[dog\.png\]\n.*#general command ada: \/echo\n.*ephemeral app: hi/,
    );
  });

  it('says what it expected', async () => {
    const { act } = await start();

    expect((await act('say', { user: 'ada' })).status).toBe(400);
    expect((await act('dance', {})).body.error).toContain('slash');
    expect((await act('say', { user: 'nobody', channel: 'general' })).body.error).toBe(
      'expected a person, got "nobody"',
    );
  });

  it('takes nothing from a form or under another name', async () => {
    const { slack } = await start();
    const form = await fetch(`${slack.origin}/control/cutSockets`, {
      method: 'POST',
      body: new URLSearchParams({ a: 'b' }),
    });

    expect(form.status).toBe(403);
  });

  it('tells of changes', async () => {
    const { slack, act } = await start();
    const controller = new AbortController();
    const stream = await fetch(`${slack.origin}/control/changes`, { signal: controller.signal });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('connected');

    await act('say', { ...at, text: 'hello' });

    expect((await reader?.read())?.value).toContain('changed');
    controller.abort();
  });
});
