import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { defineCommand } from '../../../src/core/command.ts';
import { createFakeEngine, createGate } from '../../support/core.ts';
import { patiently } from '../../support/patience.ts';
import { waitsMs } from '../../../src/adapters/slack/limits.ts';
import { shorten } from '../../support/shorten.ts';
import { engines, photo, startSlack } from './support.ts';

const png = { name: 'cat.png', bytes: photo };
const dm = { user: 'ada', channel: '@app' };

function captionBy(run: () => Promise<{ caption: string }>) {
  return { ...engines, 'image-text-to-text': [createFakeEngine('image-text-to-text', run)] };
}

/** A command whose answer nothing has looked at, such as a model's words. */
function saying(text: string) {
  return defineCommand({
    name: 'say',
    description: 'For tests',
    ephemeral: false,
    options: {},
    output: z.object({ text: z.string() }),
    run: () => Promise.resolve({ kind: 'reply', title: 'Said', text, data: { text } }),
  });
}

describe('a reply', () => {
  it('mentions nobody, whatever a person or a model writes', async () => {
    const evil = '<!channel> <@U0123ABCD> & <https://evil.example|click> @here `x`';
    const { control, at, reply } = await startSlack({ commands: [saying(evil)] });
    await control.useCommand({ ...at, command: '/say' });
    const answer = await reply(/evil/);
    expect(answer.mentions).toEqual({ groups: [], people: [] });
    expect(answer.shown).toContain(
      '&lt;!channel&gt; &lt;@U0123ABCD&gt; &amp; &lt;https://evil.example|click&gt;',
    );
    expect(answer.text).toContain('&lt;!channel&gt;');
  });

  it('keeps within the limits of blocks at any length, and says where it was cut', async () => {
    const long = '<&>'.repeat(10_000);
    const { control, at, reply } = await startSlack({ commands: [saying(long)] });
    await control.useCommand({ ...at, command: '/say' });
    const answer = await reply(/&lt;&amp;&gt;/);
    expect(answer.blocks.length).toBeGreaterThan(1);
    expect(answer.shown.length).toBeGreaterThan(5_000);
    expect(answer.shown).toContain('…');
  });

  it('goes to the channel when the response_url has expired, and by direct message when the channel is closed', async () => {
    const { control, at, reply } = await startSlack();
    control.faults.add({ methods: ['response_url'], fault: { kind: 'status', status: 404 } });
    await control.useCommand({ ...at, command: '/caption', text: 'one' });
    expect(await reply(/About one/)).toMatchObject({ via: 'chat.postMessage' });
    await control.useCommand({ ...at, command: '/sentiment', text: 'two' });
    expect(await reply(/5 stars/)).toMatchObject({ via: 'chat.postEphemeral' });
    await control.useCommand({ user: 'ada', channel: 'secret', command: '/caption', text: 'three' });
    expect(await reply(/About three/, dm)).toMatchObject({ via: 'chat.postMessage' });
  });

  it('reaches the person when the channel was archived meanwhile', async () => {
    const [begun, gate] = [createGate(), createGate()];
    const engine = async () => {
      begun.open();
      await gate.opened;
      return { caption: 'About time' };
    };
    const { control, at, reply } = await startSlack({ engines: captionBy(engine) });
    control.mention({ ...at, text: 'caption one' });
    await begun.opened;
    control.archive({ channel: 'general', user: 'ben' });
    gate.open();
    expect(await reply(/About time/, dm)).toBeTruthy();
  });

  it('is text alone where pictures may not be uploaded, and says why', async () => {
    const { control, at, reply } = await startSlack();
    control.post({ ...at, files: [png] });
    control.setScopes(['commands', 'chat:write', 'files:read', 'channels:history']);
    await control.useCommand({ ...at, command: '/cartoonize' });
    expect((await reply(/cartoon style/)).shown).toContain('files:write');
  });

  it('names the missing permission to read a picture', async () => {
    const { control, at, reply } = await startSlack();
    const ts = control.post({ ...at, files: [png] });
    control.setScopes(['commands', 'chat:write', 'files:write']);
    await control.messageShortcut({ ...at, ts, callbackId: 'menu:cartoonize' });
    expect(await reply(/lack permission to read files/)).toMatchObject({ ephemeral: true });
    control.mention({ ...at, text: 'cartoonize', files: [png] });
    control.setScopes(['commands', 'chat:write', 'app_mentions:read', 'files:read']);
    control.mention({ ...at, text: 'cartoonize', files: [png] });
    expect(await reply(/I may not read messages here/)).toMatchObject({ ephemeral: true });
  });

  it('carries its picture as a file where Slack rejects it as a block', async () => {
    shorten(waitsMs, { fileProcessing: [1, 1] });
    const { control, at, reply } = await startSlack();
    control.post({ ...at, files: [png] });
    for (const methods of [['chat.postMessage'], ['response_url']])
      control.faults.add({ methods, fault: { kind: 'error', error: 'invalid_blocks' } });
    await control.useCommand({ ...at, command: '/cartoonize' });
    const answer = await reply(/cartoon style/);
    expect(answer.files).toMatchObject([{ altText: expect.stringContaining('an orange field') as string }]);
  });

  it('survives a picture that Slack is slow to process', async () => {
    const { control, at, reply } = await startSlack({ emulator: { timing: { fileProcessingMs: 500 } } });
    control.post({ ...at, files: [png] });
    await control.useCommand({ ...at, command: '/cartoonize' });
    expect((await reply(/cartoon style/)).shown).toContain('(image:');
  });
});

