import type { AnyCommand } from '../../../core/command.ts';
import { UserError } from '../../../core/errors.ts';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import type { UnansweredUse } from '../../../core/processes/unanswered-uses.ts';
import { imageOptionOf, mentionOptionsOf, parseOptions } from '../../../core/options.ts';
import { takePictures } from '../../../core/pictures/several-pictures.ts';
import type { Media } from '../../../media/media.ts';
import { readCommandText } from '../../kit/command-text.ts';
import { menuText } from '../../kit/menu-text.ts';
import { refuseGifPage } from '../../kit/picture-addresses.ts';
import { helpText, usageLine } from '../../kit/usage.ts';
import type { SlackApi } from '../api.ts';
import { timeoutsMs } from '../limits.ts';
import type { People } from '../people.ts';
import type { ActionBody, CommandBody, ShortcutBody, ViewBody } from '../payloads.ts';
import { deleteCallback, menuCommandOf, type CommandNames } from '../register.ts';
import { deleteAction } from '../reply/buttons.ts';
import type { Delivery } from '../reply/deliver.ts';
import { dialogCommandOf, dialogPlaceOf, readDialog, renderDialog } from '../reply/dialog.ts';
import type { Place } from '../reply/outgoing-message.ts';
import { renderError } from '../reply/render.ts';
import { linkTextFor } from '../content/link-text.ts';
import { readMarkup } from '../content/markup.ts';
import { readMentions } from '../content/read-mentions.ts';
import { messageText } from '../content/message-text.ts';
import type { Names } from '../content/names.ts';
import { createDeleteAnswer, type DeleteAnswer } from './delete-answer.ts';
import type { FindLatestPicture } from './latest-picture.ts';
import type { Pictures } from './pictures.ts';
import { createPressButton } from './press-button.ts';
import type { Runner } from './run.ts';
import { placePressed, placeTyped, whoPressed, whoTyped, type Who } from './who-and-where.ts';
import { inLanguage } from '../../../languages/in-language.ts';
import { message, type Text } from '../../../languages/message.ts';

interface ReceiveOptions {
  readonly commands: readonly AnyCommand[];
  readonly names: CommandNames;
  readonly media: Pick<Media, 'fromTypedUrl' | 'fromBytes'>;
  readonly api: SlackApi;
  readonly pictures: Pictures;
  /** Who and what is named in texts. */
  readonly texts: Names;
  readonly findLatestPicture: FindLatestPicture;
  readonly deliver: Delivery;
  readonly rememberedButtons: RememberedButtons;
  readonly runner: Runner;
  /** Makes of Slack's id of a person or channel the core's; the same unless given. */
  readonly mentionedId?: ((id: string) => string) | undefined;
  readonly people: Pick<People, 'isAdmin' | 'languageOf' | 'knownLanguageOf'>;
}

/** Turns slash commands, message menus, buttons and dialogs into uses of commands, once they are acknowledged. */
export interface Receive {
  command(body: CommandBody, use: UnansweredUse): Promise<void>;
  shortcut(body: ShortcutBody, use: UnansweredUse): Promise<void>;
  action(body: ActionBody, use: UnansweredUse): Promise<void>;
  /** What is wrong with a dialog's inputs, by input; undefined if nothing is. Called before the acknowledgement. */
  checkDialog(body: ViewBody): Readonly<Record<string, string>> | undefined;
  dialog(body: ViewBody, use: UnansweredUse): Promise<void>;
}

