import type { APIAttachment } from 'discord-api-types/v10';
import { isUnanswered } from './interactions/callback.ts';
import { originalOf } from './interactions/interactions.ts';
import { toMessage } from './payloads/messages.ts';
import type {
  Choice,
  Notified,
  Revision,
  StoredComponent,
  StoredEmbed,
  StoredInteraction,
  StoredMessage,
  StoredModal,
} from './stored-types.ts';
import { Flag, type Wire } from './protocol.ts';
import { userOf, type World } from './world.ts';

/** A message as a test or a page reads it. */
export interface MessageView {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly author: string;
  readonly type: number;
  readonly content: string;
  readonly embeds: readonly StoredEmbed[];
  readonly attachments: readonly Wire<APIAttachment>[];
  /** Files that embeds show, with their alternative text. */
  readonly embedFiles: readonly Wire<APIAttachment>[];
  readonly components: readonly StoredComponent[];
  /** "Thinking…" */
  readonly loading: boolean;
  readonly ephemeral: boolean;
  /** The only person who sees it. */
  readonly visibleTo?: string;
  readonly notified: Notified;
  readonly revisions: readonly Revision[];
  readonly reactions: readonly { readonly emoji: string; readonly userIds: readonly string[] }[];
  readonly stickers: readonly string[];
  readonly poll?: { readonly question: string; readonly answers: readonly string[] };
  /** The message that this one forwards, as it was then. */
  readonly forwarded?: Pick<MessageView, 'channelId' | 'content' | 'embeds' | 'attachments' | 'components'>;
  readonly replyToId?: string;
  /** What the person did that this answers: `/caption`, `Caption this message`, a button's label. */
  readonly answers?: string;
  /** Who did that. */
  readonly askedBy?: string;
  readonly createdAt: number;
  readonly editedAt?: number;
}

/** An interaction as its person sees it. It is live: its fields are read anew each time. */
export interface InteractionView {
  readonly id: string;
  readonly token: string;
  readonly createdAt: number;
  readonly acknowledged: boolean;
  /** Milliseconds of real time from creation to the accepted first response. */
  readonly acknowledgedAfterMs: number | undefined;
  /** The client says "The application did not respond". */
  readonly failed: boolean;
  /** The first response, also while it is loading; undefined once it is deleted. */
  readonly reply: MessageView | undefined;
  readonly followups: readonly MessageView[];
  readonly modal: StoredModal | undefined;
  readonly choices: readonly Choice[] | undefined;
}

function describe(world: World, interaction: StoredInteraction | undefined): string | undefined {
  if (interaction === undefined) return undefined;
  if (interaction.command) return `${interaction.command.type === 1 ? '/' : ''}${interaction.command.name}`;
  return interaction.component ?? describe(world, world.interactions.get(interaction.parentId ?? ''));
}

function toPollView({ poll }: StoredMessage): Pick<MessageView, 'poll'> {
  if (poll === undefined) return {};
  const answers = poll.answers.map(({ poll_media: { text = '' } }) => text);
  return { poll: { question: poll.question.text ?? '', answers } };
}

function toForwardedView({ forwarded }: StoredMessage): Pick<MessageView, 'forwarded'> {
  if (forwarded === undefined) return {};
  const { content, embeds, attachments, components = [] } = forwarded.snapshot.message;
  return { forwarded: { channelId: forwarded.channelId, content, embeds, attachments, components } };
}

export function toMessageView(world: World, message: StoredMessage): MessageView {
  const { attachments, embeds, components = [] } = toMessage(world, message);
  const asked = world.interactions.get(message.interactionId ?? '');
  const answers = describe(world, asked);
  return {
    id: message.id,
    channelId: message.channelId,
    authorId: message.authorId,
    author: userOf(world, message.authorId).displayName,
    type: message.type,
    content: message.content,
    embeds,
    attachments,
    embedFiles: message.embedFiles.map((file) => world.cdn.toAttachment(file)),
    components,
    loading: (message.flags & Flag.loading) !== 0,
    ephemeral: message.visibleTo !== undefined,
    notified: message.notified,
    revisions: message.revisions,
    reactions: [...message.reactions].map(([emoji, people]) => ({ emoji, userIds: [...people] })),
    stickers: message.stickers.map(({ name }) => name),
    ...toPollView(message),
    ...toForwardedView(message),
    createdAt: message.createdAt,
    ...(message.visibleTo === undefined ? {} : { visibleTo: message.visibleTo }),
    ...(message.replyTo === undefined ? {} : { replyToId: message.replyTo.messageId }),
    ...(answers === undefined ? {} : { answers }),
    ...(asked === undefined ? {} : { askedBy: asked.userId }),
    ...(message.editedAt === undefined ? {} : { editedAt: message.editedAt }),
  };
}

export function toInteractionView(world: World, stored: StoredInteraction): InteractionView {
  const { id, token, createdAt } = stored;
  const original = () => originalOf(world, stored);
  return {
    id,
    token,
    createdAt,
    get acknowledged() {
      return stored.acknowledgedAfterMs !== undefined;
    },
    get acknowledgedAfterMs() {
      return stored.acknowledgedAfterMs;
    },
    get failed() {
      return isUnanswered(world, stored);
    },
    get reply() {
      const message = original();
      return message && toMessageView(world, message);
    },
    get followups() {
      // A reply that is just being stored is not a followup.
      if (stored.acknowledgedAfterMs === undefined) return [];
      const messages = [...(world.channels.get(stored.channelId)?.messages.values() ?? [])];
      const own = messages.filter((message) => message.interactionId === id && message !== original());
      return own.map((message) => toMessageView(world, message));
    },
    get modal() {
      return stored.acknowledgement.kind === 'modal' ? stored.acknowledgement.modal : undefined;
    },
    get choices() {
      return stored.acknowledgement.kind === 'choices' ? stored.acknowledgement.choices : undefined;
    },
  };
}
