import type { AnyCommand } from '../../../core/command.ts';
import { UserError } from '../../../core/errors.ts';
import type { FollowUps } from '../../../core/follow-ups.ts';
import type { Attachment } from '../../../core/interaction.ts';
import { imageOptionOf } from '../../../core/options.ts';
import { untilAborted } from '../../../lib/abort.ts';
import { helpText } from '../../kit/usage.ts';
import { firstOfPictures } from '../../kit/wording.ts';
import { isSlackError } from '../errors.ts';
import type { History } from '../history.ts';
import { timeoutsMs } from '../limits.ts';
import type { MessageEvent, SlackFile } from '../payloads.ts';
import type { CommandNames } from '../register.ts';
import { renderButtons } from '../reply/buttons.ts';
import type { Delivery } from '../reply/deliver.ts';
import type { OutgoingMessage, Place } from '../reply/outgoing-message.ts';
import { renderError } from '../reply/render.ts';
import { decodeText } from '../text.ts';
import type { FindLatestPicture } from './latest-picture.ts';
import type { Pictures } from './pictures.ts';
import type { Receive } from './receive.ts';
import type { Runner } from './run.ts';

export interface MentionsOptions {
  readonly commands: readonly AnyCommand[];
  readonly names: CommandNames;
  readonly pictures: Pictures;
  readonly history: History;
  readonly findLatestPicture: FindLatestPicture;
  readonly deliver: Delivery;
  readonly followUps: FollowUps;
  readonly runner: Runner;
  readonly optionsFrom: Receive['optionsFrom'];
  readonly botUserId: () => string;
}

/** Turns messages to the bot, which are mentions and direct messages, into uses of commands. */
export interface Mentions {
  take(event: MessageEvent, workspace: string | undefined): Promise<void>;
}

/** Creates the reader of messages to the bot: the first word is the command, the rest is like a slash command's text. */
export function createMentions(options: MentionsOptions): Mentions {
  const { commands, names, pictures, history, findLatestPicture, deliver } = options;
  const { followUps, runner, optionsFrom, botUserId } = options;
  const byName = new Map(commands.map((command) => [command.name, command]));

  /** The text of a message without the mention of the bot. */
  function textOf(text: string): string {
    return decodeText(text.replaceAll(new RegExp(`<@${botUserId()}(?:\\|[^>]*)?>`, 'g'), ' ')).trim();
  }

  async function filesOf(event: MessageEvent): Promise<readonly SlackFile[] | 'forbidden'> {
    const { channel, ts: messageId, thread_ts: thread } = event;
    if (event.files || event.type !== 'app_mention') return event.files ?? [];
    const signal = AbortSignal.timeout(timeoutsMs.mentionFiles);
    try {
      return await untilAborted(history.filesAt({ channel, messageId, thread }, signal), signal);
    } catch (error) {
      return isSlackError(error, 'missing_scope') ? 'forbidden' : [];
    }
  }

  /** Asks what to do with a picture that came without a command. */
  function offer(picture: Attachment, count: number): OutgoingMessage {
    const which = count === 1 ? 'this picture' : `the first of these ${count} pictures`;
    const question = renderError({ message: `What shall I do with ${which}?` });
    const buttons = commands.flatMap((command) => {
      const image = imageOptionOf(command);
      if (!image) return [];
      const label = command.menu?.label ?? command.name;
      const variation = { label, options: { [image.name]: picture } };
      return renderButtons([variation], { command: command.name, followUps });
    });
    return { ...question, blocks: [...question.blocks, ...buttons] };
  }

  return {
    async take(event, workspace) {
      const { channel, ts, thread_ts: thread } = event;
      const user = event.user ?? '';
      const isMention = event.type === 'app_mention';
      const place: Place = { user, channel, threadTs: isMention ? (thread ?? ts) : thread };
      const who = { id: `${channel}:${ts}`, workspace, userName: user, place };
      const text = textOf(event.text ?? '');
      const [first = ''] = text.split(/\s/, 1);
      const found = await filesOf(event);
      const images = found === 'forbidden' ? [] : pictures.allIn(found);
      const [picture] = images;
      const command = byName.get(names.nameOf(first));
      const signal = AbortSignal.timeout(timeoutsMs.shortAnswer);
      if (!command && picture) {
        await deliver(place, offer(picture, images.length), signal);
        return;
      }
      if (!command)
        return runner.run({ ...who, command: first === '' ? 'help' : names.nameOf(first), options: {} });
      let given;
      try {
        given = optionsFrom(command, text.slice(first.length));
      } catch (error) {
        return runner.refuse(place, error);
      }
      if (given === 'help') {
        const help = helpText(command, names.slashOf(command));
        await deliver(place, renderError({ message: help }), signal);
        return;
      }
      const image = imageOptionOf(command);
      if (image && picture) given[image.name] ??= picture;
      const notes = image && given[image.name] === picture ? firstOfPictures(images.length) : undefined;
      if (image?.required && given[image.name] === undefined && found === 'forbidden')
        return runner.refuse(
          place,
          new UserError(
            'missing_option',
            'I may not read messages here, so I can’t see the picture in a mention. Use the menu of the message, or type the picture’s address.',
          ),
        );
      const findImage = (looking: AbortSignal) => findLatestPicture({ ...place, threadTs: thread }, looking);
      return runner.run({ ...who, command: command.name, options: given, notes, findImage });
    },
  };
}
