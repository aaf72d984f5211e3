import type { AdapterCore } from '../../../core/adapter.ts';
import type { AnyCommand } from '../../../core/command.ts';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import type { MessagePictures } from '../../../core/pictures/attachment.ts';
import type { AnsweredMessages } from '../../../core/processes/answered-messages.ts';
import type { UnansweredUse } from '../../../core/processes/unanswered-uses.ts';
import { offersFor } from '../../../core/replies/command-offers.ts';
import { imageOptionOf, lacksImage } from '../../../core/options.ts';
import type { Edit } from '../../kit/edited-messages.ts';
import { fitOptions } from '../../kit/fit-option.ts';
import { readCommandText } from '../../kit/command-text.ts';
import { pictureAddressIn } from '../../kit/picture-addresses.ts';
import { answerToCry } from '../../../core/distress/kind-answer.ts';
import { languageOf } from '../../../core/text-language.ts';
import type { SmallTalk } from '../../kit/talk/talk-classifier.ts';
import { wishIn } from '../../kit/talk/last-answer.ts';
import { createTalkPace } from '../../kit/talk/pace.ts';
import { requestIn } from '../../kit/talk/request-by-name.ts';
import { createTalk } from '../../kit/talk/talk.ts';
import { helpText } from '../../kit/usage.ts';
import { whatToDoWith } from '../../kit/wording.ts';
import { linkTextFor } from '../content/link-text.ts';
import { readMarkup } from '../content/markup.ts';
import type { Names } from '../content/names.ts';
import type { PictureParts } from '../content/picture-sources.ts';
import type { History } from '../history.ts';
import { timeoutsMs } from '../limits.ts';
import type { MessageEvent } from '../payloads.ts';
import type { CommandNames } from '../register.ts';
import type { People } from '../people.ts';
import type { Delivery } from '../reply/deliver.ts';
import type { OutgoingMessage, Place, PostedAnswer } from '../reply/outgoing-message.ts';
import { renderOffers } from '../reply/command-offers.ts';
import { renderError } from '../reply/render.ts';
import type { FindLatestPicture } from './latest-picture.ts';
import { createPicturesForMessages, unreadMessage } from './meant-pictures.ts';
import type { Pictures } from './pictures.ts';
import type { SlackApi } from '../api.ts';
import { createDeleteAnswer } from './delete-answer.ts';
import { createEdits } from './edits.ts';
import { createActOnLastAnswer } from './act-on-last-answer.ts';
import { createFindAnswers } from './last-answer.ts';
import type { Runner, Use } from './run.ts';
import type { FindThreadPicture } from './thread-picture.ts';
import { inLanguage } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';

interface MessagesOptions {
  readonly commands: readonly AnyCommand[];
  readonly isSetUp: NonNullable<AdapterCore['isSetUp']>;
  readonly names: CommandNames;
  readonly texts: Names;
  readonly pictures: Pictures;
  /** The largest picture that is read, in bytes. */
  readonly maxBytes: number;
  readonly history: History;
  readonly findLatestPicture: FindLatestPicture;
  readonly findThreadPicture: FindThreadPicture;
  readonly deliver: Delivery;
  readonly rememberedButtons: RememberedButtons;
  readonly answeredMessages: AnsweredMessages | undefined;
  readonly api: SlackApi;
  readonly people: Pick<People, 'languageOf' | 'isAdmin'>;
  readonly runner: Runner;
  readonly botUserId: () => string;
}

type Where = Pick<Use, 'workspace' | 'organisation'>;

/** Turns messages to the bot, which are mentions and direct messages, into uses of commands. */
export interface Messages {
  take(event: MessageEvent, where: Where, use: UnansweredUse): Promise<void>;
}

