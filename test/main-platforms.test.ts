import { createDiscordEmulator } from '@toonwit/discord-emulator';
import { createSlackEmulator } from '@toonwit/slack-emulator';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { manifestFor } from '../src/adapters/slack/manifest.ts';
import { remote } from './support/app.ts';
import { patiently } from './support/patience.ts';
import { startProcess, type RunningProcess } from './support/process.ts';

const running: RunningProcess[] = [];
afterEach(async () => {
  for (const bot of running) bot.kill('SIGKILL');
  await Promise.all(running.splice(0).map(({ exited }) => exited));
});

function start(environment: Record<string, string>): RunningProcess {
  const bot = startProcess({ ...remote, PORT: '0', DRAIN_SECONDS: '1', ...environment });
  running.push(bot);
  return bot;
}

async function ready(bot: RunningProcess): Promise<string> {
  return vi.waitFor(async () => {
    const url = /Toonwit listens on (http:\S+)\. Try/.exec(bot.output())?.[1];
    if (url === undefined) throw new Error(`expected the bot to listen, got: ${bot.output()}`);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    return url;
  }, patiently);
}

async function discord() {
  const emulator = await createDiscordEmulator();
  onTestFinished(() => emulator.close());
  const environment = { DISCORD_API_URL: emulator.apiUrl, DISCORD_TOKEN: emulator.token };
  return { ...emulator, environment };
}

async function slack() {
  const emulator = await createSlackEmulator({ manifest: manifestFor([]) });
  onTestFinished(() => emulator.close());
  const { apiUrl, botToken, appToken } = emulator;
  const environment = { SLACK_API_URL: apiUrl, SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken };
  return { ...emulator, environment };
}

it('ends with 77 and one sentence where Discord refuses the token', async () => {
  const { environment } = await discord();
  const bot = start({ ...environment, DISCORD_TOKEN: 'wrong' });
  expect(await bot.exited).toBe(77);
  expect(bot.output()).toMatch(/^Toonwit cannot start: Discord does not accept DISCORD_TOKEN.*$/m);
});

it('ends with 77 when the token is reset while it runs, and shows its state before', async () => {
  const { environment, control } = await discord();
  const bot = start(environment);
  const url = await ready(bot);
  expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({
    reasons: [],
    warnings: [],
    platforms: [{ platform: 'discord', state: 'connected' }],
  });
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toContain('toonwit_platform_state{platform="discord",state="connected"} 1');
  expect(metrics).toMatch(/toonwit_platform_connected_seconds\{platform="discord"\} \d/);
  expect(metrics).toContain('toonwit_platform_reconnects{platform="discord"} 0');
  expect(metrics).toMatch(/toonwit_platform_last_event_timestamp_seconds\{platform="discord"\} \d/);
  control.resetToken();
  expect(await bot.exited).toBe(77);
  expect(bot.output()).toMatch(/^Toonwit stops: Discord does not accept DISCORD_TOKEN.*Reset Token.*$/m);
});

it('ends with 77 when Slack revokes the token while it runs', async () => {
  const { environment, control } = await slack();
  const bot = start(environment);
  await ready(bot);
  control.revokeToken();
  expect(await bot.exited).toBe(77);
  expect(bot.output()).toMatch(/^Toonwit stops: Slack refuses SLACK_BOT_TOKEN \(token_revoked\).*$/m);
});

it('ends with 77 where Socket Mode is off at the start', async () => {
  const { environment, control } = await slack();
  control.sockets.enabled = false;
  const bot = start(environment);
  expect(await bot.exited).toBe(77);
  expect(bot.output()).toMatch(/^Toonwit cannot start: Socket Mode is switched off.*enable it/m);
});

it('ends with 0 and no error when it is stopped while it connects', async () => {
  const { environment, control } = await discord();
  const slow = control.faults.add({ fault: { kind: 'slow', delayMs: 600_000 }, route: '/applications/@me' });
  const bot = start(environment);
  await vi.waitFor(() => expect(slow.hits).toBe(1), patiently);
  bot.kill('SIGTERM');
  expect(await bot.exited).toBe(0);
  expect(bot.output()).not.toContain('cannot start');
});
