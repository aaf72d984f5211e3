import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDiscordOpenApi, type DiscordOpenApi } from '../../support/discord-openapi.ts';
import { connect, echo, onCommand, png, startPlace } from './start.ts';

const path = process.env['DISCORD_OPENAPI'];
const added = { tts: false, enforce_nonce: false };

describe.skipIf(path === undefined)('Discord’s OpenAPI document', () => {
  const document = (): DiscordOpenApi => {
    expect(existsSync(path ?? ''), `DISCORD_OPENAPI names no file: ${path ?? ''}`).toBe(true);
    return createDiscordOpenApi(path ?? '', { added, newer: ['file_types'] });
  };

  it('accepts what the real client sends, and nothing with an unknown or wrong key', () => {
    const openApi = document();
    const check = (payload: unknown) =>
      openApi.checkRequest({ method: 'POST', route: '/channels/{channel_id}/messages', payload, files: [] });
    expect(check({ content: 'a', tts: false, embeds: [{ title: 't' }] })).toMatchObject({
      valid: true,
      operation: 'create_message',
    });
    expect(check({ content: 'a', colour: 1 })).toMatchObject({
      valid: false,
      errors: [expect.stringContaining('colour')],
    });
    expect(check({ content: 'a', embeds: [{ titel: 't' }] }).valid).toBe(false);
    expect(check({ content: 7 }).valid).toBe(false);
    expect(openApi.checkRequest({ method: 'POST', route: '/nowhere', payload: {}, files: [] }).valid).toBe(
      false,
    );
  });

  it('covers every request of a session with commands, files, buttons and reactions', async () => {
    const openApi = document();
    const invalid: object[] = [];
    const operations = new Set<string>();
    const { emulator, control, ada, channel } = await startPlace({
      onRequest: (request) => {
        const verdict = openApi.checkRequest(request);
        if (verdict.operation !== undefined) operations.add(verdict.operation);
        if (!verdict.valid) invalid.push({ ...request, ...verdict });
      },
    });
    const client = await connect(emulator);
    await client.application.commands.set([echo]);
    const data = await png();
    const errors = onCommand(client, async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply({
        content: 'x',
        files: [{ attachment: data, name: 'a.png', description: 'Alt' }],
      });
      const more = await interaction.followUp({
        embeds: [{ title: 'more' }],
        allowedMentions: { parse: [] },
      });
      await more.react('👍');
      await interaction.deleteReply();
    });
    await control.as(ada.id).useCommand(channel.id, 'echo', { text: 'x' });
    await control.waitFor(
      () => control.requests.some(({ method }) => method === 'DELETE') || errors.length > 0,
    );
    await client.destroy();
    await emulator.close();
    expect(errors).toEqual([]);
    expect(invalid).toEqual([]);
    expect(operations.size).toBeGreaterThanOrEqual(6);
  });

  it('describes the emulator’s answers', async () => {
    const openApi = document();
    const { emulator, control, ada, guild, channel } = await startPlace();
    const message = await control
      .as(ada.id)
      .post(channel.id, { content: 'hi', files: [{ name: 'a.png', bytes: await png() }] });
    control.as(ada.id).react(message, '👍');
    const ids: Record<string, string> = {
      application_id: control.botId,
      guild_id: guild.id,
      channel_id: channel.id,
      message_id: message.id,
      user_id: ada.id,
      emoji_name: '👍',
    };
    const ask = async (method: string, route: string, body?: object) => {
      const filled = route.replaceAll(/\{(\w+)\}/g, (_match, name: string) =>
        encodeURIComponent(ids[name] ?? ''),
      );
      const response = await fetch(`${emulator.apiUrl}/v10${filled}`, {
        method,
        headers: { authorization: `Bot ${emulator.token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const answer: unknown = text === '' ? undefined : JSON.parse(text);
      return {
        route: `${method} ${route}`,
        ...openApi.checkResponse({ method, route, status: response.status, body: answer }),
      };
    };
    const commands = '/applications/{application_id}/commands';
    const verdicts = [
      await ask('PUT', commands, [{ name: 'a', description: 'b', options: echo.options }]),
      await ask('GET', commands),
      await ask('GET', '/applications/@me'),
      await ask('GET', '/gateway'),
      await ask('GET', '/gateway/bot'),
      await ask('GET', '/users/@me'),
      await ask('GET', '/users/{user_id}'),
      await ask('GET', '/guilds/{guild_id}'),
      await ask('GET', '/guilds/{guild_id}/members/{user_id}'),
      await ask('GET', '/guilds/{guild_id}/roles'),
      await ask('GET', '/channels/{channel_id}'),
      await ask('GET', '/channels/{channel_id}/messages'),
      await ask('GET', '/channels/{channel_id}/messages/{message_id}'),
      await ask('GET', '/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}'),
      await ask('POST', '/channels/{channel_id}/messages', {
        content: 'a',
        embeds: [{ title: 't' }],
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'l', custom_id: 'c' }] }],
      }),
      await ask('POST', '/channels/{channel_id}/typing'),
      await ask('POST', '/users/@me/channels', { recipient_id: ada.id }),
    ];
    await emulator.close();
    expect(verdicts.filter(({ valid }) => !valid)).toEqual([]);
  });
});
