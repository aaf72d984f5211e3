import { compact, type JsonObject } from '@toonwit/emulator-kit';
import { richTextOf } from './rich-text.ts';
import { fileType, type Files, type StoredFile } from './files.ts';
import type { ChannelKind } from './seed.ts';
import type { Channel, Person, StoredMessage, Workspace } from './workspace.ts';

/** What Slack's payloads are made from. */
interface PayloadSource {
  readonly workspace: Workspace;
  readonly files: Files;
  readonly appId: string;
  readonly botId: string;
  readonly appName: string;
  readonly origin: () => string;
}

/** `channel_type` in message events. */
export const channelTypes: Readonly<Record<ChannelKind, string>> = {
  public: 'channel',
  private: 'group',
  im: 'im',
  mpim: 'mpim',
};

/** How Slack writes its objects as JSON. */
export interface Payloads {
  file(file: StoredFile): JsonObject;
  message(message: StoredMessage): JsonObject;
  channel(channel: Channel): JsonObject;
  person(person: Person): JsonObject;
  team(): { id: string; domain: string };
}

/** Creates the writers for one workspace. */
export function createPayloads({ workspace, files, appId, botId, appName, origin }: PayloadSource): Payloads {
  const { team, bot } = workspace;
  const isShared = (members: ReadonlySet<string>): boolean =>
    [...members].some((id) => workspace.people.get(id)?.teamId !== undefined);
  const sharesOf = (file: StoredFile, isPublic: boolean): JsonObject => {
    const shares = file.shares.filter(
      ({ channel }) => (workspace.channels.get(channel)?.kind === 'public') === isPublic,
    );
    const byChannel = shares.map(
      ({ channel, ts, threadTs }) => [channel, [compact({ ts, thread_ts: threadTs })]] as const,
    );
    return byChannel.length === 0 ? {} : { [isPublic ? 'public' : 'private']: Object.fromEntries(byChannel) };
  };
  const sharedIn = (file: StoredFile, kinds: readonly ChannelKind[]): string[] =>
    file.shares
      .map(({ channel }) => channel)
      .filter((id) => kinds.includes(workspace.channels.get(id)?.kind ?? 'im'));

  function file(one: StoredFile): JsonObject {
    if (one.deleted === true) return { id: one.id, mode: 'tombstone' };
    const path = `${team.id}-${one.id}/${encodeURIComponent(one.name)}`;
    const seconds = Math.floor(one.created / 1000);
    return compact({
      id: one.id,
      created: seconds,
      timestamp: seconds,
      name: one.name,
      title: one.title,
      // Slack looks into a file after it has taken it; until then it has no type.
      ...(one.ready ? fileType(one.name) : { filetype: '', mimetype: '' }),
      pretty_type: one.ready ? fileType(one.name).filetype.toUpperCase() : '',
      user: one.user,
      user_team: team.id,
      editable: false,
      size: one.size,
      mode: 'hosted',
      is_external: false,
      external_type: '',
      is_public: sharedIn(one, ['public']).length > 0,
      public_url_shared: false,
      display_as_bot: false,
      username: '',
      url_private: `${origin()}/files-pri/${path}`,
      url_private_download: `${origin()}/files-pri/${path}?download=1`,
      permalink: `${origin()}/files/${one.user}/${one.id}/${encodeURIComponent(one.name)}`,
      alt_txt: one.altText,
      channels: sharedIn(one, ['public']),
      groups: sharedIn(one, ['private']),
      ims: sharedIn(one, ['im', 'mpim']),
      shares: { ...sharesOf(one, true), ...sharesOf(one, false) },
      has_rich_preview: false,
      file_access: 'visible',
    });
  }

  /** A file as messages carry it; about one from another workspace, the app has to ask. */
  function attachedFile(one: StoredFile): JsonObject {
    const teamId = workspace.people.get(one.user)?.teamId;
    if (teamId === undefined || one.deleted === true) return file(one);
    const created = Math.floor(one.created / 1000);
    const stub = { id: one.id, created, timestamp: created, user: one.user, user_team: teamId };
    return { ...stub, mode: 'file_access', file_access: 'check_file_info' };
  }

  /** What tells the messages of bots from those of people. */
  function byBot(one: StoredMessage): JsonObject {
    if (one.author === bot.id) {
      const bot_profile = { id: botId, app_id: appId, name: appName, team_id: team.id };
      return { bot_id: botId, app_id: appId, bot_profile };
    }
    const author = workspace.people.get(one.author);
    if (author?.botId === undefined) return {};
    if (one.username !== undefined) return { bot_id: author.botId, username: one.username, user: undefined };
    return {
      bot_id: author.botId,
      bot_profile: { id: author.botId, name: author.realName, team_id: team.id },
    };
  }

  function blocksOf({ blocks, isTyped, text }: StoredMessage): JsonObject['blocks'] {
    const shown = blocks.length > 0 || isTyped !== true ? blocks : richTextOf(text);
    return shown.length > 0 ? shown : undefined;
  }

  function thread(message: StoredMessage): JsonObject {
    if (message.threadTs !== undefined) {
      const root = workspace.find(message.channel, message.threadTs);
      // A reply that was sent to the channel too brings its thread's first message along.
      const brought = message.subtype === 'thread_broadcast' && root ? { root: payload(root) } : {};
      return { thread_ts: message.threadTs, parent_user_id: root?.author, ...brought };
    }
    const all = workspace.channels.get(message.channel)?.messages ?? [];
    const replies = all.filter((one) => one.threadTs === message.ts && one.ephemeralFor === undefined);
    if (replies.length === 0) return {};
    const users = [...new Set(replies.map((one) => one.author))];
    return {
      thread_ts: message.ts,
      reply_count: replies.length,
      reply_users: users,
      latest_reply: replies.at(-1)?.ts,
    };
  }

  function payload(one: StoredMessage): JsonObject {
    const attached = one.files.map((id) => files.get(id)).filter((found) => found !== undefined);
    if (one.tombstone === true)
      return compact({
        type: 'message',
        subtype: 'tombstone',
        text: 'This message was deleted.',
        user: 'USLACKBOT',
        hidden: true,
        ts: one.ts,
        ...thread(one),
      });
    return compact({
      type: 'message',
      subtype: one.subtype,
      user: one.author,
      text: one.text,
      ts: one.ts,
      team: workspace.people.get(one.author)?.teamId ?? team.id,
      ...(workspace.people.get(one.author)?.teamId !== undefined && {
        user_team: workspace.people.get(one.author)?.teamId,
        source_team: workspace.people.get(one.author)?.teamId,
      }),
      client_msg_id: one.via === 'person' ? `msg-${one.ts}` : undefined,
      ...byBot(one),
      blocks: blocksOf(one),
      attachments: one.attachments.length > 0 ? one.attachments : undefined,
      files: attached.length > 0 ? attached.map(attachedFile) : undefined,
      upload: attached.length > 0 ? false : undefined,
      ...thread(one),
      edited: one.edited,
      reactions:
        one.reactions.size > 0
          ? [...one.reactions].map(([name, users]) => ({ name, users, count: users.length }))
          : undefined,
    });
  }

  return {
    file,
    message: payload,
    channel: ({ id, name, kind, members, archived, creator }) =>
      compact({
        id,
        name: kind === 'im' ? undefined : name,
        is_channel: kind === 'public',
        is_group: kind === 'private',
        is_im: kind === 'im',
        is_mpim: kind === 'mpim',
        is_private: kind !== 'public',
        is_archived: archived,
        is_ext_shared: kind === 'im' ? undefined : isShared(members),
        creator,
        is_member: members.has(bot.id),
        num_members: members.size,
        user: kind === 'im' ? [...members].find((member) => member !== bot.id) : undefined,
      }),
    person: ({
      id,
      name,
      realName,
      isBot,
      botId: otherBot,
      teamId,
      workspaceId = team.id,
      isAdmin = false,
      isOwner = false,
    }) => ({
      id,
      team_id: teamId ?? workspaceId,
      name,
      real_name: realName,
      deleted: false,
      is_admin: isAdmin,
      ...(workspace.enterprise && {
        enterprise_user: {
          id,
          // Somebody from outside has their own organisation's.
          enterprise_id: teamId === undefined ? workspace.enterprise.id : `E${teamId.slice(1)}`,
          enterprise_name: teamId === undefined ? workspace.enterprise.name : 'Another organisation',
          is_admin: isAdmin,
          is_owner: isOwner,
          teams: [teamId ?? workspaceId],
        },
      }),
      is_owner: isOwner,
      is_primary_owner: false,
      is_restricted: false,
      is_ultra_restricted: false,
      is_stranger: teamId === undefined ? undefined : true,
      is_bot: isBot,
      is_app_user: false,
      tz: 'Europe/London',
      profile: {
        real_name: realName,
        display_name: name,
        ...(isBot && { bot_id: otherBot ?? botId, api_app_id: otherBot === undefined ? appId : undefined }),
      },
    }),
    team: () => ({ id: team.id, domain: team.domain }),
  };
}
