import { PermissionFlagsBits, Routes, type PermissionsString, type REST } from 'discord.js';
import { z } from 'zod';
import { fine, failure, warning, type Finding } from '../../../lib/doctor-finding.ts';
import { inviteLink, neededPermissions } from '../permissions.ts';
import {
  guildChannel,
  isForum,
  isPrivate,
  permissionsIn,
  takesMessages,
  type GuildChannel,
  type Membership,
} from './permissions-in-channel.ts';

/** Guilds that are looked at: three requests each. */
const maxGuilds = 25;
/** Channels that one finding names. */
const maxChannels = 10;

const guild = z.object({ id: z.string(), name: z.string(), permissions: z.string().transform(BigInt) });
const member = z.object({ roles: z.array(z.string()) });

interface GuildsOptions {
  readonly rest: REST;
  readonly applicationId: string;
  /** The bot's own id. */
  readonly userId: string;
  readonly signal: AbortSignal;
}

/** `AttachFiles` as the settings show it: “Attach Files”. */
const asShown = (name: PermissionsString) => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

const inForums: ReadonlySet<PermissionsString> = new Set(['SendMessages']);

function missingFrom(permissions: bigint, needed: readonly PermissionsString[]): PermissionsString[] {
  return needed.filter((name) => (permissions & PermissionFlagsBits[name]) === 0n);
}

const allNeeded: readonly PermissionsString[] = Object.values(neededPermissions).flat();

/** What the bot's role lacks in a guild, one finding for each thing that it therefore can't do there. */
function onRole({ permissions }: Membership, name: string, link: string): Finding[] {
  if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return [];
  return Object.entries(neededPermissions).flatMap(([purpose, needed]) => {
    const missing = missingFrom(permissions, needed).map(asShown).join(', ');
    if (missing === '') return [];
    return [
      warning(
        `Server “${name}”: the bot’s role lacks ${missing}, so it can’t ${purpose}.`,
        `Give it that in Server Settings ▸ Roles, or invite the bot again: ${link}`,
      ),
    ];
  });
}

/** What a channel takes away from the bot of what it may do elsewhere in the guild. */
function deniedIn(channel: GuildChannel, membership: Membership): string | undefined {
  const here = permissionsIn(channel, membership);
  const sees = (here & PermissionFlagsBits.ViewChannel) !== 0n;
  if (!sees) return `#${channel.name}: View Channel`;
  const elsewhere = allNeeded.filter((name) => missingFrom(membership.permissions, [name]).length === 0);
  const wanted = elsewhere.filter((name) => !(isForum(channel) && inForums.has(name)));
  const missing = missingFrom(here, wanted).map(asShown).join(', ');
  return missing === '' ? undefined : `#${channel.name}: ${missing}`;
}

function onChannels(channels: readonly GuildChannel[], membership: Membership, name: string): Finding[] {
  const where = channels.filter(takesMessages);
  const isKeptOut = (channel: GuildChannel) =>
    isPrivate(channel, membership.guildId) &&
    (permissionsIn(channel, membership) & PermissionFlagsBits.ViewChannel) === 0n;
  const open = where.filter((channel) => !isKeptOut(channel));
  const denied = open.flatMap((channel) => deniedIn(channel, membership) ?? []);
  const hidden = where.length - open.length;
  const kept =
    hidden === 0 ? '' : ` It is not in ${hidden} private channel${hidden === 1 ? '' : 's'}, as is usual.`;
  if (denied.length === 0)
    return [fine(`Server “${name}”: no channel takes away what the bot’s role may do.${kept}`)];
  const rest = denied.length - maxChannels;
  return [
    {
      ...warning(
        `Server “${name}”: ${denied.length} of ${where.length} channels deny the bot something.${kept}`,
        'Allow it in Edit Channel ▸ Permissions, for the bot’s role.',
      ),
      details: [...denied.slice(0, maxChannels), ...(rest > 0 ? [`and ${rest} more`] : [])],
    },
  ];
}

/** Commands of one guild appear there beside those for everywhere, so that people see each twice. */
function onDoubles(commands: unknown, name: string, id: string): Finding[] {
  const count = Array.isArray(commands) ? commands.length : 0;
  if (count === 0) return [];
  return [
    warning(
      `Server “${name}”: ${count} commands are registered for it alone, so people see them twice.`,
      `They were registered by npm run register -- --guild ${id}; delete them in its Integrations, or let the bot leave and join again.`,
    ),
  ];
}

async function inspect(
  { id, name, permissions }: z.output<typeof guild>,
  { rest, applicationId, userId, signal }: GuildsOptions,
): Promise<readonly Finding[]> {
  try {
    const [self, channels, own] = await Promise.all([
      rest.get(Routes.guildMember(id, userId), { signal }),
      rest.get(Routes.guildChannels(id), { signal }),
      rest.get(Routes.applicationGuildCommands(applicationId, id), { signal }),
    ]);
    const { roles } = member.parse(self);
    const membership = { guildId: id, userId, roles, permissions };
    return [
      ...onRole(membership, name, inviteLink(applicationId)),
      ...onChannels(z.array(guildChannel).parse(channels), membership, name),
      ...onDoubles(own, name, id),
    ];
  } catch (error) {
    signal.throwIfAborted();
    const why = error instanceof Error ? error.message : String(error);
    return [failure(`Server “${name}” could not be looked at: ${why}.`)];
  }
}

/** Checks what the bot may do in each of its guilds, and in the channels there. */
export async function* checkGuilds(options: GuildsOptions): AsyncIterable<Finding> {
  const { rest, applicationId, signal } = options;
  const guilds = z.array(guild).parse(await rest.get(Routes.userGuilds(), { signal }));
  if (guilds.length === 0) {
    yield warning('The bot is in no server.', `To add it to one, open ${inviteLink(applicationId)}`);
    return;
  }
  const found = guilds.slice(0, maxGuilds).map((each) => inspect(each, options));
  yield* (await Promise.all(found)).flat();
  if (guilds.length > maxGuilds)
    yield fine(`The bot is in more servers; the first ${maxGuilds} were looked at.`);
}
