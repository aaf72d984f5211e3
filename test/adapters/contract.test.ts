import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand } from '../../src/core/command.ts';
import { createFakeEngine, createGate } from '../support/core.ts';
import type { Driver, DriverOptions, StartDriver } from '../support/drivers/driver.ts';

/** Every platform in src/adapters/ is tested; none can opt out. */
const platforms = readdirSync(new URL('../../src/adapters/', import.meta.url)).filter(
  (name) => name !== 'kit',
);

const plain = { description: 'For tests', ephemeral: false, output: z.object({ text: z.string() }) } as const;

const echo = defineCommand({
  ...plain,
  name: 'echo',
  options: {
    text: z.string().max(200).describe('What to say'),
    tone: z.enum(['calm', 'loud']).default('calm').describe('How to say it'),
    times: z.int().min(1).max(3).default(1).describe('How often'),
  },
  run({ options: { text, tone, times } }) {
    const said = `${tone === 'loud' ? 'shouted' : 'said'} ${Array.from({ length: times }, () => text).join(' ')}`;
    return Promise.resolve({ kind: 'reply', title: 'Echo', text: said, data: { text: said } });
  },
});

const counted = defineCommand({
  ...plain,
  name: 'counted',
  task: 'image-text-to-text',
  options: { text: z.string() },
  async run({ options: { text }, infer }) {
    const { output } = await infer({ prompt: text, seed: 1 });
    return { kind: 'reply', title: 'Counted', text: output.caption, data: { text: output.caption } };
  },
});

const throws = defineCommand({
  ...plain,
  name: 'throws',
  options: {},
  run: () => Promise.reject(new Error('the secret cause')),
});

function hanging(started: () => void) {
  return defineCommand({
    ...plain,
    name: 'hangs',
    options: {},
    run() {
      started();
      return new Promise(() => undefined);
    },
  });
}

const engines = {
  'image-text-to-text': [
    createFakeEngine('image-text-to-text', ({ prompt }) =>
      Promise.resolve({ caption: `heard ${prompt ?? ''}` }),
    ),
  ],
};

async function start(platform: string, options: Partial<DriverOptions> = {}): Promise<Driver> {
  const module = (await import(`../support/drivers/${platform}.ts`)) as { startDriver: StartDriver };
  return module.startDriver({ commands: [echo, counted, throws], engines, ...options });
}

it('finds the adapters by itself', () => {
  expect(platforms).toEqual(expect.arrayContaining(['http', 'slack']));
});

describe.each(platforms)('the adapter for %s', (platform) => {
  it('behaves the same for the same declaration', async () => {
    const driver = await start(platform);
    const plainly = await driver.use({ command: 'echo', options: { text: 'good morning' } });
    expect(plainly).toMatchObject({ isPrivate: false });
    expect(plainly.text).toContain('said good morning');
    const loudly = await driver.use({ command: 'echo', options: { text: 'hey', tone: 'loud', times: 3 } });
    expect(loudly.text).toContain('shouted hey hey hey');
  });

  it('privately refuses values that the schemas reject, and names the option', async () => {
    const driver = await start(platform);
    const long = await driver.use({ command: 'echo', options: { text: 'x'.repeat(201) } });
    expect(long).toMatchObject({ isPrivate: true });
    expect(long.text).toMatch(/text/);
    const choice = await driver.use({ command: 'echo', options: { text: 'hey', tone: 'odd' } });
    expect(choice).toMatchObject({ isPrivate: true });
    expect(choice.text).toMatch(/tone/);
    const number = await driver.use({ command: 'echo', options: { text: 'hey', times: 4 } });
    expect(number).toMatchObject({ isPrivate: true });
    expect(number.text).toMatch(/times/);
  });

  it('privately refuses a missing or unknown option, and names it', async () => {
    const driver = await start(platform);
    const missing = await driver.use({ command: 'echo', options: { tone: 'loud' } });
    expect(missing).toMatchObject({ isPrivate: true });
    expect(missing.text).toMatch(/text/);
    const unknown = await driver.use({ command: 'echo', options: { text: 'hey', colour: 'red' } });
    expect(unknown).toMatchObject({ isPrivate: true });
    expect(unknown.text).toMatch(/colour/);
  });

  it('passes the throttle’s refusal on to the caller alone', async () => {
    const driver = await start(platform, { callsPerMinute: 2 });
    for (const text of ['one', 'two'])
      expect((await driver.use({ command: 'counted', options: { text } })).text).toContain(`heard ${text}`);
    const third = await driver.use({ command: 'counted', options: { text: 'three' } });
    expect(third).toMatchObject({ isPrivate: true });
    expect(third.text).toMatch(/try again in \d+ second/);
    const other = await driver.use({ person: 'ben', command: 'counted', options: { text: 'four' } });
    expect(other.text).toContain('heard four');
  });

  it('apologises privately with an id when a command throws, without the cause', async () => {
    const driver = await start(platform);
    const answer = await driver.use({ command: 'throws' });
    expect(answer).toMatchObject({ isPrivate: true });
    expect(answer.text).toMatch(/id [0-9a-f]{8}/);
    expect(answer.text).not.toContain('secret');
  });

  it('ends a command that hangs', async () => {
    const driver = await start(platform, { commands: [hanging(() => undefined)], deadlineMs: 50 });
    const answer = await driver.use({ command: 'hangs' });
    expect(answer).toMatchObject({ isPrivate: true });
    expect(answer.text).toContain('took too long');
  });

  it('finishes running commands before it stops', async () => {
    const started = createGate();
    const driver = await start(platform, { commands: [hanging(started.open)] });
    const answer = driver.use({ command: 'hangs' });
    await started.opened;
    await driver.stop();
    expect(await answer).toMatchObject({ isPrivate: true });
    expect((await answer).text).toContain('being restarted');
  });

  it('mentions nobody and shows text unchanged', async () => {
    const driver = await start(platform);
    const text = '@everyone <@123456789012345678> <!channel> <@U0123ABCD> & 1 < 2 > 0';
    const answer = await driver.use({ command: 'echo', options: { text } });
    expect(answer.mentions).toEqual([]);
    expect(answer.text.replaceAll(/[\u200b\\]/g, '')).toContain('1 < 2 > 0');
  });

  // Discord lets no bot use a command, and HTTP does not know what a bot is.
  if (platform === 'slack') {
    it('ignores bots', async () => {
      const driver = await start(platform);
      expect(await driver.asBot?.('echo text:hello')).toEqual([]);
    });
  }
});
