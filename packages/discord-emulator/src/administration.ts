import { keep } from '@toonwit/emulator-kit';
import type { UploadedFile } from './cdn.ts';
import { createChannel, openDm } from './channels.ts';
import { toChannel, toGuildCreate, toRole } from './payloads/guilds.ts';
import { allPermissions, everydayPermissions, permissionBits, type KnownPermission } from './permissions.ts';
import type { Overwrite, StoredChannel, StoredGuild, StoredRole, StoredUser } from './stored-types.ts';
import { ChannelKind, Flag, Intent } from './protocol.ts';
import { channelOf, guildOf, messageOf, userOf, type World } from './world.ts';

const maxUsers = 20_000;
const maxGuilds = 1000;

interface NewUser {
  readonly name: string;
  readonly displayName?: string;
  readonly bot?: boolean;
  /** The client's language. */
  readonly locale?: string;
  readonly installedApp?: boolean;
  /** Pays for Nitro, and may write 4,000 characters. */
  readonly nitro?: boolean;
}

interface NewGuild {
  readonly name: string;
  /** The first is the owner; without members, an owner is created. */
  readonly members?: readonly string[];
  readonly locale?: string;
  /** False if the app is there only through people's own installs. */
  readonly botPresent?: boolean;
  /** The bot's role; everyday permissions unless given. */
  readonly botPermissions?: readonly KnownPermission[];
  readonly attachmentSizeLimit?: number;
}

interface NewChannel {
  readonly guildId: string;
  readonly name: string;
  readonly nsfw?: boolean;
  /** Makes the channel a forum, which has threads and no messages of its own. */
  readonly forum?: boolean;
  /** Exactly what the bot may do here; its guild permissions unless given. */
  readonly botPermissions?: readonly KnownPermission[];
  /** Makes the channel private to these people; `botPermissions` let the bot in. */
  readonly onlyFor?: readonly string[];
}

/** Creates and changes guilds, channels and people, as everyone but the bot does. */
export interface Administration {
  addUser(draft: NewUser): StoredUser;
  addGuild(draft: NewGuild): StoredGuild;
  addChannel(draft: NewChannel): StoredChannel;
  /** A thread of a channel, or a post of a forum, still without its first message. */
  addThread(parentId: string, name: string): StoredChannel;
  /** A thread started from a message, whose id it has. */
  startThread(parentId: string, messageId: string, name: string): StoredChannel;
  /** Closes a thread: it is archived, and only moderators can open it again. */
  lockThread(threadId: string): void;
  /** Sets the words that automatic moderation keeps out of messages. */
  setAutoMod(guildId: string, blockedWords: readonly string[]): void;
  addRole(guildId: string, name: string, permissions?: readonly KnownPermission[]): StoredRole;
  addMember(guildId: string, userId: string, roles?: readonly string[]): void;
  /** Changes the language of a person's client, which their interactions carry; the app isn't told. */
  setLocale(userId: string, locale: string): void;
  /** The conversation between a person and the bot. */
  openDm(userId: string): StoredChannel;
  /**
   * Keeps a copy of a web picture on the media proxy, as Discord does when it unfolds a link; gives the copy's address.
   */
  proxy(file: UploadedFile): Promise<string>;
  /** Sets exactly what the bot may do in the channel. */
  setBotPermissions(channelId: string, names: readonly KnownPermission[]): void;
}

function exactly(names: readonly KnownPermission[]): Overwrite {
  const allow = permissionBits(names);
  return { kind: 'member', allow, deny: allPermissions & ~allow };
}

