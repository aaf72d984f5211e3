import { describe, expect, it } from 'vitest';
import { pixel, startEmulator, startSocketApp } from './support.ts';

async function start(options: Parameters<typeof startEmulator>[0] = {}) {
  const { slack, clock } = await startEmulator(options);
  const heard: { type: string; subtype?: string; user_id?: string }[] = [];
  const app = await startSocketApp(slack, {
    listen: (one) =>
      one.event(/.*/, ({ event }) => {
        heard.push(event as { type: string });
        return Promise.resolve();
      }),
  });
  const at = { user: 'ada', channel: 'general' };
  const id = (channel: string) => slack.control.channel(channel).id;
  const upload = (channel: string) =>
    app.client.filesUploadV2({
      channel_id: id(channel),
      file: pixel,
      filename: 'cat.png',
      alt_text: 'A cat.',
      initial_comment: 'look',
    });
  const urlOf = async (file: string) => (await app.client.files.info({ file })).file?.url_private ?? '';
  return { slack, clock, app, heard, at, id, upload, urlOf };
}

describe('uploads', () => {
  it('become a message with the file and its alternative text', async () => {
    const { slack, at, upload } = await start();

    await upload('general');

    const [message] = await slack.control.waitFor(() => {
      const seen = slack.control.visible(at);
      return seen.length > 0 && seen;
    });
    expect(message).toMatchObject({
      author: 'app',
      text: 'look',
      via: 'upload',
      files: [{ name: 'cat.png', altText: 'A cat.', size: pixel.length }],
    });
  });

  it('go to the requested thread', async () => {
    const { slack, app, at, id } = await start();
    const thread_ts = slack.control.post({
      ...at,
      text: 'a photo',
      files: [{ name: 'dog.png', bytes: pixel }],
    });

    await app.client.filesUploadV2({
      channel_id: id('general'),
      thread_ts,
      file: pixel,
      filename: 'cartoon.png',
    });

    const replies = await slack.control.waitFor(() => {
      const thread = slack.control.visible({ ...at, threadTs: thread_ts });
      return thread.length === 2 && thread;
    });
    expect(replies[1]).toMatchObject({ threadTs: thread_ts, files: [{ name: 'cartoon.png' }] });
  });

  it('appear only once they are processed', async () => {
    const { slack, clock, app, at, upload } = await start({ timing: { fileProcessingMs: 500 } });

    const done = await upload('general');
    const file = JSON.stringify(done).match(/"id":"(F\w+)"/)?.[1] ?? '';
    const block = { type: 'image', slack_file: { id: file }, alt_text: 'A cat.' };
    const post = () => app.client.chat.postMessage({ channel: '#general', text: 'see', blocks: [block] });
    expect(slack.control.visible(at)).toEqual([]);
    expect((await app.client.files.info({ file })).file?.shares).toEqual({});
    await expect(post()).rejects.toThrow('invalid_blocks');

    clock.advance(500);

    expect(slack.control.visible(at)).toHaveLength(1);
    expect((await app.client.files.info({ file })).file?.shares?.public).toBeDefined();
    await expect(post()).resolves.toMatchObject({ ok: true });
  });

  it('cause two events if a person makes them, and the app hears of its own too', async () => {
    const { slack, heard, at, upload } = await start();

    slack.control.post({ ...at, files: [{ name: 'dog.png', bytes: pixel }] });
    const told = () => slack.control.deliveries.every(({ state }) => state === 'acknowledged');
    await slack.control.waitFor(() => told() && heard.length >= 2);
    expect(heard.map(({ type, subtype }) => subtype ?? type).sort()).toEqual(['file_share', 'file_shared']);

    heard.length = 0;
    await upload('general');
    await slack.control.waitFor(() => told() && heard.length > 0);
    // Bolt keeps the app's own messages from it, but not this.
    expect(heard).toMatchObject([{ type: 'file_shared', user_id: slack.botUserId }]);
  });

  it('need exactly the announced bytes', async () => {
    const { app } = await start();
    const { upload_url = '', file_id = '' } = await app.client.files.getUploadURLExternal({
      filename: 'a.png',
      length: 10,
    });

    expect((await fetch(upload_url, { method: 'POST', body: Buffer.alloc(9) })).status).toBe(400);
    await expect(app.client.files.completeUploadExternal({ files: [{ id: file_id }] })).rejects.toThrow(
      'file_not_found',
    );
    expect((await fetch(upload_url, { method: 'POST', body: Buffer.alloc(10) })).status).toBe(200);
    await expect(
      app.client.files.completeUploadExternal({ files: [{ id: file_id }] }),
    ).resolves.toMatchObject({ ok: true });
  });

  it('are refused where the app is not a member', async () => {
    const { upload } = await start();

    await expect(upload('random')).rejects.toThrow('not_in_channel');
    await expect(upload('secret')).rejects.toThrow('channel_not_found');
    await expect(upload('attic')).rejects.toThrow('is_archived');
  });

  it('can be deleted by the app that made them', async () => {
    const { slack, app, at, upload } = await start();
    await upload('general');
    await slack.control.waitFor(() => slack.control.visible(at).length === 1);
    const file = slack.control.visible(at)[0]?.files[0]?.id ?? '';

    await app.client.files.delete({ file });

    await expect(app.client.files.info({ file })).rejects.toThrow('file_not_found');
  });
});

describe('private downloads', () => {
  async function download(url: string, token: string | undefined) {
    const response = await fetch(
      url,
      token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
    );
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  }

  async function withPhoto() {
    const started = await start();
    const { slack, at, urlOf } = started;
    slack.control.post({ ...at, files: [{ name: 'dog.png', bytes: pixel }] });
    const url = await urlOf(slack.control.visible(at)[0]?.files[0]?.id ?? '');
    return { ...started, url };
  }

  it('return the bytes to the holder of the token', async () => {
    const { slack, url } = await withPhoto();

    expect(await download(url, slack.botToken)).toEqual({ status: 200, type: 'image/png', bytes: pixel });
  });

  it.each([
    ['without a token', () => undefined],
    ['with a wrong token', () => 'xoxb-wrong'],
  ])('give a login page with status 200 %s', async (_, token) => {
    const { url } = await withPhoto();

    const { status, type, bytes } = await download(url, token());

    expect(status).toBe(200);
    expect(type).toContain('text/html');
    expect(bytes.toString()).toContain('Sign in');
  });

  it('return a login page without files:read', async () => {
    const { slack, url } = await withPhoto();
    slack.control.setScopes(['chat:write']);

    expect((await download(url, slack.botToken)).type).toContain('text/html');
  });

  it('return a login page for files in a private channel that the app is not in', async () => {
    const { slack, url } = await withPhoto();
    const place = { user: 'ada', channel: 'secret' };
    slack.control.post({ ...place, files: [{ name: 'secret.png', bytes: pixel }] });
    const file = slack.control.visible(place)[0]?.files[0];

    const hidden = url.replace(/-F\w+\/.*/, `-${file?.id}/secret.png`);

    expect((await download(hidden, slack.botToken)).type).toContain('text/html');
  });
});
