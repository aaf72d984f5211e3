import { describe, expect, it } from 'vitest';
import { pixel, startSocketApp } from './support.ts';
import { refusal, startWithClient } from './web-api.ts';

const at = { user: 'ada', channel: 'general' };
const dog = { name: 'dog.png', bytes: pixel };

async function start(options: Parameters<typeof startWithClient>[0] = {}) {
  const started = await startWithClient(options);
  const { control } = started.slack;
  const events = () =>
    control.deliveries
      .filter(({ kind }) => kind === 'events_api')
      .map(({ payload }) => payload['event'] as Record<string, unknown>);
  return { ...started, control, events };
}

describe('people', () => {
  it('can be admins and owners, and channels name their creators', async () => {
    const { control, client, id } = await start();
    const user = control.person('ben').id;
    expect((await client.users.info({ user })).user).toMatchObject({ is_admin: false, is_owner: false });

    control.setRole({ user: 'ben', owner: true });

    expect((await client.users.info({ user })).user).toMatchObject({ is_admin: true, is_owner: true });
    const made = control.addChannel({
      name: 'bens',
      kind: 'private',
      members: ['ada', 'ben'],
      bot: true,
      creator: 'ben',
    });
    expect((await client.conversations.info({ channel: made.id })).channel?.creator).toBe(user);
    const general = await client.conversations.info({ channel: id('general') });
    expect(general.channel?.creator).toBe(control.person('ada').id);
  });

  it('are strangers if they are from another workspace, and their files need a request to files.info', async () => {
    const { control, client, events } = await start();
    const eve = control.addPerson('eve', { external: true, admin: true });
    control.channel('general').members.add(eve.id);

    control.post({ user: 'eve', channel: 'general', files: [dog] });

    const known = (await client.users.info({ user: eve.id })).user;
    // Which says nothing about this workspace.
    expect(known).toMatchObject({ is_stranger: true, is_admin: true, team_id: eve.teamId });
    const [file] = events().find(({ type }) => type === 'message')?.['files'] as { id: string }[];
    expect(file).toMatchObject({ file_access: 'check_file_info' });
    expect(file).not.toHaveProperty('mimetype');
    expect((await client.files.info({ file: file?.id ?? '' })).file).toMatchObject({ mimetype: 'image/png' });
    expect(control.deliveries.at(-1)?.payload).toMatchObject({ is_ext_shared_channel: true });
  });

  it('can be told from other apps’ bots and webhooks by their messages', async () => {
    const { control, events } = await start();
    const robot = control.addPerson('robot', { bot: true });
    control.channel('general').members.add(robot.id);

    const ts = control.post({ user: 'robot', channel: 'general', text: 'built', files: [dog] });
    const hook = control.post({ user: 'robot', channel: 'general', text: 'deployed', webhook: true });
    control.react({ ...at, ts, emoji: 'eyes' });
    control.react({ ...at, ts: hook, emoji: 'eyes' });

    const [message, deployed] = events().filter(({ type }) => type === 'message');
    expect(message).toMatchObject({ user: robot.id, bot_id: robot.botId, subtype: 'file_share' });
    expect(deployed).toMatchObject({ subtype: 'bot_message', bot_id: robot.botId, username: 'Robot' });
    expect(deployed).not.toHaveProperty('user');
    const [onMessage, onHook] = events().filter(({ type }) => type === 'reaction_added');
    expect(onMessage).toMatchObject({ item_user: robot.id });
    expect(onHook).not.toHaveProperty('item_user');
  });
});

describe('files', () => {
  it('leave a tombstone when they are deleted, or take their message with them', async () => {
    const { control, client, events } = await start();
    const both = control.post({ ...at, text: 'two', files: [dog, { name: 'cat.png', bytes: pixel }] });
    const alone = control.post({ ...at, files: [dog] });

    control.removeFile({ ...at, ts: both, name: 'dog.png' });
    control.removeFile({ ...at, ts: alone });

    const changed = events().find(({ subtype }) => subtype === 'message_changed')?.['message'];
    expect(changed).toMatchObject({ files: [{ mode: 'tombstone' }, { name: 'cat.png' }] });
    expect(events().at(-1)).toMatchObject({ subtype: 'message_deleted', deleted_ts: alone });
    const gone = events().find(({ type }) => type === 'file_deleted');
    expect(gone).toMatchObject({ channel_ids: [control.channel('general').id] });
    const info = client.files.info({ file: String(gone?.['file_id']) });
    expect(await refusal(info)).toMatchObject({ error: 'file_deleted' });
  });

  it('can be shared again', async () => {
    const { control, events } = await start();
    const ts = control.post({ ...at, files: [dog] });
    const [file] = control.visible(at).find((message) => message.ts === ts)?.files ?? [];

    control.post({ ...at, user: 'ben', text: 'again', share: [file?.id ?? ''] });

    const ids = events()
      .filter(({ type }) => type === 'file_shared')
      .map((event) => event['file_id']);
    expect(ids).toEqual([file?.id, file?.id]);
  });
});