export function createAdministration(world: World): Administration {
  const administration: Administration = {
    addUser({
      name,
      displayName = name,
      bot = false,
      locale = 'en-GB',
      installedApp = false,
      nitro = false,
    }) {
      const user = {
        id: world.ids.next(),
        name: name.toLowerCase(),
        displayName,
        bot,
        locale,
        nitro,
        installedApp,
      };
      return keep(world.users, user.id, user, maxUsers);
    },
    addGuild({
      name,
      members = [],
      locale = 'en-GB',
      botPresent = true,
      botPermissions,
      attachmentSizeLimit,
    }) {
      const id = world.ids.next();
      const joinedAt = world.clock.now();
      const ownerId = members[0] ?? administration.addUser({ name: `${name} owner` }).id;
      const everyone: StoredRole = { id, name: '@everyone', permissions: everydayPermissions };
      const permissions = botPermissions === undefined ? everydayPermissions : permissionBits(botPermissions);
      const botRole: StoredRole = {
        id: world.ids.next(),
        name: world.bot.displayName,
        permissions,
        botId: world.bot.id,
      };
      const guild: StoredGuild = {
        id,
        name,
        ownerId,
        locale,
        botPresent,
        attachmentSizeLimit: attachmentSizeLimit ?? world.attachmentSizeLimit,
        blockedWords: [],
        roles: new Map([[id, everyone]]),
        members: new Map([ownerId, ...members].map((userId) => [userId, { roles: [], joinedAt }])),
      };
      if (botPresent) {
        guild.roles.set(botRole.id, botRole);
        guild.members.set(world.bot.id, { roles: [botRole.id], joinedAt });
      }
      keep(world.guilds, id, guild, maxGuilds);
      const build = ({ intents }: { intents: number }) => toGuildCreate(world, guild, intents);
      world.dispatch({ t: 'GUILD_CREATE', needs: Intent.guilds, guildId: id, build });
      return guild;
    },
    addChannel({ guildId, name, nsfw = false, forum = false, botPermissions, onlyFor }) {
      const guild = guildOf(world, guildId);
      const overwrites = new Map<string, Overwrite>();
      if (onlyFor) {
        const sight = permissionBits(['ViewChannel']);
        overwrites.set(guild.id, { kind: 'role', allow: 0n, deny: sight });
        for (const userId of onlyFor) overwrites.set(userId, { kind: 'member', allow: sight, deny: 0n });
      }
      if (botPermissions) overwrites.set(world.bot.id, exactly(botPermissions));
      const type = forum ? ChannelKind.forum : ChannelKind.text;
      return createChannel(world, { type, guildId, name, nsfw, overwrites });
    },
    addThread(parentId, name) {
      const { guildId = '' } = channelOf(world, parentId);
      return createChannel(world, { type: ChannelKind.publicThread, guildId, name, parentId });
    },
    startThread(parentId, messageId, name) {
      const parent = channelOf(world, parentId);
      const message = messageOf(parent, messageId);
      const { guildId = '' } = parent;
      message.flags |= Flag.hasThread;
      return createChannel(world, { type: ChannelKind.publicThread, guildId, name, parentId, id: messageId });
    },
    async proxy(file) {
      return world.cdn.proxyUrl(await world.cdn.add(file, { folder: '0', ephemeral: false }));
    },
    lockThread(threadId) {
      const thread = channelOf(world, threadId);
      thread.locked = true;
      const { guildId } = thread;
      world.dispatch({
        t: 'THREAD_UPDATE',
        needs: Intent.guilds,
        guildId,
        build: () => toChannel(world, thread),
      });
      world.changes.announce();
    },
    setAutoMod(guildId, blockedWords) {
      guildOf(world, guildId).blockedWords = blockedWords;
    },
    addRole(guildId, name, names = []) {
      const guild = guildOf(world, guildId);
      const role: StoredRole = { id: world.ids.next(), name, permissions: permissionBits(names) };
      guild.roles.set(role.id, role);
      const build = () => ({ guild_id: guildId, role: toRole(guild, role) });
      world.dispatch({ t: 'GUILD_ROLE_CREATE', needs: Intent.guilds, guildId, build });
      return role;
    },
    addMember(guildId, userId, roles = []) {
      guildOf(world, guildId).members.set(userOf(world, userId).id, {
        roles: [...roles],
        joinedAt: world.clock.now(),
      });
      world.changes.announce();
    },
    setLocale(userId, locale) {
      userOf(world, userId).locale = locale;
    },
    openDm: (userId) => openDm(world, userOf(world, userId).id),
    setBotPermissions(channelId, names) {
      const channel = channelOf(world, channelId);
      channel.overwrites.set(world.bot.id, exactly(names));
      world.dispatch({
        t: 'CHANNEL_UPDATE',
        needs: Intent.guilds,
        guildId: channel.guildId,
        build: () => toChannel(world, channel),
      });
    },
  };
  return administration;
}
