import type { AnyCommand } from '../../../core/command.ts';
import { UserError } from '../../../core/errors.ts';
import { notYours, type FollowUps } from '../../../core/follow-ups.ts';
import { imageOptionOf, parseOptions } from '../../../core/options.ts';
import type { Media } from '../../../media/media.ts';
import { readCommandText } from '../../kit/command-text.ts';
import { helpText } from '../../kit/usage.ts';
import { buttonForgotten, cancelSentences, firstOfPictures } from '../../kit/wording.ts';
import type { SlackApi } from '../api.ts';
import { timeoutsMs } from '../limits.ts';
import { actionBody, commandBody, shortcutBody, viewBody } from '../payloads.ts';
import { menuCommandOf, type CommandNames } from '../register.ts';
import { cancelAction, followUpPrefix } from '../reply/buttons.ts';
import type { Delivery } from '../reply/deliver.ts';
import { dialogCommandOf, dialogPlaceOf, readDialog, renderDialog } from '../reply/dialog.ts';
import type { Place } from '../reply/outgoing-message.ts';
import { renderError } from '../reply/render.ts';
import { createResponseUrl } from '../reply/response-url.ts';
import { decodeText } from '../text.ts';
import type { FindLatestPicture } from './latest-picture.ts';
import type { Pictures } from './pictures.ts';
import type { Runner, Use } from './run.ts';

export interface ReceiveOptions {
  readonly commands: readonly AnyCommand[];
  readonly names: CommandNames;
  readonly media: Pick<Media, 'fromTypedUrl' | 'fromBytes'>;
  readonly api: SlackApi;
  readonly pictures: Pictures;
  readonly findLatestPicture: FindLatestPicture;
  readonly deliver: Delivery;
  readonly followUps: FollowUps;
  readonly runner: Runner;
}

/** Turns slash commands, message menus, buttons and dialogs into uses of commands, once they are acknowledged. */
export interface Receive {
  command(body: unknown): Promise<void>;
  shortcut(body: unknown): Promise<void>;
  action(body: unknown): Promise<void>;
  /** What is wrong with a dialog's inputs, by input; undefined if nothing is. Called before the acknowledgement. */
  checkDialog(body: unknown): Readonly<Record<string, string>> | undefined;
  dialog(body: unknown): Promise<void>;
  /** Reads options from text, including the picture that it names by its address. */
  optionsFrom(this: void, command: AnyCommand, text: string): Record<string, unknown> | 'help';
}

/** Who used a command, and Slack's id of the use. */
type Who = Pick<Use, 'id' | 'workspace' | 'userName'>;

interface Body {
  readonly trigger_id: string;
  readonly response_url?: string | undefined;
  readonly user: {
    readonly id: string;
    readonly username?: string | undefined;
    readonly name?: string | undefined;
  };
  readonly team?: { readonly id: string } | null | undefined;
}

function whoOf({ trigger_id, user: { id, username, name }, team }: Body): Who {
  return { id: trigger_id, workspace: team?.id, userName: username ?? name ?? id };
}

function placeOf(
  { user, trigger_id: triggerId, response_url: url }: Body,
  where: Pick<Place, 'channel' | 'threadTs'>,
): Place {
  return {
    user: user.id,
    ...where,
    triggerId,
    ...(url !== undefined && { responseUrl: createResponseUrl(url) }),
  };
}

