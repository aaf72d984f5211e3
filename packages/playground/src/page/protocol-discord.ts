import type { FileUpload, FileView, Person } from './protocol-shared.ts';

/** Discord's embed, with URLs on the page's own origin. */
export interface DiscordEmbed {
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  /** 0xRRGGBB. */
  readonly color?: number;
  readonly author?: { readonly name: string; readonly icon_url?: string };
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly inline?: boolean }[];
  readonly image?: DiscordEmbedImage;
  readonly thumbnail?: DiscordEmbedImage;
  readonly footer?: { readonly text: string; readonly icon_url?: string };
  readonly timestamp?: string;
}

export interface DiscordEmbedImage {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
  readonly description?: string;
}

/** A component as Discord's API has it, such as `{ type: 1, components: [{ type: 2, label, custom_id, style }] }`. */
export type DiscordComponent = Readonly<Record<string, unknown>> & { readonly type: number };

/** What stands in a message, or in one that is forwarded. */
export interface DiscordContent {
  readonly content: string;
  readonly embeds: readonly DiscordEmbed[];
  readonly attachments: readonly FileView[];
  /** Files shown by embeds, with their alternative texts; an embed refers to one by its `url`. */
  readonly embedFiles: readonly FileView[];
  readonly components: readonly DiscordComponent[];
}

export interface DiscordPoll {
  readonly question: string;
  readonly answers: readonly string[];
}

export interface DiscordMessage extends DiscordContent {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly author: string;
  readonly poll?: DiscordPoll;
  /** The message that this one forwards, and its channel. */
  readonly forwarded?: DiscordContent & { readonly channelId: string };
  /** “Thinking…” */
  readonly loading: boolean;
  /** Visible only to the page's person. */
  readonly ephemeral: boolean;
  readonly reactions: readonly { readonly emoji: string; readonly userIds: readonly string[] }[];
  readonly replyToId?: string;
  /** What this replies to: `/caption`, `Caption this message`. */
  readonly answers?: string;
  /** The id of the person who used it. */
  readonly askedBy?: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly editedAt?: number;
}

export interface DiscordChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'dm' | 'group' | 'thread';
  /** A thread's parent channel. */
  readonly parentId?: string;
  readonly private: boolean;
  /** Whether the bot sees it. */
  readonly bot: boolean;
}

export interface DiscordOption {
  readonly name: string;
  readonly description: string;
  /** 1 sub-command, 2 group, 3 string, 4 integer, 5 boolean, 6 user, 7 channel, 8 role, 10 number, 11 attachment. */
  readonly type: number;
  readonly required: boolean;
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
  readonly autocomplete: boolean;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly maxLength?: number;
  readonly options: readonly DiscordOption[];
}

export interface DiscordCommand {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** 1 slash, 2 a person's menu, 3 a message's menu (“Apps ▸ …”). */
  readonly type: 1 | 2 | 3;
  readonly options: readonly DiscordOption[];
}

/** An interaction of the person, until the bot has answered with a message. */
export interface DiscordPending {
  readonly id: string;
  readonly channelId: string;
  /** When it was started, in ms since 1970. */
  readonly at: number;
  /** `/caption`, `Caption this message`, `Again`. */
  readonly label: string;
  /** `failed`: “The application did not respond”. */
  readonly state: 'waiting' | 'failed';
}

export interface DiscordModal {
  /** Passed to `submitModal` and `closeModal`. */
  readonly interactionId: string;
  readonly title: string;
  /** As Discord's API has them: labels (type 18) with a text input (4), file upload (19), select (3) … in `component`. */
  readonly components: readonly DiscordComponent[];
}

export interface DiscordState {
  readonly me: Person;
  /** The language of their client. */
  readonly locale: string;
  readonly people: readonly Person[];
  readonly server: string;
  readonly channels: readonly DiscordChannel[];
  readonly commands: readonly DiscordCommand[];
  /** The latest hundred of each channel, oldest first. */
  readonly messages: Readonly<Record<string, readonly DiscordMessage[]>>;
  readonly pending: readonly DiscordPending[];
  readonly modal: DiscordModal | null;
}

export type DiscordOptionValue = string | number | boolean | { readonly file: FileUpload };
export type DiscordFieldValue =
  string | boolean | readonly string[] | { readonly files: readonly FileUpload[] };

interface InMessage {
  readonly channelId: string;
  readonly messageId: string;
}

/** What a person does on Discord. Answers: `send` a `{ messageId }`, `autocomplete` an `{ choices }`. */
export type DiscordAction = { readonly platform: 'discord'; readonly as: string } & (
  | {
      readonly do: 'send';
      readonly channelId: string;
      readonly text: string;
      readonly files?: readonly FileUpload[];
      readonly replyTo?: string;
      readonly poll?: DiscordPoll;
      readonly forward?: InMessage;
      /** Posts the text in another app’s components. */
      readonly asApp?: true;
    }
  | ({ readonly do: 'edit'; readonly text: string } & InMessage)
  | ({ readonly do: 'delete' | 'dismiss' } & InMessage)
  | ({ readonly do: 'react' | 'unreact'; readonly emoji: string } & InMessage)
  | {
      readonly do: 'command';
      readonly channelId: string;
      readonly name: string;
      readonly options: Readonly<Record<string, DiscordOptionValue>>;
    }
  | {
      readonly do: 'autocomplete';
      readonly channelId: string;
      readonly name: string;
      readonly option: string;
      readonly text: string;
      readonly options: Readonly<Record<string, DiscordOptionValue>>;
    }
  | ({ readonly do: 'menu'; readonly name: string } & InMessage)
  /** `button` is its custom id, or its label. */
  | ({ readonly do: 'press'; readonly button: string } & InMessage)
  | ({ readonly do: 'select'; readonly customId: string; readonly values: readonly string[] } & InMessage)
  | {
      readonly do: 'submitModal';
      readonly interactionId: string;
      /** By custom id. */
      readonly fields: Readonly<Record<string, DiscordFieldValue>>;
    }
  | { readonly do: 'closeModal'; readonly interactionId: string }
  /** Changes the language of the person's client. */
  | { readonly do: 'setLocale'; readonly locale: string }
  /** Dismisses a failure. */
  | { readonly do: 'forget'; readonly interactionId: string }
);
