import { describe, expect, it } from 'vitest';
import { createGate, createFakeEngine } from '../../support/core.ts';
import { engines, photo, startSlack } from './support.ts';

const png = { name: 'cat.png', bytes: photo };

describe.each(['socket', 'http'] as const)('the menu of a message over %s', (transport) => {
  it('draws the picture of the message, in its thread', async () => {
    const { control, at } = await startSlack({ transport });
    const ts = control.post({ ...at, text: 'look', files: [png] });
    const inThread = control.post({ ...at, user: 'ben', text: 'mine', files: [png], threadTs: ts });

    await control.messageShortcut({ ...at, ts: inThread, callbackId: 'menu:cartoonize' });

    const answer = await control.waitFor(() =>
      control.visible({ ...at, threadTs: ts }).find(({ shown }) => shown.includes('cartoon style')),
    );
    expect(answer.threadTs).toBe(ts);
    expect(answer.shown).toContain('(image: A picture redrawn in cartoon style');
  });

  it('judges a message as it was written', async () => {
    const { control, at, reply } = await startSlack({ transport });
    const ts = control.post({ ...at, user: 'ben', text: 'fish & chips <3' });

    await control.messageShortcut({ ...at, ts, callbackId: 'menu:sentiment' });

    expect(await reply(/5 stars/)).toMatchObject({ ephemeral: true });
  });

  it('draws all pictures of a message in one answer, and asks about pictures without a command', async () => {
    const { control, at, reply } = await startSlack({ transport });
    const ts = control.post({ ...at, files: [png, { ...png, name: 'dog.png' }] });

    await control.messageShortcut({ ...at, ts, callbackId: 'menu:cartoonize' });
    expect((await reply(/cartoon style/)).shown).toContain('cartoon style · 2 pictures');
    control.mention({ ...at, text: 'cartoonize style:comic', files: [png, png, png] });
    expect((await reply(/comic style/)).shown).toContain('comic style · 3 pictures');
    control.mention({ ...at, files: [png, png] });
    await reply(/What shall I do with these 2 pictures/);
  });

  it('says so when the message has no picture', async () => {
    const { control, at, reply } = await startSlack({ transport });
    const ts = control.post({ ...at, text: 'no picture here' });

    await control.messageShortcut({ ...at, ts, callbackId: 'menu:cartoonize' });

    expect(await reply(/no picture/)).toMatchObject({ ephemeral: true });
  });

  it('draws a picture in a private channel without the bot', async () => {
    const { control, reply } = await startSlack({ transport });
    const secret = { user: 'ada', channel: 'secret' };
    await control.useCommand({ ...secret, command: '/cartoonize' });
    await control.waitFor(() => control.modal({ user: 'ada' }));
    await control.submit({ user: 'ada', files: { image: [png] } });

    const answer = await reply(/cartoon style/, secret);
    expect(answer).toMatchObject({ via: 'response_url', ephemeral: false });
    expect(answer.shown).toContain('(image:');
  });
});

describe('a mention', () => {
  it('reads a picture that Slack left out of the event, and answers in the thread', async () => {
    const { control, at, reply } = await startSlack();
    const ts = control.mention({ ...at, text: 'cartoonize style:comic', files: [png] });

    const answer = await reply(/comic style/);
    expect(answer).toMatchObject({ threadTs: ts, ephemeral: false });
    expect(answer.shown).toContain('Asked by ada with /cartoonize');
  });

  it('waits for a message that the history does not list yet', async () => {
    const { control, at, reply } = await startSlack({ emulator: { timing: { historyLagMs: 400 } } });
    control.mention({ ...at, text: 'cartoonize', files: [png] });

    expect((await reply(/cartoon style/)).shown).toContain('(image:');
  });

  it('offers commands for a picture without one', async () => {
    const { control, at, reply } = await startSlack();
    control.mention({ ...at, files: [png] });
    const offer = await reply(/What shall I do/);

    await control.press({ ...at, ts: offer.ts, action: 'Cartoonize image' });

    expect((await reply(/cartoon style/)).shown).toContain('(image:');
  });

  it('explains what the bot can do when it says nothing', async () => {
    const { control, at, reply } = await startSlack();
    control.mention({ ...at });
    expect(await reply(/What I can do here/)).toMatchObject({ ephemeral: true });
  });

  it('is ignored when it comes from a bot', async () => {
    const { control, at, reply, replies } = await startSlack();
    control.addPerson('robot', { bot: true });
    control.channel('general').members.add(control.person('robot').id);
    control.mention({ ...at, user: 'robot', text: 'caption one' });
    control.mention({ ...at, text: 'caption two' });
    await reply(/About two/);
    expect(replies().filter(({ shown }) => shown.includes('About one'))).toEqual([]);
  });
});