/** Creates the receiver. */
export function createReceive(options: ReceiveOptions): Receive {
  const { commands, names, media, api, pictures, texts, findLatestPicture, deliver, runner } = options;
  const { mentionedId, people } = options;
  const deleteAnswer = createDeleteAnswer(options);
  const press = createPressButton(options);
  const byName = new Map(commands.map((command) => [command.name, command]));

  async function remove(place: Place, answer: Parameters<DeleteAnswer>[1]): Promise<void> {
    await deleteAnswer(place, answer).catch((error: unknown) => runner.refuse(place, error));
  }

  /** Reads options from text, including the picture that it names by its address. */
  function optionsFrom(command: AnyCommand, text: string): Record<string, unknown> | 'help' {
    const read = readCommandText(command, text, names.slashOf(command));
    if (read.kind === 'help') return 'help';
    const image = imageOptionOf(command);
    if (!image || read.imageUrl === undefined) return { ...read.options };
    refuseGifPage(read.imageUrl);
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
    if (image)
      parseOptions(command, { ...given, [image.name]: standIn }, usageLine(command, names.slashOf(command)));
    const language = people.knownLanguageOf(place.user) ?? 'en';
    const request = {
      trigger_id: place.triggerId ?? '',
      view: renderDialog(command, given, { place, language }),
    };
    const signal = AbortSignal.timeout(timeoutsMs.openDialog);
    await api
      .call((client) => client.views.open(request), signal)
      .catch((error: unknown) => {
        throw new UserError('missing_option', message('slack.noDialog'), {
          cause: error,
        });
      });
  }

  async function runText(command: AnyCommand, text: string, place: Place, who: Who): Promise<void> {
    let given;
    try {
      const linkText = linkTextFor(command);
      const takesMentions = mentionOptionsOf(command).size > 0;
      const read = await texts.withNames((nameOf) =>
        takesMentions
          ? readMentions(text, nameOf, mentionedId)
          : readMarkup(text, { nameOf, linkText, isTyped: true }),
      );
      given = optionsFrom(command, read);
    } catch (error) {
      return runner.refuse(place, error);
    }
    if (given === 'help') {
      const language = (await people.languageOf(place.user)) ?? 'en';
      const help = renderError({ message: helpText(command, names.slashOf(command), language) });
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

  function dialogOptions(
    command: AnyCommand,
    values: Parameters<typeof readDialog>[1],
  ): Record<string, unknown> {
    const { options: given, files } = readDialog(command, values);
    const image = imageOptionOf(command);
    const found = pictures.inMessage({ files });
    return { ...given, ...(image && found && { [image.name]: found }) };
  }

  return {
    async command(body, use) {
      const place = placeTyped(body, use);
      const who = whoTyped(body);
      const name = names.nameOf(body.command);
      const command = byName.get(name);
      if (command) return runText(command, body.text, place, who);
      return runner.run({ ...who, place, command: name, options: {} });
    },
    async shortcut(body, open) {
      const { message: chosen, channel, callback_id: callbackId } = body;
      const place = placePressed(body, { channel: channel?.id, threadTs: chosen?.thread_ts, use: open });
      if (callbackId === deleteCallback) return remove(place, chosen);
      const name = menuCommandOf(callbackId);
      const command = name === undefined ? undefined : byName.get(name);
      if (!command?.menu) return runner.run({ ...whoPressed(body), place, command: callbackId, options: {} });
      const { fills } = command.menu;
      const use = { ...whoPressed(body), place, command: command.name };
      const unreadable = (what: Text) => runner.refuse(place, new UserError('missing_option', what));
      if (fills === undefined) {
        if (chosen?.thread_ts === undefined) return unreadable(message('slack.noThread'));
        return runner.run({ ...use, options: {}, thread: chosen.thread_ts });
      }
      if (!chosen) return unreadable(message('slack.noMessage'));
      const takesPictures = imageOptionOf(command)?.name === fills;
      const found = takesPictures ? pictures.inMessage(chosen) : undefined;
      if (found) return runner.run({ ...use, options: { [fills]: found } });
      const quoted = menuText(command, await texts.withNames((nameOf) => messageText(chosen, { nameOf })));
      if (quoted) return runner.run({ ...use, isQuoted: true, ...quoted });
      return unreadable(message(takesPictures ? 'slack.noPicture' : 'slack.noText'));
    },
    async action(body, use) {
      const { channel, container, message: below } = body;
      const place = placePressed(body, {
        channel: channel?.id ?? container?.channel_id,
        threadTs: container?.thread_ts ?? below?.thread_ts,
        use,
      });
      const [first] = body.actions;
      if (first?.action_id === deleteAction)
        return remove(place, { ts: container?.message_ts, blocks: below?.blocks });
      if (first) await press(first.action_id, first.value ?? '', place, whoPressed(body));
    },
    checkDialog({ view, user }) {
      const command = byName.get(dialogCommandOf(view.callback_id) ?? '');
      if (!command) return undefined;
      try {
        parseOptions(command, takePictures(command, dialogOptions(command, view.state.values)).options);
        return undefined;
      } catch (error) {
        // The submission itself then fails, with an answer.
        if (!(error instanceof UserError)) return undefined;
        const [firstOption = ''] = Object.keys(command.options);
        const input = error.option ?? imageOptionOf(command)?.name ?? firstOption;
        return { [input]: inLanguage(error.text, people.knownLanguageOf(user.id) ?? 'en') };
      }
    },
    async dialog(body, use) {
      const command = byName.get(dialogCommandOf(body.view.callback_id) ?? '');
      if (!command) return;
      return runner.run({
        ...whoPressed({ ...body, trigger_id: body.trigger_id ?? body.view.id }),
        place: dialogPlaceOf(body.view.private_metadata, body.user.id, use),
        command: command.name,
        options: dialogOptions(command, body.view.state.values),
      });
    },
  };
}
