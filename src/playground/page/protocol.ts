import type { KnownBlock, ModalView } from '@slack/types';

/*
 * What the playground's server and its page say to each other. The page opens `/playground/events` as one person
 * on each platform and is sent everything that they see, first whole and then as patches; it sends back what they
 * do as an `Action` to `/playground/act`. Nothing that another person alone may see ever reaches the page.
 */

/** A person, or the bot itself. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  readonly admin: boolean;
}

/** A picture or file; `url` is on the page's own origin. */
export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType?: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly altText?: string;
  readonly spoiler?: boolean;
}

/** Discord's embed, with addresses on the page's own origin. */
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

export interface DiscordMessage {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly author: string;
  readonly content: string;
  readonly embeds: readonly DiscordEmbed[];
  readonly attachments: readonly FileView[];
  /** Files that embeds show, with their alternative texts; the embed names one by its `url`. */
  readonly embedFiles: readonly FileView[];
  readonly components: readonly DiscordComponent[];
  /** “Thinking…” */
  readonly loading: boolean;
  /** Only the person of this page sees it. */
  readonly ephemeral: boolean;
  readonly reactions: readonly { readonly emoji: string; readonly userIds: readonly string[] }[];
  readonly replyToId?: string;
  /** What this answers: `/caption`, `Caption image`. */
  readonly answers?: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly editedAt?: number;
}

export interface DiscordChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'dm' | 'group' | 'thread';
  /** The channel of a thread. */
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

/** Something that the person asked of the bot, until the bot has answered with a message of its own. */
export interface DiscordPending {
  readonly id: string;
  readonly channelId: string;
  /** `/caption`, `Caption image`, `Again`. */
  readonly label: string;
  /** `failed`: “The application did not respond”. */
  readonly state: 'waiting' | 'failed';
}

export interface DiscordModal {
  /** Goes into `submitModal` and `closeModal`. */
  readonly interactionId: string;
  readonly title: string;
  /** As Discord's API has them: labels (type 18) with a text input (4), file upload (19), select (3) … in `component`. */
  readonly components: readonly DiscordComponent[];
}

export interface DiscordState {
  readonly me: Person;
  readonly people: readonly Person[];
  readonly server: string;
  readonly channels: readonly DiscordChannel[];
  readonly commands: readonly DiscordCommand[];
  /** By channel, oldest first, the latest hundred. */
  readonly messages: Readonly<Record<string, readonly DiscordMessage[]>>;
  readonly pending: readonly DiscordPending[];
  readonly modal: DiscordModal | null;
}

export interface SlackMessage {
  readonly ts: string;
  readonly authorId: string;
  readonly author: string;
  /** The fallback text, which screen readers and notifications get. */
  readonly text: string;
  /** As Slack has them; an image's `image_url` is on the page's own origin, a `slack_file` is replaced by one. */
  readonly blocks: readonly KnownBlock[];
  readonly files: readonly FileView[];
  readonly ephemeral: boolean;
  /** The message that its thread hangs from; equal to `ts` on that one itself once it has replies. */
  readonly threadTs?: string;
  /** Emoji name without colons, to the people's ids. */
  readonly reactions: readonly { readonly name: string; readonly userIds: readonly string[] }[];
  readonly edited: boolean;
}

export interface SlackChannel {
  readonly id: string;
  /** Without the `#`; for a direct message the other person's name. */
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  readonly archived: boolean;
  /** Whether the bot is in it. */
  readonly bot: boolean;
}

export interface SlackState {
  readonly me: Person;
  readonly people: readonly Person[];
  readonly workspace: string;
  readonly channels: readonly SlackChannel[];
  readonly commands: readonly {
    /** With its slash. */
    readonly command: string;
    readonly description: string;
    readonly usageHint?: string;
  }[];
  readonly shortcuts: readonly {
    readonly type: 'message' | 'global';
    readonly callbackId: string;
    readonly name: string;
  }[];
  /** By channel, oldest first, the latest hundred; replies in threads stand among them. */
  readonly messages: Readonly<Record<string, readonly SlackMessage[]>>;
  readonly modal: {
    readonly id: string;
    readonly view: ModalView;
    readonly errors: Readonly<Record<string, string>>;
  } | null;
  /** What Slack itself told the person: that a command failed. The latest twenty. */
  readonly notices: readonly { readonly id: string; readonly text: string; readonly channelId?: string }[];
}

/** One line of the inspector: something that passed between the bot and a platform. */
export interface Row {
  /** A row that comes again under the same id replaces the earlier one. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly platform: 'discord' | 'slack';
  /** `out`: the bot called the platform; `in`: the platform told the bot. */
  readonly direction: 'in' | 'out';
  readonly kind: 'request' | 'event';
  /** `POST /interactions/:id/:token/callback`, `chat.postMessage`, `INTERACTION_CREATE /caption`. */
  readonly title: string;
  /** `200`, `acknowledged after 12 ms`, `not acknowledged`. */
  readonly outcome: string;
  readonly state: 'ok' | 'waiting' | 'failed';
  readonly tookMs?: number;
  /** The fault that was switched on for it. */
  readonly fault?: string;
  /** JSON, indented, cut and without secrets. */
  readonly details: string;
}

