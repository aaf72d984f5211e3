import { Events, GatewayIntentBits, Partials, type Client } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Intent } from '@toonwit/discord-emulator';
import { connect, createClient, identifyingAtOnce, startPlace, usualIntents, type Place } from './start.ts';

let place: Place;
let client: Client | undefined;

beforeEach(async () => {
  // starts.test.ts has the pauses between sessions.
  place = await startPlace({ maxConcurrency: false });
});

afterEach(async () => {
  await client?.destroy();
  client = undefined;
  await place.emulator.close();
});

async function connected() {
  const ready = await connect(place.emulator, identifyingAtOnce);
  client = ready;
  const heard: string[] = [];
  ready.on(Events.MessageCreate, ({ content }) => heard.push(content));
  return { ready, heard };
}

/** Lets Ada speak while the bot is away, and waits until it has heard everything. */
async function speakThrough(disturb: () => void, { lost = [] as string[] } = {}) {
  const { control, ada, channel } = place;
  const { heard } = await connected();
  const speak = (text: string) => control.as(ada.id).post(channel.id, text);
  await speak('before');
  await control.waitFor(() => heard.length === 1);
  const starts = control.gateway.records.length;
  disturb();
  await speak('during');
  const since = () => control.gateway.records.slice(starts);
  const back = await control.waitFor(() => since().find(({ t }) => t === 'RESUMED' || t === 'READY'));
  await speak('after');
  const expected = ['before', 'during', 'after'].filter((text) => !lost.includes(text));
  await control.waitFor(() => heard.length >= expected.length);
  expect(heard).toEqual(expected);
  return {
    back: back.t,
    received: since()
      .filter(({ direction }) => direction === 'received')
      .map(({ op }) => op),
  };
}

describe('a disturbed session', () => {
  it('is resumed with everything it missed after a close with 4000', async () => {
    const { control } = place;
    const { back, received } = await speakThrough(() => control.gateway.close(4000));
    expect(back).toBe('RESUMED');
    expect(received).not.toContain(2);
    expect(control.gateway.sessions).toHaveLength(1);
  });

  it('is resumed after the connection breaks without a close', async () => {
    const { back } = await speakThrough(() => place.control.gateway.cut());
    expect(back).toBe('RESUMED');
  });

  it('is resumed after op 7', async () => {
    const { back, received } = await speakThrough(() => place.control.gateway.reconnect());
    expect(back).toBe('RESUMED');
    expect(received).toContain(6);
  });

  it('is resumed on the same connection after a resumable op 9', async () => {
    const { back } = await speakThrough(() => place.control.gateway.invalidate(true));
    expect(back).toBe('RESUMED');
  });

  it('starts anew after an op 9 that ends it, and loses what was said in between', async () => {
    const { back, received } = await speakThrough(() => place.control.gateway.invalidate(false), {
      lost: ['during'],
    });
    expect(place.control.gateway.sessions).toHaveLength(1);
    expect(back).toBe('READY');
    expect(received).toContain(2);
  });

  it('starts anew if the gateway no longer knows it', async () => {
    const { gateway } = place.control;
    const { back } = await speakThrough(
      () => {
        gateway.forgetSessions();
        gateway.close(4000);
      },
      { lost: ['during'] },
    );
    expect(back).toBe('READY');
  });
});

it('replays no more than its buffer holds', async () => {
  await place.emulator.close();
  place = await startPlace({ replayLimit: 3, maxConcurrency: false });
  const { control, ada, channel } = place;
  const { heard } = await connected();
  control.gateway.close(4000);
  for (const text of ['1', '2', '3', '4', '5']) await control.as(ada.id).post(channel.id, text);
  await control.waitFor(() => control.gateway.records.some(({ op, d }) => op === 9 && d === false));
  await control.waitFor(() => control.gateway.records.filter(({ t }) => t === 'READY').length === 2);
  await control.as(ada.id).post(channel.id, 'anew');
  await control.waitFor(() => heard.length > 0);
  expect(heard).toEqual(['anew']);
});

