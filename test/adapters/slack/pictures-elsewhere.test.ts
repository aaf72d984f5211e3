import { describe, expect, it } from 'vitest';
import { waitsMs } from '../../../src/adapters/slack/limits.ts';
import { shorten } from '../../support/shorten.ts';
import { photo, startSlack } from './support.ts';

const png = { name: 'cat.png', bytes: photo };
const secret = { user: 'ada', channel: 'secret' };
const dm = { user: 'ada', channel: '@app' };

describe('in a channel without the bot', () => {
  it('shows a picture once Slack has processed it', async () => {
    const { control, reply } = await startSlack({ emulator: { timing: { fileProcessingMs: 1_000 } } });
    await control.useCommand({ ...secret, command: '/cartoonize' });
    await control.waitFor(() => control.modal({ user: 'ada' }));
    await control.submit({ user: 'ada', files: { image: [png] } });
    const answer = await reply(/cartoon style/, secret);
    expect(answer.shown).toContain('(image:');
    const uses = () => control.requests.filter(({ method }) => method === 'response_url').length;
    await control.waitFor(() => uses() > 0);
    expect(uses()).toBe(1);
  });

  it('uploads the picture directly where Slack refuses the address, and says so', async () => {
    const { control, reply } = await startSlack();
    control.faults.add({
      methods: ['response_url'],
      times: 2,
      fault: { kind: 'error', error: 'invalid_blocks' },
    });
    await control.useCommand({ ...secret, command: '/cartoonize' });
    await control.waitFor(() => control.modal({ user: 'ada' }));
    await control.submit({ user: 'ada', files: { image: [png] } });
    expect((await reply(/cartoon style/, dm)).shown).toContain('(image:');
    const note = await reply(/in a direct message/, secret);
    expect([note.shown, note.ephemeral]).toEqual([expect.stringContaining('Slack doesn’t let me'), true]);
  });
});

describe('a picture that Slack shows only as a file', () => {
  it('keeps its text and buttons', async () => {
    shorten(waitsMs, { fileProcessing: [1, 1] });
    const { control, at, reply } = await startSlack();
    control.post({ ...at, files: [png] });
    control.faults.add({ methods: ['chat.postMessage'], fault: { kind: 'error', error: 'invalid_blocks' } });
    await control.useCommand({ ...at, command: '/cartoonize' });
    const answer = await reply(/Sketch/);
    expect(answer.files).toHaveLength(1);
    expect(answer.actions.length).toBeGreaterThan(0);
  });
});

/** A file in a channel that ada isn't in and the bot is, by its address. */
function shareSecretly({ control, slack }: Awaited<ReturnType<typeof startSlack>>): string {
  const theirs = { user: 'ben', channel: 'plans' };
  control.addChannel({ name: theirs.channel, kind: 'private', members: ['ben'], bot: true });
  const ts = control.post({ ...theirs, files: [png] });
  const [file] = control.visible(theirs).find((each) => each.ts === ts)?.files ?? [];
  return `${new URL(slack.apiUrl).origin}/files-pri/${slack.teamId}-${file?.id ?? ''}/cat.png`;
}

describe('a file of Slack that somebody only knows the address of', () => {
  it('is not read where it is typed', async () => {
    const bot = await startSlack();
    bot.control.mention({ ...bot.at, text: `cartoonize ${shareSecretly(bot)}` });
    expect((await bot.reply(/\S/)).shown).toContain('Upload the picture instead');
  });

  it.each<[string, (address: string) => { attachments?: object[]; blocks?: object[] }]>([
    ['an attachment’s picture', (url) => ({ attachments: [{ fallback: 'cat', image_url: url }] })],
    ['an attachment’s thumbnail', (url) => ({ attachments: [{ fallback: 'cat', thumb_url: url }] })],
    ['a block', (url) => ({ blocks: [{ type: 'image', image_url: url, alt_text: 'cat' }] })],
    [
      'a file kept elsewhere',
      (url) => ({
        attachments: [
          {
            is_share: true,
            files: [{ id: 'F0ELSEWHERE', mode: 'external', name: 'a.png', url_private: url }],
          },
        ],
      }),
    ],
  ])('is not read as %s in a crafted message', async (_part, craft) => {
    const bot = await startSlack();
    const { control, at } = bot;
    const ts = control.post({ ...at, text: 'look', ...craft(shareSecretly(bot)) });
    await control.messageShortcut({ ...at, ts, callbackId: 'menu:cartoonize' });
    expect((await bot.reply(/\S/)).shown).toContain('Upload the picture instead');
  });
});
