import type { DiscordControl, MessageView } from '@toonwit/discord-emulator';
import type {
  DiscordChannel,
  DiscordContent,
  DiscordCommand,
  DiscordMessage,
  DiscordOption,
  DiscordState,
  Person,
} from '../page/protocol.ts';
import { toFileView, withOwnAddresses } from './discord-files.ts';
import type { DiscordInteractions } from './discord-interactions.ts';
import type { Admins } from './admins.ts';
import { maxMessages } from './shown-messages.ts';

type Json = Readonly<Record<string, unknown>>;
type Overview = ReturnType<DiscordControl['overview']>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numbers(from: Json, names: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  const found = Object.entries(names).map(([name, wire]) => [name, from[wire]] as const);
  return Object.fromEntries(found.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

function toOption(option: Json): DiscordOption {
  return {
    name: text(option['name']),
    description: text(option['description']),
    type: Number(option['type']),
    required: option['required'] === true,
    autocomplete: option['autocomplete'] === true,
    choices: listOf(option['choices']).map(({ name, value }) => ({
      name: text(name),
      value: typeof value === 'number' ? value : text(value),
    })),
    options: listOf(option['options']).map(toOption),
    ...numbers(option, { minValue: 'min_value', maxValue: 'max_value', maxLength: 'max_length' }),
  };
}

function toCommand({ id, name, description, type, options }: Overview['commands'][number]): DiscordCommand {
  return {
    id,
    name,
    description,
    type: type === 2 || type === 3 ? type : 1,
    options: listOf(options).map(toOption),
  };
}

/** The Discord channel types that occur here. */
const kinds: Readonly<Record<number, DiscordChannel['kind']>> = { 1: 'dm', 3: 'group', 11: 'thread' };

type Shown = Pick<MessageView, 'content' | 'embeds' | 'attachments' | 'components'>;

function toContent(shown: Shown, embedFiles: MessageView['embedFiles'] = []): DiscordContent {
  const { embeds, components } = withOwnAddresses({ embeds: shown.embeds, components: shown.components });
  return {
    content: shown.content,
    embeds,
    components: listOf(components).map((component) => ({ ...component, type: Number(component['type']) })),
    attachments: shown.attachments.map(toFileView),
    embedFiles: embedFiles.map(toFileView),
  };
}

function toMessage(view: MessageView): DiscordMessage {
  const { id, channelId, authorId, author, loading, ephemeral, reactions, createdAt, poll, forwarded } = view;
  return {
    id,
    channelId,
    authorId,
    author,
    ...toContent(view, view.embedFiles),
    ...(poll && { poll }),
    ...(forwarded && { forwarded: { ...toContent(forwarded), channelId: forwarded.channelId } }),
    loading,
    ephemeral,
    reactions,
    createdAt,
    ...(view.replyToId === undefined ? {} : { replyToId: view.replyToId }),
    ...(view.answers === undefined ? {} : { answers: view.answers }),
    ...(view.askedBy === undefined ? {} : { askedBy: view.askedBy }),
    ...(view.editedAt === undefined ? {} : { editedAt: view.editedAt }),
  };
}

/** The emulated Discord as one person sees it. */
export function createDiscordState(parts: {
  control: DiscordControl;
  interactions: DiscordInteractions;
  admins: Admins;
}): (personId: string) => DiscordState {
  const { control, interactions, admins } = parts;
  return (personId) => {
    const overview = control.overview();
    const nameOf = (id: string) => overview.users.find((user) => user.id === id)?.displayName ?? id;
    const people = overview.users.map(({ id, displayName, bot, nitro }): Person => ({
      id,
      name: displayName,
      bot,
      isThisBot: id === overview.botId,
      admin: admins.discord.has(id),
      ...(nitro && { nitro: true }),
    }));
    const me = people.find(({ id }) => id === personId);
    if (me === undefined) throw new Error(`expected a person on the emulated Discord, got ${personId}`);
    const seen = new Map<string, readonly DiscordMessage[]>();
    const as = control.as(personId);
    for (const { id } of overview.channels) {
      try {
        seen.set(id, as.visible(id).slice(-maxMessages).map(toMessage));
      } catch {
        // The emulator refuses channels that the person cannot open.
      }
    }
    const channels = overview.channels.flatMap((channel): DiscordChannel[] => {
      const { id, name, type, parentId, recipients, botSees } = channel;
      if (!seen.has(id)) return [];
      const others = recipients.filter((recipient) => recipient !== personId).map(nameOf);
      return [
        {
          id,
          name: others.length > 0 ? others.join(', ') : name,
          kind: kinds[type] ?? 'text',
          private: channel.private,
          bot: botSees,
          ...(parentId === undefined ? {} : { parentId }),
        },
      ];
    });
    return {
      me,
      locale: overview.users.find(({ id }) => id === personId)?.locale ?? '',
      people,
      server: overview.guilds[0]?.name ?? '',
      channels,
      commands: overview.commands.map(toCommand),
      messages: Object.fromEntries(seen),
      pending: interactions.pending(personId),
      modal: interactions.modal(personId),
    };
  };
}
