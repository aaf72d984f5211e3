import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { soonMs, startEmulator, startSocketApp } from './support.ts';

describe('socket mode', () => {
  it('shows the text of an acknowledgement only to the person who typed the command', async () => {
    const { slack } = await startEmulator();
    await startSocketApp(slack, {
      listen: (app) => app.command(/.*/, async ({ ack, command }) => ack(`you said ${command.text}`)),
    });

    const delivery = await slack.control.useCommand({
      user: 'ada',
      channel: 'general',
      command: '/echo',
      text: 'a & b',
    });

    expect(delivery.state).toBe('acknowledged');
    const seen = slack.control.visible({ user: 'ada', channel: 'general' });
    expect(seen.map(({ text, ephemeral, via }) => ({ text, ephemeral, via }))).toEqual([
      { text: 'you said a &amp; b', ephemeral: true, via: 'ack' },
    ]);
    expect(slack.control.visible({ user: 'ben', channel: 'general' })).toEqual([]);
  });

  it('tells the person when the app does not acknowledge in time', async () => {
    const { slack, clock } = await startEmulator();
    await startSocketApp(slack, { listen: (app) => app.command(/.*/, () => Promise.resolve()) });

    const running = slack.control.useCommand({ user: 'ada', channel: 'general', command: '/slow' });
    clock.advance(3_001);

    expect(await running).toMatchObject({ state: 'failed', error: 'timeout' });
    expect(slack.control.notices({ user: 'ada' })).toMatchObject([
      { text: '/slow failed with the error "operation_timeout"' },
    ]);
  });

  it('fails a command at once when no socket is open', async () => {
    const { slack } = await startEmulator();

    const delivery = await slack.control.useCommand({ user: 'ada', channel: 'general', command: '/echo' });

    expect(delivery).toMatchObject({ state: 'failed', error: 'no_connection' });
    expect(slack.control.notices({ user: 'ada' })).toMatchObject([
      { text: '/echo failed with the error "dispatch_failed"' },
    ]);
  });

  it('sends each event to one of two sockets', async () => {
    const { slack } = await startEmulator();
    const heard: string[] = [];
    for (const name of ['first', 'second']) {
      await startSocketApp(slack, {
        listen: (app) =>
          app.message(({ message }) => {
            heard.push(`${name} ${'text' in message ? message.text : ''}`);
            return Promise.resolve();
          }),
      });
    }

    for (const text of ['one', 'two', 'three', 'four'])
      slack.control.post({ user: 'ada', channel: 'general', text });

    // Neither comes before the other: Bolt acknowledges an event and hands it on.
    const taken = () => slack.control.deliveries.filter(({ state }) => state === 'acknowledged').length;
    await slack.control.waitFor(() => taken() === 4 && heard.length >= 4);
    expect(heard.map((line) => line.split(' ')[1]).sort()).toEqual(['four', 'one', 'three', 'two']);
    expect(new Set(heard.map((line) => line.split(' ')[0]))).toEqual(new Set(['first', 'second']));
  });

  it('delivers an event again, marked as a retry, if nobody took it', async () => {
    const { slack, clock } = await startEmulator();
    const retries: unknown[] = [];
    await startSocketApp(slack, {
      reconnectMs: soonMs,
      listen: (app) => app.message(({ context }) => Promise.resolve(void retries.push(context.retryNum))),
    });
    slack.control.sockets.cut();
    await slack.control.waitFor(() => slack.control.sockets.connected === 0);

    slack.control.post({ user: 'ada', channel: 'general', text: 'hello' });
    await slack.control.waitFor(() => slack.control.deliveries[0]?.attempts.length === 2);
    await slack.control.waitFor(() => slack.control.sockets.connected === 1);
    clock.advance(60_000);

    await slack.control.waitFor(() => slack.control.deliveries[0]?.state === 'acknowledged');
    await slack.control.waitFor(() => retries.length > 0);
    expect(slack.control.deliveries[0]?.attempts.map(({ retry }) => retry?.num)).toEqual([undefined, 1, 2]);
    expect(retries).toEqual([2]);
  });

  it('allows ten sockets and refuses the eleventh', async () => {
    const { slack } = await startEmulator();
    const open = async () => {
      const headers = { authorization: `Bearer ${slack.appToken}` };
      const response = await fetch(`${slack.apiUrl}apps.connections.open`, { method: 'POST', headers });
      return (await response.json()) as { url?: string; error?: string };
    };

    for (let count = 1; count <= 10; count += 1) {
      const socket = new WebSocket((await open()).url ?? '');
      onTestFinished(() => socket.terminate());
      await slack.control.waitFor(() => slack.control.sockets.connected === count);
    }

    expect(await open()).toMatchObject({ ok: false, error: 'too_many_websockets' });
  });

  it('lets each address be used once', async () => {
    const { slack } = await startEmulator();
    const headers = { authorization: `Bearer ${slack.appToken}` };
    const response = await fetch(`${slack.apiUrl}apps.connections.open`, { method: 'POST', headers });
    const { url } = (await response.json()) as { url: string };
    const first = new WebSocket(url);
    onTestFinished(() => first.terminate());
    await once(first, 'message');

    await expect(once(new WebSocket(url), 'open')).rejects.toThrow('403');
  });

  it('reconnects after the socket is cut', async () => {
    const { slack } = await startEmulator();
    await startSocketApp(slack, {
      reconnectMs: soonMs,
      listen: (app) => app.command(/.*/, async ({ ack }) => ack('still here')),
    });

    slack.control.sockets.cut();
    await slack.control.waitFor(
      () => slack.control.sockets.opened === 2 && slack.control.sockets.connected === 1,
    );

    const delivery = await slack.control.useCommand({ user: 'ada', channel: 'general', command: '/echo' });
    expect(delivery.state).toBe('acknowledged');
  });

  it('reconnects after a refresh', async () => {
    const { slack } = await startEmulator();
    await startSocketApp(slack, {
      reconnectMs: soonMs,
      listen: (app) => app.command(/.*/, async ({ ack }) => ack('still here')),
    });

    slack.control.sockets.refresh();
    await slack.control.waitFor(
      () => slack.control.sockets.opened === 2 && slack.control.sockets.connected === 1,
    );

    const delivery = await slack.control.useCommand({ user: 'ada', channel: 'general', command: '/echo' });
    expect(delivery.state).toBe('acknowledged');
  });
});
