import type { AnyCommand } from '../../core/command.ts';
import { imageOptionOf } from '../../core/options.ts';
import { hintFor } from './reply/usage.ts';
import { createCommandNames } from './command-names.ts';
import { adminScopes, uploadScopes } from './scopes.ts';
import { cut } from './text.ts';

const menuPrefix = 'menu:';

/** The callback id of a command's entry in the menu of messages. */
export function menuId(command: AnyCommand): string {
  return `${menuPrefix}${command.name}`;
}

/** The command behind a callback id. */
export function menuCommandOf(callbackId: string): string | undefined {
  return callbackId.startsWith(menuPrefix) ? callbackId.slice(menuPrefix.length) : undefined;
}

/** Which parts of the bot the manifest is for. */
export interface ManifestOptions {
  /** Where Slack reaches the bot, such as `https://bot.example.org`; Socket Mode without it. */
  readonly requestUrl?: string | undefined;
  /** Goes before the commands' names; must be the bot's SLACK_COMMAND_PREFIX. */
  readonly prefix?: string | undefined;
  /** Whether the bot hears mentions. */
  readonly mentions?: boolean;
  /** Whether people can write to the bot in its direct message. */
  readonly directMessages?: boolean;
  /** Whether the bot may look for a person's own latest picture, and for the picture of a mention. */
  readonly history?: boolean;
  /** Whether the bot may be switched on for the pictures that people upload to channels. */
  readonly uploads?: boolean;
}

/** Limits of a manifest (docs.slack.dev/reference/app-manifest). */
const limits = { shortcutName: 24, description: 150, hint: 1_000 };

/** What tells of uploads, of what becomes of them and of clicks on offers. `file_shared` would tell each of them twice. */
const uploadEvents = ['message.channels', 'message.groups', 'reaction_added', 'reaction_removed'];

function slashCommand(command: AnyCommand, slash: string, url: string | undefined) {
  const hint = hintFor(command);
  return {
    command: slash,
    description: command.description,
    ...(hint !== '' && { usage_hint: cut(hint, limits.hint) }),
    // Mentions and links arrive as Slack writes them, so that a name cannot pass for somebody else's.
    should_escape: true,
    ...(url !== undefined && { url }),
  };
}

function scopesFor(commands: readonly AnyCommand[], options: Required<Features>): string[] {
  const { mentions, directMessages, history, uploads } = options;
  const takesPictures = commands.some((command) => imageOptionOf(command) !== undefined);
  const makesPictures = commands.some(({ produces }) => produces !== undefined);
  const scopes = [
    'commands',
    'chat:write',
    ...(takesPictures ? ['files:read'] : []),
    ...(makesPictures ? ['files:write'] : []),
    ...(mentions ? ['app_mentions:read'] : []),
    ...(history && takesPictures ? ['channels:history', 'groups:history', 'im:history', 'mpim:history'] : []),
    ...(directMessages ? ['im:history'] : []),
    ...(uploads ? [...uploadScopes, ...adminScopes] : []),
  ];
  return [...new Set(scopes)].sort();
}

type Features = Pick<ManifestOptions, 'mentions' | 'directMessages' | 'history' | 'uploads'>;

/** The app manifest for Slack, compiled from the commands: nothing in it but what the parts that are on need. */
export function manifestFor(commands: readonly AnyCommand[], options: ManifestOptions = {}) {
  const { requestUrl, prefix, mentions = true, directMessages = true, history = true } = options;
  const takesPictures = commands.some((command) => imageOptionOf(command) !== undefined);
  const uploads = (options.uploads ?? true) && takesPictures;
  const names = createCommandNames(commands, prefix);
  const url = requestUrl === undefined ? undefined : new URL('/slack/events', requestUrl).href;
  const events = [
    'app_uninstalled',
    'tokens_revoked',
    ...(mentions ? ['app_mention'] : []),
    ...(directMessages ? ['message.im'] : []),
    ...(uploads ? uploadEvents : []),
  ].sort();
  return {
    display_information: {
      name: 'Toonwit',
      description: 'How a text feels, a witty caption, a picture as a cartoon.',
    },
    features: {
      app_home: {
        home_tab_enabled: false,
        messages_tab_enabled: directMessages,
        messages_tab_read_only_enabled: !directMessages,
      },
      bot_user: { display_name: 'toonwit', always_online: true },
      shortcuts: commands.flatMap((command) =>
        command.menu
          ? [
              {
                name: cut(command.menu.label, limits.shortcutName),
                type: 'message' as const,
                callback_id: menuId(command),
                description: cut(command.description, limits.description),
              },
            ]
          : [],
      ),
      slash_commands: commands.map((command) => slashCommand(command, names.slashOf(command), url)),
    },
    oauth_config: { scopes: { bot: scopesFor(commands, { mentions, directMessages, history, uploads }) } },
    settings: {
      event_subscriptions: { ...(url !== undefined && { request_url: url }), bot_events: events },
      interactivity: { is_enabled: true, ...(url !== undefined && { request_url: url }) },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}
