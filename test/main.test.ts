import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { callsLeftAt, embedded, remote } from './support/app.ts';
import { patiently } from './support/patience.ts';
import { noise, pixels } from './support/pictures.ts';
import { startProcess, type RunningProcess } from './support/process.ts';

const running: RunningProcess[] = [];
afterEach(async () => {
  for (const bot of running) bot.kill('SIGKILL');
  await Promise.all(running.splice(0).map(({ exited }) => exited));
});

function start(environment: Record<string, string>): RunningProcess {
  const bot = startProcess({ ...remote, ...environment });
  running.push(bot);
  return bot;
}

async function listening(bot: RunningProcess): Promise<string> {
  return vi.waitFor(() => {
    const url = /Toonwit listens on (http:\S+)\. Try/.exec(bot.output())?.[1];
    if (url === undefined) throw new Error(`expected the bot to listen, got: ${bot.output()}`);
    return url;
  }, patiently);
}

const cat = {
  method: 'POST',
  body: JSON.stringify({ text: 'what a day' }),
  headers: { 'Content-Type': 'application/json' },
};

describe('the process', () => {
  it('lists every problem of its configuration and exits before it listens', async () => {
    const bot = start({ PORT: 'abc', LOG_LEVEL: 'loud', API_KEYS: 'topsecret' });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toContain('3 problems');
    for (const name of ['PORT', 'LOG_LEVEL', 'API_KEYS']) expect(bot.output()).toContain(`  ${name}: `);
    expect(bot.output()).not.toMatch(/abc|topsecret|listens|at .*\.ts/);
  });

  it('says which port is taken', async () => {
    const first = start({ PORT: '0' });
    const { port } = new URL(await listening(first));
    const second = start({ PORT: port });
    expect(await second.exited).toBe(1);
    expect(second.output()).toBe(
      `Toonwit cannot start: another program already listens on 127.0.0.1:${port}. Stop it, or set PORT to a free port such as 8001.\n`,
    );
  });

  it('answers, becomes ready, and ends with 0 when it is told to stop', async () => {
    const bot = start({ ...embedded, PORT: '0' });
    const url = await listening(bot);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const answer = await fetch(`${url}/predict`, cat);
    expect(await answer.json()).toMatchObject({ engine: 'mini' });
    await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), patiently);
    bot.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
    expect(bot.output()).not.toContain('what a day');
  });

  it('finishes what runs before it stops', async () => {
    const bot = start({ CARTOONIZE_ENGINE: 'filter', PORT: '0', DRAIN_SECONDS: '60' });
    const url = await listening(bot);
    const form = new FormData();
    form.append(
      'image',
      new Blob([new Uint8Array(await pixels(noise(1280, 1280)).png().toBuffer())]),
      'noise.png',
    );
    const answer = fetch(`${url}/cartoonize`, { method: 'POST', body: form });
    await vi.waitFor(async () => expect(await callsLeftAt(url)).toBe(2), patiently);
    bot.kill('SIGTERM');
    expect((await answer).status).toBe(200);
    expect(await bot.exited).toBe(0);
  });

  it('ends at once at the second signal', async () => {
    const bot = start({ PORT: '0', DRAIN_SECONDS: '300' });
    const { port } = new URL(await listening(bot));
    // The second request is read with the first, and its body never comes: the stop waits for it.
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    socket.write(
      'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n' +
        'POST /predict HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    await once(socket, 'data');
    bot.kill('SIGTERM');
    await vi.waitFor(() => expect(bot.output()).toContain('send the signal again'), patiently);
    bot.kill('SIGINT');
    expect(await bot.exited).toBe(1);
    socket.destroy();
  });
});
