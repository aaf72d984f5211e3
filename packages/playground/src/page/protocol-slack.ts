import type { KnownBlock, ModalView } from '@slack/types';
import type { FileUpload, FileView, Person } from './protocol-shared.ts';

/** What Slack shows below a text: an alert of an app, the preview of a link, or a message that was passed on. */
export interface SlackAttachment {
  readonly id: string;
  /** Six hexadecimal digits, or `good`, `warning`, `danger`. */
  readonly color?: string;
  readonly pretext?: string;
  readonly author?: string;
  readonly title?: string;
  readonly text?: string;
  readonly fields: readonly { readonly title: string; readonly value: string; readonly short: boolean }[];
  readonly imageUrl?: string;
  readonly footer?: string;
  readonly blocks: readonly KnownBlock[];
  readonly files: readonly FileView[];
}

export interface SlackMessage {
  readonly ts: string;
  readonly authorId: string;
  readonly author: string;
  /** The fallback text for screen readers and notifications. */
  readonly text: string;
  /** Slack's blocks; an image's `image_url` is on the page's own origin and replaces a `slack_file`. */
  readonly blocks: readonly KnownBlock[];
  readonly attachments: readonly SlackAttachment[];
  readonly files: readonly FileView[];
  readonly ephemeral: boolean;
  /** For a reply in a thread, the `ts` of the thread's first message. */
  readonly threadTs?: string;
  /** Whether that reply was sent to the channel too. */
  readonly broadcast?: boolean;
  /** The ids of the people, by emoji name without colons. */
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
  /** Whether another app is in it. */
  readonly otherApp: boolean;
}

export interface SlackNotice {
  readonly id: string;
  /** In ms since 1970. */
  readonly at: number;
  readonly text: string;
}

export interface SlackState {
  readonly me: Person;
  /** The language of their client. */
  readonly locale: string;
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
  /** The latest hundred of each channel, oldest first, including replies in threads. */
  readonly messages: Readonly<Record<string, readonly SlackMessage[]>>;
  readonly modal: {
    readonly id: string;
    readonly view: ModalView;
    readonly errors: Readonly<Record<string, string>>;
  } | null;
  /** The latest twenty messages from Slack itself, such as that a command failed. */
  readonly notices: readonly SlackNotice[];
}

interface AtMessage {
  readonly channelId: string;
  readonly ts: string;
}

/** Input values by action id or block id. */
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
      /** Sends a reply in a thread to the channel too. */
      readonly broadcast?: boolean;
      readonly forward?: AtMessage;
      /** Posts the text as another app does: in an attachment or in blocks. */
      readonly asApp?: 'attachment' | 'blocks';
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
  /** Changes the language of the person's client. */
  | { readonly do: 'setLocale'; readonly locale: string }
  | { readonly do: 'closeModal' }
  | ({
      readonly do: 'pressInModal';
      readonly action: string;
      readonly value?: string | readonly string[];
    } & SlackEntries)
);
