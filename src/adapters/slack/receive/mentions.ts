import type { AnyCommand } from '../../../core/command.ts';
import { UserError } from '../../../core/errors.ts';
import type { FollowUps } from '../../../core/follow-ups.ts';
import type { MessagePictures } from '../../../core/interaction.ts';
import type { OpenUse } from '../../../core/open-uses.ts';
import { imageOptionOf, lacksImage } from '../../../core/options.ts';
import { untilAborted } from '../../../lib/abort.ts';
import { fitOptions } from '../../kit/fit-text.ts';
import { answerToCry } from '../../kit/talk/cry-for-help.ts';
import { createTalkPace } from '../../kit/talk/pace.ts';
import { requestIn } from '../../kit/talk/request.ts';
import { answerToSmallTalk } from '../../kit/talk/small-talk.ts';
import { helpText } from '../../kit/usage.ts';
import { whatToDoWith } from '../../kit/wording.ts';
import { linkTextFor } from '../content/link-text.ts';
import { readMarkup } from '../content/markup.ts';
import type { Names } from '../content/names.ts';
import { isRateLimited, isSlackError } from '../errors.ts';
import type { History } from '../history.ts';
import { timeoutsMs } from '../limits.ts';
import type { MessageEvent } from '../payloads.ts';
import type { CommandNames } from '../register.ts';
import { renderButtons } from '../reply/buttons.ts';
import type { Delivery } from '../reply/deliver.ts';
import type { OutgoingMessage, Place } from '../reply/outgoing-message.ts';
import { renderError } from '../reply/render.ts';
import type { FindLatestPicture } from './latest-picture.ts';
import type { Pictures } from './pictures.ts';
import type { Receive } from './receive.ts';
import { createEdits } from './edits.ts';
import type { Runner, Use } from './run.ts';
import type { FindThreadPicture } from './thread-picture.ts';

interface MentionsOptions {
  readonly commands: readonly AnyCommand[];
  readonly names: CommandNames;
  readonly texts: Names;
  readonly pictures: Pictures;
  readonly history: History;
  readonly findLatestPicture: FindLatestPicture;
  readonly findThreadPicture: FindThreadPicture;
  readonly deliver: Delivery;
  readonly followUps: FollowUps;
  readonly runner: Runner;
  readonly optionsFrom: Receive['optionsFrom'];
  readonly botUserId: () => string;
}

type Where = Pick<Use, 'workspace' | 'organisation'>;

/** Turns messages to the bot, which are mentions and direct messages, into uses of commands. */
export interface Mentions {
  take(event: MessageEvent, where: Where, use: OpenUse): Promise<void>;
}

const limited =
  'Slack limits how often I may look for pictures here. Send it once more with the command, or type the picture’s address.';
const forbidden =
  'I may not read messages here, so I can’t see the picture in a mention. Use the menu of the message, or type the picture’s address.';

