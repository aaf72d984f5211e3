import { interactiveElements } from '../block-kit/walk.ts';
import type { World } from '../world.ts';
import { mentionsIn, type Mentions } from '../mentions.ts';
import type { KnownBlock, MessageAttachment, ModalView } from '@slack/types';
import { isJsonObject } from '@toonwit/emulator-kit';
import type { StoredMessage, Via } from '../workspace.ts';
import { placeOf, type Place } from './messages.ts';

/** A message as one person sees it. */
interface Visible {
  readonly ts: string;
  /** The author's name. */
  readonly author: string;
  readonly via: Via;
  /** The `text`: what notifications and screen readers say. */
  readonly text: string;
  /** What the screen shows: the blocks' text where there are blocks, the text otherwise. */
  readonly shown: string;
  readonly blocks: readonly KnownBlock[];
  /** Alerts of apps, previews of links, and messages that were passed on. */
  readonly attachments: readonly MessageAttachment[];
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly altText: string | undefined;
    readonly size: number;
  }[];
  readonly ephemeral: boolean;
  readonly threadTs: string | undefined;
  /** Whether a reply in a thread was sent to the channel too. */
  readonly broadcast: boolean;
  /** Whom it mentions. */
  readonly mentions: Mentions;
  readonly reactions: Readonly<Record<string, readonly string[]>>;
  readonly edited: boolean;
  /** Action ids of what can be pressed or chosen, in order. */
  readonly actions: readonly string[];
}

/** The modal on top of somebody's screen. */
interface VisibleModal {
  readonly id: string;
  readonly view: ModalView;
  readonly errors: Readonly<Record<string, string>>;
}

/** What people see on their screens. */
export interface Screen {
  /** Everything in a channel, threads included unless one is asked for, oldest first. */
  visible(what: Place & { threadTs?: string }): Visible[];
  modal(what: { user: string }): VisibleModal | undefined;
  /** What Slack itself told a person, such as that a command failed, and when, in ms since 1970. */
  notices(what: { user: string }): { readonly at: number; readonly text: string }[];
  /** Everything that happened, a line each. */
  transcript(): string;
}

/** The text of blocks, a line for each. */
function textOf(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((part) => part !== '')
      .join('\n');
  if (!isJsonObject(value)) return '';
  if (value['type'] === 'button') return `[${textOf(value['text'])}]`;
  if (value['type'] === 'image') return `(image: ${String(value['alt_text'])})`;
  if (value['type'] === 'data_visualization') return `(chart: ${String(value['title'])})`;
  if (typeof value['text'] === 'string') return value['text'];
  return ['text', 'fields', 'elements', 'accessory', 'label', 'element']
    .map((key) => textOf(value[key]))
    .filter((part) => part !== '')
    .join('\n');
}

/** Creates the view on a workspace. */
export function createScreen(world: World): Screen {
  const { workspace, files, modals, journal } = world;
  const nameOf = (id: string): string => workspace.people.get(id)?.name ?? id;

  function seen(message: StoredMessage): Visible {
    const attached = message.files.map((id) => files.get(id)).filter((file) => file !== undefined);
    return {
      ts: message.ts,
      author: nameOf(message.author),
      via: message.via,
      text: message.text,
      shown: message.blocks.length > 0 ? textOf(message.blocks) : message.text,
      blocks: message.blocks,
      attachments: message.attachments,
      files: attached.map(({ id, name, altText, size }) => ({ id, name, altText, size })),
      ephemeral: message.ephemeralFor !== undefined,
      threadTs: message.threadTs,
      broadcast: message.subtype === 'thread_broadcast',
      mentions: mentionsIn(message.text, message.blocks),
      reactions: Object.fromEntries([...message.reactions].map(([name, users]) => [name, users.map(nameOf)])),
      edited: message.edited !== undefined,
      actions: interactiveElements(message.blocks).map(({ actionId }) => actionId),
    };
  }

  return {
    visible({ threadTs, ...place }) {
      const { person, channel } = placeOf(world, place);
      return channel.messages
        .filter(({ ephemeralFor }) => ephemeralFor === undefined || ephemeralFor === person.id)
        .filter(
          (message) => threadTs === undefined || message.ts === threadTs || message.threadTs === threadTs,
        )
        .map(seen);
    },
    modal({ user }) {
      const open = modals.current(workspace.person(user).id);
      return open && { id: open.id, view: open.view, errors: open.errors };
    },
    notices({ user }) {
      const { id } = workspace.person(user);
      return journal.entries
        .filter((one) => one.what === 'notice' && one.user === id)
        .map(({ at, text }) => ({ at, text }));
    },
    transcript: () =>
      journal.entries
        .map(({ at, what, channel, user, text }) => {
          const where = channel === undefined ? '' : ` #${workspace.channels.get(channel)?.name ?? channel}`;
          return `${new Date(at).toISOString().slice(11, 23)}${where} ${what}${user === undefined ? '' : ` ${nameOf(user)}`}: ${text}`;
        })
        .join('\n'),
  };
}
