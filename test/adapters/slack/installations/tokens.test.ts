import { describe, expect, it } from 'vitest';
import { createSkippingClock } from '@toonwit/slack-emulator';
import { createSharedStore } from '../../../../src/redis/store.ts';
import { createTestLogger } from '../../../support/core.ts';
import { connect, hasRedis, useRedis } from '../../../support/redis.ts';
import { photo } from '../support.ts';
import { install, reply, startBot, startSlackWithThree, tokenKey } from './support.ts';

const at = { user: 'ada', channel: 'general' };
const newKey = 'the-second-key-of-these-tests-is-long-enough';

/** Installs the app in one of three workspaces, with a bot that stops afterwards and leaves its store. */
async function installAcme() {
  const three = await startSlackWithThree();
  const bot = await startBot({ slack: three.slack });
  await bot.adapter.start();
  await install(bot.url, three.acme);
  await bot.stop();
  return { ...three, store: bot.store };
}

describe('a token', () => {
  it('is nowhere in the store as it is', async () => {
    const { slack, acme } = await startSlackWithThree();
    const bot = await startBot({ slack });
    await bot.adapter.start();
    await install(bot.url, acme);
    const kept = JSON.stringify([...(await bot.store.list(''))]);
    expect(kept).toContain(acme.teamId);
    expect(kept).not.toMatch(/xox[be]/);
    expect(JSON.stringify(bot.lines)).not.toMatch(/xox[be]/);
  });

  it('is encrypted with the first key of the list once the bot starts with it', async () => {
    const { slack, acme, store } = await installAcme();
    const changing = await startBot({ slack, store, tokenKeys: [newKey, tokenKey] });
    await changing.adapter.start();
    await changing.stop();
    const after = await startBot({ slack, store, tokenKeys: [newKey] });
    await after.adapter.start();
    await acme.control.useCommand({ ...at, command: '/caption', text: 'with a new key' });
    await reply(acme, /with a new key/);
  });

  it('that no key decrypts keeps the bot from starting, and the sentence says what to do', async () => {
    const { slack, acme, store } = await installAcme();
    const after = await startBot({ slack, store, tokenKeys: [newKey] });
    await expect(after.adapter.start()).rejects.toThrow(
      `TOKEN_KEY doesn't decrypt the tokens of these Slack workspaces: ${acme.teamId}. Put the key that was used before behind the new one`,
    );
  });

  it('that no key decrypts is reported while the others work', async () => {
    const { slack, acme, zebra, store } = await installAcme();
    const lost = await store.get(`installation/slack/${acme.teamId}`);
    await store.delete(`installation/slack/${acme.teamId}`);
    const between = await startBot({ slack, store, tokenKeys: [newKey] });
    await between.adapter.start();
    await install(between.url, zebra);
    await between.stop();
    await store.set(`installation/slack/${acme.teamId}`, lost ?? '');
    const after = await startBot({ slack, store, tokenKeys: [newKey] });
    await after.adapter.start();
    expect(JSON.stringify(after.lines)).toContain('Put the key that was used before');
    await zebra.control.useCommand({ ...at, command: '/caption', text: 'still here' });
    await reply(zebra, /still here/);
  });

  it('of one workspace reads and writes nothing in another', async () => {
    const { slack, acme, zebra } = await startSlackWithThree();
    const bot = await startBot({ slack });
    await bot.adapter.start();
    await install(bot.url, acme);
    await install(bot.url, zebra);
    const post = async (token: string, channel: string) =>
      (
        await fetch(`${slack.apiUrl}chat.postMessage`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ channel, text: 'hello' }),
        })
      ).json() as Promise<{ ok: boolean }>;
    const channel = zebra.control.addChannel({ name: 'zoo', kind: 'public', members: ['ada'], bot: true });
    expect(await post(zebra.botToken(), channel.id)).toMatchObject({ ok: true });
    expect(await post(acme.botToken(), channel.id)).toMatchObject({ ok: false, error: 'channel_not_found' });
    zebra.control.post({ user: 'ada', channel: 'zoo', files: [{ name: 'cat.png', bytes: photo }] });
    const [file] = zebra.control.visible({ user: 'ada', channel: 'zoo' }).flatMap(({ files }) => files);
    const read = (token: string) =>
      fetch(`${slack.origin}/files-pri/${zebra.teamId}-${file?.id ?? ''}/cat.png`, {
        headers: { authorization: `Bearer ${token}` },
      });
    const typeOf = async (token: string) => (await read(token)).headers.get('content-type');
    expect(await typeOf(zebra.botToken())).toBe('image/png');
    expect(await typeOf(acme.botToken())).toContain('text/html');
  });
});

describe.skipIf(!hasRedis)('a token that Slack replaces', () => {
  const server = useRedis();

  it('is renewed once by two processes that need it at the same time', async () => {
    const clock = createSkippingClock();
    const { slack, acme } = await startSlackWithThree(clock);
    const { logger } = createTestLogger();
    const storeOf = async () => createSharedStore({ redis: await connect(server()), logger });
    const one = await startBot({ slack, store: await storeOf(), clock: () => clock.now() });
    await one.adapter.start();
    await install(one.url, acme);
    const other = await startBot({ slack, store: await storeOf(), clock: () => clock.now() });
    await other.adapter.start();

    const renewals = () =>
      slack.control.requests.filter(({ args }) => args['grant_type'] === 'refresh_token').map(({ ok }) => ok);
    const useBoth = async (...texts: string[]) => {
      // Slack hands them to the connections in turn: one event for each direct message.
      const direct = { user: 'ada', channel: '@app' };
      for (const text of texts) acme.control.post({ ...direct, text: `caption ${text}` });
      for (const text of texts) await reply(acme, new RegExp(`About ${text}`), direct);
    };
    await useBoth('red', 'blue');
    expect(renewals()).toEqual([]);
    // So slow that the other process needs the token before it is there.
    slack.control.faults.add({ methods: ['oauth.v2.access'], fault: { kind: 'slow', delayMs: 500 } });
    clock.advance(11 * 3_600_000);
    await useBoth('one', 'two', 'three', 'four');
    expect(renewals()).toEqual([true]);
    // This time it has ended.
    clock.advance(13 * 3_600_000);
    await useBoth('five', 'six', 'seven', 'eight');
    expect(renewals()).toEqual([true, true]);
  });
});