/** Creates the receiver. */
export function createReceive(options: ReceiveOptions): Receive {
  const { commands, names, media, api, pictures, findLatestPicture, deliver, followUps, runner } = options;
  const byName = new Map(commands.map((command) => [command.name, command]));

  function optionsFrom(command: AnyCommand, text: string): Record<string, unknown> | 'help' {
    const read = readCommandText(command, text);
    if (read.kind === 'help') return 'help';
    const image = imageOptionOf(command);
    if (!image || read.imageUrl === undefined) return { ...read.options };
    return { ...read.options, [image.name]: media.fromTypedUrl(read.imageUrl) };
  }

  async function openDialog(
    command: AnyCommand,
    given: Readonly<Record<string, unknown>>,
    place: Place,
  ): Promise<void> {
    const image = imageOptionOf(command);
    // Refuses wrong options before it asks for a picture, which the check takes as given.
    const standIn = media.fromBytes({ name: '', bytes: new Uint8Array() });
    if (image) parseOptions(command, { ...given, [image.name]: standIn });
    const request = { trigger_id: place.triggerId ?? '', view: renderDialog(command, given, place) };
    const signal = AbortSignal.timeout(timeoutsMs.openDialog);
    await api
      .call((client) => client.views.open(request), signal)
      .catch((error: unknown) => {
        const hint = 'Upload it here and repeat the command, or give its address.';
        throw new UserError('missing_option', `I need a picture, but couldn’t open the dialog. ${hint}`, {
          cause: error,
        });
      });
  }

  async function runText(command: AnyCommand, text: string, place: Place, who: Who): Promise<void> {
    let given;
    try {
      given = optionsFrom(command, decodeText(text));
    } catch (error) {
      return runner.refuse(place, error);
    }
    if (given === 'help') {
      const help = renderError({ message: helpText(command, names.slashOf(command)) });
      await deliver(place, help, AbortSignal.timeout(timeoutsMs.shortAnswer));
      return;
    }
    const typed = given;
    return runner.run({
      ...who,
      place,
      command: command.name,
      options: typed,
      findImage: (signal) => findLatestPicture(place, signal),
      askForImage: () => openDialog(command, typed, place),
    });
  }

  async function press(actionId: string, value: string, place: Place, who: Who): Promise<void> {
    if (actionId === cancelAction) {
      const result = runner.cancel(value, place.user);
      if (result === 'cancelled') return;
      return runner.refuse(place, new UserError('cancelled', cancelSentences[result]));
    }
    if (!actionId.startsWith(followUpPrefix)) return;
    const followUp = followUps.recall(value);
    if (!followUp) return runner.refuse(place, new UserError('missing_option', buttonForgotten));
    const { command, options: given, onlyFor } = followUp;
    if (onlyFor !== undefined && onlyFor !== place.user)
      return runner.refuse(place, new UserError('not_allowed', notYours));
    return runner.run({ ...who, place, command, options: given });
  }

  function dialogOptions(
    command: AnyCommand,
    values: Parameters<typeof readDialog>[1],
  ): Record<string, unknown> {
    const { options: given, files } = readDialog(command, values);
    const image = imageOptionOf(command);
    const picture = pictures.firstIn(files);
    return { ...given, ...(image && picture && { [image.name]: picture }) };
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
      const who = { id: body.trigger_id, workspace: body.team_id, userName: body.user_name };
      const name = names.nameOf(body.command);
      const command = byName.get(name);
      if (command) return runText(command, body.text, place, who);
      return runner.run({ ...who, place, command: name, options: {} });
    },
    async shortcut(input) {
      const body = shortcutBody.parse(input);
      const { message, channel, callback_id: callbackId } = body;
      const place = placeOf(body, { channel: channel?.id, threadTs: message?.thread_ts });
      const name = menuCommandOf(callbackId);
      const command = name === undefined ? undefined : byName.get(name);
      if (!command?.menu) return runner.run({ ...whoOf(body), place, command: callbackId, options: {} });
      const { fills } = command.menu;
      const use = { ...whoOf(body), place, command: command.name };
      if (imageOptionOf(command)?.name !== fills)
        return runner.run({ ...use, options: { [fills]: decodeText(message?.text ?? '') } });
      const images = pictures.allIn(message?.files);
      const [picture] = images;
      if (!picture)
        return runner.refuse(
          place,
          new UserError('missing_option', 'That message has no picture that I can read.'),
        );
      return runner.run({
        ...use,
        options: { [fills]: picture },
        notes: firstOfPictures(images.length),
      });
    },
    async action(input) {
      const body = actionBody.parse(input);
      const { channel, container, message } = body;
      const place = placeOf(body, {
        channel: channel?.id ?? container?.channel_id,
        threadTs: container?.thread_ts ?? message?.thread_ts,
      });
      const [first] = body.actions;
      if (first) await press(first.action_id, first.value ?? '', place, whoOf(body));
    },
    checkDialog(input) {
      const { view } = viewBody.parse(input);
      const command = byName.get(dialogCommandOf(view.callback_id) ?? '');
      if (!command) return undefined;
      try {
        parseOptions(command, dialogOptions(command, view.state.values));
        return undefined;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        const [firstOption = ''] = Object.keys(command.options);
        const input = error.option ?? imageOptionOf(command)?.name ?? firstOption;
        return { [input]: error.message };
      }
    },
    async dialog(input) {
      const body = viewBody.parse(input);
      const command = byName.get(dialogCommandOf(body.view.callback_id) ?? '');
      if (!command) return;
      return runner.run({
        ...whoOf({ ...body, trigger_id: body.trigger_id ?? body.view.id }),
        place: dialogPlaceOf(body.view.private_metadata, body.user.id),
        command: command.name,
        options: dialogOptions(command, body.view.state.values),
      });
    },
  };
}
