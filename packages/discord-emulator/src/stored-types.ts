import type {
  APIApplicationCommand,
  APIEmbed,
  APIMessageSnapshot,
  APIMessageTopLevelComponent,
  APIPoll,
  APIStickerItem,
} from 'discord-api-types/v10';
import type { ChannelKind, InteractionKind, Wire } from './protocol.ts';

export interface StoredUser {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly bot: boolean;
  /** The client's language. */
  locale: string;
  /** Whether the person pays for Nitro, which allows longer messages. */
  readonly nitro: boolean;
  /** Whether the person has installed the app for themselves. */
  installedApp: boolean;
}

export interface StoredRole {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  readonly botId?: string;
}

interface StoredMember {
  roles: string[];
  readonly joinedAt: number;
}

export interface StoredGuild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  /** False where only people's own installs of the app reach it. */
  botPresent: boolean;
  /** Bytes of one file; boosted guilds have more. */
  attachmentSizeLimit: number;
  /** Words that automatic moderation keeps out of messages. */
  blockedWords: readonly string[];
  readonly roles: Map<string, StoredRole>;
  readonly members: Map<string, StoredMember>;
}

export interface Overwrite {
  readonly kind: 'role' | 'member';
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface StoredChannel {
  readonly id: string;
  readonly type: ChannelKind;
  readonly guildId?: string;
  readonly name: string;
  readonly nsfw: boolean;
  readonly parentId?: string;
  readonly overwrites: Map<string, Overwrite>;
  /** People in a direct or group conversation. */
  readonly recipients: readonly string[];
  /** Oldest first. */
  readonly messages: Map<string, StoredMessage>;
  /** Set on a thread that moderators have closed for good. */
  locked: boolean;
}

/** A file on the CDN; the bytes are kept there. */
export interface StoredFile {
  readonly id: string;
  /** The channel's id, or the application's for uploads that belong to an interaction. */
  readonly folder: string;
  readonly filename: string;
  readonly size: number;
  readonly contentType: string | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly description: string | undefined;
  readonly spoiler: boolean;
  readonly ephemeral: boolean;
}

/** Pictures that arrived as `attachment://name` are kept as names in the URL until they are sent out. */
export type StoredEmbed = Wire<APIEmbed>;
export type StoredComponent = Wire<APIMessageTopLevelComponent>;
export type StoredCommand = Wire<APIApplicationCommand>;

/** Whom a message would have notified. */
export interface Notified {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

/** A forwarded message and where it came from. */
export interface Forwarded {
  readonly channelId: string;
  readonly messageId: string;
  readonly guildId?: string;
  readonly snapshot: Wire<APIMessageSnapshot>;
}

/** What a message looked like before an edit. */
export interface Revision {
  readonly at: number;
  readonly content: string;
  readonly embeds: readonly StoredEmbed[];
  readonly loading: boolean;
}

export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly type: number;
  readonly createdAt: number;
  content: string;
  files: StoredFile[];
  /** Files that an embed shows; Discord does not list these as attachments. */
  embedFiles: StoredFile[];
  embeds: StoredEmbed[];
  components: StoredComponent[];
  flags: number;
  tts: boolean;
  editedAt: number | undefined;
  mentions: string[];
  mentionRoles: string[];
  mentionEveryone: boolean;
  notified: Notified;
  readonly nonce?: string | number;
  readonly replyTo?: { readonly channelId: string; readonly messageId: string };
  readonly stickers: readonly Wire<APIStickerItem>[];
  readonly poll?: Wire<APIPoll>;
  /** The message that this one forwards, as it was then. */
  readonly forwarded?: Forwarded;
  /** Emoji key to the people who chose it, in order. */
  readonly reactions: Map<string, Set<string>>;
  /** Set on ephemeral messages: the only person who sees it. */
  readonly visibleTo?: string;
  /** The interaction that it answers. */
  readonly interactionId?: string;
  /** The webhook that posted it. */
  readonly webhookId?: string;
  /** The last states before edits, oldest first, bounded. */
  readonly revisions: Revision[];
}

/** How far an interaction's acknowledgement has come. */
export type Acknowledgement =
  | { readonly kind: 'none' }
  /** A first response is being stored. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'message'; readonly messageId: string }
  | { readonly kind: 'update'; readonly messageId: string }
  | { readonly kind: 'modal'; readonly modal: StoredModal }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface StoredModal {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly Readonly<Record<string, unknown>>[];
}

export interface StoredInteraction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  /** For commands: what it was called and which kind it was. */
  readonly command?: { readonly id: string; readonly name: string; readonly type: number };
  /** For components: what the person saw on it. */
  readonly component?: string;
  readonly userId: string;
  readonly channelId: string;
  /** By the emulator's clock. */
  readonly createdAt: number;
  /** By the process's monotonic clock, for latencies. */
  readonly startedMs: number;
  readonly attachmentSizeLimit: number;
  /** The message whose component was pressed, or that a modal came from. */
  readonly messageId?: string;
  readonly targetMessageId?: string;
  /** The interaction that opened the modal. */
  readonly parentId?: string;
  readonly owners: Readonly<Partial<Record<'0' | '1', string>>>;
  acknowledgement: Acknowledgement;
  /** Milliseconds from creation to the accepted acknowledgement. */
  acknowledgedAfterMs: number | undefined;
  followups: number;
}