describe('messages', () => {
  it('with replies leave a tombstone when deleted, to which nobody can react', async () => {
    const { control, client, events, id } = await start();
    const ts = control.post({ ...at, text: 'look', files: [dog] });
    control.post({ ...at, user: 'ben', text: 'nice', threadTs: ts });

    control.remove({ ...at, ts });

    expect(events().at(-1)).toMatchObject({
      subtype: 'message_changed',
      message: { subtype: 'tombstone', ts },
      previous_message: { text: 'look', files: [{ name: 'dog.png' }] },
    });
    const { messages } = await client.conversations.history({ channel: id('general') });
    expect(messages).toMatchObject([{ subtype: 'tombstone', ts }]);
    const reaction = client.reactions.add({ channel: id('general'), timestamp: ts, name: 'eyes' });
    expect(await refusal(reaction)).toMatchObject({ error: 'message_not_found' });
  });

  it('show previews of links without being edited', async () => {
    const { control, events } = await start();
    const ts = control.post({ ...at, text: 'https://example.org/cat' });
    const picture = 'https://example.org/cat.png';

    control.unfurl({ ...at, ts, url: 'https://example.org/cat', imageUrl: picture });

    const { message } = events().at(-1) as { message: Record<string, unknown> };
    expect(message).toMatchObject({ attachments: [{ image_url: picture }] });
    expect(message).not.toHaveProperty('edited');
  });
});

describe('reactions', () => {
  it('are refused with Slack’s error names', async () => {
    const { control, client, id } = await start();
    const timestamp = control.post({ ...at, text: 'hello' });
    const target = { channel: id('general'), timestamp };
    const added = (name: string, more = {}) => refusal(client.reactions.add({ ...target, name, ...more }));

    for (let place = 0; place < 23; place += 1)
      await client.reactions.add({ ...target, name: `one-${place}` });
    expect(await added('one-more')).toMatchObject({ error: 'too_many_reactions' });
    for (let place = 0; place < 27; place += 1)
      control.react({ ...at, ts: timestamp, emoji: `two-${place}` });
    expect(await added('another')).toMatchObject({ error: 'too_many_emoji' });
    expect(await added('eyes', { timestamp: 'now' })).toMatchObject({ error: 'bad_timestamp' });
    expect(await added('eyes', { timestamp: '1.000001' })).toMatchObject({ error: 'message_not_found' });
    expect(await added('eyes', { channel: id('random') })).toMatchObject({ error: 'not_in_channel' });
    control.setScopes(['reactions:read']);
    expect(await added('eyes')).toMatchObject({
      error: 'missing_scope',
      needed: 'reactions:write',
      provided: 'reactions:read',
    });
  });

  it('are reported with no scope but reactions:read', async () => {
    const { control, events } = await start();
    const ts = control.post({ ...at, text: 'hello' });
    control.setScopes(['channels:history']);
    control.react({ ...at, ts, emoji: 'art' });
    control.setScopes(['reactions:read']);
    control.unreact({ ...at, ts, emoji: 'art' });

    expect(events().map(({ type }) => type)).toEqual(['message', 'reaction_removed']);
  });
});

describe('events while there is no socket', () => {
  async function cutOff(lost: boolean) {
    const { slack, control, clock } = await start();
    const heard: unknown[] = [];
    const app = await startSocketApp(slack, {
      listen: (one) => one.message(({ message }) => Promise.resolve(void heard.push(message.ts))),
    });
    control.setDeliveryFaults({ lost });
    await app.stop();
    await control.waitFor(() => control.sockets.connected === 0);
    control.post({ ...at, text: 'in the gap' });
    // Slack repeats an event once at once, which nobody is there to take either.
    const tries = lost ? 1 : 2;
    await control.waitFor(() => control.deliveries.find(({ attempts }) => attempts[tries - 1]?.result));
    await app.start();
    clock.advance(60_000);
    return { control, heard };
  }

  it('are repeated later', async () => {
    const { control, heard } = await cutOff(false);
    await control.waitFor(() => control.deliveries.at(-1)?.state === 'acknowledged' && heard.length > 0);
    expect(heard).toHaveLength(1);
  });

  it('are lost if that is switched on', async () => {
    const { control, heard } = await cutOff(true);
    expect(control.deliveries.find(({ name }) => name === 'message')?.state).toBe('failed');
    control.post({ ...at, text: 'after it' });
    await control.waitFor(() => control.deliveries.at(-1)?.state === 'acknowledged' && heard.length > 0);
    expect(heard).toHaveLength(1);
  });
});
