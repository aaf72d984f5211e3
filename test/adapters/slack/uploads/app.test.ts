import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { manifestFor } from '../../../../src/adapters/slack/manifest.ts';
import { createSlackEmulator } from '@toonwit/slack-emulator';
import { startApp } from '../../../support/app.ts';
import { commands, photo, unhurried } from '../support.ts';

it('keeps a channel’s mode and offers on disk, and answers with the real engines after a restart', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'toonwit-uploads-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const slack = await createSlackEmulator({
    manifest: manifestFor(commands),
    timing: { fileProcessingMs: 0, ...unhurried },
  });
  onTestFinished(() => slack.close());
  const { control } = slack;
  const at = { user: 'ada', channel: 'general' };
  const environment = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DATA_DIR: dataDir,
  };
  const first = await startApp(environment);
  await control.useCommand({ ...at, command: '/uploads', text: 'mode:offer' });
  await control.waitFor(() => control.visible(at).some(({ shown }) => shown.includes('is set to “offer”')));
  const ts = control.post({ ...at, files: [{ name: 'card.png', bytes: photo }] });
  const own = (on = ts) =>
    Object.entries(control.visible(at).find((message) => message.ts === on)?.reactions ?? {}).flatMap(
      ([name, who]) => (who.includes('toonwit') ? [name] : []),
    );
  await control.waitFor(() => own().length === 2);
  await first.stop();

  const second = await startApp(environment);
  control.react({ ...at, ts, emoji: 'art' });

  const reply = await control.waitFor(() =>
    control.visible(at).find(({ threadTs, via }) => threadTs === ts && via === 'chat.postMessage'),
  );
  expect(reply.shown).toMatch(/\(image: .*redrawn in cartoon style/);
  await control.waitFor(() => own().join() === 'speech_balloon');
  const next = control.post({ ...at, files: [{ name: 'next.png', bytes: photo }] });
  await control.waitFor(() => own(next).length === 2);
  await second.stop();
  expect(second.lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});
