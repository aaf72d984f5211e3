import { describe, expect, it } from 'vitest';
import { pixel, startEmulator, startSocketApp } from './support.ts';

const manifest = {
  display_information: { name: 'Toon' },
  features: {
    bot_user: { display_name: 'toon' },
    slash_commands: [
      { command: '/raw', description: 'As typed' },
      { command: '/escaped', description: 'With escapes', should_escape: true },
    ],
    shortcuts: [{ type: 'message', name: 'Look', callback_id: 'look', description: 'Looks at it' }],
  },
  oauth_config: { scopes: { bot: ['channels:history', 'files:read', 'app_mentions:read'] } },
  settings: {
    interactivity: { is_enabled: true },
    event_subscriptions: {
      bot_events: ['app_mention', 'message.channels', 'message.groups', 'reaction_added'],
    },
    socket_mode_enabled: true,
  },
};

async function start(options: Parameters<typeof startEmulator>[0] = {}) {
  const { slack } = await startEmulator(options);
  const at = { user: 'ada', channel: 'general' };
  const events = () =>
    slack.control.deliveries
      .filter(({ kind }) => kind === 'events_api')
      .map(({ payload }) => payload['event']);
  return { slack, at, events };
}

describe('events', () => {
  it('leave out the files of a mention, unlike its message', async () => {
    const { slack, at, events } = await start();

    slack.control.mention({ ...at, text: 'what is this?', files: [{ name: 'dog.png', bytes: pixel }] });

    const byType = Object.fromEntries(events().map((event) => [(event as { type: string }).type, event]));
    expect(byType['message']).toMatchObject({
      subtype: 'file_share',
      files: [{ name: 'dog.png' }],
      channel_type: 'channel',
    });
    expect(byType['app_mention']).toMatchObject({ text: `<@${slack.botUserId}> what is this?` });
    expect(byType['app_mention']).not.toHaveProperty('files');
    expect(Object.keys(byType).sort()).toEqual(['app_mention', 'file_shared', 'message']);
  });

  it('arrive only where the app is a member, subscribed and has the scopes', async () => {
    const { slack, at, events } = await start({ manifest });

    slack.control.post({ ...at, channel: 'random', text: 'not there' });
    slack.control.post({ ...at, channel: 'team', text: 'no groups:history' });
    slack.control.post({ ...at, channel: '@app', text: 'no message.im' });
    const ts = slack.control.post({ ...at, text: 'hello', files: [{ name: 'dog.png', bytes: pixel }] });
    slack.control.react({ ...at, ts, emoji: 'eyes' });

    expect(events()).toMatchObject([{ type: 'message', text: 'hello' }]);
  });

  it('report edits, deletions and reactions', async () => {
    const { slack, at, events } = await start();
    const ts = slack.control.post({ ...at, text: 'first' });

    slack.control.edit({ ...at, ts, text: 'second' });
    slack.control.react({ ...at, ts, emoji: 'eyes' });
    slack.control.unreact({ ...at, ts, emoji: 'eyes' });
    slack.control.remove({ ...at, ts });

    expect(events()).toMatchObject([
      { type: 'message', text: 'first' },
      { subtype: 'message_changed', message: { text: 'second' }, previous_message: { text: 'first' } },
      { type: 'reaction_added', reaction: 'eyes', item: { ts } },
      { type: 'reaction_removed', reaction: 'eyes' },
      { subtype: 'message_deleted', deleted_ts: ts },
    ]);
  });

  it('report a revoked token and an archived channel', async () => {
    const { slack, events } = await start();

    slack.control.archive({ channel: 'general', user: 'ada' });
    slack.control.revokeToken();

    expect(events()).toMatchObject([{ type: 'channel_archive' }, { type: 'tokens_revoked' }]);
    expect(() => slack.control.post({ user: 'ada', channel: 'general', text: 'x' })).toThrow(/archived/);
  });

  it('name the app’s authorization that they are meant for', async () => {
    const { slack, at } = await start();

    slack.control.post({ ...at, text: 'hello' });

    expect(slack.control.deliveries[0]?.payload).toMatchObject({
      type: 'event_callback',
      api_app_id: slack.appId,
      team_id: slack.teamId,
      authorizations: [{ user_id: slack.botUserId, is_bot: true }],
    });
  });
});

describe('commands', () => {
  it('carry the text as typed, or escaped if the manifest says so', async () => {
    const { slack, at } = await start({ manifest });
    await startSocketApp(slack, { listen: (app) => app.command(/.*/, ({ ack }) => ack()) });
    const ada = slack.control.person('ada').id;
    const { id } = slack.control.channel('team');
    const text = 'ask @ada in #team about https://example.com/a?b=1&c=2 "now"';

    const raw = await slack.control.useCommand({ ...at, command: '/raw', text });
    const escaped = await slack.control.useCommand({ ...at, command: '/escaped', text });

    expect(raw.payload).toMatchObject({ command: '/raw', user_id: ada, text: text.replace('&', '&amp;') });
    expect(escaped.payload['text']).toBe(
      `ask <@${ada}|ada> in <#${id}|team> about <https://example.com/a?b=1&c=2> "now"`,
    );
  });

  it('run neither in threads nor without a declaration', async () => {
    const { slack, at } = await start({ manifest });
    const threadTs = slack.control.post({ ...at, text: 'hello' });

    expect(() => slack.control.useCommand({ ...at, command: '/raw', threadTs })).toThrow(
      /not supported in threads/,
    );
    expect(() => slack.control.useCommand({ ...at, command: '/else' })).toThrow(/not a valid command/);
    expect(() => slack.control.globalShortcut({ user: 'ada', callbackId: 'look' })).toThrow(
      /global shortcut/,
    );
    expect(slack.control.notices({ user: 'ada' })).toHaveLength(2);
  });
});

describe('manifests', () => {
  it.each([
    ['a long name', { display_information: { name: 'x'.repeat(36) } }, 'display_information.name'],
    [
      'a command without a slash',
      { features: { slash_commands: [{ command: 'go', description: 'x' }] } },
      'command',
    ],
    [
      'a shortcut without description',
      { features: { shortcuts: [{ type: 'message', name: 'a', callback_id: 'a' }] } },
      'description',
    ],
    [
      'a bad request address',
      { settings: { interactivity: { is_enabled: true, request_url: 'here' } } },
      'request_url',
    ],
  ])('with %s are refused', async (_, part, named) => {
    await expect(startEmulator({ manifest: { ...manifest, ...part } })).rejects.toThrow(named);
  });
});
