import { MessageType, type Client, type GatewayMessageCreateDispatchData as Posted } from 'discord.js';
import type { AdapterCore } from '../../../core/adapter.ts';
import { offersChoices, type AnyCommand } from '../../../core/command.ts';
import { toErrorReply } from '../../../core/replies/error-reply.ts';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import { offersFor } from '../../../core/replies/command-offers.ts';
import { imageOptionOf } from '../../../core/options.ts';
import type { AnsweredMessages } from '../../../core/processes/answered-messages.ts';
import type { UnansweredUse } from '../../../core/processes/unanswered-uses.ts';
import { beginLife } from '../../../lib/abort.ts';
import type { Logger } from '../../../lib/logger.ts';
import type { Edit } from '../../kit/edited-messages.ts';
import { fitOptions } from '../../kit/fit-option.ts';
import { readCommandText } from '../../kit/command-text.ts';
import { answerToCry } from '../../../core/distress/kind-answer.ts';
import { languageOf } from '../../../core/text-language.ts';
import type { SmallTalk } from '../../kit/talk/talk-classifier.ts';
import { wishIn } from '../../kit/talk/last-answer.ts';
import { createTalkPace } from '../../kit/talk/pace.ts';
import type { Request } from '../../kit/talk/request-in-own-words.ts';
import { requestIn } from '../../kit/talk/request-by-name.ts';
import { createTalk } from '../../kit/talk/talk.ts';
import { helpText } from '../../kit/usage.ts';
import { whatToDoWith } from '../../kit/wording.ts';
import { inLanguage } from '../../../languages/in-language.ts';
import { message as worded } from '../../../languages/message.ts';
import { languageFor as localeLanguage, type Language } from '../../../languages/language.ts';
import type { DiscordApi } from '../api.ts';
import type { UploadEvents } from '../../../uploads/platform-port.ts';
import { timeoutsMs } from '../limits.ts';
import type { Delivery } from '../reply/deliver.ts';
import { createMessageDelivery } from '../reply/message-delivery.ts';
import type { PostedAnswer } from '../reply/outgoing-message.ts';
import { renderOffers } from '../reply/command-offers.ts';
import { renderError } from '../reply/render.ts';
import { unlessTakenOver } from '../reply/unless-taken-over.ts';
import { createEdits } from './edits.ts';
import { createActOnLastAnswer } from './act-on-last-answer.ts';
import { createPicturesForMessages } from './meant-pictures.ts';
import { namesFor } from './names.ts';
import { originOfMessage } from './origin.ts';
import type { Pictures } from './pictures.ts';
import { plainText } from './plain-text.ts';
import type { Runner } from './run.ts';
import { fromApiMessage } from './shown-message.ts';

