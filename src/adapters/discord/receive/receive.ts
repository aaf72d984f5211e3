import {
  MessageFlags,
  PermissionFlagsBits,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction as DiscordInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { AnyCommand } from '../../../core/command.ts';
import type { Chosen } from '../../../core/replies/choices.ts';
import {
  notYours,
  type RememberedButtons,
  type PressedBy,
} from '../../../core/replies/remembered-buttons.ts';
import { imageOptionOf, mentionOptionsOf } from '../../../core/options.ts';
import { menuText } from '../../kit/menu-text.ts';
import { refuseGifPage } from '../../kit/picture-addresses.ts';
import { rememberedButtonsBelow, fromCustomId } from '../reply/buttons.ts';
import { choicesIn, dialogPictureField } from '../reply/dialog.ts';
import { readMention } from './read-mention.ts';
import { namesFor } from './names.ts';
import { fromLibraryFile } from './picture-file.ts';
import type { Pictures } from './pictures.ts';
import { plainText } from './plain-text.ts';
import { fromLibraryMessage, textsOf } from './shown-message.ts';
import { isInMenu, urlOption } from '../register.ts';
import { message, type Text } from '../../../languages/message.ts';

/** What a person did, in the core's terms. */
export type Received =
  | {
      readonly kind: 'use';
      readonly command: AnyCommand;
      readonly options: Readonly<Record<string, unknown>>;
      /** Whether the text among the options is a message's. */
      readonly isQuoted?: boolean;
      /** What the person should know about how the use was understood. */
      readonly notes?: readonly Text[] | undefined;
      /** The answer to post, where the person was offered several. */
      readonly chosen?: Chosen;
      /** The thread that the person pointed at. */
      readonly threadId?: string | undefined;
    }
  | { readonly kind: 'cancel'; readonly id: string }
  /** The person deletes an answer, with what its buttons stand for. */
  | { readonly kind: 'delete'; readonly rememberedButtons: readonly string[] }
  /** The person shows the private answer with this id to everyone. */
  | { readonly kind: 'share'; readonly id: string }
  /** It can't become a use of a command; the message says why. */
  | { readonly kind: 'refused'; readonly text: Text };

interface ReceiveOptions {
  readonly commands: readonly AnyCommand[];
  readonly pictures: Pictures;
  readonly rememberedButtons: RememberedButtons;
}

/** Reads an interaction; undefined for kinds that the bot doesn't offer. */
export type Receive = (interaction: DiscordInteraction) => Promise<Received | undefined>;

/** Whoever has one of these may delete what others asked for. */
const moderating =
  PermissionFlagsBits.ManageMessages | PermissionFlagsBits.ManageChannels | PermissionFlagsBits.ManageGuild;

function refused(text: Text): Received {
  return { kind: 'refused', text };
}

/** Creates the function that turns slash commands, message menus, buttons and dialogs into uses of commands. */
export function createReceive({ commands, pictures, rememberedButtons }: ReceiveOptions): Receive {
  const byName = new Map(commands.map((command) => [command.name, command]));
  const byLabel = new Map(commands.filter(isInMenu).map((command) => [command.menu.label, command]));

  function slash(interaction: ChatInputCommandInteraction): Received {
    const { commandName, options } = interaction;
    const command = byName.get(commandName);
    if (!command) return refused(message('discord.forgottenCommand', { command: `/${commandName}` }));
    const image = imageOptionOf(command)?.name;
    const names = namesFor(interaction, { resolved: options.resolved });
    const mentions = mentionOptionsOf(command);
    const given: Record<string, unknown> = {};
    for (const { name, value, attachment } of options.data) {
      if (attachment) given[name] = pictures.fromFile(fromLibraryFile(attachment));
      else if (typeof value === 'string' && mentions.has(name)) given[name] = readMention(value, names);
      // An address means what it says, whatever signs are in it.
      else
        given[name] =
          typeof value === 'string' && name !== urlOption
            ? plainText(value, names, { isTyped: true })
            : value;
    }
    return { kind: 'use', command, options: 'url' in command.options ? given : withUrl(given, image) };
  }

  /** Takes the picture from its address, unless the picture itself is given too. @throws UserError for a GIF's page. */
  function withUrl(given: Record<string, unknown>, image: string | undefined): Record<string, unknown> {
    const { [urlOption]: url, ...others } = given;
    if (image === undefined || typeof url !== 'string' || others[image] !== undefined) return others;
    refuseGifPage(url);
    return { ...others, [image]: pictures.fromTypedUrl(url) };
  }

  function menu(interaction: MessageContextMenuCommandInteraction): Received {
    const { commandName, targetMessage } = interaction;
    const command = byLabel.get(commandName);
    if (!command)
      return refused(
        message('discord.forgottenCommand', { command: message('options.named', { name: commandName }) }),
      );
    const { fills } = command.menu;
    if (fills === undefined) return thread(interaction, command);
    const shown = fromLibraryMessage(targetMessage);
    const takesPictures = fills === imageOptionOf(command)?.name;
    const found = takesPictures ? pictures.inMessage(shown) : undefined;
    if (found) return { kind: 'use', command, options: { [fills]: found } };
    const names = namesFor(interaction, { message: targetMessage });
    const quoted = menuText(command, plainText(textsOf(shown), names));
    if (quoted) return { kind: 'use', command, isQuoted: true, ...quoted };
    if (!takesPictures) return refused(message('discord.noText'));
    return targetMessage.stickers.size > 0
      ? refused(message('discord.sticker'))
      : refused(message('discord.noPicture', { command: command.name }));
  }

  function thread(interaction: MessageContextMenuCommandInteraction, command: AnyCommand): Received {
    const { targetMessage, channel, channelId } = interaction;
    // A thread has the id of the message that it was started from.
    const own = targetMessage.flags.has(MessageFlags.HasThread) ? targetMessage.id : undefined;
    const threadId = channel?.isThread() === true ? channelId : own;
    return threadId === undefined
      ? refused(message('discord.noThread', { command: command.name }))
      : { kind: 'use', command, options: {}, threadId };
  }

  async function recalled(
    id: string,
    userId: string,
    extra?: (command: AnyCommand) => Record<string, unknown>,
  ): Promise<Received> {
    const known = await rememberedButtons.recall(id, pictures.fromRef);
    if (known?.onlyFor !== undefined && known.onlyFor !== userId) return refused(notYours);
    const command = known && byName.get(known.command);
    if (!command) return refused(message('answers.forgottenButton'));
    return { kind: 'use', command, options: { ...known.options, ...extra?.(command) } };
  }

  async function post(id: string, by: PressedBy): Promise<Received> {
    const known = await rememberedButtons.takeChoice(id, by, pictures.fromRef);
    if ('refusal' in known) return refused(known.refusal);
    const command = byName.get(known.command);
    return command ? { kind: 'use', ...known, command } : refused(message('answers.notPostable'));
  }

  async function button(pressed: ButtonInteraction): Promise<Received | undefined> {
    const { customId, user, message: answer, memberPermissions } = pressed;
    const button = fromCustomId(customId);
    if (button?.action === 'delete')
      return button.id === user.id || memberPermissions?.any(moderating) === true
        ? {
            kind: 'delete',
            rememberedButtons: rememberedButtonsBelow(answer.components.map((row) => row.toJSON())),
          }
        : refused(message('answers.notYoursToDelete'));
    if (button?.action === 'cancel' || button?.action === 'share')
      return { kind: button.action, id: button.id };
    if (button?.action === 'post') return post(button.id, { userId: user.id, useId: pressed.id });
    return button && recalled(button.id, user.id);
  }

  async function dialog({ customId, fields, user }: ModalSubmitInteraction): Promise<Received | undefined> {
    const dialog = fromCustomId(customId);
    const files = fields.getUploadedFiles(dialogPictureField)?.map(fromLibraryFile) ?? [];
    return (
      dialog &&
      recalled(dialog.id, user.id, (command) => {
        const image = imageOptionOf(command);
        const found = pictures.inFiles(files);
        return { ...choicesIn(command, fields), ...(image && found && { [image.name]: found }) };
      })
    );
  }

  return async (interaction) => {
    if (interaction.user.bot) return undefined;
    if (interaction.isChatInputCommand()) return slash(interaction);
    if (interaction.isMessageContextMenuCommand()) return menu(interaction);
    if (interaction.isButton()) return button(interaction);
    if (interaction.isModalSubmit()) return dialog(interaction);
    return undefined;
  };
}
