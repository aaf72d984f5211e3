import { joinedGuild, plainMessage, requirePermissions, visibleChannel } from '../access.ts';
import { ApiError } from '../api-error.ts';
import { createChannel, openDm } from '../channels.ts';
import { toChannel, toGuild, toRole } from '../payloads/guilds.ts';
import { audience } from '../messages.ts';
import { toMember, toSelf, toUser } from '../payloads/users.ts';
import { Form } from '../validate/form.ts';
import { ChannelKind, Intent } from '../protocol.ts';
import { userOf } from '../world.ts';
import { api, done, ok, param, type Routes } from './route.ts';

const typingIntents = { guild: Intent.guildMessageTyping, direct: Intent.directMessageTyping };
const maxRefreshed = 50;

/** Channels, threads, guilds, people, and fresh addresses of attachments. */
export const channelRoutes: Routes = (world) => {
  const startThread = (channelId: string, body: unknown, id?: string) => {
    const parent = visibleChannel(world, channelId);
    const form = Form.of(body);
    const name = form.text('name', { required: true, min: 1, max: 100 }) ?? '';
    form.check();
    requirePermissions(world, parent, 'CreatePublicThreads');
    const guild = parent.guildId === undefined ? {} : { guildId: parent.guildId };
    const type = ChannelKind.publicThread;
    const thread = createChannel(world, {
      type,
      name,
      parentId: parent.id,
      ...guild,
      ...(id === undefined ? {} : { id }),
    });
    return { status: 201, body: toChannel(world, thread) };
  };
  return [
    api('GET', '/channels/:channel_id', (call) =>
      ok(toChannel(world, visibleChannel(world, param(call, 'channel_id')))),
    ),
    api('POST', '/channels/:channel_id/typing', (call) => {
      const channel = visibleChannel(world, param(call, 'channel_id'));
      requirePermissions(world, channel, 'SendMessages');
      world.dispatch({
        t: 'TYPING_START',
        ...audience(channel, undefined, typingIntents),
        build: () => ({
          channel_id: channel.id,
          user_id: world.bot.id,
          timestamp: Math.floor(world.clock.now() / 1000),
        }),
      });
      return done;
    }),
    api('POST', '/channels/:channel_id/threads', (call) => startThread(param(call, 'channel_id'), call.body)),
    api('POST', '/channels/:channel_id/messages/:message_id/threads', (call) => {
      const channel = visibleChannel(world, param(call, 'channel_id'));
      const { id } = plainMessage(channel, param(call, 'message_id'));
      return startThread(channel.id, call.body, id);
    }),
    api('GET', '/guilds/:guild_id', (call) => ok(toGuild(joinedGuild(world, param(call, 'guild_id'))))),
    api('GET', '/guilds/:guild_id/channels', (call) => {
      const { id } = joinedGuild(world, param(call, 'guild_id'));
      const channels = [...world.channels.values()].filter(
        ({ guildId, type }) => guildId === id && (type === ChannelKind.text || type === ChannelKind.forum),
      );
      return ok(channels.map((channel) => toChannel(world, channel)));
    }),
    api('GET', '/guilds/:guild_id/roles', (call) => {
      const guild = joinedGuild(world, param(call, 'guild_id'));
      return ok([...guild.roles.values()].map((role) => toRole(guild, role)));
    }),
    api('GET', '/guilds/:guild_id/members/:user_id', (call) => {
      const guild = joinedGuild(world, param(call, 'guild_id'));
      const member = toMember(world, guild, param(call, 'user_id'));
      if (member === undefined) throw new ApiError('unknownMember');
      return ok(member);
    }),
    api('GET', '/users/:user_id', (call) => {
      const id = param(call, 'user_id');
      return ok(id === '@me' ? toSelf(world) : toUser(userOf(world, id)));
    }),
    api('GET', '/users/@me/guilds', () => {
      const joined = [...world.guilds.values()].filter(({ botPresent }) => botPresent);
      return ok(
        joined.map(({ id, name }) => ({
          id,
          name,
          icon: null,
          banner: null,
          owner: false,
          permissions: '0',
          features: [],
        })),
      );
    }),
    api('POST', '/users/@me/channels', (call) => {
      const form = Form.of(call.body);
      const id = form.snowflake('recipient_id', { required: true }) ?? '';
      form.check();
      if (id === world.bot.id) throw new ApiError('cannotMessageUser');
      return ok(toChannel(world, openDm(world, userOf(world, id).id)));
    }),
    api('POST', '/attachments/refresh-urls', (call) => {
      const form = Form.of(call.body);
      const urls = form.list('attachment_urls', { required: true, min: 1, max: maxRefreshed }) ?? [];
      form.check();
      const refreshed_urls = urls
        .filter((url) => typeof url === 'string')
        .map((original) => ({ original, refreshed: world.cdn.refresh(original) ?? original }));
      return ok({ refreshed_urls });
    }),
  ];
};
