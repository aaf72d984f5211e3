import type { DiscordControl } from '@toonwit/discord-emulator';
import type { SlackControl } from '@toonwit/slack-emulator';
import type { Admins } from './people.ts';
import type { SlackMenu } from './slack-state.ts';

/** Both platforms with who runs the place there, and what the bot offers on Slack. */
export interface InvitationParts {
  readonly discord: { readonly control: DiscordControl };
  readonly slack: { readonly control: SlackControl };
  readonly slackMenu: SlackMenu;
  readonly admins: Admins;
}

/** How long the bot may take to answer an admin, in ms. */
const timeoutMs = 10_000;

function one(admins: ReadonlySet<string>): string {
  const [admin] = admins;
  if (admin === undefined) throw new Error('expected an admin, got none');
  return admin;
}

/** Has an admin of the community allow the bot to offer what it can do below pictures, as `/uploads mode:offer` does. */
export function createInvitation({ discord, slack, slackMenu, admins }: InvitationParts) {
  /** On Slack, where all commands may have a prefix; undefined where the bot has no such command. */
  const command = slackMenu.commands.find((each) => each.command.endsWith('uploads'))?.command;

  async function onDiscord(channelId: string): Promise<void> {
    const { control } = discord;
    const used = await control.as(one(admins.discord)).useCommand(channelId, 'uploads', { mode: 'offer' });
    const answered = () => used.failed || used.reply?.loading === false;
    await control.waitFor(answered, { timeoutMs, label: 'what the bot says to /uploads' });
  }

  async function onSlack(channel: string): Promise<void> {
    if (command === undefined) throw new Error('The bot has no /uploads here.');
    const { control } = slack;
    const user = one(admins.slack);
    const told = () => control.visible({ user, channel }).filter(({ ephemeral }) => ephemeral).length;
    const before = told();
    await control.slash({ user, channel, command, text: 'offer' });
    await control.waitFor(() => told() > before, { timeoutMs });
  }

  return {
    command,
    /** Resolves when the bot has answered the admin. @throws Error where the admin is not in the channel. */
    give: ({ where, channelId }: { readonly where: 'discord' | 'slack'; readonly channelId: string }) =>
      where === 'discord' ? onDiscord(channelId) : onSlack(channelId),
  };
}
