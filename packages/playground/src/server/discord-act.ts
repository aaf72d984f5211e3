import type { DiscordControl, InteractionView } from '@toonwit/discord-emulator';
import type { ActAnswer, DiscordAction, FileUpload } from '../page/protocol.ts';
import type { DiscordInteractions } from './discord-interactions.ts';
import { asComponents } from './other-app.ts';

const autocompleteMs = 3000;

type Uploaded = Parameters<ReturnType<DiscordControl['as']>['post']>[1];
type UploadedFile = NonNullable<Exclude<Uploaded, string>['files']>[number];

function toFile({ name, contentType, base64, altText, spoiler = false }: FileUpload): UploadedFile {
  return {
    name,
    bytes: Buffer.from(base64, 'base64'),
    spoiler,
    ...(contentType === '' ? {} : { contentType }),
    ...(altText === undefined ? {} : { description: altText }),
  };
}

type OptionsOf = Extract<DiscordAction, { do: 'command' }>['options'];

function toOptions(options: OptionsOf) {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      typeof value === 'object' ? toFile(value.file) : value,
    ]),
  );
}

type FieldsOf = Extract<DiscordAction, { do: 'submitModal' }>['fields'];
type FieldValue = string | boolean | readonly string[] | readonly UploadedFile[];

function toFields(fields: FieldsOf): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'object' && 'files' in value ? value.files.map(toFile) : value,
    ]),
  );
}

/** Performs a person's action from the page on the emulated Discord. @throws Error if Discord's client would refuse it. */
export function createDiscordAct(
  control: DiscordControl,
  interactions: DiscordInteractions,
): (action: DiscordAction) => Promise<ActAnswer> {
  function otherApp() {
    const { users, botId } = control.overview();
    const app = users.find(({ id, bot }) => bot && id !== botId);
    if (!app) throw new Error('There is no other app here.');
    return control.as(app.id);
  }

  return async (action) => {
    const { as } = action;
    const person = control.as(as);
    const done: ActAnswer = { ok: true };
    const track = (channelId: string, label: string, view: InteractionView): ActAnswer => {
      interactions.add(as, { view, channelId, label });
      return done;
    };
    const at = (ref: { channelId: string; messageId: string }) => ({
      channelId: ref.channelId,
      id: ref.messageId,
    });
    switch (action.do) {
      case 'send': {
        const { channelId, text, files = [], replyTo, poll, forward, asApp = false } = action;
        const poster = asApp ? otherApp() : person;
        const draft = {
          ...(asApp ? { components: asComponents(text) } : { content: text }),
          files: files.map(toFile),
          ...(replyTo === undefined ? {} : { replyTo }),
          ...(poll && { poll }),
          ...(forward && { forward: at(forward) }),
        };
        return { ok: true, messageId: (await poster.post(channelId, draft)).id };
      }
      case 'edit':
        await person.edit(at(action), action.text);
        return done;
      case 'delete':
        person.remove(at(action));
        return done;
      case 'dismiss':
        person.dismiss(at(action));
        return done;
      case 'react':
        person.react(at(action), action.emoji);
        return done;
      case 'unreact':
        person.unreact(at(action), action.emoji);
        return done;
      case 'command': {
        const { channelId, name, options } = action;
        return track(channelId, `/${name}`, await person.useCommand(channelId, name, toOptions(options)));
      }
      case 'autocomplete': {
        const { channelId, name, option, text, options } = action;
        const typing = { option, text, others: toOptions(options) };
        const view = await person.autocomplete(channelId, name, typing);
        const choices = await control.waitFor(() => view.choices ?? (view.failed ? [] : undefined), {
          timeoutMs: autocompleteMs + 500,
          label: 'suggestions',
        });
        return { ok: true, choices };
      }
      case 'setLocale':
        control.setLocale(as, action.locale);
        return done;
      case 'menu':
        return track(action.channelId, action.name, person.useMessageMenu(at(action), action.name));
      case 'press':
        return track(action.channelId, action.button, person.press(at(action), action.button));
      case 'select':
        return track(
          action.channelId,
          action.customId,
          person.select(at(action), action.customId, action.values),
        );
      case 'submitModal': {
        const { interactionId, fields } = action;
        const opened = interactions.find(as, interactionId);
        const view = await person.submitModal({ id: interactionId }, toFields(fields));
        interactions.finish(as, interactionId);
        return track(opened?.channelId ?? '', opened?.label ?? '', view);
      }
      case 'closeModal':
      case 'forget':
        interactions.finish(as, action.interactionId);
        return done;
    }
  };
}
