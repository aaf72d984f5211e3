import { MessageType, type Client, type GatewayMessageCreateDispatchData as Posted } from 'discord.js';
import type { AnyCommand } from '../../../core/command.ts';
import { toErrorReply } from '../../../core/error-reply.ts';
import type { FollowUps } from '../../../core/follow-ups.ts';
import { imageOptionOf } from '../../../core/options.ts';
import type { OpenUse } from '../../../core/open-uses.ts';
import { beginLife } from '../../../lib/abort.ts';
import type { Logger } from '../../../lib/logger.ts';
import { fitOptions } from '../../kit/fit-text.ts';
import { readCommandText } from '../../kit/command-text.ts';
import { answerToCry } from '../../kit/talk/cry-for-help.ts';
import { createTalkPace } from '../../kit/talk/pace.ts';
import { requestIn, type Request } from '../../kit/talk/request.ts';
import { answerToSmallTalk } from '../../kit/talk/small-talk.ts';
import { helpText } from '../../kit/usage.ts';
import type { DiscordApi } from '../api.ts';
import type { UploadEvents } from '../../../uploads/port.ts';
import { timeoutsMs } from '../limits.ts';
import type { Delivery } from '../reply/deliver.ts';
import { createMessageDelivery } from '../reply/message-delivery.ts';
import { renderPictureQuestion } from '../reply/picture-question.ts';
import { renderError } from '../reply/render.ts';
import { whileOurs } from '../reply/while-ours.ts';
import { namesFor } from './names.ts';
import { originOfMessage } from './origin.ts';
import type { Pictures } from './pictures.ts';
import { plainText } from './plain-text.ts';
import type { Runner } from './run.ts';
import { fromApiMessage, previewOf } from './shown-message.ts';

interface MessagesOptions {
  readonly client: Client;
  readonly api: DiscordApi;
  readonly commands: readonly AnyCommand[];
  readonly pictures: Pictures;
  readonly followUps: FollowUps;
  readonly runner: Pick<Runner, 'run'>;
  readonly readsContent: () => boolean;
  /** What happens to pictures that people upload, which answers a picture without words too. */
  readonly uploads: Pick<UploadEvents, 'handles'> | undefined;
  readonly logger: Logger;
}

/** Answers messages to the bot: direct messages and mentions. Discord shows their content without any intent. */
export interface Messages {
  isForBot(message: Posted): boolean;
  /** @param signal aborts when the process can't wait any longer. */
  take(message: Posted, use: OpenUse, signal: AbortSignal): Promise<void>;
}

const press = 'Or type / and pick a command, or open a message’s menu and choose Apps.';

/** Creates the reader of messages to the bot. */
export function createMessages(options: MessagesOptions): Messages {
  const { client, api, commands, pictures, followUps, runner, readsContent, uploads, logger } = options;
  const pace = createTalkPace();
  const examples = commands.flatMap(({ spoken }) => (spoken ? [spoken.example] : [])).slice(0, 2);

  const mention = () => new RegExp(`<@!?${client.user?.id ?? ''}>`, 'g');

  /** What the person wrote to the bot, as people see it, without the mention of the bot. */
  function wordsOf(message: Posted): string {
    const mentioned = new Map(
      message.mentions.map(({ id, member, global_name: name, username }) => [
        id,
        member?.nick ?? name ?? username,
      ]),
    );
    const names = namesFor({ client, guildId: message.guild_id ?? null }, {});
    const own = message.content.replaceAll(mention(), ' ').trim();
    return plainText(own, { ...names, user: (id) => mentioned.get(id) ?? names.user(id) });
  }

  function picturesIn(message: Posted) {
    const { referenced_message: answered } = message;
    return (
      pictures.inMessage(fromApiMessage(message)) ??
      (answered && pictures.inMessage(fromApiMessage(answered)))
    );
  }

  /** The picture that an address in a message means: for a page, what Discord shows of it. */
  function pictureAt(address: string, message: Posted) {
    const preview = previewOf(fromApiMessage(message), address);
    return preview ? pictures.fromMedia(preview) : pictures.fromTypedUrl(address);
  }

  /** The options of a use, or the help that was asked for. @throws UserError for a mistake in them. */
  function optionsOf({ command, rest }: Request, message: Posted) {
    const read = readCommandText(command, rest);
    if (read.kind === 'help') return 'help';
    const image = imageOptionOf(command);
    const picture = read.imageUrl === undefined ? picturesIn(message) : pictureAt(read.imageUrl, message);
    const { options: given, notes } = fitOptions(command, read.options);
    return { notes, options: { ...given, ...(image && picture && { [image.name]: picture }) } };
  }

  /** Answers a message that asks for no command. */
  async function talk(message: Posted, text: string, delivery: Delivery): Promise<void> {
    const { channel_id: channelId, author } = message;
    const cry = answerToCry(text);
    if (!pace.mayAnswer(cry === undefined ? channelId : author.id)) return;
    if (cry !== undefined) {
      await delivery.defer({ ephemeral: true });
      await delivery.deliver([renderError({ message: cry })]);
      return;
    }
    const found = pictures.inMessage(fromApiMessage(message));
    const isUpload = found !== undefined && text === '';
    if (isUpload && (await uploads?.handles({ platform: 'discord', channel: channelId }))) return;
    const sentence = answerToSmallTalk(text, { examples, press, slashOf: (name) => `/${name}` });
    const question = found && (await renderPictureQuestion(found, { commands, followUps }));
    await delivery.deliver([question ?? renderError({ message: sentence })]);
  }

  async function answer(message: Posted, delivery: Delivery): Promise<void> {
    const text = wordsOf(message);
    const request = requestIn(text, { commands, hasPicture: picturesIn(message) !== undefined });
    if (!request) return talk(message, text, delivery);
    const { command } = request;
    const read = optionsOf(request, message);
    if (read === 'help') {
      await delivery.deliver([renderError({ message: helpText(command, `/${command.name}`) })]);
      return;
    }
    const origin = originOfMessage(message, { readsContent: readsContent() });
    await runner.run({ command, ...read, origin, delivery });
  }

  return {
    isForBot({ author, type, webhook_id: webhook, guild_id: guildId, content }) {
      if (author.bot === true || webhook !== undefined) return false;
      if (type !== MessageType.Default && type !== MessageType.Reply) return false;
      // A reply to the bot's message mentions it too, but only its text says that the person wants something.
      return guildId === undefined || mention().test(content);
    },
    async take(message, use, parent) {
      const { id, channel_id: channelId, author, guild_id: guildId } = message;
      const log = logger.child({ id });
      const life = beginLife({
        parent,
        onParentAbort: () => new Error('the process stops'),
        deadlineMs: timeoutsMs.interactionToken,
        onDeadline: () => new Error('the message is too old to be answered'),
      });
      const isDirect = guildId === undefined;
      const to = { id, channelId, userId: author.id };
      const delivery = whileOurs(
        createMessageDelivery({ api, to, isDirect, use, signal: life.signal, logger: log }),
        use,
      );
      try {
        await answer(message, delivery);
      } catch (error) {
        await delivery.refuse(renderError(toErrorReply(error, log)));
      } finally {
        life[Symbol.dispose]();
      }
    },
  };
}
