import type { AnyCommand } from '../../../core/command.ts';
import type { FollowUps } from '../../../core/follow-ups.ts';
import type { Attachment } from '../../../core/interaction.ts';
import { UserError } from '../../../core/errors.ts';
import { imageOptionOf } from '../../../core/options.ts';
import { untilAborted } from '../../../lib/abort.ts';
import { slackErrorOf } from '../client.ts';
import type { Content, Deliver } from '../reply/deliver.ts';
import type { Files } from './pictures.ts';
import { firstOf } from '../../kit/wording.ts';
import { helpOn } from '../reply/usage.ts';
import type { CommandNames } from '../command-names.ts';
import type { MessageEvent, SlackFile } from '../payloads.ts';
import type { Receive } from './receive.ts';
import { followButtons, renderError } from '../reply/render.ts';
import type { Place } from '../reply/response-url.ts';
import type { Runner } from './run.ts';
import { decodeText } from '../text.ts';

/** How long the files of a mention may be looked for, in ms. */
const lookForFilesMs = 5_000;

export interface MessagesOptions {
  readonly commands: readonly AnyCommand[];
  readonly names: CommandNames;
  readonly files: Files;
  readonly deliver: Deliver;
  readonly followUps: FollowUps;
  readonly runner: Runner;
  readonly optionsFrom: Receive['optionsFrom'];
  readonly botUserId: () => string;
}

/** Turns messages to the bot, mentions and direct ones, into uses of commands. */
export interface Messages {
  take(event: MessageEvent, workspace: string | undefined): Promise<void>;
}

/** Makes the receiving side for messages: the first word is the command, the rest is read like a slash command's text. */
export function createMessages(options: MessagesOptions): Messages {
  const { commands, names, files, deliver, followUps, runner, optionsFrom, botUserId } = options;
  const byName = new Map(commands.map((command) => [command.name, command]));

  /** What was said to the bot, without calling it. */
  function saidIn(text: string): string {
    return decodeText(text.replaceAll(new RegExp(`<@${botUserId()}(?:\\|[^>]*)?>`, 'g'), ' ')).trim();
  }

  async function filesOf(event: MessageEvent, place: Place): Promise<readonly SlackFile[] | 'forbidden'> {
    if (event.files || event.type !== 'app_mention') return event.files ?? [];
    const signal = AbortSignal.timeout(lookForFilesMs);
    try {
      const read = { ...place, threadTs: event.thread_ts };
      return await untilAborted(files.filesOf(read, event.ts, signal), signal);
    } catch (error) {
      return slackErrorOf(error) === 'missing_scope' ? 'forbidden' : [];
    }
  }

  /** Asks what to do with a picture that came without a command. */
  function offer(picture: Attachment, of: number): Content {
    const able = commands.flatMap((command) => {
      const image = imageOptionOf(command);
      return image ? [{ command, label: command.menu?.label ?? command.name, option: image.name }] : [];
    });
    const which = of === 1 ? 'this picture' : `the first of these ${of} pictures`;
    const question = renderError({ message: `What shall I do with ${which}?` });
    const buttons = able.flatMap(({ command, label, option }) =>
      followButtons([{ label, options: { [option]: picture } }], command.name, followUps),
    );
    return { ...question, blocks: [...question.blocks, ...buttons] };
  }

  return {
    async take(event, workspace) {
      const { channel, ts, thread_ts: thread } = event;
      const user = event.user ?? '';
      const isMention = event.type === 'app_mention';
      const place: Place = { user, channel, threadTs: isMention ? (thread ?? ts) : thread };
      const who = { key: `${channel}:${ts}`, workspace, userName: user, place };
      const said = saidIn(event.text ?? '');
      const [first = ''] = said.split(/\s/, 1);
      const found = await filesOf(event, place);
      const pictures = found === 'forbidden' ? [] : files.picturesIn(found);
      const [picture] = pictures;
      const command = byName.get(names.nameOf(first));
      const signal = AbortSignal.timeout(30_000);
      if (!command && picture) {
        await deliver(place, offer(picture, pictures.length), signal);
        return;
      }
      if (!command)
        return runner.run({ ...who, command: first === '' ? 'help' : names.nameOf(first), options: {} });
      let given;
      try {
        given = optionsFrom(command, said.slice(first.length));
      } catch (error) {
        return runner.refuse(place, error);
      }
      if (given === 'help') {
        await deliver(place, helpOn(command, names.slashOf(command)), signal);
        return;
      }
      const image = imageOptionOf(command);
      if (image && picture) given[image.name] ??= picture;
      const notes = image && given[image.name] === picture ? firstOf(pictures.length) : undefined;
      if (image?.required && given[image.name] === undefined && found === 'forbidden')
        return runner.refuse(
          place,
          new UserError(
            'missing_option',
            'I may not read messages here, so I cannot see a picture in a mention. Use the menu of the message, or type its address.',
          ),
        );
      const findImage = (looking: AbortSignal) =>
        untilAborted(files.latestOf({ ...place, threadTs: thread }, looking), looking);
      return runner.run({ ...who, command: command.name, options: given, notes, findImage });
    },
  };
}
