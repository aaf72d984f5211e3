import type { APIAttachment } from 'discord-api-types/v10';
import { extensionOf, mediaTypeOf } from '@toonwit/emulator-kit';
import type { UploadedFile } from '../cdn.ts';
import { toChannel, toRole } from '../payloads/guilds.ts';
import { toBareMember, toUser } from '../payloads/users.ts';
import { channelPermissions } from '../permissions.ts';
import type { StoredChannel } from '../stored-types.ts';
import type { Wire } from '../protocol.ts';
import type { World } from '../world.ts';
import { refuseUnless } from './client-refusal.ts';

/** Collects the objects that an interaction's ids stand for (receiving-and-responding, "Resolved Data"). */
export interface Resolver {
  readonly user: (id: string) => void;
  readonly role: (id: string) => void;
  readonly channel: (id: string) => void;
  /** Whatever a text mentions, as far as it exists. */
  readonly text: (text: string) => void;
  /** Uploads a file for the interaction and gives back its id. */
  file(file: UploadedFile, fileTypes: unknown): Promise<string>;
  /** The `resolved` field; undefined where nothing was named. */
  done(): object | undefined;
}

/** Whether a file name passes a `file_types` list of groups (`image`) and extensions (`.png`). */
function matchesFileTypes(filename: string, types: readonly string[]): boolean {
  const group = mediaTypeOf(filename)?.split('/')[0];
  return types.some((type) =>
    type.startsWith('.') ? type.slice(1).toLowerCase() === extensionOf(filename) : type === group,
  );
}

/** Resolves ids as seen from a channel; files may have as many bytes as its guild allows. */
export function createResolver(world: World, channel: StoredChannel): Resolver {
  const guild = world.guilds.get(channel.guildId ?? '');
  const maxBytes = guild?.attachmentSizeLimit ?? world.attachmentSizeLimit;
  const users: Record<string, object> = {};
  const members: Record<string, object> = {};
  const roles: Record<string, object> = {};
  const channels: Record<string, object> = {};
  const attachments: Record<string, Wire<APIAttachment>> = {};
  const known = (text: string, pattern: RegExp, has: (id: string) => boolean) =>
    [...text.matchAll(pattern)].flatMap(([, id = '']) => (has(id) ? [id] : []));
  const resolver: Resolver = {
    user(id) {
      const user = world.users.get(id);
      refuseUnless(user !== undefined, `There is no user ${id}.`);
      users[id] = toUser(user);
      const member = guild && toBareMember(guild, id);
      if (member) members[id] = { ...member, permissions: channelPermissions(world, channel, id).toString() };
    },
    role(id) {
      const role = guild?.roles.get(id);
      refuseUnless(guild !== undefined && role !== undefined, `There is no role ${id} here.`);
      roles[id] = toRole(guild, role);
    },
    channel(id) {
      const named = world.channels.get(id);
      refuseUnless(named !== undefined, `There is no channel ${id}.`);
      channels[id] = {
        ...toChannel(world, named),
        permissions: channelPermissions(world, named, world.bot.id).toString(),
      };
    },
    text(text) {
      for (const id of known(text, /<@!?(\d+)>/g, (id) => world.users.has(id))) resolver.user(id);
      for (const id of known(text, /<@&(\d+)>/g, (id) => guild?.roles.has(id) === true)) resolver.role(id);
      for (const id of known(text, /<#(\d+)>/g, (id) => world.channels.has(id))) resolver.channel(id);
    },
    async file(file, fileTypes) {
      refuseUnless(file.bytes.byteLength <= maxBytes, `${file.name} is larger than ${maxBytes} bytes.`);
      const types = Array.isArray(fileTypes) ? fileTypes.filter((type) => typeof type === 'string') : [];
      refuseUnless(
        types.length === 0 || matchesFileTypes(file.name, types),
        `${file.name} is none of ${types.join(', ')}.`,
      );
      const stored = await world.cdn.add(file, { folder: world.applicationId, ephemeral: true });
      attachments[stored.id] = world.cdn.toAttachment(stored);
      return stored.id;
    },
    done() {
      const named = Object.entries({ users, members, roles, channels, attachments });
      const filled = named.filter(([, values]) => Object.keys(values).length > 0);
      return filled.length === 0 ? undefined : Object.fromEntries(filled);
    },
  };
  return resolver;
}

/** Whether a value is a file and not a text, a number or an id. */
export function isUpload(value: unknown): value is UploadedFile {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}
