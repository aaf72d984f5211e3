import type { AnyCommand } from '../../core/command.ts';
import { imageOptionOf } from '../../core/options.ts';
import { message, type Message } from '../../languages/message.ts';

/** Parts of the bot that need permissions of their own. */
export interface Features {
  /** Whether the bot reacts to mentions. */
  readonly mentions?: boolean;
  /** Whether people can send the bot direct messages. */
  readonly directMessages?: boolean;
  /** Whether the bot may look for a person's own latest picture, for the picture of a mention, and for the mood. */
  readonly history?: boolean;
  /** Whether the bot can be switched on for pictures that people upload to channels. */
  readonly uploads?: boolean;
  /** Whether limits may differ by user group. */
  readonly userGroups?: boolean;
}

/** Scopes for seeing uploads in public and in private channels. */
const historyScopes = ['channels:history', 'groups:history'] as const;

/** Everything that uploads need beyond what every use of the bot needs: to see them, and to offer something. */
const uploadScopes: readonly string[] = [...historyScopes, 'reactions:read', 'reactions:write'];

/** Scopes for telling who may change a channel's settings. */
const adminScopes: readonly string[] = ['users:read', 'channels:read', 'groups:read'];

/** The scopes that the app needs, sorted: none that no command and no enabled feature uses. Every feature is on unless switched off. */
export function scopesFor(commands: readonly AnyCommand[], features: Features = {}): string[] {
  const { mentions = true, directMessages = true, history = true, userGroups = true } = features;
  const takesPictures = commands.some((command) => imageOptionOf(command) !== undefined);
  const uploads = (features.uploads ?? true) && takesPictures;
  const readsMessages = commands.some((command) => command.readsMessages !== undefined);
  const makesPictures = commands.some(({ produces }) => produces !== undefined);
  const scopes = [
    'commands',
    'chat:write',
    ...(takesPictures ? ['files:read'] : []),
    ...(makesPictures ? ['files:write'] : []),
    ...(mentions ? ['app_mentions:read'] : []),
    ...(history && (takesPictures || readsMessages)
      ? ['channels:history', 'groups:history', 'im:history', 'mpim:history']
      : []),
    ...(directMessages ? ['im:history'] : []),
    ...(uploads ? [...uploadScopes, ...adminScopes] : []),
    // Who may set them is asked of Slack too.
    ...(userGroups ? ['usergroups:read', 'users:read'] : []),
  ];
  return [...new Set(scopes)].sort();
}

/**
 * Says which scopes are missing for uploads, in one sentence with its remedy. Undefined if none is missing, or if Slack
 * didn't say which scopes the app has.
 */
export function uploadProblem(scopes: readonly string[] | undefined): Message | undefined {
  if (!scopes) return undefined;
  const missing = uploadScopes.filter((scope) => !scopes.includes(scope));
  if (missing.length === 0) return undefined;
  const lack = message('slack.lack', { count: missing.length, scopes: missing.join(', ') });
  const [seesNoPublic, seesNoPrivate] = historyScopes.map((scope) => missing.includes(scope));
  if (seesNoPublic && seesNoPrivate) return message('slack.seesNoUploads', { lack });
  if (seesNoPublic) return message('slack.seesNoPublicUploads', { lack });
  if (seesNoPrivate) return message('slack.seesNoPrivateUploads', { lack });
  return message('slack.offersNothing', { lack });
}
