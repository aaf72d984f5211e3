import type { DiscordControl } from '@toonwit/discord-emulator';
import type { SlackControl } from '@toonwit/slack-emulator';
import type { Admins } from './admins.ts';
import type { SlackMenu } from './slack-state.ts';

/** Both platforms with their admins, and the bot's Slack commands. */
export interface UploadsEnablerParts {
  readonly discord: { readonly control: DiscordControl };
  readonly slack: { readonly control: SlackControl };
  readonly slackMenu: SlackMenu;
  readonly admins: Admins;
}

/** How long the bot may take to answer the admin, in ms. */
const timeoutMs = 10_000;

function one(admins: ReadonlySet<string>): string {
  const [admin] = admins;
  if (admin === undefined) throw new Error('expected an admin, got none');
  return admin;
}

/** Lets an admin run `/uploads mode:offer`, so that the bot adds offers below pictures. */
export function createUploadsEnabler({ discord, slack, slackMenu, admins }: UploadsEnablerParts) {
  /** The name on Slack, where commands may have a prefix; undefined if the bot has no such command. */
  const command = slackMenu.commands.find((each) => each.command.endsWith('uploads'))?.command;

  async function onDiscord(channelId: string): Promise<void> {
    const { control } = discord;
    const used = await control.as(one(admins.discord)).useCommand(channelId, 'uploads', { mode: 'offer' });
    const answered = () => used.failed || used.reply?.loading === false;
    await control.waitFor(answered, { timeoutMs, label: 'the answer to /uploads' });
  }

  async function onSlack(channel: string): Promise<void> {
    if (command === undefined) throw new Error('expected the bot to have /uploads, got no such command');
    const { control } = slack;
    const user = one(admins.slack);
    const told = () => control.visible({ user, channel }).filter(({ ephemeral }) => ephemeral).length;
    const before = told();
    await control.useCommand({ user, channel, command, text: 'offer' });
    await control.waitFor(() => told() > before, { timeoutMs });
  }

  return {
    command,
    /** Resolves when the bot has answered the admin. @throws Error if the admin is not in the channel. */
    enable: ({ where, channelId }: { readonly where: 'discord' | 'slack'; readonly channelId: string }) =>
      where === 'discord' ? onDiscord(channelId) : onSlack(channelId),
  };
}
