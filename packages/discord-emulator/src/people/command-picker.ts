import { ownersOf, contextOf } from '../interactions/interactions.ts';
import { allows, channelPermissions, Permission } from '../permissions.ts';
import type { StoredChannel, StoredCommand, StoredUser } from '../stored-types.ts';
import type { World } from '../world.ts';
import { refuseUnless } from './client-refusal.ts';

interface Place {
  readonly user: StoredUser;
  readonly channel: StoredChannel;
}

/** @throws ClientRefusal where a person cannot open a channel. */
export function requireVisibleChannel(world: World, { user, channel }: Place): void {
  const member =
    channel.guildId === undefined
      ? channel.recipients.includes(user.id)
      : world.guilds.get(channel.guildId)?.members.has(user.id) === true;
  refuseUnless(
    member && allows(channelPermissions(world, channel, user.id), 'ViewChannel'),
    `${user.name} cannot see this channel.`,
  );
}

function isOffered(world: World, command: StoredCommand, { user, channel }: Place): boolean {
  const context = contextOf(world, channel);
  if (command.guild_id !== undefined) return command.guild_id === channel.guildId;
  const owners = ownersOf(world, channel, user);
  const types = command.integration_types ?? [0];
  const installed =
    (types.includes(0) && owners['0'] !== undefined) || (types.includes(1) && owners['1'] !== undefined);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it still decides where contexts are absent
  const contexts = command.contexts ?? (command.dm_permission === false ? [0] : [0, 1, 2]);
  return installed && contexts.includes(context);
}

/**
 * The command that the client's picker would offer a person here under a name, a guild's own before a global one.
 * @throws ClientRefusal where it would offer none.
 */
export function findCommand(
  world: World,
  place: Place,
  { name, type }: { name: string; type: number },
): StoredCommand {
  const { user, channel } = place;
  requireVisibleChannel(world, place);
  const offered = [...world.commands.values()]
    .filter((command) => command.name === name && command.type === type && isOffered(world, command, place))
    .sort((a, b) => Number(b.guild_id !== undefined) - Number(a.guild_id !== undefined));
  const [command] = offered;
  refuseUnless(command !== undefined, `No command "${name}" is offered to ${user.name} here.`);
  const bits = channelPermissions(world, channel, user.id);
  refuseUnless(allows(bits, 'UseApplicationCommands'), `${user.name} may not use commands here.`);
  const needed = BigInt(command.default_member_permissions ?? '0');
  const enough =
    channel.guildId === undefined || (bits & needed) === needed || (bits & Permission.Administrator) !== 0n;
  refuseUnless(enough, `${user.name} lacks the permissions that "${name}" asks for.`);
  refuseUnless(
    command.nsfw !== true || channel.nsfw,
    `"${name}" is only offered in age-restricted channels.`,
  );
  return command;
}