it('closes with 4004 for a wrong token and 4014 for an intent that is off in the portal', async () => {
  const codes: number[] = [];
  const raw = (intents: number, token: string) =>
    new Promise<void>((resolve) => {
      const socket = new WebSocket(
        `${place.emulator.apiUrl.replace('http', 'ws').replace('/api', '')}/gateway?v=10&encoding=json`,
      );
      socket.on('message', () => {
        const properties = { os: 'linux', browser: 'test', device: 'test' };
        socket.send(JSON.stringify({ op: 2, d: { token, intents, properties } }));
      });
      socket.on('close', (code) => {
        codes.push(code);
        resolve();
      });
    });
  place.control.portalIntents = Intent.guildMembers;
  await raw(513, 'wrong');
  await raw(513 | Intent.messageContent, place.emulator.token);
  await raw(1 << 18, place.emulator.token);
  expect(codes).toEqual([4004, 4014, 4013]);
});

it('stops the real client from starting with a disallowed intent', async () => {
  place.control.portalIntents = 0;
  client = createClient(place.emulator);
  const gone = new Promise<number>((resolve) =>
    client?.on(Events.ShardDisconnect, ({ code }) => resolve(code)),
  );
  const login = client.login(place.emulator.token);
  await expect(login).rejects.toThrow('disallowed intents');
  expect(await gone).toBe(4014);
});

it('closes a connection that stops sending heartbeats, and keeps its session for a resume', async () => {
  await place.emulator.close();
  place = await startPlace({ heartbeatIntervalMs: 1000 });
  const { origin } = new URL(place.emulator.apiUrl);
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/gateway?v=10&encoding=json`);
  const code = await new Promise<number>((resolve) => {
    socket.once('message', () => {
      socket.send(JSON.stringify({ op: 2, d: { token: place.emulator.token, intents: 1, properties: {} } }));
    });
    socket.on('close', resolve);
  });
  expect(code).toBe(4009);
  expect(place.control.gateway.sessions).toHaveLength(1);
});

it('hides content from a session without the message-content intent, except in its own, direct and mentioning messages', async () => {
  const { control, ada, channel, emulator } = place;
  const ready = await connect(emulator, {
    intents: usualIntents.filter((intent) => intent !== GatewayIntentBits.MessageContent),
    partials: [Partials.Channel],
  });
  client = ready;
  const heard: [string, number][] = [];
  ready.on(Events.MessageCreate, ({ content, attachments }) => heard.push([content, attachments.size]));
  const files = [{ name: 'a.txt', bytes: Buffer.from('text') }];
  const as = control.as(ada.id);
  await as.post(channel.id, { content: 'secret', files });
  await as.post(channel.id, { content: `<@${control.botId}> look`, files });
  await as.post(control.openDm(ada.id).id, { content: 'direct', files });
  const own = await ready.channels.fetch(channel.id);
  if (own?.isSendable()) await own.send('mine');
  await control.waitFor(() => heard.length === 4);
  expect(heard).toEqual([
    ['', 0],
    [`<@${control.botId}> look`, 1],
    ['direct', 1],
    ['mine', 0],
  ]);
});

it('sends message events only with their intent, and interactions always', async () => {
  const { control, ada, channel, emulator } = place;
  const ready = await connect(emulator, { intents: [GatewayIntentBits.Guilds] });
  client = ready;
  await ready.application.commands.set([{ name: 'ping', description: 'Asks' }]);
  await control.as(ada.id).post(channel.id, 'unheard');
  await control.as(ada.id).useCommand(channel.id, 'ping');
  const sent = control.gateway.records.filter(({ direction }) => direction === 'sent').map(({ t }) => t);
  expect(sent).toContain('INTERACTION_CREATE');
  expect(sent).not.toContain('MESSAGE_CREATE');
});

it('sends each guild to its shard', async () => {
  const { control, emulator } = place;
  const ready = await connect(emulator, { ...identifyingAtOnce, shards: [0, 1], shardCount: 2 });
  client = ready;
  expect(control.gateway.sessions.map(({ shard }) => shard)).toEqual(
    expect.arrayContaining([
      [0, 2],
      [1, 2],
    ]),
  );
  expect(ready.guilds.cache.size).toBe(1);
  expect(control.gateway.records.filter(({ t }) => t === 'GUILD_CREATE')).toHaveLength(1);
});
