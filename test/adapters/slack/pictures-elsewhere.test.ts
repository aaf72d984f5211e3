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

it('reads a file of Slack for nobody who only knows its address', async () => {
  const { control, at, reply, slack } = await startSlack();
  const theirs = { user: 'ben', channel: 'plans' };
  control.addChannel({ name: theirs.channel, kind: 'private', members: ['ben'], bot: true });
  const ts = control.post({ ...theirs, files: [png] });
  const [file] = control.visible(theirs).find((each) => each.ts === ts)?.files ?? [];
  const address = `${new URL(slack.apiUrl).origin}/files-pri/${slack.teamId}-${file?.id ?? ''}/cat.png`;
  control.mention({ ...at, text: `cartoonize ${address}` });
  expect((await reply(/\S/)).shown).toContain('Upload the picture instead');
});
