import { expect, it } from 'vitest';
import { defineCommand } from '../../../src/core/command.ts';
import { z } from 'zod';
import { createFakeEngine, createGate } from '../../support/core.ts';
import { answerTo, startedBot, wordsOf } from './support.ts';

const output = z.object({});
const plain = { description: 'For tests', options: {}, output } as const;
const thrower = defineCommand({
  ...plain,
  name: 'throws',
  ephemeral: false,
  run: () => Promise.reject(new Error('the secret cause')),
});
const hanger = defineCommand({ ...plain, name: 'hangs', ephemeral: false, run: () => new Promise(() => {}) });

it('privately refuses the fourth call within a minute, with the seconds to wait', async () => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  for (let call = 0; call < 3; call += 1) {
    const used = await control.as(ada.id).useCommand(channel.id, 'sentiment', { text: 'fine' });
    expect(wordsOf(await answerTo(bot, used))).toContain('How this feels');
  }
  const fourth = await control.as(ada.id).useCommand(channel.id, 'caption', { prompt: 'a cat' });
  const reply = await answerTo(bot, fourth);
  expect(reply).toMatchObject({ visibleTo: ada.id, revisions: [] });
  expect(reply.content).toMatch(/\b60 seconds\b/);
  expect(fourth.followups).toEqual([]);
});

it('counts two people apart when each makes four calls at once', async () => {
  const bot = await startedBot();
  const { control, ada, ben, channel } = bot;
  const uses = await Promise.all(
    [ada, ben, ada, ben, ben, ada, ben, ada].map(async ({ id }) => ({
      id,
      used: await control.as(id).useCommand(channel.id, 'caption', { prompt: 'rain' }),
    })),
  );
  const answers = await Promise.all(
    uses.map(async ({ id, used }) => ({ id, reply: await answerTo(bot, used) })),
  );
  for (const { id } of [ada, ben]) {
    const own = answers.filter((answer) => answer.id === id).map(({ reply }) => reply);
    expect(own.filter(({ ephemeral }) => !ephemeral)).toHaveLength(3);
    const refused = own.filter(({ ephemeral }) => ephemeral);
    expect(refused.map(({ visibleTo }) => visibleTo)).toEqual([id]);
  }
});

it('removes a public “thinking…” when a command throws, and apologises to the person alone', async () => {
  const bot = await startedBot({ commands: [thrower] });
  const { control, ada, ben, channel } = bot;
  const used = await control.as(ada.id).useCommand(channel.id, 'throws');
  const reply = await answerTo(bot, used);
  expect(reply.visibleTo).toBe(ada.id);
  expect(reply.content).toMatch(/something went wrong on my side.*the id [0-9a-f]{8}/s);
  expect(reply.content).not.toContain('secret');
  expect(control.as(ben.id).visible(channel.id)).toEqual([]);
});

it('ends a command that hangs', async () => {
  const bot = await startedBot({ commands: [hanger], deadlineMs: 50 });
  const { control, ada, ben, channel } = bot;
  const used = await control.as(ada.id).useCommand(channel.id, 'hangs');
  expect((await answerTo(bot, used)).content).toContain('This took too long');
  expect(control.as(ben.id).visible(channel.id)).toEqual([]);
});

it('leaves no “thinking…” behind when a command ends before its acknowledgement arrives', async () => {
  const bot = await startedBot({ commands: [hanger], deadlineMs: 50 });
  const { control, ada, ben, channel } = bot;
  control.faults.add({ route: '/interactions/', times: 1, fault: { kind: 'slow', delayMs: 500 } });
  const used = await control.as(ada.id).useCommand(channel.id, 'hangs');
  expect((await answerTo(bot, used)).content).toContain('This took too long');
  await control.waitFor(() => used.acknowledged);
  expect(control.as(ben.id).visible(channel.id)).toEqual([]);
});

it('leaves no “thinking…” behind when the process stops', async () => {
  const gate = createGate();
  const engine = createFakeEngine('image-text-to-text', async () => {
    await gate.opened;
    return { caption: 'never seen' };
  });
  const bot = await startedBot({ engines: { 'image-text-to-text': [engine] } });
  const { control, ada, ben, channel } = bot;
  const uses = await Promise.all(
    [ada, ben].map(({ id }) => control.as(id).useCommand(channel.id, 'caption', { prompt: 'rain' })),
  );
  await control.waitFor(() => uses.every(({ reply }) => reply !== undefined));
  await bot.stop();
  gate.open();
  for (const used of uses) {
    expect(used.reply).toBeUndefined();
    expect(used.followups.map(({ content, ephemeral }) => [content, ephemeral])).toEqual([
      [expect.stringContaining('I am being restarted'), true],
    ]);
  }
  expect(control.gateway.connected).toBe(0);
});

it('explains a mistake in the options without a “thinking…”', async () => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  const used = await control.as(ada.id).useCommand(channel.id, 'sentiment', { text: '   ' });
  const reply = await answerTo(bot, used);
  expect(reply).toMatchObject({ visibleTo: ada.id, revisions: [] });
  expect(reply.content).toContain('expected some text, got none');
});

it('shows a text as it was typed, and notifies nobody', async () => {
  const echo = defineCommand({
    name: 'echo',
    description: 'Says it again',
    ephemeral: false,
    options: { text: z.string().describe('What to say') },
    output: z.object({}),
    run: ({ options }) => Promise.resolve({ kind: 'reply', title: 'Echo', text: options.text, data: {} }),
  });
  const bot = await startedBot({ commands: [echo] });
  const { control, ada, channel } = bot;
  const text = '@everyone **x** `y` [a](https://example.org) \u202Eevil ```js```';
  const reply = await answerTo(bot, await control.as(ada.id).useCommand(channel.id, 'echo', { text }));
  expect(reply.notified).toEqual({ users: [], roles: [], everyone: false });
  expect(reply.embeds[0]?.description).toBe('\\@everyone \\*\\*x\\*\\* \\`y\\` a evil \\`\\`\\`js\\`\\`\\`');
});