export interface EngineView {
  readonly engine: string;
  readonly label: string;
  readonly task: string;
  readonly state: string;
  readonly waiting: number;
  /** How far the load is, 0 to 1. */
  readonly progress?: number;
}

export interface CallsView {
  readonly platform: 'discord' | 'slack';
  readonly name: string;
  readonly limit: number;
  readonly left: number;
  readonly nextInSeconds: number;
}

export interface FaultSwitch {
  readonly id: string;
  readonly label: string;
  /** What it does to the bot. */
  readonly description: string;
  readonly on: boolean;
}

/** A picture or text to try the bot with, and the menu entry that does it. */
export interface GuideStep {
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  readonly description: string;
  /** What is posted first. */
  readonly text: string;
  readonly sample?: Sample;
  /** The message menu's entry on both platforms. */
  readonly menu: string;
}

/** A picture that comes with the playground. */
export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly altText: string;
}

export interface InsideState {
  readonly engines: readonly EngineView[];
  readonly calls: readonly CallsView[];
  readonly faults: readonly FaultSwitch[];
  readonly connected: { readonly discord: boolean; readonly slack: boolean };
}

export interface PageState {
  readonly discord: DiscordState;
  readonly slack: SlackState;
  readonly inside: InsideState;
  readonly guide: { readonly steps: readonly GuideStep[]; readonly samples: readonly Sample[] };
}

/** Replaces the value at a path, such as `['discord', 'messages', channelId]`; without a value it is taken away. */
export interface Patch {
  readonly path: readonly string[];
  readonly value?: unknown;
}

/** The server-sent events: their names and what `data` holds as JSON. */
export interface Events {
  readonly state: PageState;
  readonly patches: readonly Patch[];
  readonly rows: readonly Row[];
}

/** A file on its way to the server. */
export interface FileUpload {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
  readonly altText?: string;
  readonly spoiler?: boolean;
}

/** Bytes of one file that are taken. */
export const maxFileBytes = 10 * 1024 * 1024;

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
  /** Takes a failed line away. */
  | { readonly do: 'forget'; readonly interactionId: string }
);

interface AtMessage {
  readonly channelId: string;
  readonly ts: string;
}

/** What is entered into inputs, by action id or block id. */
export interface SlackEntries {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly files?: Readonly<Record<string, readonly FileUpload[]>>;
}

/** What a person does on Slack. Answers: `send` a `{ messageId }`, which is its `ts`. */
export type SlackAction = { readonly platform: 'slack'; readonly as: string } & (
  | {
      readonly do: 'send';
      readonly channelId: string;
      readonly text: string;
      readonly files?: readonly FileUpload[];
      readonly threadTs?: string;
    }
  | ({ readonly do: 'edit'; readonly text: string } & AtMessage)
  | ({ readonly do: 'delete' } & AtMessage)
  /** The emoji's name without colons. */
  | ({ readonly do: 'react' | 'unreact'; readonly emoji: string } & AtMessage)
  | {
      readonly do: 'slash';
      readonly channelId: string;
      /** With its slash. */
      readonly command: string;
      readonly text: string;
      readonly threadTs?: string;
    }
  | ({ readonly do: 'shortcut'; readonly callbackId: string } & AtMessage)
  | { readonly do: 'globalShortcut'; readonly callbackId: string }
  /** `action` is an action id; `value` what was chosen, for menus. */
  | ({
      readonly do: 'press';
      readonly action: string;
      readonly value?: string | readonly string[];
    } & AtMessage)
  | ({ readonly do: 'submitModal' } & SlackEntries)
  | { readonly do: 'closeModal' }
  | ({
      readonly do: 'pressInModal';
      readonly action: string;
      readonly value?: string | readonly string[];
    } & SlackEntries)
);

/** What the person at the page does with the playground itself. */
export type PlaygroundAction =
  | { readonly platform: 'playground'; readonly do: 'fault'; readonly id: string; readonly on: boolean }
  | {
      readonly platform: 'playground';
      readonly do: 'guide';
      readonly step: string;
      readonly where: 'discord' | 'slack';
      readonly as: string;
      readonly channelId: string;
    };

export type Action = DiscordAction | SlackAction | PlaygroundAction;

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** How `/playground/act` answers; a refusal says what the platform's own client would have said. */
export type ActAnswer =
  | { readonly ok: true; readonly messageId?: string; readonly choices?: readonly Choice[] }
  | { readonly ok: false; readonly message: string };