describe('a person', () => {
  it('is refused the fourth call within a minute, and told when to come back', async () => {
    const { control, at, reply, replies } = await startSlack({ callsPerMinute: 3 });
    for (const text of ['one', 'two', 'three']) {
      await control.useCommand({ ...at, command: '/caption', text });
      await reply(new RegExp(`About ${text}`));
    }
    await control.useCommand({ ...at, command: '/caption', text: 'four' });
    expect(await reply(/used your 3 calls.*60 seconds/)).toMatchObject({ ephemeral: true });
    await control.useCommand({ ...at, user: 'ben', command: '/caption', text: 'five' });
    await reply(/About five/);
    expect(replies().filter(({ shown }) => shown.includes('About'))).toHaveLength(4);
  });

  it('is told of mistakes in private', async () => {
    const { control, at, reply } = await startSlack();
    await control.useCommand({ ...at, command: '/cartoonize', text: '--stile comic' });
    expect(await reply(/doesn’t know --stile/)).toMatchObject({ ephemeral: true });
    await control.useCommand({ ...at, command: '/cartoonize', text: 'style:oil' });
    expect(await reply(/expected one of cartoon, comic, sketch, watercolour, pop-art/)).toMatchObject({
      ephemeral: true,
    });
    expect(control.modal({ user: 'ada' })).toBeUndefined();
    await control.useCommand({ ...at, command: '/caption', text: 'help' });
    expect(await reply(/Name an option as/)).toMatchObject({ ephemeral: true });
  });

  it('sees mistakes in the dialog', async () => {
    const { control, at } = await startSlack();
    await control.useCommand({ ...at, command: '/caption' });
    await control.waitFor(() => control.modal({ user: 'ada' }));
    const { errors } = await control.submit({ user: 'ada', values: {} });
    expect(errors['image']).toMatch(/Please give/);
  });

  it('gets an apology with an id when a handler throws', async () => {
    const { control, at, reply, lines } = await startSlack({
      engines: captionBy(() => Promise.reject(new Error('boom'))),
    });
    await control.useCommand({ ...at, command: '/caption', text: 'one' });
    const answer = await reply(/the id [0-9a-f]{8}/);
    expect(answer.ephemeral).toBe(true);
    expect(answer.shown).not.toContain('boom');
    const id = /id ([0-9a-f]{8})/.exec(answer.shown)?.[1];
    expect(lines.some((line) => line['errorId'] === id)).toBe(true);
  });

  it('is told when it took too long', async () => {
    const { control, at, reply } = await startSlack({
      engines: captionBy(() => new Promise(() => undefined)),
      deadlineMs: 50,
    });
    await control.useCommand({ ...at, command: '/caption', text: 'one' });
    expect(await reply(/took too long/)).toMatchObject({ ephemeral: true });
  });

  it('is told of a restart', async () => {
    const { control, at, reply, stop } = await startSlack({
      engines: captionBy(() => new Promise(() => undefined)),
      liveLineAfterMs: 1,
    });
    await control.useCommand({ ...at, command: '/caption', text: 'one' });
    await reply(/Working with fake/);
    await stop();
    expect(await reply(/being restarted/)).toMatchObject({ ephemeral: true });
    await control.waitFor(() => control.sockets.connected === 0);
  });
});

describe('the connection', () => {
  it('recovers by itself after a cut and after a refresh', async () => {
    const { control, at, reply } = await startSlack();
    control.sockets.cut();
    await control.waitFor(() => control.sockets.opened === 2 && control.sockets.connected === 1);
    await control.useCommand({ ...at, command: '/caption', text: 'one' });
    await reply(/About one/);
    control.sockets.refresh();
    await control.waitFor(() => control.sockets.opened === 3 && control.sockets.connected === 1);
    await control.useCommand({ ...at, command: '/caption', text: 'two' });
    await reply(/About two/);
  });

  it('recovers after Slack was unreachable for a while', async () => {
    const { control, at, reply } = await startSlack();
    const fault = control.faults.add({
      methods: ['apps.connections.open'],
      times: 3,
      fault: { kind: 'dropRequest' },
    });
    control.sockets.cut();
    await control.waitFor(() => fault.hits === 3 && control.sockets.connected === 1);
    await control.useCommand({ ...at, command: '/caption', text: 'one' });
    await reply(/About one/);
  });

  it('logs that Slack has revoked the token', async () => {
    const { control, adapterLines } = await startSlack();
    control.revokeToken();
    // Bolt acknowledges an event before anybody listens to it, and nothing announces a line of the log.
    await vi.waitFor(
      () => expect(JSON.stringify(adapterLines)).toContain('install the app again'),
      patiently,
    );
  });

  it('refuses to start with a token that Slack rejects, and says which', async () => {
    const { slack, control } = await startSlack();
    control.revokeToken();
    const { createSlackAdapter } = await import('../../../src/adapters/slack/index.ts');
    const { createMedia } = await import('../../../src/media/media.ts');
    const { createLocalClaims } = await import('../../../src/core/processes/claims.ts');
    const { createRememberedButtons } = await import('../../../src/core/replies/remembered-buttons.ts');
    const { createMemoryStore } = await import('../../../src/store/memory-store.ts');
    const { createTestLogger } = await import('../../support/core.ts');
    const { logger } = createTestLogger();
    const adapter = createSlackAdapter({
      commands: [],
      dispatch: () => Promise.reject(new Error('never')),
      allow: () => Promise.reject(new Error('never')),
      media: createMedia(),
      claims: createLocalClaims(),
      rememberedButtons: createRememberedButtons({ store: createMemoryStore(), logger }),
      botToken: slack.botToken,
      appToken: slack.appToken,
      apiUrl: slack.apiUrl,
      logger,
    });
    await expect(adapter.start()).rejects.toThrow(/refuses SLACK_BOT_TOKEN \(token_revoked\)/);
  });
});
