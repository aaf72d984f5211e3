import type { AnyCommand } from '../../../core/command.ts';
import { UserError } from '../../../core/errors.ts';
import { notYours, type FollowUps } from '../../../core/follow-ups.ts';
import type { Attachment } from '../../../core/interaction.ts';
import type { Media } from '../../../media/media.ts';
import { imageOptionOf, parseOptions } from '../../../core/options.ts';
import { type SlackApi } from '../client.ts';
import { readCommandText } from '../../kit/command-text.ts';
import { firstOf } from '../../kit/wording.ts';
import { helpOn } from '../reply/usage.ts';
import type { Deliver } from '../reply/deliver.ts';
import type { Files } from './pictures.ts';
import { commandOfModal, modalFor, placeOfModal, readModal } from '../reply/dialog.ts';
import type { CommandNames } from '../command-names.ts';
import { actionBody, commandBody, shortcutBody, viewBody } from '../payloads.ts';
import { menuCommandOf } from '../manifest.ts';
import { cancelAction, followPrefix } from '../reply/render.ts';
import { createResponseUrl, type Place } from '../reply/response-url.ts';
import type { Runner } from './run.ts';
import { decodeText } from '../text.ts';
import { untilAborted } from '../../../lib/abort.ts';

/** A `trigger_id` opens a dialog for three seconds; a part of them is gone when it arrives. In ms. */
const openModalMs = 2_500;

export interface ReceiveOptions {
  readonly commands: readonly AnyCommand[];
  readonly names: CommandNames;
  readonly media: Pick<Media, 'fromTypedUrl' | 'fromBytes'>;
  readonly api: SlackApi;
  readonly files: Files;
  readonly deliver: Deliver;
  readonly followUps: FollowUps;
  readonly runner: Runner;
}

/** Answers that a dialog shows beside its inputs. */
export type ModalErrors = Readonly<Record<string, string>>;

/** Turns what people do into uses of commands. Each is called once the deed is acknowledged and known to be new. */
export interface Receive {
  command(body: unknown): Promise<void>;
  shortcut(body: unknown): Promise<void>;
  action(body: unknown): Promise<void>;
  /** What is wrong with a dialog's inputs, known before it is acknowledged. */
  checkModal(body: unknown): ModalErrors | undefined;
  modal(body: unknown): Promise<void>;
  /** Options from text, with the picture that it names by its address. */
  optionsFrom(this: void, command: AnyCommand, text: string): Record<string, unknown> | 'help';
}

