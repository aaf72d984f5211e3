import type { KnownBlock } from '@slack/types';
import type { SlackControl } from '@toonwit/slack-emulator';
import type { Person, SlackChannel, SlackMessage, SlackState } from '../page/protocol.ts';
import type { Admins } from './admins.ts';
import { maxMessages } from './shown-messages.ts';
import { pictureSize } from './picture-size.ts';
import { toAttachment } from './slack-attachments.ts';
import { toFileView, withOwnAddresses, type SizeOf } from './slack-files.ts';

type Visible = ReturnType<SlackControl['visible']>[number];

/** The commands and menu entries of the app's manifest. */
export interface SlackMenu {
  readonly commands: SlackState['commands'];
  readonly shortcuts: SlackState['shortcuts'];
}

/** In Slack's order: channels before conversations. */
const order: readonly SlackChannel['kind'][] = ['public', 'private', 'mpim', 'im'];

/** The emulated Slack as one person sees it. */
export function createSlackState(parts: {
  control: SlackControl;
  workspace: string;
  menu: SlackMenu;
  admins: Admins;
}): (personId: string) => SlackState {
  const { control, workspace, menu, admins } = parts;
  const sizeOf: SizeOf = (id) => {
    const file = control.file(id);
    return file && pictureSize(file.bytes);
  };
  return (personId) => {
    const people = control.people().map(({ id, name, isBot, botId: otherBotId }): Person => ({
      id,
      name,
      bot: isBot,
      isThisBot: isBot && otherBotId === undefined,
      admin: admins.slack.has(id),
    }));
    const me = people.find(({ id }) => id === personId);
    if (me === undefined) throw new Error(`expected a person on the emulated Slack, got ${personId}`);
    const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? name;
    const botId = people.find(({ isThisBot }) => isThisBot)?.id;
    const otherApps = people.filter(({ bot, isThisBot }) => bot && !isThisBot);
    const mine = control.channels().filter(({ members }) => members.includes(personId));

    const toMessage = (message: Visible): SlackMessage => ({
      ts: message.ts,
      authorId: idOf(message.author),
      author: message.author,
      text: message.text,
      blocks: withOwnAddresses<readonly KnownBlock[]>(message.blocks, sizeOf),
      attachments: message.attachments.map((each, place) => toAttachment(each, String(place), sizeOf)),
      files: message.files.map((file) => toFileView(file, sizeOf)),
      ephemeral: message.ephemeral,
      reactions: Object.entries(message.reactions).map(([name, users]) => ({
        name,
        userIds: users.map(idOf),
      })),
      edited: message.edited,
      ...(message.threadTs === undefined ? {} : { threadTs: message.threadTs }),
      ...(message.broadcast && { broadcast: true }),
    });
    const toChannel = ({ id, name, kind, archived, members }: (typeof mine)[number]): SlackChannel => {
      const others = members.filter((member) => member !== personId);
      const named = people.filter((person) => others.includes(person.id)).map((person) => person.name);
      const direct = kind === 'im' || kind === 'mpim';
      return {
        id,
        name: direct ? named.join(', ') : name,
        kind,
        archived,
        bot: botId !== undefined && members.includes(botId),
        otherApp: otherApps.some((app) => members.includes(app.id)),
      };
    };
    const open = control.modal({ user: personId });
    const notices = control.notices({ user: personId });
    return {
      me,
      locale: control.person(personId).locale,
      people,
      workspace,
      channels: mine.map(toChannel).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
      ...menu,
      messages: Object.fromEntries(
        mine.map(({ id }) => [
          id,
          control.visible({ user: personId, channel: id }).slice(-maxMessages).map(toMessage),
        ]),
      ),
      modal: open ? { id: open.id, view: withOwnAddresses(open.view, sizeOf), errors: open.errors } : null,
      notices: notices.map(({ at, text }, index) => ({ id: String(index), at, text })).slice(-20),
    };
  };
}
