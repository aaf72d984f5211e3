import { describe, expect, it } from 'vitest';
import { createFakeEngine, createGate } from '../../support/core.ts';
import { engines, photo, startSlack } from './support.ts';

const png = { name: 'cat.png', bytes: photo };
const missing = /Slack didn’t confirm my answer/;

/** Faults that leave open whether a request was carried out: it was, and it wasn't. */
const cuts = ['dropResponse', 'dropRequest'] as const;

function cut(kind: (typeof cuts)[number], method: string) {
  return { methods: [method], times: 1, fault: { kind } };
}

describe.each(cuts)('an answer whose connection is cut (%s)', (kind) => {
  it('stands in the channel once, sent by response_url', async () => {
    const { control, at, reply, replies } = await startSlack();
    const fault = control.faults.add(cut(kind, 'response_url'));
    await control.useCommand({ ...at, command: '/caption', text: 'one' });
    await control.waitFor(() => control.requests.some(({ method }) => method === 'conversations.history'));
    await reply(/About one/);
    await control.useCommand({ ...at, command: '/caption', text: 'two' });
    await reply(/About two/);
    expect(fault.hits).toBe(1);
    expect(replies().map(({ shown }) => /About \w+/.exec(shown)?.[0])).toEqual(['About one', 'About two']);
  });

  it('stands in a thread once, posted', async () => {
    const { control, at, reply } = await startSlack();
    const fault = control.faults.add(cut(kind, 'chat.postMessage'));
    const ts = control.mention({ ...at, text: 'caption one' });
    await control.waitFor(() => control.requests.some(({ method }) => method === 'conversations.replies'));
    await reply(/About one/);
    await control.useCommand({ ...at, command: '/caption', text: 'two' });
    await reply(/About two/);
    expect(fault.hits).toBe(1);
    const answers = control.visible(at).filter(({ shown }) => shown.includes('About one'));
    expect(answers).toMatchObject([{ threadTs: ts }]);
  });

  it('is not sent again where the bot may not look, and the person is told', async () => {
    const { control, reply } = await startSlack();
    const secret = { user: 'ada', channel: 'secret' };
    control.faults.add(cut(kind, 'response_url'));
    await control.useCommand({ ...secret, command: '/caption', text: 'one' });
    expect(await reply(missing, secret)).toMatchObject({ ephemeral: true });
    const answers = control.visible(secret).filter(({ shown }) => shown.includes('About one'));
    expect(answers).toHaveLength(kind === 'dropResponse' ? 1 : 0);
  });

  it('is not sent again where only the person sees it, and the person is told', async () => {
    const { control, at, reply, replies } = await startSlack();
    control.faults.add(cut(kind, 'response_url'));
    await control.useCommand({ ...at, command: '/sentiment', text: 'one' });
    expect(await reply(missing)).toMatchObject({ ephemeral: true });
    expect(replies().filter(({ shown }) => shown.includes('5 stars'))).toHaveLength(
      kind === 'dropResponse' ? 1 : 0,
    );
  });
});

it('shows one live line, and turns it into the answer, when Slack’s answer to the line is lost', async () => {
  const finished = createGate();
  const { control, at, reply, replies } = await startSlack({
    liveLineAfterMs: 1,
    engines: {
      ...engines,
      'image-text-to-text': [
        createFakeEngine('image-text-to-text', async () => {
          await finished.opened;
          return { caption: 'About time' };
        }),
      ],
    },
  });
  const fault = control.faults.add(cut('dropResponse', 'chat.postMessage'));
  await control.useCommand({ ...at, command: '/caption', text: 'one' });
  await control.waitFor(() => fault.hits === 1);
  await control.waitFor(() => control.requests.some(({ method }) => method === 'conversations.history'));
  finished.open();
  await reply(/About time/);
  expect(replies()).toHaveLength(1);
});

it('shows a picture once when Slack’s answers to its upload and its message are lost', async () => {
  const { control, at, reply, replies } = await startSlack();
  control.post({ ...at, files: [png] });
  for (const method of ['upload', 'files.completeUploadExternal', 'chat.postMessage'])
    control.faults.add(cut('dropResponse', method));
  await control.useCommand({ ...at, command: '/cartoonize' });
  expect((await reply(/cartoon style/)).shown).toContain('(image:');
  await control.useCommand({ ...at, command: '/caption', text: 'two' });
  await reply(/About two/);
  expect(replies().filter(({ shown }) => shown.includes('cartoon style'))).toHaveLength(1);
});

it('shares a picture as a file once when Slack’s answer is lost', async () => {
  const { control, at, reply, replies } = await startSlack();
  control.post({ ...at, files: [png] });
  control.faults.add({ methods: ['chat.postMessage'], fault: { kind: 'error', error: 'invalid_blocks' } });
  const sharing = control.faults.add({
    methods: ['files.completeUploadExternal'],
    every: 2,
    fault: { kind: 'slow', delayMs: 0 },
  });
  control.faults.add(cut('dropResponse', 'files.completeUploadExternal'));
  await control.useCommand({ ...at, command: '/cartoonize' });
  await reply(/cartoon style/);
  await control.useCommand({ ...at, command: '/caption', text: 'two' });
  await reply(/About two/);
  expect(sharing.hits).toBeGreaterThan(0);
  expect(replies().filter(({ files }) => files.length > 0)).toHaveLength(1);
  expect(replies().filter(({ shown }) => shown.includes('cartoon style'))).toHaveLength(1);
  expect(replies().some(({ shown }) => missing.test(shown))).toBe(false);
});