/** Creates the reader of messages to the bot: the first word is the command, the rest is like a slash command's text. */
export function createMentions(options: MentionsOptions): Mentions {
  const { commands, names, texts, pictures, history, findLatestPicture, findThreadPicture, deliver } =
    options;
  const { followUps, runner, optionsFrom, botUserId } = options;
  const byName = new Map(commands.map((command) => [command.name, command]));
  const pace = createTalkPace();
  const examples = commands.flatMap(({ spoken }) => (spoken ? [spoken.example] : [])).slice(0, 2);
  const help = byName.get('help');
  const slashOf = (name: string) => {
    const command = byName.get(name);
    return command ? names.slashOf(command) : `/${name}`;
  };
  const press = `Or type ${help ? names.slashOf(help) : '/'}, or open a message’s menu and pick me there.`;
  const edits = createEdits({ history, botUserId });
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

  /** The pictures of a message; Slack leaves them out when it reports a mention. */
  async function picturesOf(
    event: MessageEvent,
  ): Promise<MessagePictures | 'forbidden' | 'limited' | undefined> {
    const { channel, ts: messageId, thread_ts: thread } = event;
    if (event.files || event.type !== 'app_mention') return pictures.inMessage(event);
    const signal = AbortSignal.timeout(timeoutsMs.mentionFiles);
    try {
      const found = await untilAborted(history.postedAt({ channel, messageId, thread }, signal), signal);
      return found && pictures.inMessage(found);
    } catch (error) {
      if (isRateLimited(error)) return 'limited';
      return isSlackError(error, 'missing_scope') ? 'forbidden' : undefined;
    }
  }

  function placeOf({ user = '', channel, type, ts, thread_ts: thread }: MessageEvent, use: OpenUse): Place {
    return { user, channel, threadTs: type === 'app_mention' ? (thread ?? ts) : thread, use };
  }

  /** Asks what to do with pictures that came without a command. */
  async function offer(found: MessagePictures): Promise<OutgoingMessage> {
    const question = renderError({ message: whatToDoWith(found) });
    const buttons = await Promise.all(
      commands.flatMap((command) => {
        const image = imageOptionOf(command);
        if (!image) return [];
        const label = command.menu?.label ?? command.name;
        const variation = { label, options: { [image.name]: found } };
        return [renderButtons([variation], { command: command.name, followUps })];
      }),
    );
    return { ...question, blocks: [...question.blocks, ...buttons.flat()] };
  }

  /** The pictures that a message without one means. @throws UserError if Slack's limits keep it from being found. */
  async function pictureFor(event: MessageEvent, place: Place): Promise<MessagePictures | undefined> {
    const { channel, thread_ts: thread, ts } = event;
    const signal = AbortSignal.timeout(timeoutsMs.mentionFiles);
    const looking =
      thread === undefined
        ? findLatestPicture({ ...place, threadTs: undefined }, signal)
        : findThreadPicture({ channel, thread, before: ts }, signal);
    return untilAborted(looking, signal).catch((error: unknown) => {
      if (isRateLimited(error)) throw new UserError('busy', limited, { cause: error });
      return undefined;
    });
  }

  /** Answers a message that asks for no command; in a channel, only the person sees it. */
  async function talk(text: string, place: Place, signal: AbortSignal): Promise<void> {
    const cry = answerToCry(text);
    if (!pace.mayAnswer(cry === undefined ? (place.channel ?? place.user) : place.user)) return;
    const message = cry ?? answerToSmallTalk(text, { examples, press, slashOf });
    await deliver(place, renderError({ message }), signal);
  }

  async function answer(
    event: MessageEvent,
    { use, ...where }: Where & { readonly use: OpenUse },
    text: string,
    edit: Pick<Use, 'replaces' | 'onAnswered'>,
  ): Promise<void> {
    const { channel, ts, user = '', edited } = event;
    const place = placeOf(event, use);
    const id = [channel, ts, ...(edited ? [edited.ts] : [])].join(':');
    const who = { id, ...where, userName: user, place, thread: event.thread_ts, ...edit };
    const found = await picturesOf(event);
    const own = typeof found === 'string' ? undefined : found;
    const asked = request(text, own !== undefined);
    const signal = AbortSignal.timeout(timeoutsMs.shortAnswer);
    if (!asked && own && answerToCry(text) === undefined) {
      await deliver(place, await offer(own), signal);
      return;
    }
    if (!asked) {
      if (text === '') return runner.run({ ...who, command: 'help', options: {} });
      await talk(text, place, signal);
      return;
    }
    const { command } = asked;
    let read;
    try {
      read = optionsFrom(command, asked.rest);
    } catch (error) {
      return runner.refuse(place, error);
    }
    if (read === 'help') {
      const help = helpText(command, names.slashOf(command));
      await deliver(place, renderError({ message: help }), signal);
      return;
    }
    const { options: given, notes } = fitOptions(command, read);
    const image = imageOptionOf(command);
    if (image && own) given[image.name] ??= own;
    if (image && lacksImage(command, given)) {
      if (found === 'forbidden') return runner.refuse(place, new UserError('missing_option', forbidden));
      try {
        if (found === 'limited') throw new UserError('busy', limited);
        given[image.name] = await pictureFor(event, place);
      } catch (error) {
        return runner.refuse(place, error);
      }
    }
    return runner.run({ ...who, command: command.name, options: given, notes });
  }

  return {
    async take(event, where, use) {
      const text = await read(event);
      return edits.follow(event, text, {
        answer: (edit) => answer(event, { ...where, use }, text, edit),
        refuse: (error) => runner.refuse(placeOf(event, use), error),
      });
    },
  };
}
