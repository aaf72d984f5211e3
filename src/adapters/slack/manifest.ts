import type { AnyCommand } from '../../core/command.ts';
import { imageOptionOf } from '../../core/options.ts';
import { redirectPath } from './installations/paths.ts';
import { registrationFor } from './register.ts';
import { scopesFor, type Features } from './scopes.ts';

/** What the manifest is for; every feature is on unless switched off. */
interface ManifestOptions extends Features {
  /** Where Slack reaches the bot, such as `https://bot.example.org`; Socket Mode without it. */
  readonly requestUrl?: string | undefined;
  /** Where browsers reach the bot, for an app that other workspaces install. */
  readonly installUrl?: string | undefined;
  /** Goes before the commands' names; must be the bot's SLACK_COMMAND_PREFIX. */
  readonly prefix?: string | undefined;
}

/** Events about uploads, what becomes of them, and clicks on offers. `file_shared` would only repeat the messages. */
const uploadEvents = ['message.channels', 'message.groups', 'reaction_added', 'reaction_removed'];

/** Makes the app manifest for Slack from the commands. It asks only for what the enabled features need. */
export function manifestFor(commands: readonly AnyCommand[], options: ManifestOptions = {}) {
  const { requestUrl, installUrl, prefix, mentions = true, directMessages = true } = options;
  const { history = true, userGroups = true } = options;
  const takesPictures = commands.some((command) => imageOptionOf(command) !== undefined);
  const uploads = (options.uploads ?? true) && takesPictures;
  const url = requestUrl === undefined ? undefined : new URL('/slack/events', requestUrl).href;
  const events = [
    'app_uninstalled',
    'tokens_revoked',
    ...(installUrl !== undefined ? ['team_access_revoked'] : []),
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
      ...registrationFor(commands, { prefix, url }),
    },
    oauth_config: {
      ...(installUrl !== undefined && { redirect_urls: [new URL(redirectPath, installUrl).href] }),
      scopes: { bot: scopesFor(commands, { mentions, directMessages, history, uploads, userGroups }) },
    },
    settings: {
      event_subscriptions: { ...(url !== undefined && { request_url: url }), bot_events: events },
      interactivity: { is_enabled: true, ...(url !== undefined && { request_url: url }) },
      org_deploy_enabled: installUrl !== undefined,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: installUrl !== undefined,
    },
  };
}
