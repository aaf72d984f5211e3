import { isJsonObject, type JsonObject } from '@toonwit/emulator-kit';
import { createInteraction } from '../interactions/interactions.ts';
import { toMessage } from '../payloads/messages.ts';
import type { StoredCommand, StoredInteraction, StoredMessage } from '../stored-types.ts';
import { CommandKind, ComponentKind, Flag, InteractionKind } from '../protocol.ts';
import { channelOf, userOf, type World } from '../world.ts';
import { toInteractionView, type InteractionView } from '../views.ts';
import { findCommand } from './command-picker.ts';
import { toSubmission, type FieldValues } from './modal-fields.ts';
import { toOptions, type OptionValues } from './command-options.ts';
import { openChannel, seenMessage, type MessageRef } from './messages.ts';
import { refuseUnless } from './client-refusal.ts';
import { createResolver } from './resolved-data.ts';

/** How a person uses the app: commands, menus, buttons, dialogs. */
export interface PersonInteractions {
  /** A slash command; sub-commands follow its name after a space. */
  useCommand(channelId: string, name: string, values?: OptionValues): Promise<InteractionView>;
  /** An entry of a message's menu. */
  useMessageMenu(message: MessageRef, name: string): InteractionView;
  /** A button by its label or custom id. */
  press(message: MessageRef, button: string): InteractionView;
  /** A menu by its custom id, with the chosen values. */
  select(message: MessageRef, customId: string, values: readonly string[]): InteractionView;
  /** The dialog that an interaction was answered with. */
  submitModal(opened: Pick<InteractionView, 'id'>, values: FieldValues): Promise<InteractionView>;
  /** What the app suggests while an option is being typed. */
  autocomplete(
    channelId: string,
    name: string,
    typing: { option: string; text: string; others?: OptionValues },
  ): Promise<InteractionView>;
}

function componentsIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(componentsIn);
  if (!isJsonObject(value)) return [];
  const own = typeof value['type'] === 'number' ? [value] : [];
  return [...own, ...componentsIn(value['components']), ...componentsIn(value['accessory'])];
}

const selects: readonly unknown[] = [
  ComponentKind.stringSelect,
  ComponentKind.userSelect,
  ComponentKind.roleSelect,
  ComponentKind.mentionableSelect,
  ComponentKind.channelSelect,
];

function asJson(command: StoredCommand): JsonObject {
  return { ...command };
}

