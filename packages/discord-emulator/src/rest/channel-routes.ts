import { plainMessage, requirePermissions, visibleChannel } from '../access.ts';
import { createChannel } from '../channels.ts';
import { toChannel } from '../payloads/guilds.ts';
import { audience } from '../messages.ts';
import { Form } from '../validate/form.ts';
import { ChannelKind, Intent } from '../protocol.ts';
import { api, done, ok, param, type Routes } from './route.ts';

const typingIntents = { guild: Intent.guildMessageTyping, direct: Intent.directMessageTyping };

/** Channels, threads, and who is typing. */
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
  ];
};
