import { randomBytes } from 'node:crypto';
import type { APIBaseInteraction, InteractionType } from 'discord-api-types/v10';
import { keep } from '@toonwit/emulator-kit';
import { ApiError } from '../api-error.ts';
import { toChannel } from '../payloads/guilds.ts';
import { toMessage } from '../payloads/messages.ts';
import { toMember, toUser } from '../payloads/users.ts';
import { botPermissions, channelPermissions } from '../permissions.ts';
import type { StoredChannel, StoredInteraction, StoredMessage, StoredUser } from '../stored-types.ts';
import { ChannelKind, type Wire } from '../protocol.ts';
import { channelOf, userOf, type World } from '../world.ts';

/** How long a first response may take, and how long the token then works (receiving-and-responding). */
export const acknowledgeWithinMs = 3000;
const tokenLifetimeMs = 15 * 60_000;
const maxInteractions = 5000;

interface InteractionDraft {
  readonly kind: StoredInteraction['kind'];
  readonly userId: string;
  readonly channelId: string;
  /** The payload's `data`. */
  readonly data: object;
  readonly command?: { readonly id: string; readonly name: string; readonly type: number };
  readonly component?: string;
  /** The message whose component was used, or whose component opened the modal. */
  readonly message?: StoredMessage;
  readonly targetMessageId?: string;
  readonly parentId?: string;
}

/** The interaction's setting: 0 a guild, 1 a direct message with the app, 2 any other conversation. */
export function contextOf(world: World, channel: StoredChannel): 0 | 1 | 2 {
  if (channel.guildId !== undefined) return 0;
  return channel.type === ChannelKind.dm && channel.recipients.includes(world.bot.id) ? 1 : 2;
}

/** Who installed the app so that it works here: `0` the guild (or `0` in a direct message), `1` the person. */
export function ownersOf(
  world: World,
  channel: StoredChannel,
  user: StoredUser,
): StoredInteraction['owners'] {
  const guild = world.guilds.get(channel.guildId ?? '');
  const byGuild = guild?.botPresent === true ? { '0': guild.id } : {};
  const inDm = contextOf(world, channel) === 1 ? { '0': '0' } : {};
  return { ...byGuild, ...inDm, ...(user.installedApp ? { '1': user.id } : {}) };
}

function toPayload(world: World, stored: StoredInteraction, { data, message }: InteractionDraft) {
  const channel = channelOf(world, stored.channelId);
  const user = userOf(world, stored.userId);
  const guild = world.guilds.get(channel.guildId ?? '');
  const member = guild && toMember(world, guild, user.id);
  const locale = (value: string) => value as Wire<APIBaseInteraction<InteractionType, unknown>>['locale'];
  const person =
    guild && member
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, features: [], locale: locale(guild.locale) },
          guild_locale: locale(guild.locale),
          member: { ...member, permissions: channelPermissions(world, channel, user.id).toString() },
        }
      : { user: toUser(user) };
  const payload: Wire<APIBaseInteraction<InteractionType, object>> = {
    id: stored.id,
    application_id: world.applicationId,
    type: stored.kind,
    token: stored.token,
    version: 1,
    data,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Discord still sends it
    channel_id: channel.id,
    channel: toChannel(world, channel),
    ...person,
    app_permissions: botPermissions(world, channel).toString(),
    locale: locale(user.locale),
    entitlements: [],
    authorizing_integration_owners: stored.owners,
    context: contextOf(world, channel),
    attachment_size_limit: stored.attachmentSizeLimit,
    ...(message === undefined ? {} : { message: toMessage(world, message) }),
  };
  return payload;
}

/** Creates an interaction and sends it to the bot, whatever its intents. */
export function createInteraction(world: World, draft: InteractionDraft): StoredInteraction {
  const channel = channelOf(world, draft.channelId);
  const id = world.ids.next();
  const stored: StoredInteraction = {
    id,
    token: Buffer.from(`interaction:${id}:${randomBytes(60).toString('base64url')}`).toString('base64url'),
    kind: draft.kind,
    userId: draft.userId,
    channelId: draft.channelId,
    createdAt: world.clock.now(),
    startedMs: performance.now(),
    attachmentSizeLimit:
      world.guilds.get(channel.guildId ?? '')?.attachmentSizeLimit ?? world.attachmentSizeLimit,
    owners: ownersOf(world, channel, userOf(world, draft.userId)),
    acknowledgement: { kind: 'none' },
    acknowledgedAfterMs: undefined,
    followups: 0,
    ...(draft.command === undefined ? {} : { command: draft.command }),
    ...(draft.component === undefined ? {} : { component: draft.component }),
    ...(draft.message === undefined ? {} : { messageId: draft.message.id }),
    ...(draft.targetMessageId === undefined ? {} : { targetMessageId: draft.targetMessageId }),
    ...(draft.parentId === undefined ? {} : { parentId: draft.parentId }),
  };
  keep(world.interactions, id, stored, maxInteractions);
  const payload = toPayload(world, stored, draft);
  world.dispatch({ t: 'INTERACTION_CREATE', guildId: channel.guildId, build: () => payload });
  return stored;
}

/** @throws ApiError 10062 where there is no such interaction or its 3 seconds are over, 40060 where it was answered. */
export function requireOpen(world: World, id: string, token: string): StoredInteraction {
  const interaction = world.interactions.get(id);
  if (interaction?.token !== token) throw new ApiError('unknownInteraction');
  if (interaction.acknowledgement.kind !== 'none') throw new ApiError('alreadyAcknowledged');
  if (world.clock.now() - interaction.createdAt > acknowledgeWithinMs)
    throw new ApiError('unknownInteraction');
  return interaction;
}

/** The interaction that a token was made for; its id stands inside. */
export function findByToken(world: World, token: string): StoredInteraction | undefined {
  const [, id = ''] = Buffer.from(token, 'base64url').toString('latin1').split(':');
  const interaction = world.interactions.get(id);
  return interaction?.token === token ? interaction : undefined;
}

/** @throws ApiError 50027 for a token that is wrong or over, 10015 before the first response. */
export function requireWebhook(world: World, applicationId: string, token: string): StoredInteraction {
  if (applicationId !== world.applicationId) throw new ApiError('unknownWebhook');
  const interaction = findByToken(world, token);
  if (interaction === undefined || world.clock.now() - interaction.createdAt > tokenLifetimeMs) {
    throw new ApiError('invalidWebhookToken');
  }
  const { kind } = interaction.acknowledgement;
  if (kind === 'none' || kind === 'pending') throw new ApiError('unknownWebhook');
  return interaction;
}

/** The message that answers an interaction first: the new one, or the one that it updates. */
export function originalOf(world: World, interaction: StoredInteraction): StoredMessage | undefined {
  const { acknowledgement, channelId } = interaction;
  if (acknowledgement.kind !== 'message' && acknowledgement.kind !== 'update') return undefined;
  return world.channels.get(channelId)?.messages.get(acknowledgement.messageId);
}
