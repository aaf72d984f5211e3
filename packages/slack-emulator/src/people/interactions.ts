import { compact, isJsonObject, type JsonObject } from '@toonwit/emulator-kit';
import type { Delivery } from '../delivery/deliveries.ts';
import type { World } from '../world.ts';
import { interactiveElements, type Found } from '../block-kit/walk.ts';
import { escapeTyped } from '../mentions.ts';
import { fillIn, stateOf, type Filled } from '../view-state.ts';
import type { StoredMessage } from '../workspace.ts';
import { messageOf, placeOf, type Place, type PointedAt } from './messages.ts';

/** What people do with the app. Each resolves once the app has acknowledged, or Slack has given up waiting. */
export interface PersonInteractions {
  /** Types a slash command with its text; it carries no files. @throws Error in a thread or for an unknown command. */
  useCommand(what: Place & { command: string; text?: string; threadTs?: string }): Promise<Delivery>;
  /** Picks an entry of a message's «More actions». */
  messageShortcut(what: PointedAt & { callbackId: string }): Promise<Delivery>;
  globalShortcut(what: { user: string; callbackId: string }): Promise<Delivery>;
  /** Presses a button or picks from a menu in a message, by its action id or a button's label. */
  press(
    what: PointedAt & { action: string; value?: Filled; state?: Readonly<Record<string, Filled>> },
  ): Promise<Delivery>;
}

const noFiles = (): JsonObject => ({});

/** The element that a person means. @throws Error that lists what there is. */
export function elementOf(blocks: readonly unknown[], action: string): Found {
  const all = interactiveElements(blocks);
  const labelOf = ({ element }: Found): string => {
    const label = isJsonObject(element['text']) ? element['text']['text'] : undefined;
    return typeof label === 'string' ? label : '';
  };
  const found = all.find(({ actionId }) => actionId === action) ?? all.find((one) => labelOf(one) === action);
  if (found) return found;
  const there = all.map((one) => `${one.actionId} (${labelOf(one)})`).join(', ');
  throw new Error(`expected an element among ${there || 'none'}, got ${JSON.stringify(action)}`);
}

/** One entry of `actions` in a `block_actions` payload. */
export function actionOf(
  { element, blockId, actionId }: Found,
  value: Filled,
  action_ts: string,
): JsonObject {
  const { type, text, value: own } = element;
  const base = { type, action_id: actionId, block_id: blockId, action_ts };
  if (type === 'button') return compact({ ...base, text, value: own });
  if (type === 'overflow')
    return { ...base, ...stateOf({ ...element, type: 'static_select' }, value, noFiles), type };
  return { ...base, ...stateOf(element, value, noFiles) };
}

/** Creates what people do with the app. */
export function createPersonInteractions(world: World): PersonInteractions {
  const { app, interactions, payloads, ids, workspace, journal } = world;

  function text(typed: string, escape: boolean): string {
    const mentioned = escape
      ? typed
          .replace(/(?<![\w<])@([\w.-]+)/g, (all, name: string) => {
            const person = [...workspace.people.values()].find((one) => one.name === name);
            if (person) return `<@${person.id}|${name}>`;
            const group = [...workspace.userGroups.values()].find(({ handle }) => handle === name);
            return group ? `<!subteam^${group.id}|@${name}>` : all;
          })
          .replace(/(?<![\w&<])#([\w-]+)/g, (all, name: string) => {
            const channel = [...workspace.channels.values()].find((one) => one.name === name);
            return channel ? `<#${channel.id}|${name}>` : all;
          })
          .replace(/(?<!<)https?:\/\/[^\s<>]+/g, (address) => `<${address}>`)
      : typed;
    return escapeTyped(mentioned);
  }

  function offered(type: 'global' | 'message', callbackId: string): void {
    if (!app.interactive) throw new Error('expected interactivity to be switched on in the manifest');
    const known = app.shortcuts?.some((one) => one.type === type && one.callback_id === callbackId) ?? true;
    if (!known)
      throw new Error(`expected a ${type} shortcut of the manifest, got ${JSON.stringify(callbackId)}`);
  }

  function container(message: StoredMessage): JsonObject {
    const { ts, channel, threadTs, ephemeralFor } = message;
    return compact({
      type: 'message',
      message_ts: ts,
      channel_id: channel,
      is_ephemeral: ephemeralFor !== undefined,
      thread_ts: threadTs,
    });
  }

  return {
    useCommand({ command, text: typed = '', threadTs, ...place }) {
      const { person, channel } = placeOf(world, place);
      const entry = app.commands?.get(command);
      const refuse = (why: string): never => {
        journal.note({ what: 'notice', user: person.id, channel: channel.id, text: why });
        throw new Error(why);
      };
      if (threadTs !== undefined) return refuse(`${command} is not supported in threads. Sorry!`);
      if (app.commands && !entry) return refuse(`${command} is not a valid command.`);
      journal.note({
        what: 'command',
        user: person.id,
        channel: channel.id,
        text: `${command} ${typed}`.trim(),
      });
      const fields = (): JsonObject => ({ command, text: text(typed.trim(), entry?.escape ?? false) });
      return interactions.send({
        kind: 'slash_commands',
        name: command,
        person,
        channel,
        answerable: true,
        fields,
      });
    },
    messageShortcut({ callbackId, ...pointed }) {
      const { person, channel, message } = messageOf(world, pointed);
      offered('message', callbackId);
      journal.note({ what: 'shortcut', user: person.id, channel: channel.id, text: callbackId });
      const fields = (): JsonObject => ({
        type: 'message_action',
        callback_id: callbackId,
        action_ts: ids.ts(),
        channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
        message_ts: message.ts,
        message: payloads.message(message),
      });
      return interactions.send({
        kind: 'interactive',
        name: 'message_action',
        person,
        channel,
        message,
        answerable: true,
        fields,
      });
    },
    globalShortcut({ user, callbackId }) {
      const person = workspace.person(user);
      offered('global', callbackId);
      journal.note({ what: 'shortcut', user: person.id, text: callbackId });
      const fields = (): JsonObject => ({ type: 'shortcut', callback_id: callbackId, action_ts: ids.ts() });
      return interactions.send({ kind: 'interactive', name: 'shortcut', person, answerable: false, fields });
    },
    press({ action, value, state = {}, ...pointed }) {
      const { person, channel, message } = messageOf(world, pointed);
      const found = elementOf(message.blocks, action);
      const { values } = fillIn(
        message.blocks,
        { ...state, ...(value !== undefined && { [found.actionId]: value }) },
        noFiles,
      );
      journal.note({ what: 'press', user: person.id, channel: channel.id, text: action });
      const ephemeral = message.ephemeralFor !== undefined;
      const fields = (): JsonObject =>
        compact({
          type: 'block_actions',
          container: container(message),
          channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
          // Slack sends no copy of a message that only one person sees.
          message: ephemeral ? undefined : payloads.message(message),
          state: { values },
          actions: [actionOf(found, value, ids.ts())],
        });
      return interactions.send({
        kind: 'interactive',
        name: 'block_actions',
        person,
        channel,
        message,
        answerable: true,
        fields,
      });
    },
  };
}
