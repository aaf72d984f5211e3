import { describe, expect, it } from 'vitest';
import { refusal, startWithClient as start } from './web-api.ts';

describe('reading', () => {
  it('lists the history newest first, in pages, and a thread oldest first', async () => {
    const { slack, client, id } = await start();
    const at = { user: 'ada', channel: 'general' };
    const channel = id('general');
    const [first = ''] = ['one', 'two', 'three'].map((text) => slack.control.post({ ...at, text }));
    slack.control.post({ ...at, text: 'reply', threadTs: first });

    const page = await client.conversations.history({ channel, limit: 2 });
    const rest = await client.conversations.history({
      channel,
      cursor: page.response_metadata?.next_cursor ?? '',
    });
    const thread = await client.conversations.replies({ channel, ts: first });

    expect(page.messages?.map(({ text }) => text)).toEqual(['three', 'two']);
    expect(rest.messages?.map(({ text, reply_count }) => [text, reply_count])).toEqual([['one', 1]]);
    expect(thread.messages?.map(({ text }) => text)).toEqual(['one', 'reply']);
  });

  it('finds one message by its timestamp, once the history has caught up', async () => {
    const { slack, clock, client, id } = await start({ timing: { historyLagMs: 300 } });
    const ts = slack.control.post({ user: 'ada', channel: 'general', text: 'new' });
    const read = () =>
      client.conversations.history({
        channel: id('general'),
        latest: ts,
        oldest: ts,
        inclusive: true,
        limit: 1,
      });

    expect((await read()).messages).toEqual([]);
    clock.advance(300);
    expect((await read()).messages).toMatchObject([{ ts, text: 'new' }]);
  });

  it('is refused where the app is not a member', async () => {
    const { client, id } = await start();

    expect(await refusal(client.conversations.history({ channel: id('random') }))).toMatchObject({
      error: 'not_in_channel',
    });
    expect(await refusal(client.conversations.replies({ channel: id('secret'), ts: '1.2' }))).toMatchObject({
      error: 'channel_not_found',
    });
  });

  it('covers channels, people and the team', async () => {
    const { slack, client, id } = await start();
    const ada = slack.control.person('ada').id;

    expect((await client.conversations.info({ channel: id('team') })).channel).toMatchObject({
      is_private: true,
      is_member: true,
    });
    expect((await client.conversations.list()).channels?.map(({ name }) => name)).toEqual([
      'general',
      'random',
      'attic',
    ]);
    expect((await client.conversations.members({ channel: id('general') })).members).toContain(
      slack.botUserId,
    );
    expect((await client.users.info({ user: ada })).user?.name).toBe('ada');
    expect((await client.team.info()).team?.id).toBe(slack.teamId);
    expect((await client.bots.info({ bot: slack.botId })).bot?.user_id).toBe(slack.botUserId);
    expect((await client.conversations.open({ users: ada })).channel?.id).toBe(
      slack.control.direct('ada').id,
    );
  });
});

describe('reactions', () => {
  it('are added once and removed once', async () => {
    const { slack, client, id } = await start();
    const timestamp = slack.control.post({ user: 'ada', channel: 'general', text: 'hello' });
    const target = { channel: id('general'), timestamp, name: 'eyes' };

    await client.reactions.add(target);
    expect(slack.control.visible({ user: 'ada', channel: 'general' })[0]?.reactions).toEqual({
      eyes: ['app'],
    });
    expect(await refusal(client.reactions.add(target))).toMatchObject({ error: 'already_reacted' });
    await client.reactions.remove(target);
    expect(await refusal(client.reactions.remove(target))).toMatchObject({ error: 'no_reaction' });
  });
});