/** Creates the reader of messages to the bot: the first word is the command, the rest is like a slash command's text. */
export function createMessages(options: MessagesOptions): Messages {
  const {
    commands,
    isSetUp,
    names,
    texts,
    pictures,
    history,
    deliver,
    rememberedButtons,
    people,
    runner,
    botUserId,
  } = options;
  const byName = new Map(commands.map((command) => [command.name, command]));
  const pace = createTalkPace();
  const help = byName.get('help');
  const slashOf = (name: string) => {
    const command = byName.get(name);
    return command ? names.slashOf(command) : `/${name}`;
  };
  const press = `Or type ${help ? names.slashOf(help) : '/'}, or open a message’s menu and pick me there.`;
  const talking = createTalk({ commands, slashOf, press, maxBytes: options.maxBytes });
  const found = createPicturesForMessages(options);
  const edits = createEdits({ history, answered: options.answeredMessages, botUserId });
  const goOn = createActOnLastAnswer({
    ...{ commands, rememberedButtons, pictures, runner },
    findAnswers: createFindAnswers({ history, botUserId }),
    deleteAnswer: createDeleteAnswer(options),
  });
  const request = (text: string, hasPicture: boolean) =>
    requestIn(text, { commands, nameOf: (typed) => names.nameOf(typed), hasPicture });

  /** The text of a message as a person sees it, without the mention of the bot. */
  async function read({ text = '' }: MessageEvent): Promise<string> {
    const mention = new RegExp(`<@${botUserId()}(?:\\|[^>]*)?>`, 'g');
    const bare = text.replaceAll(mention, ' ').trim();
    const asked = request(readMarkup(bare, { nameOf: () => undefined }), true);
    const linkText = asked && linkTextFor(asked.command);
    const shown = await texts.withNames((nameOf) =>
      readMarkup(bare, { nameOf, ...(linkText && { linkText }) }),
    );
    return shown.trim();
  }

  function placeOf(
    { user = '', channel, type, ts, thread_ts: thread }: MessageEvent,
    use: UnansweredUse,
  ): Place {
    return { user, channel, threadTs: type === 'app_mention' ? (thread ?? ts) : thread, use };
  }

  /** Asks what to do with pictures that came without a command. */
  function offer(sent: MessagePictures, language: Language): OutgoingMessage {
    const offers = offersFor(sent, commands.filter(isSetUp));
    const question = { message: inLanguage(whatToDoWith(sent), language), offers };
    return renderOffers(question, { commands, rememberedButtons, language });
  }

  /** Answers a message that asks for no command; in a channel, only the person sees it. */
  async function talk(
    text: string,
    place: Place,
    say: (message: OutgoingMessage) => Promise<unknown>,
    about?: SmallTalk,
  ): Promise<void> {
    const cry = answerToCry(text);
    if (!pace.mayAnswer(cry === undefined ? (place.channel ?? place.user) : place.user)) return;
    const reads = await people.languageOf(place.user);
    const answer = about ? talking.say(about, languageOf(text, reads)) : talking.answer(text, reads);
    const message = cry ?? answer;
    await say(renderError({ message }));
  }

  /** The pictures that came without a command; the preview of a link is none of them. */
  async function sentIn(
    event: MessageEvent,
    parts: PictureParts | undefined,
    text: string,
  ): Promise<MessagePictures | undefined> {
    const shared = parts && pictures.sharedIn(parts);
    const address = pictureAddressIn(text);
    if (shared || address === undefined) return shared;
    return { pictures: [await found.at(address, event)], unreadable: 0 };
  }

  /** Answers a message that asks for a command, offers something for pictures, or talks. @throws UserError for mistakes. */
  async function answer(
    event: MessageEvent,
    { place, ...where }: Where & { readonly place: Place },
    text: string,
    edit: Edit<PostedAnswer>,
  ): Promise<void> {
    const { channel, ts, user = '', edited } = event;
    const id = [channel, ts, ...(edited ? [edited.ts] : [])].join(':');
    const who = { id, ...where, userName: user, place, thread: event.thread_ts, written: text, ...edit };
    const shown = await found.shownIn(event);
    const parts = typeof shown === 'string' ? undefined : shown;
    const own = parts && pictures.inMessage(parts);
    const asked = request(text, own !== undefined);
    const language = async () => languageOf(text, await people.languageOf(user));
    const say = (message: OutgoingMessage) =>
      deliver(place, message, AbortSignal.timeout(timeoutsMs.shortAnswer));
    const wish = own ? undefined : wishIn(text, commands);
    const done = wish ? await goOn(wish, event, who) : 'not_done';
    if (done === 'done') return;
    if (done !== 'not_done') return talk(text, place, say, done);
    if (!asked) {
      const sent = answerToCry(text) === undefined ? await sentIn(event, parts, text) : undefined;
      if (sent) await say(offer(sent, await language()));
      else if (text === '') await runner.run({ ...who, command: 'help', options: {} });
      else await talk(text, place, say);
      return;
    }
    const { command } = asked;
    const read = readCommandText(command, asked.rest, names.slashOf(command));
    if (read.kind === 'help') {
      await say(renderError({ message: helpText(command, names.slashOf(command), await language()) }));
      return;
    }
    const { options: given, notes } = fitOptions(command, read.options);
    const image = imageOptionOf(command);
    if (image && read.imageUrl !== undefined) given[image.name] = await found.at(read.imageUrl, event);
    if (image && own) given[image.name] ??= own;
    if (image && lacksImage(command, given)) {
      if (typeof shown === 'string') throw unreadMessage[shown]();
      given[image.name] = await found.elsewhere(event, place);
    }
    const ifMissing = talking.whatIsMissing(command, await language());
    return runner.run({ ...who, command: command.name, options: given, ifMissing, notes });
  }

  return {
    async take(event, where, use) {
      const text = await read(event);
      const place = placeOf(event, use);
      const refuse = (error: unknown) => runner.refuse(place, error, text);
      return edits.follow(event, where.workspace, text, {
        use,
        answer: (edit) => answer(event, { ...where, place }, text, edit).catch(refuse),
        refuse,
      });
    },
  };
}
