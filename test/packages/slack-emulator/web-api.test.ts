import { describe, expect, it } from 'vitest';
import { refusal, startWithClient as start } from './web-api.ts';

describe('tokens', () => {
  it('tell the app who it is', async () => {
    const { slack, client } = await start();

    const { user_id, bot_id, team_id, response_metadata } = await client.auth.test();

    expect({ user_id, bot_id, team_id }).toEqual({
      user_id: slack.botUserId,
      bot_id: slack.botId,
      team_id: slack.teamId,
    });
    expect(response_metadata?.scopes).toContain('chat:write');
  });

  it('are refused if unknown, of the wrong kind or revoked', async () => {
    const { slack, client, clientFor } = await start();

    expect(await refusal(clientFor('xoxb-wrong').auth.test())).toMatchObject({ error: 'invalid_auth' });
    expect(
      await refusal(clientFor(slack.appToken).chat.postMessage({ channel: '#general', text: 'x' })),
    ).toMatchObject({
      error: 'not_allowed_token_type',
    });
    slack.control.revokeToken();
    expect(await refusal(client.auth.test())).toMatchObject({ error: 'token_revoked' });
  });

  it('lead to errors that name the needed and the granted scopes', async () => {
    const { slack, client, id } = await start();
    slack.control.setScopes(['chat:write', 'channels:history']);

    expect(await refusal(client.files.info({ file: 'F1' }))).toMatchObject({
      error: 'missing_scope',
      needed: 'files:read',
      provided: 'chat:write,channels:history',
    });
    expect(await refusal(client.conversations.history({ channel: id('team') }))).toMatchObject({
      error: 'missing_scope',
      needed: 'groups:history',
    });
    await expect(client.conversations.history({ channel: id('general') })).resolves.toMatchObject({
      ok: true,
    });
  });
});

describe('posting', () => {
  it.each([
    ['random', 'not_in_channel'],
    ['secret', 'channel_not_found'],
    ['ada-ben', 'channel_not_found'],
    ['attic', 'is_archived'],
    ['general', 'no refusal'],
    ['team', 'no refusal'],
  ])('to %s gives %s', async (channel, error) => {
    const { client, id } = await start();

    const refused = await refusal(client.chat.postMessage({ channel: id(channel), text: 'x' }));

    expect(refused).toEqual(error === 'no refusal' ? error : expect.objectContaining({ ok: false, error }));
  });

  it('to a public channel needs no membership with chat:write.public', async () => {
    const { slack, client, id } = await start();
    slack.control.setScopes(['chat:write', 'chat:write.public']);

    await client.chat.postMessage({ channel: id('random'), text: 'x' });

    expect(slack.control.visible({ user: 'ben', channel: 'random' })).toMatchObject([
      { text: 'x', author: 'app' },
    ]);
  });

  it('to a person arrives in their direct message', async () => {
    const { slack, client } = await start();

    await client.chat.postMessage({ channel: slack.control.person('ada').id, text: 'psst' });

    expect(slack.control.visible({ user: 'ada', channel: '@app' })).toMatchObject([{ text: 'psst' }]);
  });

  it('for one person is seen only by them, and needs them in the channel', async () => {
    const { slack, client, id } = await start();
    const eve = slack.control.addPerson('eve').id;
    const user = slack.control.person('ada').id;

    await client.chat.postEphemeral({ channel: id('general'), user, text: 'for you' });

    expect(slack.control.visible({ user: 'ada', channel: 'general' })).toHaveLength(1);
    expect(slack.control.visible({ user: 'ben', channel: 'general' })).toHaveLength(0);
    expect((await client.conversations.history({ channel: id('general') })).messages).toEqual([]);
    const stray = client.chat.postEphemeral({ channel: id('general'), user: eve, text: 'x' });
    expect(await refusal(stray)).toMatchObject({ error: 'user_not_in_channel' });
  });

  it('needs content and truncates what is too long', async () => {
    const { slack, client } = await start();

    expect(await refusal(client.chat.postMessage({ channel: '#general', text: '' }))).toMatchObject({
      error: 'no_text',
    });
    await client.chat.postMessage({ channel: '#general', text: 'x'.repeat(40_001) });

    expect(slack.control.visible({ user: 'ada', channel: 'general' })[0]?.text).toHaveLength(40_000);
  });

  it('can be edited and deleted, for the app’s own messages only', async () => {
    const { slack, client, id } = await start();
    const at = { user: 'ada', channel: 'general' };
    const channel = id('general');
    const foreign = slack.control.post({ ...at, text: 'mine' });
    const { ts = '' } = await client.chat.postMessage({ channel, text: 'first' });

    await client.chat.update({ channel, ts, text: 'second' });
    expect(slack.control.visible(at).map(({ text }) => text)).toEqual(['mine', 'second']);
    await client.chat.delete({ channel, ts });
    expect(slack.control.visible(at).map(({ text }) => text)).toEqual(['mine']);

    const long = client.chat.update({ channel, ts: foreign, text: 'x' });
    expect(await refusal(long)).toMatchObject({ error: 'cant_update_message' });
    expect(await refusal(client.chat.delete({ channel, ts: foreign }))).toMatchObject({
      error: 'cant_delete_message',
    });
    expect(await refusal(client.chat.update({ channel, ts, text: 'x' }))).toMatchObject({
      error: 'message_not_found',
    });
  });

  it('refuses an update of more than 4000 bytes', async () => {
    const { client, id } = await start();
    const { ts = '' } = await client.chat.postMessage({ channel: id('general'), text: 'first' });
    const update = (text: string) => client.chat.update({ channel: id('general'), ts, text });

    await expect(update('ü'.repeat(2_000))).resolves.toMatchObject({ ok: true });
    expect(await refusal(update('ü'.repeat(2_001)))).toMatchObject({ error: 'msg_too_long' });
  });

  it('names what is wrong with the blocks', async () => {
    const { client } = await start();
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } }];

    expect(await refusal(client.chat.postMessage({ channel: '#general', text: 'x', blocks }))).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: {
        messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
      },
    });
  });

  it('refuses blocks whose total length is too long', async () => {
    const { client } = await start();
    const blocks = Array.from({ length: 5 }, () => ({
      type: 'section',
      text: { type: 'mrkdwn', text: 'x'.repeat(2_900) },
    }));

    expect(await refusal(client.chat.postMessage({ channel: '#general', text: 'x', blocks }))).toMatchObject({
      error: 'msg_blocks_too_long',
    });
  });

  it('accepts JSON as well as forms', async () => {
    const { slack } = await start();

    const response = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: `Bearer ${slack.botToken}`,
      },
      body: JSON.stringify({ channel: '#general', blocks: [{ type: 'divider' }], text: 'line' }),
    });

    expect(await response.json()).toMatchObject({
      ok: true,
      message: { text: 'line', blocks: [{ type: 'divider' }] },
    });
  });
});
