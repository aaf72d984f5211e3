import { describe, expect, it } from 'vitest';
import { pixel, startEmulator } from './support.ts';
import { startWithClient } from './web-api.ts';

const at = { user: 'ada', channel: 'general' };

async function start() {
  const { slack } = await startEmulator();
  const events = (type?: string) =>
    slack.control.deliveries
      .filter(({ kind, name }) => kind === 'events_api' && (type === undefined || name === type))
      .map(({ payload }) => payload['event']);
  return { slack, control: slack.control, events };
}

describe('messages', () => {
  it('typed by people come with their rich text', async () => {
    const { slack, control, events } = await start();
    control.post({ ...at, text: `<@${slack.botUserId}> tea & <https://a.example|cake> :tada:` });
    expect(events('message')).toMatchObject([
      {
        text: `<@${slack.botUserId}> tea &amp; <https://a.example|cake> :tada:`,
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                elements: [
                  { type: 'user', user_id: slack.botUserId },
                  { type: 'text', text: ' tea &amp; ' },
                  { type: 'link', url: 'https://a.example', text: 'cake' },
                  { type: 'text', text: ' ' },
                  { type: 'emoji', name: 'tada' },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('posted by apps carry blocks and attachments unchanged', async () => {
    const { control, events } = await start();
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'Alert' } }];
    control.post({ ...at, blocks, attachments: [{ fallback: 'CPU' }] });
    expect(events('message')).toMatchObject([{ text: '', blocks, attachments: [{ fallback: 'CPU' }] }]);
  });

  it('keep their blocks and files when forwarded, which the app may read there', async () => {
    const { slack, control, events } = await start();
    const ts = control.post({
      ...at,
      channel: 'secret',
      text: 'my dog',
      files: [{ name: 'dog.png', bytes: pixel }],
    });
    control.post({ ...at, text: 'look', forward: { channel: 'secret', ts } });
    expect(events('message')).toMatchObject([
      {
        text: 'look',
        attachments: [
          {
            is_share: true,
            text: 'my dog',
            message_blocks: [{ message: { blocks: [{ type: 'rich_text' }] } }],
            files: [{ name: 'dog.png' }],
          },
        ],
      },
    ]);
    expect(slack.control.transcript()).toContain('look');
  });

  it('are forwarded only by those who see them', async () => {
    const { control, events } = await start();
    const ts = control.post({ ...at, channel: 'secret', text: 'my dog' });
    const { length } = events();
    const passOn = (user: string, of: string) =>
      control.post({ user, channel: 'general', text: 'look', forward: { channel: 'secret', ts: of } });
    control.channel('secret').members.delete(control.person('ben').id);
    expect(() => passOn('ben', ts)).toThrow('expected ben to be in secret');
    expect(() => passOn('ada', '1.000001')).toThrow('expected a message that ada sees in secret');
    expect(events()).toHaveLength(length);
  });

  it('of other apps are refused where the bot’s would be', async () => {
    const { control } = await start();
    const robot = control.addPerson('robot', { bot: true });
    control.channel('general').members.add(robot.id);
    const post = (text: string) =>
      control.post({
        user: 'robot',
        channel: 'general',
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }],
      });
    expect(() => post('x'.repeat(3001))).toThrow('invalid_blocks');
    expect(post('x'.repeat(3000))).toMatch(/^\d/);
  });

  it('can go to the channel as well as to their thread', async () => {
    const { control, events } = await start();
    const ts = control.post({ ...at, text: 'first' });
    control.post({ ...at, text: 'loud', threadTs: ts, broadcast: true });
    expect(events('message').at(-1)).toMatchObject({
      subtype: 'thread_broadcast',
      thread_ts: ts,
      root: { ts },
    });
  });

  it('are reported again when an edit mentions the app', async () => {
    const { slack, control, events } = await start();
    const ts = control.mention({ ...at, text: 'one' });
    control.edit({ ...at, ts, text: `<@${slack.botUserId}> two` });
    control.edit({ ...at, ts, text: 'none' });
    expect(events('app_mention')).toMatchObject([
      { ts, text: expect.stringContaining('one') as string },
      { ts, text: expect.stringContaining('two') as string, edited: { user: control.person('ada').id } },
    ]);
  });
});

describe('an organisation of Enterprise Grid', () => {
  it('takes the workspace’s place in payloads', async () => {
    const { control } = await start();
    control.joinOrganisation();
    const ts = control.post({ ...at, text: 'hello' });
    void control.messageShortcut({ ...at, ts, callbackId: 'any' });
    expect(control.deliveries.map(({ payload }) => payload)).toMatchObject([
      {
        enterprise_id: expect.stringMatching(/^E/) as string,
        authorizations: [{ is_enterprise_install: true }],
      },
      { team: null, enterprise: { name: 'Organisation' }, is_enterprise_install: true },
    ]);
  });
});

describe('people from another workspace', () => {
  it('carry their team', async () => {
    const { control, events } = await start();
    const { teamId } = control.addPerson('carla', { external: true });
    control.addChannel({ name: 'shared', kind: 'public', members: ['ada', 'carla'], bot: true });
    control.post({ user: 'carla', channel: 'shared', text: 'hi' });
    expect(events('message')).toMatchObject([{ team: teamId, user_team: teamId, source_team: teamId }]);
  });
});

describe('what Slack sends', () => {
  it('includes a person’s revoked token', async () => {
    const { control, events } = await start();
    control.revokeUserToken({ user: 'ada' });
    expect(events()).toMatchObject([
      { type: 'tokens_revoked', tokens: { oauth: [control.person('ada').id], bot: [] } },
    ]);
  });

  it('can be altered on its way', async () => {
    const { control, events } = await start();
    control.setDeliveryFaults({
      rewrite: (payload, name) => ({ ...payload, event: { type: name, text: null } }),
    });
    control.post({ ...at, text: 'hello' });
    expect(events()).toEqual([{ type: 'message', text: null }]);
  });
});

describe('histories', () => {
  it('can be limited as for apps outside the Marketplace', async () => {
    const { slack, client, clock, id } = await startWithClient();
    const channel = id('general');
    for (let count = 0; count < 20; count += 1) slack.control.post({ ...at, text: `number ${count}` });
    slack.control.limitHistory({ perMinute: 1, messages: 15 });
    expect((await client.conversations.history({ channel, limit: 200 })).messages).toHaveLength(15);
    const second = await fetch(`${slack.apiUrl}conversations.history?channel=${channel}`, {
      headers: { authorization: `Bearer ${slack.botToken}` },
    });
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '60']);
    clock.advance(60_000);
    expect((await client.conversations.history({ channel })).messages).toHaveLength(15);
  });
});

describe('an uploaded file', () => {
  it('has no type until Slack has processed it', async () => {
    const { slack, client, clock } = await startWithClient({ timing: { fileProcessingMs: 1_000 } });
    const bytes = new Uint8Array(pixel);
    const ticket = await client.files.getUploadURLExternal({ filename: 'a.png', length: bytes.length });
    await fetch(ticket.upload_url ?? '', { method: 'POST', body: bytes });
    const file = ticket.file_id ?? '';
    await client.files.completeUploadExternal({ files: [{ id: file, title: 'a' }] });
    expect((await client.files.info({ file })).file?.mimetype).toBe('');
    clock.advance(1_000);
    expect((await client.files.info({ file })).file?.mimetype).toBe('image/png');
    expect(slack.control.file(file)?.name).toBe('a.png');
  });
});
