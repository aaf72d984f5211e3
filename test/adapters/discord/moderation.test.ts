import { expect, it } from 'vitest';
import { createFakeEngine, createGate } from '../../support/core.ts';
import { waitsMs } from '../../../src/adapters/discord/limits.ts';
import { shorten } from '../../support/shorten.ts';
import { answerTo, startedBot, wordsOf, type BotOptions } from './support.ts';

/** A bot whose caption comes when the test says so, asked for one in a thread. */
async function askedBot(options: BotOptions = {}) {
  const gate = createGate();
  const engine = createFakeEngine('image-text-to-text', async () => {
    await gate.opened;
    return { caption: 'a heck of a day' };
  });
  const bot = await startedBot({
    ...options,
    adapter: { liveLineEveryMs: 60_000, ...options.adapter },
    engines: { 'image-text-to-text': [engine] },
  });
  const { control, ada, channel } = bot;
  const thread = control.addThread(channel.id, 'Plans');
  const used = await control.as(ada.id).useCommand(thread.id, 'caption', { prompt: 'rain' });
  await control.waitFor(() => used.reply?.loading);
  return { ...bot, gate, thread, used };
}

it('removes an answer that AutoMod refuses, and gives it to the person with the reason', async () => {
  const { control, ada, guild, gate, thread } = await askedBot();
  control.setAutoMod(guild.id, ['heck']);
  gate.open();
  const dm = control.openDm(ada.id);
  const told = await control.waitFor(() => control.messages(dm.id)[0]);
  expect(wordsOf(told)).toMatch(/AutoMod\) refused my answer\. Only you see it:\n.*\n?.*a heck of a day/s);
  const here = await control.waitFor(() => control.messages(thread.id).find(({ ephemeral }) => ephemeral));
  expect(here.visibleTo).toBe(ada.id);
  expect(here.content).toContain('AutoMod');
  expect(control.messages(thread.id).filter(({ ephemeral }) => !ephemeral)).toEqual([]);
});

it('leaves nothing behind where AutoMod refuses only the public part', async () => {
  const { control, ada, gate, thread, used } = await askedBot();
  const body = { code: 200000, message: 'Message was blocked by automatic moderation' };
  control.faults.add({ method: 'PATCH', times: 1, fault: { kind: 'status', status: 400, body } });
  gate.open();
  const told = await answerTo({ control }, used);
  expect(told.visibleTo).toBe(ada.id);
  expect(wordsOf(told)).toContain('a heck of a day');
  expect(told.content).toContain('AutoMod');
  expect(control.messages(thread.id)).toHaveLength(1);
});

it('leaves nothing in a locked thread, and sends the answer by direct message with the reason', async () => {
  const { control, ada, gate, thread } = await askedBot();
  control.lockThread(thread.id);
  gate.open();
  const dm = control.openDm(ada.id);
  const told = await control.waitFor(() => control.messages(dm.id)[0]);
  expect(told.content).toBe('This thread was closed before my answer was ready. Only you see it:');
  expect(wordsOf(told)).toContain('a heck of a day');
  expect(control.messages(thread.id)).toEqual([]);
});

it('pauses after a proxy’s 429 page without a time, then delivers', async () => {
  shorten(waitsMs, { blockAtLeast: 50 });
  const { control, gate, used } = await askedBot();
  const page = { body: '<html>error code: 1015</html>', headers: { 'content-type': 'text/html' } };
  const fault = control.faults.add({
    method: 'PATCH',
    fault: { kind: 'status', status: 429, ...page },
    times: 1,
  });
  gate.open();
  expect(wordsOf(await answerTo({ control }, used))).toContain('a heck of a day');
  expect(fault.hits).toBe(1);
});

it('retries an edit after a proxy’s 503 page', async () => {
  const { control, gate, used } = await askedBot();
  const page = { body: '<html>upstream</html>', headers: { 'content-type': 'text/html' } };
  control.faults.add({ method: 'PATCH', fault: { kind: 'status', status: 503, ...page }, times: 1 });
  gate.open();
  expect(wordsOf(await answerTo({ control }, used))).toContain('a heck of a day');
});