/** Lets a person interact; every check is the client's own. @throws ClientRefusal where the client would not send it. */
export function createPersonInteractions(world: World, userId: string): PersonInteractions {
  const user = userOf(world, userId);
  const place = (channelId: string) => ({ user, channel: openChannel(world, userId, channelId) });
  const start = (draft: Omit<Parameters<typeof createInteraction>[1], 'userId'>) =>
    toInteractionView(world, createInteraction(world, { ...draft, userId }));
  const summary = ({ id, name, type, guild_id }: StoredCommand) => ({
    id,
    name,
    type,
    ...(guild_id === undefined ? {} : { guild_id }),
  });

  const typed = async (
    kind: StoredInteraction['kind'],
    {
      channelId,
      name,
      values,
      focused,
    }: { channelId: string; name: string; values: OptionValues; focused?: string },
  ) => {
    const [root = '', ...path] = name.split(' ');
    const { channel } = place(channelId);
    const command = findCommand(world, { user, channel }, { name: root, type: CommandKind.chatInput });
    const resolver = createResolver(world, channel);
    const options = await toOptions(asJson(command), {
      path,
      values,
      resolver,
      ...(focused === undefined ? {} : { focused }),
    });
    const resolved = resolver.done();
    const data = { ...summary(command), options, ...(resolved === undefined ? {} : { resolved }) };
    return start({ kind, channelId, data, command: summary(command) });
  };

  const component = (ref: MessageRef, pick: (component: JsonObject) => boolean, wanted: string) => {
    const { message } = seenMessage(world, userId, ref);
    refuseUnless(message.authorId === world.bot.id, 'Only the app has components here.');
    refuseUnless((message.flags & Flag.loading) === 0, 'The message is still loading.');
    const found = componentsIn(message.components).find(pick);
    refuseUnless(found !== undefined, `The message has no ${wanted}.`);
    refuseUnless(found['disabled'] !== true, `${wanted} is disabled.`);
    return { message, found };
  };

  const use = (message: StoredMessage, found: JsonObject, rest: object = {}) => {
    const data = { component_type: found['type'], custom_id: found['custom_id'], id: found['id'], ...rest };
    const shown = [found['label'], found['placeholder'], found['custom_id']].find(
      (text) => typeof text === 'string' && text !== '',
    );
    const component = typeof shown === 'string' ? { component: shown } : {};
    return start({
      kind: InteractionKind.component,
      channelId: message.channelId,
      data,
      message,
      ...component,
    });
  };

  return {
    useCommand: (channelId, name, values = {}) => typed(InteractionKind.command, { channelId, name, values }),
    autocomplete: (channelId, name, { option, text, others = {} }) =>
      typed(InteractionKind.autocomplete, {
        channelId,
        name,
        values: { ...others, [option]: text },
        focused: option,
      }),
    useMessageMenu(ref, name) {
      const { channel, message } = seenMessage(world, userId, ref);
      const command = findCommand(world, { user, channel }, { name, type: CommandKind.message });
      const resolved = { messages: { [message.id]: toMessage(world, message) } };
      return start({
        kind: InteractionKind.command,
        channelId: channel.id,
        data: { ...summary(command), target_id: message.id, resolved },
        command: summary(command),
        targetMessageId: message.id,
      });
    },
    press(ref, button) {
      const isIt = (found: JsonObject) =>
        found['type'] === ComponentKind.button &&
        (found['label'] === button || found['custom_id'] === button);
      const { message, found } = component(ref, isIt, `button "${button}"`);
      refuseUnless(typeof found['custom_id'] === 'string', `"${button}" is a link.`);
      return use(message, found);
    },
    select(ref, customId, values) {
      const isIt = (found: JsonObject) => selects.includes(found['type']) && found['custom_id'] === customId;
      const { message, found } = component(ref, isIt, `menu "${customId}"`);
      const resolver = createResolver(world, channelOf(world, message.channelId));
      const { type } = found;
      if (type === ComponentKind.userSelect || type === ComponentKind.mentionableSelect)
        values.forEach(resolver.user);
      if (type === ComponentKind.roleSelect) values.forEach(resolver.role);
      if (type === ComponentKind.channelSelect) values.forEach(resolver.channel);
      const options = Array.isArray(found['options'])
        ? found['options'].filter(isJsonObject).map(({ value }) => value)
        : undefined;
      for (const value of values)
        refuseUnless(
          options === undefined || options.includes(value),
          `"${customId}" has no option "${value}".`,
        );
      const resolved = resolver.done();
      return use(message, found, { values, ...(resolved === undefined ? {} : { resolved }) });
    },
    async submitModal({ id }, values) {
      const opened = world.interactions.get(id);
      refuseUnless(
        opened?.acknowledgement.kind === 'modal' && opened.userId === userId,
        'No dialog is open.',
      );
      const { modal } = opened.acknowledgement;
      const channel = channelOf(world, opened.channelId);
      const resolver = createResolver(world, channel);
      const components = await toSubmission(modal, values, resolver);
      const resolved = resolver.done();
      const message = channel.messages.get(opened.messageId ?? '');
      return start({
        kind: InteractionKind.modal,
        channelId: channel.id,
        data: { custom_id: modal.customId, components, ...(resolved === undefined ? {} : { resolved }) },
        parentId: opened.id,
        ...(message === undefined ? {} : { message }),
      });
    },
  };
}
