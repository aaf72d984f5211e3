import { expect, it } from 'vitest';
import { createManualClock } from '@toonwit/discord-emulator';
import { createFakeEngine, createGate } from '../../support/core.ts';
import { pixels, quarters } from '../../support/pictures.ts';
import { answerTo, startedBot, wordsOf, type BotOptions } from './support.ts';

/** A bot whose caption comes when the test says so. */
async function slowBot(options: BotOptions = {}) {
  const gate = createGate();
  const engine = createFakeEngine('image-text-to-text', async () => {
    await gate.opened;
    return { caption: 'here it is' };
  });
  const bot = await startedBot({
    ...options,
    adapter: { liveLineEveryMs: 60_000, ...options.adapter },
    engines: { 'image-text-to-text': [engine] },
  });
  const { control, ada, channel } = bot;
  const used = await control.as(ada.id).useCommand(channel.id, 'caption', { prompt: 'rain' });
  return { ...bot, gate, used };
}

const edits = '/webhooks/:webhook_id/:webhook_token/messages/@original';

it('retries a rate-limited edit without losing or repeating anything', async () => {
  const bot = await slowBot();
  const { control, used, gate } = bot;
  await control.waitFor(() => used.reply?.loading);
  control.faults.add({
    method: 'PATCH',
    route: edits,
    fault: { kind: 'rateLimit', retryAfterSeconds: 0.2 },
    times: 2,
  });
  gate.open();
  expect(wordsOf(await answerTo(bot, used))).toContain('here it is');
  expect(used.followups).toEqual([]);
  const statuses = () =>
    control.requests.filter(({ template }) => template === edits).map(({ status }) => status);
  await control.waitFor(() => statuses().includes(200));
  expect(statuses()).toEqual([429, 429, 200]);
});

it('retries an edit after a broken connection and after a server error', async () => {
  const bot = await slowBot();
  const { control, used, gate } = bot;
  await control.waitFor(() => used.reply?.loading);
  control.faults.add({ method: 'PATCH', times: 1, fault: { kind: 'status', status: 502 } });
  control.faults.add({ method: 'PATCH', times: 1, fault: { kind: 'dropResponse' } });
  gate.open();
  expect(wordsOf(await answerTo(bot, used))).toContain('here it is');
  expect(used.followups).toEqual([]);
});

it('treats an acknowledgement as given when its answer was lost', async () => {
  const gate = createGate();
  const engine = createFakeEngine('image-text-to-text', async () => {
    await gate.opened;
    return { caption: 'here it is' };
  });
  const bot = await startedBot({ engines: { 'image-text-to-text': [engine] } });
  const { control, ada, channel } = bot;
  control.faults.add({ method: 'POST', route: '/interactions/', times: 1, fault: { kind: 'dropResponse' } });
  const used = await control.as(ada.id).useCommand(channel.id, 'caption', { prompt: 'rain' });
  await control.waitFor(() => control.requests.some(({ code }) => code === 40060));
  gate.open();
  expect(wordsOf(await answerTo(bot, used))).toContain('here it is');
  expect(control.messages(channel.id)).toHaveLength(1);
});

it('posts a new answer when somebody has deleted the “thinking…”', async () => {
  const bot = await slowBot();
  const { control, used, gate, ada } = bot;
  const thinking = await control.waitFor(() => used.reply);
  const emptied = await fetch(
    `${bot.emulator.apiUrl}/v10/channels/${thinking.channelId}/messages/${thinking.id}`,
    {
      method: 'DELETE',
      headers: { authorization: `Bot ${bot.emulator.token}` },
    },
  );
  expect(emptied.status).toBe(204);
  gate.open();
  const reply = await control.waitFor(() => used.followups[0]);
  expect(wordsOf(reply)).toContain('here it is');
  expect(reply).toMatchObject({ ephemeral: false });
  expect(control.as(ada.id).visible(thinking.channelId)).toHaveLength(1);
});

it('posts in the channel once the interaction’s token has expired', async () => {
  const clock = createManualClock();
  const bot = await slowBot({ emulator: { clock } });
  const { control, used, gate, channel } = bot;
  await control.waitFor(() => used.reply?.loading);
  clock.advance(15 * 60_000 + 1);
  gate.open();
  const post = await control.waitFor(() =>
    control.messages(channel.id).find((message) => message.answers === undefined),
  );
  expect(wordsOf(post)).toContain('here it is');
});

it('sends a direct message where it may not post, once the token has expired', async () => {
  const clock = createManualClock();
  const bot = await slowBot({ emulator: { clock } });
  const { control, used, gate, ada, channel } = bot;
  await control.waitFor(() => used.reply?.loading);
  control.setBotPermissions(channel.id, ['ViewChannel']);
  clock.advance(15 * 60_000 + 1);
  gate.open();
  const dm = control.openDm(ada.id);
  const whisper = await control.waitFor(() => control.messages(dm.id)[0]);
  expect(wordsOf(whisper)).toContain('here it is');
  expect(control.requests.some(({ code }) => code === 50013)).toBe(true);
});

it('still delivers when Discord has forgotten the interaction before it was acknowledged', async () => {
  const clock = createManualClock();
  const bot = await startedBot({ emulator: { clock } });
  const { control, ada, channel } = bot;
  control.faults.add({
    route: '/interactions/',
    times: 1,
    fault: { kind: 'status', status: 404, body: { code: 10062, message: 'Unknown interaction' } },
  });
  const used = await control.as(ada.id).useCommand(channel.id, 'caption', { prompt: 'rain' });
  const post = await control.waitFor(() => control.messages(channel.id)[0]);
  expect(wordsOf(post)).toContain('Your caption');
  expect(used.acknowledged).toBe(false);
});

it('says that a file is missing where Discord rejects it', async () => {
  const bot = await startedBot({ adapter: { liveLineEveryMs: 60_000 } });
  const { control, ada, channel } = bot;
  control.faults.add({
    method: 'PATCH',
    route: edits,
    times: 1,
    fault: { kind: 'status', status: 413, body: { code: 40005, message: 'Request entity too large' } },
  });
  const image = { name: 'a.png', bytes: await pixels(quarters(32, 32)).png().toBuffer() };
  const used = await control.as(ada.id).useCommand(channel.id, 'cartoonize', { image });
  const reply = await answerTo(bot, used);
  expect(reply.content).toContain('There should be a file here, but Discord refused it');
  expect(reply.attachments).toEqual([]);
  expect(wordsOf(reply)).toContain('A picture redrawn');
});

it('leaves no “thinking…” behind where Discord rejects the whole reply', async () => {
  const bot = await startedBot({ adapter: { liveLineEveryMs: 60_000 } });
  const { control, ada, channel } = bot;
  const body = { code: 50035, message: 'Invalid Form Body', errors: {} };
  control.faults.add({
    method: 'PATCH',
    route: edits,
    times: 1,
    fault: { kind: 'status', status: 400, body },
  });
  const reply = await answerTo(
    bot,
    await control.as(ada.id).useCommand(channel.id, 'caption', { prompt: 'rain' }),
  );
  expect(reply.content).toContain('Discord refused my answer');
});
