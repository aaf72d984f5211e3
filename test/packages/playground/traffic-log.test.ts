import { expect, it } from 'vitest';
import { createTrafficLog } from '../../../packages/playground/src/server/traffic-log.ts';
import { watchSlack } from '../../../packages/playground/src/server/slack-traffic.ts';
import { startApp } from '../../support/app.ts';
import { listen } from './page-stream.ts';
import { pixel } from '../slack-emulator/support.ts';
import { startWithClient } from '../slack-emulator/web-api.ts';

it('does not report a failure when Slack accepts a message once its picture is processed', async () => {
  const { slack, clock, client } = await startWithClient({ timing: { fileProcessingMs: 500 } });
  const rows = createTrafficLog();
  const watch = watchSlack(slack.control, rows);
  const outcomes = () => {
    watch.look();
    const posts = rows.all.filter(({ title }) => title === 'chat.postMessage');
    return posts.map(({ state, outcome }) => `${state}: ${outcome}`);
  };
  const uploaded = await client.filesUploadV2({
    channel_id: slack.control.channel('general').id,
    file: pixel,
    filename: 'cat.png',
  });
  const id = /"id":"(F\w+)"/.exec(JSON.stringify(uploaded))?.[1] ?? '';
  const image = { type: 'image', slack_file: { id }, alt_text: 'A cat.' } as const;
  const post = (text: string) => client.chat.postMessage({ channel: '#general', text, blocks: [image] });

  await expect(post('Here it is.')).rejects.toThrow('invalid_blocks');
  await expect(post('Another one.')).rejects.toThrow('invalid_blocks');
  expect(outcomes()).toEqual(['failed: 200 invalid_blocks', 'failed: 200 invalid_blocks']);
  clock.advance(500);
  await post('Here it is.');
  expect(outcomes()).toEqual([
    'retried: picture still being processed: retried successfully',
    'failed: 200 invalid_blocks',
    'ok: 200',
  ]);
});

it('marks refused requests that were retried successfully, and leaves the others failed', async () => {
  const app = await startApp({ PLAYGROUND: 'on' });
  const stream = await listen(app.url);
  const ask = async () => {
    const { me, channels } = stream.state().discord;
    const channelId = channels.find(({ bot }) => bot)?.id ?? '';
    const step = { do: 'guide', step: 'feel', where: 'discord', as: me.id, channelId } as const;
    expect(await stream.act({ platform: 'playground', ...step })).toMatchObject({ ok: true });
  };
  const flip = (id: string, on: boolean) => stream.act({ platform: 'playground', do: 'fault', id, on });
  const outcomes = () =>
    stream
      .rows()
      .flatMap(({ platform, kind, state, outcome }) =>
        platform === 'discord' && kind === 'request' ? [`${state}: ${outcome}`] : [],
      );
  await stream.until(({ discord, inspector }) => discord.commands.length > 0 && inspector.connected.discord);

  await flip('rate-limit', true);
  await ask();
  await stream.until(() => outcomes().some((row) => /^retried: 429, .* in: retried successfully$/.test(row)));
  await stream.until(() => !outcomes().some((row) => row.startsWith('failed: 429')));
  await flip('rate-limit', false);

  expect(outcomes().filter((row) => row.startsWith('failed: 404'))).toEqual([]);
  await flip('late', true);
  await ask();
  await stream.until(() => outcomes().some((row) => row.startsWith('failed: 404')));
  await flip('late', false);
  stream.close();
  await app.stop();
});
