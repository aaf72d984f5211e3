import { joinedGuild } from '../access.ts';
import { ApiError } from '../api-error.ts';
import { toChannel, toGuild, toRole } from '../payloads/guilds.ts';
import { toMember } from '../payloads/users.ts';
import { ChannelKind } from '../protocol.ts';
import { api, ok, param, type Routes } from './route.ts';

/** Guilds with their channels, roles and members. */
export const guildRoutes: Routes = (world) => [
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
];