/** Makes the receiving side for commands, shortcuts, dialogs and buttons. */
export function createReceive(options: ReceiveOptions): Receive {
  const { commands, names, media, api, files, deliver, followUps, runner } = options;
  const byName = new Map(commands.map((command) => [command.name, command]));

  function optionsFrom(command: AnyCommand, text: string): Record<string, unknown> | 'help' {
    const read = readCommandText(command, text);
    if (read.kind === 'help') return 'help';
    const image = imageOptionOf(command);
    if (!image || read.imageUrl === undefined) return { ...read.options };
    return { ...read.options, [image.name]: media.fromTypedUrl(read.imageUrl) };
  }

  /** Opens the dialog, unless something else is wrong with what was typed. */
  function asking(command: AnyCommand, given: Readonly<Record<string, unknown>>, place: Place) {
    return async (): Promise<void> => {
      const image = imageOptionOf(command);
      const standIn: Attachment = media.fromBytes({ name: '', bytes: new Uint8Array() });
      if (image) parseOptions(command, { ...given, [image.name]: standIn });
      const { triggerId = '' } = place;
      const view = modalFor(command, given, place);
      const open = api.call(
        (client) => client.views.open({ trigger_id: triggerId, view }),
        AbortSignal.timeout(openModalMs),
      );
      await open.catch((error: unknown) => {
        const hint = 'Upload it here and repeat the command, or give its address.';
        throw new UserError('missing_option', `I need a picture, but could not open the dialog. ${hint}`, {
          cause: error,
        });
      });
    };
  }

  async function runText(command: AnyCommand, text: string, place: Place, who: Who): Promise<void> {
    let given;
    try {
      given = optionsFrom(command, decodeText(text));
    } catch (error) {
      return runner.refuse(place, error);
    }
    if (given === 'help') {
      await deliver(place, helpOn(command, names.slashOf(command)), AbortSignal.timeout(30_000));
      return;
    }
    return runner.run({
      ...who,
      place,
      command: command.name,
      options: given,
      findImage: (signal) => untilAborted(files.latestOf(place, signal), signal),
      askForImage: asking(command, given, place),
    });
  }

  async function press(actionId: string, value: string, place: Place, who: Who): Promise<void> {
    if (actionId === cancelAction) {
      const sentences = {
        cancelled: undefined,
        not_yours: 'Only the person who asked can cancel this.',
        over: 'That is finished already.',
      };
      const sentence = sentences[runner.cancel(value, place.user)];
      if (sentence !== undefined) await runner.refuse(place, new UserError('cancelled', sentence));
      return;
    }
    if (!actionId.startsWith(followPrefix)) return;
    const followUp = followUps.recall(value);
    if (followUp?.onlyFor !== undefined && followUp.onlyFor !== place.user)
      return runner.refuse(place, new UserError('not_allowed', notYours));
    if (followUp) return runner.run({ ...who, place, ...followUp });
    const sentence = 'I no longer remember what this button was for. Please use the command again.';
    return runner.refuse(place, new UserError('missing_option', sentence));
  }

  return {
    optionsFrom,
    async command(input) {
      const body = commandBody.parse(input);
      const place = {
        user: body.user_id,
        channel: body.channel_id,
        triggerId: body.trigger_id,
        responseUrl: createResponseUrl(body.response_url),
      };
      const who = { key: body.trigger_id, workspace: body.team_id, userName: body.user_name };
      const command = byName.get(names.nameOf(body.command));
      if (command) return runText(command, body.text, place, who);
      return runner.run({ ...who, place, command: names.nameOf(body.command), options: {} });
    },
    async shortcut(input) {
      const body = shortcutBody.parse(input);
      const { message, channel, response_url: url } = body;
      const place = {
        user: body.user.id,
        channel: channel?.id,
        threadTs: message?.thread_ts,
        triggerId: body.trigger_id,
        ...(url !== undefined && { responseUrl: createResponseUrl(url) }),
      };
      const name = menuCommandOf(body.callback_id);
      const command = name === undefined ? undefined : byName.get(name);
      if (!command?.menu)
        return runner.run({ ...whoOf(body), place, command: body.callback_id, options: {} });
      const { fills } = command.menu;
      if (imageOptionOf(command)?.name !== fills)
        return runner.run({
          ...whoOf(body),
          place,
          command: command.name,
          options: { [fills]: decodeText(message?.text ?? '') },
        });
      const [picture, ...more] = files.picturesIn(message?.files);
      const use = { ...whoOf(body), place, command: command.name, notes: firstOf(more.length + 1) };
      if (picture) return runner.run({ ...use, options: { [fills]: picture } });
      return runner.refuse(
        place,
        new UserError('missing_option', 'That message has no picture that I can read.'),
      );
    },
    async action(input) {
      const body = actionBody.parse(input);
      const { channel, container, message, response_url: url } = body;
      const place = {
        user: body.user.id,
        channel: channel?.id ?? container?.channel_id,
        threadTs: container?.thread_ts ?? message?.thread_ts,
        triggerId: body.trigger_id,
        ...(url !== undefined && { responseUrl: createResponseUrl(url) }),
      };
      const [first] = body.actions;
      if (first) await press(first.action_id, first.value ?? '', place, whoOf(body));
    },
    checkModal(input) {
      const { view } = viewBody.parse(input);
      const command = byName.get(commandOfModal(view.callback_id) ?? '');
      if (!command) return undefined;
      try {
        parseOptions(command, modalOptions(command, view.state.values));
        return undefined;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        const infos = Object.keys(command.options);
        const named = infos.find((name) => error.message.startsWith(`${name}:`));
        const block = named ?? imageOptionOf(command)?.name ?? infos[0] ?? '';
        return { [block]: error.message };
      }
    },
    async modal(input) {
      const body = viewBody.parse(input);
      const command = byName.get(commandOfModal(body.view.callback_id) ?? '');
      if (!command) return;
      const place = placeOfModal(body.view.private_metadata, body.user.id);
      const given = modalOptions(command, body.view.state.values);
      const key = body.trigger_id ?? body.view.id;
      return runner.run({
        ...whoOf({ ...body, trigger_id: key }),
        place,
        command: command.name,
        options: given,
      });
    },
  };

  function modalOptions(
    command: AnyCommand,
    values: Parameters<typeof readModal>[1],
  ): Record<string, unknown> {
    const { options: given, files: chosen } = readModal(command, values);
    const image = imageOptionOf(command);
    const picture = files.pictureIn(chosen);
    return { ...given, ...(image && picture && { [image.name]: picture }) };
  }
}

interface Who {
  readonly key: string;
  readonly workspace?: string | undefined;
  readonly userName: string;
}

function whoOf(body: {
  readonly trigger_id: string;
  readonly user: {
    readonly id: string;
    readonly username?: string | undefined;
    readonly name?: string | undefined;
  };
  readonly team?: { readonly id: string } | null | undefined;
}): Who {
  const { id, username, name } = body.user;
  return { key: body.trigger_id, workspace: body.team?.id, userName: username ?? name ?? id };
}
