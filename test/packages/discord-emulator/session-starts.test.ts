import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { DiscordEmulatorOptions } from '@toonwit/discord-emulator';
import { createClient, startPlace, type Place } from './start.ts';

async function place(options: DiscordEmulatorOptions = {}): Promise<Place> {
  const started = await startPlace(options);
  onTestFinished(() => started.emulator.close());
  return started;
}

/** Identifies as a shard without waiting for anybody. Resolves with READY or the invalid session. */
async function identify({ emulator }: Place, id: number, count: number): Promise<string> {
  const socket = new WebSocket(`${emulator.origin.replace('http', 'ws')}/gateway?v=10&encoding=json`);
  onTestFinished(() => socket.terminate());
  return new Promise((resolve) => {
    socket.on('message', (data: Buffer) => {
      const { op, t } = JSON.parse(data.toString()) as { op: number; t: string | null };
      const properties = { os: 'linux', browser: 'test', device: 'test' };
      const d = { token: emulator.token, intents: 1, properties, shard: [id, count] };
      if (op === 10) socket.send(JSON.stringify({ op: 2, d }));
      if (op === 9) resolve('invalid session');
      if (t === 'READY') resolve('READY');
    });
  });
}

it('refuses a second shard that identifies within five seconds', async () => {
  const here = await place();
  expect(await identify(here, 0, 2)).toBe('READY');
  expect(await identify(here, 1, 2)).toBe('invalid session');
  expect(here.control.gateway.sessions.map(({ shard }) => shard)).toEqual([[0, 2]]);
});

it('counts shards with the same remainder together where a bot may start several at once', async () => {
  const here = await place({ maxConcurrency: 2 });
  const answers = [];
  for (const id of [0, 1, 2, 3]) answers.push(await identify(here, id, 4));
  expect(answers).toEqual(['READY', 'READY', 'invalid session', 'invalid session']);
});

it('lets everybody in where the limit is off', async () => {
  const here = await place({ maxConcurrency: false });
  expect(await identify(here, 0, 2)).toBe('READY');
  expect(await identify(here, 1, 2)).toBe('READY');
});

it('lets two processes of the real client in, one after the other', async () => {
  const here = await place();
  const clients = [0, 1].map((id) => createClient(here.emulator, { shards: [id], shardCount: 2 }));
  onTestFinished(async () => {
    await Promise.all(clients.map((client) => client.destroy()));
  });
  const guilds = await Promise.all(
    clients.map(async (client) => {
      const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()));
      await client.login(here.emulator.token);
      await ready;
      return client.guilds.cache.size;
    }),
  );
  expect(guilds.toSorted()).toEqual([0, 1]);
  const invalid = here.control.gateway.records.filter(({ op }) => op === 9);
  expect(invalid.length).toBeGreaterThan(0);
});