describe('a direct message', () => {
  it('is read like a slash command', async () => {
    const { control, reply } = await startSlack();
    const dm = { user: 'ada', channel: '@app' };
    control.post({ ...dm, text: 'cartoonize', files: [png] });
    expect((await reply(/cartoon style/, dm)).shown).toContain('(image:');
    control.post({ ...dm, text: 'sentiment I love it' });
    expect(await reply(/5 stars/, dm)).toMatchObject({ ephemeral: false });
    await control.useCommand({ ...dm, command: '/caption', text: 'tea' });
    expect(await reply(/About tea/, dm)).toBeTruthy();
  });
});

describe('an upload', () => {
  it('counts once when Slack reports it twice, and never when it is the bot’s own', async () => {
    const { control, replies, reply } = await startSlack({ manifest: false });
    control.setDeliveryFaults({ events: 2 });
    const dm = { user: 'ada', channel: '@app' };
    control.post({ ...dm, text: 'cartoonize style:comic', files: [png] });
    await reply(/comic style/, dm);
    control.post({ ...dm, text: 'caption the end' });
    await reply(/About the end/, dm);
    expect(control.deliveries.some(({ name }) => name === 'file_shared')).toBe(true);
    expect(replies(dm)).toHaveLength(2);
  });
});

describe('the live line', () => {
  const slow = () => {
    const gate = createGate();
    const run = async (_input: unknown, signal: AbortSignal) => {
      await Promise.race([
        gate.opened,
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
      ]);
      return { caption: 'Finally' };
    };
    const engine = createFakeEngine('image-text-to-text', run, { concurrency: 1 });
    return { gate, engines: { ...engines, 'image-text-to-text': [engine] } };
  };

  it('counts the frames of an animation', async () => {
    const draw = createFakeEngine('image-text-to-text', async (_input, signal, hooks) => {
      hooks?.progress(0.3, { number: 12, of: 40 });
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error)),
      );
    });
    const withFrames = { ...engines, 'image-text-to-text': [draw] };
    const { control, at, reply } = await startSlack({ engines: withFrames, liveLineAfterMs: 1 });
    await control.useCommand({ ...at, command: '/caption', text: 'one' });
    await reply(/Working with fake \(frame 12 of 40\)/);
  });

  it('shows the queue and becomes the reply', async () => {
    const { gate, engines: withSlow } = slow();
    const { control, at, reply, replies } = await startSlack({ engines: withSlow, liveLineAfterMs: 1 });
    // Before the work is done, for which the gate has to open.
    const { state } = await control.useCommand({ ...at, command: '/caption', text: 'one' });
    expect(state).toBe('acknowledged');
    await reply(/Working with fake/);
    await control.useCommand({ ...at, user: 'ben', command: '/caption', text: 'two' });
    await reply(/number 1 in the queue/);

    gate.open();

    await control.waitFor(() => replies().filter(({ shown }) => shown.includes('Finally')).length === 2);
    expect(replies()).toHaveLength(2);
    expect(replies().every(({ edited }) => edited)).toBe(true);
  });

  it('has a Cancel button for the person who asked', async () => {
    const { engines: withSlow } = slow();
    const { control, at, reply, replies } = await startSlack({ engines: withSlow, liveLineAfterMs: 1 });
    await control.useCommand({ ...at, command: '/caption', text: 'one' });
    const line = await reply(/caption for ada/);

    await control.press({ user: 'ben', channel: 'general', ts: line.ts, action: 'Cancel' });
    expect(await reply(/Only the person/, { user: 'ben', channel: 'general' })).toMatchObject({
      ephemeral: true,
    });
    await control.press({ ...at, ts: line.ts, action: 'Cancel' });

    expect(await reply(/Cancelled, as you asked/)).toMatchObject({ ephemeral: true });
    await control.waitFor(() => !replies().some(({ shown }) => shown.includes('caption for ada')));
  });

  it('is a private note where the bot may not write', async () => {
    const { gate, engines: withSlow } = slow();
    const secret = { user: 'ada', channel: 'secret' };
    const { control, reply } = await startSlack({ engines: withSlow, liveLineAfterMs: 1 });
    await control.useCommand({ ...secret, command: '/caption', text: 'one' });
    expect(await reply(/caption for ada/, secret)).toMatchObject({ ephemeral: true });
    gate.open();
    expect(await reply(/Finally/, secret)).toMatchObject({ ephemeral: false });
  });
});

it('describes a message’s picture in copyable form, for the person alone', async () => {
  const description = 'Fish & chips on a table.';
  const seer = createFakeEngine('image-to-text', () => Promise.resolve({ description }));
  const { control, at, reply } = await startSlack({ engines: { ...engines, 'image-to-text': [seer] } });
  const ts = control.post({ ...at, files: [png] });
  await control.messageShortcut({ ...at, ts, callbackId: 'menu:describe' });
  const answer = await reply(/What is in the picture/);
  expect(answer).toMatchObject({ ephemeral: true });
  expect(JSON.stringify(answer)).toContain('```Fish &amp; chips on a table.```');
  expect(answer.shown).toContain('fake · fake-model @ 1');
});