interface MessagesOptions {
  readonly client: Client;
  readonly api: DiscordApi;
  readonly commands: readonly AnyCommand[];
  readonly isSetUp: NonNullable<AdapterCore['isSetUp']>;
  readonly pictures: Pictures;
  /** The largest picture that is read, in bytes. */
  readonly maxBytes: number;
  readonly rememberedButtons: RememberedButtons;
  readonly answeredMessages: AnsweredMessages | undefined;
  readonly runner: Pick<Runner, 'run'>;
  readonly readsContent: () => boolean;
  /** What happens to pictures that people upload, which answers a picture without words too. */
  readonly uploads: Pick<UploadEvents, 'handles'> | undefined;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Answers messages to the bot: direct messages and mentions. Discord shows their content without any intent. */
export interface Messages {
  isForBot(message: Posted): boolean;
  /** @param signal aborts when the process can't wait any longer. */
  take(message: Posted, use: UnansweredUse, signal: AbortSignal): Promise<void>;
}

const press = 'Or type / and pick a command, or open a message’s menu and choose Apps.';

/** Creates the reader of messages to the bot. */
export function createMessages(options: MessagesOptions): Messages {
  const {
    client,
    api,
    commands,
    isSetUp,
    pictures,
    maxBytes,
    rememberedButtons,
    runner,
    readsContent,
    uploads,
    logger,
    clock,
  } = options;
  const botUserId = () => client.user?.id;
  const edits = createEdits({ api, answered: options.answeredMessages, botUserId, clock });
  const found = createPicturesForMessages(api, pictures);
  const goOn = createActOnLastAnswer({ api, botUserId, commands, rememberedButtons, pictures });
  const pace = createTalkPace();
  const talking = createTalk({ commands, slashOf: (name) => `/${name}`, press, maxBytes });

  /** The language of a server that has chosen one: English is what every server begins with. */
  function localeOf({ guild_id: guildId = '' }: Posted): Language | undefined {
    const chosen = localeLanguage(client.guilds.cache.get(guildId)?.preferredLocale);
    return chosen === 'en' ? undefined : chosen;
  }
  const languageFor = (message: Posted, text: string) => languageOf(text, localeOf(message));

  const mention = () => new RegExp(`<@!?${botUserId() ?? ''}>`, 'g');

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

  /** The options of a use, or the help that was asked for. @throws UserError for a mistake in them. */
  async function optionsOf({ command, rest }: Request, message: Posted) {
    const read = readCommandText(command, rest);
    if (read.kind === 'help') return 'help';
    const image = imageOptionOf(command);
    const { imageUrl } = read;
    const picture = imageUrl === undefined ? found.meantBy(message) : await found.at(imageUrl, message);
    const { options: given, notes } = fitOptions(command, read.options);
    // They come by direct message or, where none can be sent, as a reply; a press posts where they are.
    const stays = message.guild_id !== undefined && offersChoices(command, given);
    const toKnow = stays ? [worded('discord.choicesStayHere', { command: `/${command.name}` })] : [];
    return {
      notes: [...(notes ?? []), ...toKnow],
      options: { ...given, ...(image && picture && { [image.name]: picture }) },
    };
  }

  /** Answers a message that asks for no command. */
  async function talk(message: Posted, text: string, delivery: Delivery, about?: SmallTalk): Promise<void> {
    const { channel_id: channelId, author } = message;
    const cry = answerToCry(text);
    if (!pace.mayAnswer(cry === undefined ? channelId : author.id)) return;
    if (cry !== undefined) {
      await delivery.defer({ ephemeral: true });
      await delivery.deliver([renderError({ message: cry })]);
      return;
    }
    const sent = await found.sentWith(message, text);
    const isUpload = sent !== undefined && text === '';
    if (isUpload && (await uploads?.handles({ platform: 'discord', channel: channelId }))) return;
    const language = languageFor(message, text);
    const answer = about ? talking.say(about, language) : talking.answer(text, localeOf(message));
    const said = sent ? inLanguage(whatToDoWith(sent), language) : answer;
    const offers = sent && offersFor(sent, commands.filter(isSetUp));
    await delivery.deliver([
      renderOffers({ message: said, offers }, { commands, rememberedButtons, language }),
    ]);
  }

  async function answer(message: Posted, text: string, delivery: Delivery): Promise<void> {
    const request = requestIn(text, { commands, hasPicture: found.meantBy(message) !== undefined });
    const language = languageFor(message, text);
    const originFor = ({ name }: AnyCommand) => ({
      ...originOfMessage(message, { readsContent: readsContent(), command: name }),
      language,
    });
    const wish = pictures.inMessage(fromApiMessage(message)) ? undefined : wishIn(text, commands);
    const next = wish && (await goOn(wish, message));
    if (typeof next === 'string') return talk(message, text, delivery, next);
    if (next) return runner.run({ ...next, origin: originFor(next.command), delivery });
    if (!request) return talk(message, text, delivery);
    const { command } = request;
    const read = await optionsOf(request, message);
    if (read === 'help') {
      await delivery.deliver([renderError({ message: helpText(command, `/${command.name}`, language) })]);
      return;
    }
    const origin = originFor(command);
    const ifMissing = talking.whatIsMissing(command, language);
    await runner.run({ command, ...read, ifMissing, origin, delivery });
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
      const text = wordsOf(message);
      const language = languageFor(message, text);
      const delivered = (edit: Edit<PostedAnswer>) =>
        unlessTakenOver(
          createMessageDelivery({ api, to, isDirect, language, edit, use, signal: life.signal, logger: log }),
          use,
        );
      const refuse = (error: unknown, delivery = delivered({})) =>
        delivery.refuse(renderError(toErrorReply(error, log, language)));
      try {
        await edits.follow(message, text, {
          ...{ use, signal: life.signal },
          async answer(edit) {
            const delivery = delivered(edit);
            await answer(message, text, delivery).catch((error: unknown) => refuse(error, delivery));
          },
          refuse,
        });
      } catch (error) {
        await refuse(error);
      } finally {
        life[Symbol.dispose]();
      }
    },
  };
}
